package org.vouch.model.review;

import java.util.Optional;
import org.vouch.model.text.Fingerprint;

/**
 * The file that names the newest entry of a ledger, so that one cannot be dropped from its end unseen. It says so with
 * a check of its own: if it does not fit the newest entry, it is known which of the two was changed.
 *
 * @param number of the newest entry, from 1
 * @param entry the fingerprint of its bytes
 */
public record LedgerHead(int number, Fingerprint entry) {
    /** The name of the file, beside the entries. */
    public static final String FILE = "head.txt";

    /** Refuses a number that no entry has. */
    public LedgerHead {
        if (number < 1) {
            throw new IllegalArgumentException("no entry has the number " + number);
        }
    }

    /** Returns what is in the file: the number, the fingerprint, and the check of both. */
    public String text() {
        String said = number + " " + entry.hex();
        return said + " " + Fingerprint.of(said).hex().substring(0, 16) + "\n";
    }

    /** Reads the file; nothing is read of what is not exactly what the program writes. */
    public static Optional<LedgerHead> parse(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 3 || !parts[0].matches("[1-9][0-9]{0,8}") || !parts[1].matches("[0-9a-f]{64}")) {
            return Optional.empty();
        }
        LedgerHead read = new LedgerHead(Integer.parseInt(parts[0]), new Fingerprint(parts[1]));
        return read.text().equals(text) ? Optional.of(read) : Optional.empty();
    }
}
