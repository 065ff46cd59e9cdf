package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vouch.reader.image.Photographs;

/**
 * What a check tells, a build tells, and where the one ends the other does. Each input of {@code check-and-build/}
 * makes a small site of its own, which both commands read: they find the same, they end alike, no mistake of an editor
 * is a fault of the program, and whatever is told is told of a file that the site has. For the wrong inputs,
 * {@link WrongInputsTest} compares the two.
 *
 * <p>An input whose rule is {@code any} says of one kind of mistake only that both see it alike. Lines that start with
 * {@code run} are commands for the site before it is spoiled; a file that starts with {@code picture:} is a picture,
 * and one that starts with {@code link:} is a link.
 */
class CheckAndBuildTest {
    private static final Path OWN = Path.of("src/test/resources/check-and-build");
    private static final Path WRONG_INPUTS = Path.of("src/test/resources/wrong-inputs");
    private static final String DAY = "2024-06-01";

    private static final Pattern TOLD =
            Pattern.compile("(\\S.*?):(\\d+):(\\d+): (error|warning|advice): (.*) \\[([a-z0-9.-]+)]");

    /** What is not told of a file that is there, since it is about one that ought to be. */
    private static final Set<String> OF_MISSING_FILES =
            Set.of("site-missing", "ledger-whole", "ledger-finished", "published-recorded");

    /** Rules that neither of the two commands asks, or of which no text makes a case. */
    private static final Map<String, String> NOT_COMPARED = Map.ofEntries(
            Map.entry("file-unreadable", "whoever runs the tests may be allowed to read everything"),
            Map.entry("program-whole", "found by a program without its libraries"),
            Map.entry("search-cut", "found on sites of thousands of articles"),
            Map.entry("answer-whole", "found by 'review accept'"),
            Map.entry("deploy-target", "found by 'deploy'"),
            Map.entry("deploy-secret", "found by 'deploy'"),
            Map.entry("signer-kept", "found beside good signatures, which no text makes"),
            Map.entry("ledger-finished", "found where a run was cut off between two files"),
            Map.entry("entry-known", "found in entries that hold fingerprints of those before them"),
            Map.entry("entry-weighed", "found in entries that hold fingerprints of those before them"),
            Map.entry("published-whole", "found by 'review verify --site'"),
            Map.entry("published-theme", "found by 'review verify --site'"),
            Map.entry("published-current", "found by 'review verify --site'"),
            Map.entry("published-signed", "found by 'review verify --site'"),
            Map.entry("published-withdrawn", "found by 'deploy --from'"),
            Map.entry("output-changed-by-hand", "found in the folder that a build writes"),
            Map.entry("output-untidy", "found in the folder that a build writes"),
            Map.entry("link-outside", "found by 'check --external' alone"),
            Map.entry("link-moved", "found by 'check --external' alone"));

    @TempDir
    private Path folder = Path.of("unset");

    static List<Path> families() throws IOException {
        return files(OWN);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("good-site.txt"))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, String> good() throws IOException {
        Map<String, String> files = WrongInput.site(Files.readString(WRONG_INPUTS.resolve("good-site.txt")));
        files.put(
                "content/articles/care/week.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 6\"/>\n");
        return files;
    }

