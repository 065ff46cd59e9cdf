package org.vouch.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vouch.check.Checked;
import org.vouch.check.Checker;
import org.vouch.check.ReviewStates;
import org.vouch.check.Standing;
import org.vouch.library.Library;
import org.vouch.library.Routes;
import org.vouch.page.Body;
import org.vouch.page.Citation;
import org.vouch.page.FrontMatter;
import org.vouch.page.Page;
import org.vouch.page.PageId;
import org.vouch.page.Withdrawal;
import org.vouch.read.BodyReader.BodySettings;
import org.vouch.read.SourceFile;
import org.vouch.read.Sources;
import org.vouch.review.Dependency;
import org.vouch.review.LedgerFiles;
import org.vouch.review.PageReview;
import org.vouch.review.ReviewPolicy;
import org.vouch.review.ReviewPolicy.Requirement;
import org.vouch.review.ReviewPolicy.WhenChanged;
import org.vouch.review.ReviewRecord;
import org.vouch.review.ReviewState;
import org.vouch.review.SignedText;
import org.vouch.text.Placed;
import org.vouch.text.Source;
import org.vouch.text.Span;

/**
 * Puts the words that were signed in the place of words that changed since, where the site asks for that: readers get
 * what somebody vouches for, and editors may go on writing.
 *
 * <p>The signed text is read as a page is. Prices and images of the day are not kept, so a page is brought back only as
 * long as those that were signed are still the ones that would be shown; else it stays held back.
 */
final class SignedPages {
    /** What stands in other files and is shown as it is now, so that it has to be as it was. */
    private static final Set<String> STILL_NEEDED = Set.of("cost-table", "cost-row", "image");

    private final Sources sources;
    private final Checked checked;
    private final Library library;
    private final PageBodies bodies = new PageBodies();
    private final Map<String, SourceFile> files = new HashMap<>();

    private SignedPages(Sources sources, Checked checked) {
        this.sources = sources;
        this.checked = checked;
        this.library = checked.library();
        sources.below("content/reviews/").forEach(file -> files.put(file.path(), file));
    }

    /** Returns what was judged, with the pages that changed in their signed words. */
    static Checked served(Sources sources, Checked checked) {
        ReviewPolicy policy = checked.library().settings().review();
        boolean wanted = policy.require() == Requirement.RECORD && policy.changed() == WhenChanged.SERVE_REVIEWED;
        return wanted && !checked.library().reviews().isEmpty()
                ? new SignedPages(sources, checked).served(policy)
                : checked;
    }

    private Checked served(ReviewPolicy policy) {
        Map<PageId, Page> signed = new HashMap<>();
        Map<PageId, Standing> standings = new HashMap<>(checked.standings());
        for (Page page : library.pages()) {
            PageReview review = library.reviews().get(page.id());
            if (review == null || !heldForItsWords(page)) {
                continue;
            }
            ReviewState state = ReviewStates.of(page, review, library, checked.asOf());
            if (state.integrity() == ReviewState.Integrity.CHANGED) {
                signed(page, review, state).ifPresent(words -> {
                    signed.put(page.id(), words);
                    standings.put(page.id(), Checker.vouched(state, policy));
                });
            }
        }
        if (signed.isEmpty()) {
            return checked;
        }
        List<Page> pages = library.pages().stream()
                .map(page -> signed.getOrDefault(page.id(), page))
                .toList();
        Library served = new Library(
                library.settings(),
                pages,
                library.people(),
                library.costs(),
                library.attachments(),
                library.words(),
                library.reviews());
        return new Checked(served, new Routes(served), checked.asOf(), standings, checked.findings());
    }

    /** Drafts, and pages that are to go out later, are held back whatever was signed. */
    private boolean heldForItsWords(Page page) {
        FrontMatter said = page.frontMatter();
        return checked.standing(page) instanceof Standing.Held
                && !said.draft()
                && said.publishOn()
                        .map(day -> !day.value().isAfter(checked.asOf()))
                        .orElse(true)
                && said.withdrawn()
                        .map(Withdrawal::on)
                        .map(day -> day.isAfter(checked.asOf()))
                        .orElse(true);
    }

    private Optional<Page> signed(Page page, PageReview review, ReviewState state) {
        ReviewRecord record = state.record().orElseThrow();
        Optional<SignedText> text =
                words(page.id(), state.standing().orElseThrow().number());
        if (text.isEmpty() || !text.get().exact().equals(record.fingerprints().exact())) {
            return Optional.empty();
        }
        Set<ReviewRecord.Mark> now = new HashSet<>(review.depends());
        boolean stillThere = PageReview.marks(text.get()).stream()
                .filter(mark -> STILL_NEEDED.contains(mark.id().split(" ", -1)[0]))
                .allMatch(now::contains);
        return stillThere ? Optional.of(page(page, text.get(), record)) : Optional.empty();
    }

    private Optional<SignedText> words(PageId page, int number) {
        SourceFile file = files.get(LedgerFiles.folderOf(page) + LedgerFiles.textName(number));
        if (file == null) {
            return Optional.empty();
        }
        try {
            return SignedText.parse(new String(sources.bytes(file), StandardCharsets.UTF_8));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private Page page(Page page, SignedText text, ReviewRecord record) {
        List<Citation> citations = citations(page, text);
        Source source = new Source(page.path(), text.body());
        Body body = bodies.read(
                        source,
                        0,
                        new BodySettings(
                                page.language(),
                                library.wordsFor(page.language()),
                                library.settings().limits().nesting()),
                        citations)
                .value()
                .withoutProse();
        FrontMatter said = page.frontMatter();
        FrontMatter signed = new FrontMatter(
                new Placed<>(text.title(), said.title().span()),
                text.description(),
                said.reviewer(),
                said.verified(),
                said.published(),
                // A later change is not among the words that readers get.
                said.modified().filter(day -> !day.value().isAfter(record.date())),
                said.author(),
                said.category(),
                said.tags(),
                said.reviewEvery(),
                said.slug(),
                said.redirectFrom(),
                said.draft(),
                said.publishOn(),
                said.withdrawn(),
                said.exit(),
                citations,
                said.unread());
        return new Page(
                page.id(), page.path(), page.kind(), page.language(), page.address(), signed, body, text.exact());
    }

    private static List<Citation> citations(Page page, SignedText text) {
        List<Citation> citations = new ArrayList<>();
        for (Dependency each : text.shown()) {
            if (each.kind().equals("source")) {
                citations.add(new Citation(
                        each.name(),
                        each.value("title").orElse(""),
                        each.value("url"),
                        each.value("year").map(Integer::valueOf),
                        Span.ofFile(page.path())));
            }
        }
        return citations;
    }
}
