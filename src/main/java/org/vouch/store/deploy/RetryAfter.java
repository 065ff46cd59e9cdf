package org.vouch.store.deploy;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** When a host wants to be asked again, as it says in the head of an answer. */
final class RetryAfter {
    /** More digits would be no time that anybody waits. */
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    private static final Pattern MOMENT = Pattern.compile("[0-9]{9,11}");

    private RetryAfter() {}

    /**
     * Returns how long to wait; empty if the host does not say.
     *
     * <p>{@code Retry-After} is a number of seconds or a date (RFC 9110, section 10.2.3); Netlify says instead in
     * {@code X-RateLimit-Reset} the second since 1970 from which it answers again. A date is counted from the host's
     * own clock, where it says what that shows.
     *
     * @param clock shows the time where the host does not
     */
    static Optional<Duration> of(HttpHeaders head, InstantSource clock) {
        Optional<String> after = head.firstValue("Retry-After").map(String::strip);
        if (after.filter(each -> SECONDS.matcher(each).matches()).isPresent()) {
            return after.map(each -> Duration.ofSeconds(Long.parseLong(each)));
        }
        Optional<Instant> reset = head.firstValue("X-RateLimit-Reset")
                .map(String::strip)
                .filter(each -> MOMENT.matcher(each).matches())
                .map(each -> Instant.ofEpochSecond(Long.parseLong(each)));
        Instant now = head.firstValue("Date").flatMap(RetryAfter::date).orElseGet(clock::instant);
        return after.flatMap(RetryAfter::date)
                .or(() -> reset)
                .map(moment -> Duration.between(now, moment))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
