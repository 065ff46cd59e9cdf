package org.vouch.site.view;

import java.util.Optional;
import org.vouch.model.review.Ledger;
import org.vouch.model.review.SignedProse;

/** Reads the words that an entry of a ledger is about. May be asked by several threads. */
@FunctionalInterface
public interface SignedTexts {
    /**
     * Returns the words of an entry.
     *
     * @param kept the entry
     * @param language the language of its page
     * @return nothing if the entry is about no words, or if its file is not what the entry says
     */
    Optional<SignedProse> of(Ledger.Kept kept, String language);
}
