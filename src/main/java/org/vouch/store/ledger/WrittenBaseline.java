package org.vouch.store.ledger;

/**
 * What was written down of what is known of a site.
 *
 * @param first whether nothing was written down before
 * @param known how many findings are known now
 * @param takenOut how many are known no longer, since they are not found any more
 * @param fresh how many that are not known were left out, though their rules would allow them
 */
public record WrittenBaseline(boolean first, int known, int takenOut, int fresh) {}
