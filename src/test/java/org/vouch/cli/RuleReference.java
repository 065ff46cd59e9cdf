package org.vouch.cli;

import static org.vouch.cli.ReferencePage.said;
import static org.vouch.cli.ReferencePage.typed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vouch.model.library.RuleNames;

/** Writes what {@code vouch explain} says of each rule: a page for each subject, and one that lists all rules. */
final class RuleReference {
    private static final String FOLDER = "reference/rules/";

    /** What holds for all word rules is at the head of their pages, and not at each of them. */
    private static final Pattern OF_ALL = Pattern.compile(" (?:Quotations, notes|A site weighs it).*");

    private RuleReference() {}

    static List<ReferencePage> pages() {
        Map<String, Collection<Explanation>> subjects =
                new LinkedHashMap<>(Explanations.read().bySubject());
        List<ReferencePage> pages = new ArrayList<>();
        List<String> files = new ArrayList<>(RuleNames.SUBJECTS);
        files.add("language");
        files.add("claims");
        Map<Boolean, List<Explanation>> words = WordExplanations.byRule().values().stream()
                .collect(Collectors.partitioningBy(rule -> rule.rule().startsWith("claims.")));
        subjects.put("Words about people and treatment", shortened(words.getOrDefault(false, List.of())));
        subjects.put("Claims", shortened(words.getOrDefault(true, List.of())));
        int at = 0;
        for (Map.Entry<String, Collection<Explanation>> subject : subjects.entrySet()) {
            pages.add(page(FOLDER + files.get(at), subject.getKey(), subject.getValue()));
            at++;
        }
        pages.add(0, list(pages, List.copyOf(subjects.keySet())));
        return pages;
    }

    private static List<Explanation> shortened(List<Explanation> rules) {
        return rules.stream()
                .map(rule -> new Explanation(
                        rule.rule(),
                        rule.sentence(),
                        rule.why(),
                        rule.source(),
                        rule.before(),
                        rule.after(),
                        OF_ALL.matcher(rule.weigh()).replaceFirst("")))
                .toList();
    }

    private static ReferencePage list(List<ReferencePage> pages, List<String> subjects) {
        ReferencePage list = new ReferencePage(
                "reference/rules",
                "All rules",
                "Every rule of Vouch by its subject.",
                "A finding of `vouch check` ends with the name of its rule in brackets. Each rule is explained here, as"
                        + " `vouch explain RULE` explains it in a terminal.");
        for (int i = 0; i < pages.size(); i++) {
            ReferencePage page = pages.get(i);
            list.heading(2, subjects.get(i))
                    .items(page.entries().stream()
                            .map(entry -> "[" + typed(entry.word()) + "](rules/"
                                    + page.path().substring(FOLDER.length()) + ".md"
                                    + entry.address().substring(entry.address().indexOf('#')) + ")")
                            .toList());
        }
        return list;
    }

    private static ReferencePage page(String path, String subject, Collection<Explanation> rules) {
        ReferencePage page = new ReferencePage(
                path,
                "Rules: " + subject,
                "What each of these rules finds, why it is there and how to fix what it finds.",
                "Each rule has its name as its heading: what ought to be so, why, what it finds and the same fixed, and"
                        + " how much it weighs.");
        if (rules.iterator().next().rule().contains(".")) {
            page.paragraph(
                    "Quotations, notes and proper names are left alone by rules about words. A site weighs such a"
                            + " rule otherwise in a file of `content/language/`, below `rules:`, as in `words.addict: advice` or"
                            + " `words.addict: off`. One page lets it pass with a comment and a reason:"
                            + " `<!-- vouch-allow: words.addict the reason -->`. [How word lists are written](../word-lists.md).");
        }
        rules.forEach(rule -> rule(page, rule));
        return page;
    }

    private static void rule(ReferencePage page, Explanation rule) {
        page.heading(2, typed(rule.rule()), rule.rule())
                .paragraph(said(rule.sentence()))
                .paragraph(said(rule.why()))
                .paragraph("Vouch finds this:")
                .code("", rule.before())
                .paragraph("Fixed:")
                .code("", rule.after())
                .paragraph("Weight: " + said(rule.weigh()))
                .paragraph("Source: " + said(rule.source()));
    }
}
