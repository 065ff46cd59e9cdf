package org.vouch.model.review;

import org.vouch.model.text.InvisibleCharacters;

/** Sees to it that what an entry says can be written down and read again, and shows itself to anyone who reads it. */
final class RecordText {
    private RecordText() {}

    /**
     * Returns a text of any number of lines.
     *
     * @return the text without blanks around it
     * @throws IllegalArgumentException if it holds a character that no editor shows
     */
    static String text(String what, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isUnseen(text, i)) {
                throw new IllegalArgumentException(
                        what + " holds an invisible character: " + InvisibleCharacters.name(text.charAt(i)));
            }
        }
        return text.strip();
    }

    private static boolean isUnseen(String text, int at) {
        char c = text.charAt(at);
        boolean alone = Character.isHighSurrogate(c)
                ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
                : Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
        return alone || InvisibleCharacters.isControl(c) || InvisibleCharacters.isHidden(c);
    }

    /**
     * Returns words of a site as an entry can name them: the number of each character that nobody would see in its
     * place. An editor may have written one, and Persian needs some.
     */
    static String named(String text) {
        StringBuilder named = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (isUnseen(text, i)) {
                named.append('<')
                        .append(InvisibleCharacters.name(text.charAt(i)))
                        .append('>');
            } else {
                named.append(text.charAt(i));
            }
        }
        return named.toString();
    }

    /**
     * Returns a text of one line.
     *
     * @throws IllegalArgumentException if it has more lines, or a character that no editor shows
     */
    static String line(String what, String text) {
        String line = text(what, text);
        if (line.indexOf('\n') >= 0) {
            throw new IllegalArgumentException(what + " is one line, and this has more");
        }
        return line;
    }

    /**
     * Returns a text of one line that says something.
     *
     * @throws IllegalArgumentException if it says nothing, has more lines, or a character that no editor shows
     */
    static String needed(String what, String text) {
        String line = line(what, text);
        if (line.isEmpty()) {
            throw new IllegalArgumentException(what + " is missing");
        }
        return line;
    }
}
