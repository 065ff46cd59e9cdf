package org.vouch.service.reviewing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.model.review.ReviewRecord.Decision;
import org.vouch.model.review.TrivialEdit;
import org.vouch.service.pipeline.Builder;
import org.vouch.store.ledger.Recorder.Result;
import org.vouch.store.publish.BuildReport;
import org.vouch.store.publish.OutputFolder;

/**
 * Whatever people do to a site, in whatever order: each article that readers get consists of words that somebody signed
 * and did not take back, or says that it was edited since. Judged by the HTML that was written and by the texts that
 * were put down when somebody signed, and by nothing of the program's own.
 */
class OnlySignedWordsTest {
    private static final int EDITS = 500;
    private static final long SEED = 20240201;
    private static final List<String> ARTICLES = List.of("alpha", "beta", "gamma");
    private static final List<String> POLICIES = List.of("serve-reviewed", "hold", "notice");
    private static final List<String> REVIEWERS = List.of("dana-example", "morgan-sample");
    private static final String COSTS = "content/costs/levels.yaml";

    private static final String[] WORDS = {
        "care", "helps", "people", "rest", "evening", "morning", "program", "safe", "talk", "group", "family", "home",
        "work", "never", "often", "recieve", "slowly", "calm", "before", "doctor", "visit", "answer", "plan", "today"
    };

    @TempDir
    Path root = Path.of("");

    private final Random random = new Random(SEED);
    private LocalDate today = LocalDate.of(2024, 2, 1);

    /** What was signed of each article, until it is taken back. */
    private final Map<String, List<Signed>> signed = new TreeMap<>();

    /** The bytes of files of ledgers before somebody did something to them. */
    private final Map<Path, byte[]> before = new TreeMap<>();

    /** How many pages of each kind readers got, so that the test cannot pass by getting none. */
    private final Map<String, Integer> got = new TreeMap<>();

    /** How many edits of each kind were made, and how many entries put down. */
    private final Map<String, Integer> done = new TreeMap<>();

    /**
     * Words that somebody signed, or waived.
     *
     * @param text the file that was put down beside the record
     * @param day the day of the review
     * @param waived whether they follow from those that were signed by a waiver
     */
    private record Signed(String text, LocalDate day, boolean waived) {}

    /** What readers see of an article. */
    private record Shown(String title, String description, String words, List<String> prices) {}

    @Test
    void readers_get_only_words_that_somebody_signed() throws Exception {
        site();
        for (int edit = 1; edit <= EDITS; edit++) {
            String what = edit(ARTICLES.get(random.nextInt(ARTICLES.size())));
            done.merge(what, 1, Integer::sum);
            String policy = POLICIES.get(random.nextInt(POLICIES.size()));
            settings(policy);
            if (!builds()) {
                done.merge("refused", 1, Integer::sum);
                continue;
            }
            look("edit " + edit + " (" + what + ", " + policy + ", " + today + "): ", policy);
        }
        for (String kind : List.of("signed words", "edited words", "a notice", "nothing")) {
            assertTrue(got.getOrDefault(kind, 0) > EDITS / 20, () -> kind + " too seldom: " + got + " after " + done);
        }
        for (String kind : List.of("recorded sign", "recorded waive", "recorded withdraw", "recorded reject")) {
            assertTrue(done.getOrDefault(kind, 0) > 1, () -> kind + " too seldom: " + done);
        }
    }

