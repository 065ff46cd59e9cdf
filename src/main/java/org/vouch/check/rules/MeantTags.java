package org.vouch.check.rules;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouch.model.page.Prose;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Span;

/**
 * Tags of HTML such as {@code <p>} whose angle brackets are written as entities: a program took a page for text. They
 * are reported once on a page.
 */
final class MeantTags implements MarkupRead.Meaning {
    private static final Pattern TAG = Pattern.compile(
            "(?i)\uFFFC/?(?:p|br|hr|div|span|a|img|strong|em|b|i|u|s|ul|ol|li|h[1-6]|table|t[rdh]|tbody|thead|font|center"
                    + "|blockquote|pre|code|iframe|script|style|sup|sub|small|button|figure|section|article|video|!-{1,2})"
                    + "(?=[\\s/\uFFFC])");

    private static final Pattern OPENS = Pattern.compile("(?i)&(?:lt|#0{0,4}60|#x0{0,4}3c);.*");
    private static final Pattern CLOSES = Pattern.compile("(?i)&(?:gt|#0{0,4}62|#x0{0,4}3e);.*");
    private static final int LONGEST = 300;

    private @Nullable Span first;
    private int times;

    @Override
    public List<Finding> in(Typed typed) {
        if (typed.text().indexOf(Prose.OPAQUE) >= 0) {
            Matcher tag = TAG.matcher(typed.text());
            while (tag.find()) {
                int end = OPENS.matcher(written(typed, tag.start())).matches() ? end(typed, tag.end()) : -1;
                if (end > 0) {
                    times++;
                    first = first == null ? typed.span(tag.start(), end) : first;
                }
            }
        }
        return List.of();
    }

    private static int end(Typed typed, int from) {
        String text = typed.text();
        int at = text.indexOf(Prose.OPAQUE, from);
        while (at >= 0 && at - from <= LONGEST) {
            if (CLOSES.matcher(written(typed, at)).matches()) {
                return at + 1;
            }
            at = text.indexOf(Prose.OPAQUE, at + 1);
        }
        return -1;
    }

    private static String written(Typed typed, int at) {
        return typed.written(at, at + 1);
    }

    @Override
    public List<Finding> atEnd() {
        if (first == null) {
            return List.of();
        }
        String message = "this is not read as HTML, and readers see the tag"
                + (times == 1 ? "" : "; " + times + " of them are on this page, the first here");
        return List.of(Finding.warning("markup-unread", first, message)
                .fix("say it in Markdown, or delete it; write \\< where readers should see a tag"));
    }
}
