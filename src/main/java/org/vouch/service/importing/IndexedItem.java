package org.vouch.service.importing;

import java.util.List;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Span;
import org.vouch.reader.wordpress.ExportEntry.Term;

/**
 * What is remembered of an item of an export while the rest is read: enough to decide what becomes of it.
 *
 * @param id its number
 * @param type such as {@code post}
 * @param status such as {@code publish}; {@code password} for what a password kept from readers
 * @param slug the last step of its address, decoded; often empty for drafts
 * @param parent the number of the page above it; 0 for none
 * @param title its title as plain words
 * @param link where it was
 * @param terms its subjects
 * @param translation in which language it is, and with which others it belongs together
 * @param file where the file of an attachment was; else empty
 * @param alt what such a file shows; often empty
 * @param place where it starts in the export
 * @param bytes the fingerprint of all that the export says of it
 */
record IndexedItem(
        long id,
        String type,
        String status,
        String slug,
        long parent,
        String title,
        String link,
        List<Term> terms,
        Translation translation,
        String file,
        String alt,
        Span place,
        Fingerprint bytes) {
    /** What the status of an item is called that a password kept from readers. */
    static final String LOCKED = "password";

    /** Copies the subjects in. */
    IndexedItem {
        terms = List.copyOf(terms);
    }

    /**
     * Returns whether readers of the old site could not see it; then it comes as a draft, whatever somebody decides.
     */
    boolean isHidden() {
        return status.equals(LOCKED) || status.equals("private");
    }
}
