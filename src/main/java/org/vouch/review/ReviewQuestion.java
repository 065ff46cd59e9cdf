package org.vouch.review;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vouch.page.Person;
import org.vouch.text.Fingerprint;

/**
 * What the review of a page is worth: everything that the answer depends on. The same question has the same answer on
 * every machine and at every time.
 *
 * @param ledger what was put down about the page
 * @param now the fingerprints of the words that the page bears
 * @param depends what the page shows from other files now
 * @param people reviewers by id
 * @param withdrawnOn the day from which a notice stands in its place
 * @param interval how long a review holds unless it says so itself
 * @param policy how early "soon" is and how long the grace lasts
 * @param costStale whether a price that the page shows is old
 * @param asOf the day that is asked about
 */
public record ReviewQuestion(
        Ledger ledger,
        Fingerprints now,
        List<ReviewRecord.Mark> depends,
        Map<String, Person> people,
        Optional<LocalDate> withdrawnOn,
        Period interval,
        ReviewPolicy policy,
        boolean costStale,
        LocalDate asOf) {
    /** How long a look at the board's register holds, in months. */
    public static final int LICENSE_MONTHS = 24;

    /** Copies the collections in. */
    public ReviewQuestion {
        depends = List.copyOf(depends);
        people = Map.copyOf(people);
    }

    /** Returns the answer. */
    public ReviewState answer() {
        LastWord last = lastWord();
        Optional<Ledger.Kept> standing = last.standing();
        Set<ReviewFlag> flags = EnumSet.noneOf(ReviewFlag.class);
        addFlagsOfLedger(flags);
        if (costStale) {
            flags.add(ReviewFlag.COST_STALE);
        }
        boolean withdrawn = withdrawnOn.isPresent() && !withdrawnOn.get().isAfter(asOf);
        if (standing.isEmpty()) {
            ReviewState.Badge badge = withdrawn ? ReviewState.Badge.WITHDRAWN : unvouched(last, flags);
            return new ReviewState(
                    badge,
                    ReviewState.Integrity.NONE,
                    Optional.empty(),
                    standing,
                    last.takenBack(),
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    flags);
        }
        return answer(standing.get(), withdrawn, flags);
    }

    private static ReviewState.Badge unvouched(LastWord last, Set<ReviewFlag> flags) {
        if (flags.contains(ReviewFlag.REQUEST_OPEN)) {
            return ReviewState.Badge.IN_REVIEW;
        }
        return last.takenBack().isPresent() ? ReviewState.Badge.WITHDRAWN : ReviewState.Badge.DRAFT;
    }

    private ReviewState answer(Ledger.Kept standing, boolean withdrawn, Set<ReviewFlag> flags) {
        ReviewRecord record = (ReviewRecord) standing.entry();
        LocalDate due = record.due(interval);
        Freshness freshness = Freshness.of(due, asOf, policy);
        Reached reached = reached(standing, record);
        flags.addAll(reached.flags());
        if (!record.depends().equals(depends)) {
            flags.add(ReviewFlag.DEPENDENCY_CHANGED);
        }
        if (record.method() == ReviewRecord.Method.ASSERTED) {
            flags.add(ReviewFlag.ASSERTED);
        }
        if (licenseLapsed(record.reviewer(), asOf)) {
            flags.add(ReviewFlag.CREDENTIAL_LAPSED);
        }
        boolean changed = reached.integrity() == ReviewState.Integrity.CHANGED;
        if (changed && (freshness == Freshness.OVERDUE || freshness == Freshness.EXPIRED)) {
            flags.add(ReviewFlag.PAST);
        }
        ReviewState.Badge badge = withdrawn
                ? ReviewState.Badge.WITHDRAWN
                : changed ? ReviewState.Badge.CHANGED : ReviewState.Badge.of(freshness);
        return new ReviewState(
                badge,
                reached.integrity(),
                Optional.of(freshness),
                Optional.of(standing),
                Optional.empty(),
                Optional.of(due),
                Optional.of(due.plusDays(policy.grace())),
                reached.waivers(),
                flags);
    }

    private void addFlagsOfLedger(Set<ReviewFlag> flags) {
        if (!ledger.whole()) {
            flags.add(ReviewFlag.LEDGER_BROKEN);
        }
        boolean open = false;
        boolean rejected = false;
        for (Ledger.Kept kept : ledger.entries()) {
            if (kept.entry() instanceof ReviewRequest request && !request.date().isAfter(asOf)) {
                open = true;
            } else if (kept.entry() instanceof ReviewRecord record && counts(record)) {
                open = false;
                rejected = record.decision() == ReviewRecord.Decision.REJECTED;
            }
        }
        if (open) {
            flags.add(ReviewFlag.REQUEST_OPEN);
        }
        if (rejected) {
            flags.add(ReviewFlag.REJECTED);
        }
    }

    /**
     * What holds of all that reviewers said of the whole page.
     *
     * @param standing the newest review that a later word did not take back
     * @param takenBack the word that took it back
     */
    private record LastWord(Optional<Ledger.Kept> standing, Optional<Ledger.Kept> takenBack) {}

    private LastWord lastWord() {
        Optional<Ledger.Kept> found = Optional.empty();
        Optional<Ledger.Kept> takenBack = Optional.empty();
        for (Ledger.Kept kept : ledger.entries()) {
            if (!(kept.entry() instanceof ReviewRecord record) || !counts(record)) {
                continue;
            }
            if (record.decision() == ReviewRecord.Decision.WITHDRAWN) {
                // What was said before it is taken back, all of it: an older review must not rise again.
                takenBack = found.isPresent() ? Optional.of(kept) : takenBack;
                found = Optional.empty();
            } else if (vouches(record) && record.scope() == ReviewRecord.Scope.WHOLE) {
                found = Optional.of(kept);
                takenBack = Optional.empty();
            }
        }
        return new LastWord(found, takenBack);
    }

    /**
     * Returns whether a record may count on the day: it is of that day or before, and its reviewer is somebody who
     * could vouch when they did.
     */
    private boolean counts(ReviewRecord record) {
        return !record.date().isAfter(asOf)
                && (record.decision() == ReviewRecord.Decision.WITHDRAWN || mayVouch(record));
    }

    /**
     * Returns whether a record lets words stand on this site. What takes words back counts without a signature, too: a
     * doubt must not wait for a key.
     */
    private boolean vouches(ReviewRecord record) {
        return record.vouches() && policy.require().accepts(record.method());
    }

    private boolean mayVouch(ReviewRecord record) {
        Person person = people.get(record.reviewer());
        return person != null && person.activeOn(record.date()) && !lapsed(person, record.date());
    }

    private boolean licenseLapsed(String reviewer, LocalDate day) {
        Person person = people.get(reviewer);
        return person != null && lapsed(person, day);
    }

    /** Returns whether the license of a person was last looked up too long before a day. */
    public static boolean lapsed(Person person, LocalDate day) {
        return person.license()
                .flatMap(Person.License::checked)
                .map(checked -> checked.plusMonths(LICENSE_MONTHS).isBefore(day))
                .orElse(false);
    }

    /** How the words of now follow from those that were signed, if they do. */
    private record Reached(ReviewState.Integrity integrity, int waivers, Set<ReviewFlag> flags) {}

    /**
     * Goes from the signed words to those of now by the steps that need no new review of the whole: a new form of the
     * same words, a waived change, a later review of the sections that changed.
     */
    private Reached reached(Ledger.Kept standing, ReviewRecord record) {
        List<Fingerprints> good = new ArrayList<>();
        good.add(record.fingerprints());
        Map<String, Fingerprint> sections = new HashMap<>();
        record.fingerprints().sections().forEach(each -> sections.put(each.id(), each.fingerprint()));
        List<Fingerprints> waived = new ArrayList<>();
        boolean scoped = false;
        for (Ledger.Kept kept : ledger.entries()) {
            if (kept.number() <= standing.number() || kept.entry().date().isAfter(asOf)) {
                continue;
            }
            if (kept.entry() instanceof TextWaiver waiver) {
                boolean follows = sameWords(good, waiver.from()) || sameWords(waived, waiver.from());
                if (follows && waived.size() < TextWaiver.MOST && !rejectedLater(kept, waiver)) {
                    waived.add(waiver.fingerprints());
                }
            } else if (kept.entry() instanceof ReviewRecord later
                    && counts(later)
                    && vouches(later)
                    && later.scope() == ReviewRecord.Scope.SECTIONS) {
                for (String id : later.sections()) {
                    later.fingerprints().section(id).ifPresent(hash -> sections.put(id, hash));
                }
                scoped = true;
                if (coveredBy(later.fingerprints(), sections, record)) {
                    good.add(later.fingerprints());
                    waived.clear();
                }
            }
        }
        Set<ReviewFlag> flags = EnumSet.noneOf(ReviewFlag.class);
        if (scoped) {
            flags.add(ReviewFlag.SECTION_SCOPED);
        }
        if (!waived.isEmpty()) {
            flags.add(ReviewFlag.WAIVERS);
        }
        if (sameWords(good, now.exact())) {
            return new Reached(ReviewState.Integrity.MATCH, waived.size(), flags);
        }
        if (sameWords(waived, now.exact())) {
            return new Reached(ReviewState.Integrity.WAIVED, waived.size(), flags);
        }
        if (good.stream().anyMatch(each -> each.words().equals(now.words()))) {
            flags.add(ReviewFlag.FORMATTED);
            return new Reached(ReviewState.Integrity.MATCH, waived.size(), flags);
        }
        if (waived.stream().anyMatch(each -> each.words().equals(now.words()))) {
            flags.add(ReviewFlag.FORMATTED);
            return new Reached(ReviewState.Integrity.WAIVED, waived.size(), flags);
        }
        if (scoped && coveredBy(now, sections, record)) {
            return new Reached(ReviewState.Integrity.MATCH, waived.size(), flags);
        }
        return new Reached(ReviewState.Integrity.CHANGED, waived.size(), flags);
    }

    /** A reviewer may take back what an editor waived: by rejecting the words that it led to, in whatever form. */
    private boolean rejectedLater(Ledger.Kept at, TextWaiver waiver) {
        return ledger.entries().stream()
                .filter(kept -> kept.number() > at.number())
                .anyMatch(kept -> kept.entry() instanceof ReviewRecord record
                        && counts(record)
                        && record.decision() == ReviewRecord.Decision.REJECTED
                        && record.fingerprints()
                                .words()
                                .equals(waiver.fingerprints().words()));
    }

    private static boolean sameWords(List<Fingerprints> known, Fingerprint exact) {
        return known.stream().anyMatch(each -> each.exact().equals(exact));
    }

    /**
     * Returns whether each section of some words was vouched for as it is. The sections of the whole review keep their
     * order, since the same sections in another order may say something else.
     */
    private static boolean coveredBy(Fingerprints words, Map<String, Fingerprint> vouched, ReviewRecord whole) {
        for (Fingerprints.Section section : words.sections()) {
            if (!section.fingerprint().equals(vouched.get(section.id()))) {
                return false;
            }
        }
        List<String> order = whole.fingerprints().sections().stream()
                .map(Fingerprints.Section::id)
                .toList();
        List<String> kept = words.sections().stream()
                .map(Fingerprints.Section::id)
                .filter(order::contains)
                .toList();
        return kept.equals(order);
    }
}
