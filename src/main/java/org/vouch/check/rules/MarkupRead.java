package org.vouch.check.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.vouch.check.words.PageText;
import org.vouch.model.page.Prose;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Severity;

/**
 * What was meant as Markdown is read as Markdown: readers see no mark that should have made a link, a list or a
 * heading.
 */
final class MarkupRead implements PageRule {
    static final String ID = "markup-unread";

    /** What one kind of marks was meant to be. */
    interface Meaning {
        /** Returns what is reported of a block. */
        List<Finding> in(Typed typed);

        /** Returns what else is reported once all blocks of the page were seen. */
        default List<Finding> atEnd() {
            return List.of();
        }
    }

    @Override
    public Severity gravest() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Finding> check(PageText manuscript) {
        List<Meaning> meanings = List.of(
                new MeantLinks(),
                new MeantHeadings(),
                new MeantLists(),
                new MeantItems(),
                new MeantBoxes(),
                new MeantDefinitions(),
                new MeantEmphasis(),
                new MeantTables(),
                new MeantSigns(),
                new MeantTags());
        List<Finding> findings = new ArrayList<>(0);
        for (Prose prose : manuscript.page().body().prose()) {
            if (prose.kind() != Prose.Kind.ALT) {
                Typed typed = Typed.of(prose, manuscript.source());
                meanings.forEach(meaning -> findings.addAll(meaning.in(typed)));
            }
        }
        meanings.forEach(meaning -> findings.addAll(meaning.atEnd()));
        findings.sort(Comparator.comparing(Finding::span));
        // A sign may be a bullet to one and a picture to another.
        return findings.stream().distinct();
    }

    static Finding unread(Typed typed, int start, int end, String meant) {
        return Finding.warning(ID, typed.span(start, end), "this is not read as " + meant);
    }

    /**
     * Returns what is reported of a line that was meant as an item of a list; farther in, it would not be one either.
     */
    static Finding item(Typed typed, int start, int end, String right) {
        Finding finding = finding(typed, start, end, "an item of a list", right);
        return typed.isFarIn(start) ? finding.fix(finding.fix() + " at the start of the line") : finding;
    }

    /** Returns the same, with what to write in its place. */
    static Finding finding(Typed typed, int start, int end, String meant, String right) {
        return unread(typed, start, end, meant)
                .fix(right.indexOf('\'') < 0 ? "write '" + right + "'" : "write " + right);
    }
}
