package org.vouch.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vouch.page.Prose;
import org.vouch.text.Finding;
import org.vouch.text.Span;
import org.vouch.text.Unseen;

/**
 * What a clinician reads is what stands in the file.
 *
 * <p>A character without width hides a word from search and from these rules; one that turns the direction of writing
 * shows other words than are signed. Between two parts of one emoji the joiner is right.
 */
final class NothingInvisible implements PageRule {
    static final String ID = "invisible-character";

    private static final char JOINER = '\u200D';

    @Override
    public Stream<Finding> check(Manuscript manuscript) {
        List<Finding> findings = new ArrayList<>(0);
        String text = manuscript.source().text();
        int body = endOfFrontMatter(text);
        for (int i = manuscript.source().isAscii() ? text.length() : 0; i < text.length(); i++) {
            char c = text.charAt(i);

            // The reader of YAML has told of controls in the front matter already.
            if (c >= 0x80 && Unseen.isHidden(c) && !isWithinEmoji(text, i) && !(i < body && Unseen.isControl(c))) {
                findings.add(finding(manuscript.source().span(i, 1), c));
            }
        }
        if (text.indexOf('&') >= 0) {
            for (Prose prose : manuscript.page().body().prose()) {
                writtenByName(prose, text, manuscript, findings);
            }
        }
        return findings.stream();
    }

    /** Finds those that stand in the file as an entity. */
    private static void writtenByName(Prose prose, String text, Manuscript manuscript, List<Finding> findings) {
        String words = prose.text();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c >= 0x80 && Unseen.isHidden(c) && !isWithinEmoji(words, i)) {
                int offset = prose.offset(i);
                int end = text.indexOf(';', offset);
                if (offset < text.length() && text.charAt(offset) == '&' && end > 0) {
                    findings.add(finding(manuscript.source().span(offset, end + 1 - offset), c));
                }
            }
        }
    }

    private static int endOfFrontMatter(String text) {
        int close = text.startsWith("---") ? text.indexOf("\n---", 2) : -1;
        return Math.max(0, close);
    }

    private static boolean isWithinEmoji(String text, int at) {
        if (text.charAt(at) != JOINER || at == 0 || at + 1 == text.length()) {
            return false;
        }
        char before = text.charAt(at - 1);
        return (Character.isSurrogate(before) || before >= '\u2600')
                && (Character.isSurrogate(text.charAt(at + 1)) || text.charAt(at + 1) >= '\u2600');
    }

    private static Finding finding(Span span, char c) {
        return Finding.error(ID, span, "a character that nobody sees stands here: " + Unseen.name(c))
                .mend("delete it");
    }
}
