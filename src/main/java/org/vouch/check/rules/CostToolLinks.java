package org.vouch.check.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vouch.model.cost.CostTable;
import org.vouch.model.library.Library;
import org.vouch.model.library.Routes;
import org.vouch.model.library.Routes.Destination;
import org.vouch.model.page.Link;
import org.vouch.model.page.Page;
import org.vouch.model.page.Piece;
import org.vouch.model.text.Finding;
import org.vouch.model.text.KnownNames;
import org.vouch.model.text.Span;

/**
 * A link that fills in the cost tool of a page names fields and values that the tool has: it passes over others in
 * silence, and readers would take its answer for that of the link.
 */
final class CostToolLinks implements Rule {
    private static final String ID = "cost-link";

    /** What begins a field that the tool has for each option, as in {@code quantity.iop}. */
    private static final List<String> OF_AN_OPTION = List.of("quantity", "visits", "days");

    private static final List<String> AMOUNTS = List.of(
            "deductible", "deductibleMet", "coinsurance", "copay", "limit", "limitMet", "allowed", "yearLeft", "year");

    /** The fields that hold one of a few words. */
    private static final Map<String, List<String>> CHOICES = Map.of(
            "way", List.of("none", "in-network", "out-of-network"),
            "share", List.of("coinsurance", "copay", "unknown"),
            "after", List.of("1"),
            "unknown", List.of("deductible", "deductibleMet", "limit", "limitMet", "allowed"));

    @Override
    public Stream<Finding> check(Library library, Routes routes, LocalDate asOf) {
        List<Finding> findings = new ArrayList<>();
        for (Page page : library.pages()) {
            for (Link link : page.body().links()) {
                if (link.target().contains("?")
                        && !routes.leadsOut(link.target())
                        && routes.resolve(page, link.target()) instanceof Destination.ToPage to) {
                    comparison(to.page(), to.fragment())
                            .ifPresent(tool -> ofTool(library, tool, to.fragment(), link.span(), findings));
                }
            }
        }
        return findings.stream();
    }

    /**
     * Returns the cost comparison of a page that an address names after '#', with or without what it fills in.
     *
     * @param fragment such as {@code costs-levels-of-care?deductible=1500}
     */
    static Optional<Piece.CostComparison> comparison(Page page, String fragment) {
        String id = fragment.split("\\?", 2)[0];
        int number = 0;
        for (Piece piece : page.body().notable()) {
            if (piece instanceof Piece.CostComparison comparison) {
                number++;
                if (id.equals(comparison.anchor(number))) {
                    return Optional.of(comparison);
                }
            }
        }
        return Optional.empty();
    }

    private static void ofTool(
            Library library, Piece.CostComparison tool, String fragment, Span span, List<Finding> findings) {
        int question = fragment.indexOf('?');
        if (question < 0) {
            return;
        }
        List<String> options = options(library, tool);
        for (String pair : fragment.substring(question + 1).split("&", -1)) {
            String[] parts = pair.split("=", 2);
            fault(parts[0], parts.length == 1 ? "" : parts[1], options, span).ifPresent(findings::add);
        }
    }

    private static List<String> options(Library library, Piece.CostComparison tool) {
        CostTable table = library.costs().get(tool.table());
        if (!tool.options().isEmpty() || table == null) {
            return tool.options();
        }
        return table.options().stream().map(CostTable.Option::id).toList();
    }

    private static Optional<Finding> fault(String field, String value, List<String> options, Span span) {
        if (field.equals("o")) {
            return unknown("option", value, options, span);
        }
        if (CHOICES.containsKey(field)) {
            return unknown("value of '" + field + "'", value, CHOICES.getOrDefault(field, List.of()), span);
        }
        int dot = field.indexOf('.');
        if (dot >= 0 && OF_AN_OPTION.contains(field.substring(0, dot))) {
            return unknown("option", field.substring(dot + 1), options, span).or(() -> number(field, value, span));
        }
        return AMOUNTS.contains(field) ? number(field, value, span) : unknown("field", field, fields(), span);
    }

    private static Optional<Finding> number(String field, String value, Span span) {
        return value.matches("[0-9]{1,9}(\\.[0-9]{1,2})?")
                ? Optional.empty()
                : Optional.of(
                        Finding.error(ID, span, "the link fills '" + field + "' of the cost tool with '" + value + "'")
                                .fix("write a number, as in " + field + "=1500"));
    }

    private static Optional<Finding> unknown(String what, String name, List<String> known, Span span) {
        if (known.contains(name)) {
            return Optional.empty();
        }
        KnownNames names = new KnownNames(known);
        Finding finding = Finding.error(ID, span, "the cost tool has no " + what + " '" + name + "'");
        return Optional.of(names.nearest(name)
                .map(near -> finding.fix("write '" + near + "'"))
                .orElseGet(() -> finding.fix("known: " + names.listed())));
    }

    /** Returns what a link may fill in. */
    static List<String> fields() {
        List<String> fields = new ArrayList<>(AMOUNTS);
        fields.addAll(CHOICES.keySet());
        fields.add("o");
        return fields;
    }
}
