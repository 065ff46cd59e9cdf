package org.vouch.reader.html;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** The words of a text, as they are counted and compared: runs of letters and digits, however their signs are drawn. */
public final class Words {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private Words() {}

    /** Returns the words of a text in order. */
    public static List<String> of(String text) {
        String plain = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= plain.length(); i++) {
            boolean word = i < plain.length() && isOfWord(plain.charAt(i));
            if (word && start < 0) {
                start = i;
            } else if (!word && start >= 0) {
                words.add(plain.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    /** Returns the words that readers see of one piece of HTML and not of another, each as often as it is there. */
    public static List<String> without(String these, String those) {
        return Tally.of(Jsoup.parseBodyFragment(these).body(), Targets.UNCHANGED)
                .without(Tally.of(Jsoup.parseBodyFragment(those).body(), Targets.UNCHANGED))
                .words();
    }

    /** Returns how many words readers see of a piece of HTML. */
    public static int count(String html) {
        return Tally.of(Jsoup.parseBodyFragment(html).body(), Targets.UNCHANGED)
                .words()
                .size();
    }

    /** Returns a text with one blank for each run of blanks of any kind. */
    static String spaced(String text) {
        return BLANKS.matcher(text).replaceAll(" ");
    }

    /** Returns whether readers see anything of a text. */
    static boolean says(String text) {
        return text.codePoints()
                .anyMatch(c -> !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c)
                        && Character.getType(c) != Character.FORMAT
                        && Character.getType(c) != Character.CONTROL);
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }
}
