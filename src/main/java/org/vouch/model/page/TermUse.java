package org.vouch.model.page;

import java.util.Optional;
import org.vouch.model.text.Span;

/**
 * A word in the text of a page that the glossary explains.
 *
 * @param key the name by which the glossary is asked, in lower case
 * @param anchor the id under which the page itself explains it
 * @param place the id of the word in the text
 * @param signed what it was signed with, on a page that readers get in older words; empty for today's meaning
 * @param span the whole directive
 */
public record TermUse(String key, String anchor, String place, Optional<Meaning> signed, Span span) {
    /**
     * What a page shows of an entry.
     *
     * @param name the name that heads the entry
     * @param definition what it means, as plain text
     * @param entry where the entry is, as an author would link it: a file from the root of the content, and a fragment
     */
    public record Meaning(String name, String definition, String entry) {}

    /** Returns the same word with a meaning that does not change any more. */
    public TermUse with(Optional<Meaning> meaning) {
        return new TermUse(key, anchor, place, meaning, span);
    }
}
