package org.vouch.store.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vouch.house.Permitted;
import org.vouch.model.page.Address;
import org.vouch.model.page.Body;
import org.vouch.model.page.Citation;
import org.vouch.model.page.Filing;
import org.vouch.model.page.FrontMatter;
import org.vouch.model.page.GlossaryEntry;
import org.vouch.model.page.Heading;
import org.vouch.model.page.Link;
import org.vouch.model.page.Page;
import org.vouch.model.page.PageId;
import org.vouch.model.page.PageKind;
import org.vouch.model.page.Piece;
import org.vouch.model.page.Structure;
import org.vouch.model.page.TermUse;
import org.vouch.model.page.Withdrawal;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Placed;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Span;
import org.vouch.store.publish.BuildReport;

class PageCodecTest {
    /** Every text and every number below is another, so that none can stand in another's place unseen. */
    private static int given;

    private static int number() {
        return ++given * 97;
    }

    private static String text() {
        return "“naïve” 😀 " + number();
    }

    private static Span span() {
        return new Span(given % 3 == 0 ? "b.md" : "a.md", number(), number(), number());
    }

    private static Placed<String> placed() {
        return new Placed<>(text(), span());
    }

    private static Optional<Placed<LocalDate>> day() {
        return Optional.of(new Placed<>(LocalDate.of(2024, 2, 29).plusDays(number()), span()));
    }

    private static final Outcome<Page> FULL = new Outcome<>(
            new Page(
                    new PageId(text()),
                    text(),
                    PageKind.PAGE,
                    text(),
                    new Address("/a/b/"),
                    new FrontMatter(
                            placed(),
                            text(),
                            Optional.of(placed()),
                            day(),
                            day(),
                            day(),
                            Optional.of(placed()),
                            new Filing(
                                    Optional.of(placed()),
                                    List.of(placed(), placed()),
                                    List.of(placed(), placed()),
                                    Optional.of(7)),
                            Optional.of(new Placed<>(Period.of(1, 2, -3), span())),
                            Optional.of(placed()),
                            List.of(placed()),
                            true,
                            day(),
                            Optional.of(new Withdrawal(LocalDate.EPOCH, text(), Optional.of(placed()))),
                            Optional.of(true),
                            List.of(
                                    new Citation(
                                            text(),
                                            text(),
                                            Optional.of(text()),
                                            Optional.of(1999),
                                            Optional.of(text()),
                                            span()),
                                    new Citation(
                                            text(),
                                            text(),
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.empty(),
                                            span())),
                            List.of(text(), text())),
                    new Body(
                            List.of(
                                    new Piece.Html(text()),
                                    new Piece.LinkStart(new Link(text(), text(), span())),
                                    new Piece.LinkEnd(),
                                    new Piece.Picture(text(), text(), text(), span()),
                                    new Piece.Price(text(), text(), span()),
                                    new Piece.PolicyTable(span()),
                                    new Piece.Terms(List.of(
                                            new TermUse(text(), text(), text(), Optional.empty(), span()),
                                            new TermUse(text(), text(), text(), Optional.empty(), span()))),
                                    new Piece.CostComparison(text(), List.of(text(), text()), text(), span())),
                            List.of(new Heading(2, text(), text(), span()), new Heading(6, text(), text(), span())),
                            List.of(new Link(text(), text(), span())),
                            List.of(text(), text()),
                            number(),
                            List.of(),
                            List.of(),
                            Structure.NONE,
                            List.of(new GlossaryEntry(text(), List.of(text(), text()), text(), span()))),
                    Fingerprint.of("page")),
            List.of(
                    new Finding(text(), Severity.WARNING, span(), text(), text(), text()),
                    new Finding(text(), Severity.ADVICE, span(), text(), "", "")));

    private static final Outcome<Page> BARE = Outcome.of(new Page(
            new PageId("articles/a"),
            "a.md",
            PageKind.ARTICLE,
            "en",
            new Address("/"),
            new FrontMatter(
                    placed(),
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Filing.NONE,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of()),
            Body.EMPTY,
            Fingerprint.of("bare")));

    private static final BuildCache.Ending ENDING = new BuildCache.Ending(
            text(),
            Fingerprint.of("manifest"),
            new BuildReport(
                    List.of(new Finding(text(), Severity.ERROR, span(), text(), text(), text())),
                    number(),
                    number(),
                    number(),
                    number(),
                    List.of(new BuildReport.HeldBack(text(), text())),
                    List.of(new BuildReport.HeldBack(text(), text())),
                    List.of(),
                    Optional.of(new BuildReport.Known(
                            List.of(new Finding(text(), Severity.WARNING, span(), text(), text(), text())), number())),
                    Optional.of(new BuildReport.Published(number(), number(), number(), Long.MAX_VALUE))));

    private static byte[] packed(Outcome<Page> page) {
        PackedWriter out = new PackedWriter();
        PageCodec.page(page, out);
        return out.toByteArray("test");
    }

    private static Outcome<Page> unpacked(byte[] packed) {
        PackedReader again = new PackedReader("test", packed);
        Outcome<Page> page = PageCodec.page(new PackedReader("test", packed), start -> PageCodec.pieces(again, start));
        assertEquals(
                page.value().body().pieces().size(),
                List.copyOf(page.value().body().pieces()).size());
        assertTrue(again.atEnd());
        return page;
    }

    @Test
    void gives_back_the_page_that_was_packed() {
        for (Outcome<Page> page : List.of(FULL, BARE)) {
            byte[] packed = packed(page);
            assertEquals(page, unpacked(packed));
        }
    }

    @Test
    void every_kind_of_piece_is_packed() {
        Set<Class<?>> kinds =
                FULL.value().body().pieces().stream().map(Piece::getClass).collect(Collectors.toSet());
        assertEquals(Permitted.of(Piece.class), kinds);
    }

    @Test
    void gives_back_the_ending_that_was_packed() {
        PackedWriter out = new PackedWriter();
        PageCodec.ending(ENDING, out);
        PackedReader in = new PackedReader("test", out.toByteArray("test"));
        assertEquals(ENDING, PageCodec.ending(in));
        assertTrue(in.atEnd());
    }

    @Test
    void says_torn_wherever_the_bytes_end_too_early() {
        byte[] whole = packed(FULL);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThrows(PackedReader.Torn.class, () -> unpacked(cut), "cut after " + length);
        }
    }

    @Test
    void says_torn_whatever_bit_is_another() {
        byte[] whole = packed(FULL);
        for (int bit = 0; bit < whole.length * 8; bit++) {
            whole[bit / 8] ^= (byte) (1 << bit % 8);
            assertThrows(PackedReader.Torn.class, () -> new PackedReader("test", whole), "bit " + bit);
            whole[bit / 8] ^= (byte) (1 << bit % 8);
        }
    }
}
