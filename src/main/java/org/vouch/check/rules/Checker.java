package org.vouch.check.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vouch.model.cost.CostTable;
import org.vouch.model.library.Clashes;
import org.vouch.model.library.Glossary;
import org.vouch.model.library.Library;
import org.vouch.model.library.Routes;
import org.vouch.model.library.SiteSettings;
import org.vouch.model.page.FrontMatter;
import org.vouch.model.page.Page;
import org.vouch.model.page.PageId;
import org.vouch.model.page.PageKind;
import org.vouch.model.page.Person;
import org.vouch.model.page.Withdrawal;
import org.vouch.model.review.Freshness;
import org.vouch.model.review.ReviewPolicy;
import org.vouch.model.review.ReviewPolicy.WhenChanged;
import org.vouch.model.review.ReviewPolicy.WhenPast;
import org.vouch.model.review.ReviewRecord;
import org.vouch.model.review.ReviewState;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Placed;
import org.vouch.model.text.Severity;

/** Judges what was read: what is wrong with it, and which pages may go out. */
public final class Checker {
    /** The rule of files that are not saved as UTF-8. */
    private static final String ENCODING = "file-encoding";

    /** They say what a review needs; until they can be read, nobody knows. */
    private static final String SETTINGS = "content/site.yaml";

    private Checker() {}

    /**
     * Judges which pages may go out, each in the words that were read.
     *
     * @param asOf the day on which the judgement holds
     */
    public static JudgedPages judge(Library library, LocalDate asOf) {
        Checked written = standings(library, asOf, Map.of());
        return new JudgedPages(written, written);
    }

    /**
     * Judges which pages may go out, some of them in the words that were signed.
     *
     * @param asOf the day on which the judgement holds
     * @param signed the pages that changed and go out in the words that were signed
     * @param costs the cost tables, with those that were signed with these pages
     */
    public static JudgedPages judge(
            Library library, LocalDate asOf, List<JudgedPages.InSignedWords> signed, Map<String, CostTable> costs) {
        Map<PageId, Page> words = new HashMap<>();
        Map<PageId, PublicationStatus> standings = new HashMap<>();
        for (JudgedPages.InSignedWords each : signed) {
            words.put(each.page().id(), each.page());
            standings.put(
                    each.page().id(), vouched(each.state(), library.settings().review()));
        }
        Checked written = standings(library, asOf, standings);
        if (signed.isEmpty()) {
            return new JudgedPages(written, written);
        }
        Glossary glossary = new Glossary(library.pages());
        Library served = new Library(
                library.settings(),
                library.pages().stream()
                        .map(page -> words.getOrDefault(page.id(), signedWithMeanings(page, library, glossary)))
                        .toList(),
                library.people(),
                costs,
                library.attachments(),
                library.words(),
                library.reviews());
        Routes routes = new Routes(served);
        Clashes clashes = new Clashes(served, routes.listings());
        return new JudgedPages(written, new Checked(served, routes, clashes, asOf, written.standings(), List.of()));
    }

    /** A page with records was signed with today's meanings, even if their own page goes out in older words. */
    private static Page signedWithMeanings(Page page, Library library, Glossary glossary) {
        return library.reviews().containsKey(page.id()) ? glossary.settled(page) : page;
    }

    /**
     * Returns what was read with which pages may go out. A site can be looked at by this, and never published.
     *
     * @param asOf the day on which the judgement holds
     * @param given the standings that are known already
     */
    public static Checked standings(Library library, LocalDate asOf, Map<PageId, PublicationStatus> given) {
        Map<PageId, PublicationStatus> standings = new HashMap<>(given);
        Routes routes = new Routes(library);
        Clashes clashes = new Clashes(library, routes.listings());
        for (Page page : library.pages()) {
            PublicationStatus judged = standings.computeIfAbsent(page.id(), id -> standing(page, library, asOf));
            if (!(judged instanceof PublicationStatus.Held)) {
                clashes.of(page)
                        .ifPresent(clash ->
                                standings.put(page.id(), new PublicationStatus.Held(AddressesUnique.reason(clash))));
            }
        }
        return new Checked(library, routes, clashes, asOf, standings, List.of());
    }

