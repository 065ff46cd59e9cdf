package org.vouch.service.verify;

import java.util.Optional;
import org.vouch.check.proof.CopiedPage;
import org.vouch.model.review.Assurance;
import org.vouch.site.view.ReviewEntry;

/**
 * What proves a page, and what is to be said of it elsewhere.
 *
 * @param title of the page, in the words of its record
 * @param description the sentence or two about it, in the words of its record; may be empty
 * @param entry what {@code reviews.json} should say of it
 * @param teaser as a list shows it; nothing if no list does
 * @param guide its line in {@code llms.txt}; empty if it has none
 */
record PageProof(
        String title, String description, ReviewEntry entry, Optional<CopiedPage.Teaser> teaser, String guide) {
    /** Returns whether a signature proves it, and not only a record. */
    boolean signed() {
        return entry.assurance().equals(Assurance.SIGNED.word());
    }
}
