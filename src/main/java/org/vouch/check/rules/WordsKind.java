package org.vouch.check.rules;

import java.util.List;
import java.util.stream.Stream;
import org.vouch.check.words.PageText;
import org.vouch.check.words.PhraseMatch;
import org.vouch.model.library.WordRule;
import org.vouch.model.page.Prose;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Severity;

/**
 * Words about people and their treatment carry no blame.
 *
 * <p>It proposes and never replaces: another word would be another text than the one that a clinician vouched for.
 * Other people's words, in quotations and in lists of sources, are left to them.
 */
final class WordsKind implements PageRule {
    @Override
    public Stream<Finding> check(PageText manuscript) {
        List<PhraseMatch> sightings = manuscript.sightings();
        return sightings.isEmpty()
                ? Stream.empty()
                : sightings.stream()
                        .filter(sighting -> !sighting.rule().citable())
                        .filter(sighting -> isOurs(sighting.prose()))
                        .map(sighting -> finding(sighting, manuscript));
    }

    private static boolean isOurs(Prose prose) {
        return prose.kind() != Prose.Kind.QUOTE && prose.kind() != Prose.Kind.NOTE;
    }

    /** Tells what is wrong with words and what to do about it. */
    static Finding finding(PhraseMatch sighting, PageText manuscript) {
        WordRule rule = sighting.rule();
        return finding(sighting, sighting.level(), manuscript, rule.why(), rule.howToFix());
    }

    /** Tells the same in the words of a place that weighs it in its own way. */
    static Finding finding(PhraseMatch sighting, Severity level, PageText manuscript, String why, String fix) {
        WordRule rule = sighting.rule();
        return new Finding(
                rule.id(),
                level,
                manuscript.span(sighting.prose(), sighting.start(), sighting.length()),
                "'" + sighting.words() + "' " + why,
                fix,
                rule.source());
    }
}
