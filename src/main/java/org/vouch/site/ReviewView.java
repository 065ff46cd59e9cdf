package org.vouch.site;

/**
 * Who vouched for a page, and when.
 *
 * @param reviewer who vouched for it
 * @param verified the day on which they did
 * @param due the last day on which that review holds
 */
public record ReviewView(PersonView reviewer, DateView verified, DateView due) {}
