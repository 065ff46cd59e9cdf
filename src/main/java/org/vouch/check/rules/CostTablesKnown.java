package org.vouch.check.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vouch.model.cost.CostTable;
import org.vouch.model.library.Library;
import org.vouch.model.library.Routes;
import org.vouch.model.page.Page;
import org.vouch.model.page.Piece;
import org.vouch.model.text.Finding;
import org.vouch.model.text.KnownNames;
import org.vouch.model.text.Span;

/** Every cost comparison and every price names a table, options and a plan that there are. */
final class CostTablesKnown implements Rule {
    @Override
    public Stream<Finding> check(Library library, Routes routes, LocalDate asOf) {
        List<Finding> findings = new ArrayList<>();
        KnownNames tables = new KnownNames(library.costs().keySet());
        for (Page page : library.pages()) {
            for (Piece piece : page.body().notable()) {
                if (piece instanceof Piece.Figures figures) {
                    figures.match(price -> of(library, tables, price), comparison -> of(library, tables, comparison))
                            .forEach(findings::add);
                }
            }
        }
        return findings.stream();
    }

    private static Stream<Finding> of(Library library, KnownNames tables, Piece.Price price) {
        if (price.table().isEmpty() && library.costs().size() > 1) {
            return Stream.of(Finding.error(
                            "cost-known", price.span(), "this site has several cost tables, so a price must name one")
                    .fix("write :price[" + price.option() + "]{table=\"…\"} with one of " + tables.listed()));
        }
        Optional<CostTable> table = library.costTable(price.table());
        if (table.isEmpty()) {
            return Stream.of(unknown(price.span(), "cost table", price.table(), tables, "content/costs/"));
        }
        List<String> options = ids(table.get());
        return !table.get().whole() || options.contains(price.option())
                ? Stream.empty()
                : Stream.of(unknown(
                        price.span(),
                        "option",
                        price.option(),
                        new KnownNames(options),
                        table.get().span().path()));
    }

    private static List<String> ids(CostTable table) {
        return table.options().stream().map(CostTable.Option::id).toList();
    }

    private static Stream<Finding> of(Library library, KnownNames tables, Piece.CostComparison comparison) {
        CostTable table = library.costs().get(comparison.table());
        if (table == null) {
            return Stream.of(unknown(comparison.span(), "cost table", comparison.table(), tables, "content/costs/"));
        }
        if (!table.whole()) {
            // A row that cannot be read is left out, and why has been reported.
            return Stream.empty();
        }
        Set<String> options = new HashSet<>(ids(table));
        KnownNames known = new KnownNames(options);
        List<String> plans =
                table.plans().stream().map(CostTable.PlanPreset::id).toList();
        Stream<Finding> unknownOptions = comparison.options().stream()
                .filter(option -> !options.contains(option))
                .map(option -> unknown(
                        comparison.span(), "option", option, known, table.span().path()));
        Stream<Finding> unknownPlan = Stream.of(comparison.plan())
                .filter(plan -> !plan.isEmpty() && !plans.contains(plan))
                .map(plan -> unknown(
                        comparison.span(),
                        "plan",
                        plan,
                        new KnownNames(plans),
                        table.span().path()));
        return Stream.concat(unknownOptions, unknownPlan);
    }

    private static Finding unknown(Span span, String what, String name, KnownNames known, String where) {
        Finding finding = Finding.error("cost-known", span, "there is no " + what + " '" + name + "' in " + where);
        return known.nearest(name)
                .map(nearest -> finding.fix("write '" + nearest + "'"))
                .orElse(finding.fix(
                        known.isEmpty()
                                ? "there is none yet: leave '" + name + "' out, or write the " + what + " first"
                                : "known: " + known.listed()));
    }
}
