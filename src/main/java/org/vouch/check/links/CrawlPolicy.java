package org.vouch.check.links;

import java.time.Duration;

/**
 * How others are asked.
 *
 * @param budget how long all asking may take together
 * @param patience how long one answer may take
 * @param pause how long a host is left alone between two questions
 */
public record CrawlPolicy(Duration budget, Duration patience, Duration pause) {
    /** Returns the manners of the program, within a budget. */
    public static CrawlPolicy within(Duration budget) {
        return new CrawlPolicy(budget, Duration.ofSeconds(10), Duration.ofMillis(200));
    }
}
