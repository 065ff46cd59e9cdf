package org.vouch.model.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vouch.model.text.Fingerprint;

/**
 * What readers of a published page may know of its ledger. An entry tells of the words that it is about, and so does
 * the text beside it: both are open only if the words are those that readers get, or were signed by a clinician for the
 * whole page, or follow from such words by waived changes.
 *
 * @param ledger all of it
 * @param open the numbers of the entries that are open
 * @param shown the entry whose words readers get, if it is about exactly these
 */
public record PublicLedger(Ledger ledger, Set<Integer> open, Optional<Ledger.Kept> shown) {
    /** Copies the set in. */
    public PublicLedger {
        open = Set.copyOf(open);
    }

    /**
     * Returns what is open of a ledger.
     *
     * @param published what tells the words that readers get
     */
    public static PublicLedger of(Ledger ledger, Fingerprints published) {
        return of(ledger, Optional.of(published));
    }

    /** Returns what is open of the ledger of a page whose words readers do not get any more. */
    public static PublicLedger ofWithdrawn(Ledger ledger) {
        return of(ledger, Optional.empty());
    }

    private static PublicLedger of(Ledger ledger, Optional<Fingerprints> published) {
        Set<Fingerprint> known = new HashSet<>();
        published.map(Fingerprints::exact).ifPresent(known::add);
        // What a waived change starts from goes with it, so that it can be weighed again.
        for (int i = ledger.entries().size() - 1; i >= 0; i--) {
            if (ledger.entries().get(i).entry() instanceof TrivialEdit waiver
                    && known.contains(waiver.fingerprints().exact())) {
                known.add(waiver.from());
            }
        }
        List<Fingerprints> rejected = rejected(ledger);
        Set<Integer> open = new HashSet<>();
        Optional<Ledger.Kept> shown = Optional.empty();
        for (Ledger.Kept kept : ledger.entries()) {
            LedgerEntry entry = kept.entry();
            boolean leadsOn = entry.match(
                    ReviewRecord::vouchesForWhole,
                    edit -> known.contains(edit.from()),
                    request -> false,
                    withheld -> false,
                    nothing -> false);
            if (leadsOn) {
                entry.words().map(Fingerprints::exact).ifPresent(known::add);
            }
            boolean mayBePublic =
                    entry.match(record -> true, edit -> true, request -> true, withheld -> false, nothing -> false);
            boolean isPublic = mayBePublic
                    && entry.words()
                            .map(words -> known.contains(words.exact())
                                    && rejected.stream().noneMatch(words::sameWords))
                            .orElse(true);
            if (isPublic) {
                open.add(kept.number());
                if (published.filter(words -> vouchesFor(entry, words)).isPresent()) {
                    shown = Optional.of(kept);
                }
            }
        }
        return new PublicLedger(ledger, open, shown);
    }

    /**
     * Words that a reviewer rejected reach no reader, not even as evidence, unless somebody approved them after that.
     */
    private static List<Fingerprints> rejected(Ledger ledger) {
        List<Fingerprints> rejected = new ArrayList<>();
        for (Ledger.Kept kept : ledger.entries()) {
            if (kept.entry() instanceof ReviewRecord record) {
                if (record.decision() == ReviewRecord.Decision.REJECTED) {
                    rejected.add(record.fingerprints());
                } else if (record.vouchesForWhole()) {
                    rejected.removeIf(record.fingerprints()::sameWords);
                }
            }
        }
        return rejected;
    }

    /** A new form of the same words is shown under the words of the form that was signed. */
    private static boolean vouchesFor(LedgerEntry entry, Fingerprints published) {
        return entry.mayVouch()
                && entry.words()
                        .map(words -> words.exact().equals(published.exact())
                                || words.words().equals(published.words()))
                        .orElse(false);
    }

    /** Returns whether readers may know an entry, and the words that it is about. */
    public boolean isOpen(Ledger.Kept kept) {
        return open.contains(kept.number());
    }

    /** Returns the entries that the published site carries, oldest first. */
    public List<Ledger.Kept> entries() {
        return ledger.entries().stream().filter(this::isOpen).toList();
    }

    /** Returns the entries in whose place it says that they are withheld. */
    public List<Ledger.Kept> withheld() {
        return ledger.entries().stream().filter(kept -> !isOpen(kept)).toList();
    }

    /** Returns what takes the place of an entry that is withheld. */
    public static String placeholder(Ledger.Kept kept) {
        LedgerEntry entry = kept.entry();
        return new WithheldEntry(entry.article(), entry.date(), entry.recordedAt(), entry.prev()).text(kept.bytes());
    }
}
