package org.vouch.model.review;

import org.vouch.model.text.Unseen;

/** Sees to it that what an entry says can be written down and read again, and shows itself to whoever reads it. */
final class PlainWords {
    private PlainWords() {}

    /**
     * Returns a text of any number of lines.
     *
     * @return the text without blanks around it
     * @throws IllegalArgumentException if it holds a character that no editor shows
     */
    static String text(String what, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean alone = Character.isHighSurrogate(c)
                    ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
                    : Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
            if (alone || Unseen.isControl(c) || Unseen.isHidden(c)) {
                throw new IllegalArgumentException(
                        what + " holds a character that nobody would see: " + Unseen.name(c));
            }
        }
        return text.strip();
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
