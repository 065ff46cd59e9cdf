package org.vouch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.vouch.reader.image.Photographs;

/**
 * A site of everything that a site may have, and edits of every kind that people make, by chance. The same seed gives
 * the same edits.
 */
final class Edits {
    private static final int ARTICLES = 10;

    private static final String[] WORDS = {
        "care", "helps", "people", "rest", "evening", "morning", "program", "safe", "talk", "group", "family", "home"
    };

    private final Path root;
    private final Random random;
    private int round;

    /**
     * Writes the site.
     *
     * @param root the folder that is to hold {@code content/}
     * @param seed decides which edits follow
     */
    Edits(Path root, long seed) throws IOException {
        this.root = root;
        this.random = new Random(seed);
        start();
    }

    private void start() throws IOException {
        SmallSite.start(root);
        SmallSite.write(root, "content/pages/about.md", "---\ntitle: About us\ndescription: Who we are.\n---\nWe.\n");
        SmallSite.write(root, "content/articles/note.txt", "A note.\n");
        costs(1000);
        picture(1);
        for (int i = 0; i < ARTICLES; i++) {
            article("a" + i);
        }
    }

    /** Makes the next edit, and returns what it was. */
    String next() throws IOException {
        round++;
        if (round % 8 == 0) {
            return "edit " + round + ": " + fixed();
        }
        String name = "a" + random.nextInt(ARTICLES);
        String said = switch (random.nextInt(16)) {
            case 0, 1 -> words(name);
            case 2, 3, 4 -> frontMatter(name);
            case 5 -> reviewer();
            case 6 -> costTable();
            case 7 -> look();
            case 8, 14 -> interfaceWords();
            case 9 -> image();
            case 10, 11 -> record(name);
            case 12 -> settings();
            case 13 -> moved(name);
            default -> odd(name);
        };
        return "edit " + round + ": " + said;
    }

    /** Takes away whatever is wrong; what was put down about reviews stays, harmed or not, every other time. */
    private String fixed() throws IOException {
        deleteAll(root.resolve("templates"));
        for (String folder : List.of("articles", "language", "strings")) {
            deleteAll(root.resolve("content/" + folder));
        }
        if (random.nextBoolean()) {
            deleteAll(root.resolve("content/reviews"));
        }
        start();
        return "all is well";
    }