    private void site() throws IOException {
        settings(POLICIES.get(0));
        for (String reviewer : REVIEWERS) {
            write(
                    "content/reviewers/" + reviewer + ".yaml",
                    "name: " + reviewer + " name\ncredentials: [MD]\nlicense: {id: X, state: NC, checked: 2024-01-01}\n"
                            + "active: {from: 2023-01-01, until: 2027-12-31}\n");
        }
        write(COSTS, """
                title: What each level costs
                currency: USD
                options:
                  - {id: iop, label: IOP, price: {exactly: 1000}, unit: episode, source: seed, as_of: 2024-01-01}
                  - {id: php, label: PHP, price: {exactly: 2000}, unit: episode, source: seed, as_of: 2024-01-01}
                  - {id: free, label: Free, price: {exactly: 0}, unit: episode, source: seed, as_of: 2024-01-01}
                sources:
                  seed: {title: A study, url: "https://example.com/study", year: 2023}
                """);
        for (int i = 0; i < ARTICLES.size(); i++) {
            String next = ARTICLES.get((i + 1) % ARTICLES.size());
            write(
                    file(ARTICLES.get(i)),
                    "---\ntitle: About " + ARTICLES.get(i) + "\ndescription: Plainly told.\npublished: 2024-01-01\n"
                            + "category: care\n---\n"
                            + "People rest at home and talk in the evening.\n\n## Plans\n\nRead [the next page](" + next
                            + ".md) before you visit, and recieve an answer.\n"
                            + (i == 1 ? "\n::cost-comparison{table=\"levels\" options=\"iop php\"}\n" : ""));
        }
    }

    private void settings(String policy) throws IOException {
        write(
                "content/site.yaml",
                "title: Example Recovery Center\nbase_url: https://example.org\nlanguage: en-US\n"
                        + "time_zone: America/New_York\n"
                        + "organization: {name: Example, phone: +1-919-555-0100, answered_by: staff}\n"
                        + "crisis: [{name: Emergency services, call: \"911\"}]\n"
                        + "review: {require: record, changed: " + policy + "}\n");
    }

