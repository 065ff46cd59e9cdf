package org.vouch.model.review;

import java.util.List;
import java.util.Optional;
import org.vouch.model.page.PageId;
import org.vouch.model.text.Fingerprint;

/**
 * What was recorded about one page, as far as it can be believed: entries that the chain vouches for, oldest first.
 *
 * @param page the page
 * @param entries in order
 * @param whole whether nothing was found wrong with its files
 */
public record Ledger(PageId page, List<Kept> entries, boolean whole) {
    /**
     * An entry as it is kept.
     *
     * @param number counts from 1
     * @param path its file, relative to the root of the site
     * @param entry what it says
     * @param bytes the fingerprint of its file
     * @param signature what made its signature, once that was judged to be good; nothing if it has none
     */
    public record Kept(int number, String path, LedgerEntry entry, Fingerprint bytes, Optional<SignedWith> signature) {
        /** Takes an entry of whose signature nothing is known yet. */
        public Kept(int number, String path, LedgerEntry entry, Fingerprint bytes) {
            this(number, path, entry, bytes, Optional.empty());
        }

        /** Returns the folder of its file, relative to the root of the site, with '/' at its end. */
        public String folder() {
            return path.substring(0, path.lastIndexOf('/') + 1);
        }

        /** Returns the same entry with what made its signature. */
        public Kept with(SignedWith judged) {
            return new Kept(number, path, entry, bytes, Optional.of(judged));
        }

        /** Returns the same file with what its entry counts for. */
        public Kept with(LedgerEntry weighed) {
            return new Kept(number, path, weighed, bytes, signature);
        }
    }

    /** Copies the entries in. */
    public Ledger {
        entries = List.copyOf(entries);
    }

    /** Returns the ledger of a page about which nothing was recorded. */
    public static Ledger none(PageId page) {
        return new Ledger(page, List.of(), true);
    }

    /** Returns the newest entry. */
    public Optional<Kept> newest() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
    }
}
