package org.vouch.check.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vouch.check.words.PageText;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Source;

/**
 * A line that is to end where it is written ends with a backslash. Other programs break it at two blanks, too; here
 * they are cut, since nobody sees them and a reviewer signs the text without them.
 */
final class LineBreaksKept implements PageRule {
    static final String ID = "line-break";

    @Override
    public Severity gravest() {
        return Severity.ADVICE;
    }

    @Override
    public Stream<Finding> check(PageText manuscript) {
        Source source = manuscript.source();
        if (!source.text().contains("  \n")) {
            return Stream.empty();
        }
        List<Finding> findings = new ArrayList<>();
        String fence = "";
        for (int line = source.span(bodyOffset(source.text()), 0).line(); line < source.lines(); line++) {
            String text = source.line(line);
            String start = text.strip();
            if (start.startsWith("```") || start.startsWith("~~~")) {
                String mark = start.substring(0, 3);
                if (fence.isEmpty()) {
                    fence = mark;
                } else if (fence.equals(mark)) {
                    fence = "";
                }
            } else if (fence.isEmpty()
                    && text.endsWith("  ")
                    && isBroken(start, source.line(line + 1).strip())) {
                int blanks = text.length() - text.stripTrailing().length();
                findings.add(Finding.advice(
                                ID,
                                source.span(source.lineStart(line) + text.length() - blanks, blanks),
                                "blanks at the end of a line do not break it here")
                        .fix("end the line with a backslash, or delete the blanks"));
            }
        }
        return findings.stream();
    }

    private static int bodyOffset(String text) {
        int close = text.startsWith("---\n") ? text.indexOf("\n---\n", 3) : -1;
        return close < 0 ? 0 : close + "\n---\n".length();
    }

    /** Returns whether other programs would break the line: the same paragraph goes on below it. */
    private static boolean isBroken(String line, String next) {
        return !line.isEmpty()
                && !next.isEmpty()
                && "#|:-=>*+".indexOf(next.charAt(0)) < 0
                && "#|:".indexOf(line.charAt(0)) < 0;
    }
}
