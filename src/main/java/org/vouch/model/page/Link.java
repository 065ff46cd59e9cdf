package org.vouch.model.page;

import org.vouch.model.text.Span;

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
        return external(target);
    }

    /** Returns whether an address leads to another host, a mailbox or a telephone. */
    public static boolean external(String target) {
        if (target.startsWith("//")) {
            return true;
        }
        int colon = target.indexOf(':');
        for (int i = 0; i < colon; i++) {
            char c = target.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean later = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
            if (!letter && !(i > 0 && later)) {
                return false;
            }
        }
        return colon > 0;
    }
}
