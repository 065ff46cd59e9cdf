package org.vouch.service.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vouch.model.page.Address;
import org.vouch.model.text.Counted;
import org.vouch.reader.html.PlainHtml;
import org.vouch.reader.wordpress.ExportEntry.Term;
import org.vouch.reader.yaml.Quotes;

/** Writes the first {@code import.yaml}: a proposal for each question that an export leaves open. */
final class ImportProposal {
    private static final String PAGES = "page";

    private final ExportIndex index;
    private final StringBuilder yaml = new StringBuilder();

    private ImportProposal(ExportIndex index) {
        this.index = index;
    }

    /** Returns the text of the file. */
    static String of(ExportIndex index) {
        ImportProposal proposal = new ImportProposal(index);
        proposal.write();
        return proposal.yaml.toString();
    }

    private void write() {
        line(
                "# What becomes of each part of the old site. Each line is a proposal: change what is not right, and run the same");
        line("# command again. Nothing is written to content/ before that, and no file that is there is ever changed.");
        line("");
        String address = index.site().address();
        line(
                address.isEmpty()
                        ? "from: \"http://localhost\"   # the export does not say where the site was: name it here"
                        : "from: " + Quotes.around(address));
        types();
        statuses();
        categories();
        descriptions();
        reviewers();
        shortcodes();
    }

    private void line(String text) {
        yaml.append(text).append('\n');
    }

    private void entry(String key, String value, String comment) {
        String name = key.matches("[a-z_][a-z0-9_-]*") ? key : Quotes.around(key);
        line("  " + name + ": " + value + (comment.isEmpty() ? "" : "   # " + comment));
    }

    private void types() {
        Map<String, Integer> counts = new TreeMap<>();
        index.items().values().forEach(item -> counts.merge(item.type(), 1, Integer::sum));
        counts.keySet().removeIf(type -> !ExportIndex.isText(type));
        line("");
        line("# articles, pages or skip; a page comes as a draft, for Vouch asks no review of plain pages");
        line("types:");
        if (counts.isEmpty()) {
            entry("post", "articles", "none in this export");
        }
        counts.forEach((type, count) -> entry(type, target(type), Counted.of(count, "item")));
    }

    private static String target(String type) {
        return switch (type) {
            case "post" -> "articles";
            case PAGES -> "pages";
            default -> ImportMap.SKIP;
        };
    }

    private void statuses() {
        Map<String, Integer> counts = new TreeMap<>();
        index.items().values().stream()
                .filter(item -> ExportIndex.isText(item.type()))
                .forEach(item -> counts.merge(item.status(), 1, Integer::sum));
        line("");
        line(
                "# publish, draft or skip; 'password' is what a password kept from readers. Nothing goes out without a review.");
        line("statuses:");
        counts.putIfAbsent("publish", 0);
        counts.forEach((status, count) -> entry(status, fate(status), Counted.of(count, "item")));
    }

    private static String fate(String status) {
        return switch (status) {
            case "publish", "future" -> "publish";
            case "draft", "pending", MarkdownFields.EXPIRED -> "draft";
            default -> ImportMap.SKIP;
        };
    }

    private void categories() {
        Map<String, Map.Entry<Term, Integer>> terms = index.terms("category");
        if (terms.isEmpty()) {
            return;
        }
        line("");
        line("# the subject as readers see it, or skip; an article lies in the folder of its first subject");
        line("categories:");
        terms.forEach((slug, term) -> entry(
                slug,
                slug.equals("uncategorized") ? ImportMap.SKIP : Quotes.around(name(term.getKey())),
                Counted.of(term.getValue(), PAGES)));
    }

    private static String name(Term term) {
        String name = PlainHtml.words(term.name());
        return name.isEmpty() ? term.slug() : name;
    }

    private void descriptions() {
        List<String> there = new ArrayList<>(SearchFields.DESCRIPTIONS.stream()
                .filter(index.fields()::containsKey)
                .toList());
        there.add("excerpt");
        line("");
        line("# where a page's description is; the first that says something counts");
        line("description: ["
                + String.join(
                        ", ",
                        there.stream()
                                .map(name -> name.indexOf(':') < 0 ? name : Quotes.around(name))
                                .toList())
                + "]");
    }

    private void reviewers() {
        List<Discovery.Naming> naming = Discovery.reviewers(index);
        List<Discovery.Dating> dating = Discovery.days(index);
        line("");
        line(
                "# A page gets the reviewer and the day that its old one claimed only if both are named here, the day is in the");
        line("# export, and every word arrived. Delete both lines to bring no claim.");
        if (naming.isEmpty()) {
            line(
                    "# reviewer: {meta: the-name-of-a-field, kind: user}   # no field looks like one; kind is user, name or post");
        } else {
            Discovery.Naming first = naming.get(0);
            line("reviewer: {meta: " + Quotes.around(first.key()) + ", kind: "
                    + first.kind().written() + "}   # on " + Counted.of(first.pages(), PAGES));
        }
        naming.stream()
                .skip(1)
                .forEach(each -> line("# or: {meta: " + Quotes.around(each.key()) + ", kind: "
                        + each.kind().written() + "}   # on " + Counted.of(each.pages(), PAGES)));
        if (dating.isEmpty()) {
            line(
                    "# verified: {meta: the-name-of-a-field, format: yyyy-MM-dd}   # no field looks like the day of a review");
        } else {
            line("verified: {meta: " + Quotes.around(dating.get(0).key()) + ", format: "
                    + Quotes.around(dating.get(0).format()) + "}   # on "
                    + Counted.of(dating.get(0).pages(), PAGES));
        }
        dating.stream()
                .skip(1)
                .forEach(each -> line("# or: {meta: " + Quotes.around(each.key()) + ", format: "
                        + Quotes.around(each.format()) + "}   # on " + Counted.of(each.pages(), PAGES)));
        naming.stream().findFirst().ifPresent(this::people);
    }

    private void people(Discovery.Naming field) {
        Map<String, String> entries = new LinkedHashMap<>();
        Discovery.values(index, field.key()).forEach((value, count) -> {
            Optional<String> name = Discovery.nameOf(index, field.kind(), value);
            String id = name.map(Address::stepOf)
                    .filter(each -> each.matches("[a-z0-9-]+"))
                    .orElse("");
            String comment =
                    "names " + Counted.of(count, PAGES) + (id.isEmpty() ? "; the export does not say who this is" : "");
            entries.put(
                    value,
                    (id.isEmpty() ? "{}" : "{id: " + id + ", name: " + Quotes.around(name.orElse("")) + "}") + "   # "
                            + comment);
        });
        line("");
        line("# whom the reviewer's field names: an id in content/reviewers/, which is started where it is missing");
        line("people:");
        entries.forEach((value, entry) -> line("  " + Quotes.around(value) + ": " + entry));
    }

    private void shortcodes() {
        if (index.shortcodes().isEmpty()) {
            return;
        }
        line("");
        line(
                "# unwrap (the words stay), drop, leave (the page is held back at that place), or {text: \"{content}\", link: \"{url}\"}");
        line("shortcodes:");
        index.shortcodes()
                .forEach((name, use) -> entry(
                        name,
                        "leave",
                        "on " + Counted.of(use.pages(), PAGES) + ", such as "
                                + use.example().replaceAll("[\\s\\p{Cntrl}]+", " ")));
    }
}
