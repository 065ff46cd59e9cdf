package org.vouch.site;

/**
 * Who vouched for a page, and when.
 *
 * @param reviewer who vouched for it
 * @param verified the day on which they did
 * @param due the last day on which that review holds
 * @param freshness what it is worth on the day of the build: verified, due-soon, overdue or expired
 * @param history the address of the page that shows what this rests on
 */
public record ReviewView(PersonView reviewer, DateView verified, DateView due, String freshness, String history) {}
