package org.vouch.store.cache;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.vouch.model.page.Address;
import org.vouch.model.page.Body;
import org.vouch.model.page.Citation;
import org.vouch.model.page.Filing;
import org.vouch.model.page.FrontMatter;
import org.vouch.model.page.Heading;
import org.vouch.model.page.LazyPieces;
import org.vouch.model.page.Link;
import org.vouch.model.page.Page;
import org.vouch.model.page.PageId;
import org.vouch.model.page.PageKind;
import org.vouch.model.page.Piece;
import org.vouch.model.page.Structure;
import org.vouch.model.page.Withdrawal;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Placed;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Span;
import org.vouch.store.publish.BuildReport;

/**
 * Packs what is remembered into bytes and back: what reading a page gave, and how a build ended.
 *
 * <p>It is written out by hand, component by component, since every page goes through it once: by reflection it took
 * the virtual machine longer to get ready for this than to do it. A component that is forgotten here does not compile,
 * for it is missing where the value is made again.
 */
final class PageCodec {
    private static final int HTML = 0;
    private static final int LINK_START = 1;
    private static final int LINK_END = 2;
    private static final int PICTURE = 3;
    private static final int COST_COMPARISON = 4;
    private static final int PRICE = 5;
    private static final int POLICY_TABLE = 6;
    private static final int TERMS = 7;

    private PageCodec() {}

    /**
     * Packs what reading a page gave, its pieces last.
     *
     * @return where the pieces start
     */
    static int page(Outcome<Page> read, PackedWriter out) {
        Page page = read.value();
        out.text(page.id().path());
        out.text(page.path());
        constant(page.kind(), out);
        out.text(page.language());
        out.text(page.address().path());
        frontMatter(page.frontMatter(), out);
        body(page.body(), out);
        out.text(page.source().hex());
        list(read.findings(), out, PageCodec::finding);
        int pieces = out.part();
        list(page.body().pieces(), out, (piece, to) -> piece.accept(new Packing(to)));
        return pieces;
    }

    /**
     * Unpacks a page without its pieces.
     *
     * @param pieces reads the pieces, when somebody wants them, from where they start
     */
    static Outcome<Page> page(PackedReader in, IntFunction<List<Piece>> pieces) {
        Page page = new Page(
                new PageId(in.text()),
                in.text(),
                constant(PageKind.values(), in),
                in.text(),
                new Address(in.text()),
                frontMatter(in),
                body(in),
                new Fingerprint(in.text()));
        List<Finding> findings = list(in, PageCodec::finding);
        int start = in.part();
        return new Outcome<>(lazy(page, in.count(), () -> pieces.apply(start)), findings);
    }

    /** Returns a page whose pieces are read when somebody wants them, but for those that rules look for. */
    static Page lazy(Page page, int size, Supplier<List<Piece>> pieces) {
        Body body = page.body();
        return page.with(body.with(new LazyPieces(size, body.notable(), pieces)));
    }

    /** Unpacks the pieces of a page, which start there. */
    static List<Piece> pieces(PackedReader in, int start) {
        in.partAt(start);
        return list(in, PageCodec::piece);
    }

    static void ending(BuildCache.Ending ending, PackedWriter out) {
        out.text(ending.seen());
        out.text(ending.manifest().hex());
        BuildReport report = ending.report();
        list(report.findings(), out, PageCodec::finding);
        out.number(report.articles());
        out.number(report.pages());
        out.number(report.withdrawn());
        out.number(report.files());
        list(report.held(), out, PageCodec::heldBack);
        list(report.heldFiles(), out, PageCodec::heldBack);
        optional(report.known(), out, (known, to) -> {
            list(known.findings(), to, PageCodec::finding);
            to.number(known.fixed());
        });
        optional(report.published(), out, (published, to) -> {
            to.number(published.written());
            to.number(published.unchanged());
            to.number(published.deleted());
            to.number(published.bytes());
        });
    }

    private static void heldBack(BuildReport.HeldBack held, PackedWriter out) {
        out.text(held.name());
        out.text(held.reason());
    }

    private static BuildReport.HeldBack heldBack(PackedReader in) {
        return new BuildReport.HeldBack(in.text(), in.text());
    }

    static BuildCache.Ending ending(PackedReader in) {
        return new BuildCache.Ending(
                in.text(),
                new Fingerprint(in.text()),
                new BuildReport(
                        list(in, PageCodec::finding),
                        in.whole(),
                        in.whole(),
                        in.whole(),
                        in.whole(),
                        list(in, PageCodec::heldBack),
                        list(in, PageCodec::heldBack),
                        List.of(),
                        optional(in, from -> new BuildReport.Known(list(from, PageCodec::finding), from.whole())),
                        optional(
                                in,
                                from -> new BuildReport.Published(
                                        from.whole(), from.whole(), from.whole(), from.number()))));
    }

