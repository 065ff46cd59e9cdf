package org.vouch.model.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vouch.model.page.PageId;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Worded;

/**
 * What a reviewer recorded about a page: the evidence for the claim that readers see.
 *
 * @param article the page
 * @param reviewer id of the person
 * @param name their name, as it was on the day
 * @param credentials their letters, as they were on the day
 * @param date the day of the review, in the zone of the site
 * @param recordedAt when the record was written, in whole seconds
 * @param meaning what kind of review it is
 * @param scope how much of the page it is of
 * @param sections ids of the sections that it is of; empty unless the scope is {@link Scope#SECTIONS}
 * @param decision what they decided
 * @param fingerprints what tells the words that they read
 * @param depends what the page showed from other files
 * @param interval how long the review holds, if the reviewer said so
 * @param nextReview a day on which the next one is wanted at the latest
 * @param evidence what they checked the page against
 * @param conflicts interests that readers may want to know of; may be empty
 * @param note what else they said; may be empty and have several lines
 * @param method how it is known that they decided this
 * @param attachment what they answered with, where the decision was recorded by somebody else
 * @param prev the fingerprint of the bytes of the entry before it
 */
public record ReviewRecord(
        PageId article,
        String reviewer,
        String name,
        List<String> credentials,
        LocalDate date,
        Instant recordedAt,
        Meaning meaning,
        Scope scope,
        List<String> sections,
        Decision decision,
        Fingerprints fingerprints,
        List<Mark> depends,
        Optional<Period> interval,
        Optional<LocalDate> nextReview,
        List<String> evidence,
        String conflicts,
        String note,
        Method method,
        Optional<Attachment> attachment,
        Optional<Fingerprint> prev)
        implements LedgerEntry {

    /** What kind of review it is. */
    public enum Meaning implements Worded {
        /** A clinician says that it is right and safe. */
        CLINICAL_REVIEW,
        /** An editor says that it is clear. */
        EDITORIAL_REVIEW,
        /** A lawyer says that it may be said. */
        LEGAL_REVIEW,
        /** Somebody says that it agrees with its sources. */
        FACT_CHECK;
    }

    /** How much of a page a review is of. */
    public enum Scope implements Worded {
        /** All of it. */
        WHOLE,
        /** Some of its sections. */
        SECTIONS,
        /** What it claims, and not how it says so. */
        CLAIMS_ONLY;
    }

    /** What a reviewer decided. */
    public enum Decision implements Worded {
        /** The words are approved. */
        APPROVED,
        /** The words are approved, after the reviewer changed some. */
        APPROVED_WITH_CHANGES,
        /** The words may not be published until some of them are changed. */
        CHANGES_REQUESTED,
        /** The words may not be published under any policy. */
        REJECTED,
        /** What the reviewer said before holds no longer. */
        WITHDRAWN;

        /** Returns whether the words are approved. */
        public boolean approves() {
            return this == APPROVED || this == APPROVED_WITH_CHANGES;
        }

        /** Returns whether the reviewer does not vouch for the words they were shown. */
        public boolean refuses() {
            return this == REJECTED || this == CHANGES_REQUESTED;
        }
    }

    /** How it is known that a reviewer decided something; the later, the better. */
    public enum Method implements Worded {
        /** Somebody says so. */
        ASSERTED,
        /** Somebody says so and keeps the reviewer's own answer. */
        COUNTERSIGNED,
        /** The reviewer signed with a key of their own. */
        SIGNED;
    }

    /**
     * A dependency as it was when the page was signed.
     *
     * @param id such as {@code cost-row levels-of-care/iop}
     * @param sha256 of its lines in the signed text
     */
    public record Mark(String id, Fingerprint sha256) {
        /** Refuses an invalid id. */
        public Mark {
            id = RecordText.needed("the id of what the page shows", id);
        }

        /** Returns what it is. */
        public Dependency.Kind kind() {
            return Dependency.Kind.of(id);
        }
    }

    /**
     * A file that holds a reviewer's own answer.
     *
     * @param file its name, beside the record
     * @param sha256 of its bytes
     */
    public record Attachment(String file, Fingerprint sha256) {
        /** Refuses a name that leads elsewhere. */
        public Attachment {
            file = RecordText.needed("the name of the attachment", file);
            if (file.contains("/") || file.contains("\\") || file.startsWith(".")) {
                throw new IllegalArgumentException("the attachment lies beside the record, not at " + file);
            }
        }
    }

    /** Copies the lists in, and refuses what cannot be written down, or contradicts itself. */
    public ReviewRecord {
        reviewer = RecordText.needed("the reviewer's id", reviewer);
        name = RecordText.needed("the reviewer's name", name);
        credentials = credentials.stream()
                .map(each -> RecordText.needed("a credential", each))
                .toList();
        recordedAt = recordedAt.truncatedTo(ChronoUnit.SECONDS);
        sections = sections.stream()
                .map(each -> RecordText.needed("the id of a section", each))
                .toList();
        depends = List.copyOf(depends);
        interval = interval.map(ReviewRecord::inOneUnit);
        evidence = evidence.stream()
                .map(each -> RecordText.needed("what was checked", each))
                .toList();
        conflicts = RecordText.line("the conflict of interest", conflicts);
        note = RecordText.text("the note", note);
        if (sections.isEmpty() == (scope == Scope.SECTIONS)) {
            throw new IllegalArgumentException("a review of sections names them, and no other does");
        }
    }

    private static Period inOneUnit(Period period) {
        if (period.get(ChronoUnit.DAYS) > 0) {
            if (period.toTotalMonths() > 0) {
                throw new IllegalArgumentException("an interval is in months or in days, not in both: " + period);
            }
            return Period.ofDays(Math.toIntExact(period.get(ChronoUnit.DAYS)));
        }
        return Period.ofMonths(Math.toIntExact(period.toTotalMonths()));
    }

    /** Returns the same record about words with these fingerprints. */
    public ReviewRecord with(Fingerprints taken) {
        return with(taken, method);
    }

    /** Returns the same record as what it is without its signature: somebody says so. */
    public ReviewRecord asserted() {
        return with(fingerprints, Method.ASSERTED);
    }

    private ReviewRecord with(Fingerprints taken, Method known) {
        return new ReviewRecord(
                article,
                reviewer,
                name,
                credentials,
                date,
                recordedAt,
                meaning,
                scope,
                sections,
                decision,
                taken,
                depends,
                interval,
                nextReview,
                evidence,
                conflicts,
                note,
                known,
                attachment,
                prev);
    }

    @Override
    public <R> R match(
            Function<ReviewRecord, R> record,
            Function<TrivialEdit, R> edit,
            Function<ReviewRequest, R> request,
            Function<WithheldEntry, R> withheld,
            Function<VoidEntry, R> nothing) {
        return record.apply(this);
    }

    @Override
    public Optional<Fingerprints> words() {
        return Optional.of(fingerprints);
    }

    /** Returns whether this is a clinician's approval of words. */
    public boolean vouches() {
        return decision.approves() && meaning == Meaning.CLINICAL_REVIEW;
    }

    /** Returns whether this is a clinician's approval of a whole page: a review of each of its sections is one, too. */
    public boolean vouchesForWhole() {
        return vouches() && (scope == Scope.WHOLE || (scope == Scope.SECTIONS && namesEverySection()));
    }

    private boolean namesEverySection() {
        return !fingerprints.sections().isEmpty()
                && fingerprints.sections().stream().allMatch(section -> sections.contains(section.id()));
    }

    /**
     * Returns the last day on which this review holds: the earliest of what its own interval, its next day and the site
     * say. A site may ask for a review sooner than it did; it cannot put off what readers were promised.
     *
     * @param siteInterval how long a review of the page holds on the site now
     */
    public LocalDate due(Period siteInterval) {
        LocalDate now = Freshness.due(date, siteInterval);
        LocalDate due = interval.map(own -> Freshness.due(date, own))
                .filter(own -> own.isBefore(now))
                .orElse(now);
        return nextReview.filter(day -> day.isBefore(due)).orElse(due);
    }
}
