package org.vouch.read;

import java.util.Locale;

/** Finds characters that no editor shows and that change what a field means. */
final class InvisibleCharacters {
    private InvisibleCharacters() {}

    /**
     * Returns a text with a space for each invisible character, and tells of each.
     *
     * @param offset where the text starts in its file
     */
    static String replaced(int offset, String text, Remarks remarks) {
        StringBuilder clean = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= ' ' && c < 0x7F) || c == '\n' || c == '\t' || !invisible(c)) {
                continue;
            }
            if (clean == null) {
                clean = new StringBuilder(text);
            }
            clean.setCharAt(i, ' ');
            remarks.error(
                    ReadRule.YAML_SYNTAX,
                    remarks.span(offset + i, 1),
                    "an invisible character stands here: " + name(c),
                    "delete it");
        }
        return clean == null ? text : clean.toString();
    }

    /** Returns whether a character is a control, a line end that only some programs see, or no character at all. */
    static boolean invisible(char c) {
        return (c < ' ' && c != '\n' && c != '\t')
                || (c >= 0x7F && c <= 0x9F)
                || c == '\u2028'
                || c == '\u2029'
                || c == '\uFEFF'
                || c >= '\uFFFE';
    }

    /** Returns how Unicode calls a character, such as {@code U+0000}. */
    static String name(int c) {
        return String.format(Locale.ROOT, "U+%04X", c);
    }
}
