package org.vouch.check.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vouch.check.words.PageText;
import org.vouch.check.words.Sentence;
import org.vouch.model.page.Prose;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Severity;

/**
 * A share of people has a source: it tells readers how their own illness will go.
 *
 * <p>The block cites a source or names one. What is a share of people is reported by the context {@code counted};
 * shares of a bill or a bottle are not. A sentence that makes a claim is left to the rule for it.
 */
final class FiguresSourced implements PageRule {
    static final String ID = "figure-sourced";

    private static final String CONTEXT = "counted";

    private static final Pattern SHARE =
            Pattern.compile("(?<![\\w.,$-])[0-9]{1,2}(?:[.,][0-9]+)?\\s?(?:%|percent\\b|per cent\\b|por ciento\\b)");

    @Override
    public Severity gravest() {
        return Severity.ADVICE;
    }

    @Override
    public Stream<Finding> check(PageText manuscript) {
        List<Prose> words = manuscript.words();
        List<Finding> findings = new ArrayList<>(0);
        for (int i = 0; i < words.size(); i++) {
            Prose block = words.get(i);
            if (isText(block) && mayHoldShare(block.text()) && !isSourced(block)) {
                int index = i;
                SHARE.matcher(block.text())
                        .results()
                        .filter(share -> manuscript.holds(CONTEXT, index, share.start()))
                        .filter(share -> !isClaim(share, block, manuscript))
                        .map(share -> finding(share, block, manuscript))
                        .forEach(findings::add);
            }
        }
        return findings.stream();
    }

    private static boolean isText(Prose block) {
        return block.kind() == Prose.Kind.PARAGRAPH || block.kind() == Prose.Kind.ITEM;
    }

    private static boolean mayHoldShare(String text) {
        return text.indexOf('%') >= 0
                || text.contains("percent")
                || text.contains("per cent")
                || text.contains("por ciento");
    }

    private static boolean isSourced(Prose block) {
        return !block.cited().isEmpty() || NamedSource.isIn(block.text()) || NamedSource.isMadeUp(block.text());
    }

    private static boolean isClaim(MatchResult share, Prose block, PageText manuscript) {
        Sentence sentence = Sentence.around(block.text(), share.start());
        return manuscript.sightings().stream()
                .filter(sighting ->
                        sighting.rule().citable() && sighting.prose().equals(block))
                .anyMatch(sighting -> sighting.start() >= sentence.start() && sighting.start() < sentence.end());
    }

    private static Finding finding(MatchResult share, Prose block, PageText manuscript) {
        return Finding.advice(
                        ID,
                        manuscript.span(block, share.start(), share.end() - share.start()),
                        "'" + share.group() + "' has no source, and readers take it for their own chances")
                .fix("cite the study in the same paragraph, as in [^study], or name it");
    }
}
