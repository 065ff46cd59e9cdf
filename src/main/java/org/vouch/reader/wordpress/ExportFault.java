package org.vouch.reader.wordpress;

import org.vouch.model.text.Span;

/**
 * What is wrong with an export, at a place that an editor's window can show.
 *
 * @param fatal whether nothing of the export can be used
 * @param place where it is
 * @param message what is wrong, in one plain sentence
 * @param fix what to do about it
 */
public record ExportFault(boolean fatal, Span place, String message, String fix) {
    /** Refuses a fault that says nothing. */
    public ExportFault {
        if (message.isBlank() || fix.isBlank()) {
            throw new IllegalArgumentException("a fault needs a message and a fix");
        }
    }
}
