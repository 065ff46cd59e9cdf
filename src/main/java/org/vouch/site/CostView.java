package org.vouch.site;

import java.util.List;

/**
 * A cost comparison as readers see it without a script; the script reads the numbers from the same view.
 *
 * @param id unique on its page
 * @param title what it shows
 * @param currency three letters, as ISO 4217 writes it
 * @param options its rows, in order
 */
public record CostView(String id, String title, String currency, List<OptionView> options) {
    /** Copies the options in. */
    public CostView {
        options = List.copyOf(options);
    }

    /**
     * One way to be treated.
     *
     * @param id unique in its table
     * @param label its name
     * @param hours hours a week, such as {@code 9-19}; may be empty
     * @param overnight whether people sleep there, in words; may be empty
     * @param price the price of what it covers in words, such as {@code at least $40,000}
     * @param lowCents the lower end in whole cents; -1 if it is open
     * @param highCents the upper end in whole cents; -1 if it is open
     * @param covers what the price is the price of: course, day or session; only equal ones compare
     * @param unit the same in words, such as {@code 30 days at $400 a day}; empty for a course at one price
     * @param includes what the price covers; may be empty
     * @param source the title of the work that the figure comes from
     * @param sourceHref where it can be read; may be empty
     * @param asOf the day on which the price was true
     */
    public record OptionView(
            String id,
            String label,
            String hours,
            String overnight,
            String price,
            long lowCents,
            long highCents,
            String covers,
            String unit,
            String includes,
            String source,
            String sourceHref,
            DateView asOf) {}
}
