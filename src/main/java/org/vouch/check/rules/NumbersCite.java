package org.vouch.check.rules;

import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouch.check.words.PageText;
import org.vouch.model.page.Prose;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Span;

/** A number in brackets that was meant to cite something cites it. It is reported once on a page. */
final class NumbersCite implements PageRule {
    static final String ID = "citation-number";

    private static final Pattern NUMBER = Pattern.compile("\\[(\\d{1,3})(?:\\s?[,–-]\\s?\\d{1,3}){0,9}\\]");

    @Override
    public Severity gravest() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Finding> check(PageText manuscript) {
        @Nullable Span first = null;
        String shown = "";
        String number = "";
        int times = 0;
        boolean tight = false;
        TreeSet<String> numbers = new TreeSet<>();
        for (Prose prose : manuscript.page().body().prose()) {
            if (prose.text().indexOf('[') < 0) {
                continue;
            }
            Typed typed = Typed.of(prose, manuscript.source());
            int end = -1;
            Matcher matcher = NUMBER.matcher(typed.text());
            while (matcher.find()) {
                boolean label = matcher.start() != end
                        && matcher.start() > 0
                        && typed.text().charAt(matcher.start() - 1) == ']';
                if (label || isQuoted(typed.text(), matcher)) {
                    continue;
                }
                end = matcher.end();
                times++;
                numbers.add(matcher.group(1));
                boolean behindWord = isBehindWord(typed.text(), matcher.start());
                if (first == null || (behindWord && !tight)) {
                    first = typed.span(matcher.start(), matcher.end());
                    shown = matcher.group();
                    number = matcher.group(1);
                }
                tight |= behindWord;
            }
        }
        // One number apart from all words may be anything; several are a list of works.
        return first == null || !(tight || numbers.size() > 1)
                ? Stream.empty()
                : Stream.of(finding(first, shown, number, times));
    }

    private static boolean isQuoted(String text, Matcher matcher) {
        char before = matcher.start() == 0 ? ' ' : text.charAt(matcher.start() - 1);
        char after = matcher.end() == text.length() ? ' ' : text.charAt(matcher.end());
        return (before == after && (before == '"' || before == '\'')) || (before == '“' && after == '”');
    }

    private static boolean isBehindWord(String text, int at) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        return Character.isLetterOrDigit(before) || ".,;:!?)]”’\"'".indexOf(before) >= 0;
    }

    private static Finding finding(Span first, String shown, String number, int times) {
        return Finding.warning(
                        ID,
                        first,
                        "'" + shown + "' is not a citation here"
                                + (times == 1
                                        ? ""
                                        : "; " + times + " numbers in brackets are on this page, the first here"))
                .fix("write [^" + number + "], and the note on a line of its own: '[^" + number + "]: ...'");
    }
}
