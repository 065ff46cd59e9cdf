package org.vouch.model.review;

import java.util.List;
import org.vouch.model.page.PageId;
import org.vouch.model.review.ReviewRecord.Decision;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Worded;

/**
 * What a reviewer decided about a page that they were shown, wherever that was.
 *
 * @param page the page
 * @param shown the exact fingerprint of the words that they saw
 * @param kind what they decided
 * @param sections ids of the sections that they approve; empty unless they approve some of them
 * @param remarks what they want changed; needed where they ask for changes or reject
 * @param note what else they said; readers may see it
 * @param evidence what they checked the page against
 * @param conflicts interests that readers may want to know of; may be empty
 */
public record ReviewDecision(
        PageId page,
        Fingerprint shown,
        Kind kind,
        List<String> sections,
        List<Remark> remarks,
        String note,
        List<String> evidence,
        String conflicts) {
    /** What a reviewer may decide. */
    public enum Kind implements Worded {
        /** The whole page is approved. */
        APPROVE,
        /** Some of its sections are approved. */
        APPROVE_SECTIONS,
        /** It may not be published until some words are changed. An older review of other words is not taken back. */
        ASK_FOR_CHANGES,
        /** Its words may not be published, whatever the policy of the site is. */
        REJECT;
    }

    /**
     * What a reviewer wants changed.
     *
     * @param quote the words that it is about, as readers see them; empty if it is about the page
     * @param words what is to be done
     */
    public record Remark(String quote, String words) {
        /** Refuses a remark that says nothing, and makes one line of what was quoted. */
        public Remark {
            quote = ReviewNorm.line(quote);
            words = RecordText.text("the remark", words);
            if (words.isEmpty()) {
                throw new IllegalArgumentException("a remark says what is to be changed");
            }
        }
    }

    /** Copies the lists in, and refuses what contradicts itself. */
    public ReviewDecision {
        sections = List.copyOf(sections);
        remarks = List.copyOf(remarks);
        evidence = List.copyOf(evidence);
        if (sections.isEmpty() == (kind == Kind.APPROVE_SECTIONS)) {
            throw new IllegalArgumentException(
                    "sections are required when approving sections, and not allowed otherwise");
        }
        if (remarks.isEmpty() == (kind == Kind.ASK_FOR_CHANGES || kind == Kind.REJECT)) {
            throw new IllegalArgumentException(
                    "a note is required when asking for changes or rejecting, and not allowed otherwise");
        }
    }

    /** Returns the decision as records have it. */
    public Decision decision() {
        if (kind == Kind.ASK_FOR_CHANGES) {
            return Decision.CHANGES_REQUESTED;
        }
        return kind == Kind.REJECT ? Decision.REJECTED : Decision.APPROVED;
    }

    /** Returns the note that is recorded: each remark with the words that it is about, and then what else was said. */
    public String recordedNote() {
        StringBuilder text = new StringBuilder();
        for (Remark remark : remarks) {
            text.append(remark.quote().isEmpty() ? "" : "\u201C" + remark.quote() + "\u201D: ")
                    .append(remark.words())
                    .append('\n');
        }
        return text.append(note).toString().strip();
    }
}