    /**
     * What a command said.
     *
     * @param exit its exit code
     * @param findings but for advice, which is for who checks; each with what to do about it
     */
    private record Answer(int exit, List<String> findings, String said) {
        Set<String> rules() {
            return findings.stream()
                    .map(TOLD::matcher)
                    .filter(Matcher::lookingAt)
                    .map(found -> found.group(6))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Answer run(Path root, String command, String... more) {
        List<String> args = new ArrayList<>(List.of(command.split(" ", -1)));
        args.addAll(List.of(more));
        args.addAll(List.of("--root", root.toString()));
        if (!args.contains("--as-of")) {
            args.addAll(List.of("--as-of", DAY));
        }
        StringWriter out = new StringWriter();
        PrintWriter both = new PrintWriter(out);
        int exit = Vouch.run(both, both, args.toArray(String[]::new));
        String said = out.toString();
        List<String> findings = new ArrayList<>();
        boolean advice = true;
        for (String line : said.lines().toList()) {
            Matcher told = TOLD.matcher(line);
            if (told.matches() && !line.matches("(?:stopped by|the first error:) .*")) {
                advice = told.group(4).equals("advice");
                if (!advice) {
                    findings.add(line);
                }
            } else if (line.startsWith("  fix: ") && !advice) {
                findings.set(findings.size() - 1, findings.get(findings.size() - 1) + "\n" + line);
            }
        }
        return new Answer(exit, findings, said);
    }

    /** Writes the site of an input, and returns its root. */
    private Path spoiled(WrongInput input) throws IOException {
        Path root = folder.resolve("site");
        Edits.deleteAll(root);
        Map<String, String> files = good();
        // Painting the pictures of titles takes longer than all the rest.
        files.merge("content/site.yaml", "share_images: false\n", String::concat);
        List<String> commands = input.options().stream()
                .filter(option -> option.startsWith("run "))
                .toList();
        if (!commands.isEmpty()) {
            WrongInput.write(files, root);
            for (String command : commands) {
                Answer answer = run(root, command.substring(4));
                assertEquals(0, answer.exit(), answer.said());
            }
            files = written(root);
            Edits.deleteAll(root.resolve("content"));
        }
        write(input.spoiled(files), root);
        return root;
    }

    private static Map<String, String> written(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root.resolve("content"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return files;
    }

    private static void write(Map<String, String> files, Path root) throws IOException {
        Map<String, String> texts = new TreeMap<>(files);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            List<String> said = List.of(file.getValue().strip().split(": ", 2));
            if (said.get(0).equals("picture")) {
                Files.createDirectories(path.getParent());
                Files.write(path, picture(said.get(1).split(" ", -1)));
                texts.remove(file.getKey());
            } else if (said.get(0).equals("link")) {
                Files.createDirectories(path.getParent());
                Files.createSymbolicLink(path, Path.of(said.get(1)));
                texts.remove(file.getKey());
            }
        }
        WrongInput.write(texts, root);
    }

    private static byte[] picture(String... said) throws IOException {
        int width = Integer.parseInt(said[1]);
        int height = Integer.parseInt(said[2]);
        int held = said.length > 3 ? Integer.parseInt(said[3]) : 1;
        byte[] plain = Photographs.file(Photographs.picture(width, height), "jpg");
        return switch (said[0]) {
            case "jpeg" -> Photographs.jpeg(width, height, held);
            case "png" -> Photographs.png(width, height);
            case "inks" -> Photographs.inks(width, height, held);
            case "torn" -> Arrays.copyOf(plain, plain.length / 2);
            case "spoiled" -> {
                // The head is whole, and what comes after it is no picture.
                byte[] png = Photographs.png(width, height);
                Arrays.fill(png, png.length / 2, png.length / 2 + 60, (byte) 0x55);
                yield png;
            }
            case "headless" -> Arrays.copyOfRange(plain, 40, plain.length);
            default -> throw new IllegalArgumentException(String.join(" ", said));
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("families")
    void a_check_and_a_build_tell_the_same_and_end_alike(Path family) throws IOException {
        List<String> faults = new ArrayList<>();
        for (WrongInput input : WrongInput.read(Files.readString(family))) {
            Answer checked = told(input, "error", faults);
            if (!input.rule().equals("any") && !checked.rules().contains(input.rule())) {
                faults.add(input + ": only " + checked.rules() + " found something\n");
            }
            if (checked.exit() == Vouch.CLOSED) {
                // What nothing stops is printed, and more can go wrong then.
                told(input, "never", faults);
            }
        }
        // Whoever tidies up after the test warns of links that lead out of the folder.
        Edits.deleteAll(folder.resolve("site"));
        assertEquals("", String.join("\n", faults));
    }

    /** Returns what a check tells of an input, and adds what is at odds between it and a build. */
    private Answer told(WrongInput input, String weight, List<String> faults) throws IOException {
        Path root = spoiled(input);
        String[] more = input.thorough() ? new String[] {"--thorough"} : new String[0];
        Answer checked = run(root, "check --fail-on " + weight, more);
        Answer built = run(root, "build --fail-on " + weight, more);
        for (String fault : compare(checked, built)) {
            faults.add(input + " (--fail-on " + weight + "): " + fault + "\n");
        }
        for (Answer answer : List.of(checked, built)) {
            outOfPlace(answer, root).forEach(place -> faults.add(input + ": no such place: " + place + "\n"));
        }
        return checked;
    }

    private static List<String> compare(Answer check, Answer build) {
        List<String> faults = new ArrayList<>();
        for (Answer answer : List.of(check, build)) {
            if (answer.exit() != Vouch.DONE && answer.exit() != Vouch.CLOSED) {
                faults.add("exit " + answer.exit() + "\n" + answer.said());
            } else if (answer.said().contains("are shown one by one")) {
                faults.add("more is found than is shown, so that nobody can compare");
            }
        }
        if (check.exit() != build.exit()) {
            faults.add("a check ends with " + check.exit() + " and a build with " + build.exit() + "\n" + build.said());
        }
        List<String> toldByCheck = new ArrayList<>(check.findings());
        build.findings().forEach(toldByCheck::remove);
        List<String> toldByBuild = new ArrayList<>(build.findings());
        check.findings().forEach(toldByBuild::remove);
        if (!toldByCheck.isEmpty() || !toldByBuild.isEmpty()) {
            faults.add("a check alone tells " + toldByCheck + "\nand a build alone " + toldByBuild);
        }
        return faults;
    }

    private static List<String> outOfPlace(Answer answer, Path root) {
        return answer.findings().stream()
                .filter(finding -> {
                    Matcher told = TOLD.matcher(finding);
                    assertTrue(told.lookingAt(), finding);
                    Path file = root.resolve(told.group(1));
                    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                        return !OF_MISSING_FILES.contains(told.group(6));
                    }
                    return Files.isRegularFile(file) && Integer.parseInt(told.group(2)) > lines(file);
                })
                .toList();
    }

    /** Returns how many lines an editor shows of a file; a return ends one as a line feed does. */
    private static long lines(Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return text.replace("\r\n", "\n")
                            .chars()
                            .filter(sign -> sign == '\n' || sign == '\r')
                            .count()
                    + 1;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Each rule about words has an example, which both commands read on one page. */
    @Test
    void a_check_and_a_build_find_the_same_words() throws IOException {
        Path root = folder.resolve("site");
        WrongInput.write(good(), root);
        StringBuilder english = new StringBuilder();
        StringBuilder spanish = new StringBuilder();
        WordExplanations.byRule()
                .forEach((rule, explained) -> (rule.contains(".es-") ? spanish : english)
                        .append(explained.before())
                        .append("\n\n"));
        String article = Files.readString(root.resolve("content/articles/care/first-days.md"));
        SmallSite.write(root, "content/articles/care/first-days.md", article + "\n## Words\n\n" + english);
        SmallSite.write(
                root, "content/articles/care/first-days.es.md", article.substring(0, article.indexOf(":::")) + spanish);
        Answer checked = run(root, "check");
        Answer built = run(root, "build");
        assertEquals(List.of(), compare(checked, built));
        Set<String> silent = new TreeSet<>(WordExplanations.byRule().keySet());
        silent.removeIf(rule -> checked.said().contains("[" + rule + "]"));
        assertEquals(Set.of(), silent);
    }

    @Test
    void every_rule_is_compared() throws IOException {
        Set<String> compared = new TreeSet<>();
        for (Path from : List.of(OWN, WRONG_INPUTS)) {
            for (Path family : files(from)) {
                WrongInput.read(Files.readString(family)).forEach(input -> compared.add(input.rule()));
            }
        }
        Set<String> rules = new TreeSet<>(Explanations.read().byRule().keySet());
        rules.removeAll(compared);
        assertEquals(new TreeSet<>(NOT_COMPARED.keySet()), rules, "rules of which no site here is a case");
    }
}
