package org.vouch.check.rules;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vouch.model.page.Page;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Span;

/** The search of each language holds whole sections, so that results show the sentence in which a word is. */
public final class SearchHoldsSentences implements StandingRule {
    /** The name of the rule. */
    static final String ID = "search-cut";

    /** Up to so many words, sections are whole: about 100 articles, in 700 kB before they are packed. */
    public static final int MOST_WORDS = 110_000;

    @Override
    public Stream<Finding> check(Checked judged) {
        Map<String, Integer> words = new TreeMap<>();
        for (Page page : judged.library().pages()) {
            if (judged.standing(page) instanceof PublicationStatus.Out) {
                words.merge(page.language(), page.body().words(), Integer::sum);
            }
        }
        return words.entrySet().stream()
                .filter(each -> each.getValue() > MOST_WORDS)
                .map(each -> Finding.advice(
                                ID,
                                Span.ofFile("content/site.yaml"),
                                String.format(
                                        Locale.ROOT,
                                        "pages in '%s' have %,d words; above %,d, the search comes in parts, and results show"
                                                + " descriptions and headings in the place of sentences",
                                        each.getKey(),
                                        each.getValue(),
                                        MOST_WORDS))
                        .fix("nothing; every section is still found by its words"));
    }
}
