package org.vouch.reader.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.nio.CharBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Prints words: decoded, escaped for HTML, with the quotation marks and dashes of print, abbreviations explained, and
 * bare addresses and telephone numbers made links. Counts them, too.
 */
final class TextPrinter {
    private static final byte PLAIN = 0;
    private static final byte WORD = 1;
    private static final byte SPECIAL = 2;
    private static final byte[] KINDS = kinds();

    private final PieceWriter out;
    private final LinkPrinter links;
    private final ProseWriter prose;
    private final Quotes quotes = new Quotes();

    private final boolean[] startsAbbreviation = new boolean[128];
    private final Map<String, String> meanings;
    private final Consumer<String> found;

    /** How long the abbreviations of the page are; the longest first, so that 'IOP-A' is not taken for 'IOP'. */
    private final int[] abbreviationLengths;

    private @Nullable StringBuilder heard;
    private final StringBuilder linkHeard = new StringBuilder();
    private int linkStart;
    private char before = '\n';
    private boolean inWord;
    private int words;
    private char[] scratch = new char[256];

    /** What to add to an index of the characters that are printed now, to get their offset in the body. */
    private int shift;

    TextPrinter(PieceWriter out, LinkPrinter links, ProseWriter prose, Reading reading) {
        this.out = out;
        this.links = links;
        this.prose = prose;
        quotes.begin(reading.settings.spanish());
        meanings = reading.abbreviations;
        found = reading::found;
        for (String shortForm : meanings.keySet()) {
            startsAbbreviation[Math.min(shortForm.charAt(0), 127)] = true;
        }
        abbreviationLengths = meanings.keySet().stream()
                .mapToInt(shortForm -> -shortForm.length())
                .distinct()
                .sorted()
                .map(length -> -length)
                .toArray();
        quotes.beginBlock();
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[128];
        for (char c = 0; c < 128; c++) {
            if (Entities.isAsciiAlphanumeric(c)) {
                kinds[c] = WORD;
            } else {
                kinds[c] = "&<>\"'\\-.@".indexOf(c) >= 0 ? SPECIAL : PLAIN;
            }
        }
        return kinds;
    }

    private static byte kind(char c) {
        if (c < 128) {
            return KINDS[c];
        }
        return Character.isLetterOrDigit(c) ? WORD : PLAIN;
    }

    /** Starts a paragraph, heading, cell or the like. */
    void beginBlock() {
        before = '\n';
        inWord = false;
        quotes.beginBlock();
    }

    /** Returns how many words were printed on this page: runs of letters and digits. */
    int words() {
        return words;
    }

    /** Lets somebody listen to the words as readers see them, or nobody. */
    void hear(@Nullable StringBuilder listener) {
        heard = listener;
    }

    /** Starts to listen to the words of a link, which may be in something that is listened to already. */
    void hearLink() {
        if (heard == null) {
            linkHeard.setLength(0);
            heard = linkHeard;
        }
        linkStart = heard.length();
    }

    /** Returns the words of the link that were heard. */
    String linkHeard() {
        if (heard == null) {
            return "";
        }
        String words = heard.substring(Math.min(linkStart, heard.length()));
        if (heard == linkHeard) {
            heard = null;
        }
        return words;
    }

    /** Prints a line break that readers see as a blank; {@code offset} is where it is in the body. */
    void lineBreak(int offset) {
        out.raw('\n');
        prose.one(' ', offset);
        if (heard != null) {
            heard.append(' ');
        }
        before = '\n';
        inWord = false;
    }

    /** Prints characters exactly as they are given; they are not among the author's plain words. */
    void literal(CharSequence text) {
        out.escaped(text);
        passed(text);
    }

    /** Takes note of words that were printed by somebody else. */
    void passed(CharSequence text) {
        if (heard != null) {
            heard.append(text);
        }
        for (int i = 0; i < text.length(); i++) {
            count(text.charAt(i));
        }
        if (text.length() > 0) {
            before = text.charAt(text.length() - 1);
        }
    }

    /** Takes note of an image, which is no words but has some that say what it shows. */
    void imagePassed(String alt) {
        if (heard != null) {
            heard.append(alt);
        }
        before = 'x';
        inWord = false;
    }

    private void count(char c) {
        boolean word = kind(c) == WORD;
        if (word && !inWord) {
            words++;
        }
        inWord = word;
    }

