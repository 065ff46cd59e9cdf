package org.vouch.reader.yaml;

/** Brackets that are not closed, and what is between them. */
final class BracketRepair {
    private final RepairedLines lines;
    private final RepairedText text;

    BracketRepair(RepairedLines lines) {
        this.lines = lines;
        this.text = lines.text();
    }

    /** Fixes the fault if it is one of this kind; returns whether it is. */
    boolean bracket(int at, int context, String where, String problem) {
        if (problem.contains("found ']'") || problem.contains("found '}'")) {
            lines.tell(at, 1, "this bracket closes nothing", "delete it, or put the text in quotes");
            text.replace(at, Math.min(text.text().length(), at + 1), "");
            return true;
        }
        if (!where.contains("flow")) {
            return false;
        }
        if (problem.contains("found ','")) {
            lines.tell(at, 1, "there is nothing before this comma", "delete it");
            text.replace(at, at + 1, "");
            return true;
        }
        boolean oneLine = text.text().substring(Math.min(context, at), at).indexOf('\n') < 0;
        if (oneLine && at < text.text().length() && text.text().charAt(at) == ':') {
            int start = flowValueStart(context, at);
            int end = flowValueEnd(at);
            String value = text.text().substring(start, end);
            lines.tell(
                    at,
                    1,
                    "a second colon in one value: without quotes the text ends before it",
                    "write " + Quotes.around(value));
            text.replace(start, end, Quotes.around(value));
            return true;
        }
        if (context < text.text().length()) {
            char open = text.text().charAt(context);
            String close = open == '{' ? "}" : "]";
            KeyLine field = KeyLine.of(text.text(), text.lineStart(context), text.lineEnd(context));
            if (field != null && field.valueStart() == context && text.text().startsWith("#", context + 1)) {
                return lines.quoteValue(
                        field, context, 1, "a text that starts with '" + open + "' has to be in quotes");
            }
            int end = field != null && field.valueEnd() > context ? field.valueEnd() : text.lineEnd(context);
            while (end > context && Character.isWhitespace(text.text().charAt(end - 1))) {
                end--;
            }
            lines.tell(
                    context,
                    1,
                    "this bracket is never closed",
                    "write "
                            + text.text()
                                    .substring(text.lineStart(context), end)
                                    .strip() + close);
            text.replace(end, end, close);
            return true;
        }
        return false;
    }

    private int flowValueStart(int from, int at) {
        int start = at;
        while (start > from
                && !text.text().startsWith(": ", start - 1)
                && ",[{".indexOf(text.text().charAt(start - 1)) < 0) {
            start--;
        }
        while (start < at && text.text().charAt(start) == ' ') {
            start++;
        }
        return start;
    }

    private int flowValueEnd(int at) {
        int end = at;
        while (end < text.text().length() && ",]}\n".indexOf(text.text().charAt(end)) < 0) {
            end++;
        }
        while (end > at && text.text().charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }
}
