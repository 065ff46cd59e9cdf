package org.vouch.desk;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vouch.service.pipeline.NotPublic;

/**
 * Marks links to pages that readers do not get. It is done to printed pages, so that it holds for every template, and
 * so that no template can put the mark before readers.
 */
final class DraftMarks {
    private static final Pattern LINK =
            Pattern.compile("<a\\b[^>]*?\\bhref=\"([^\"#?]*)[^\"]*\"[^>]*>.*?(?=</a>)", Pattern.DOTALL);

    private DraftMarks() {}

    /** Returns a page with a word at each link to one of these. */
    static String in(String page, List<NotPublic> notPublic) {
        Map<String, NotPublic> byAddress = notPublic.stream()
                .collect(Collectors.toMap(NotPublic::href, Function.identity(), (first, second) -> first));
        return byAddress.isEmpty()
                ? page
                : LINK.matcher(page).replaceAll(link -> {
                    NotPublic to = byAddress.get(link.group(1));
                    return Matcher.quoteReplacement(to == null ? link.group() : link.group() + mark(to));
                });
    }

    private static String mark(NotPublic page) {
        return " <span class=\"vouch-mark\">" + (page.draft() ? "Draft" : "Not public") + "</span>";
    }
}
