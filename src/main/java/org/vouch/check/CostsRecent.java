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
    private static final int MONTHS = 12;

    @Override
    public Stream<Finding> check(Library library, Routes routes, LocalDate asOf) {
        Map<String, List<Page>> shown = new HashMap<>();
        for (Page page : library.pages()) {
            page.body().pieces().stream()
                    .filter(Piece.CostComparison.class::isInstance)
                    .map(Piece.CostComparison.class::cast)
                    .forEach(comparison -> options(library, comparison)
                            .forEach(option -> shown.computeIfAbsent(
                                            comparison.table() + "/" + option, key -> new ArrayList<>())
                                    .add(page)));
        }
        return new TreeMap<>(library.costs())
                .values().stream()
                        .flatMap(table -> table.options().stream()
                                .filter(option ->
                                        option.asOf().plusMonths(MONTHS).isBefore(asOf))
                                .map(option ->
                                        old(option, shown.getOrDefault(table.id() + "/" + option.id(), List.of()))));
    }

    private static List<String> options(Library library, Piece.CostComparison comparison) {
        CostTable table = library.costs().get(comparison.table());
        return !comparison.options().isEmpty() || table == null
                ? comparison.options()
                : table.options().stream().map(CostTable.Option::id).toList();
    }

    private static Finding old(CostTable.Option option, List<Page> shownOn) {
        LocalDate turned = option.asOf().plusMonths(MONTHS);
        Optional<Page> unaware = shownOn.stream()
                .filter(page -> page.frontMatter()
                        .verified()
                        .map(day -> !day.value().isAfter(turned))
                        .orElse(true))
                .findFirst();
        String message =
                "the price of '" + option.id() + "' is of " + option.asOf() + ", more than " + MONTHS + " months old";
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
