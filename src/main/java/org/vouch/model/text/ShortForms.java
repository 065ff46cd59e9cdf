package org.vouch.model.text;

import java.util.regex.Pattern;

/** What English writes with an apostrophe, where another character took its place. */
final class ShortForms {
    private static final Pattern FORM = Pattern.compile("(?i)(?:do|ca|wo|is|are|was|were|did|does|has|have|had|could"
            + "|would|should|must|need|ai)n\uFFFCt|\\p{L}{2,30}\uFFFCs|(?:you|we|they|there|who)\uFFFCre"
            + "|(?:i|you|we|they|who|could|would|should|might|must)\uFFFCve|i\uFFFCm"
            + "|(?:i|you|he|she|it|we|they|that|there|who|what)\uFFFC(?:ll|d)");

    private static final char MISSING = '\uFFFC';

    private ShortForms() {}

    /** Returns whether a word would be a short form if the character at a place were an apostrophe. */
    static boolean isOne(String text, int at) {
        int from = at;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        int to = at + 1;
        while (to < text.length() && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return from < at
                && to > at + 1
                && FORM.matcher(text.substring(from, at) + MISSING + text.substring(at + 1, to))
                        .matches();
    }
}
