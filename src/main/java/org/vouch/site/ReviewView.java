package org.vouch.site;

import java.util.Optional;

/**
 * Who vouched for a page, and when.
 *
 * @param reviewer who vouched for it
 * @param verified the day on which they did
 * @param due the last day on which that review holds
 * @param changed the day of a change of substance after that, if anybody said it
 * @param freshness what it is worth on the day of the build: verified, due-soon, overdue or expired
 * @param history the address of the page that shows what this rests on
 */
public record ReviewView(
        PersonView reviewer,
        DateView verified,
        DateView due,
        Optional<DateView> changed,
        String freshness,
        String history) {}
