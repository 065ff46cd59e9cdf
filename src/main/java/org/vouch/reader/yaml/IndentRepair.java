package org.vouch.reader.yaml;

/** Tabs, and lines that start in the wrong column. */
final class IndentRepair {
    private final RepairedLines lines;
    private final RepairedText text;

    IndentRepair(RepairedLines lines) {
        this.lines = lines;
        this.text = lines.text();
    }

    /** Fixes the fault if it is one of this kind; returns whether it is. */
    boolean tab(int at, String problem) {
        int start = text.lineStart(at);
        int end = start;
        while (end < text.text().length()
                && (text.text().charAt(end) == ' ' || text.text().charAt(end) == '\t')) {
            end++;
        }
        int tab = text.text().indexOf('\t', start);
        if (tab >= 0 && tab < end) {
            String spaces = " ".repeat(wantedIndent(start));
            lines.tell(tab, 1, "a tab is used here, but only spaces indent", "use spaces: " + shown(spaces, end));
            text.replace(start, end, spaces);
            return true;
        }
        if (problem.contains("TAB") && at < text.text().length() && text.text().charAt(at) == '\t') {
            lines.tell(at, 1, "a tab is used here instead of a space", "replace it with a space");
            text.replace(at, at + 1, " ");
            return true;
        }
        return false;
    }

    /** Returns how many blanks should be at the start of a line, as the line above has it. */
    private int wantedIndent(int start) {
        int above = lines.lineAbove(start);
        if (above < 0) {
            return 0;
        }
        KeyLine parent = KeyLine.of(text.text(), above, text.lineEnd(above));
        return lines.indentOf(above) + (parent != null && !parent.hasValue() ? 2 : 0);
    }

    private String shown(String indent, int from) {
        return "'" + indent + text.text().substring(from, text.lineEnd(from)) + "'";
    }

    /** Fixes the fault if it is one of this kind; returns whether it is. */
    boolean indentation(int at, String problem) {
        if (problem.contains("<document start>")) {
            return firstLine(at);
        }
        if (!problem.contains("expected <block end>")) {
            return false;
        }
        if (problem.contains("found '-'")) {
            lines.tell(
                    at,
                    1,
                    "'-' starts an item of a list, and there is no list here",
                    "delete the '-', or write the list's name above it");
            text.replace(at, at + 1, "");
            while (at < text.text().length() && text.text().charAt(at) == ' ') {
                text.replace(at, at + 1, "");
            }
            return true;
        }
        if (at < text.text().length() && text.text().charAt(at) == ':') {
            lines.tell(at, 1, "there is no name before this colon", "write the field's name before it");
            lines.blank(at);
            return true;
        }
        int above = lines.lineAbove(text.lineStart(at));
        return above >= 0 && lines.indent(text.lineStart(at), text.lineStart(above));
    }

    /** Tells of a first line that does not start in the first column, or starts with a sign that fields do not have. */
    private boolean firstLine(int at) {
        int first = 0;
        while (first < at && text.line(first).isBlank()) {
            first = text.lineEnd(first) + 1;
        }
        int indent = lines.indentOf(first);
        if (indent > 0) {
            lines.tell(first, indent, "the first field starts in column " + (indent + 1), "start it in column 1");
            int end = at;
            for (int line = first; line < end; line = text.lineEnd(line) + 1) {
                int extra = Math.min(indent, lines.indentOf(line));
                text.replace(line, line + extra, "");
                end -= extra;
            }
            return true;
        }
        if (text.line(first).startsWith("%")) {
            lines.tell(first, text.line(first).length(), "a directive is not used here", "delete this line");
            lines.blank(first);
            return true;
        }
        return false;
    }
}
