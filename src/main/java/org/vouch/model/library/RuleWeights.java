package org.vouch.model.library;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Severity;

/**
 * How much a site lets rules weigh that are not about words.
 *
 * @param levels the weights by the ids of the rules; without a weight, a rule is switched off
 */
public record RuleWeights(Map<String, Optional<Severity>> levels) {
    /** Every rule weighs what it weighs. */
    public static final RuleWeights NONE = new RuleWeights(Map.of());

    /**
     * The rules that a site may turn down: those of form, structure and upkeep. All others keep a promise to readers,
     * guard somebody, or are about a fault with which nothing can be read or written.
     */
    private static final Set<String> MAY_BE_TURNED_DOWN = Set.of(
            "citation-unknown",
            "cost-free-care",
            "cost-recent",
            "cost-source-used",
            "description-length",
            "field-empty",
            "field-unknown",
            "file-name",
            "file-place",
            "file-shown",
            "footnote-twice",
            "footnote-unused",
            "heading-id",
            "heading-one",
            "heading-order",
            "heading-words",
            "image-alt",
            "image-there",
            "line-break",
            "link-language",
            "link-leads",
            "link-moved",
            "link-outside",
            "link-purpose",
            "link-shown",
            "link-words",
            "money-sourced",
            "page-linked",
            "phone-label",
            "plain-language",
            "plain-sentence",
            "raw-html",
            "redirect-leads",
            "reference-unknown",
            "reference-unused",
            "search-words",
            "section-empty",
            "section-long",
            "source-address",
            "source-doi",
            "source-recent",
            "source-twice",
            "source-unused",
            "table-header",
            "table-unread",
            "text-untranslated",
            "title-length",
            "translation-behind",
            "urgent-once",
            "yaml-comment");

    /** What records, keys and people say is read to the letter. */
    private static final Set<String> WHOLE = Set.of("content/reviews/", "content/reviewers/");

    /** Copies the weights in. */
    public RuleWeights {
        levels = Map.copyOf(levels);
    }

    /** Returns whether a site may let a rule weigh less than it does. */
    public static boolean mayBeTurnedDown(String rule) {
        return MAY_BE_TURNED_DOWN.contains(rule);
    }

    /** Returns the ids of the rules that a site may let weigh less than they do, in order. */
    public static Set<String> thatMayBeTurnedDown() {
        return new TreeSet<>(MAY_BE_TURNED_DOWN);
    }

    /** Returns whether everything that is found in a file weighs what it weighs. */
    static boolean isReadToTheLetter(String path) {
        return WHOLE.stream().anyMatch(path::startsWith);
    }

    /** Returns whether a rule is to weigh more than advice, so that even who does not ask for advice looks for it. */
    public boolean raise() {
        return levels.values().stream().flatMap(Optional::stream).anyMatch(level -> level.atLeast(Severity.WARNING));
    }

    /** Returns a finding as the site weighs it; nothing if its rule is switched off. */
    public Optional<Finding> weighed(Finding finding) {
        Optional<Severity> level = levels.get(finding.rule());
        if (level == null) {
            return Optional.of(finding);
        }
        boolean lighter =
                level.map(weight -> !weight.atLeast(finding.severity())).orElse(true);
        boolean whole = isReadToTheLetter(finding.span().path());
        if (lighter && (whole || !mayBeTurnedDown(finding.rule()))) {
            return Optional.of(finding);
        }
        return level.map(finding::weighed);
    }
}
