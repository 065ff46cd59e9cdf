package org.vouch.check.rules;

import java.util.List;
import java.util.stream.Stream;
import org.vouch.check.words.PageText;
import org.vouch.check.words.PhraseMatch;
import org.vouch.check.words.PhraseMatcher;
import org.vouch.check.words.Sentence;
import org.vouch.model.library.SiteSettings;
import org.vouch.model.library.WordRule;
import org.vouch.model.page.Prose;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Severity;

/**
 * A claim about what treatment does, or what a provider is, cites its source in the same sentence.
 *
 * <p>The sentence is the measure, because readers meet claims one by one, and a source at the end of a long paragraph
 * would seem to stand for all of them. Words in a block quote count, too: who prints praise makes it their own.
 *
 * <p>Readers' own words for a page cannot cite, and the list from A to Z prints them without a review. A claim among
 * them is an error.
 */
final class ClaimsSourced implements PageRule {
    private static final String UNREVIEWED =
            "is a claim, and nobody reviews the words that the list from A to Z prints";

    @Override
    public Stream<Finding> check(PageText manuscript) {
        return Stream.concat(ofThePage(manuscript), ofReaders(manuscript));
    }

    private static Stream<Finding> ofReaders(PageText manuscript) {
        return manuscript.inReadersWords().stream()
                .filter(sighting -> sighting.rule().citable())
                .map(sighting -> WordsKind.finding(
                        sighting,
                        Severity.ERROR,
                        manuscript,
                        UNREVIEWED,
                        "take it out of 'also', or move it below 'unlisted' in content/site.yaml"));
    }

    /**
     * Returns the claims among readers' words that the settings hold.
     *
     * @param phrasebook the phrases of the language of the pages that they lead to
     * @param least words of rules that weigh less are left out
     */
    static Stream<Finding> inSettings(SiteSettings.SearchWord words, PhraseMatcher phrasebook, Severity least) {
        return phrasebook.inWords(words.word(), least).stream()
                .filter(sighting -> sighting.rule().citable())
                .map(sighting -> inSettings(words, sighting, sighting.rule()));
    }

    private static Finding inSettings(SiteSettings.SearchWord words, PhraseMatch sighting, WordRule rule) {
        return new Finding(
                rule.id(),
                Severity.ERROR,
                words.span(),
                "'" + sighting.words() + "' " + UNREVIEWED,
                "take the line out, or move it below 'unlisted'",
                rule.source());
    }

    private static Stream<Finding> ofThePage(PageText manuscript) {
        List<PhraseMatch> sightings = manuscript.sightings();
        return sightings.isEmpty()
                ? Stream.empty()
                : sightings.stream()
                        .filter(sighting -> sighting.rule().citable())
                        .filter(sighting -> sighting.prose().kind() != Prose.Kind.NOTE)
                        .filter(sighting -> !cited(sighting))
                        .map(sighting -> WordsKind.finding(sighting, manuscript));
    }

    private static boolean cited(PhraseMatch sighting) {
        Prose prose = sighting.prose();
        if (prose.cited().isEmpty()) {
            return false;
        }
        Sentence sentence = Sentence.around(prose.text(), sighting.start());
        return prose.cited().stream().anyMatch(sentence::cites);
    }
}
