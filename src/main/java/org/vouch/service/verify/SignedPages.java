package org.vouch.service.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vouch.check.rules.Checker;
import org.vouch.check.rules.JudgedPages;
import org.vouch.check.rules.ReviewStates;
import org.vouch.model.cost.CostTable;
import org.vouch.model.library.Attachment;
import org.vouch.model.library.Library;
import org.vouch.model.library.ReviewedWords;
import org.vouch.model.library.Routes;
import org.vouch.model.page.Body;
import org.vouch.model.page.Citation;
import org.vouch.model.page.FrontMatter;
import org.vouch.model.page.Page;
import org.vouch.model.page.Piece;
import org.vouch.model.page.TermUse;
import org.vouch.model.page.Withdrawal;
import org.vouch.model.review.Dependency;
import org.vouch.model.review.Dependency.Kind;
import org.vouch.model.review.Fingerprints;
import org.vouch.model.review.Ledger;
import org.vouch.model.review.LedgerFiles;
import org.vouch.model.review.PageReview;
import org.vouch.model.review.ReviewPolicy;
import org.vouch.model.review.ReviewPolicy.WhenChanged;
import org.vouch.model.review.ReviewRecord;
import org.vouch.model.review.ReviewState;
import org.vouch.model.review.SignedText;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Placed;
import org.vouch.model.text.Source;
import org.vouch.model.text.Span;
import org.vouch.reader.content.BodyReader.BodySettings;
import org.vouch.reader.content.SourceFile;
import org.vouch.reader.content.Sources;

/**
 * Puts the words that were signed in the place of words that changed since, where the site asks for that: readers get
 * what somebody vouches for, and editors may go on writing.
 *
 * <p>The signed text is read as a page is, and the prices in it as a cost table is. The bytes of images are not kept.
 * So a page is brought back if anyone who signed it would be shown the same text again; else it stays held back.
 */
public final class SignedPages {
    /** What surrounds every page is that of today: a line that is no longer answered helps nobody. */
    private static final Set<Kind> OF_TODAY = Set.of(Kind.CRISIS_LINE, Kind.DISCLAIMER, Kind.REVIEW_POLICY);

    private final Sources sources;
    private final Library library;
    private final LocalDate asOf;
    private final PageBodies bodies = new PageBodies();
    private final Map<String, CostTable> tables;

    private SignedPages(Sources sources, Library library, LocalDate asOf) {
        this.sources = sources;
        this.library = library;
        this.asOf = asOf;
        this.tables = new HashMap<>(library.costs());
    }

    /** Judges which pages may go out, and in which words. */
    public static JudgedPages judge(Sources sources, Library library, LocalDate asOf) {
        ReviewPolicy policy = library.settings().review();
        if (policy.changed() == WhenChanged.SERVE_REVIEWED && !library.reviews().isEmpty()) {
            return new SignedPages(sources, library, asOf).judge();
        }
        return Checker.judge(library, asOf);
    }

    private JudgedPages judge() {
        List<JudgedPages.InSignedWords> signed = new ArrayList<>();
        for (Page page : library.pages()) {
            PageReview review = library.reviews().get(page.id());
            if (review == null || !mayGoOut(page)) {
                continue;
            }
            ReviewState state = ReviewStates.of(page, review, library, asOf);
            if (state.integrity() == ReviewState.Integrity.CHANGED) {
                signed(page, state).ifPresent(words -> signed.add(new JudgedPages.InSignedWords(words, state)));
            }
        }
        return Checker.judge(library, asOf, signed, tables);
    }

    /** Drafts, and pages that are to go out later, are held back whatever was signed. */
    private boolean mayGoOut(Page page) {
        FrontMatter said = page.frontMatter();
        return !said.draft()
                && said.publishOn().map(day -> !day.value().isAfter(asOf)).orElse(true)
                && said.withdrawn()
                        .map(Withdrawal::on)
                        .map(day -> day.isAfter(asOf))
                        .orElse(true);
    }

