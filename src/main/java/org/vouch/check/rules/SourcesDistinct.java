package org.vouch.check.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouch.check.words.PageText;
import org.vouch.model.page.Citation;
import org.vouch.model.page.Page;
import org.vouch.model.text.Finding;

/** No work is listed twice among the sources of a page. */
final class SourcesDistinct implements PageRule {
    @Override
    public Stream<Finding> check(PageText manuscript) {
        Page page = manuscript.page();
        List<Finding> findings = new ArrayList<>();
        Map<String, Citation> seen = new HashMap<>();
        for (Citation work : page.frontMatter().sources()) {
            Citation same =
                    first(seen, "url " + work.url().map(SourcesDistinct::plain).orElse(work.id()), work);
            if (same == null) {
                String edition = work.year().map(year -> " " + year).orElse("");
                same = first(seen, "title " + work.title().strip().toLowerCase(Locale.ROOT) + edition, work);
            }
            if (same != null) {
                findings.add(Finding.warning(
                                "source-twice",
                                work.span(),
                                "the sources '" + same.id() + "' and '" + work.id() + "' are the same work")
                        .fix("cite it as [^" + same.id() + "] everywhere, and take this one out"));
            }
        }
        return findings.stream();
    }

    private static @Nullable Citation first(Map<String, Citation> seen, String key, Citation work) {
        return seen.putIfAbsent(key, work);
    }

    /** Returns an address without what makes no difference to where it leads. */
    private static String plain(String url) {
        return url.replaceFirst("(?i)^https?://(www\\.|dx\\.)?", "").replaceFirst("/$", "");
    }
}
