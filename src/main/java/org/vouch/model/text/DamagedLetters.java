package org.vouch.model.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds characters that no author typed, or that no reader sees as they were typed: controls, hidden ones, letters that
 * were lost or read in another encoding, and letters that only one font has.
 */
public final class DamagedLetters {
    private static final String HIDDEN_RULE = "invisible-character";
    private static final String DAMAGED_RULE = "letters-damaged";

    private static final char LOST = '\uFFFD';

    private final Source source;
    private final String text;
    private final List<Finding> findings = new ArrayList<>(0);

    private DamagedLetters(Source source) {
        this.source = source;
        this.text = source.text();
    }

    /**
     * Returns what is to be said about the characters of a file, in the order of their places.
     *
     * @param source the file
     * @param yaml where its fields end; controls among them are told by who reads the fields
     */
    public static List<Finding> in(Source source, int yaml) {
        DamagedLetters letters = new DamagedLetters(source);
        String text = source.text();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean plain = (c >= ' ' && c < 0x7F) || c == '\n' || c == '\t';
            if (plain) {
                at++;
            } else {
                at = letters.look(at, at < yaml);
            }
        }
        return letters.findings;
    }

    /** Returns whether a finding tells of letters that were lost, as all are in a file that cannot be decoded. */
    public static boolean isLost(Finding finding) {
        return finding.rule().equals(DAMAGED_RULE);
    }

    /** Returns whether letters of a word were saved in one encoding and read in another. */
    public static boolean isMisread(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Misread.length(word, i) > 0) {
                return true;
            }
        }
        return false;
    }

    /** What is said of a control among fields, and where reading goes on. */
    public record Control(Finding finding, int end) {}

    /** Returns what is to be said about a control character. */
    public static Control control(Source source, int at) {
        DamagedLetters letters = new DamagedLetters(source);
        int end = letters.look(at, false);
        return new Control(letters.findings.get(0), end);
    }

    /** Looks at one character, and returns where to go on. */
    private int look(int at, boolean inFields) {
        int c = text.codePointAt(at);
        int end = at + Character.charCount(c);
        if (Misread.length(text, at) > 0) {
            return misread(at, inFields);
        }
        if (c == LOST) {
            int from = wordStart(at);
            int to = wordEnd(at);
            findings.add(Finding.error(
                            DAMAGED_RULE,
                            source.span(from, to - from),
                            "a letter was lost here when the text was saved or copied: '" + text.substring(from, to)
                                    + "'")
                    .fix("type the word anew"));
            return to;
        }
        if (c < 0x10000 && InvisibleCharacters.isControl((char) c)) {
            if (!inFields) {
                boolean line = c == 0x2028 || c == 0x2029;
                hidden(at, end, line ? "a line end that only some programs see" : "a control character", c);
            }
        } else if (InvisibleCharacters.isHiddenCodePoint(c)) {
            if (!InvisibleCharacters.isAtWork(text, at)) {
                hidden(at, end, "a character that nobody sees", c);
            }
        } else if (Character.getType(c) == Character.PRIVATE_USE) {
            privateUse(at, end, c);
        }
        return end;
    }

    private void hidden(int at, int end, String what, int c) {
        findings.add(Finding.error(
                        HIDDEN_RULE, source.span(at, end - at), what + " stands here: " + InvisibleCharacters.name(c))
                .fix("delete it"));
    }

    private void privateUse(int at, int end, int c) {
        boolean bullet = (end == text.length() || Character.isWhitespace(text.charAt(end)))
                && text.substring(text.lastIndexOf('\n', at - 1) + 1, at).isBlank();
        findings.add(Finding.error(
                        DAMAGED_RULE,
                        source.span(at, end - at),
                        "only the font of another program has this sign, " + InvisibleCharacters.name(c)
                                + ": readers see an empty box")
                .fix(bullet ? "write '-'" : "type what it showed, or delete it"));
    }

    private int misread(int at, boolean inFields) {
        int from = wordStart(at);
        int to = at;
        while (to < text.length()) {
            int length = Misread.length(text, to);
            if (length == 0 && !isOfWord(text.charAt(to))) {
                break;
            }
            to += Math.max(1, length);
        }
        String word = text.substring(from, to);
        // What comes before and after decides of a letter that a blank was made of.
        int left = Math.max(0, from - 1);
        int right = Math.min(text.length(), to + 1);
        String around = Misread.meant(text.substring(left, right)).orElse("");
        String meant = around.isEmpty() ? "" : around.substring(from - left, around.length() - (right - to));
        boolean told = inFields && word.chars().anyMatch(c -> InvisibleCharacters.isControl((char) c));
        if (!told) {
            findings.add(Finding.error(
                            DAMAGED_RULE,
                            source.span(from, to - from),
                            "these letters were saved in one encoding and read in another: '"
                                    + InvisibleCharacters.shown(word) + "'")
                    .fix(
                            around.isEmpty()
                                    ? "type the word anew"
                                    : meant.isEmpty() ? "delete it" : "write '" + meant.replace('\u00A0', ' ') + "'"));
        }
        return to;
    }

    private int wordStart(int at) {
        int from = at;
        while (from > 0 && isOfWord(text.charAt(from - 1))) {
            from--;
        }
        return from;
    }

    private int wordEnd(int at) {
        int to = at;
        while (to < text.length() && isOfWord(text.charAt(to))) {
            to++;
        }
        return to;
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == LOST;
    }
}