    private static void frontMatter(FrontMatter matter, PackedWriter out) {
        placedText(matter.title(), out);
        out.text(matter.description());
        optional(matter.reviewer(), out, PageCodec::placedText);
        optional(matter.verified(), out, PageCodec::placedDay);
        optional(matter.published(), out, PageCodec::placedDay);
        optional(matter.modified(), out, PageCodec::placedDay);
        optional(matter.author(), out, PageCodec::placedText);
        optional(matter.category(), out, PageCodec::placedText);
        list(matter.tags(), out, PageCodec::placedText);
        list(matter.also(), out, PageCodec::placedText);
        optional(matter.filing().order(), out, (order, to) -> to.number(order));
        optional(matter.reviewEvery(), out, (every, to) -> {
            to.text(every.value().toString());
            span(every.span(), to);
        });
        optional(matter.slug(), out, PageCodec::placedText);
        list(matter.redirectFrom(), out, PageCodec::placedText);
        out.number(matter.draft() ? 1 : 0);
        optional(matter.publishOn(), out, PageCodec::placedDay);
        optional(matter.withdrawn(), out, (withdrawal, to) -> {
            to.number(withdrawal.on().toEpochDay());
            to.text(withdrawal.reason());
            optional(withdrawal.see(), to, PageCodec::placedText);
        });
        optional(matter.exit(), out, (exit, to) -> to.number(exit ? 1 : 0));
        list(matter.sources(), out, (citation, to) -> {
            to.text(citation.id());
            to.text(citation.title());
            optional(citation.url(), to, (url, each) -> each.text(url));
            optional(citation.year(), to, (year, each) -> each.number(year));
            optional(citation.language(), to, (language, each) -> each.text(language));
            span(citation.span(), to);
        });
        list(matter.unread(), out, (field, to) -> to.text(field));
    }

    private static FrontMatter frontMatter(PackedReader in) {
        return new FrontMatter(
                placedText(in),
                in.text(),
                optional(in, PageCodec::placedText),
                optional(in, PageCodec::placedDay),
                optional(in, PageCodec::placedDay),
                optional(in, PageCodec::placedDay),
                optional(in, PageCodec::placedText),
                new Filing(
                        optional(in, PageCodec::placedText),
                        list(in, PageCodec::placedText),
                        list(in, PageCodec::placedText),
                        optional(in, PackedReader::whole)),
                optional(in, from -> new Placed<>(Period.parse(from.text()), span(from))),
                optional(in, PageCodec::placedText),
                list(in, PageCodec::placedText),
                in.number() == 1,
                optional(in, PageCodec::placedDay),
                optional(
                        in,
                        from -> new Withdrawal(
                                LocalDate.ofEpochDay(from.number()),
                                from.text(),
                                optional(from, PageCodec::placedText))),
                optional(in, from -> from.number() == 1),
                list(
                        in,
                        from -> new Citation(
                                from.text(),
                                from.text(),
                                optional(from, PackedReader::text),
                                optional(from, PackedReader::whole),
                                optional(from, PackedReader::text),
                                span(from))),
                list(in, PackedReader::text));
    }

    private static void body(Body body, PackedWriter out) {
        list(body.notable(), out, (piece, to) -> piece.accept(new Packing(to)));
        list(body.headings(), out, (heading, to) -> {
            to.number(heading.level());
            to.text(heading.id());
            to.text(heading.text());
            span(heading.span(), to);
        });
        list(body.links(), out, PageCodec::link);
        list(body.ids(), out, (id, to) -> to.text(id));
        out.number(body.words());
        list(body.glossary(), out, GlossaryCodec::entry);
        if (!body.prose().isEmpty()) {
            throw new IllegalArgumentException("the words of a page are not remembered twice");
        }
    }

    private static Body body(PackedReader in) {
        return new Body(
                list(in, PageCodec::piece),
                list(in, from -> new Heading(from.whole(), from.text(), from.text(), span(from))),
                list(in, PageCodec::link),
                list(in, PackedReader::text),
                in.whole(),
                List.of(),
                List.of(),
                Structure.NONE,
                list(in, GlossaryCodec::entry));
    }

    /** Writes each kind of piece; what it returns is the writer. */
    private record Packing(PackedWriter out) implements Piece.Visitor<PackedWriter> {
        @Override
        public PackedWriter html(Piece.Html html) {
            out.number(HTML);
            out.text(html.html());
            return out;
        }

        @Override
        public PackedWriter linkStart(Piece.LinkStart start) {
            out.number(LINK_START);
            link(start.link(), out);
            return out;
        }

        @Override
        public PackedWriter linkEnd(Piece.LinkEnd end) {
            out.number(LINK_END);
            return out;
        }

