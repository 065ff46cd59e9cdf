package org.vouch.check.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouch.model.page.Prose;
import org.vouch.model.text.Finding;

/** What a term means, in a line that starts with a colon, without its blank or without a line for the term. */
final class MeantDefinitions implements MarkupRead.Meaning {
    /** A colon, and words that are neither the name of an emoji nor that of a directive. */
    private static final Pattern LINE = Pattern.compile(
            "(?m)^:(?![A-Za-z_-]{1,40}[:\\[])([ \\t\\u00A0]{0,8})(?=[^\\n]{0,3}[\\p{L}\\d])([^:\\s][^\\n]{0,300})$");

    @Override
    public List<Finding> in(Typed typed) {
        String text = typed.text();
        if (text.indexOf(':') < 0 || typed.kind() == Prose.Kind.HEADING || typed.kind() == Prose.Kind.CELL) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(0);
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            String right = ": " + typed.written(line.start(2), line.end(2));
            boolean tight = line.group(1).isEmpty();
            if (line.start() > 0) {
                findings.add(MarkupRead.finding(typed, line.start(), line.end(), "what a term means", right));
            } else if (!tight) {
                findings.add(MarkupRead.unread(typed, line.start(), line.end(), "what a term means")
                        .fix("write the term on the line above it"));
            }
        }
        return findings;
    }
}