    private static String file(String article) {
        return "content/articles/" + article + ".md";
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String read(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private String edit(String article) throws Exception {
        int dice = random.nextInt(100);
        if (dice < 12) {
            otherWord(article);
            return "word";
        } else if (dice < 16) {
            line(article, "title", word() + " and " + word());
            return "title";
        } else if (dice < 19) {
            line(article, "description", word() + " for " + word());
            return "description";
        } else if (dice < 24) {
            price();
            return "price";
        } else if (dice < 47) {
            sign(article, Decision.APPROVED, "sign");
            return "sign";
        } else if (dice < 51) {
            sign(article, Decision.WITHDRAWN, "withdraw");
            return "withdraw";
        } else if (dice < 55) {
            sign(article, Decision.REJECTED, "reject");
            return "reject";
        } else if (dice < 64) {
            slip(article);
            waive(article);
            return "waive";
        } else if (dice < 67) {
            recorded("request", article, office().request("articles/" + article, "kit", "", ""));
            return "request";
        } else if (dice < 76) {
            harm(article);
            return "harm";
        } else if (dice < 84) {
            restore();
            return "restore";
        } else if (dice < 88) {
            line(article, "draft", read(file(article)).contains("draft: true") ? "" : "true");
            return "draft";
        } else if (dice < 91) {
            line(article, "slug", random.nextBoolean() ? "" : article + "-" + random.nextInt(3));
            return "slug";
        } else if (dice < 95) {
            reviewer();
            return "reviewer";
        }
        today = today.plusDays(random.nextInt(25));
        return "time";
    }

    private void otherWord(String article) throws IOException {
        String text = read(file(article));
        int body = text.indexOf("---\n", 4) + 4;
        Matcher found = Pattern.compile("(?<=[a-z] )[a-z]+(?= [a-z])").matcher(text);
        List<int[]> places = new ArrayList<>();
        while (found.find()) {
            if (found.start() > body) {
                places.add(new int[] {found.start(), found.end()});
            }
        }
        int[] place = places.get(random.nextInt(places.size()));
        write(file(article), text.substring(0, place[0]) + word() + text.substring(place[1]));
    }

    /** A slip of the pen comes or goes. */
    private void slip(String article) throws IOException {
        String text = read(file(article));
        write(
                file(article),
                text.contains("recieve") ? text.replace("recieve", "receive") : text.replace("receive", "recieve"));
    }

    private void line(String article, String key, String value) throws IOException {
        String text = read(file(article)).replaceAll("(?m)^" + key + ": .*\n", "");
        write(file(article), value.isEmpty() ? text : text.replaceFirst("---\n", "---\n" + key + ": " + value + "\n"));
    }

    private void price() throws IOException {
        String[] rows = read(COSTS).split("(?<=\n)", -1);
        int row = 3 + random.nextInt(3);
        rows[row] = rows[row].replaceFirst("exactly: [0-9]+", "exactly: " + (1 + random.nextInt(9)) * 1000);
        write(COSTS, String.join("", rows));
    }

    private void reviewer() throws IOException {
        String file = "content/reviewers/" + REVIEWERS.get(random.nextInt(REVIEWERS.size())) + ".yaml";
        String text = read(file);
        write(
                file,
                switch (random.nextInt(3)) {
                    case 0 ->
                        text.contains("until: 2027")
                                ? text.replace("until: 2027-12-31", "until: " + today.minusDays(1))
                                : text.replaceAll("until: [0-9-]+", "until: 2027-12-31");
                    case 1 -> text.replaceAll("checked: [0-9-]+", "checked: " + today);
                    default -> text.replaceAll("name: .*", "name: " + word() + " " + word());
                });
    }

    private ReviewedSite reviewed() {
        return new ReviewedSite(
                root,
                zone -> today,
                InstantSource.fixed(today.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC)));
    }

    private ReviewService office() {
        return new ReviewService(reviewed());
    }

    private ReviewQueries books() {
        return new ReviewQueries(reviewed());
    }

    private void sign(String article, Decision decision, String what) throws Exception {
        SignOff signOff =
                SignOffs.of(REVIEWERS.get(random.nextInt(REVIEWERS.size())), decision, "Read.", Optional.empty());
        Optional<String> text =
                recorded(what, article, office().sign("articles/" + article, Optional.empty(), signOff));
        if (text.isEmpty()) {
            return;
        }
        List<Signed> known = signed.computeIfAbsent(article, absent -> new ArrayList<>());
        switch (decision) {
            case WITHDRAWN -> known.clear();
            case REJECTED, CHANGES_REQUESTED -> refused(known, text.get());
            default -> known.add(new Signed(text.get(), today, false));
        }
    }

    /** Nobody vouches for refused words any more; if they were approved last, older approved words do not return. */
    private static void refused(List<Signed> known, String text) {
        boolean last = known.stream()
                .filter(each -> !each.waived())
                .reduce((first, second) -> second)
                .filter(each -> each.text().equals(text))
                .isPresent();
        if (last) {
            known.clear();
        } else {
            known.removeIf(each -> each.text().equals(text));
        }
    }

    private void waive(String article) throws Exception {
        Result result = office().waive("articles/" + article, Optional.empty(), "kit", TrivialEdit.Reason.TYPO);
        Optional<String> text = recorded("waive", article, result);
        List<Signed> known = signed.getOrDefault(article, List.of());
        LocalDate day = known.stream()
                .filter(each -> !each.waived())
                .reduce((a, b) -> b)
                .map(Signed::day)
                .orElse(today);
        text.ifPresent(words -> known.add(new Signed(words, day, true)));
    }

    /** Returns the words of an entry that was put down, as they lie beside it; an entry without words has none. */
    private Optional<String> recorded(String what, String article, Result result) throws IOException {
        if (!(result instanceof Result.Recorded)) {
            return Optional.empty();
        }
        done.merge("recorded " + what, 1, Integer::sum);
        // Whatever was done to the ledger before, the program wrote after it and takes it for its own.
        before.keySet().removeIf(path -> path.startsWith(ledger(article)));
        Path text = ledger(article).resolve(numbers(article).reduce(0, Math::max) + ".txt");
        return Files.exists(text) ? Optional.of(Files.readString(text)) : Optional.of("");
    }

    private Path ledger(String article) {
        return root.resolve("content/reviews/articles").resolve(article);
    }

    private Stream<Integer> numbers(String article) throws IOException {
        return files(ledger(article)).stream()
                .map(path -> path.getFileName().toString())
                .filter(name -> name.endsWith(".yaml"))
                .map(name -> Integer.valueOf(name.replace(".yaml", "")));
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Deletes a file of a ledger, or writes something else into it. */
    private void harm(String article) throws Exception {
        List<Path> files = files(ledger(article));
        if (files.isEmpty()) {
            return;
        }
        Path file = files.get(random.nextInt(files.size()));
        byte[] bytes = Files.readAllBytes(file);
        before.putIfAbsent(file, bytes);
        if (random.nextInt(3) == 0) {
            Files.delete(file);
            return;
        }
        String text = Files.readString(file);
        String now = books().show("articles/" + article).fingerprint().hex();
        String other = switch (random.nextInt(4)) {
            // The words of now are made those that were signed.
            case 0 -> text.replaceAll("(exact: *\"?)[0-9a-f]{64}", "$1" + now);
            case 1 -> text.replace("decision: withdrawn", "decision: approved").replace("rejected", "approved");
            case 2 -> text.replace("rest", "never rest").replace("People", "Nobody");
            default -> text.replaceAll("date: *\"?[0-9-]{10}", "date: " + today);
        };
        Files.writeString(file, other);
    }

    private void restore() throws IOException {
        for (Map.Entry<Path, byte[]> each : before.entrySet()) {
            Files.write(each.getKey(), each.getValue());
        }
        before.clear();
    }

    /** A site that would have to carry a record that somebody harmed is not published at all. */
    private boolean builds() throws IOException {
        try {
            build();
            return true;
        } catch (IOException refused) {
            assertFalse(before.isEmpty(), refused::toString);
            return false;
        }
    }

    private void build() throws IOException {
        Instant now = today.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        try (OutputFolder output = OutputFolder.open(
                root.resolve("site"), root.resolve(".vouch"), now, Duration.ofSeconds(5), words -> {})) {
            // Even if no finding closes the gate.
            BuildReport report = new Builder(root, new Builder.Program("Vouch test", "test"), zone -> today)
                    .build(output, "site", root.resolve(".vouch"), Optional.empty(), false);
            assertTrue(report.published().isPresent(), () -> report.findings().toString());
        }
    }

    private void look(String where, String policy) throws IOException {
        Map<String, String> byAddress = new TreeMap<>();
        for (String article : ARTICLES) {
            Matcher slug = Pattern.compile("(?m)^slug: (.*)$").matcher(read(file(article)));
            byAddress.put(slug.find() ? slug.group(1) : article, article);
        }
        int there = 0;
        for (Path file : files(root.resolve("site/articles"))) {
            Path below = root.resolve("site/articles").relativize(file);
            if (below.getNameCount() == 1) {
                lookAtList(where, policy, byAddress, Jsoup.parse(Files.readString(file)));
                continue;
            }
            String article = byAddress.getOrDefault(below.getName(0).toString(), "");
            assertFalse(article.isEmpty(), () -> where + "nothing has the address of " + file);
            if (below.getNameCount() > 2) {
                // Below an article stand the record of its reviews, which is none of its words, and its prices for
                // others.
                String beside = below.getName(1).toString();
                assertTrue(List.of("reviews", "embed").contains(beside), () -> where + file);
                if (beside.equals("embed")) {
                    Path whole = root.resolve("site/articles")
                            .resolve(below.getName(0))
                            .resolve("index.html");
                    Document embedded = Jsoup.parse(Files.readString(file));
                    // What the program says once the review has ended.
                    embedded.select(".cost-over").remove();
                    assertEquals(
                            Jsoup.parse(Files.readString(whole))
                                    .select("cost-comparison")
                                    .text(),
                            embedded.select("cost-comparison").text(),
                            () -> where + file);
                }
                continue;
            }
            Document page = Jsoup.parse(Files.readString(file));
            there++;
            if (page.selectFirst("article") != null) {
                lookAt(where + article + ": ", policy, article, page);
            } else {
                assertTrue(page.selectFirst(".withdrawn") != null, () -> where + page);
                assertFalse(page.text().contains("at home"), () -> where + "a notice has no words of the article");
                assertEquals(List.of(), signed.getOrDefault(article, List.of()), where);
                got.merge("a notice", 1, Integer::sum);
            }
        }
        got.merge("nothing", ARTICLES.size() - there, Integer::sum);
    }

    private void lookAt(String where, String policy, String article, Document page) {
        List<Signed> known = signed.getOrDefault(article, List.of());
        Shown shown = shown(page);
        Element sentence = page.selectFirst("p.unreviewed");
        if (sentence != null) {
            got.merge("edited words", 1, Integer::sum);
            assertEquals("notice", policy, where);
            assertTrue(
                    known.stream()
                            .anyMatch(each -> sentence.text()
                                    .equals("Edited since its last medical review on " + written(each.day()) + ".")),
                    () -> where + sentence + " of " + known);
            assertEquals(List.of(), page.select("section.review"), where);
            assertFalse(page.html().contains("reviewedBy") || page.html().contains("lastReviewed"), where);
            return;
        }
        got.merge("signed words", 1, Integer::sum);
        assertTrue(
                known.stream()
                        .anyMatch(each -> words(each.text()).equals(shown)
                                && page.selectFirst("section.review time[datetime=" + each.day() + "]") != null),
                () -> where + shown + " under " + page.select("section.review") + " is none of "
                        + known.stream()
                                .map(each -> each.day() + " " + words(each.text()))
                                .toList());
    }

    private void lookAtList(String where, String policy, Map<String, String> byAddress, Document list) {
        for (Element teaser : list.select("li.teaser")) {
            String href = String.valueOf(teaser.selectFirst("a")).replaceAll("(?s).*href=\"/articles/([^/]*)/.*", "$1");
            List<Signed> known = signed.getOrDefault(byAddress.getOrDefault(href, ""), List.of());
            if (teaser.selectFirst(".vouched") == null) {
                assertEquals("notice", policy, () -> where + teaser);
            } else {
                assertTrue(
                        known.stream()
                                .map(each -> words(each.text()))
                                .anyMatch(each -> teaser.text().contains(each.title() + " " + each.description())),
                        () -> where + teaser + " of " + known);
            }
        }
    }

    private static String written(LocalDate day) {
        return DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH).format(day);
    }

    private static Shown shown(Document page) {
        Element prose = page.select(".prose").get(0).clone();
        List<String> prices = prose.select("tbody tr").stream()
                .map(row -> row.select(".cost-label").text() + " "
                        + row.select(".cost-range").text() + " "
                        + row.select(".cost-source a").text() + " "
                        + row.select("time").attr("datetime"))
                .toList();
        prose.select("cost-comparison, .cost-embed").remove();
        return new Shown(
                page.select("h1").text(), page.select("meta[name=description]").attr("content"), prose.text(), prices);
    }

    /** What readers would see of a signed text. The articles of this test have no other Markdown than this. */
    private static Shown words(String text) {
        int appendix = text.indexOf("\n\n\nThe page also shows:");
        String body = text.substring(text.indexOf("\n\n") + 2, appendix);
        StringBuilder words = new StringBuilder();
        for (String line : body.split("\n", -1)) {
            if (!line.isBlank() && !line.startsWith("::")) {
                words.append(words.isEmpty() ? "" : " ")
                        .append(line.replaceFirst("^## ", "").replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1"));
            }
        }
        List<String> prices = new ArrayList<>();
        for (String shown : text.substring(appendix).split("\n\n", -1)) {
            if (shown.strip().startsWith("cost-row ")) {
                String dollars = field(shown, "  price").replace(".00", "");
                prices.add(field(shown, "  label") + " $" + String.format(Locale.ENGLISH, "%,d", Long.valueOf(dollars))
                        + " " + field(shown, "  source") + " " + field(shown, "  as_of"));
            }
        }
        return new Shown(field(text, "title"), field(text, "description"), words.toString(), prices);
    }

    private static String field(String text, String name) {
        Matcher field = Pattern.compile("(?m)^" + name + ": (.*)$").matcher(text);
        return field.find() ? field.group(1) : "";
    }
}
