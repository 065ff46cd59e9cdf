package org.vouch.model.text;

/**
 * A stretch of one source file, as the author sees it in an editor.
 *
 * @param path relative to the root of the site, with '/' between its parts
 * @param line first line is 1
 * @param column first column is 1; counted in UTF-16 units, as {@link String#charAt} counts
 * @param length in UTF-16 units; 0 points between two characters
 */
public record Span(String path, int line, int column, int length) implements Comparable<Span> {
    /** Refuses a place that no file can have. */
    public Span {
        if (line < 1 || column < 1 || length < 0) {
            throw new IllegalArgumentException("no such place: " + path + ":" + line + ":" + column + "+" + length);
        }
    }

    /** Returns the place that stands for a file as a whole: its very start. */
    public static Span ofFile(String path) {
        return new Span(path, 1, 1, 0);
    }

    /** Orders by path, then line, then column. */
    @Override
    public int compareTo(Span other) {
        int byPath = path.compareTo(other.path);
        if (byPath != 0) {
            return byPath;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return path + ":" + line + ":" + column;
    }
}
