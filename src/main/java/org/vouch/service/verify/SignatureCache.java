package org.vouch.service.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vouch.model.page.PageId;
import org.vouch.model.review.Ledger;
import org.vouch.store.signature.AllowedSigners;

/**
 * What the signatures of ledgers were worth when they were last looked at, for as long as the same keys may sign: to
 * look at one takes longer than to read it. For one thread.
 */
public final class SignatureCache {
    private final Map<PageId, Known> known = new HashMap<>();
    private AllowedSigners allowed = AllowedSigners.NONE;
    private List<String> namespaces = List.of();

    /** A ledger as it was read, and what was found of it. */
    private record Known(Ledger read, Signatures.Judged judged) {}

    /** Learns who may sign, and for what, before anything is recalled. */
    void begin(AllowedSigners now, List<String> purposes) {
        if (!allowed.equals(now) || !namespaces.equals(purposes)) {
            known.clear();
            allowed = now;
            namespaces = purposes;
        }
    }

    /**
     * Returns what was found of a ledger.
     *
     * @param ledger the very object that was looked at: one that was read again may have other signatures
     */
    @SuppressWarnings("ReferenceEquality")
    Optional<Signatures.Judged> recall(Ledger ledger) {
        return Optional.ofNullable(known.get(ledger.page()))
                .filter(last -> last.read() == ledger)
                .map(Known::judged);
    }

    /** Takes note of what was found of a ledger; what is wrong is looked at again, since it may be fixed. */
    void keep(Ledger ledger, Signatures.Judged judged) {
        if (judged.findings().isEmpty()) {
            known.put(ledger.page(), new Known(ledger, judged));
        }
    }
}
