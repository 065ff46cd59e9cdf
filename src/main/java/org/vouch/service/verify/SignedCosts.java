package org.vouch.service.verify;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.vouch.model.cost.CostTable;
import org.vouch.model.cost.Price;
import org.vouch.model.cost.Terms;
import org.vouch.model.review.Dependency;
import org.vouch.model.review.Dependency.Kind;
import org.vouch.model.review.PageReview;
import org.vouch.model.review.SignedText;
import org.vouch.model.text.Placed;
import org.vouch.model.text.Span;

/**
 * Reads the cost tables of a signed text back, with those of their rows that the page showed. What it reads is only to
 * be believed if the page that shows it would be signed in the same text again: that is for the caller to compare.
 */
final class SignedCosts {
    private final Span span;
    private final Map<String, Dependency> tables = new LinkedHashMap<>();
    private final Map<String, List<Dependency>> rows = new HashMap<>();
    private final Map<String, List<Dependency>> plans = new HashMap<>();
    private final Map<String, List<Dependency>> limits = new HashMap<>();

    private SignedCosts(SignedText text, Span span) {
        this.span = span;
        for (Dependency each : text.shown()) {
            if (each.kind() == Kind.COST_TABLE) {
                tables.put(each.name(), each);
            } else if (each.kind() == Kind.COST_ROW) {
                rows.computeIfAbsent(tableOf(each), absent -> new ArrayList<>()).add(each);
            } else if (each.kind() == Kind.COST_PLAN) {
                plans.computeIfAbsent(tableOf(each), absent -> new ArrayList<>())
                        .add(each);
            } else if (each.kind() == Kind.COST_LIMIT) {
                limits.computeIfAbsent(tableOf(each), absent -> new ArrayList<>())
                        .add(each);
            }
        }
    }

    /**
     * Returns the tables by their ids.
     *
     * @param span where the page is, for what is said about the tables
     * @return nothing if a row cannot be read
     */
    static Optional<Map<String, CostTable>> of(SignedText text, Span span) {
        SignedCosts costs = new SignedCosts(text, span);
        Map<String, CostTable> read = new LinkedHashMap<>();
        try {
            costs.tables.forEach((id, table) -> read.put(id, costs.table(id, table)));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeParseException unreadable) {
            return Optional.empty();
        }
        return Optional.of(read);
    }

    private static String tableOf(Dependency row) {
        return row.name().substring(0, Math.max(0, row.name().indexOf('/')));
    }

    private CostTable table(String id, Dependency table) {
        Map<String, CostTable.CostSource> sources = new HashMap<>();
        List<CostTable.Option> options = new ArrayList<>();
        for (Dependency row : rows.getOrDefault(id, List.of())) {
            options.add(option(id, row, sources));
        }
        List<CostTable.PlanPreset> presets = new ArrayList<>();
        for (Dependency plan : plans.getOrDefault(id, List.of())) {
            presets.add(plan(id, plan, sources));
        }
        List<CostTable.LegalLimit> legal = new ArrayList<>();
        for (Dependency limit : limits.getOrDefault(id, List.of())) {
            legal.add(limit(id, limit, sources));
        }
        return new CostTable(
                id,
                field(table, "title"),
                field(table, "currency"),
                options,
                sources,
                presets,
                legal,
                table.value("compared_first")
                        .map(ids -> List.of(ids.split(" ")))
                        .orElse(List.of()),
                true,
                span);
    }

    private CostTable.Option option(String table, Dependency row, Map<String, CostTable.CostSource> sources) {
        Optional<CostTable.LevelOfCare> level = row.value("overnight")
                .map(overnight ->
                        new CostTable.LevelOfCare(0, "", row.value("hours").orElse(""), overnight.equals("yes")));
        List<CostTable.Stay> stays = new ArrayList<>();
        if (row.value("price").isPresent()) {
            stays.add(stay(row, "", field(row, "label"), sources));
        }
        for (int i = 1; row.value("price_" + i).isPresent(); i++) {
            stays.add(stay(row, "_" + i, field(row, "stay_" + i), sources));
        }
        return new CostTable.Option(
                row.name().substring(table.length() + 1),
                field(row, "label"),
                level,
                stays,
                row.value("includes").orElse(""),
                span);
    }

    private CostTable.Stay stay(
            Dependency row, String number, String label, Map<String, CostTable.CostSource> sources) {
        return new CostTable.Stay(
                label,
                price(field(row, "price" + number)),
                CostTable.Unit.valueOf(field(row, "unit" + number).toUpperCase(Locale.ROOT)),
                Integer.parseInt(field(row, "quantity" + number)),
                source(row, number, sources),
                day(field(row, "as_of" + number)));
    }

    private CostTable.PlanPreset plan(String table, Dependency plan, Map<String, CostTable.CostSource> sources) {
        return new CostTable.PlanPreset(
                plan.name().substring(table.length() + 1),
                field(plan, "label"),
                terms(plan, ""),
                plan.value("deductible_outside").map(there -> terms(plan, "_outside")),
                source(plan, "", sources),
                day(field(plan, "as_of")),
                span);
    }

    private CostTable.LegalLimit limit(String table, Dependency limit, Map<String, CostTable.CostSource> sources) {
        return new CostTable.LegalLimit(
                Integer.parseInt(limit.name().substring(table.length() + 1)),
                cents(field(limit, "most_for_one_person")),
                source(limit, "", sources),
                day(field(limit, "as_of")),
                span);
    }

    private static Optional<LocalDate> day(String said) {
        return said.equals(PageReview.UNKNOWN_DAY) ? Optional.empty() : Optional.of(LocalDate.parse(said));
    }

    private static Terms terms(Dependency plan, String where) {
        Optional<String> limit = plan.value("out_of_pocket_max" + where);
        Terms.Share share = plan.value("copay" + where).isPresent()
                ? new Terms.Share.Copay(
                        cents(field(plan, "copay" + where)),
                        field(plan, "after_deductible" + where).equals("yes"))
                : new Terms.Share.Coinsurance(
                        (int) cents(field(plan, "coinsurance" + where).replace("%", "")));
        return new Terms(
                cents(field(plan, "deductible" + where)),
                0,
                share,
                limit.isPresent() ? OptionalLong.of(cents(limit.get())) : OptionalLong.empty(),
                0);
    }

    /** The ids of sources are not shown to anybody, so that each figure has one of its own here. */
    private Placed<String> source(Dependency of, String number, Map<String, CostTable.CostSource> sources) {
        String id = of.id() + number;
        sources.put(
                id,
                new CostTable.CostSource(
                        id, field(of, "source" + number), of.value("source_url" + number), Optional.empty(), span));
        return new Placed<>(id, span);
    }

    private static String field(Dependency of, String name) {
        return of.value(name).orElseThrow(() -> new IllegalArgumentException("there is no " + name + " in " + of));
    }

    private static Price price(String words) {
        if (words.startsWith("at least ")) {
            return new Price.AtLeast(cents(words.substring("at least ".length())));
        }
        if (words.startsWith("at most ")) {
            return new Price.AtMost(cents(words.substring("at most ".length())));
        }
        int to = words.indexOf(" to ");
        return to < 0
                ? new Price.Exactly(cents(words))
                : new Price.Between(cents(words.substring(0, to)), cents(words.substring(to + " to ".length())));
    }

    private static long cents(String amount) {
        return new BigDecimal(amount).movePointRight(2).longValueExact();
    }
}
