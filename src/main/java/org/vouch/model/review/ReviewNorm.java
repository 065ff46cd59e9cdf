package org.vouch.model.review;

import java.text.Normalizer;
import org.vouch.model.text.BodyText;

/**
 * The form in which words are signed, {@code review-norm-1}: what an editor's program may change without anybody's
 * reading other words is made equal, and nothing else.
 */
public final class ReviewNorm {
    /** The name of the form, which every record and every signed text has. */
    public static final String NAME = "review-norm-1";

    private ReviewNorm() {}

    /** Returns a value of one line: composed letters (NFC), each run of white space one blank, none at the ends. */
    public static String line(String value) {
        String composed = Normalizer.normalize(value, Normalizer.Form.NFC);
        StringBuilder line = new StringBuilder(composed.length());
        boolean blank = false;
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                blank = line.length() > 0;
            } else {
                if (blank) {
                    line.append(' ');
                    blank = false;
                }
                line.append(c);
            }
        }
        return line.toString();
    }

    /**
     * Returns a text of many lines: without a byte order mark, composed letters (NFC), LF as the line end, no blanks or
     * tabs at the ends of lines, at most one empty line in a row, none at the ends, and one LF at the last.
     *
     * @return an empty text if nothing but blanks and line ends was given
     */
    public static String body(String text) {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String lines = unmarked.indexOf('\r') < 0
                ? unmarked
                : unmarked.replace("\r\n", "\n").replace('\r', '\n');
        return BodyText.normal(Normalizer.normalize(lines, Normalizer.Form.NFC), 0)
                .text();
    }
}
