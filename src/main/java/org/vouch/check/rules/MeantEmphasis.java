package org.vouch.check.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouch.model.page.Prose;
import org.vouch.model.text.Finding;

/** Emphasis with blanks inside of its marks. */
final class MeantEmphasis implements MarkupRead.Meaning {
    private static final Pattern DOUBLE =
            Pattern.compile("(?<![*_~])(\\*\\*|__|~~)(?![*_~])([^*_~\\n]{1,300})(?<![*_~])\\1(?![*_~])");

    /** One side is tight: {@code *Stop * now}. With blanks on both sides it may be a sum. */
    private static final Pattern SINGLE = Pattern.compile(
            "(?<![*\\w])\\*(?:(?=\\S)([^*\\n]{3,100})\\s\\*(?=[\\s.,;:!?)]|$)|\\s([^*\\n]{2,100})(?<=\\S)\\*(?=[\\s.,;:!?)]|$))");

    /** The same with a line below: {@code _ Stop _}. */
    private static final Pattern LOW =
            Pattern.compile("(?<![_\\w])_(\\s[^_\\n]{2,100}|[^_\\s][^_\\n]{1,100}\\s)_(?![_\\w])");

    private static final Pattern WORD = Pattern.compile("\\p{L}{3}");

    @Override
    public List<Finding> in(Typed typed) {
        String text = typed.text();
        if (text.indexOf('*') < 0 && text.indexOf('_') < 0 && !text.contains("~~")) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(0);
        Matcher twice = DOUBLE.matcher(text);
        while (twice.find()) {
            tell(typed, twice, twice.group(1), 2, findings);
        }
        Matcher once = SINGLE.matcher(text);
        while (once.find()) {
            tell(typed, once, "*", once.group(1) == null ? 2 : 1, findings);
        }
        Matcher low = LOW.matcher(text);
        while (low.find()) {
            tell(typed, low, "_", 1, findings);
        }
        return findings;
    }

    private static void tell(Typed typed, Matcher found, String mark, int group, List<Finding> findings) {
        String words = typed.written(found.start(group), found.end(group));
        String tight = words.strip();
        boolean withinWord = mark.equals("__") && tight.equals(words);
        if (withinWord || !WORD.matcher(tight).find() || words.indexOf(Prose.OPAQUE) >= 0) {
            return;
        }
        String text = typed.text();
        boolean wordBefore = found.start() > 0 && Character.isLetterOrDigit(text.charAt(found.start() - 1));
        boolean wordAfter = found.end() < text.length() && Character.isLetterOrDigit(text.charAt(found.end()));
        findings.add(MarkupRead.finding(
                typed,
                found.start(),
                found.end(),
                mark.equals("~~") ? "struck out" : "emphasis",
                (wordBefore ? " " : "") + mark + tight + mark + (wordAfter ? " " : "")));
    }
}
