package org.vouch.reader.html;

/** Puts backslashes before what Markdown would take for a sign of its own. */
final class Escapes {
    /** What may be a sign wherever it is. */
    private static final String SIGNS = "\\`*[]~|";

    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private Escapes() {}

    /** How much is escaped. */
    enum Care {
        /** What may be a sign. */
        USUAL,
        /** Every sign of ASCII, for words that are read as signs all the same. */
        FULL
    }

    /** Returns words as they are written in a line. */
    static String of(String words, Care care) {
        StringBuilder written = new StringBuilder(words.length() + 8);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (care == Care.FULL ? isSign(c) : isSignHere(words, i)) {
                written.append('\\');
            }
            written.append(c);
        }
        return written.toString();
    }

    private static boolean isSign(char c) {
        return PUNCTUATION.indexOf(c) >= 0;
    }

    private static boolean isSignHere(String words, int at) {
        char c = words.charAt(at);
        char before = at == 0 ? ' ' : words.charAt(at - 1);
        char after = at + 1 == words.length() ? ' ' : words.charAt(at + 1);
        return switch (c) {
            case '_' -> !(Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after));
            case '<' -> Character.isLetter(after) || "/!?".indexOf(after) >= 0 || at + 1 == words.length();
            case '&' -> Character.isLetter(after) || after == '#';
            case '{' -> after == '#' || after == '{' || after == '%';
            case '!' -> at + 1 == words.length();
            case ':' -> before == ':' || after == ':';
            default -> SIGNS.indexOf(c) >= 0;
        };
    }

    /** Returns whether a sign may have a backslash before it. */
    static boolean mayEscape(char c) {
        return isSign(c);
    }
}