    /**
     * Prints words of the source.
     *
     * @param text the words
     * @param more whether further words follow on the same line
     */
    void text(BasedSequence text, boolean more) {
        if (text instanceof BodyChars chars) {
            shift = 0;
            text(chars.array(), chars.getStartOffset(), chars.getEndOffset(), more);
            return;
        }
        int length = text.length();
        if (length > scratch.length) {
            scratch = new char[length * 2];
        }
        for (int i = 0; i < length; i++) {
            scratch[i] = text.charAt(i);
        }
        shift = text.getStartOffset();
        text(scratch, 0, length, more);
    }

    private void text(char[] chars, int start, int end, boolean more) {
        int from = start;
        int at = start;
        while (at < end) {
            char c = chars[at];
            byte kind = c < 128 ? KINDS[c] : kind(c);
            if (kind == WORD) {
                if (!inWord) {
                    int next = wordStart(chars, from, at, end, c);
                    if (next > at) {
                        from = next;
                        at = next;
                        continue;
                    }
                    inWord = true;
                    words++;
                }
                at++;
            } else if (kind == PLAIN) {
                inWord = false;
                int next = c == '+' || c == '(' ? phone(chars, from, at, end) : at;
                if (next > at) {
                    from = next;
                    at = next;
                } else {
                    at++;
                }
            } else {
                int next = special(chars, from, at, end, more);
                inWord = false;
                if (next > at) {
                    from = next;
                    at = next;
                } else {
                    at++;
                }
            }
        }
        flush(chars, from, end);
    }

    private void flush(char[] chars, int from, int to) {
        if (to > from) {
            out.raw(chars, from, to);
            prose.words(chars, from, to, shift + from);
            if (heard != null) {
                heard.append(chars, from, to - from);
            }
            before = chars[to - 1];
        }
    }

    /** Prints an abbreviation or a bare address that starts here; returns the index after it, or the same index. */
    private int wordStart(char[] chars, int from, int at, int end, char c) {
        if (startsAbbreviation[Math.min(c, 127)] && !continuesWord(from, at)) {
            String shortForm = abbreviationAt(chars, at, end);
            if (shortForm != null) {
                flush(chars, from, at);
                found.accept(shortForm);
                out.raw("<abbr title=\"");
                out.escaped(meanings.getOrDefault(shortForm, ""));
                out.raw("\">");
                literal(shortForm);
                prose.words(chars, at, at + shortForm.length(), shift + at);
                out.raw("</abbr>");
                return at + shortForm.length();
            }
        }
        if (c >= '0' && c <= '9' && !continuesWord(from, at)) {
            return phone(chars, from, at, end);
        }
        if ((c == 'h' || c == 'w' || c == 'H' || c == 'W') && !links.open() && !continuesWord(from, at)) {
            int linkEnd = BareLinks.endOfWeb(chars, at, end);
            if (linkEnd > 0) {
                flush(chars, from, at);
                String shown = new String(chars, at, linkEnd - at);
                boolean named = BareLinks.schemeLength(chars, at, linkEnd) > 0;
                // A host that is named without a protocol is asked by the safe one.
                links.bare(named ? shown : "https://" + shown, shown, shift + at);
                prose.opaque(shift + at);
                passed(shown);
                return linkEnd;
            }
        }
        return at;
    }

    /**
     * Prints a telephone number that starts here as a link that calls it, or writes to it; returns the index after it,
     * or the same index. The words stay as they are: what a reviewer signs holds the number, and the link adds none.
     */
    private int phone(char[] chars, int from, int at, int end) {
        // A heading, the name of a column and the words of a link are no places for one more link.
        if (heard != null || links.open()) {
            return at;
        }
        char last = at == from ? before : chars[at - 1];
        Optional<WrittenPhone> found = WrittenPhone.at(chars, from, at, end, last);
        if (found.isEmpty()) {
            return at;
        }
        int after = found.get().end();
        flush(chars, from, at);
        out.raw("<a class=\"tel\" href=\"");
        out.escaped(found.get().address());
        out.raw("\">");
        for (int i = at; i < after; i++) {
            count(chars[i]);
        }
        flush(chars, at, after);
        out.raw("</a>");
        return after;
    }

