package org.vouch.reader.content;

import java.util.List;
import java.util.Optional;
import org.vouch.model.page.Page;
import org.vouch.model.review.PageReview;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Outcome;

/** Remembers what reading a page gave. May be used by several threads at once. */
public interface PageMemory {
    /** Remembers nothing. */
    PageMemory NONE = new PageMemory() {
        @Override
        public void begin(PageSettings settings) {}

        @Override
        public Optional<Outcome<Page>> recall(SourceFile file) {
            return Optional.empty();
        }

        @Override
        public Page keep(SourceFile file, Outcome<Page> read) {
            return read.value();
        }
    };

    /** Learns, before anything is recalled, what the reading of every page depends on beyond its own file. */
    void begin(PageSettings settings);

    /** Returns what reading the file gave when it last held the same bytes, if that is known. */
    Optional<Outcome<Page>> recall(SourceFile file);

    /**
     * Takes note of what reading the file gave.
     *
     * @return the same page; what is remembered of it may be read from there when somebody wants it
     */
    Page keep(SourceFile file, Outcome<Page> read);

    /**
     * Returns what was last found of a page and its ledger, if nothing changed on which it depends. Asked after all
     * pages were read, by one thread.
     *
     * @param ledger the files of the ledger
     */
    default Optional<Outcome<Optional<PageReview>>> recallReview(Page page, List<SourceFile> ledger) {
        return Optional.empty();
    }

    /**
     * Takes note of what was found of a page and its ledger.
     *
     * @param ledger the files of the ledger
     */
    default void keepReview(Page page, List<SourceFile> ledger, Outcome<Optional<PageReview>> found) {}

    /**
     * What was found of a file that is no page, such as an image.
     *
     * @param source the fingerprint of its bytes
     * @param found in a form that only the finder reads
     */
    record Note(Fingerprint source, String found) {}

    /** Returns what was found of a file that is no page when it last held the same bytes, if that is known. */
    default Optional<Note> recallNote(SourceFile file) {
        return Optional.empty();
    }

    /** Takes note of what was found of a file that is no page. */
    default void keepNote(SourceFile file, Note note) {}
}
