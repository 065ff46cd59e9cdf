package org.vouch.service.reviewing;

import java.util.List;
import java.util.Set;
import org.vouch.model.review.ReviewState.Badge;
import org.vouch.model.review.SignedText;
import org.vouch.service.pipeline.OutOfSight;
import org.vouch.service.verify.ReviewWords;

/**
 * One page as its reviewer is shown it, at the desk and in a packet alike. Templates print it; all words are ready.
 *
 * @param page which page it is
 * @param anchor is before every id of the page's words; unique among the sheets of one page
 * @param standing what its review is worth today
 * @param shown the words that are shown
 * @param comparison how they differ from words that the reviewer knows
 * @param sections its sections, each of which can be approved alone
 * @param evidence what helps to judge the words
 * @param past what was recorded about it
 * @param effects what readers get after each decision
 */
public record ReviewSheet(
        ReviewLine.Which page,
        String anchor,
        Standing standing,
        Shown shown,
        Comparison comparison,
        List<SheetSection> sections,
        Evidence evidence,
        Past past,
        Effects effects) {
    /** Copies the list in. */
    public ReviewSheet {
        sections = List.copyOf(sections);
    }

    /**
     * What the review of a page is worth today.
     *
     * @param badge the one word for it
     * @param words the same in the words of people
     * @param flags what else there is to know, in words
     * @param due when the next review is due, in words; may be empty
     * @param minutes about how long it takes to read what has to be read
     * @param urgent whether somebody should look at the page soon
     */
    public record Standing(Badge badge, String words, List<String> flags, String due, int minutes, boolean urgent) {
        private static final Set<Badge> URGENT = Set.of(Badge.CHANGED, Badge.OVERDUE, Badge.EXPIRED);

        private static final Set<Badge> OTHER_WORDS = Set.of(Badge.CHANGED, Badge.REJECTED, Badge.CHANGES_REQUESTED);

        /** Copies the list in. */
        public Standing {
            flags = List.copyOf(flags);
        }

        /** Finds the words, and whether somebody should look at the page soon. */
        Standing(Badge badge, List<String> flags, String due, int minutes) {
            this(badge, ReviewWords.state(badge), flags, due, minutes, URGENT.contains(badge));
        }

        /** Returns whether the page has other words than those that were signed, or than those that were waived. */
        public boolean otherWords() {
            return OTHER_WORDS.contains(badge);
        }
    }

    /**
     * The words that are shown.
     *
     * @param text the very words; kept, so that a later difference can start from them
     * @param fingerprint their exact fingerprint
     * @param body the same as readers see them, safe to be in another page; its headings start at the fourth level
     * @param outOfSight what is signed with these words, and is not among them
     */
    public record Shown(SignedText text, String fingerprint, String body, OutOfSight outOfSight) {}

    /**
     * How the words differ from others.
     *
     * @param summary with which words they are compared, in a sentence
     * @param known whether there are words to compare with
     * @param difference what changed since
     */
    public record Comparison(String summary, boolean known, SheetDifference difference) {}

    /**
     * What helps to judge the words.
     *
     * @param references the works that the page rests on
     * @param findings what is wrong with it
     * @param checklist what a reviewer asks themselves
     */
    public record Evidence(List<Reference> references, List<Problem> findings, List<Question> checklist) {
        /** Copies the lists in. */
        public Evidence {
            references = List.copyOf(references);
            findings = List.copyOf(findings);
            checklist = List.copyOf(checklist);
        }
    }

    /**
     * What was recorded about a page.
     *
     * @param waivers changes that were let pass as trivial since
     * @param history what was recorded, oldest first, a line each
     */
    public record Past(List<Waiver> waivers, List<String> history) {
        /** Copies the lists in. */
        public Past {
            waivers = List.copyOf(waivers);
            history = List.copyOf(history);
        }
    }

    /** Returns the name of the page. */
    public String title() {
        return page.title();
    }

    /** Returns the very words that are shown. */
    public SignedText text() {
        return shown.text();
    }

    /** Returns the exact fingerprint of the words that are shown. */
    public String fingerprint() {
        return shown.fingerprint();
    }

    /** Returns the words as readers see them. */
    public String body() {
        return shown.body();
    }

    /** Returns what changed. */
    public SheetDifference difference() {
        return comparison.difference();
    }

    /** Returns the changes that were let pass as trivial. */
    public List<Waiver> waivers() {
        return past.waivers();
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
     * @param changed whether nobody vouches for it as it is
     * @param status who vouches for it, in words; empty if nobody does
     */
    public record SheetSection(String id, String title, boolean changed, String status) {}

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
     * @param fix what to do about it; may be empty
     * @param rule the id of its rule
     */
    public record Problem(String severity, int line, String message, String fix, String rule) {}

    /**
     * What a reviewer asks themselves.
     *
     * @param question in plain words
     * @param facts what the program knows about the answer, a line each
     * @param watch whether that is a reason to look closely
     */
    public record Question(String question, List<String> facts, boolean watch) {
        /** Copies the lines in. */
        public Question {
            facts = List.copyOf(facts);
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
     * @param current whether the page has the words that it led to: who asks for changes takes it back
     */
    public record Waiver(int number, String by, String date, String reason, List<String> places, boolean current) {
        /** Copies the places in. */
        public Waiver {
            places = List.copyOf(places);
        }
    }
}
