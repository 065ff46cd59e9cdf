package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How far a deploy is, at a terminal and in a log. */
class DeployProgressLineTest {
    private final AtomicLong now = new AtomicLong();
    private final StringWriter terminal = new StringWriter();
    private final List<String> lines = new ArrayList<>();

    private DeployProgressLine progress(boolean atTerminal) {
        return new DeployProgressLine(
                now::get, new PrintWriter(terminal), atTerminal, new ProgressLine(now::get, lines::add));
    }

    private void goBy(int seconds) {
        now.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    @Test
    void at_a_terminal_one_line_is_written_over_and_goes_in_the_end() {
        DeployProgressLine progress = progress(true);
        goBy(1);
        progress.put(1, 4, 1_000_000, 4_000_000);
        goBy(9);
        progress.put(2, 4, 2_000_000, 4_000_000);
        progress.put(3, 4, 3_999_000, 4_000_000);
        progress.put(4, 4, 4_000_000, 4_000_000);
        assertEquals(
                List.of(
                        "",
                        "putting: 1 of 4 files, 1.0 MB of 4.0 MB",
                        "putting: 2 of 4 files, 2.0 MB of 4.0 MB, about 10 seconds left",
                        "putting: 3 of 4 files, 4.0 MB of 4.0 MB, about 1 second left  ",
                        " ".repeat("putting: 3 of 4 files, 4.0 MB of 4.0 MB, about 1 second left".length()),
                        ""),
                List.of(terminal.toString().split("\r", -1)));
        assertEquals(List.of(), lines);
    }

    @Test
    void a_sentence_takes_the_place_of_the_line() {
        DeployProgressLine progress = progress(true);
        progress.put(1, 4, 10, 40);
        progress.clear();
        progress.clear();
        assertEquals(3, terminal.toString().chars().filter(c -> c == '\r').count());
    }

    @Test
    void elsewhere_a_line_is_printed_every_ten_seconds() {
        DeployProgressLine progress = progress(false);
        for (int file = 1; file <= 40; file++) {
            goBy(6);
            progress.put(file, 400, file * 1_000L, 400_000L);
        }
        assertEquals(20, lines.size());
        assertEquals("putting: 2 of 400 files, 2.0 kB of 400.0 kB, about 40 minutes left", lines.get(0));
        assertEquals("", terminal.toString());
    }
}
