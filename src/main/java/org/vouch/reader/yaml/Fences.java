package org.vouch.reader.yaml;

import org.vouch.model.text.Source;

/**
 * Where a page's front matter and its words are.
 *
 * @param there whether there is front matter at all
 * @param from where its first field's line starts
 * @param to where the closing fence starts
 * @param body where the page's words start
 */
public record Fences(boolean there, int from, int to, int body) {
    private static final String FENCE = "---";

    /** Finds the fences of a page; one that is missing or wrong is reported, at its own place. */
    public static Fences of(Source source, Diagnostics remarks) {
        String text = source.text();
        int open = 0;
        if (!fenceAt(text, 0)) {
            open = firstLine(text);
            if (open == 0 || !fenceAt(text, open)) {
                return without(text, open, remarks);
            }
            remarks.error(
                    ReadRule.FRONT_MATTER,
                    source.span(open, FENCE.length()),
                    "front matter starts on line 1, not on line "
                            + source.span(open, 0).line(),
                    "delete the empty lines above '---'");
        }
        int from = lineBelow(text, open);
        for (int line = from; line < text.length(); line = lineBelow(text, line)) {
            if (fenceAt(text, line)) {
                return new Fences(true, from, line, lineBelow(text, line));
            }
        }
        int crooked = crookedFence(text, from);
        if (crooked >= 0) {
            int end = lineBelow(text, crooked);
            remarks.error(
                    ReadRule.FRONT_MATTER,
                    source.span(crooked, end - crooked),
                    "front matter ends with three hyphens, nothing else",
                    "write '---'");
            return new Fences(true, from, crooked, end);
        }
        int end = lastField(text, from);
        int last = source.span(Math.max(0, end - 1), 0).line();
        remarks.error(
                ReadRule.FRONT_MATTER,
                source.span(open, FENCE.length()),
                "this fence is never closed",
                "put '---' on a line of its own below line " + last);
        return new Fences(true, from, end, end);
    }

    private static Fences without(String text, int first, Diagnostics remarks) {
        int end = text.indexOf('\n', first);
        String line = text.substring(first, end < 0 ? text.length() : end).strip();
        if (line.startsWith("+++")) {
            remarks.error(
                    ReadRule.FRONT_MATTER,
                    remarks.span(first, 3),
                    "'+++' starts front matter in TOML, which is not read here",
                    "put '---' in its place and write each field as 'name: value'");
        } else if (isCrooked(line)) {
            remarks.error(
                    ReadRule.FRONT_MATTER,
                    remarks.span(first, line.length()),
                    "front matter starts with three hyphens, nothing else",
                    "write '---'");
        } else {
            remarks.error(
                    ReadRule.FRONT_MATTER,
                    remarks.span(first, 0),
                    "the page starts without front matter",
                    "put '---' on line 1, then 'title: ' and 'description: ', then '---' again");
        }
        return new Fences(false, 0, 0, 0);
    }

    /** Returns whether a line is a fence: three hyphens and nothing but blanks after them. */
    private static boolean fenceAt(String text, int line) {
        if (!text.startsWith(FENCE, line)) {
            return false;
        }
        for (int at = line + FENCE.length(); at < text.length() && text.charAt(at) != '\n'; at++) {
            if (text.charAt(at) != ' ' && text.charAt(at) != '\t') {
                return false;
            }
        }
        return true;
    }

    /** Returns where the line starts that was meant to close the front matter, or -1. */
    private static int crookedFence(String text, int from) {
        int end = lastField(text, from);
        String line = text.substring(end, lineBelow(text, end)).strip();
        return isCrooked(line) ? end : -1;
    }

    private static boolean isCrooked(String line) {
        return line.length() > 1 && line.chars().allMatch(c -> c == '-' || c == '\u2013' || c == '\u2014');
    }

    private static int firstLine(String text) {
        int line = 0;
        while (line < text.length()
                && text.substring(line, lineBelow(text, line)).isBlank()) {
            line = lineBelow(text, line);
        }
        return line;
    }

    private static int lineBelow(String text, int line) {
        int end = text.indexOf('\n', line);
        return end < 0 ? text.length() : end + 1;
    }

    /** Returns where the lines end that look like fields, in a page whose front matter is never closed. */
    private static int lastField(String text, int from) {
        int line = from;
        while (line < text.length()) {
            int below = lineBelow(text, line);
            boolean isField = text.charAt(line) == ' '
                    || text.startsWith("- ", line)
                    || KeyLine.of(text, line, below > line && text.charAt(below - 1) == '\n' ? below - 1 : below)
                            != null;
            if (!isField || text.charAt(line) == '\n') {
                return line;
            }
            line = below;
        }
        return text.length();
    }
}
