package org.vouch.check.rules;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vouch.check.words.PageText;
import org.vouch.model.text.DamagedLetters;
import org.vouch.model.text.Finding;
import org.vouch.model.text.InvisibleCharacters;
import org.vouch.model.text.LookAlikes;

/**
 * A word is what it looks like: its letters are of one alphabet.
 *
 * <p>With one letter of another alphabet a word reads the same to a clinician, and search, the rules for words and a
 * voice that reads aloud do not know it.
 */
final class LettersPlain implements PageRule {
    static final String ID = "letters-plain";

    /** What comes before are Latin letters, with all their accents. */
    private static final char FIRST_FOREIGN = '\u0250';

    @Override
    public Stream<Finding> check(PageText manuscript) {
        if (manuscript.source().isAscii()) {
            return Stream.empty();
        }
        String text = manuscript.source().text();
        List<Finding> findings = new ArrayList<>(0);
        Boolean latin = null;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < FIRST_FOREIGN || !isPart(text.codePointAt(i))) {
                continue;
            }
            int from = i;
            while (from > 0 && isPart(text.codePointBefore(from))) {
                from -= Character.charCount(text.codePointBefore(from));
            }
            int to = i;
            while (to < text.length() && isPart(text.codePointAt(to))) {
                to += Character.charCount(text.codePointAt(to));
            }
            if (latin == null) {
                latin = isMostlyLatin(text);
            }
            String fault = LookAlikes.faultOf(text.substring(from, to), latin && !isAtHome(text, from, to));
            boolean damaged = DamagedLetters.isMisread(text.substring(from, Math.min(text.length(), to + 2)));
            if (!fault.isEmpty() && !damaged) {
                findings.add(Finding.error(
                                ID,
                                manuscript.source().span(from, to - from),
                                "this word is not what it looks like: " + fault)
                        .fix("type the word anew"));
            }
            i = to;
        }
        return findings.stream();
    }

    private static boolean isPart(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || (c < 0x10000 && InvisibleCharacters.isHidden((char) c));
    }

    /**
     * Returns whether a word is in its own language: the line around it has letters of the same alphabet that nobody
     * takes for Latin ones, and at least half as many as Latin ones. Many short words of Greek and Russian, such as
     * "the" and "and", are of such letters alone that look like Latin ones.
     */
    private static boolean isAtHome(String text, int from, int to) {
        UnicodeScript script = UnicodeScript.of(text.codePointAt(from));
        int end = text.indexOf('\n', to);
        int latin = 0;
        int own = 0;
        for (int i = text.lastIndexOf('\n', from) + 1; i < (end < 0 ? text.length() : end); i++) {
            char c = text.charAt(i);
            if (!Character.isLetter(c) || (i >= from && i < to)) {
                continue;
            }
            if (c < FIRST_FOREIGN) {
                latin++;
            } else if (UnicodeScript.of(c) == script && !LookAlikes.looksLatin(c)) {
                own++;
            }
        }
        return own > 0 && 2 * own >= latin;
    }

    private static boolean isMostlyLatin(String text) {
        int latin = 0;
        int other = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                if (c < FIRST_FOREIGN) {
                    latin++;
                } else {
                    other++;
                }
            }
        }
        return latin > other;
    }
}
