package org.vouch.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.vouch.library.Library;
import org.vouch.library.Routes;
import org.vouch.page.FrontMatter;
import org.vouch.page.Page;
import org.vouch.page.PageId;
import org.vouch.page.PageKind;
import org.vouch.page.Withdrawal;
import org.vouch.review.Freshness;
import org.vouch.review.Ledger;
import org.vouch.review.ReviewPolicy;
import org.vouch.review.ReviewPolicy.WhenChanged;
import org.vouch.review.ReviewPolicy.WhenPast;
import org.vouch.review.ReviewRecord;
import org.vouch.review.ReviewState;
import org.vouch.text.Finding;
import org.vouch.text.Outcome;

/** Judges what was read: what is wrong with it, and which pages may go out. */
public final class Checker {
    private Checker() {}

    /**
     * Returns what was read together with the judgement.
     *
     * @param read what was read, with what was found while reading
     * @param asOf the day on which the judgement holds
     * @param watch is told of each rule
     */
    public static Checked check(Outcome<Library> read, LocalDate asOf, RuleWatch watch) {
        Checked judged = standings(read.value(), asOf, Map.of());
        return judged.with(findings(read.findings(), judged, watch));
    }

    /**
     * Returns what was read with which pages may go out, before anything is said of what is wrong.
     *
     * @param asOf the day on which the judgement holds
     * @param inSignedWords pages whose words changed and that go out in those that were signed, and as what
     */
    public static Checked standings(Library library, LocalDate asOf, Map<PageId, Standing> inSignedWords) {
        Map<PageId, Standing> standings = new HashMap<>(inSignedWords);
        for (Page page : library.pages()) {
            standings.computeIfAbsent(page.id(), id -> standing(page, library, asOf));
        }
        return new Checked(library, new Routes(library), asOf, standings, List.of());
    }

    /**
     * Returns all there is to say, in the order in which it is printed.
     *
     * @param reading what was found while reading
     * @param judged what was read with its standings
     * @param watch is told of each rule
     */
    public static List<Finding> findings(List<Finding> reading, Checked judged, RuleWatch watch) {
        List<Finding> findings = new ArrayList<>(reading);
        Rules.ALL.parallelStream()
                .map(rule -> {
                    Runnable end = watch.begin(rule.words());
                    List<Finding> found = rule.check(judged.library(), judged.routes(), judged.asOf())
                            .toList();
                    end.run();
                    return found;
                })
                .forEachOrdered(findings::addAll);
        for (StandingRule rule : Rules.OF_STANDINGS) {
            Runnable end = watch.begin(rule.words());
            rule.check(judged).forEach(findings::add);
            end.run();
        }
        findings.sort(Finding.BY_PLACE);
        return List.copyOf(findings);
    }

    /** Returns whether a page may go out on a day. */
    private static Standing standing(Page page, Library library, LocalDate asOf) {
        FrontMatter said = page.frontMatter();
        if (said.withdrawn().isPresent() && !said.withdrawn().get().on().isAfter(asOf)) {
            return new Standing.Withdrawn(said.withdrawn().get());
        }
        if (said.draft()) {
            return new Standing.Held("it is a draft");
        }
        if (said.publishOn().isPresent() && said.publishOn().get().value().isAfter(asOf)) {
            return new Standing.Held(
                    "it is to go out on " + said.publishOn().get().value());
        }
        Optional<ReviewState> state = ReviewStates.of(page, library, asOf);
        if (library.settings().review().require().needsRecord()) {
            return signed(page, state, library.settings().review());
        }
        Optional<Standing.Claim> claim = claim(page, library, asOf);
        if (claim.isEmpty()) {
            return unvouched(page, state, "nobody vouches for it: it names no known reviewer and day");
        }
        return past(claim.get(), library.settings().review());
    }

    /** Readers who come back to a page whose review was taken back are told so; a new article is not theirs yet. */
    private static Standing unvouched(Page page, Optional<ReviewState> state, String reason) {
        Optional<Ledger.Kept> takenBack = state.flatMap(ReviewState::takenBack);
        if (takenBack.isPresent()) {
            // The note of the record was written to colleagues; words for readers stand in the front matter.
            return new Standing.Withdrawn(new Withdrawal(takenBack.get().entry().date(), "", Optional.empty()));
        }
        return page.kind() == PageKind.ARTICLE ? new Standing.Held(reason) : new Standing.Plain();
    }

    /** Returns whether a page may go out on a site on which only a record counts, and not the front matter. */
    private static Standing signed(Page page, Optional<ReviewState> state, ReviewPolicy policy) {
        Optional<ReviewRecord> record = state.flatMap(ReviewState::record);
        if (record.isEmpty()) {
            return unvouched(page, state, "nobody signed it");
        }
        Standing vouched = vouched(state.get(), policy);
        if (state.get().vouchedFor()) {
            return vouched;
        }
        if (policy.changed() == WhenChanged.NOTICE) {
            // A page that is held back once its review is past does not come back by being edited.
            return vouched instanceof Standing.Held
                    ? vouched
                    : new Standing.Edited(record.get().date());
        }
        // Whether the words that were signed can go out in their place is for the build to say.
        return new Standing.Held("its words changed since " + record.get().name() + " signed them on "
                + record.get().date());
    }

    /**
     * Returns the standing of a page that readers get in the words that were signed.
     *
     * @throws NoSuchElementException if nobody signed any
     */
    public static Standing vouched(ReviewState state, ReviewPolicy policy) {
        ReviewRecord record = state.record().orElseThrow();
        return past(
                new Standing.Claim(
                        record.reviewer(),
                        record.date(),
                        state.due().orElseThrow(),
                        state.freshness().orElseThrow()),
                policy);
    }

    /** Returns whether a page is held back by a fault in what it says of its review, which has been told there. */
    static boolean heldByFault(Page page, Library library, LocalDate asOf) {
        FrontMatter said = page.frontMatter();
        boolean unknown = said.reviewer()
                .filter(reviewer -> library.person(reviewer.value()).isEmpty())
                .isPresent();
        boolean toCome =
                said.verified().filter(day -> day.value().isAfter(asOf)).isPresent();
        return unknown || toCome || !said.unread().isEmpty();
    }

    private static Standing past(Standing.Claim claim, ReviewPolicy policy) {
        if (claim.freshness() == Freshness.OVERDUE && policy.overdue() == WhenPast.HOLD) {
            return new Standing.Held("its review was due on " + claim.due());
        }
        if (claim.freshness() == Freshness.EXPIRED && policy.expired() == WhenPast.HOLD) {
            return new Standing.Held("its review is out of date: it was due on " + claim.due());
        }
        return new Standing.Vouched(claim);
    }

    private static Optional<Standing.Claim> claim(Page page, Library library, LocalDate asOf) {
        FrontMatter said = page.frontMatter();
        if (said.reviewer().isEmpty() || said.verified().isEmpty()) {
            return Optional.empty();
        }
        String reviewer = said.reviewer().get().value();
        LocalDate verified = said.verified().get().value();
        if (library.person(reviewer).isEmpty() || verified.isAfter(asOf)) {
            return Optional.empty();
        }
        ReviewPolicy policy = library.settings().review();
        LocalDate due = Freshness.due(verified, ReviewStates.interval(page, policy));
        return Optional.of(new Standing.Claim(reviewer, verified, due, Freshness.of(due, asOf, policy)));
    }
}
