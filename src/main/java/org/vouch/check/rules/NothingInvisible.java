package org.vouch.check.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vouch.check.words.PageText;
import org.vouch.model.page.Prose;
import org.vouch.model.text.DamagedLetters;
import org.vouch.model.text.Finding;
import org.vouch.model.text.InvisibleCharacters;

/**
 * What a clinician reads is what is in the file.
 *
 * <p>A character without width hides a word from search and from these rules; one that turns the direction of writing
 * shows other words than are signed; a letter that was read in another encoding is another letter.
 */
final class NothingInvisible implements PageRule {
    static final String ID = "invisible-character";

    private static final int LOST = 0xFFFD;

    private static final Pattern NUMBER = Pattern.compile("&#(?:[xX]0*([0-9a-fA-F]{1,5})|0*([0-9]{1,6}));");

    @Override
    public Stream<Finding> check(PageText manuscript) {
        String text = manuscript.source().text();
        List<Finding> findings = new ArrayList<>(DamagedLetters.in(manuscript.source(), endOfFrontMatter(text)));
        if (text.indexOf('&') >= 0) {
            for (Prose prose : manuscript.page().body().prose()) {
                writtenByName(prose, text, manuscript, findings);
            }
        }
        return findings.stream();
    }

    /** Finds those that are in the file as an entity. */
    private static void writtenByName(Prose prose, String text, PageText manuscript, List<Finding> findings) {
        String words = prose.text();
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) < 0x7F) {
                continue;
            }
            int c = words.codePointAt(i);
            int offset = prose.offset(i);
            if (offset >= text.length() || text.charAt(offset) != '&') {
                continue;
            }
            int end = text.indexOf(';', offset);
            if (c == LOST) {
                findings.add(Finding.error(
                                "letters-damaged",
                                manuscript.source().span(offset, end + 1 - offset),
                                "a letter was lost here when the text was saved or copied")
                        .fix("type the word anew"));
            } else if (isUnreadable(words, i, c)) {
                findings.add(Finding.error(
                                ID,
                                manuscript.source().span(offset, end + 1 - offset),
                                "an invisible character is here: " + InvisibleCharacters.name(c))
                        .fix(InvisibleCharacters.windows(number(text, offset, end))
                                .map(sign -> "write '" + sign + "'")
                                .orElse("delete it")));
            }
        }
    }

    /** Returns the number by which a character is written, or 0 where it is written by its name. */
    private static int number(String text, int from, int end) {
        Matcher number = NUMBER.matcher(text).region(from, end + 1);
        if (!number.matches()) {
            return 0;
        }
        return number.group(1) == null ? Integer.parseInt(number.group(2)) : Integer.parseInt(number.group(1), 16);
    }

    private static boolean isUnreadable(String words, int i, int c) {
        return (InvisibleCharacters.isHiddenCodePoint(c) && !InvisibleCharacters.isAtWork(words, i))
                || (c < 0x10000 && InvisibleCharacters.isControl((char) c))
                || Character.getType(c) == Character.PRIVATE_USE;
    }

    private static int endOfFrontMatter(String text) {
        int close = text.startsWith("---") ? text.indexOf("\n---", 2) : -1;
        return Math.max(0, close);
    }
}
