package org.vouch.site.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that a style sheet prints, as {@code content: "Reviewed"} does. Readers cannot tell them from the words of the
 * page, and no record holds them.
 *
 * @param start the index of the first character of the words in the style sheet
 * @param words as readers see them
 * @see "CSS Generated Content Module Level 3, section 2, and CSS Counter Styles Level 3, section 3"
 */
record StyleWords(int start, String words) {
    private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)*+'";

    /** Comments come first, so that nothing is found inside of them. */
    private static final Pattern PRINTING = Pattern.compile("(?is)/\\*.*?\\*/|(?<![\\w-])(?:content|quotes|list-style"
            + "|list-style-type|symbols|additive-symbols|prefix|suffix|negative|text-overflow)\\s*:\\s*"
            + "((?:" + QUOTED + "|[^;}\"'])*+)");

    private static final Pattern STRING = Pattern.compile("(?s)" + QUOTED);

    /** Six digits at most, and one blank that only ends them. */
    private static final Pattern ESCAPED = Pattern.compile("(?s)\\\\(?:([0-9a-fA-F]{1,6})\\s?|\\r?\\n|(.))");

    private static final Pattern SAYS_SOMETHING = Pattern.compile("[\\p{L}\\p{N}]");

    /**
     * Returns the words that a style sheet prints, in their order; marks such as arrows and dots are no words.
     *
     * @param text what the style sheet says
     */
    static List<StyleWords> in(String text) {
        List<StyleWords> found = new ArrayList<>();
        Matcher printing = PRINTING.matcher(text);
        while (printing.find()) {
            String value = printing.group(1);
            Matcher string = STRING.matcher(value == null ? "" : value);
            while (string.find()) {
                String quoted = string.group();
                String words = decoded(quoted.substring(1, quoted.length() - 1));
                if (SAYS_SOMETHING.matcher(words).find()) {
                    found.add(new StyleWords(printing.start(1) + string.start() + 1, words));
                }
            }
        }
        return found;
    }

    /** Returns a text with its escapes read as browsers read them. */
    static String decoded(String text) {
        return ESCAPED.matcher(text).replaceAll(escape -> {
            String digits = escape.group(1);
            if (digits == null) {
                return Matcher.quoteReplacement(escape.group(2) == null ? "" : escape.group(2));
            }
            int number = Integer.parseInt(digits, 16);
            return Matcher.quoteReplacement(Character.isValidCodePoint(number) ? Character.toString(number) : "\uFFFD");
        });
    }
}
