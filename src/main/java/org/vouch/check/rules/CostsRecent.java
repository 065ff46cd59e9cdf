package org.vouch.check.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vouch.model.cost.CostTable;
import org.vouch.model.library.Library;
import org.vouch.model.library.Routes;
import org.vouch.model.page.Page;
import org.vouch.model.page.Piece;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Span;

/** The day of each price and plan is known and not older than a year, unless a reviewer saw how old it is. */
final class CostsRecent implements Rule {
    @Override
    public Stream<Finding> check(Library library, Routes routes, LocalDate asOf) {
        if (library.costs().isEmpty()) {
            return Stream.empty();
        }
        Map<String, List<Page>> shown = new HashMap<>();
        for (Page page : library.pages()) {
            for (Piece piece : page.body().notable()) {
                for (String figure : shown(library, piece)) {
                    shown.computeIfAbsent(figure, key -> new ArrayList<>()).add(page);
                }
            }
        }
        return old(library, asOf).map(figure -> finding(figure, shown.getOrDefault(figure.key(), List.of())));
    }

    /** Returns how many old prices and plans a page shows. */
    static int onPage(Page page, Library library, LocalDate asOf) {
        Set<String> shown = new HashSet<>();
        page.body().notable().forEach(piece -> shown(library, piece).forEach(shown::add));
        return shown.isEmpty()
                ? 0
                : (int) old(library, asOf)
                        .filter(figure -> shown.contains(figure.key()))
                        .count();
    }

    private static Stream<Figure> old(Library library, LocalDate asOf) {
        return new TreeMap<>(library.costs())
                .values().stream().flatMap(CostsRecent::figures).filter(figure -> CostTable.isOld(figure.asOf(), asOf));
    }

    /**
     * A figure that grows old.
     *
     * @param key tells it from all others
     * @param name what it is, for an editor
     */
    private record Figure(String key, String name, Optional<LocalDate> asOf, Span span) {}

    private static Stream<Figure> figures(CostTable table) {
        Stream<Figure> options = table.options().stream()
                // An option made of several stays is as old as they are, and they are reported themselves.
                .filter(option -> option.stays().size() == 1)
                .map(option -> new Figure(
                        table.id() + "/" + option.id(),
                        "the price of '" + option.id() + "'",
                        option.asOf(),
                        option.span()));
        Stream<Figure> plans = table.plans().stream()
                .map(plan -> new Figure(
                        onEachComparison(table.id()), "the plan '" + plan.id() + "'", plan.asOf(), plan.span()));
        Stream<Figure> limits = table.limits().stream()
                .map(limit -> new Figure(
                        onEachComparison(table.id()),
                        "the legal limit of " + limit.year(),
                        limit.asOf(),
                        limit.span()));
        return Stream.of(options, plans, limits).flatMap(each -> each);
    }

    /** A comparison shows all plans and legal limits of its table. */
    private static String onEachComparison(String table) {
        return table + "/*";
    }

    /** Returns the keys of the figures that a part of a page shows. */
    private static List<String> shown(Library library, Piece piece) {
        return piece instanceof Piece.Figures figures
                ? figures.match(price -> shown(library, price), comparison -> shown(library, comparison))
                : List.of();
    }

    private static List<String> shown(Library library, Piece.Price price) {
        return library.costTable(price.table())
                .map(table -> List.of(table.id() + "/" + price.option()))
                .orElse(List.of());
    }

    private static List<String> shown(Library library, Piece.CostComparison comparison) {
        List<String> shown = new ArrayList<>();
        options(library, comparison).forEach(option -> shown.add(comparison.table() + "/" + option));
        shown.add(onEachComparison(comparison.table()));
        return shown;
    }

    private static List<String> options(Library library, Piece.CostComparison comparison) {
        CostTable table = library.costs().get(comparison.table());
        return !comparison.options().isEmpty() || table == null
                ? comparison.options()
                : table.options().stream().map(CostTable.Option::id).toList();
    }

    private static Finding finding(Figure figure, List<Page> shownOn) {
        // Anyone who reviewed the page saw that the day is not known, on whichever day that was.
        LocalDate turned = figure.asOf().map(CostTable::turnsOld).orElse(LocalDate.MIN);
        Optional<Page> unaware = shownOn.stream()
                .filter(page -> page.frontMatter()
                        .verified()
                        .map(day -> !day.value().isAfter(turned))
                        .orElse(true))
                .findFirst();
        String message = figure.name()
                + figure.asOf()
                        .map(day -> " is dated " + day + ", more than 12 months ago")
                        .orElse(" has no known date, so it counts as old");
        String fix = figure.asOf().isPresent()
                ? "look for a newer figure and write its day after 'as_of'"
                : "look for a source that names its day, and write the day after 'as_of'";
        String shownAs = figure.asOf().isPresent() ? "with the old day" : "with the words that say so";
        // A reviewer who saw the old day beside the price has vouched for showing it; readers see the day, too.
        return unaware.map(page -> Finding.warning(
                                "cost-recent",
                                figure.span(),
                                message + ", and nobody reviewed " + page.address()
                                        + (figure.asOf().isPresent() ? " since" : ""))
                        .fix(fix + "; or let the page be reviewed " + shownAs + " beside the price"))
                .orElseGet(() ->
                        Finding.advice("cost-recent", figure.span(), message).fix(fix));
    }
}