    /**
     * Returns all there is to say, in the order in which it is printed.
     *
     * @param reading what was found while reading
     * @param judged what was read with its standings
     * @param watch is notified of each rule
     */
    static List<Finding> findings(List<Finding> reading, Checked judged, RuleTimer watch) {
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
        Set<String> misread = misread(reading);
        List<Finding> weighed = findings.stream()
                .filter(finding -> !misread.contains(finding.span().path())
                        || finding.rule().equals(ENCODING))
                .filter(finding ->
                        !(misread.contains(SETTINGS) && finding.rule().equals(ClaimsEvidenced.ID)))
                .filter(finding -> holds(finding, judged))
                .map(finding -> weighed(finding, judged.library().settings()))
                .flatMap(finding -> judged.library().settings().weights().weighed(finding).stream())
                .sorted(Finding.BY_PLACE)
                .toList();
        return DraftWeights.weighed(weighed, judged);
    }

    /** Returns the files in another encoding: until they are saved anew, nothing else is reported of what they hold. */
    private static Set<String> misread(List<Finding> reading) {
        return reading.stream()
                .filter(finding -> finding.rule().equals(ENCODING))
                .map(finding -> finding.span().path())
                .collect(Collectors.toSet());
    }

    /** What plain pages must not give without a review is found before it is known which of them have one. */
    private static boolean holds(Finding finding, Checked judged) {
        return !finding.rule().equals(PlainPagesHarmless.ID)
                || judged.routes()
                        .find(finding.span().path())
                        .filter(page -> judged.standing(page) instanceof PublicationStatus.Plain)
                        .isPresent();
    }

    /** A trial site has placeholders by intent. */
    private static Finding weighed(Finding finding, SiteSettings settings) {
        return settings.demonstration() && finding.rule().equals(Placeholders.ID)
                ? finding.weighed(Severity.ADVICE)
                : finding;
    }

    /** Returns whether a page may go out on a day. Nobody vouches for a page without words. */
    private static PublicationStatus standing(Page page, Library library, LocalDate asOf) {
        PublicationStatus standing = ofWords(page, library, asOf);
        boolean empty = standing instanceof PublicationStatus.Out && !ShownWords.in(page.body());
        if (!empty) {
            return standing;
        }
        return page.kind() == PageKind.ARTICLE
                ? new PublicationStatus.Held("it has no words yet")
                : new PublicationStatus.Plain();
    }

    private static PublicationStatus ofWords(Page page, Library library, LocalDate asOf) {
        FrontMatter said = page.frontMatter();
        if (said.withdrawn().isPresent() && !said.withdrawn().get().on().isAfter(asOf)) {
            return new PublicationStatus.Withdrawn(said.withdrawn().get());
        }
        if (said.draft()) {
            return new PublicationStatus.Held("it is a draft");
        }
        if (said.publishOn().isPresent() && said.publishOn().get().value().isAfter(asOf)) {
            return new PublicationStatus.Held(
                    "it is to go out on " + said.publishOn().get().value());
        }
        ReviewPolicy policy = library.settings().review();
        Optional<ReviewState> state = ReviewStates.of(page, library, asOf).filter(ReviewState::onRecord);
        if (state.isPresent()) {
            return onRecord(page, state.get(), policy);
        }
        if (policy.require().needsRecord()) {
            return unvouched(page, "nobody has signed it");
        }
        return claim(page, library, asOf)
                .map(claim -> past(claim, policy))
                .orElseGet(() -> unvouched(page, "it names no clinician and day of review"));
    }

    /** Articles wait for somebody to vouch for them; nobody was ever asked to vouch for a plain page. */
    private static PublicationStatus unvouched(Page page, String reason) {
        return page.kind() == PageKind.ARTICLE ? new PublicationStatus.Held(reason) : new PublicationStatus.Plain();
    }

