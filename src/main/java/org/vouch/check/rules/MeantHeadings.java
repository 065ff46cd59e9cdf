package org.vouch.check.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouch.model.page.Prose;
import org.vouch.model.text.Finding;

/** Headings without a blank after their marks, or with one that does not break. */
final class MeantHeadings implements MarkupRead.Meaning {
    private static final Pattern LINE = Pattern.compile(
            "(?m)^(#{1,6})([\\u00A0\\u2000-\\u200A\\u202F\\u3000]{0,3})([^#\\s!\\uFE0F\\u20E3][^\\n]{0,300})$");

    /** Marks after a space that does not break, as word processors put one at the start of a line. */
    private static final Pattern PUSHED_IN =
            Pattern.compile("(?m)^[\\u00A0\\u3000]{1,4}(#{1,6})[ \\u00A0]{0,3}([^#\\s\\u00A0!][^\\n]{0,300})$");

    /** More marks than there are levels, with or without a blank. */
    private static final Pattern TOO_DEEP =
            Pattern.compile("(?m)^#{7,40}[ \\t\\u00A0]{0,3}([^#\\s!\\uFE0F\\u20E3][^\\n]{0,300})$");

    private static final String DEEPEST = "###### ";

    private static final Pattern CLOSING = Pattern.compile("[\\s\\p{Z}]*#+\\s*$");

    /** Two marks or more at the end of a heading, with no blank before them; one is of C# or F#. */
    private static final Pattern TIGHT_CLOSING = Pattern.compile("(?<=[^\\s#\\uFFFC])#{2,6}\\s*$");

    /** One mark before one word is what people find each other by: {@code #RecoveryMonth}. */
    private static final Pattern HASHTAG =
            Pattern.compile("[\\p{Ll}\\d].*|\\p{L}+[\\p{Lu}\\d]\\S*(?:\\s.*)?|.*[#.!?,;:…].*");

    @Override
    public List<Finding> in(Typed typed) {
        String text = typed.text();
        if (text.indexOf('#') < 0 || typed.kind() == Prose.Kind.CELL) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(0);
        if (typed.kind() == Prose.Kind.HEADING) {
            Matcher closing = TIGHT_CLOSING.matcher(text);
            if (closing.find()) {
                findings.add(MarkupRead.unread(typed, closing.start(), closing.end(), "the end of a heading")
                        .fix("delete it"));
            }
            return findings;
        }
        Matcher deep = TOO_DEEP.matcher(text);
        while (deep.find()) {
            findings.add(MarkupRead.finding(
                    typed,
                    deep.start(),
                    deep.end(),
                    "a heading",
                    DEEPEST + unclosed(typed.written(deep.start(1), deep.end(1)))));
        }
        Matcher pushed = PUSHED_IN.matcher(text);
        while (pushed.find()) {
            String words = unclosed(typed.written(pushed.start(2), pushed.end(2)));
            String marks = pushed.group(1).length() == 1 ? "##" : pushed.group(1);
            findings.add(MarkupRead.finding(typed, pushed.start(), pushed.end(), "a heading", marks + " " + words));
        }
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            String marks = line.group(1);
            boolean blank = !line.group(2).isEmpty();
            boolean alone = line.start() == 0 && line.end() == text.length();
            boolean meant = blank
                    || (marks.length() > 1
                            ? !Character.isDigit(line.group(3).charAt(0))
                                    || line.group(3).indexOf(' ') > 0
                            : alone && !HASHTAG.matcher(line.group(3)).matches());
            if (meant && line.group(3).charAt(0) != Prose.OPAQUE) {
                String written = unclosed(typed.written(line.end(1), line.end()));
                findings.add(MarkupRead.finding(
                        typed,
                        line.start(),
                        line.end(),
                        "a heading",
                        (marks.length() == 1 ? "##" : marks) + " " + written.replaceFirst("^[\\s\\p{Z}]+", "")));
            }
        }
        return findings;
    }

    private static String unclosed(String words) {
        return CLOSING.matcher(words).replaceFirst("");
    }
}
