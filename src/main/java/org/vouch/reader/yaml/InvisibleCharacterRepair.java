package org.vouch.reader.yaml;

import org.vouch.model.text.DamagedLetters;
import org.vouch.model.text.InvisibleCharacters;

/** Finds characters that no editor shows and that change what a field means. */
final class InvisibleCharacterRepair {
    private InvisibleCharacterRepair() {}

    /**
     * Returns a text with a space for each invisible character, and tells of each.
     *
     * @param offset where the text starts in its file
     */
    static String replaced(int offset, String text, Diagnostics remarks) {
        StringBuilder clean = null;
        int reported = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= ' ' && c < 0x7F) || c == '\n' || c == '\t' || !InvisibleCharacters.isControl(c)) {
                continue;
            }
            if (clean == null) {
                clean = new StringBuilder(text);
            }
            clean.setCharAt(i, ' ');
            if (offset + i >= reported) {
                DamagedLetters.Control control = DamagedLetters.control(remarks.source(), offset + i);
                remarks.add(control.finding());
                reported = control.end();
            }
        }
        return clean == null ? text : clean.toString();
    }
}
