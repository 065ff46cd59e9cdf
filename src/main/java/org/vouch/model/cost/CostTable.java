package org.vouch.model.cost;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vouch.model.text.Placed;
import org.vouch.model.text.Span;

/**
 * A table of what the options for treatment cost, with the source of every figure.
 *
 * @param id the name of the file in {@code content/costs/}, without its ending
 * @param title what the table shows
 * @param currency three letters, as ISO 4217 writes it
 * @param options its rows, in order; those made of several stays come last
 * @param sources the works that its figures come from, by id
 * @param plans insurance plans that a reader may start from
 * @param limits what the law lets plans ask of one person, by plan year; the earliest year first
 * @param compared the ids of the options that a reader compares at first; empty for the first two
 * @param whole whether all of the file could be read; else rows may be missing, and why has been reported
 * @param span its file
 */
public record CostTable(
        String id,
        String title,
        String currency,
        List<Option> options,
        Map<String, CostSource> sources,
        List<PlanPreset> plans,
        List<LegalLimit> limits,
        List<String> compared,
        boolean whole,
        Span span) {
    /** Copies the collections in. */
    public CostTable {
        options = List.copyOf(options);
        sources = Map.copyOf(sources);
        plans = List.copyOf(plans);
        limits = List.copyOf(limits);
        compared = List.copyOf(compared);
    }

    /** A figure that is older has to be looked up anew. */
    private static final int MONTHS = 12;

    /** Returns the day after which a figure of a day is old. */
    public static LocalDate turnsOld(LocalDate figure) {
        return figure.plusMonths(MONTHS);
    }

    /**
     * Returns whether a figure has to be looked up anew.
     *
     * @param figure the day on which it was true; empty if nobody knows it, which counts as old
     * @param today the day on which readers see it
     */
    public static boolean isOld(Optional<LocalDate> figure, LocalDate today) {
        return figure.map(day -> turnsOld(day).isBefore(today)).orElse(true);
    }

    /** What a price is the price of. */
    public enum Unit {
        /** A whole course of treatment. */
        EPISODE,
        /** One day. */
        DAY,
        /** One session. */
        SESSION
    }

    /**
     * One way to be treated: one stay, or several one after another.
     *
     * @param id what a directive names it by
     * @param label its name for readers
     * @param level where it is among the levels of care
     * @param stays what it is made of, in order; at least one
     * @param includes what the price covers, in words; may be empty
     * @param span the row in the file
     */
    public record Option(
            String id, String label, Optional<LevelOfCare> level, List<Stay> stays, String includes, Span span) {
        /** Copies the stays in. */
        public Option {
            stays = List.copyOf(stays);
            if (stays.isEmpty()) {
                throw new IllegalArgumentException("an option is made of something");
            }
        }

        /** Returns the price of all that it is made of. */
        public Price price() {
            Price sum = stays.get(0).wholePrice();
            for (Stay stay : stays.subList(1, stays.size())) {
                sum = sum.plus(stay.wholePrice());
            }
            return sum;
        }

        /**
         * Returns the day on which its price was true; of several, the oldest. Empty if nobody knows it, or does not
         * know one of several.
         */
        public Optional<LocalDate> asOf() {
            if (stays.stream().anyMatch(stay -> stay.asOf().isEmpty())) {
                return Optional.empty();
            }
            return stays.stream().flatMap(stay -> stay.asOf().stream()).min(LocalDate::compareTo);
        }

        /** Returns for how many visits a plan may ask a copay; 0 where the price is that of a whole course. */
        public int visits() {
            return stays.stream()
                    .filter(stay -> stay.unit() != Unit.EPISODE)
                    .mapToInt(Stay::quantity)
                    .sum();
        }
    }

    /**
     * A stay at one place, or a course at one program: what a price was found for.
     *
     * @param label its name for readers
     * @param price the price of one unit
     * @param unit what the price is the price of
     * @param quantity how many units a course of treatment has; 1 for an episode
     * @param source id of the work that the price comes from
     * @param asOf the day on which the price was true; empty if nobody knows it
     */
    public record Stay(
            String label, Price price, Unit unit, int quantity, Placed<String> source, Optional<LocalDate> asOf) {
        /** Ten stays, one after another, are still a price. */
        public static final long MOST_CENTS = Price.MOST_CENTS / 10;

        /** Returns the price of all its units. */
        public Price wholePrice() {
            return price.times(quantity);
        }

        /** Returns whether the price is that of a whole course of treatment, so that it compares with others. */
        public boolean whole() {
            return unit == Unit.EPISODE || quantity > 1;
        }
    }

    /**
     * A level of care as a criteria edition names it. Editions disagree, so the levels are data.
     *
     * @param edition the edition of the criteria of the American Society of Addiction Medicine
     * @param code such as {@code 2.1}
     * @param hoursPerWeek such as {@code 9-19}; may be empty
     * @param overnight whether people sleep there
     */
    public record LevelOfCare(int edition, String code, String hoursPerWeek, boolean overnight) {}

    /**
     * A work that a figure comes from.
     *
     * @param id what a row names it by
     * @param title its title
     * @param url where it can be read
     * @param year the year in which it was published
     * @param span the entry in the file
     */
    public record CostSource(String id, String title, Optional<String> url, Optional<Integer> year, Span span) {}

    /**
     * A plan that a reader may start from.
     *
     * @param id what a directive names it by
     * @param label its name for readers
     * @param terms what it asks of the patient in its network
     * @param outOfNetwork what it asks outside of its network; empty where it pays nothing there
     * @param source id of the work that the figures come from
     * @param asOf the day on which they were true; empty if nobody knows it
     * @param span the entry in the file
     */
    public record PlanPreset(
            String id,
            String label,
            Terms terms,
            Optional<Terms> outOfNetwork,
            Placed<String> source,
            Optional<LocalDate> asOf,
            Span span) {}

    /**
     * The most that the law lets a plan ask of one person for covered care in its network in one plan year.
     *
     * @param year the calendar year in which the plan year starts
     * @param cents whole cents
     * @param source id of the work that the figure comes from
     * @param asOf the day on which it was true; empty if nobody knows it
     * @param span the entry in the file
     */
    public record LegalLimit(int year, long cents, Placed<String> source, Optional<LocalDate> asOf, Span span) {}
}
