package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Severity;
import org.vouch.service.pipeline.Builder;
import org.vouch.store.publish.BuildReport;
import org.vouch.store.publish.OutputFolder;
import picocli.CommandLine.Help.Ansi;

/**
 * Spoils a good site in one way after another: what is told must be what the file of wrong inputs says, word for word,
 * and whoever does what is told must be rid of it. With {@code -Dgolden=rewrite} the files are written anew with what
 * is told now; the difference in version control is then what is to be reviewed.
 */
class WrongInputsTest {
    private static final Path FOLDER = Path.of("src/test/resources/wrong-inputs");
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);
    private static final Map<String, String> GOOD = good();

    private static Map<String, String> good() {
        try {
            Map<String, String> files = WrongInput.site(Files.readString(FOLDER.resolve("good-site.txt")));
            files.put(
                    "content/articles/care/week.svg",
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 6\"/>\n");
            return Map.copyOf(files);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * What is found wrong with a spoiled site, and how all and the graver of it are printed; three tests want to know,
     * and it takes a while.
     */
    private record Look(List<Finding> found, String told, String warned) {}

    private static final Map<WrongInput, Look> LOOKS = new ConcurrentHashMap<>();

    private static Look look(WrongInput input, Path root) throws IOException {
        Look known = LOOKS.get(input);
        if (known == null) {
            List<Finding> found = look(root, input.spoiled(GOOD), input.thorough());
            known = new Look(found, told(root, found), told(root, withoutAdvice(found)));
            LOOKS.put(input, known);
        }
        return known;
    }

    static List<Path> families() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.getFileName().toString().equals("good-site.txt"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void nothing_is_wrong_with_the_good_site(@TempDir Path root) throws IOException {
        assertEquals("", told(root, look(root, GOOD, true)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("families")
    void what_is_told_is_what_the_file_says(Path family, @TempDir Path root) throws IOException {
        String text = Files.readString(family);
        boolean rewrite = "rewrite".equals(System.getProperty("golden"));
        StringBuilder now = new StringBuilder(text.substring(0, Math.max(0, text.indexOf("\n== ") + 1)));
        List<String> strangers = new ArrayList<>();
        for (WrongInput input : WrongInput.read(text)) {
            Look look = look(input, root.resolve("site"));
            List<Finding> found = look.found();
            now.append(input.written(look.told())).append('\n');
            if (!rules(input).equals(rules(found))) {
                strangers.add(input + ": not " + rules(input) + " but " + rules(found));
            }
        }
        if (rewrite) {
            Files.writeString(family, now.toString().stripTrailing() + "\n");
        } else {
            assertEquals(text, now.toString().stripTrailing() + "\n");
        }
        assertEquals("", String.join("\n", strangers), "faults are one each");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("families")
    void whoever_does_what_is_told_is_rid_of_it(Path family, @TempDir Path root) throws IOException {
        List<String> standing = new ArrayList<>();
        for (WrongInput input : WrongInput.read(Files.readString(family))) {
            Map<String, String> spoiled = input.spoiled(GOOD);
            Path folder = root.resolve("site");
            Optional<Map<String, String>> fixed = input.fixing().isEmpty()
                    ? look(input, folder).found().stream()
                            .filter(finding -> finding.rule().equals(input.rule()))
                            .findFirst()
                            .flatMap(finding -> FollowedFix.of(finding, spoiled))
                    : Optional.of(input.fixed(spoiled));
            if (fixed.isEmpty()) {
                standing.add(input + ": no machine can follow this, so the file has to say how");
                continue;
            }
            look(folder, fixed.get(), input.thorough()).stream()
                    .filter(finding -> finding.rule().equals(input.rule())
                            || finding.severity().atLeast(Severity.WARNING))
                    .map(finding -> input + ": " + finding + "\n" + difference(spoiled, fixed.get()))
                    .forEach(standing::add);
        }
        assertEquals("", String.join("\n", standing));
    }

    private static String difference(Map<String, String> before, Map<String, String> after) {
        return after.entrySet().stream()
                .filter(file -> !file.getValue().equals(before.get(file.getKey())))
                .map(file -> file.getKey() + "\n" + file.getValue())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void there_are_enough_of_them_and_no_two_are_the_same() throws IOException {
        List<WrongInput> all = new ArrayList<>();
        for (Path family : families()) {
            all.addAll(WrongInput.read(Files.readString(family)));
        }
        assertTrue(all.size() >= 150, () -> "wrong inputs: " + all.size());
        Set<Object> seen = new TreeSet<>();
        all.forEach(input -> assertTrue(seen.add(input.toString()), () -> "twice: " + input));
        all.forEach(input -> assertTrue(seen.add(input.spoiling().toString()), () -> "the same again: " + input));
    }

    /** Rules of which no single input of a site can make a case, with the tests that see them find something. */
    private static final Map<String, String> SEEN_ELSEWHERE = Map.ofEntries(
            Map.entry("link-outside", "org/vouch/check/links/ExternalLinkCheckerTest.java"),
            Map.entry("link-moved", "org/vouch/check/links/ExternalLinkCheckerTest.java"),
            Map.entry("search-cut", "org/vouch/cli/SearchFileTest.java"),
            Map.entry("answer-whole", "org/vouch/service/packets/PacketImportTest.java"),
            Map.entry("program-whole", "org/vouch/cli/ProgramIT.java"),
            Map.entry("deploy-target", "org/vouch/reader/content/DeployReaderTest.java"),
            Map.entry("deploy-secret", "org/vouch/reader/content/DeployReaderTest.java"),
            Map.entry("file-link", "org/vouch/reader/content/ContentFolderTest.java"),
            Map.entry("file-unreadable", "org/vouch/reader/content/LibraryReaderTest.java"),
            Map.entry("output-changed-by-hand", "org/vouch/store/publish/PublicationTest.java"),
            Map.entry("output-untidy", "org/vouch/store/publish/FaultsTest.java"),
            Map.entry("ledger-whole", "org/vouch/service/reviewing/ReviewServiceTest.java"),
            Map.entry("ledger-finished", "org/vouch/store/ledger/LedgerFilesTest.java"),
            Map.entry("ledger-page", "org/vouch/service/reviewing/ReviewServiceTest.java"),
            Map.entry("signer-known", "org/vouch/store/signature/SshSignatureTest.java"),
            Map.entry("signer-kept", "org/vouch/service/reviewing/ReviewServiceTest.java"),
            Map.entry("signature-good", "org/vouch/service/reviewing/ReviewServiceTest.java"),
            Map.entry("fingerprint-invalid", "org/vouch/store/ledger/RecordWriterTest.java"),
            Map.entry("moment-invalid", "org/vouch/store/ledger/RecordWriterTest.java"),
            Map.entry("claim-evidenced", "org/vouch/service/reviewing/ReviewServiceTest.java"),
            Map.entry("entry-known", "org/vouch/service/reviewing/ForgeriesTest.java"),
            Map.entry("entry-weighed", "org/vouch/service/reviewing/ForgeriesTest.java"),
            Map.entry("record-signed", "org/vouch/service/reviewing/ForgeriesTest.java"),
            Map.entry("words-kept", "org/vouch/cli/WordsAroundTest.java"),
            Map.entry("words-rejected", "org/vouch/service/reviewing/ReviewServiceTest.java"),
            Map.entry("changes-requested", "org/vouch/service/reviewing/ReviewServiceTest.java"),
            Map.entry("review-current", "org/vouch/service/reviewing/ReviewServiceTest.java"),
            Map.entry("reviewer-as-signed", "org/vouch/cli/WhoSignedTest.java"),
            Map.entry("record-sound", "org/vouch/service/reviewing/ReviewServiceTest.java"),
            Map.entry("published-whole", "org/vouch/service/reviewing/ReviewServiceTest.java"),
            Map.entry("published-theme", "org/vouch/service/reviewing/ReviewServiceTest.java"),
            Map.entry("published-current", "org/vouch/service/reviewing/ReviewServiceTest.java"),
            Map.entry("published-recorded", "org/vouch/service/reviewing/ReviewServiceTest.java"),
            Map.entry("published-signed", "org/vouch/service/verify/PublishedSiteTest.java"),
            Map.entry("published-withdrawn", "org/vouch/service/deploying/TakenBackTest.java"));

    @Test
    void every_rule_is_seen_to_find_something() throws IOException {
        Set<String> seen = new TreeSet<>();
        for (Path family : families()) {
            WrongInput.read(Files.readString(family)).forEach(input -> seen.add(input.rule()));
        }
        Set<String> unseen = new TreeSet<>();
        for (String rule : Explanations.read().byRule().keySet()) {
            String elsewhere = SEEN_ELSEWHERE.get(rule);
            boolean there = elsewhere != null
                    && Files.readString(Path.of("src/test/java").resolve(elsewhere))
                            .contains(rule);
            if (!there && !seen.contains(rule)) {
                unseen.add(rule);
            }
        }
        assertEquals(Set.of(), unseen, "rules that no wrong input of this folder makes find something");

        // Each word rule has its own lines, which its own test reads.
        List<String> words = Files.readAllLines(Path.of("src/test/resources/org/vouch/check/rules/words.txt"));
        Set<String> unsaid = new TreeSet<>(WordExplanations.byRule().keySet());
        unsaid.removeAll(words);
        assertEquals(Set.of(), unsaid, "word rules without lines");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("families")
    void a_build_tells_what_a_check_told_and_stops_where_it_said_so(Path family, @TempDir Path root)
            throws IOException {
        List<String> other = new ArrayList<>();
        for (WrongInput input : WrongInput.read(Files.readString(family))) {
            Path folder = root.resolve("site");
            Look look = look(input, folder);
            clear(folder);
            WrongInput.write(input.spoiled(GOOD), folder);
            BuildReport built = built(folder, root.resolve("out"), input.thorough());
            String toldByBuild = told(folder, withoutAdvice(built.findings()));
            boolean stops = look.found().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
            if (!look.warned().equals(toldByBuild) || stops != built.published().isEmpty()) {
                other.add(input + ": a check tells " + look.warned() + "\nand a build " + toldByBuild);
            }
        }
        assertEquals("", String.join("\n", other));
    }

    private static List<Finding> withoutAdvice(List<Finding> found) {
        return found.stream()
                .filter(finding -> finding.severity() != Severity.ADVICE)
                .toList();
    }

    private static BuildReport built(Path root, Path output, boolean thorough) throws IOException {
        clear(output);
        try (OutputFolder held = OutputFolder.open(
                output.resolve("site"), output.resolve("memory"), Instant.EPOCH, Duration.ZERO, who -> {})) {
            return builder(root).build(held, "site", output.resolve("memory"), Optional.of(Severity.ERROR), thorough);
        }
    }

    private static List<String> rules(WrongInput input) {
        return Stream.concat(Stream.of(input.rule()), input.also().stream())
                .sorted()
                .toList();
    }

    private static List<String> rules(List<Finding> found) {
        return found.stream().map(Finding::rule).sorted().toList();
    }

    private static List<Finding> look(Path root, Map<String, String> files, boolean thorough) throws IOException {
        clear(root);
        WrongInput.write(files, root);
        return builder(root)
                .check(root.resolve("site"), Optional.of(Severity.ERROR), thorough)
                .findings();
    }

    private static Builder builder(Path root) {
        return new Builder(root, new Builder.Program("Vouch test", "test"), zone -> TODAY);
    }

    private static void clear(Path root) throws IOException {
        if (Files.exists(root)) {
            try (Stream<Path> all = Files.walk(root)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    /** Returns what is printed of findings, but for how many there are. */
    private static String told(Path root, List<Finding> found) {
        StringWriter printed = new StringWriter();
        for (Finding finding : found) {
            StringWriter one = new StringWriter();
            new FindingPrinter(root, new PrintWriter(one), Ansi.OFF).print(List.of(finding));
            String text = one.toString().replace(root.toString(), "ROOT");
            printed.append(text, 0, text.lastIndexOf("\n\n") + 1);
        }
        return printed.toString();
    }
}
