package org.vouch.service.packets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouch.model.review.ReviewState.Badge;
import org.vouch.service.reviewing.ReviewQueries;
import org.vouch.service.reviewing.ReviewedSite;
import org.vouch.store.ledger.Recorder.Result;

/** An answer from elsewhere is recorded once, however often and however fast it is handed in. */
class PacketImportTest {
    private static final String PAGE = "articles/iop";

    @TempDir
    Path root = Path.of("");

    @BeforeEach
    void site() throws IOException {
        write("content/site.yaml", """
                title: Example Recovery Center
                base_url: https://example.org
                language: en-US
                time_zone: America/New_York
                organization: {name: Example Recovery Center, phone: +1-919-555-0100, answered_by: staff}
                crisis: [{name: Emergency services, call: "911"}]
                """);
        write("content/reviewers/dana-example.yaml", """
                name: Dana Example
                credentials: [PA-C]
                active: {from: 2023-01-01}
                """);
        write("content/articles/iop.md", "---\ntitle: IOP\ndescription: Plainly.\n---\nYou sleep at home.\n");
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private ReviewedSite reviewed() {
        return new ReviewedSite(
                root, zone -> LocalDate.of(2024, 2, 1), InstantSource.fixed(Instant.parse("2024-02-01T12:00:00Z")));
    }

    private Path answer() throws Exception {
        String shown = new ReviewQueries(reviewed()).show(PAGE).fingerprint().hex();
        write("answer.json", """
                {
                  "format": "vouch-decisions-1",
                  "site": "https://example.org",
                  "reviewer": "dana-example",
                  "name": "Dana Example",
                  "date": "2024-02-01",
                  "decisions": [{"page": "articles/iop", "fingerprint": "%s", "decision": "approve"}]
                }
                """.formatted(shown));
        return root.resolve("answer.json");
    }

    private Result accept(Path answer) throws IOException {
        PacketImport.Answered answered = new PacketImport(reviewed()).accept(answer);
        assertEquals(List.of(), answered.findings());
        assertTrue(answered.whole(), answered::toString);
        return answered.decisions().get(0).result();
    }

    private List<String> records() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("content/reviews/articles/iop"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .toList();
        }
    }

    @Test
    void many_hand_in_one_answer_at_one_moment_and_it_is_recorded_once() throws Exception {
        Path answer = answer();
        int people = 6;
        CyclicBarrier start = new CyclicBarrier(people);
        Callable<Result> one = () -> {
            start.await();
            return accept(answer);
        };
        ExecutorService hands = Executors.newFixedThreadPool(people);
        List<Result> results = new ArrayList<>();
        try {
            for (Future<Result> each : hands.invokeAll(Collections.nCopies(people, one))) {
                results.add(each.get());
            }
        } finally {
            hands.shutdownNow();
        }
        assertEquals(List.of("1.yaml"), records());
        assertEquals(
                1, results.stream().filter(Result.Recorded.class::isInstance).count(), results::toString);
        assertTrue(results.contains(new Result.Kept(1, "content/reviews/articles/iop/1.yaml")), results::toString);
    }

    @Test
    void an_answer_that_is_kept_counts_as_kept_though_the_page_is_another_now() throws Exception {
        Path answer = answer();
        assertEquals(new Result.Recorded(1, "content/reviews/articles/iop/1.yaml", true), accept(answer));
        Path article = root.resolve("content/articles/iop.md");
        Files.writeString(article, Files.readString(article).replace("at home", "there"));
        assertEquals(new Result.Kept(1, "content/reviews/articles/iop/1.yaml"), accept(answer));
        assertEquals(List.of("1.yaml"), records());
    }

    /**
     * The clock stands at 8 in the evening of January 31 in New York, which is February 1 in the morning in Auckland.
     */
    private static ReviewedSite inTheEvening(Path root, LocalDate asOf) {
        return new ReviewedSite(root, zone -> asOf, InstantSource.fixed(Instant.parse("2024-02-01T01:00:00Z")));
    }

    private PacketImport.Answered accept(String date, LocalDate asOf) throws Exception {
        Path answer = answer();
        Files.writeString(
                answer, Files.readString(answer).replace("\"date\": \"2024-02-01\"", "\"date\": \"" + date + "\""));
        return new PacketImport(inTheEvening(root, asOf)).accept(answer);
    }

    @ParameterizedTest
    @CsvSource({"2024-01-31, 2024-01-31", "2024-02-01, 2024-01-31", "2024-01-30, 2024-01-30"})
    void a_day_that_has_begun_somewhere_is_recorded_as_that_of_the_site(String said, String recorded) throws Exception {
        PacketImport.Answered answered = accept(said, LocalDate.of(2024, 1, 31));
        assertTrue(answered.whole(), answered::toString);
        String record = Files.readString(root.resolve("content/reviews/articles/iop/1.yaml"));
        assertTrue(record.contains("date: " + recorded + "\n"), record);
        assertTrue(
                Files.readString(root.resolve("content/reviews/articles/iop/1.json"))
                        .contains("\"date\": \"" + said),
                "their own answer keeps their day");
        assertEquals(
                Badge.VERIFIED,
                new ReviewQueries(inTheEvening(root, LocalDate.of(2024, 1, 31)))
                        .show(PAGE)
                        .line()
                        .state());
    }

