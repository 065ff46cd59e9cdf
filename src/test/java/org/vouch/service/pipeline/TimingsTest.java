package org.vouch.service.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Where the time of a build goes. */
class TimingsTest {
    @Test
    void the_slowest_is_told_first_and_what_happens_again_is_added() {
        AtomicLong now = new AtomicLong();
        Timings timings = Timings.by(() -> 0, now::get);
        Runnable fast = timings.rule("fast");
        now.addAndGet(5);
        fast.run();
        for (int i = 0; i < 2; i++) {
            Runnable slow = timings.rule("slow");
            now.addAndGet(4);
            slow.run();
        }
        assertEquals(List.of(new Timings.Entry("slow", 8), new Timings.Entry("fast", 5)), timings.rules());
        assertEquals(List.of(), timings.stages());
    }

    @Test
    void every_stage_and_every_rule_of_a_check_is_measured() {
        AtomicLong now = new AtomicLong();
        Timings timings = Timings.by(now::incrementAndGet, now::incrementAndGet);
        Builder builder = new Builder(
                Path.of("").toAbsolutePath(), new Builder.Program("a", "b"), zone -> LocalDate.of(2024, 6, 1));
        assertEquals(builder.check(), builder.timed(timings).check());
        assertEquals(
                List.of("judge what they say", "list the files", "read them"),
                timings.stages().stream().map(Timings.Entry::what).sorted().toList());
        assertTrue(timings.rules().size() >= 7, () -> "rules that were measured: " + timings.rules());
        assertTrue(
                timings.rules().stream().anyMatch(entry -> entry.what().equals("links lead")),
                () -> "rules that were measured: " + timings.rules());
        assertTrue(timings.rules().stream().allMatch(entry -> entry.nanoseconds() > 0));
    }
}
