package org.vouch.model.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Characters that no editor shows. */
public final class InvisibleCharacters {
    private static final int KEY_CAP = 0x20E3;

    /** Scripts in which a letter's shape depends on whether it is joined to the next. */
    private static final Set<UnicodeScript> JOINING = EnumSet.of(
            UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC,
            UnicodeScript.NKO,
            UnicodeScript.MANDAIC,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private InvisibleCharacters() {}

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
                        || c == '\uFEFF'
                        || isBlankLetter(c)
                        || (c >= '\u17B4' && c <= '\u17B5')
                        || c == '\u180E'
                        || (c >= '\uFFF9' && c <= '\uFFFB'));
    }

    /**
     * Returns whether a character prints nothing, of all of Unicode; those of style are among them, which
     * {@link #isAtWork} lets pass after an emoji.
     */
    public static boolean isHiddenCodePoint(int c) {
        return c < 0x10000
                ? isHidden((char) c) || (c >= 0xFE00 && c <= 0xFE0F)
                : (c >= 0xE0000 && c <= 0xE0FFF) || (c >= 0x1BCA0 && c <= 0x1BCA3) || (c >= 0x1D173 && c <= 0x1D17A);
    }

    /**
     * Returns whether a hidden character does its work at a place: it joins the parts of an emoji, chooses the shape of
     * the sign before it, or joins or parts letters of a script that joins its letters, as Persian spelling asks.
     */
    public static boolean isAtWork(String text, int at) {
        int c = text.codePointAt(at);
        int before = at == 0 ? '\n' : text.codePointBefore(at);
        int end = at + Character.charCount(c);
        int after = end == text.length() ? '\n' : text.codePointAt(end);
        if (c >= 0xFE00 && c <= 0xFE0F) {
            return isPicture(before) || (c >= 0xFE0E && after == KEY_CAP);
        }
        if (c >= 0xE0000) {
            return FLAGS.stream().anyMatch(flag -> {
                        int start = text.lastIndexOf(flag, at);
                        return start >= 0 && at < start + flag.length();
                    })
                    || (c >= 0xE0100 && UnicodeScript.of(before) == UnicodeScript.HAN);
        }
        boolean joiner = c == '\u200D';
        if (joiner && isPicture(before) && isPicture(after)) {
            return true;
        }
        return (joiner || c == '\u200C') && joins(before) && (joins(after) || (joiner && isMark(before)));
    }

    /** The flags that are spelled in letters which nobody sees: England, Scotland, Wales. */
    private static final List<String> FLAGS = List.of(flag("gbeng"), flag("gbsct"), flag("gbwls"));

    private static String flag(String region) {
        StringBuilder flag = new StringBuilder().appendCodePoint(0x1F3F4);
        region.chars().forEach(letter -> flag.appendCodePoint(0xE0000 + letter));
        return flag.appendCodePoint(0xE007F).toString();
    }

    private static boolean isPicture(int c) {
        int type = Character.getType(c);
        return type == Character.OTHER_SYMBOL
                || type == Character.MATH_SYMBOL
                || type == Character.MODIFIER_SYMBOL
                || c == 0xFE0F
                || c == 0x203C
                || c == 0x2049
                || (c >= 0x1F000 && c <= 0x1FAFF);
    }

    private static boolean joins(int c) {
        return JOINING.contains(UnicodeScript.of(c)) || (isMark(c) && c >= 0x0600);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Returns a text with the names of the characters that nobody would see in it. */
    public static String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean unseen = Character.getType(c) == Character.FORMAT
                    || (Character.isSpaceChar(c) && c != ' ')
                    || (c < 0x10000 && isControl((char) c));
            if (unseen) {
                shown.append('<').append(name(c)).append('>');
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    /** Returns what a control character is in Windows-1252, in which many texts of the web were once written. */
    public static Optional<String> windows(int c) {
        return c >= 0x80 && c <= 0x9F && Misread.length(String.valueOf((char) c), 0) > 0
                ? Misread.meant(String.valueOf((char) c))
                : Optional.empty();
    }

    /** Returns whether anything can be read in a text: a letter, a figure, or a sign that has a name of its own. */
    public static boolean leavesWords(CharSequence text) {
        return text.codePoints().anyMatch(c -> isReadable(c) && !isBlankLetter(c));
    }

    /** Returns whether readers see nothing of a text: it has only blanks of all kinds, and signs that nobody sees. */
    public static boolean showsNothing(CharSequence text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || isHiddenCodePoint(c)
                        || (isBlankLetter(c) && c < 0xFFFC));
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
