package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.model.text.Severity;
import org.vouch.service.pipeline.Builder;
import org.vouch.store.publish.OutputFolder;

/** Whoever waits long sees that the program works, and nobody else sees anything. */
class ProgressLineTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final AtomicLong now = new AtomicLong(-5 * SECOND);
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());

    @Test
    void the_first_line_comes_after_ten_seconds_and_then_one_every_ten() {
        ProgressLine line = new ProgressLine(now::get, told::add);
        for (int second = 1; second <= 35; second++) {
            now.addAndGet(SECOND);
            for (int page = 0; page < 100; page++) {
                int seen = second;
                line.accept(() -> "second " + seen);
            }
        }
        assertEquals(List.of("second 10", "second 20", "second 30"), told);
    }

    @Test
    void a_check_and_a_build_that_take_long_say_what_they_do(@TempDir Path root) throws IOException {
        SmallSite.start(root);
        for (int i = 0; i < 9; i++) {
            SmallSite.article(root, "a" + i, "About " + i, "Words.");
        }
        Builder builder = new Builder(root, new Builder.Program("a", "b"), zone -> LocalDate.of(2024, 6, 1))
                .telling(new ProgressLine(() -> now.addAndGet(4 * SECOND), told::add));
        Path site = root.resolve("site");
        builder.check(site, Optional.of(Severity.ERROR), false);
        assertTold("reading: \\d of 9 pages", "judging: [a-z ]+", "printing: [\\d,]+ of [\\d,]+ pages");
        try (OutputFolder held =
                OutputFolder.open(site, root.resolve(".vouch"), Instant.EPOCH, Duration.ZERO, who -> {})) {
            builder.build(held, "site", root.resolve(".vouch"), Optional.of(Severity.ERROR), false);
        }
        assertTold("reading: \\d of 9 pages", "judging: [a-z ]+", "printing: [\\d,]+ of [\\d,]+ pages");
    }

    private void assertTold(String... lines) {
        for (String line : lines) {
            assertTrue(told.stream().anyMatch(each -> each.matches(line)), () -> line + ": " + told);
        }
        told.clear();
    }
}
