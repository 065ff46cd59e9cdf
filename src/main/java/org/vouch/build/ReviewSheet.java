package org.vouch.build;

import java.util.List;
import org.vouch.review.SignedText;

/**
 * One page as its reviewer is shown it, at the desk and in a packet alike. Templates print it; all words are ready.
 *
 * @param text the very words that are shown; kept, so that a later difference can start from them
 * @param anchor stands before every id of the page's words; unique among the sheets of one page
 * @param page the page's path below {@code content/} without its ending
 * @param title its name
 * @param url its whole address
 * @param language its language tag
 * @param state what its review is worth today, in words
 * @param urgent whether somebody should look at it soon
 * @param flags what else there is to know, in words
 * @param due when the next review is due, in words; may be empty
 * @param minutes about how long it takes to read what has to be read
 * @param fingerprint the exact fingerprint of the words shown
 * @param compared with which words they are compared, in a sentence
 * @param known whether there are words to compare with
 * @param difference what is other than in those words
 * @param sections its sections, each of which can be approved alone
 * @param body its words as readers see them, safe to stand in another page; its headings start at the fourth level
 * @param outOfSight what is signed with these words, and does not stand among them
 * @param references the works that it rests on
 * @param findings what is wrong with it
 * @param checklist what a reviewer asks themselves
 * @param waivers changes that were let pass as trivial since
 * @param history what was put down about it, oldest first, a line each
 * @param effects what readers get after each decision
 */
public record ReviewSheet(
        SignedText text,
        String anchor,
        String page,
        String title,
        String url,
        String language,
        String state,
        boolean urgent,
        List<String> flags,
        String due,
        int minutes,
        String fingerprint,
        String compared,
        boolean known,
        SheetDifference difference,
        List<SheetSection> sections,
        String body,
        OutOfSight outOfSight,
        List<Reference> references,
        List<Problem> findings,
        List<Question> checklist,
        List<Waiver> waivers,
        List<String> history,
        Effects effects) {
    /** Copies the lists in. */
    public ReviewSheet {
        flags = List.copyOf(flags);
        sections = List.copyOf(sections);
        references = List.copyOf(references);
        findings = List.copyOf(findings);
        checklist = List.copyOf(checklist);
        waivers = List.copyOf(waivers);
        history = List.copyOf(history);
    }

    /**
     * What readers get once a reviewer has decided about the whole page: half sentences, without a point at the end.
     *
     * @param approve if they approve it
     * @param changes if they ask for changes
     * @param reject if they reject it
     * @param withdraw if they take their review back
     */
    public record Effects(String approve, String changes, String reject, String withdraw) {}

    /**
     * A section that can be approved.
     *
     * @param id as records name it
     * @param title the words of its heading
     * @param changed whether nobody vouches for it as it stands
     * @param told who vouches for it, in words; empty if nobody does
     */
    public record SheetSection(String id, String title, boolean changed, String told) {}

    /**
     * A work that the page rests on.
     *
     * @param id what the text cites it by
     * @param title its title
     * @param url where it can be read; may be empty
     * @param year the year in which it was published; empty if nobody says
     * @param old whether it is so old that newer evidence is likely
     */
    public record Reference(String id, String title, String url, String year, boolean old) {}

    /**
     * Something that is wrong with the page.
     *
     * @param severity the word for its weight
     * @param line the line of the page's file; 0 if it is about the whole page
     * @param message what is wrong
     * @param mend what to do about it; may be empty
     * @param rule the id of its rule
     */
    public record Problem(String severity, int line, String message, String mend, String rule) {}

    /**
     * What a reviewer asks themselves.
     *
     * @param question in plain words
     * @param told what the program knows about the answer, a line each
     * @param watch whether that is a reason to look closely
     */
    public record Question(String question, List<String> told, boolean watch) {
        /** Copies the lines in. */
        public Question {
            told = List.copyOf(told);
        }
    }

    /**
     * A change that was let pass as trivial.
     *
     * @param number of its entry
     * @param by who let it pass
     * @param date the day
     * @param reason why, in one word
     * @param places the words that changed, a line for each place
     * @param stands whether the page bears the words that it led to: who asks for changes takes it back
     */
    public record Waiver(int number, String by, String date, String reason, List<String> places, boolean stands) {
        /** Copies the places in. */
        public Waiver {
            places = List.copyOf(places);
        }
    }
}
