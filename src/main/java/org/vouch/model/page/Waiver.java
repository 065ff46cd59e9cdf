package org.vouch.model.page;

import org.vouch.model.text.Span;

/**
 * A comment in which an editor asks to let something pass, as it was written; rules decide what it means.
 *
 * @param words what is in the comment, without its signs, such as {@code vouch-allow: words.rehab a name}
 * @param span the comment
 * @param firstLine the first line of the block that it is about
 * @param lastLine the last line of that block; less than {@code firstLine} if there is no such block
 */
public record Waiver(String words, Span span, int firstLine, int lastLine) {
    /** Returns whether a place lies in the block that the comment is about. */
    public boolean covers(Span place) {
        return place.line() >= firstLine && place.line() <= lastLine;
    }
}
