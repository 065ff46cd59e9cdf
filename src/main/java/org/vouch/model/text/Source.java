package org.vouch.model.text;

import java.util.Arrays;

/**
 * One text file as it was written, with its line ends made LF and a byte order mark removed.
 *
 * <p>Every place in a message comes from here, so that a line and a column always mean what an editor's window shows.
 */
public final class Source {
    private final String path;
    private final String text;
    private final int[] lineStarts;
    private final boolean ascii;

    /**
     * Takes a file's text.
     *
     * @param path relative to the root of the site, with '/' between its parts
     * @param text what the file holds; CRLF and CR become LF, a leading byte order mark is dropped
     */
    public Source(String path, String text) {
        this(path, text, false);
    }

    private Source(String path, String text, boolean ascii) {
        this.path = path;
        this.ascii = ascii;
        this.text = normalized(text);
        this.lineStarts = lineStarts(this.text);
    }

    /** Takes the text of a file that is known to hold nothing but ASCII. */
    public static Source ofAscii(String path, String text) {
        return new Source(path, text, true);
    }

    private static String normalized(String text) {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return unmarked.indexOf('\r') < 0
                ? unmarked
                : unmarked.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[Math.max(16, text.length() / 40)];
        int count = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = at + 1;
        }
        return Arrays.copyOf(starts, count);
    }

    /** Returns the path relative to the root of the site. */
    public String path() {
        return path;
    }

    /** Returns the whole text, with LF between lines. */
    public String text() {
        return text;
    }

    /**
     * Returns the place of a stretch of the text; what runs past the end of its first line is clipped there.
     *
     * @param offset first character, in UTF-16 units from the start of the text; clipped to the text
     * @param length in UTF-16 units, not negative
     */
    public Span span(int offset, int length) {
        int start = Math.max(0, Math.min(offset, text.length()));
        int found = Arrays.binarySearch(lineStarts, start);
        int line = found >= 0 ? found : -found - 2;
        int lineEnd = text.indexOf('\n', start);
        int room = (lineEnd < 0 ? text.length() : lineEnd) - start;
        return new Span(path, line + 1, start - lineStarts[line] + 1, Math.max(0, Math.min(length, room)));
    }

    /** Returns whether the text is known to hold nothing but ASCII, so that nobody has to look. */
    public boolean isAscii() {
        return ascii;
    }

    /** Returns how many lines the text has; an empty text has one. */
    public int lines() {
        return lineStarts.length;
    }

    /**
     * Returns the offset at which a line starts.
     *
     * @param line first line is 1
     * @return in UTF-16 units from the start of the text
     * @throws IndexOutOfBoundsException if there is no such line
     */
    public int lineStart(int line) {
        return lineStarts[line - 1];
    }

    /**
     * Returns the text of one line without its end.
     *
     * @param line first line is 1
     * @return the line, or an empty text if the file has no such line
     */
    public String line(int line) {
        if (line < 1 || line > lineStarts.length) {
            return "";
        }
        int start = lineStarts[line - 1];
        int end = line < lineStarts.length ? lineStarts[line] - 1 : text.length();
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return path;
    }
}
