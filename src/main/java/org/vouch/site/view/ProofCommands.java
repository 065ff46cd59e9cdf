package org.vouch.site.view;

import org.vouch.model.review.Ledger;
import org.vouch.model.review.LedgerFiles;
import org.vouch.model.review.LedgerHead;
import org.vouch.model.review.PublicLedger;
import org.vouch.model.review.SignatureCheck;

/**
 * Commands for a shell in the folder of a copy, which tie the files of a ledger together with {@code sha256sum} and
 * {@code grep} alone. Each prints the line that it found and ends with 0, or prints nothing and ends with 1.
 */
final class ProofCommands {
    private final PublicLedger ledger;
    private final String folder;

    /**
     * Makes the commands for one ledger.
     *
     * @param folder where its files are in the copy, with '/' at its end
     */
    ProofCommands(PublicLedger ledger, String folder) {
        this.ledger = ledger;
        this.folder = folder;
    }

    /** Returns the command that finds the fingerprint of an entry's words in the entry. */
    String words(Ledger.Kept kept) {
        return "grep -F \"exact: " + sum(LedgerFiles.textName(kept.number())) + "\" "
                + file(LedgerFiles.recordName(kept.number()));
    }

    /** Returns the command that finds the fingerprint of an entry in the one after it, or in the head. */
    String place(Ledger.Kept kept) {
        int number = kept.number();
        String entry = ledger.isOpen(kept)
                ? sum(LedgerFiles.recordName(number))
                : "$(cut -c1-64 " + file(LedgerFiles.withheldName(number)) + ")";
        return ledger.ledger().entries().stream()
                .filter(each -> each.number() == number + 1)
                .findFirst()
                .map(next -> ledger.isOpen(next)
                        ? "grep -F \"prev: " + entry + "\" " + file(LedgerFiles.recordName(next.number()))
                        : "grep -F \" " + entry + "\" " + file(LedgerFiles.withheldName(next.number())))
                .orElseGet(() -> "grep -F \"" + number + " " + entry + "\" " + file(LedgerHead.FILE));
    }

    private String sum(String name) {
        return "$(sha256sum < " + file(name) + " | cut -c1-64)";
    }

    private String file(String name) {
        return SignatureCheck.quoted(folder + name);
    }
}
