package org.vouch.build;

import org.vouch.ledger.RecordWriter;
import org.vouch.review.ReviewRecord;

/**
 * A record that is to be signed somewhere else before it is put down.
 *
 * @param record what it will say, and not a letter else
 * @param signOff what the reviewer decided
 * @param namespace for what the signature is to be made
 */
public record PreparedRecord(ReviewRecord record, SignOff signOff, String namespace) {
    /** Returns the bytes over which the signature is to be made. */
    public byte[] bytes() {
        return RecordWriter.bytes(record);
    }
}
