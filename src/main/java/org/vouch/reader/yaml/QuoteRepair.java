package org.vouch.reader.yaml;

/** Quotes that are not closed, and backslashes in double quotes. */
final class QuoteRepair {
    private final RepairedLines lines;
    private final RepairedText text;

    QuoteRepair(RepairedLines lines) {
        this.lines = lines;
        this.text = lines.text();
    }

    /** Fixes the fault if it is one of this kind; returns whether it is. */
    boolean quote(int at, int context, String where, String problem) {
        if (where.contains("double-quoted scalar") && problem.contains("escape")) {
            int backslash = text.text().lastIndexOf('\\', at);
            KeyLine field = KeyLine.of(text.text(), text.lineStart(at), text.lineEnd(at));
            if (field != null && backslash >= field.valueStart() && simple(field.value(text.text()))) {
                return lines.quoteValue(field, backslash, 2, "a backslash in double quotes needs a second one");
            }
            if (backslash >= 0) {
                lines.tell(
                        backslash,
                        2,
                        "a backslash in double quotes needs a second one",
                        "write '\\\\', or use single quotes");
                text.replace(backslash, backslash + 1, "\\\\");
                return true;
            }
        }
        if (where.contains("quoted scalar")) {
            return openQuote(context);
        }
        if (problem.contains("expected <block end>")
                || problem.contains("expected ':'")
                || problem.contains("mapping values")) {
            int open = quoteLeftOpenAbove(at);
            return open >= 0 && openQuote(open);
        }
        return false;
    }

    /** Returns whether a text is in double quotes and holds none. */
    private static boolean simple(String value) {
        return value.length() > 1 && value.indexOf('"', 1) == value.length() - 1;
    }

    private boolean openQuote(int open) {
        int end = text.lineEnd(open);
        String rest = text.text().substring(open + 1, end).stripTrailing();
        String quoted = Quotes.around(rest);
        lines.tell(open, 1, "this quote is never closed", "write " + lines.line(open, end, quoted));
        text.replace(open, end, quoted);
        return true;
    }

    /** Returns where a quote opens that the line of its field does not close, above the line of an offset; or -1. */
    private int quoteLeftOpenAbove(int at) {
        int end = text.lineStart(at) - 1;
        while (end > 0) {
            int start = text.lineStart(end);
            KeyLine field = KeyLine.of(text.text(), start, end);
            if (field != null && field.hasValue()) {
                char first = text.text().charAt(field.valueStart());
                boolean closed = text.text().indexOf(first, field.valueStart() + 1) >= 0
                        && text.text().indexOf(first, field.valueStart() + 1) < end;
                return (first == '"' || first == '\'') && !closed ? field.valueStart() : -1;
            }
            end = start - 1;
        }
        return -1;
    }
}
