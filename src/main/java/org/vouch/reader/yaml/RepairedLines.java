package org.vouch.reader.yaml;

import java.util.HashSet;
import java.util.Set;
import org.vouch.model.text.Span;

/** The lines of a text that is not YAML: what repairs ask of them, change in them and report of them. */
final class RepairedLines {
    private final RepairedText text;
    private final Diagnostics remarks;
    private final Set<Integer> reportedLines = new HashSet<>();
    private boolean reportedBefore;

    RepairedLines(RepairedText text, Diagnostics remarks) {
        this.text = text;
        this.remarks = remarks;
    }

    RepairedText text() {
        return text;
    }

    /** Returns whether a fault of the line of an offset is reported. */
    boolean isReported(int at) {
        return reportedLines.contains(remarks.span(text.origin(at), 0).line());
    }

    /** Returns whether the last fault that was found is on a line of which one was reported before. */
    boolean isRepeated() {
        return reportedBefore;
    }

    /** Puts the value of a field in quotes, and tells why. */
    boolean quoteValue(KeyLine field, int at, int length, String message) {
        String value = field.value(text.text());
        String quoted = Quotes.around(unquoted(value));
        tell(at, length, message, "write " + line(field.valueStart(), field.valueEnd(), quoted));
        text.replace(field.valueStart(), field.valueEnd(), quoted);
        return true;
    }

    /** Takes away the quotes around a text that holds the same quotes inside. */
    private static String unquoted(String value) {
        char first = value.charAt(0);
        boolean around =
                value.length() > 1 && (first == '"' || first == '\'') && value.charAt(value.length() - 1) == first;
        return around ? value.substring(1, value.length() - 1) : value;
    }

    /** Returns a line as it should be: with something else from one offset to another. */
    String line(int from, int to, String instead) {
        int start = KeyLine.afterDashes(text.text(), text.lineStart(from), text.lineEnd(from));
        return text.text().substring(Math.min(start, from), from)
                + instead
                + text.text().substring(to, text.lineEnd(to)).stripTrailing();
    }

    /** Returns where the next line above starts that holds more than a comment; -1 if none does. */
    int lineAbove(int start) {
        int end = start - 1;
        while (end >= 0) {
            int lineStart = text.lineStart(end);
            String line = text.text().substring(lineStart, end).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                return lineStart;
            }
            end = lineStart - 1;
        }
        return -1;
    }

    /** Returns how many blanks a line starts with. */
    int indentOf(int lineStart) {
        int at = lineStart;
        while (at < text.text().length() && text.text().charAt(at) == ' ') {
            at++;
        }
        return at - lineStart;
    }

    /** Starts a line in the column of another one; returns false if it does already. */
    boolean indent(int start, int like) {
        int wanted = indentOf(like);
        int has = indentOf(start);
        if (wanted == has) {
            return false;
        }
        tell(
                start + has,
                0,
                "this line starts in column " + (has + 1) + ", which fits no line above it",
                "start it in column " + (wanted + 1) + " like the line above");
        text.replace(start, start + has, " ".repeat(wanted));
        return true;
    }

    /** Passes over a line from now on. */
    void blank(int at) {
        int start = text.lineStart(at);
        int end = text.lineEnd(at);
        text.replace(start, end, " ".repeat(end - start));
    }

    /** Reports a fault, unless one on its line is reported. */
    void tell(int at, int length, String message, String fix) {
        Span span = remarks.span(text.origin(at), length);
        reportedBefore = !reportedLines.add(span.line());
        if (!reportedBefore) {
            remarks.error(ReadRule.YAML_SYNTAX, span, message, fix);
        }
    }
}