        @Override
        public PackedWriter picture(Piece.Picture picture) {
            out.number(PICTURE);
            out.text(picture.target());
            out.text(picture.alt());
            out.text(picture.title());
            span(picture.span(), out);
            return out;
        }

        @Override
        public PackedWriter price(Piece.Price price) {
            out.number(PRICE);
            out.text(price.table());
            out.text(price.option());
            span(price.span(), out);
            return out;
        }

        @Override
        public PackedWriter policyTable(Piece.PolicyTable table) {
            out.number(POLICY_TABLE);
            span(table.span(), out);
            return out;
        }

        @Override
        public PackedWriter costComparison(Piece.CostComparison comparison) {
            out.number(COST_COMPARISON);
            out.text(comparison.table());
            list(comparison.options(), out, (option, to) -> to.text(option));
            out.text(comparison.plan());
            span(comparison.span(), out);
            return out;
        }

        @Override
        public PackedWriter terms(Piece.Terms terms) {
            out.number(TERMS);
            list(terms.uses(), out, GlossaryCodec::use);
            return out;
        }
    }

    private static Piece piece(PackedReader in) {
        return switch (in.count()) {
            case HTML -> new Piece.Html(in.text());
            case LINK_START -> new Piece.LinkStart(link(in));
            case LINK_END -> new Piece.LinkEnd();
            case PICTURE -> new Piece.Picture(in.text(), in.text(), in.text(), span(in));
            case COST_COMPARISON ->
                new Piece.CostComparison(in.text(), list(in, PackedReader::text), in.text(), span(in));
            case POLICY_TABLE -> new Piece.PolicyTable(span(in));
            case TERMS -> new Piece.Terms(list(in, GlossaryCodec::use));
            case PRICE -> new Piece.Price(in.text(), in.text(), span(in));
            default -> throw new PackedReader.Torn("there is no such kind of piece");
        };
    }

    private static void link(Link link, PackedWriter out) {
        out.text(link.target());
        out.text(link.title());
        span(link.span(), out);
    }

    private static Link link(PackedReader in) {
        return new Link(in.text(), in.text(), span(in));
    }

    private static void finding(Finding finding, PackedWriter out) {
        out.text(finding.rule());
        constant(finding.severity(), out);
        span(finding.span(), out);
        out.text(finding.message());
        out.text(finding.fix());
        out.text(finding.source());
    }

    private static Finding finding(PackedReader in) {
        return new Finding(in.text(), constant(Severity.values(), in), span(in), in.text(), in.text(), in.text());
    }

    private static void placedText(Placed<String> placed, PackedWriter out) {
        out.text(placed.value());
        span(placed.span(), out);
    }

    private static Placed<String> placedText(PackedReader in) {
        return new Placed<>(in.text(), span(in));
    }

    private static void placedDay(Placed<LocalDate> placed, PackedWriter out) {
        out.number(placed.value().toEpochDay());
        span(placed.span(), out);
    }

    private static Placed<LocalDate> placedDay(PackedReader in) {
        return new Placed<>(LocalDate.ofEpochDay(in.number()), span(in));
    }

    static void span(Span span, PackedWriter out) {
        out.repeatedText(span.path());
        out.number(span.line());
        out.number(span.column());
        out.number(span.length());
    }

    static Span span(PackedReader in) {
        return new Span(in.repeatedText(), in.whole(), in.whole(), in.whole());
    }

    @SuppressWarnings("EnumOrdinal") // Only the very build of the program that packed something unpacks it.
    private static void constant(Enum<?> constant, PackedWriter out) {
        out.number(constant.ordinal());
    }

    private static <C> C constant(C[] constants, PackedReader in) {
        int number = in.count();
        if (number >= constants.length) {
            throw new PackedReader.Torn("there is no such constant");
        }
        return constants[number];
    }

    static <T> void list(List<T> values, PackedWriter out, BiConsumer<T, PackedWriter> packing) {
        out.number(values.size());
        for (int i = 0; i < values.size(); i++) {
            packing.accept(values.get(i), out);
        }
    }

    static <T> List<T> list(PackedReader in, Function<PackedReader, T> unpacking) {
        int count = in.count();
        List<T> list = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            list.add(unpacking.apply(in));
        }
        return list;
    }

    private static <T> void optional(Optional<T> value, PackedWriter out, BiConsumer<T, PackedWriter> packing) {
        out.number(value.isPresent() ? 1 : 0);
        if (value.isPresent()) {
            packing.accept(value.get(), out);
        }
    }

    private static <T> Optional<T> optional(PackedReader in, Function<PackedReader, T> unpacking) {
        return in.number() == 1 ? Optional.of(unpacking.apply(in)) : Optional.empty();
    }
}
