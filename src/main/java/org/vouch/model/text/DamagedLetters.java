package org.vouch.model.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds characters that no author typed, or that no reader sees as they were typed: controls, hidden ones, letters that
 * were lost or read in another encoding, and letters that only one font has.
 */
public final class DamagedLetters {
    private static final String HIDDEN_RULE = "invisible-character";
    private static final String DAMAGED_RULE = "letters-damaged";

    /** A character by its number or its name. */
    private static final Pattern NAMED =
            Pattern.compile("&(?:#([0-9]{2,5})|#[xX]([0-9a-fA-F]{2,4})|([A-Za-z][A-Za-z0-9]{1,8}));");

    private static final int LONGEST_NAME = 12;

    /** So many bytes one sign has at most. */
    private static final int MOST_BYTES = 4;

    private static final char LOST = '\uFFFD';

    /** The line breaks of word processors, form feeds, and the line ends of Unicode. */
    private static final String LINE_ENDS = "\u000B\f\u2028\u2029";

    private static final String DELETE = "delete it";

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
     * @param yaml where its fields end; controls among them are reported by who reads the fields
     */
    public static List<Finding> in(Source source, int yaml) {
        DamagedLetters letters = new DamagedLetters(source);
        String text = source.text();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '&') {
                at = letters.named(at);
            } else if (c == '?') {
                at = letters.question(at);
            } else if ((c >= ' ' && c < 0x7F) || c == '\n' || c == '\t') {
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
                control(at, end, c);
            }
        } else if (InvisibleCharacters.isHiddenCodePoint(c)) {
            if (!InvisibleCharacters.isAtWork(text, at)) {
                hidden(at, end, "an invisible character", c, DELETE);
            }
        } else if (Character.getType(c) == Character.PRIVATE_USE) {
            privateUse(at, end, c);
        }
        return end;
    }

    /**
     * Looks at a character that is written by its name or number, and returns where to go on: letters may have been
     * read in another encoding before they were written so, as the two names Atilde and copy for one é.
     */
    private int named(int at) {
        StringBuilder decoded = new StringBuilder();
        List<Integer> ends = new ArrayList<>();
        decoded.append(at == 0 ? ' ' : text.charAt(at - 1));
        int from = at;
        boolean names = true;
        while (from < text.length() && ends.size() < MOST_BYTES && names) {
            Matcher name = NAMED.matcher(text).region(from, Math.min(text.length(), from + LONGEST_NAME));
            Optional<String> meant = name.lookingAt() ? meant(name) : Optional.empty();
            names = !ends.isEmpty() || meant.isPresent();
            decoded.append(meant.orElse(text.substring(from, from + 1)));
            from = meant.isPresent() ? name.end() : from + 1;
            ends.add(from);
        }
        int length = names && decoded.length() == ends.size() + 1 ? Misread.length(decoded.toString(), 1) : 0;
        if (length == 0 || InvisibleCharacters.isControl(decoded.charAt(1))) {
            // A control by its number is reported where its page is read.
            return at + 1;
        }
        int to = ends.get(length - 1);
        Optional<String> meant = Misread.meant(decoded.substring(1, length + 1));
        findings.add(Finding.error(
                        DAMAGED_RULE,
                        source.span(at, to - at),
                        "these letters were saved in one encoding and read in another: '"
                                + InvisibleCharacters.shown(decoded.substring(1, length + 1)) + "'")
                .fix(meant.filter(right -> !right.isEmpty())
                        .map(right -> "write '" + right.replace('\u00A0', ' ') + "'")
                        .orElse(DELETE)));
        return to;
    }

    private static Optional<String> meant(Matcher name) {
        if (name.group(3) != null) {
            return CharacterNames.meant(name.group(3));
        }
        int number = name.group(1) != null ? Integer.parseInt(name.group(1)) : Integer.parseInt(name.group(2), 16);
        return number >= 0x80 && number <= 0xFFFF && !Character.isSurrogate((char) number)
                ? Optional.of(String.valueOf((char) number))
                : Optional.empty();
    }

    /**
     * Looks at a question mark within a word, which is what some programs write for a letter that they do not know, and
     * returns where to go on.
     */
    private int question(int at) {
        int from = at;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        int to = at + 1;
        while (to < text.length() && Character.isLetter(text.charAt(to))) {
            to++;
        }
        boolean within = from < at
                && to > at + 1
                && Character.isLowerCase(text.charAt(at - 1))
                && Character.isLowerCase(text.charAt(at + 1));
        if (!within || !isBeforeWord(from) || !isAfterWord(to)) {
            return at + 1;
        }
        String word = text.substring(from, to);
        boolean apostrophe = ShortForms.isOne(text, at);
        Finding damage = apostrophe
                ? Finding.error(
                        DAMAGED_RULE, source.span(from, to - from), "an apostrophe was lost here: '" + word + "'")
                : Finding.warning(
                        DAMAGED_RULE,
                        source.span(from, to - from),
                        "a letter or a space was lost here: '" + word + "'");
        findings.add(damage.fix(
                apostrophe
                        ? "write '" + word.replace('?', '’') + "'"
                        : "type the word anew; if a question ends here, write a space after '?'"));
        return to;
    }

    /** Addresses have question marks too, and are in brackets or between other signs. */
    private boolean isBeforeWord(int at) {
        if (at == 0 || Character.isWhitespace(text.charAt(at - 1))) {
            return true;
        }
        char before = text.charAt(at - 1);
        return "\"'“‘«¿¡*_—–".indexOf(before) >= 0 || (before == '(' && (at < 2 || text.charAt(at - 2) != ']'));
    }

    private boolean isAfterWord(int at) {
        if (at == text.length() || Character.isWhitespace(text.charAt(at))) {
            return true;
        }
        char after = text.charAt(at);
        boolean ends = at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
        return "\"'”’»,;:.!?)*_—–".indexOf(after) >= 0 && ends;
    }

    /** Some end a line or a page for programs that know them; without them, two words would be one. */
    private void control(int at, int end, int c) {
        boolean line = LINE_ENDS.indexOf(c) >= 0;
        String what = line ? "a line end that only some programs see" : "a control character";
        boolean parts = line && isOfWord(before(at)) && end < text.length() && isOfWord(text.charAt(end));
        hidden(at, end, what, c, parts ? "write a space or a line end in its place" : DELETE);
    }

    private char before(int at) {
        return at == 0 ? ' ' : text.charAt(at - 1);
    }

    private void hidden(int at, int end, String what, int c, String fix) {
        findings.add(
                Finding.error(HIDDEN_RULE, source.span(at, end - at), what + " is here: " + InvisibleCharacters.name(c))
                        .fix(fix));
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
        boolean reported = inFields && word.chars().anyMatch(c -> InvisibleCharacters.isControl((char) c));
        if (!reported) {
            findings.add(Finding.error(
                            DAMAGED_RULE,
                            source.span(from, to - from),
                            "these letters were saved in one encoding and read in another: '"
                                    + InvisibleCharacters.shown(word) + "'")
                    .fix(around.isEmpty() ? "type the word anew" : replacement(meant)));
        }
        return to;
    }

    private static String replacement(String meant) {
        return meant.isEmpty() ? DELETE : "write '" + meant.replace('\u00A0', ' ') + "'";
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
