package org.vouch.model.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The text below a page's front matter, with the way back to the places where it was written.
 *
 * <p>In its normal form it has no blanks or tabs at the ends of lines, at most one empty line in a row, none at the
 * ends, and one LF at the last. What is signed is this form, so what is printed has to be read from it, too: else a
 * blank that an editor's program leaves behind a backslash would print another page under the same signature.
 */
public final class BodyText {
    private final String text;
    private final int offset;

    /** Where the text goes on at another distance from its source, in rising order; empty if it never does. */
    private final int[] at;

    /** How much farther on in the source the text goes on there. */
    private final int[] distance;

    private BodyText(String text, int offset, int[] at, int[] distance) {
        this.text = text;
        this.offset = offset;
        this.at = at;
        this.distance = distance;
    }

    /**
     * Returns a text as it was written.
     *
     * @param source the whole text
     * @param offset where the body starts, in UTF-16 units from 0 to the length of the source
     */
    public static BodyText asWritten(String source, int offset) {
        return new BodyText(source.substring(offset), offset, new int[0], new int[0]);
    }

    /**
     * Returns a text in its normal form.
     *
     * @param source the whole text; composed (NFC), with LF between lines
     * @param offset where the body starts, in UTF-16 units from 0 to the length of the source
     */
    public static BodyText normal(String source, int offset) {
        return isNormal(source, offset) ? asWritten(source, offset) : new Writer(source, offset).written();
    }

    private static boolean isNormal(String source, int offset) {
        int end = source.length();
        if (offset == end) {
            return true;
        }
        boolean ends = source.charAt(offset) != '\n' && source.charAt(end - 1) == '\n';
        for (int line = source.indexOf('\n', offset); ends && line >= 0; line = source.indexOf('\n', line + 1)) {
            char before = line == offset ? '\n' : source.charAt(line - 1);
            boolean empty = before == '\n';
            ends = before != ' ' && before != '\t' && !(empty && (line + 1 == end || source.charAt(line + 1) == '\n'));
        }
        return ends;
    }

    /** Returns the text itself. */
    public String text() {
        return text;
    }

    /**
     * Returns where a character was written.
     *
     * @param place in UTF-16 units from the start of the text
     * @return in UTF-16 units from the start of the whole source
     */
    public int origin(int place) {
        if (at.length == 0) {
            return offset + place;
        }
        int found = Arrays.binarySearch(at, place);
        int last = found >= 0 ? found : -found - 2;
        return offset + place + (last < 0 ? 0 : distance[last]);
    }

    /** Writes the normal form of a text, and notes where something was left out. */
    private static final class Writer {
        private final String source;
        private final int offset;
        private final StringBuilder normal;
        private final List<Integer> at = new ArrayList<>();
        private final List<Integer> distance = new ArrayList<>();

        Writer(String source, int offset) {
            this.source = source;
            this.offset = offset;
            this.normal = new StringBuilder(source.length() - offset + 1);
        }

        BodyText written() {
            int newlines = 0;
            int[] newline = new int[2];
            int blanksFrom = -1;
            for (int i = offset; i < source.length(); i++) {
                char c = source.charAt(i);
                if (c == '\n') {
                    if (newlines < 2) {
                        newline[newlines++] = i;
                    }
                    blanksFrom = -1;
                } else if (c == ' ' || c == '\t') {
                    blanksFrom = blanksFrom < 0 ? i : blanksFrom;
                } else {
                    for (int j = 0; j < newlines && normal.length() > 0; j++) {
                        write(newline[j]);
                    }
                    newlines = 0;
                    for (int j = blanksFrom < 0 ? i : blanksFrom; j <= i; j++) {
                        write(j);
                    }
                    blanksFrom = -1;
                }
            }
            if (normal.length() > 0) {
                normal.append('\n');
            }
            return new BodyText(normal.toString(), offset, array(at), array(distance));
        }

        private void write(int from) {
            int far = from - offset - normal.length();
            if (far != (distance.isEmpty() ? 0 : distance.get(distance.size() - 1))) {
                at.add(normal.length());
                distance.add(far);
            }
            normal.append(source.charAt(from));
        }

        private static int[] array(List<Integer> numbers) {
            return numbers.stream().mapToInt(Integer::intValue).toArray();
        }
    }
}
