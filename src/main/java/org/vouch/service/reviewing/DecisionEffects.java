package org.vouch.service.reviewing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vouch.check.rules.JudgedPages;
import org.vouch.check.rules.PublicationStatus;
import org.vouch.model.library.Library;
import org.vouch.model.page.FrontMatter;
import org.vouch.model.page.Page;
import org.vouch.model.page.Person;
import org.vouch.model.review.Ledger;
import org.vouch.model.review.PageReview;
import org.vouch.model.review.ReviewPolicy.Requirement;
import org.vouch.model.review.ReviewRecord;
import org.vouch.model.review.ReviewRecord.Decision;
import org.vouch.model.review.ReviewRecord.Meaning;
import org.vouch.model.review.ReviewRecord.Method;
import org.vouch.model.review.ReviewRecord.Scope;
import org.vouch.model.review.ReviewStateCalculator;
import org.vouch.model.text.Fingerprint;
import org.vouch.reader.content.Sources;
import org.vouch.service.verify.ReviewWords;
import org.vouch.service.verify.SignedPages;

/**
 * Tells reviewers what readers get once they decide. The page is judged as a build would judge it with that decision in
 * its record, under the policy of the site: so nobody is promised what does not happen.
 */
final class DecisionEffects {
    /** Decides where the site has nobody who may vouch: an approval counts for nothing then. */
    private static final String NOBODY = "nobody";

    private final Sources sources;
    private final Library library;
    private final LocalDate asOf;

    DecisionEffects(Sources sources, Library library, LocalDate asOf) {
        this.sources = sources;
        this.library = library;
        this.asOf = asOf;
    }

    /**
     * Returns what readers get after each decision about the whole page.
     *
     * @param page as it is written
     * @param review its words, beside what was recorded about it
     * @param reviewer id of the person who decides; may be empty
     */
    ReviewSheet.Effects of(Page page, PageReview review, String reviewer) {
        JudgedPages before = judged(page, review);
        JudgedPages approved = after(page, review, reviewer, Decision.APPROVED, Method.ASSERTED);
        boolean needsKey = library.settings().review().require() == Requirement.SIGNED;
        String approve = needsKey
                ? "this site publishes only what is signed with a key, so a typed name alone publishes nothing; signed with"
                        + " a key, "
                        + effect(page, before, after(page, review, reviewer, Decision.APPROVED, Method.SIGNED))
                : effect(page, before, approved);
        String reject = effect(page, before, after(page, review, reviewer, Decision.REJECTED, Method.ASSERTED));
        return new ReviewSheet.Effects(
                approve,
                effect(page, before, after(page, review, reviewer, Decision.CHANGES_REQUESTED, Method.ASSERTED)),
                page.frontMatter().draft()
                        ? reject
                        : reject + "; the site is not published again while the page has these words",
                effect(page, before, after(page, review, reviewer, Decision.WITHDRAWN, Method.ASSERTED)));
    }

    private JudgedPages judged(Page page, PageReview review) {
        Library alone = new Library(
                library.settings(),
                List.of(page),
                library.people(),
                library.costs(),
                library.attachments(),
                library.words(),
                Map.of(page.id(), review));
        return SignedPages.judge(sources, alone, asOf);
    }

    private JudgedPages after(Page page, PageReview review, String reviewer, Decision decision, Method method) {
        List<Ledger.Kept> entries = new ArrayList<>(review.ledger().entries());
        int number = entries.isEmpty() ? 1 : entries.get(entries.size() - 1).number() + 1;
        Optional<Person> person = person(reviewer);
        ReviewRecord record = new ReviewRecord(
                page.id(),
                person.map(Person::id).orElse(NOBODY),
                person.map(Person::name).orElse(NOBODY),
                List.of(),
                asOf,
                Instant.EPOCH,
                Meaning.CLINICAL_REVIEW,
                Scope.WHOLE,
                List.of(),
                decision,
                review.now(),
                review.depends(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "",
                "",
                method,
                Optional.empty(),
                Optional.empty());
        entries.add(new Ledger.Kept(number, "", record, Fingerprint.of("")));
        return judged(
                page, review.with(new Ledger(page.id(), entries, review.ledger().whole())));
    }

    /** Returns the person, or else somebody who may vouch: what becomes of the page does not depend on who they are. */
    private Optional<Person> person(String reviewer) {
        return Optional.ofNullable(library.people().get(reviewer))
                .filter(this::mayVouch)
                .or(() -> library.people().values().stream()
                        .filter(this::mayVouch)
                        .findFirst());
    }

    private boolean mayVouch(Person person) {
        return !person.credentials().isEmpty() && person.activeOn(asOf) && !ReviewStateCalculator.lapsed(person, asOf);
    }

    private String effect(Page page, JudgedPages before, JudgedPages after) {
        FrontMatter said = page.frontMatter();
        PublicationStatus then = after.served().standing(page);
        boolean isPublic = before.served().standing(page) instanceof PublicationStatus.Out;
        return then.match(
                vouched -> inWords(page, vouched.review(), after),
                plain -> "readers get this page as not reviewed",
                edited -> "readers get these words without a reviewer, with a note that they were edited since the"
                        + " review on " + ReviewWords.day(edited.reviewed()),
                held -> withoutPage(said, held, isPublic),
                withdrawn -> "readers find a notice in place of this page"
                        + (isPublic ? " until somebody approves it" : ""));
    }

    private String withoutPage(FrontMatter said, PublicationStatus.Held held, boolean isPublic) {
        boolean notYet = said.draft()
                || said.publishOn().filter(day -> day.value().isAfter(asOf)).isPresent();
        if (notYet) {
            return "readers do not get this page yet, since " + held.reason();
        }
        return isPublic ? "readers no longer get this page" : "readers do not get this page";
    }

    private String inWords(Page page, PublicationStatus.Claim review, JudgedPages after) {
        boolean these = after.served()
                .routes()
                .find(page.path())
                .filter(shown -> shown.source().equals(page.source()))
                .isPresent();
        return these
                ? "readers get the page in these words"
                : "readers get the words that " + ReviewWords.name(review.reviewer(), library) + " approved on "
                        + ReviewWords.day(review.verified());
    }
}
