package org.vouch.site.view;

import java.util.List;
import java.util.Optional;

/**
 * A cost comparison as readers see it without a script; the script reads the numbers from the same view.
 *
 * @param id unique on its page
 * @param title what it shows
 * @param currency three letters, as ISO 4217 writes it
 * @param options its rows, in order
 * @param plans insurance plans that a reader may start from
 * @param plan the plan for which the table says what is left to pay; at most one
 * @param limits what the law lets plans ask of one person, by plan year
 * @param embed the address of the page that gives it to other sites; empty where nobody vouches for it
 */
public record CostView(
        String id,
        String title,
        String currency,
        List<OptionView> options,
        List<PlanView> plans,
        List<PlanView> plan,
        List<LimitView> limits,
        String embed) {
    /** Copies the collections in. */
    public CostView {
        options = List.copyOf(options);
        plans = List.copyOf(plans);
        plan = List.copyOf(plan);
        limits = List.copyOf(limits);
    }

    /**
     * One way to be treated.
     *
     * @param id unique in its table
     * @param label its name
     * @param hours hours a week, such as {@code 9-19}; may be empty
     * @param overnight whether people sleep there, in words; may be empty
     * @param price the price of what it covers in words, such as {@code at least $40,000}
     * @param lowCents the lower end of the price of a unit in whole cents; -1 if it is open
     * @param highCents its upper end in whole cents; -1 if it is open
     * @param kind what a unit is: {@code course}, {@code day} or {@code session}
     * @param quantity how many units the price in words covers; 0 where that is a single one and nobody says how many a
     *     course has
     * @param unit the same in words, such as {@code 30 days at $400 a day}; empty for a course at one price
     * @param pays what the chosen plan leaves to pay, in words; empty without one
     * @param includes what the price covers; may be empty
     * @param old whether its figure has to be looked up anew
     * @param compared whether the calculator compares it at first; if no option is, it compares the first two
     * @param figures where its price comes from: one, or one for each of several stays
     */
    public record OptionView(
            String id,
            String label,
            String hours,
            String overnight,
            String price,
            long lowCents,
            long highCents,
            String kind,
            int quantity,
            String unit,
            String pays,
            String includes,
            boolean old,
            boolean compared,
            List<FigureView> figures) {
        /** Copies the figures in. */
        public OptionView {
            figures = List.copyOf(figures);
        }
    }

    /**
     * A figure and where it comes from.
     *
     * @param label what it is the price of; empty where the row says that
     * @param price in words; empty where the row says it
     * @param source the title of the work
     * @param href where it can be read; may be empty
     * @param asOf the day on which it was true; empty if nobody knows it
     * @param old whether that is too long ago, or not known
     */
    public record FigureView(
            String label, String price, String source, String href, Optional<DateView> asOf, boolean old) {}

    /**
     * A plan that a reader may start from.
     *
     * @param id unique in its table
     * @param label its name
     * @param inside what it asks for in its network
     * @param outside what it asks for outside; at most one
     * @param figure where that comes from
     */
    public record PlanView(String id, String label, TermsView inside, List<TermsView> outside, FigureView figure) {
        /** Copies the terms in. */
        public PlanView {
            outside = List.copyOf(outside);
        }
    }

    /**
     * What a plan asks of the patient.
     *
     * @param deductible in whole cents
     * @param coinsurance in basis points; -1 if it has a copay
     * @param copay in whole cents; -1 if it has a coinsurance
     * @param afterDeductible whether the deductible comes before the copay
     * @param limit in whole cents; -1 if there is none
     */
    public record TermsView(long deductible, int coinsurance, long copay, boolean afterDeductible, long limit) {}

    /**
     * What the law lets plans ask of one person in a plan year.
     *
     * @param year the calendar year in which the plan year starts, in digits
     * @param cents in whole cents
     * @param amount in words, such as {@code $10,600}
     * @param figure where that comes from
     */
    public record LimitView(String year, long cents, String amount, FigureView figure) {}
}
