package org.vouch.read;

import org.vouch.text.Unseen;

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
            if ((c >= ' ' && c < 0x7F) || c == '\n' || c == '\t' || !Unseen.isControl(c)) {
                continue;
            }
            if (clean == null) {
                clean = new StringBuilder(text);
            }
            clean.setCharAt(i, ' ');
            remarks.error(
                    ReadRule.YAML_SYNTAX,
                    remarks.span(offset + i, 1),
                    "an invisible character stands here: " + Unseen.name(c),
                    "delete it");
        }
        return clean == null ? text : clean.toString();
    }
}