    @Test
    void a_day_that_has_begun_nowhere_is_refused() throws Exception {
        assertTrue(refusal(accept("2024-02-02", LocalDate.of(2024, 1, 31))).contains("still to come"));
        assertTrue(
                refusal(accept("2024-02-01", LocalDate.of(2024, 1, 15))).contains("still to come"),
                "a day that is asked about is not today");
        assertFalse(Files.exists(root.resolve("content/reviews/articles/iop")));
    }

    private static String refusal(PacketImport.Answered answered) {
        return answered.decisions().get(0).result() instanceof Result.Refused refused ? refused.reason() : "recorded";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dana example", "Dana\u00A0Example", "Dana\u2003Example", " Dana  Example ", "DANA EXAMPLE"})
    void a_name_may_be_typed_as_keyboards_write_it(String typed) throws Exception {
        Path answer = answer();
        Files.writeString(answer, Files.readString(answer).replace("Dana Example", typed));
        assertTrue(accept(answer) instanceof Result.Recorded);
    }

    private static List<String> wrong(String name, byte[] bytes, Path root) throws IOException {
        Path file = root.resolve(name);
        Files.write(file, bytes);
        PacketImport.Answered answered = new PacketImport(new ReviewedSite(
                        root,
                        zone -> LocalDate.of(2024, 2, 1),
                        InstantSource.fixed(Instant.parse("2024-02-01T12:00:00Z"))))
                .accept(file);
        assertFalse(answered.whole());
        assertEquals(List.of(), answered.decisions(), "none of it is recorded");
        return answered.findings().stream()
                .map(finding -> finding.rule() + " " + finding.span().line() + ": " + finding.message())
                .toList();
    }

    @Test
    void an_answer_that_is_not_as_it_was_saved_is_one_finding() throws Exception {
        String good = Files.readString(answer());
        String cut = "the file is not as the packet saved it: it cannot be read from here on";
        String none = "this is not a file that a packet saves: it does not ";
        List<List<String>> cases = List.of(
                List.of("Hello, here it is:\n" + good, "answer-whole 1: " + none + "start with '{'"),
                List.of("<!doctype html><p>" + good, "answer-whole 1: " + none + "start with '{'"),
                List.of("", "answer-whole 1: " + none + "start with '{'"),
                List.of("[" + good + "]", "answer-whole 1: " + none + "start with '{'"),
                List.of("{\"made\": \"by something else\", \"a\": 1}", "answer-whole 1: " + none + "say 'format'"),
                List.of("{}", "answer-whole 1: " + none + "say 'format'"),
                List.of(good.replace('"', '\u201D'), "answer-whole 1: " + none + "say 'format'"),
                List.of(good.substring(0, good.length() / 2), "answer-whole"),
                List.of(good.replace("\"reviewer\": \"", "\"reviewer\": "), "id-invalid 4: "),
                List.of(good.replace("\"date\"", "\"date"), "answer-whole"),
                List.of(good.replace("}]", "}"), "answer-whole"),
                List.of(good.replace("Dana", "Da\u0000na"), "answer-whole 5: " + cut));
        for (List<String> each : cases) {
            List<String> found = wrong("answer.json", each.get(0).getBytes(StandardCharsets.UTF_8), root);
            assertEquals(1, found.size(), each.get(0) + found);
            assertTrue(found.get(0).startsWith(each.get(1)), each.get(0) + found);
        }
    }

    @Test
    void an_answer_in_another_encoding_is_one_finding() throws Exception {
        String good = Files.readString(answer());
        for (Charset wide : List.of(
                StandardCharsets.UTF_16,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("x-UTF-16LE-BOM"))) {
            assertEquals(
                    List.of("answer-whole 1: the file is saved as UTF-16"),
                    wrong("answer.json", good.getBytes(wide), root),
                    wide.name());
        }
        assertEquals(
                List.of("answer-whole 5: byte FC is not UTF-8"),
                wrong("answer.json", good.replace("Dana", "D\u00FCna").getBytes(StandardCharsets.ISO_8859_1), root));
    }

    @Test
    void a_page_may_be_rejected_with_the_reason() throws Exception {
        Path answer = answer();
        String approved = Files.readString(answer);
        Files.writeString(answer, approved.replace("\"approve\"", "\"reject\""));
        assertEquals(
                List.of(
                        "field-type 7: a note is required when asking for changes or rejecting, and not allowed otherwise"),
                wrong("answer.json", Files.readAllBytes(answer), root));
        Files.writeString(
                answer, approved.replace("\"approve\"", "\"reject\", \"remarks\": [{\"words\": \"Never at home.\"}]"));
        assertTrue(accept(answer) instanceof Result.Recorded);
        String record = Files.readString(root.resolve("content/reviews/articles/iop/1.yaml"));
        assertTrue(record.contains("decision: rejected\n") && record.contains("note: \"Never at home.\"\n"), record);
        assertEquals(
                Badge.REJECTED, new ReviewQueries(reviewed()).show(PAGE).line().state());
    }
}
