package org.vouch.text;

import java.util.Locale;

/** Characters that no editor shows. */
public final class Unseen {
    private Unseen() {}

    /** Returns whether a character is a control, a line end that only some programs see, or no character at all. */
    public static boolean isControl(char c) {
        return (c < ' ' && c != '\n' && c != '\t')
                || (c >= 0x7F && c <= 0x9F)
                || c == '\u2028'
                || c == '\u2029'
                || c == '\uFEFF'
                || c >= '\uFFFE';
    }

    /**
     * Returns whether a character takes no room, or turns the direction of those around it: with it, readers see other
     * words than programs do.
     */
    public static boolean isHidden(char c) {
        return c >= '\u00AD'
                && (c == '\u00AD'
                        || c == '\u034F'
                        || c == '\u061C'
                        || (c >= '\u200B' && c <= '\u200F')
                        || (c >= '\u202A' && c <= '\u202E')
                        || (c >= '\u2060' && c <= '\u206F')
                        || c == '\uFEFF');
    }

    /** Returns whether anything can be read in a text: a letter, a figure, or a sign that has a name of its own. */
    public static boolean leavesWords(CharSequence text) {
        return text.codePoints().anyMatch(c -> isReadable(c) && !isBlankLetter(c));
    }

    private static boolean isReadable(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.OTHER_SYMBOL
                || type == Character.CURRENCY_SYMBOL
                || type == Character.OTHER_NUMBER;
    }

    /** Returns whether a character is a letter or sign by its number, and prints nothing. */
    private static boolean isBlankLetter(int c) {
        return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800 || c == 0xFFFC || c == 0xFFFD;
    }

    /** Returns how Unicode numbers a character, such as {@code U+200B}. */
    public static String name(int c) {
        return String.format(Locale.ROOT, "U+%04X", c);
    }
}
