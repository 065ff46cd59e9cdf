package org.vouch.check.rules;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vouch.model.cost.CostTable;
import org.vouch.model.library.Library;
import org.vouch.model.library.Routes;
import org.vouch.model.text.Finding;

/** Every source of a cost table is the source of a figure. */
final class CostSourcesUsed implements Rule {
    @Override
    public Stream<Finding> check(Library library, Routes routes, LocalDate asOf) {
        return new TreeMap<>(library.costs())
                .values().stream().filter(CostTable::whole).flatMap(CostSourcesUsed::unused);
    }

    private static Stream<Finding> unused(CostTable table) {
        Set<String> used = new HashSet<>();
        table.options()
                .forEach(option ->
                        option.stays().forEach(stay -> used.add(stay.source().value())));
        table.plans().forEach(plan -> used.add(plan.source().value()));
        table.limits().forEach(limit -> used.add(limit.source().value()));
        return table.sources().values().stream()
                .filter(source -> !used.contains(source.id()))
                .map(source -> Finding.warning(
                                "cost-source-used",
                                source.span(),
                                "no price comes from the source '" + source.id() + "'")
                        .fix("name it as the 'source' of a row, or take it out"));
    }
}
