package org.vouch.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
import org.vouch.ledger.Recorder.Result;

/** An answer from elsewhere is recorded once, however often and however fast it is handed in. */
class AcceptanceTest {
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
                organization: {name: Example Recovery Center, phone: +1-555-010-0100, answered_by: staff}
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
        String shown = new ReviewBooks(reviewed()).show(PAGE).fingerprint().hex();
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
        Acceptance.Answered answered = new Acceptance(reviewed()).accept(answer);
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
}