    private Optional<Page> signed(Page page, ReviewState state) {
        ReviewRecord record = state.record().orElseThrow();
        Optional<Ledger.Kept> vouched = state.vouchedText();
        Optional<SignedText> text = vouched.flatMap(kept -> words(kept));
        if (text.isEmpty()
                || !vouched.flatMap(kept -> kept.entry().words())
                        .map(Fingerprints::exact)
                        .equals(text.map(SignedText::exact))) {
            return Optional.empty();
        }
        Optional<Map<String, CostTable>> costs = SignedCosts.of(text.get(), Span.ofFile(page.path()));
        if (costs.isEmpty()) {
            return Optional.empty();
        }
        costs.get().forEach((id, table) -> tables.put(nameFor(page, id), table));
        Page signed = page(page, text.get(), record);
        if (wouldBeSigned(signed, text.get())) {
            return Optional.of(signed);
        }
        costs.get().keySet().forEach(id -> tables.remove(nameFor(page, id)));
        return Optional.empty();
    }

    /** Returns whether everything that a page would show is what was signed. */
    private boolean wouldBeSigned(Page signed, SignedText text) {
        Library alone = new Library(
                library.settings(),
                List.of(signed),
                library.people(),
                tables,
                library.attachments(),
                library.words(),
                Map.of());
        SignedText again = new ReviewedWords(alone, new Routes(alone), this::fingerprint)
                .signedText(signed, new Source(signed.path(), text.body()), 0);
        return ofThePage(again).equals(ofThePage(text));
    }

    private static SignedText ofThePage(SignedText text) {
        return new SignedText(
                text.page(),
                text.title(),
                text.description(),
                text.body(),
                text.shown().stream()
                        .filter(each -> !OF_TODAY.contains(each.kind()))
                        .toList());
    }

    private Optional<Fingerprint> fingerprint(Attachment attachment) {
        Optional<SourceFile> file = sources.find(attachment.path());
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Fingerprint.of(sources.bytes(file.get())));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static Piece asSigned(Page page, Piece piece, SignedText text) {
        return piece instanceof Piece.Figures figures
                ? figures.match(
                        price -> price.of(nameFor(page, signedTable(price, text))),
                        comparison -> comparison.of(nameFor(page, comparison.table())))
                : withMeanings(piece, text);
    }

    /** Returns a piece with the meanings of its words that were signed with it. */
    static Piece withMeanings(Piece piece, SignedText text) {
        return piece instanceof Piece.Terms terms ? terms.with(use -> meaning(text, use)) : piece;
    }

    /** Returns what a word meant when a text was signed. */
    private static Optional<TermUse.Meaning> meaning(SignedText text, TermUse use) {
        return text.shown().stream()
                .filter(each -> each.kind() == Kind.TERM && each.name().equals(use.key()))
                .map(each -> new TermUse.Meaning(
                        each.value("name").orElse(""),
                        each.value("definition").orElse(""),
                        each.value("entry").orElse("")))
                .findFirst();
    }

    /** Where the table has no name, there was only one when the text was signed. */
    private static String signedTable(Piece.Price price, SignedText text) {
        return text.shown().stream()
                .filter(each -> price.table().isEmpty() && each.kind() == Kind.COST_TABLE)
                .map(Dependency::name)
                .findFirst()
                .orElse(price.table());
    }

    private static String nameFor(Page page, String table) {
        return table + " as signed for " + page.id().path();
    }

    private Optional<SignedText> words(Ledger.Kept kept) {
        Optional<SourceFile> file = sources.find(kept.folder() + LedgerFiles.textName(kept.number()));
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return SignedText.parse(new String(sources.bytes(file.get()), StandardCharsets.UTF_8));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** The tables of the text are in the library under names of their own, since other pages show those of today. */
    private Page page(Page page, SignedText text, ReviewRecord record) {
        List<Citation> citations = citations(text);
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
                .withoutProse()
                .mapped(piece -> asSigned(page, piece, text));
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
                said.filing(),
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

    /** Returns the sources that were signed with a text. */
    static List<Citation> citations(SignedText text) {
        List<Citation> citations = new ArrayList<>();
        for (Dependency each : text.shown()) {
            if (each.kind() == Kind.SOURCE) {
                citations.add(new Citation(
                        each.name(),
                        each.value("title").orElse(""),
                        each.value("url"),
                        each.value("year").map(Integer::valueOf),
                        each.value("language"),
                        Span.ofFile(text.page().path())));
            }
        }
        return citations;
    }
}
