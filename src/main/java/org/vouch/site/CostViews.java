package org.vouch.site;

import java.util.List;
import org.vouch.cost.CostTable;
import org.vouch.cost.Price;
import org.vouch.page.Piece;

/** Shows cost tables in one language. */
final class CostViews {
    private final Speech speech;

    CostViews(Speech speech) {
        this.speech = speech;
    }

    CostView of(CostTable table, Piece.CostComparison comparison, int number) {
        List<CostTable.Option> chosen = comparison.options().isEmpty()
                ? table.options()
                : comparison.options().stream()
                        .flatMap(id -> table.options().stream()
                                .filter(option -> option.id().equals(id)))
                        .toList();
        String id = number == 1 ? "costs-" + table.id() : "costs-" + table.id() + "-" + number;
        return new CostView(
                id,
                speech.own(table.title()),
                table.currency(),
                chosen.stream().map(option -> option(table, option)).toList());
    }

    private CostView.OptionView option(CostTable table, CostTable.Option option) {
        CostTable.CostSource source = table.sources().get(option.source().value());
        return new CostView.OptionView(
                option.id(),
                speech.own(option.label()),
                option.level().map(CostTable.LevelOfCare::hoursPerWeek).orElse(""),
                option.level()
                        .map(level -> speech.say(level.overnight() ? "care.overnight" : "care.at-home"))
                        .orElse(""),
                speech.price(option.price(), option.quantity(), table.currency()),
                low(option.price(), option.quantity()),
                high(option.price(), option.quantity()),
                covers(option),
                unit(table, option),
                speech.own(option.includes()),
                source == null ? option.source().value() : source.title(),
                source == null ? "" : source.url().orElse(""),
                speech.date(option.asOf()));
    }

    private static String covers(CostTable.Option option) {
        if (option.quantity() > 1) {
            return "course";
        }
        return switch (option.unit()) {
            case EPISODE -> "course";
            case DAY -> "day";
            case SESSION -> "session";
        };
    }

    private String unit(CostTable table, CostTable.Option option) {
        String one = speech.price(option.price(), 1, table.currency());
        return switch (option.unit()) {
            case EPISODE -> "";
            case DAY ->
                option.quantity() == 1 ? speech.say("unit.one-day") : speech.say("unit.days", option.quantity(), one);
            case SESSION ->
                option.quantity() == 1
                        ? speech.say("unit.one-session")
                        : speech.say("unit.sessions", option.quantity(), one);
        };
    }

    /** An open end is -1 in the view: the script takes it from an attribute, which has no types. */
    private static long low(Price price, int quantity) {
        if (price instanceof Price.Exactly exactly) {
            return exactly.cents() * quantity;
        }
        if (price instanceof Price.Between between) {
            return between.lowCents() * quantity;
        }
        return price instanceof Price.AtLeast least ? least.cents() * quantity : -1;
    }

    private static long high(Price price, int quantity) {
        if (price instanceof Price.Exactly exactly) {
            return exactly.cents() * quantity;
        }
        if (price instanceof Price.Between between) {
            return between.highCents() * quantity;
        }
        return price instanceof Price.AtMost most ? most.cents() * quantity : -1;
    }
}
