package org.vouch.store.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a host remembers is read as it was written, and nothing else is believed. */
class HostStateTest {
    private static final String RUN = "01234567-89ab-cdef-0123-456789abcdef";

    private static SortedSet<String> paths(String... paths) {
        return new TreeSet<>(List.of(paths));
    }

    @Test
    void it_is_read_as_it_was_written() {
        HostState state = new HostState(
                "2026-11-29T10:15:30Z",
                RUN,
                paths("a/b.html", "ü.pdf"),
                paths("assets/a.css"),
                paths("assets/b.js"),
                "0123");
        assertEquals(Optional.of(state), HostState.read(state.artifact().bytes()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"at\": \"2026-11-29T10:15:30Z\", \"run\": \"\"}",
                "{\"at\": \"\\u001b[2J\", \"run\": \"01234567-89ab-cdef-0123-456789abcdef\"}",
                "{\"at\": \"2026-11-29T10:15:30Z\", \"run\": \"01234567-89ab-cdef-0123-456789abcdef\","
                        + " \"pending\": [\"../../etc/passwd\"]}",
                "{\"at\": \"2026-11-29T10:15:30Z\", \"run\": \"01234567-89ab-cdef-0123-456789abcdef\"} and more"
            })
    void nothing_else_is_believed(String text) {
        assertEquals(Optional.empty(), HostState.read(text.getBytes(UTF_8)));
    }

    @Test
    void what_a_host_says_moves_no_cursor() {
        assertEquals(
                "the host: ?[2Jcleared",
                HostFailure.lasting("the host: \u001b[2Jcleared").getMessage());
    }
}
