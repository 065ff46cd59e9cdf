package org.vouch.read;

import java.util.Optional;
import org.vouch.page.Page;
import org.vouch.text.Outcome;

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
        public void keep(SourceFile file, Outcome<Page> read) {}
    };

    /** Is told, before anything is recalled, what the reading of every page depends on beyond its own file. */
    void begin(PageSettings settings);

    /** Returns what reading the file gave when it last held the same bytes, if that is known. */
    Optional<Outcome<Page>> recall(SourceFile file);

    /** Takes note of what reading the file gave. */
    void keep(SourceFile file, Outcome<Page> read);
}
