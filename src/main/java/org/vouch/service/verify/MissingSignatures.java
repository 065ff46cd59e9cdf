package org.vouch.service.verify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vouch.model.review.Ledger;
import org.vouch.model.review.ReviewPolicy.Requirement;
import org.vouch.model.review.ReviewRecord;
import org.vouch.model.text.Counted;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Span;
import org.vouch.store.signature.AllowedSigners;

/**
 * Records without a signature where one is to be expected. Anybody who can write the folder can type a record in the
 * name of a reviewer; once that reviewer signs with a key, or a page was signed with one, such a record is reported, so
 * that the weakest way to vouch for words is not taken for the best in silence.
 */
final class MissingSignatures {
    private static final String RULE = "record-signed";

    private final AllowedSigners allowed;
    private final Requirement require;
    private final ZoneId zone;
    private final Map<String, Instant> since = new HashMap<>();

    /** How many records each reviewer has who has a key of which nobody says since when. */
    private final Map<String, Integer> unsure = new TreeMap<>();

    private final List<Finding> findings = new ArrayList<>();

    private MissingSignatures(AllowedSigners allowed, Requirement require, ZoneId zone) {
        this.allowed = allowed;
        this.require = require;
        this.zone = zone;
    }

    /**
     * Returns what there is to report.
     *
     * @param ledgers all ledgers of the site, with the entries that count
     * @param allowed whose key is whose
     * @param require what the site asks of a record
     * @param zone the zone in which its days begin
     * @param list the file of the keys, relative to the root of the site
     */
    static List<Finding> findings(
            Collection<Ledger> ledgers, AllowedSigners allowed, Requirement require, ZoneId zone, String list) {
        if (allowed.signers().isEmpty() && require != Requirement.SIGNED) {
            return List.of();
        }
        MissingSignatures missing = new MissingSignatures(allowed, require, zone);
        ledgers.forEach(missing::learn);
        ledgers.forEach(missing::judge);
        missing.unsure.forEach((reviewer, records) -> missing.findings.add(Finding.warning(
                        RULE,
                        Span.ofFile(list),
                        reviewer + " has a key and has signed nothing with it, and "
                                + Counted.of(records, "record has", "records have") + " no signature")
                .fix("write valid-after=\"YYYYMMDD\" into the line of the key, with the day from which " + reviewer
                        + " signs with it")));
        return missing.findings;
    }

    private static Optional<ReviewRecord> record(Ledger.Kept kept) {
        return kept.entry() instanceof ReviewRecord record ? Optional.of(record) : Optional.empty();
    }

    private static boolean isSigned(ReviewRecord record) {
        return record.method() == ReviewRecord.Method.SIGNED;
    }

    /** From the first good signature on, or from the day that the list says, a reviewer signs with a key. */
    private void learn(Ledger ledger) {
        ledger.entries().stream()
                .flatMap(kept -> record(kept).stream())
                .filter(MissingSignatures::isSigned)
                .forEach(record -> since.merge(
                        record.reviewer(), record.recordedAt(), (one, other) -> one.isBefore(other) ? one : other));
    }

    private Optional<Instant> since(String reviewer) {
        Optional<Instant> signed = Optional.ofNullable(since.get(reviewer));
        Optional<Instant> listed = allowed.since(reviewer).filter(moment -> !moment.equals(Instant.MIN));
        return Stream.concat(signed.stream(), listed.stream()).min(Comparator.naturalOrder());
    }

    private void judge(Ledger ledger) {
        // An entry was not written before the one above it, whatever moment it gives.
        Instant written = Instant.MIN;
        Optional<ReviewRecord> signed = Optional.empty();
        for (Ledger.Kept kept : ledger.entries()) {
            written = kept.entry().recordedAt().isAfter(written) ? kept.entry().recordedAt() : written;
            Optional<ReviewRecord> record = record(kept);
            if (record.isEmpty()) {
                continue;
            }
            if (isSigned(record.get())) {
                signed = record.get().vouchesForWhole() ? record : signed;
            } else if (!signedLater(ledger, kept, record.get())) {
                judge(kept, record.get(), written, signed);
            }
        }
    }

    /** Returns whether a later signature makes a record history: the reviewer's own, or one over the whole page. */
    private static boolean signedLater(Ledger ledger, Ledger.Kept at, ReviewRecord unsigned) {
        return ledger.entries().stream()
                .filter(kept -> kept.number() > at.number())
                .flatMap(kept -> record(kept).stream())
                .anyMatch(later -> isSigned(later)
                        && (later.vouchesForWhole() || later.reviewer().equals(unsigned.reviewer())));
    }

    private void judge(Ledger.Kept kept, ReviewRecord record, Instant written, Optional<ReviewRecord> signed) {
        Optional<Instant> keyed = since(record.reviewer());
        Span place = Span.ofFile(kept.path());
        if (keyed.isPresent() && !written.isBefore(keyed.get())) {
            findings.add(Finding.warning(
                            RULE,
                            place,
                            record.name() + " signs with a key since " + LocalDate.ofInstant(keyed.get(), zone)
                                    + ", and this record in their name has no signature" + counts(record))
                    .fix("ask " + record.name() + " whether it is theirs, and have them sign the page with the key"));
        } else if (record.vouches() && require == Requirement.SIGNED) {
            findings.add(Finding.warning(RULE, place, "this record has no signature" + counts(record))
                    .fix("ask " + record.name() + " to sign the page with a key"));
        } else if (record.vouches()
                && signed.isPresent()
                && !signed.get()
                        .fingerprints()
                        .exact()
                        .equals(record.fingerprints().exact())) {
            findings.add(Finding.warning(
                            RULE,
                            place,
                            signed.get().name() + " signed this page with a key on "
                                    + signed.get().date() + ", and this record, which has no signature, approves other"
                                    + " words")
                    .fix("have " + record.name() + " sign with a key, or ask "
                            + signed.get().name() + " to sign the page again"));
        } else if (keyed.isEmpty() && allowed.since(record.reviewer()).isPresent()) {
            unsure.merge(record.reviewer(), 1, Integer::sum);
        }
    }

    private String counts(ReviewRecord record) {
        return require == Requirement.SIGNED && record.vouches() ? ": here it counts for nothing" : "";
    }
}
