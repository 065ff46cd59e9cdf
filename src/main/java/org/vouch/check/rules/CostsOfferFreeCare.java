package org.vouch.check.rules;

import java.time.LocalDate;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vouch.model.cost.CostTable;
import org.vouch.model.cost.Price;
import org.vouch.model.library.Library;
import org.vouch.model.library.Routes;
import org.vouch.model.text.Finding;

/** Every cost table tells people without money that there is care for them, too. */
final class CostsOfferFreeCare implements Rule {
    private static final Pattern FREE =
            Pattern.compile("(?iu)\\bfree\\b|sliding|no cost|gratis|gratuit|escala móvil|según (sus )?ingresos");

    @Override
    public Stream<Finding> check(Library library, Routes routes, LocalDate asOf) {
        return new TreeMap<>(library.costs())
                .values().stream()
                        .filter(CostTable::whole)
                        .filter(table -> table.options().stream().noneMatch(CostsOfferFreeCare::isFree))
                        .map(table -> Finding.advice(
                                        "cost-free-care",
                                        table.span(),
                                        "no row of this table says that some programs are free or ask a fee by income")
                                .fix(
                                        "add an option such as {id: free, label: Free or sliding-scale program, price: {exactly:"
                                                + " 0}, …}"));
    }

    private static boolean isFree(CostTable.Option option) {
        return option.price().equals(new Price.Exactly(0))
                || FREE.matcher(option.label()).find();
    }
}
