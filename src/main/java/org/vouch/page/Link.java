package org.vouch.page;

import org.vouch.text.Span;

/**
 * A link that an author wrote.
 *
 * @param target the address as written, with entities and backslashes decoded
 * @param title what the author wrote as its title, as plain text; often empty
 * @param span the address in the source
 */
public record Link(String target, String title, Span span) {
    /** Returns whether the link leads to another host, a mailbox or a telephone. */
    public boolean external() {
        return target.startsWith("//") || target.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*");
    }
}