    /** Returns whether a page may go out about which reviewers have decided; its front matter has no say in it. */
    private static PublicationStatus onRecord(Page page, ReviewState state, ReviewPolicy policy) {
        Optional<ReviewRecord> record = state.record();
        if (record.isEmpty()) {
            return unapproved(page, state);
        }
        PublicationStatus vouched = vouched(state, policy);
        if (state.vouchedFor()) {
            return vouched;
        }
        if (state.rejected()) {
            return new PublicationStatus.Held(refusal(state.refused().orElseThrow()));
        }
        if (policy.changed() == WhenChanged.NOTICE) {
            // A page that is held back once its review is past does not come back by being edited.
            return vouched instanceof PublicationStatus.Held
                    ? vouched
                    : new PublicationStatus.Edited(record.get().date());
        }
        // Whether the words that were signed can go out in their place is for the build to say.
        return new PublicationStatus.Held("its words changed since "
                + record.get().name() + " signed them on " + record.get().date());
    }

    /** Returns the standing of a page that no approval holds for. */
    private static PublicationStatus unapproved(Page page, ReviewState state) {
        if (state.takenBack().isPresent()) {
            // Readers who come back find a notice. The note of the record was written to colleagues; words for readers
            // are in the front matter.
            return new PublicationStatus.Withdrawn(
                    new Withdrawal(state.takenBack().get().entry().date(), "", Optional.empty()));
        }
        if (state.rejected()) {
            return new PublicationStatus.Held(refusal(state.refused().orElseThrow()));
        }
        return unvouched(
                page,
                state.refused()
                        .map(Checker::refusal)
                        .orElse("a reviewer decided about it, and no record approves its words"));
    }

    private static String refusal(ReviewRecord record) {
        return record.name()
                + (record.decision() == ReviewRecord.Decision.REJECTED ? " rejected its words" : " asked for changes")
                + " on " + record.date();
    }

    /**
     * Returns the standing of a page that readers get in the words that were signed.
     *
     * @throws NoSuchElementException if nobody signed any
     */
    private static PublicationStatus vouched(ReviewState state, ReviewPolicy policy) {
        ReviewRecord named = state.named().orElseThrow().record();
        return past(
                new PublicationStatus.Claim(
                        named.reviewer(),
                        named.name(),
                        named.credentials(),
                        named.date(),
                        state.due().orElseThrow(),
                        state.freshness().orElseThrow(),
                        PublicationStatus.Basis.RECORD,
                        state.others()),
                policy);
    }

    /** Returns whether a page is held back by a fault in its address or its claim, which has been reported there. */
    static boolean heldByFault(Page page, Checked judged) {
        FrontMatter said = page.frontMatter();
        boolean unknown = said.reviewer()
                .filter(reviewer -> judged.library().person(reviewer.value()).isEmpty())
                .isPresent();
        boolean toCome = said.verified()
                .filter(day -> day.value().isAfter(judged.asOf()))
                .isPresent();
        return judged.clashes().of(page).isPresent()
                || unknown
                || toCome
                || !said.unread().isEmpty();
    }

    private static PublicationStatus past(PublicationStatus.Claim claim, ReviewPolicy policy) {
        if (claim.freshness() == Freshness.OVERDUE && policy.overdue() == WhenPast.HOLD) {
            return new PublicationStatus.Held("its review was due on " + claim.due());
        }
        if (claim.freshness() == Freshness.EXPIRED && policy.expired() == WhenPast.HOLD) {
            return new PublicationStatus.Held("its review is out of date: it was due on " + claim.due());
        }
        return new PublicationStatus.Vouched(claim);
    }

    private static Optional<PublicationStatus.Claim> claim(Page page, Library library, LocalDate asOf) {
        FrontMatter said = page.frontMatter();
        if (said.reviewer().isEmpty() || said.verified().isEmpty()) {
            return Optional.empty();
        }
        String reviewer = said.reviewer().get().value();
        LocalDate verified = said.verified().get().value();
        Optional<Person> person = library.person(reviewer).filter(library::isClinical);
        if (person.isEmpty() || verified.isAfter(asOf)) {
            return Optional.empty();
        }
        ReviewPolicy policy = library.settings().review();
        LocalDate due = Freshness.due(verified, ReviewStates.interval(page, policy));
        return Optional.of(new PublicationStatus.Claim(
                reviewer,
                person.get().name(),
                person.get().credentials().stream().map(Placed::value).toList(),
                verified,
                due,
                Freshness.of(due, asOf, policy),
                PublicationStatus.Basis.STATEMENT,
                List.of()));
    }
}
