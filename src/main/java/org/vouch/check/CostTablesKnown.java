package org.vouch.check;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.vouch.cost.CostTable;
import org.vouch.library.Library;
import org.vouch.library.Routes;
import org.vouch.page.Piece;
import org.vouch.text.Finding;
import org.vouch.text.NearestName;

/** Every cost comparison names a table, options and a plan that there are. */
final class CostTablesKnown implements Rule {
    @Override
    public Stream<Finding> check(Library library, Routes routes, LocalDate asOf) {
        return library.pages().stream()
                .flatMap(page -> page.body().pieces().stream())
                .filter(Piece.CostComparison.class::isInstance)
                .map(Piece.CostComparison.class::cast)
                .flatMap(comparison -> of(library, comparison));
    }

    private static Stream<Finding> of(Library library, Piece.CostComparison comparison) {
        CostTable table = library.costs().get(comparison.table());
        if (table == null) {
            return Stream.of(unknown(
                    comparison,
                    "cost table",
                    comparison.table(),
                    library.costs().keySet(),
                    "content/costs/"));
        }
        if (!table.whole()) {
            // A row that cannot be read is left out, and why has been told.
            return Stream.empty();
        }
        List<String> options =
                table.options().stream().map(CostTable.Option::id).toList();
        List<String> plans =
                table.plans().stream().map(CostTable.PlanPreset::id).toList();
        Stream<Finding> unknownOptions = comparison.options().stream()
                .filter(option -> !options.contains(option))
                .map(option -> unknown(
                        comparison, "option", option, options, table.span().path()));
        Stream<Finding> unknownPlan = Stream.of(comparison.plan())
                .filter(plan -> !plan.isEmpty() && !plans.contains(plan))
                .map(plan ->
                        unknown(comparison, "plan", plan, plans, table.span().path()));
        return Stream.concat(unknownOptions, unknownPlan);
    }

    private static Finding unknown(
            Piece.CostComparison comparison, String what, String name, Collection<String> known, String where) {
        Finding finding =
                Finding.error("cost-known", comparison.span(), "there is no " + what + " '" + name + "' in " + where);
        return NearestName.to(name, known)
                .map(nearest -> finding.mend("write '" + nearest + "'"))
                .orElse(finding.mend(
                        known.isEmpty()
                                ? "there is none yet: leave '" + name + "' out, or write the " + what + " first"
                                : "known: " + String.join(", ", new TreeSet<>(known))));
    }
}
