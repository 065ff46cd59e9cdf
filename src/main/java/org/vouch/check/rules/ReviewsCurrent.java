package org.vouch.check.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vouch.model.library.Library;
import org.vouch.model.library.Routes.Destination;
import org.vouch.model.page.Link;
import org.vouch.model.page.Page;
import org.vouch.model.page.PageId;
import org.vouch.model.review.Fingerprints;
import org.vouch.model.review.PageReview;
import org.vouch.model.review.ReviewFlag;
import org.vouch.model.review.ReviewRecord;
import org.vouch.model.review.ReviewState;
import org.vouch.model.text.Counted;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Span;

/** A page that was signed has the words that were signed, and no page has words that a reviewer refused. */
final class ReviewsCurrent implements StandingRule {
    /** The name of the rule. */
    static final String ID = "review-current";

    @Override
    public Stream<Finding> check(Checked judged) {
        if (judged.library().reviews().isEmpty()) {
            return Stream.empty();
        }
        Map<PageId, List<String>> linking = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Page page : judged.library().pages()) {
            judge(page, judged, linking).ifPresent(findings::add);
        }
        return findings.stream();
    }

    private static Optional<Finding> judge(Page page, Checked judged, Map<PageId, List<String>> linking) {
        Library library = judged.library();
        PageReview review = library.reviews().get(page.id());
        if (review == null) {
            return Optional.empty();
        }
        ReviewState state = ReviewStates.of(page, review, library, judged.asOf());
        if (state.refused().isPresent() && state.badge() != ReviewState.Badge.WITHDRAWN) {
            return Optional.of(refused(page, state.refused().get(), judged, linking));
        }
        if (state.record().isEmpty() || page.frontMatter().draft()) {
            return Optional.empty();
        }
        ReviewRecord signed = state.record().get();
        if (state.flags().contains(ReviewFlag.FORMATTED)) {
            return Optional.of(Finding.advice(
                            ID,
                            Span.ofFile(page.path()),
                            "the form of the words changed since " + signed.name() + " signed them on " + signed.date()
                                    + ", but the words did not: no new reading is needed")
                    .fix("nothing is needed; 'vouch review show " + page.id() + "' shows what changed"));
        }
        if (state.badge() != ReviewState.Badge.CHANGED) {
            return Optional.empty();
        }
        return Optional.of(Finding.warning(
                        ID,
                        Span.ofFile(page.path()),
                        "the words changed since " + signed.name() + " signed them on " + signed.date() + ": "
                                + changes(signed, review, state) + meanwhile(page, judged, linking))
                .fix("ask for a review of what changed ('vouch review show " + page.id()
                        + "' shows it), or waive it if it is trivial"));
    }

    /**
     * Words that a reviewer rejected stop the site; those of a draft reach nobody, and its editor sees it all the same.
     */
    private static Finding refused(Page page, ReviewRecord refused, Checked judged, Map<PageId, List<String>> linking) {
        boolean rejected = refused.decision() == ReviewRecord.Decision.REJECTED;
        boolean draft = page.frontMatter().draft();
        String note = refused.note().replace('\n', ' ').strip();
        String message = refused.name()
                + (rejected ? " rejected these words on " : " asked for changes to these words on ")
                + refused.date()
                + (note.isEmpty() ? "" : ": \u201C" + note + "\u201D")
                + (draft ? "" : meanwhile(page, judged, linking));
        Span place = Span.ofFile(page.path());
        Finding finding;
        if (rejected) {
            finding = draft
                    ? Finding.advice("words-rejected", place, message)
                    : Finding.error("words-rejected", place, message);
        } else {
            finding = draft
                    ? Finding.advice("changes-requested", place, message)
                    : Finding.warning("changes-requested", place, message);
        }
        return finding.fix(
                "change the words as the reviewer asks, then ask for a review: vouch review request " + page.id());
    }

    /**
     * What readers get until somebody reads the new words.
     *
     * @param linking the pages that link to each page; looked for when first it is asked
     */
    private static String meanwhile(Page page, Checked judged, Map<PageId, List<String>> linking) {
        return judged.standing(page)
                .match(
                        vouched -> "; readers get the words signed on "
                                + vouched.review().verified(),
                        plain -> "; readers get them without a claim of review",
                        edited -> "; readers get them with a sentence that says so, and no claim",
                        held -> withoutPage(page, judged, linking),
                        withdrawn -> "; readers get a notice in place of the page");
    }

    private static String withoutPage(Page page, Checked judged, Map<PageId, List<String>> linking) {
        if (linking.isEmpty()) {
            judged.library().pages().stream()
                    .filter(from -> !(judged.standing(from) instanceof PublicationStatus.Held))
                    .forEach(from -> addLinks(from, judged, linking));
        }
        List<String> from = linking.getOrDefault(page.id(), List.of());
        return "; readers do not get the page"
                + (from.isEmpty() ? "" : ", and get the links to it as plain words in " + String.join(", ", from));
    }

    private static void addLinks(Page from, Checked judged, Map<PageId, List<String>> linking) {
        for (Link link : from.body().links()) {
            if (!judged.routes().leadsOut(link.target())
                    && judged.routes().resolve(from, link.target()) instanceof Destination.ToPage to
                    && !to.page().id().equals(from.id())) {
                List<String> known = linking.computeIfAbsent(to.page().id(), absent -> new ArrayList<>());
                if (!known.contains(from.id().path())) {
                    known.add(from.id().path());
                }
            }
        }
    }

    private static String changes(ReviewRecord signed, PageReview review, ReviewState state) {
        List<Fingerprints.Section> now = review.now().sections();
        long changed = now.stream()
                .filter(section ->
                        !signed.fingerprints().section(section.id()).equals(Optional.of(section.fingerprint())))
                .count();
        long gone = signed.fingerprints().sections().stream()
                .filter(section -> review.now().section(section.id()).isEmpty())
                .count();
        return changed + " of " + Counted.of(now.size(), "section") + " changed"
                + (gone > 0 ? ", " + gone + " gone" : "")
                + (state.flags().contains(ReviewFlag.DEPENDENCY_CHANGED)
                        ? "; what the page shows from other files changed too"
                        : "");
    }
}
