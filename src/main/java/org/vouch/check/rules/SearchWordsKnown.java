package org.vouch.check.rules;

import java.util.stream.Stream;
import org.vouch.model.library.SearchWords;
import org.vouch.model.page.PageKind;
import org.vouch.model.text.Finding;

/**
 * Readers find each article by their own words for it. Asked once a site has begun to name such words; before, every
 * article of it would be reported.
 */
final class SearchWordsKnown implements StandingRule {
    @Override
    public Stream<Finding> check(Checked judged) {
        SearchWords words = new SearchWords(judged.library(), judged.routes());
        if (words.isEmpty()) {
            return Stream.empty();
        }
        return judged.library().pages().stream()
                .filter(page -> page.kind() == PageKind.ARTICLE
                        && judged.standing(page) instanceof PublicationStatus.Out
                        && words.of(page).isEmpty())
                .map(page -> Finding.advice(
                                "search-words",
                                page.frontMatter().title().span(),
                                "the search finds this article only by the words in it")
                        .fix("add 'also: [...]' with what readers call it: everyday and brand names, letters such as"
                                + " AA, what worries them"));
    }
}
