package org.vouch.check.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.vouch.model.library.RuleNames;
import org.vouch.model.page.Page;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Severity;

/**
 * How much it weighs what a draft says. Readers get none of it, so an unfinished sentence of one editor does not keep
 * the pages of all others from going out; once the draft mark is gone, everything weighs what it weighs.
 */
final class DraftWeights {
    /**
     * The rules about a page's own words that are no word rules. All others are about more than the draft: its fields,
     * which decide what it is and where; files, addresses and records; or what nobody can read.
     */
    private static final Set<String> OF_PAGE = Set.of(
            "checklist-items",
            "citation-number",
            "citation-unknown",
            "cost-known",
            "cost-link",
            "directive-attribute",
            "directive-fence",
            "directive-malformed",
            "directive-unclosed",
            "directive-unknown",
            "figure-sourced",
            "foreign-code",
            "glossary-entries",
            "heading-id",
            "heading-one",
            "heading-words",
            "image-alt",
            "image-elsewhere",
            "image-there",
            "invisible-character",
            "letters-damaged",
            "letters-plain",
            "link-as-said",
            "link-dials",
            "link-leads",
            "link-purpose",
            "link-scheme",
            "link-shown",
            "link-whole",
            "link-words",
            "markup-unread",
            "money-sourced",
            "page-nesting",
            "placeholder",
            "plain-page-reviewed",
            "raw-html",
            "reference-unknown",
            "section-empty",
            "table-unread",
            "term-known",
            "term-vouched",
            "urgent-once");

    private static final String LATER = "; this is a draft, so the build goes on without it";

    private DraftWeights() {}

    /**
     * Returns findings with errors in the words of drafts as warnings.
     *
     * @param judged which pages are drafts that readers do not get
     */
    static List<Finding> weighed(List<Finding> findings, Checked judged) {
        Set<String> drafts = drafts(judged);
        if (drafts.isEmpty() || findings.stream().noneMatch(finding -> isError(finding, drafts))) {
            return findings;
        }
        SortedSet<String> program = RuleNames.all();
        return findings.stream()
                .map(finding -> isError(finding, drafts) && isOfWords(finding.rule(), program)
                        ? finding.weighed(Severity.WARNING).fix(finding.fix() + LATER)
                        : finding)
                .toList();
    }

    private static Set<String> drafts(Checked judged) {
        return judged.library().pages().stream()
                .filter(page -> page.frontMatter().draft() && judged.standing(page) instanceof PublicationStatus.Held)
                .map(Page::path)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean isError(Finding finding, Set<String> drafts) {
        return finding.severity() == Severity.ERROR
                && drafts.contains(finding.span().path());
    }

    /** A site may have word rules of its own, so a rule of words is one that is not the program's own. */
    private static boolean isOfWords(String rule, SortedSet<String> program) {
        return OF_PAGE.contains(rule) || !program.contains(rule);
    }
}
