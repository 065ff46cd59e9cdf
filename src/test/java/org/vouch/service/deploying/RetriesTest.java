package org.vouch.service.deploying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vouch.store.deploy.HostFailure;

/** What may pass is tried three times more, and what lasts is not. */
class RetriesTest {
    private final List<Duration> pauses = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final Retries retries = new Retries(pauses::add, said::add);
    private int asked;

    private String asked(int failures, HostFailure failure) throws HostFailure {
        asked++;
        if (asked <= failures) {
            throw failure;
        }
        return "there";
    }

    @Test
    void what_passes_is_tried_again_after_longer_and_longer_pauses() throws HostFailure {
        assertEquals("there", retries.get(() -> asked(3, HostFailure.passing("the line is cut"))));
        assertEquals(List.of(Duration.ofSeconds(1), Duration.ofSeconds(4), Duration.ofSeconds(16)), pauses);
        assertEquals("the line is cut; trying again in 4 s", said.get(1));
    }

    @Test
    void after_three_times_more_it_has_failed() {
        HostFailure failure = HostFailure.passing("the line is cut");
        assertEquals(failure, assertThrows(HostFailure.class, () -> retries.get(() -> asked(99, failure))));
        assertEquals(4, asked);
    }

    @Test
    void what_lasts_is_not_tried_again() {
        HostFailure failure = HostFailure.lasting("permission denied");
        assertEquals(failure, assertThrows(HostFailure.class, () -> retries.get(() -> asked(99, failure))));
        assertEquals(1, asked);
        assertEquals(List.of(), pauses);
    }

    @Test
    void a_host_that_says_when_is_asked_then() throws HostFailure {
        HostFailure busy = HostFailure.passing("the host is busy", Optional.of(Duration.ofSeconds(9)));
        assertEquals("there", retries.get(() -> asked(3, busy)));
        assertEquals(List.of(Duration.ofSeconds(9), Duration.ofSeconds(9), Duration.ofSeconds(16)), pauses);
    }

    @Test
    void more_than_ten_minutes_are_said_and_not_waited_for() {
        HostFailure busy = HostFailure.passing("the host is busy", Optional.of(Duration.ofHours(1)));
        HostFailure failure = assertThrows(HostFailure.class, () -> retries.get(() -> asked(99, busy)));
        assertEquals("the host is busy; it wants to be asked again in 60 minutes only", failure.getMessage());
        assertEquals(List.of(), pauses);
    }
}
