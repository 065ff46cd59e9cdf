package org.vouch.service.reviewing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.vouch.model.review.ReviewDecision;
import org.vouch.model.review.ReviewRecord.Decision;
import org.vouch.model.review.ReviewRecord.Meaning;
import org.vouch.store.signature.PrivateKey;

/**
 * What a reviewer says about a page.
 *
 * @param reviewer id of the person
 * @param date the day of the review; today if nothing is said
 * @param meaning what kind of review it is
 * @param sections ids of the sections that it is of; empty for the whole page
 * @param claimsOnly whether it is of what the page claims alone
 * @param decision what they decided
 * @param nextReview the day on which the next one is wanted at the latest
 * @param evidence what they checked the page against
 * @param conflicts interests that readers may want to know of; may be empty
 * @param note what else they said; may be empty
 * @param attachment a file with their own answer
 * @param key the key that they sign with
 */
public record SignOff(
        String reviewer,
        Optional<LocalDate> date,
        Meaning meaning,
        List<String> sections,
        boolean claimsOnly,
        Decision decision,
        Optional<LocalDate> nextReview,
        List<String> evidence,
        String conflicts,
        String note,
        Optional<Path> attachment,
        Optional<PrivateKey> key) {
    /** Copies the lists in. */
    public SignOff {
        sections = List.copyOf(sections);
        evidence = List.copyOf(evidence);
    }

    /**
     * Returns what a reviewer decided about a page that they were shown. Asking for changes to words that were never
     * approved takes nothing back.
     *
     * @param reviewer id of the person
     * @param date the day on which they decided; today if nothing is said
     * @param answer a file with their own answer
     */
    public static SignOff of(
            ReviewDecision decision, String reviewer, Optional<LocalDate> date, Optional<Path> answer) {
        return new SignOff(
                reviewer,
                date,
                Meaning.CLINICAL_REVIEW,
                decision.sections(),
                false,
                decision.decision(),
                Optional.empty(),
                decision.evidence(),
                decision.conflicts(),
                decision.recordedNote(),
                answer,
                Optional.empty());
    }
}
