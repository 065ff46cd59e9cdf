package org.vouch.model.page;

import java.util.List;
import org.vouch.model.text.Span;

/**
 * A word that a page of the glossary explains.
 *
 * @param id what a link to it names after '#'
 * @param names the word and others for the same, as readers see them; the first one heads the entry
 * @param definition what it means, as plain text of one line; shown on other pages, too
 * @param span the first name in the source
 */
public record GlossaryEntry(String id, List<String> names, String definition, Span span) {
    /** Copies the names in. */
    public GlossaryEntry {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("an entry needs a name: " + id);
        }
    }

    /** Returns the name that heads the entry. */
    public String name() {
        return names.get(0);
    }
}