    private boolean continuesWord(int from, int at) {
        return at == from && Character.isLetterOrDigit(before);
    }

    private @Nullable String abbreviationAt(char[] chars, int at, int end) {
        for (int length : abbreviationLengths) {
            boolean whole = length == end - at
                    || (length < end - at
                            && !(Character.isLetterOrDigit(chars[at + length])
                                    && Character.isLetterOrDigit(chars[at + length - 1])));
            if (whole) {
                String shortForm = new String(chars, at, length);
                if (meanings.containsKey(shortForm)) {
                    return shortForm;
                }
            }
        }
        return null;
    }

    /** Prints what a special character stands for; returns the index after it, or the same index if it is plain. */
    private int special(char[] chars, int from, int at, int end, boolean more) {
        char atEnd = more ? 'x' : '\n';
        char after = at + 1 < end ? chars[at + 1] : atEnd;
        switch (chars[at]) {
            case '\\' -> {
                if (at + 1 >= end || !Entities.isPunctuation(chars[at + 1])) {
                    return at;
                }
                flush(chars, from, at);
                one(chars[at + 1], at + 1);
                return at + 2;
            }
            case '&' -> {
                flush(chars, from, at);
                return reference(chars, at, end);
            }
            case '"' -> {
                flush(chars, from, at);
                one(quotes.outer(before, after), at);
                return at + 1;
            }
            case '\'' -> {
                flush(chars, from, at);
                one(quotes.inner(chars, at, end, before, after), at);
                return at + 1;
            }
            case '-' -> {
                return dashes(chars, from, at, end);
            }
            case '.' -> {
                if (at + 2 >= end || chars[at + 1] != '.' || chars[at + 2] != '.') {
                    return at;
                }
                flush(chars, from, at);
                one('…', at);
                return at + 3;
            }
            case '@' -> {
                return mail(chars, from, at, end);
            }
            default -> {
                flush(chars, from, at);
                one(chars[at], at);
                return at + 1;
            }
        }
    }

    private void one(char c, int at) {
        out.escaped(c);
        prose.one(c, shift + at);
        if (heard != null) {
            heard.append(c);
        }
        before = c;
    }

    private int reference(char[] chars, int at, int end) {
        CharSequence view = CharBuffer.wrap(chars, at, Math.min(end - at, 40));
        int length = Entities.end(view, 0);
        String meant = length < 0 ? null : Entities.decode(new String(chars, at, length));
        if (meant == null) {
            one('&', at);
            return at + 1;
        }
        literal(meant);
        prose.meant(meant, shift + at);
        return at + length;
    }

    private int dashes(char[] chars, int from, int at, int end) {
        int to = at;
        while (to < end && chars[to] == '-') {
            to++;
        }
        int count = to - at;
        if (count == 1) {
            return at;
        }
        flush(chars, from, at);
        int em = emDashes(count);
        int en = (count - 3 * em) / 2;
        for (int i = 0; i < em; i++) {
            one('—', at + 3 * i);
        }
        for (int i = 0; i < en; i++) {
            one('–', at + 3 * em + 2 * i);
        }
        return to;
    }

    /** Returns how many hyphens in threes are long dashes: all or none where that comes out even, as cmark does it. */
    private static int emDashes(int hyphens) {
        if (hyphens % 3 == 0) {
            return hyphens / 3;
        }
        if (hyphens % 2 == 0) {
            return 0;
        }
        return hyphens % 3 == 2 ? (hyphens - 2) / 3 : (hyphens - 4) / 3;
    }

    private int mail(char[] chars, int from, int at, int end) {
        if (links.open()) {
            return at;
        }
        int start = BareLinks.startOfMail(chars, from, at);
        int mailEnd = start == at ? -1 : BareLinks.endOfMail(chars, at, end);
        if (mailEnd < 0) {
            return at;
        }
        flush(chars, from, start);
        String shown = new String(chars, start, mailEnd - start);
        links.bare("mailto:" + shown, shown, shift + start);
        prose.opaque(shift + start);
        // The words of the mailbox have been counted on the way here.
        inWord = false;
        if (heard != null) {
            heard.append(shown);
        }
        for (int i = at - start; i < shown.length(); i++) {
            count(shown.charAt(i));
        }
        before = shown.charAt(shown.length() - 1);
        return mailEnd;
    }
}
