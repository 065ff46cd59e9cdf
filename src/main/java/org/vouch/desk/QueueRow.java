package org.vouch.desk;

import java.util.List;

/**
 * A line of the queue, in the words in which it is shown.
 *
 * @param page which page it is about
 * @param state what its review is worth
 * @param reviewer whose it is to read
 * @param review the last review
 * @param next the next one
 * @param change what changed since the page was signed
 * @param findings what is wrong with the page
 * @param said what was said last to anyone who has to act
 * @param reading what there is to read
 */
public record QueueRow(
        Which page,
        State state,
        Reviewer reviewer,
        Review review,
        Next next,
        Change change,
        Findings findings,
        Said said,
        Reading reading) {
    /**
     * Which page a line is about.
     *
     * @param address where the page is reviewed
     * @param title its name
     * @param kind what kind of page it is
     * @param language its language tag, if it is not that of the site
     * @param owner who wrote it; may be empty
     * @param links how many other pages lead to it, in words; empty if none does
     */
    public record Which(String address, String title, String kind, String language, String owner, String links) {}

    /**
     * What the review of a page is worth.
     *
     * @param word the word of files for it
     * @param label the word of people for it
     */
    public record State(String word, String label) {}

    /**
     * Whose a page is to read.
     *
     * @param name of who vouches or is asked to; may be empty
     * @param letters after their name; may be empty
     * @param checked when their license was last looked up; may be empty
     * @param lapsed whether that is too long ago
     */
    public record Reviewer(String name, String letters, String checked, boolean lapsed) {}

    /**
     * The last review of a page.
     *
     * @param day of it; may be empty
     * @param assurance how it is known, and how much it is of; may be empty
     * @param waivers how many trivial changes were let pass since; may be empty
     */
    public record Review(String day, String assurance, String waivers) {}

    /**
     * The next review of a page.
     *
     * @param day of it; may be empty
     * @param left how long until then; may be empty
     * @param late whether that day is past
     */
    public record Next(String day, String left, boolean late) {}

    /**
     * What changed since a page was signed.
     *
     * @param summary how much it is; may be empty
     * @param money whether money is among it
     * @param dose whether a dose, a drug or a condition is among it
     * @param notes what else there is to know
     */
    public record Change(String summary, boolean money, boolean dose, List<String> notes) {
        /** Copies the list in. */
        public Change {
            notes = List.copyOf(notes);
        }
    }

    /**
     * What is wrong with a page.
     *
     * @param errors how many errors it has
     * @param warnings how many warnings
     */
    public record Findings(int errors, int warnings) {}

    /**
     * What was said last to anyone who has to act.
     *
     * @param words may be empty
     * @param by who said so, and when; empty if nothing was said
     */
    public record Said(String words, String by) {}

    /**
     * What there is to read.
     *
     * @param minutes how long it takes
     * @param level how hard its words are to read; empty if nothing tells
     * @param hard whether that is harder than it should be
     */
    public record Reading(int minutes, String level, boolean hard) {}
}
