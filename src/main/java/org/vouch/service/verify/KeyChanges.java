package org.vouch.service.verify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vouch.model.text.Counted;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Span;
import org.vouch.store.signature.AllowedSigners;
import org.vouch.store.signature.AllowedSigners.Verdict;

/**
 * What became of the keys with which records were signed. Anyone who may write into the list of keys can put in a key
 * of their own or take one away, so each difference between the list and what was signed is reported, once for each
 * key.
 */
public final class KeyChanges {
    /** The id of the rule. */
    public static final String RULE = "signer-kept";

    private final Map<String, Map<String, Use>> byReviewer = new TreeMap<>();

    /** One key of a reviewer, and what it signed. */
    private static final class Use {
        private final String key;
        private final List<Instant> moments = new ArrayList<>();
        private final Map<Verdict, Integer> refused = new TreeMap<>();

        Use(String key) {
            this.key = key;
        }

        Instant first() {
            return moments.stream().min(Comparator.naturalOrder()).orElse(Instant.MAX);
        }
    }

    /** Takes note of a record whose signature is over its bytes, and of what the list says of its key. */
    void saw(Signatures.KeyUse seen) {
        Use use = byReviewer
                .computeIfAbsent(seen.record().reviewer(), reviewer -> new TreeMap<>())
                .computeIfAbsent(seen.key().shortName(), Use::new);
        use.moments.add(seen.record().recordedAt());
        // A weak signature is reported of its record; nothing was changed about its key.
        if (seen.verdict() != Verdict.GOOD && seen.verdict() != Verdict.WEAK) {
            use.refused.merge(seen.verdict(), 1, Integer::sum);
        }
    }

    /**
     * Returns what there is to tell.
     *
     * @param list the file of the keys, relative to the root of the site
     * @param allowed what it says now
     * @param zone the zone of the site
     */
    List<Finding> findings(String list, AllowedSigners allowed, ZoneId zone) {
        List<Finding> findings = new ArrayList<>();
        byReviewer.forEach((reviewer, keys) -> {
            List<Use> uses = new ArrayList<>(keys.values());
            uses.sort(Comparator.comparing(Use::first).thenComparing(use -> use.key));
            uses.forEach(use -> use.refused.forEach((verdict, times) -> findings.add(Finding.warning(
                            RULE,
                            Span.ofFile(list),
                            "the key " + use.key + " of " + reviewer + " signed " + Counted.of(times, "record")
                                    + ", and since then " + since(verdict))
                    .fix("if nobody meant that, bring the line back from version control; a key that is to sign no"
                            + " more gets valid-before=\"DAY\", and what it signed stays signed"))));
            for (int i = 1; i < uses.size(); i++) {
                findings.add(Finding.advice(
                                RULE,
                                Span.ofFile(list),
                                reviewer + " signs with another key since "
                                        + LocalDate.ofInstant(uses.get(i).first(), zone) + ": " + uses.get(i).key
                                        + " instead of " + uses.get(i - 1).key)
                        .fix("ask " + reviewer + " whether it is theirs"));
            }
            allowed.signers().stream()
                    .filter(signer -> signer.principals().all().contains(reviewer)
                            && signer.until().isEmpty()
                            && !allowed.revoked().contains(signer.key())
                            && !keys.containsKey(signer.key().shortName()))
                    .map(signer -> signer.key().shortName() + " ("
                            + signer.key().kind().label() + ")")
                    .distinct()
                    .forEach(unused -> findings.add(Finding.advice(
                                    RULE,
                                    Span.ofFile(list),
                                    reviewer + " may sign with a second key, which has signed nothing yet: " + unused)
                            .fix("ask " + reviewer + " whether it is theirs")));
        });
        return findings;
    }

    private static String since(Verdict verdict) {
        return switch (verdict) {
            case REVOKED -> "it was revoked";
            case NOT_YET, EXPIRED -> "its time was changed, so that it was not valid then";
            case PURPOSE_NOT_ALLOWED -> "it may no longer sign reviews";
            default -> "the list names it no longer as theirs";
        };
    }
}
