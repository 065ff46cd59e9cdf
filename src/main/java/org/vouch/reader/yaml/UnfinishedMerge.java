package org.vouch.reader.yaml;

import java.util.ArrayList;
import java.util.List;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Source;

/**
 * What version control writes into a file that two people changed at once: both versions, between lines of signs. It is
 * one fault, whatever else those lines would be taken for.
 */
public final class UnfinishedMerge {
    private static final String OURS = "<<<<<<<";
    private static final String BEFORE = "|||||||";
    private static final String BETWEEN = "=======";
    private static final String THEIRS = ">>>>>>>";

    private UnfinishedMerge() {}

    /**
     * Returns a text with the first of two versions alone, so that the rest can be read, and tells of the merge once.
     * Lines keep their numbers.
     *
     * @param markdown whether lines between fences are code, and mean nothing
     */
    public static Outcome<Source> settled(Source source, boolean markdown) {
        String text = source.text();
        if (!text.contains(OURS) && !text.contains(BEFORE) && !text.contains(THEIRS)) {
            return Outcome.of(source);
        }
        List<Finding> reported = new ArrayList<>(1);
        List<String> kept = new ArrayList<>();
        String fence = "";
        boolean within = false;
        boolean passedOver = false;
        int start = 0;
        for (String line : text.split("\n", -1)) {
            fence = markdown ? fenceAfter(fence, line) : "";
            boolean sign = fence.isEmpty()
                    && (is(line, OURS) || is(line, BEFORE) || is(line, THEIRS) || (within && is(line, BETWEEN)));
            if (sign) {
                if (reported.isEmpty()) {
                    reported.add(ReadRule.MERGE_UNFINISHED
                            .error(
                                    source.span(start, line.length()),
                                    "this file holds both versions of an unfinished merge")
                            .fix("keep one version, and delete the other and the lines of signs around them"));
                }
                within = !is(line, THEIRS);
                passedOver = within && !is(line, OURS);
            }
            kept.add(sign || passedOver ? "" : line);
            start += line.length() + 1;
        }
        return reported.isEmpty()
                ? Outcome.of(source)
                : new Outcome<>(new Source(source.path(), String.join("\n", kept)), reported);
    }

    private static boolean is(String line, String sign) {
        return line.startsWith(sign) && (line.length() == sign.length() || line.charAt(sign.length()) == ' ');
    }

    /** Returns the fence that is open after a line, or an empty text. */
    private static String fenceAfter(String open, String line) {
        String words = line.stripLeading();
        if (line.length() - words.length() > 3) {
            return open;
        }
        if (!open.isEmpty()) {
            return words.startsWith(open) && words.strip().chars().allMatch(c -> c == open.charAt(0)) ? "" : open;
        }
        char c = words.isEmpty() ? ' ' : words.charAt(0);
        int length = 0;
        while ((c == '`' || c == '~') && length < words.length() && words.charAt(length) == c) {
            length++;
        }
        return length >= 3 ? words.substring(0, length) : "";
    }
}
