package org.vouch.service.reviewing;

import java.util.List;
import java.util.Optional;
import org.vouch.model.review.ReviewRecord.Decision;
import org.vouch.model.review.ReviewRecord.Meaning;
import org.vouch.store.signature.PrivateKey;

/** What reviewers of tests say about whole pages. */
public final class SignOffs {
    private SignOffs() {}

    /** Approves a whole page today. */
    public static SignOff approval(String reviewer) {
        return of(reviewer, Decision.APPROVED, "", Optional.empty());
    }

    public static SignOff of(String reviewer, Decision decision, String note, Optional<PrivateKey> key) {
        return new SignOff(
                reviewer,
                Optional.empty(),
                Meaning.CLINICAL_REVIEW,
                List.of(),
                false,
                decision,
                Optional.empty(),
                List.of("Criteria, 4th edition"),
                "",
                note,
                Optional.empty(),
                key);
    }
}