    private Path file(String name) {
        return root.resolve("content/articles/" + name + ".md");
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    /** Some files are broken on purpose; each byte of them stays as it is. */
    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.ISO_8859_1);
    }

    private void article(String name) throws IOException {
        int next = random.nextInt(ARTICLES);
        SmallSite.article(
                root,
                name,
                word() + " and " + word() + " " + round,
                "People " + word() + " at " + word() + ".\n\n![A picture](picture.png)\n\n"
                        + "Care costs :price[iop].\n\n::cost-comparison{table=\"levels\" options=\"iop php\"}\n"
                        + "\nMore [below](a" + next + ".md#more).\n",
                "a" + (next + 1) % ARTICLES);
    }

    private void costs(int price) throws IOException {
        SmallSite.write(root, "content/costs/levels.yaml", """
                title: What each level costs
                currency: USD
                options:
                  - {id: iop, label: IOP, price: {exactly: PRICE}, unit: episode, source: seed, as_of: 2024-01-01}
                  - {id: php, label: PHP, price: {exactly: 2000}, unit: episode, source: seed, as_of: 2024-01-01}
                  - {id: free, label: Free, price: {exactly: 0}, unit: episode, source: seed, as_of: 2024-01-01}
                sources:
                  seed: {title: A study, url: "https://example.com/study", year: 2023}
                """.replace("PRICE", Integer.toString(price)));
    }

    private void picture(int size) throws IOException {
        Path file = root.resolve("content/articles/picture.png");
        Files.createDirectories(file.getParent());
        Files.write(file, Photographs.file(Photographs.picture(20 + size, 20), "png"));
    }

    private String words(String name) throws IOException {
        Path file = file(name);
        if (!Files.exists(file)) {
            article(name);
            return name + " is back";
        }
        String text = read(file);
        switch (random.nextInt(4)) {
            case 0 -> write(file, text + "\n" + word() + " in round " + round + ".\n");
            case 1 -> write(file, text.replaceFirst("## \\S+.*", "## " + word() + " " + round));
            case 2 -> {
                // The same size, often at the same moment: only the bytes tell.
                write(file, text.replace("The end.", "The eND."));
            }
            default -> article(name);
        }
        return "words of " + name;
    }

    private String frontMatter(String name) throws IOException {
        List<String> lines = List.of(
                "draft: true",
                "publish_on: 2024-12-01",
                "category: " + word(),
                "tags: [" + word() + ", " + word() + "]",
                "slug: " + word() + "-" + name,
                "redirect_from: [/old/" + name + "-" + round + "/]",
                "modified: 2024-03-0" + (1 + random.nextInt(9)),
                "author: dana-example",
                "reviewer: morgan-sample",
                "reviewer: nobody-here",
                "verified: 2023-0" + (1 + random.nextInt(9)) + "-01",
                "title: " + word() + " of " + word(),
                "description: About " + word() + ".",
                "review_every: 3 months",
                "withdrawn: {on: 2024-02-01, reason: It was wrong., see: a1.md}",
                "sources: [{id: x, title: A study of " + word() + ", url: \"https://example.com/\", year: 2022}]",
                "wrong_key: 1");
        String line = lines.get(random.nextInt(lines.size()));
        Path file = file(name);
        if (!Files.exists(file)) {
            article(name);
        }
        String key = line.substring(0, line.indexOf(':') + 1);
        String text = read(file);
        if (text.contains("\n" + key) && !key.matches("(title|description|verified|reviewer|category):")) {
            write(file, text.replaceFirst("\n" + key + ".*", ""));
            return name + " without " + key;
        }
        String without = text.replaceFirst("\n" + key + ".*", "");
        write(file, without.replaceFirst("---\n", "---\n" + line + "\n"));
        return name + " with " + line;
    }

    private String reviewer() throws IOException {
        String id = random.nextBoolean() ? "dana-example" : "morgan-sample";
        Path file = root.resolve("content/reviewers/" + id + ".yaml");
        if (Files.exists(file) && random.nextInt(4) == 0) {
            Files.delete(file);
            return "no " + id;
        }
        SmallSite.write(
                root,
                "content/reviewers/" + id + ".yaml",
                "name: " + id + " " + word() + "\ncredentials: [" + (random.nextBoolean() ? "MD" : "PA-C")
                        + "]\nrole: Physician\nlicense: {id: DEMO-1, state: NC, checked: 2024-01-01}\n"
                        + "active: {from: 2020-01-01}\n");
        return "another " + id;
    }

    private String costTable() throws IOException {
        Path file = root.resolve("content/costs/levels.yaml");
        switch (random.nextInt(5)) {
            case 0 -> Files.deleteIfExists(file);
            case 1 -> SmallSite.write(root, "content/costs/levels.yaml", "title: Torn\noptions: [\n");
            default -> costs(500 + random.nextInt(5) * 100);
        }
        return "the cost table";
    }

    private String look() throws IOException {
        switch (random.nextInt(4)) {
            case 0 -> deleteAll(root.resolve("templates"));
            case 1 ->
                SmallSite.write(root, "templates/assets/extra.css", "p { color: #" + (100 + round % 800) + " }\n");
            default ->
                SmallSite.write(
                        root,
                        "templates/breadcrumbs.ftlh",
                        "<p>Round " + round + "<#list page.breadcrumbs as crumb> ${crumb.title}</#list></p>\n");
        }
        return "the templates";
    }

    private String interfaceWords() throws IOException {
        if (random.nextBoolean()) {
            SmallSite.write(
                    root,
                    "content/language/house.yaml",
                    "language: en\nrules:\n  words.own-" + word() + ":\n    match: [" + word()
                            + "]\n    prefer: [something]\n    level: warning\n    why: we say it otherwise\n");
            return "the house's words";
        }
        SmallSite.write(root, "content/strings/en.yaml", "label.care: Care in round " + round + "\n");
        return "the interface's words";
    }

    private String image() throws IOException {
        switch (random.nextInt(4)) {
            case 0 -> Files.deleteIfExists(root.resolve("content/articles/picture.png"));
            case 1 -> SmallSite.write(root, "content/articles/note.txt", "Round " + round + "\n");
            default -> picture(random.nextInt(4));
        }
        return "images and other files";
    }

    /** Signs words, or does something to what was put down when somebody did. */
    private String record(String name) throws IOException {
        List<Path> kept = new ArrayList<>();
        Path ledgers = root.resolve("content/reviews");
        if (Files.exists(ledgers)) {
            try (Stream<Path> all = Files.walk(ledgers)) {
                all.filter(Files::isRegularFile).sorted().forEach(kept::add);
            }
        }
        if (kept.isEmpty() || random.nextInt(5) > 0) {
            String command = random.nextInt(6) == 0 ? "withdraw" : "sign";
            StringWriter said = new StringWriter();
            PrintWriter out = new PrintWriter(said);
            Vouch.run(
                    out,
                    out,
                    "review",
                    command,
                    "articles/" + name,
                    "--reviewer",
                    "dana-example",
                    "--root",
                    root.toString(),
                    "--as-of",
                    "2024-05-0" + (1 + random.nextInt(9)));
            return said.toString().strip();
        }
        Path harmed = kept.get(random.nextInt(kept.size()));
        if (random.nextBoolean()) {
            Files.delete(harmed);
        } else {
            write(harmed, read(harmed).replaceFirst("e", "E"));
        }
        return "harm to " + harmed;
    }

    private String settings() throws IOException {
        SmallSite.start(root);
        Path file = root.resolve("content/site.yaml");
        String text = read(file);
        String other = switch (random.nextInt(9)) {
            case 0 -> text.replace("title: Example", "title: Round " + round);
            case 1 -> text.replace("https://example.org", "https://example.org/help");
            case 2 -> text + "menu:\n  - {title: About, address: /about/}\n  - {title: A, address: /articles/a1/}\n";
            case 3 -> text.replace("{require: claim}", "{require: record, changed: hold}");
            case 4 -> text.replace("{require: claim}", "{require: record, changed: serve-reviewed}");
            case 5 -> text.replace("{require: claim}", "{require: record, changed: notice}");
            case 6 -> text.replace("{require: claim}", "{require: claim, every: 1 month, expired: hold}");
            case 7 -> text.replace("title:", "title: [");
            default -> text;
        };
        write(file, other);
        return "the settings";
    }

    /** Moves a page that others link to, or writes one where there was none, or takes one away. */
    private String moved(String name) throws IOException {
        Path file = file(name);
        Path aside = root.resolve("content/articles/moved/" + name + ".md");
        switch (random.nextInt(4)) {
            case 0 -> Files.deleteIfExists(file);
            case 1 -> SmallSite.article(root, "extra/b" + round % 7, "Extra " + round, "Words.", "../" + name);
            case 2 -> {
                if (Files.exists(aside)) {
                    Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            default -> {
                if (Files.exists(file)) {
                    Files.createDirectories(aside.getParent());
                    Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return "moved, new or gone beside " + name;
    }

    private String odd(String name) throws IOException {
        Path file = file(name);
        if (!Files.exists(file)) {
            article(name);
        }
        String text = read(file);
        switch (random.nextInt(6)) {
            case 0 -> Files.write(file, new byte[] {'-', '-', '-', '\n', (byte) 0xff, (byte) 0xfe, 0});
            case 1 -> write(file, text.replaceFirst("---\n", "--\n"));
            case 2 -> {
                // A clock that goes back, and a tool that keeps the time of what it saves.
                FileTime time = Files.getLastModifiedTime(file);
                write(file, text.replace("The end.", "The eNd."));
                Files.setLastModifiedTime(file, FileTime.fromMillis(time.toMillis() - 1000L * random.nextInt(100_000)));
            }
            case 3 -> SmallSite.write(root, "content/nothing-reads-this.txt", "Round " + round);
            case 4 -> {
                Path link = root.resolve("content/articles/link.txt");
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, random.nextBoolean() ? Path.of("note.txt") : Path.of("nowhere"));
            }
            default -> write(file, text.replace("\n", "\r\n"));
        }
        return "something odd with " + name;
    }

    /** Deletes a folder with all that is in it, if it is there. */
    static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
