package org.vouch.service.reviewing;

import java.util.Arrays;
import java.util.Optional;
import org.vouch.model.review.LedgerEntry;
import org.vouch.model.review.ReviewRecord;
import org.vouch.reader.content.RecordReader;
import org.vouch.store.ledger.RecordWriter;
import org.vouch.store.ledger.Recorder.Refusal;

/**
 * A record that is to be signed somewhere else before it is recorded.
 *
 * @param record what it will say, and not a letter else
 * @param signOff what the reviewer decided
 * @param namespace for what the signature is to be made
 */
public record PreparedRecord(ReviewRecord record, SignOff signOff, String namespace) {
    /**
     * Reads a record that was written to a file, to be signed there.
     *
     * @param bytes what the file holds
     * @param namespace for what signatures of the site are made
     * @throws Refusal if it is not, byte for byte, what this program writes to have it signed
     */
    static PreparedRecord read(byte[] bytes, String namespace) throws Refusal {
        Optional<LedgerEntry> entry = RecordReader.read("the record", bytes).value();
        if (entry.isEmpty()
                || !(entry.get() instanceof ReviewRecord record)
                || record.method() != ReviewRecord.Method.SIGNED
                || !Arrays.equals(RecordWriter.bytes(record), bytes)) {
            throw new Refusal("the record is not one that 'vouch review sign --prepare' wrote, byte for byte;"
                    + " prepare it again");
        }
        SignOff signOff = new SignOff(
                record.reviewer(),
                Optional.of(record.date()),
                record.meaning(),
                record.sections(),
                record.scope() == ReviewRecord.Scope.CLAIMS_ONLY,
                record.decision(),
                record.nextReview(),
                record.evidence(),
                record.conflicts(),
                record.note(),
                Optional.empty(),
                Optional.empty());
        return new PreparedRecord(record, signOff, namespace);
    }

    /** Returns the bytes over which the signature is to be made. */
    public byte[] bytes() {
        return RecordWriter.bytes(record);
    }
}
