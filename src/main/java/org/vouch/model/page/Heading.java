package org.vouch.model.page;

import org.vouch.model.text.InvisibleCharacters;
import org.vouch.model.text.Span;

/**
 * A heading of a body.
 *
 * @param level 1 to 6
 * @param id unique on its page
 * @param text its visible words, as plain text
 * @param span the heading in the source
 */
public record Heading(int level, String id, String text, Span span) {
    /** Refuses a level that HTML does not have. */
    public Heading {
        if (level < 1 || level > 6) {
            throw new IllegalArgumentException("no such heading level: " + level);
        }
    }

    /** Returns whether there is anything to read in it, for eyes or for ears. */
    public boolean hasWords() {
        return InvisibleCharacters.leavesWords(text);
    }
}
