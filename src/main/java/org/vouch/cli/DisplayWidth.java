package org.vouch.cli;

/** How much room a text takes in a window whose letters are all of one width. */
final class DisplayWidth {
    private DisplayWidth() {}

    /** Returns how many cells a text takes, as terminals commonly draw it. */
    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /** Returns a text, cut where it takes more room than there is, with a sign that it was. */
    static String shortened(String text, int room) {
        if (of(text) <= room) {
            return text;
        }
        StringBuilder shortened = new StringBuilder();
        int used = 1;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            used += of(character);
            if (used > room) {
                break;
            }
            shortened.appendCodePoint(character);
            i += Character.charCount(character);
        }
        return shortened.toString().stripTrailing() + '\u2026';
    }

    private static int of(int character) {
        return switch (Character.getType(character)) {
            // An accent is drawn on the letter before it, and a joiner not at all.
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> wide(character) ? 2 : 1;
        };
    }

    /** The wide and full-width blocks of Unicode's East Asian Width, and the emoji that are drawn as wide. */
    private static boolean wide(int c) {
        return c >= 0x1100
                && (c <= 0x115F
                        || (c >= 0x2E80 && c <= 0x303E)
                        || (c >= 0x3041 && c <= 0xA4CF)
                        || (c >= 0xA960 && c <= 0xA97C)
                        || (c >= 0xAC00 && c <= 0xD7A3)
                        || (c >= 0xF900 && c <= 0xFAFF)
                        || (c >= 0xFE30 && c <= 0xFE6F)
                        || (c >= 0xFF01 && c <= 0xFF60)
                        || (c >= 0xFFE0 && c <= 0xFFE6)
                        || wideSign(c)
                        || (c >= 0x1F300 && c <= 0x1F64F)
                        || (c >= 0x1F680 && c <= 0x1F6FF)
                        || (c >= 0x1F7E0 && c <= 0x1F7EB)
                        || (c >= 0x1F900 && c <= 0x1FAFF)
                        || (c >= 0x20000 && c <= 0x3FFFD));
    }

    /** The few signs below the emoji blocks that are drawn as emoji unless a text asks for the other form. */
    private static boolean wideSign(int c) {
        return c == 0x231A
                || c == 0x231B
                || c == 0x23E9
                || c == 0x23F0
                || c == 0x2614
                || c == 0x2615
                || c == 0x267F
                || c == 0x26A1
                || c == 0x26D4
                || c == 0x2705
                || c == 0x274C
                || c == 0x2753
                || c == 0x2757
                || c == 0x2795
                || c == 0x2B50;
    }

    /**
     * Returns a line as it may be shown: blanks for tabs, and a sign for whatever would move the cursor, turn the
     * direction of the text or command the terminal. It is as long as before, in UTF-16 units.
     */
    static String shown(String line) {
        StringBuilder shown = new StringBuilder(line);
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            if (c == '\t') {
                shown.setCharAt(i, ' ');
            } else if (Character.isISOControl(c) || turns(c)) {
                shown.setCharAt(i, '\uFFFD');
            }
        }
        return shown.toString();
    }

    private static boolean turns(char c) {
        return (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\u200E'
                || c == '\u200F'
                || c == '\u2028'
                || c == '\u2029';
    }
}
