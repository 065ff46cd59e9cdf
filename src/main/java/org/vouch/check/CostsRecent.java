package org.vouch.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vouch.cost.CostTable;
import org.vouch.library.Library;
import org.vouch.library.Routes;
import org.vouch.page.Page;
import org.vouch.page.Piece;
import org.vouch.text.Finding;

/** No price is older than a year, unless a reviewer saw how old it is. */
final class CostsRecent implements Rule {
    @Override
    public Stream<Finding> check(Library library, Routes routes, LocalDate asOf) {
        Map<String, List<Page>> shown = new HashMap<>();
        for (Page page : library.pages()) {
            for (Piece piece : page.body().pieces()) {
                rows(library, piece)
                        .forEach(row -> shown.computeIfAbsent(row, key -> new ArrayList<>())
                                .add(page));
            }
        }
        return new TreeMap<>(library.costs())
                .values().stream()
                        .flatMap(table -> table.options().stream()
                                // What is made of several stays is as old as they are, which is told of them.
                                .filter(option -> option.stays().size() == 1)
                                .filter(option ->
                                        CostTable.turnsOld(option.asOf()).isBefore(asOf))
                                .map(option ->
                                        old(option, shown.getOrDefault(table.id() + "/" + option.id(), List.of()))));
    }

    /** Returns the rows that a part of a page shows, each as its table and its option. */
    private static Stream<String> rows(Library library, Piece piece) {
        if (piece instanceof Piece.Price price) {
            return library.costTable(price.table()).stream().map(table -> table.id() + "/" + price.option());
        }
        return piece instanceof Piece.CostComparison comparison
                ? options(library, comparison).stream().map(option -> comparison.table() + "/" + option)
                : Stream.empty();
    }

    private static List<String> options(Library library, Piece.CostComparison comparison) {
        CostTable table = library.costs().get(comparison.table());
        return !comparison.options().isEmpty() || table == null
                ? comparison.options()
                : table.options().stream().map(CostTable.Option::id).toList();
    }

    private static Finding old(CostTable.Option option, List<Page> shownOn) {
        LocalDate turned = CostTable.turnsOld(option.asOf());
        Optional<Page> unaware = shownOn.stream()
                .filter(page -> page.frontMatter()
                        .verified()
                        .map(day -> !day.value().isAfter(turned))
                        .orElse(true))
                .findFirst();
        String message = "the price of '" + option.id() + "' is of " + option.asOf() + ", more than 12 months old";
        String mend = "look for a newer figure and write its day behind 'as_of'";
        // A reviewer who saw the old day beside the price has vouched for showing it; readers see the day, too.
        return unaware.map(page -> Finding.warning(
                                "cost-recent",
                                option.span(),
                                message + ", and nobody reviewed " + page.address() + " since")
                        .mend(mend + "; or let the page be reviewed with the old day beside the price"))
                .orElseGet(() ->
                        Finding.advice("cost-recent", option.span(), message).mend(mend));
    }
}
