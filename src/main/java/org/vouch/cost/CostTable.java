package org.vouch.cost;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vouch.text.Placed;
import org.vouch.text.Span;

/**
 * A table of what the options for treatment cost, with the source of every figure.
 *
 * @param id the name of the file in {@code content/costs/}, without its ending
 * @param title what the table shows
 * @param currency three letters, as ISO 4217 writes it
 * @param options its rows, in order
 * @param sources the works that its figures come from, by id
 * @param plans insurance plans that a reader may start from
 * @param whole whether all of the file could be read; else rows may be missing, and why has been told
 * @param span its file
 */
public record CostTable(
        String id,
        String title,
        String currency,
        List<Option> options,
        Map<String, CostSource> sources,
        List<PlanPreset> plans,
        boolean whole,
        Span span) {
    /** Copies the collections in. */
    public CostTable {
        options = List.copyOf(options);
        sources = Map.copyOf(sources);
        plans = List.copyOf(plans);
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
     * One way to be treated.
     *
     * @param id what a directive names it by
     * @param label its name for readers
     * @param level where it stands among the levels of care
     * @param price the price of one unit
     * @param unit what the price is the price of
     * @param quantity how many units a course of treatment has; 1 for an episode
     * @param source id of the work that the price comes from
     * @param asOf the day on which the price was true
     * @param includes what the price covers, in words; may be empty
     * @param span the row in the file
     */
    public record Option(
            String id,
            String label,
            Optional<LevelOfCare> level,
            Price price,
            Unit unit,
            int quantity,
            Placed<String> source,
            LocalDate asOf,
            String includes,
            Span span) {}

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
     * @param deductibleCents what the patient pays first in a plan year, in whole cents
     * @param coinsuranceBasisPoints the patient's part after that; 2,000 are 20 percent
     * @param outOfPocketMaxCents what the patient pays at most in a plan year, in whole cents
     * @param source id of the work that the figures come from
     * @param asOf the day on which they were true
     * @param span the entry in the file
     */
    public record PlanPreset(
            String id,
            String label,
            long deductibleCents,
            int coinsuranceBasisPoints,
            long outOfPocketMaxCents,
            Placed<String> source,
            LocalDate asOf,
            Span span) {}
}
