package org.vouch.check.rules;

import java.util.Optional;
import java.util.stream.Stream;
import org.vouch.model.library.Glossary;
import org.vouch.model.page.Page;
import org.vouch.model.page.Piece;
import org.vouch.model.page.TermUse;
import org.vouch.model.text.Finding;

/**
 * What a page says that a word means, a clinician vouches for: with the page, if it has a record of its own, or with
 * the page of the glossary.
 */
public final class TermsVouched implements StandingRule {
    @Override
    public Stream<Finding> check(Checked judged) {
        Glossary glossary = new Glossary(judged.library().pages());
        return judged.library().pages().stream()
                .filter(page -> !(judged.standing(page) instanceof PublicationStatus.Held))
                .flatMap(page -> page.body().notable().stream()
                        .flatMap(piece ->
                                piece instanceof Piece.Terms terms ? terms.uses().stream() : Stream.<TermUse>empty())
                        .flatMap(use -> of(page, use, judged, glossary).stream()));
    }

    private static Optional<Finding> of(Page page, TermUse use, Checked judged, Glossary glossary) {
        Optional<Glossary.Found> found = glossary.find(page.language(), use.key());
        if (found.isEmpty() || on(page, use, judged, glossary)) {
            return Optional.empty();
        }
        String path = found.get().page().path();
        return Optional.of(Finding.error(
                        "term-vouched",
                        use.span(),
                        "nobody vouches for what '" + use.key() + "' means: readers do not get " + path
                                + " as a reviewed page")
                .fix("have " + path + " reviewed, or write the word without :term"));
    }

    /**
     * Returns whether somebody vouches for what a word means on a page.
     *
     * @param judged which pages go out
     * @param glossary that of the same pages
     */
    public static boolean on(Page page, TermUse use, Checked judged, Glossary glossary) {
        return judged.library().reviews().containsKey(page.id())
                || glossary.find(page.language(), use.key())
                        .filter(found -> judged.standing(found.page()) instanceof PublicationStatus.Out out
                                && out.claim().isPresent())
                        .isPresent();
    }
}
