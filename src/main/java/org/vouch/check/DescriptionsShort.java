package org.vouch.check;

import java.util.stream.Stream;
import org.vouch.page.Page;
import org.vouch.text.Finding;
import org.vouch.text.Source;
import org.vouch.text.Span;

/** A description is short enough to be shown whole. */
final class DescriptionsShort implements PageRule {
    /** What search engines and lists show of it. */
    private static final int MOST = 160;

    @Override
    public Stream<Finding> check(Manuscript manuscript) {
        Page page = manuscript.page();
        Source source = manuscript.source();
        String description = page.frontMatter().description();
        int length = description.codePointCount(0, description.length());
        return length <= MOST
                ? Stream.empty()
                : Stream.of(Finding.advice(
                                "description-length",
                                place(source),
                                "the description has " + length + " characters; lists and search engines cut it at "
                                        + MOST)
                        .mend("say it in fewer words"));
    }

    private static Span place(Source source) {
        int field = source.text().indexOf("\ndescription:");
        if (field < 0) {
            return source.span(0, 0);
        }
        int value = field + "\ndescription:".length();
        while (value < source.text().length() && source.text().charAt(value) == ' ') {
            value++;
        }
        return source.span(value, source.text().length() - value);
    }
}
