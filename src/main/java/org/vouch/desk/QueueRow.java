package org.vouch.desk;

import java.util.List;

/**
 * A line of the queue, in the words in which it is shown.
 *
 * @param address where the page is reviewed
 * @param state the word of files for its state
 * @param label the word of people for it
 * @param kind what kind of page it is
 * @param language its language tag, if it is not that of the site
 * @param owner who wrote it; may be empty
 * @param links how many other pages lead to it, in words; empty if none does
 * @param reviewer the name of who vouches or is asked to; may be empty
 * @param letters behind their name; may be empty
 * @param checked when their license was last looked up; may be empty
 * @param lapsed whether that is too long ago
 * @param reviewed the day of the last review; may be empty
 * @param assurance how it is known, and how much it is of; may be empty
 * @param due the day of the next one; may be empty
 * @param left how long until then; may be empty
 * @param late whether that day is past
 * @param changed what is other than signed; may be empty
 * @param money whether money is among it
 * @param dose whether a dose, a drug or a condition is among it
 * @param waivers how many trivial changes were let pass; may be empty
 * @param errors how many errors the page has
 * @param warnings how many warnings
 * @param notes what else there is to know
 * @param said what was said last to whoever has to act; may be empty
 * @param sayer who said so, and when; empty if nothing was said
 * @param minutes how long it takes to read what has to be read
 * @param reads how hard its words are to read; empty if nothing tells
 * @param hard whether that is harder than it should be
 */
public record QueueRow(
        String address,
        String title,
        String state,
        String label,
        String kind,
        String language,
        String owner,
        String links,
        String reviewer,
        String letters,
        String checked,
        boolean lapsed,
        String reviewed,
        String assurance,
        String due,
        String left,
        boolean late,
        String changed,
        boolean money,
        boolean dose,
        String waivers,
        int errors,
        int warnings,
        List<String> notes,
        String said,
        String sayer,
        int minutes,
        String reads,
        boolean hard) {
    /** Copies the list in. */
    public QueueRow {
        notes = List.copyOf(notes);
    }
}
