package org.vouch.model.review;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vouch.model.page.Person;
import org.vouch.model.text.Fingerprint;

/**
 * What the review of a page is worth: everything that the answer depends on. The same question has the same answer on
 * every machine and at every time.
 *
 * @param ledger what was recorded about the page
 * @param now the fingerprints of the words that the page has
 * @param depends what the page shows from other files now
 * @param people reviewers by id
 * @param withdrawnOn the day from which a notice is in its place
 * @param interval how long a review holds unless it says so itself
 * @param policy how early "soon" is and how long the grace lasts
 * @param costStale whether a price that the page shows is old
 * @param asOf the day that is asked about
 */
public record ReviewStateCalculator(
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
    public ReviewStateCalculator {
        depends = List.copyOf(depends);
        people = Map.copyOf(people);
    }

    /** Returns the answer. */
    public ReviewState answer() {
        LastWord last = lastWord();
        Optional<Ledger.Kept> standing = last.standing();
        Optional<Ledger.Kept> refusal = refusal(now);
        Set<ReviewFlag> flags = EnumSet.noneOf(ReviewFlag.class);
        addFlagsOfLedger(flags);
        if (costStale) {
            flags.add(ReviewFlag.COST_STALE);
        }
        boolean withdrawn = withdrawnOn.isPresent() && !withdrawnOn.get().isAfter(asOf);
        if (standing.isEmpty()) {
            ReviewState.Badge badge = withdrawn ? ReviewState.Badge.WITHDRAWN : unvouched(last, refusal, flags);
            return new ReviewState(
                    badge,
                    ReviewState.Integrity.NONE,
                    Optional.empty(),
                    standing,
                    Optional.empty(),
                    last.takenBack(),
                    refusal,
                    onRecord(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    flags);
        }
        return answer(standing.get(), refusal, withdrawn, flags);
    }

    /**
     * Returns whether a reviewer has decided anything about the page by the day. A request is no decision, and neither
     * is the approval of an editor or a lawyer. Files that are missing or damaged may have held a decision.
     */
    private boolean onRecord() {
        return !ledger.whole()
                || ledger.entries().stream()
                        .map(Ledger.Kept::entry)
                        .filter(entry -> !entry.date().isAfter(asOf))
                        .anyMatch(entry -> !(entry instanceof ReviewRequest)
                                && !(entry instanceof ReviewRecord record
                                        && record.decision().approves()
                                        && record.meaning() != ReviewRecord.Meaning.CLINICAL_REVIEW));
    }

    /**
     * Returns the newest decision on some words where it refuses them. Only a later approval of the same words as a
     * whole ends a refusal: neither a waiver nor a review of some sections does.
     */
    private Optional<Ledger.Kept> refusal(Fingerprints words) {
        Optional<Ledger.Kept> refusal = Optional.empty();
        for (Ledger.Kept kept : ledger.entries()) {
            if (!(kept.entry() instanceof ReviewRecord record)
                    || !counts(record)
                    || !record.fingerprints().sameWords(words)) {
                continue;
            }
            if (record.decision().refuses()) {
                refusal = Optional.of(kept);
            } else if (vouches(record) && record.vouchesForWhole()) {
                refusal = Optional.empty();
            }
        }
        return refusal;
    }

    private static ReviewState.Badge unvouched(LastWord last, Optional<Ledger.Kept> refusal, Set<ReviewFlag> flags) {
        if (refusal.isPresent()) {
            return badge(refusal.get());
        }
        if (flags.contains(ReviewFlag.REQUEST_OPEN)) {
            return ReviewState.Badge.IN_REVIEW;
        }
        return last.takenBack().isPresent() ? ReviewState.Badge.WITHDRAWN : ReviewState.Badge.DRAFT;
    }

    private static ReviewState.Badge badge(Ledger.Kept refusal) {
        return ((ReviewRecord) refusal.entry()).decision() == ReviewRecord.Decision.REJECTED
                ? ReviewState.Badge.REJECTED
                : ReviewState.Badge.CHANGES_REQUESTED;
    }

    private ReviewState answer(
            Ledger.Kept standing, Optional<Ledger.Kept> refusal, boolean withdrawn, Set<ReviewFlag> flags) {
        ReviewRecord record = (ReviewRecord) standing.entry();
        LocalDate due = record.due(interval);
        Freshness freshness = Freshness.of(due, asOf, policy);
        Reached reached = reached(standing, record, refusal);
        flags.addAll(reached.flags());
        if (!record.depends().equals(depends)) {
            flags.add(ReviewFlag.DEPENDENCY_CHANGED);
        }
        if (reached.parts().stream().anyMatch(part -> part.record().method() == ReviewRecord.Method.ASSERTED)) {
            flags.add(ReviewFlag.ASSERTED);
        }
        if (licenseLapsed(record.reviewer(), asOf)) {
            flags.add(ReviewFlag.CREDENTIAL_LAPSED);
        }
        boolean changed = reached.integrity() == ReviewState.Integrity.CHANGED;
        if (changed && freshness.past()) {
            flags.add(ReviewFlag.PAST);
        }
        ReviewState.Badge unrefused = changed ? ReviewState.Badge.CHANGED : ReviewState.Badge.of(freshness);
        ReviewState.Badge badge = withdrawn
                ? ReviewState.Badge.WITHDRAWN
                : refusal.map(ReviewStateCalculator::badge).orElse(unrefused);
        return new ReviewState(
                badge,
                reached.integrity(),
                Optional.of(freshness),
                Optional.of(standing),
                reached.text().filter(kept -> !refused(kept)),
                Optional.empty(),
                refusal,
                true,
                reached.parts(),
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
        Optional<ReviewRecord.Decision> newest = Optional.empty();
        for (Ledger.Kept kept : ledger.entries()) {
            if (kept.entry() instanceof ReviewRequest request && !request.date().isAfter(asOf)) {
                open = true;
            } else if (kept.entry() instanceof ReviewRecord record && counts(record)) {
                open = false;
                newest = Optional.of(record.decision());
            }
        }
        if (open) {
            flags.add(ReviewFlag.REQUEST_OPEN);
        }
        if (newest.equals(Optional.of(ReviewRecord.Decision.REJECTED))) {
            flags.add(ReviewFlag.REJECTED);
        } else if (newest.equals(Optional.of(ReviewRecord.Decision.CHANGES_REQUESTED))) {
            flags.add(ReviewFlag.CHANGES_REQUESTED);
        }
    }

    /**
     * What holds of all that reviewers said of the whole page.
     *
     * @param standing the newest review that a later decision did not end
     * @param takenBack the decision that ended it
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
            } else if (record.decision().refuses()) {
                // Who refuses the very words that were approved last ends that approval; an older one does not return.
                if (found.flatMap(standing -> standing.entry().words())
                        .filter(record.fingerprints()::sameWords)
                        .isPresent()) {
                    takenBack = Optional.of(kept);
                    found = Optional.empty();
                }
            } else if (vouches(record) && record.vouchesForWhole()) {
                found = Optional.of(kept);
                takenBack = Optional.empty();
            }
        }
        return new LastWord(found, takenBack);
    }

    /**
     * Returns whether a record may count on the day: it is of that day or before, and if it approves, its reviewer is
     * somebody who could vouch when they did. A refusal or a withdrawal always counts: nobody can undo one by editing
     * the file of the person.
     */
    private boolean counts(ReviewRecord record) {
        return !record.date().isAfter(asOf) && (!record.decision().approves() || mayVouch(record));
    }

    /**
     * Returns whether a record lets words are on this site. What takes words back counts without a signature, too: a
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

    /** How the current words follow from those that were signed, if they do. */
    private record Reached(
            ReviewState.Integrity integrity,
            Optional<Ledger.Kept> text,
            List<ReviewState.Part> parts,
            int waivers,
            Set<ReviewFlag> flags) {}

    /**
     * Words that are vouched for as they are.
     *
     * @param words what tells them
     * @param by who vouches for each section, by its id
     */
    private record Good(Fingerprints words, Map<String, Ledger.Kept> by) {}

    /**
     * Goes from the signed words to the current ones by the steps that need no new review of the whole: a new form of
     * the same words, a waived change, a later review of the sections that changed.
     */
    private Reached reached(Ledger.Kept standing, ReviewRecord record, Optional<Ledger.Kept> refusal) {
        Optional<Ledger.Kept> text = Optional.of(standing);
        Map<String, Fingerprint> sections = new HashMap<>();
        Map<String, Ledger.Kept> by = new HashMap<>();
        for (Fingerprints.Section each : record.fingerprints().sections()) {
            sections.put(each.id(), each.fingerprint());
            by.put(each.id(), standing);
        }
        Good served = new Good(record.fingerprints(), Map.copyOf(by));
        List<Good> good = new ArrayList<>(List.of(served));
        List<Good> waived = new ArrayList<>();
        boolean scoped = false;
        for (Ledger.Kept kept : ledger.entries()) {
            if (kept.number() <= standing.number() || kept.entry().date().isAfter(asOf)) {
                continue;
            }
            if (kept.entry() instanceof TrivialEdit waiver) {
                Optional<Good> from = exactly(waiver.from(), good).or(() -> exactly(waiver.from(), waived));
                if (from.isPresent() && waived.size() < TrivialEdit.MOST && !refused(kept)) {
                    waived.add(new Good(waiver.fingerprints(), from.get().by()));
                }
            } else if (kept.entry() instanceof ReviewRecord later
                    && counts(later)
                    && vouches(later)
                    && later.scope() == ReviewRecord.Scope.SECTIONS) {
                for (String id : later.sections()) {
                    Optional<Fingerprint> hash = later.fingerprints().section(id);
                    if (hash.isPresent() && !hash.get().equals(sections.put(id, hash.get()))) {
                        // A section that became again what the whole review was of is vouched for by that review.
                        by.put(id, hash.equals(record.fingerprints().section(id)) ? standing : kept);
                    }
                }
                scoped = true;
                if (coveredBy(later.fingerprints(), sections, record)) {
                    served = new Good(later.fingerprints(), Map.copyOf(by));
                    good.add(served);
                    text = Optional.of(kept);
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
        Optional<Good> found = Optional.empty();
        ReviewState.Integrity integrity = ReviewState.Integrity.CHANGED;
        if (refusal.isEmpty()) {
            Optional<Good> same = exactly(now.exact(), good);
            Optional<Good> slip = exactly(now.exact(), waived);
            Optional<Good> form = inOtherForm(good);
            Optional<Good> formOfSlip = inOtherForm(waived);
            found = same.or(() -> slip).or(() -> form).or(() -> formOfSlip);
            if (found.isPresent()) {
                boolean matches = same.isPresent() || (slip.isEmpty() && form.isPresent());
                integrity = matches ? ReviewState.Integrity.MATCH : ReviewState.Integrity.WAIVED;
                if (same.isEmpty() && slip.isEmpty()) {
                    flags.add(ReviewFlag.FORMATTED);
                }
            } else if (scoped && coveredBy(now, sections, record)) {
                integrity = ReviewState.Integrity.MATCH;
                found = Optional.of(new Good(now, by));
            }
        }
        return new Reached(integrity, text, parts(found.orElse(served), standing), waived.size(), flags);
    }

    private static Optional<Good> exactly(Fingerprint exact, List<Good> known) {
        return known.stream().filter(each -> each.words().exact().equals(exact)).findFirst();
    }

    private Optional<Good> inOtherForm(List<Good> known) {
        return known.stream()
                .filter(each -> each.words().words().equals(now.words()))
                .findFirst();
    }

    /** Returns the reviews on which words rest, with the sections of each, oldest first. */
    private static List<ReviewState.Part> parts(Good good, Ledger.Kept standing) {
        SortedMap<Integer, List<String>> sections = new TreeMap<>();
        Map<Integer, Ledger.Kept> kept = new HashMap<>();
        for (Fingerprints.Section section : good.words().sections()) {
            Ledger.Kept by = good.by().getOrDefault(section.id(), standing);
            kept.put(by.number(), by);
            sections.computeIfAbsent(by.number(), number -> new ArrayList<>()).add(section.id());
        }
        if (sections.isEmpty()) {
            return List.of(new ReviewState.Part(standing, List.of()));
        }
        return sections.entrySet().stream()
                .map(each -> new ReviewState.Part(Objects.requireNonNull(kept.get(each.getKey())), each.getValue()))
                .toList();
    }

    /** Returns whether the words that an entry is about are refused. */
    private boolean refused(Ledger.Kept kept) {
        return kept.entry().words().flatMap(this::refusal).isPresent();
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
