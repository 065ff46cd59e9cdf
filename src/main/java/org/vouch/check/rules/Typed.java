package org.vouch.check.rules;

import java.util.Arrays;
import java.util.List;
import org.vouch.model.page.Prose;
import org.vouch.model.text.Source;
import org.vouch.model.text.Span;

/**
 * The words of one block as they were typed, with the ends of their lines: what readers see, without the quotation
 * marks and dashes of print. What cannot be a mark (code, an address, a sign after a backslash or written by its name)
 * is one {@link Prose#OPAQUE} character.
 */
final class Typed {
    private final Prose prose;
    private final Source source;
    private final String text;

    private Typed(Prose prose, Source source, String text) {
        this.prose = prose;
        this.source = source;
        this.text = text;
    }

    static Typed of(Prose prose, Source source) {
        String shown = prose.text();
        char[] typed = new char[shown.length()];
        List<Prose.Run> runs = prose.runs();
        int end = shown.length();
        for (int run = runs.size() - 1; run >= 0; run--) {
            int start = runs.get(run).start();
            if (start < end) {
                copy(runs.get(run), shown, end, source.text(), typed);
                end = start;
            }
        }
        return new Typed(prose, source, new String(typed));
    }

    /** Copies what was typed in one run; blanks stand for what is behind the end of the file. */
    private static void copy(Prose.Run run, String shown, int end, String file, char[] typed) {
        int start = run.start();
        int known = Math.max(start, Math.min(end, start + file.length() - run.offset()));
        Arrays.fill(typed, known, end, ' ');
        if (known > start) {
            file.getChars(run.offset(), run.offset() + known - start, typed, start);
        }
        char before = run.offset() > 0 && run.offset() <= file.length() ? file.charAt(run.offset() - 1) : ' ';
        for (int i = start; i < end; i++) {
            char written = typed[i];
            if (isOpaque(shown.charAt(i), written, before)) {
                typed[i] = Prose.OPAQUE;
            }
            before = written;
        }
    }

    private static boolean isOpaque(char shown, char written, char before) {
        return shown == Prose.OPAQUE
                || (written == '&' && shown != '&')
                || (before == '\\' && written > ' ' && !Character.isLetterOrDigit(written));
    }

    /** Returns the words. */
    String text() {
        return text;
    }

    Prose.Kind kind() {
        return prose.kind();
    }

    /** Returns where a stretch of the words is in the file; one of several lines is clipped at the end of its first. */
    Span span(int start, int end) {
        int from = prose.offset(start);
        return source.span(from, Math.max(0, endOffset(end) - from));
    }

    /** Returns a stretch of the file, with all its marks. */
    String written(int start, int end) {
        return source.text().substring(prose.offset(start), endOffset(end));
    }

    /** Returns what the file has from a place to the next blank, such as an address that is one sign in the words. */
    String wordAt(int start) {
        String file = source.text();
        int from = prose.offset(start);
        int end = from;
        while (end < file.length() && !Character.isWhitespace(file.charAt(end))) {
            end++;
        }
        return file.substring(from, end);
    }

    private int endOffset(int end) {
        boolean opaque = end > 0 && text.charAt(end - 1) == Prose.OPAQUE;
        if (opaque && end == text.length()) {
            return endOfLast(prose.offset(end - 1));
        }
        return end == 0 || opaque ? prose.offset(end) : prose.offset(end - 1) + 1;
    }

    /** What no mark can be in and nothing follows ends with its line, but for the blanks there. */
    private int endOfLast(int from) {
        String file = source.text();
        int end = file.indexOf('\n', from);
        end = end < 0 ? file.length() : end;
        while (end > from + 1 && Character.isWhitespace(file.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** Returns where the line ends that a place is in. */
    int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    /** Returns whether a line of a paragraph starts so far in that no mark of Markdown counts at its start. */
    boolean isFarIn(int start) {
        int from = prose.offset(start);
        String before = source.text().substring(source.text().lastIndexOf('\n', from - 1) + 1, from);
        return prose.kind() == Prose.Kind.PARAGRAPH
                && before.isBlank()
                && (before.length() > 3 || before.indexOf('\t') >= 0);
    }
}
