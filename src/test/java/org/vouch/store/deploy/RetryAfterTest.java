package org.vouch.store.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A host says when it wants to be asked again in seconds, by a date, or by the second since 1970. */
class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "7 | - | - | 7",
                " 0 | - | - | 0",
                "Tue, 01 Dec 2026 10:00:30 GMT | - | - | 30",
                "Tue, 01 Dec 2026 10:00:30 GMT | - | Tue, 01 Dec 2026 10:00:20 GMT | 10",
                "Tue, 01 Dec 2026 09:00:00 GMT | - | - | 0",
                "soon | - | - | -",
                "-5 | - | - | -",
                "99999999999999 | - | - | -",
                "- | 1796119245 | - | 45",
                "3 | 1796119245 | - | 3",
                "- | 12 | - | -",
                "- | - | - | -"
            })
    void it_is_read_in_each_form(String after, String reset, String date, Long seconds) {
        Map<String, List<String>> head = new HashMap<>();
        Optional.ofNullable(after).ifPresent(each -> head.put("Retry-After", List.of(each)));
        Optional.ofNullable(reset).ifPresent(each -> head.put("X-RateLimit-Reset", List.of(each)));
        Optional.ofNullable(date).ifPresent(each -> head.put("Date", List.of(each)));
        assertEquals(
                Optional.ofNullable(seconds).map(Duration::ofSeconds),
                RetryAfter.of(HttpHeaders.of(head, (name, value) -> true), () -> NOW));
    }
}
