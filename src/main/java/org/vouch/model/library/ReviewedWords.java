package org.vouch.model.library;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vouch.model.cost.CostTable;
import org.vouch.model.cost.Price;
import org.vouch.model.cost.Terms;
import org.vouch.model.page.Citation;
import org.vouch.model.page.Heading;
import org.vouch.model.page.Page;
import org.vouch.model.page.Piece;
import org.vouch.model.page.TermUse;
import org.vouch.model.review.Dependency;
import org.vouch.model.review.Dependency.Kind;
import org.vouch.model.review.Fingerprints;
import org.vouch.model.review.PageReview;
import org.vouch.model.review.Passages;
import org.vouch.model.review.SignedText;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Messages;
import org.vouch.model.text.PhoneNumber;
import org.vouch.model.text.Source;
import org.vouch.model.text.Span;

/**
 * The words of a page that a review covers: its own, and everything that it shows from other files. Slug, tags,
 * readers' own words for it and the look of the site are not among them.
 */
public final class ReviewedWords {
    private static final List<String> DISCLAIMER = List.of("title", "education", "emergency", "costs");

    private final Library library;
    private final Routes routes;
    private final Glossary glossary;
    private final Function<Attachment, Optional<Fingerprint>> files;

    /**
     * Makes ready to look at the pages of a library.
     *
     * @param files gives the fingerprint of a file that a page shows, or nothing if it cannot be read
     */
    public ReviewedWords(Library library, Routes routes, Function<Attachment, Optional<Fingerprint>> files) {
        this.library = library;
        this.routes = routes;
        this.glossary = new Glossary(library.pages());
        this.files = files;
    }

    /**
     * Returns what a reviewer would sign today.
     *
     * @param page a page of the library
     * @param source its file, as it was when the page was read
     * @param bodyOffset where its Markdown starts, in UTF-16 units
     */
    public SignedText signedText(Page page, Source source, int bodyOffset) {
        String body = source.text().substring(bodyOffset);
        Stretch whole = new Stretch("", body, 1, Integer.MAX_VALUE);
        List<Dependency> shown = new ArrayList<>(shownIn(page, whole));
        shown.addAll(onEveryPage(page));
        return new SignedText(page.id(), page.title(), page.frontMatter().description(), body, shown);
    }

    /**
     * Returns the fingerprints of what {@link #signedText} returned for the same page.
     *
     * @param signed what it returned
     */
    public Fingerprints fingerprints(Page page, Source source, int bodyOffset, SignedText signed) {
        List<Fingerprints.Section> sections = new ArrayList<>();
        for (Stretch stretch : stretches(page, source, bodyOffset)) {
            List<Dependency> shown = new ArrayList<>(shownIn(page, stretch));
            boolean start = stretch.id().equals(Fingerprints.START);
            if (start) {
                shown.addAll(onEveryPage(page));
            }
            SignedText section = new SignedText(
                    page.id(),
                    start ? signed.title() : "",
                    start ? signed.description() : "",
                    stretch.markdown(),
                    shown);
            sections.add(new Fingerprints.Section(stretch.id(), section.exact()));
        }
        return new Fingerprints(
                signed.exact(),
                Fingerprint.of(Passages.meaning(signed, page.body().pieces())),
                sections);
    }

    /** A part of a body, from its first line on, up to but without its last. */
    private record Stretch(String id, String markdown, int firstLine, int endLine) {
        boolean has(int line) {
            return line >= firstLine && line < endLine;
        }
    }

    private static List<Stretch> stretches(Page page, Source source, int bodyOffset) {
        List<Heading> headings = page.body().headings().stream()
                .sorted(Comparator.comparing(Heading::span))
                .toList();
        List<Stretch> stretches = new ArrayList<>();
        int from = bodyOffset;
        int line = source.span(bodyOffset, 0).line();
        String id = Fingerprints.START;
        for (Heading heading : headings) {
            int next = heading.span().line();
            int to = Math.max(from, source.lineStart(next));
            stretches.add(new Stretch(id, source.text().substring(from, to), line, next));
            from = to;
            line = next;
            id = heading.id();
        }
        stretches.add(new Stretch(id, source.text().substring(from), line, Integer.MAX_VALUE));
        return stretches;
    }

    private List<Dependency> shownIn(Page page, Stretch stretch) {
        Map<String, Dependency> shown = new LinkedHashMap<>();
        Shown visitor = new Shown(page, stretch);
        for (Piece piece : page.body().pieces()) {
            piece.accept(visitor).forEach(each -> shown.putIfAbsent(each.id(), each));
        }
        for (Citation citation : page.frontMatter().sources()) {
            // Whether it is cited is asked of the text alone, so that nothing but the text decides.
            if (stretch.markdown().contains("[^" + citation.id() + "]")) {
                Dependency.Fields fields = new Dependency.Fields()
                        .add("title", citation.title())
                        .add("url", citation.url().orElse(""))
                        .add("year", citation.year().map(String::valueOf).orElse(""));
                citation.language().ifPresent(language -> fields.add("language", language));
                Dependency source = fields.of(Kind.SOURCE, citation.id());
                shown.putIfAbsent(source.id(), source);
            }
        }
        return List.copyOf(shown.values());
    }

    /** What a piece shows from other files, if it is in a stretch of a page. */
    private final class Shown implements Piece.Visitor<List<Dependency>> {
        private final Page page;
        private final Stretch stretch;

        Shown(Page page, Stretch stretch) {
            this.page = page;
            this.stretch = stretch;
        }

        @Override
        public List<Dependency> html(Piece.Html html) {
            return List.of();
        }

        @Override
        public List<Dependency> linkStart(Piece.LinkStart start) {
            return within(start.link().span())
                    ? file(page, Kind.FILE, start.link().target()).stream().toList()
                    : List.of();
        }

        @Override
        public List<Dependency> linkEnd(Piece.LinkEnd end) {
            return List.of();
        }

        @Override
        public List<Dependency> picture(Piece.Picture picture) {
            return within(picture.span())
                    ? file(page, Kind.IMAGE, picture.target()).stream().toList()
                    : List.of();
        }

        @Override
        public List<Dependency> price(Piece.Price price) {
            return within(price.span()) ? ReviewedWords.this.price(page, price) : List.of();
        }

        @Override
        public List<Dependency> policyTable(Piece.PolicyTable table) {
            return within(table.span())
                    ? List.of(PolicyWords.of(library.settings().review(), library.wordsFor(page.language()))
                            .dependency())
                    : List.of();
        }

        @Override
        public List<Dependency> costComparison(Piece.CostComparison comparison) {
            return within(comparison.span()) ? costs(page, comparison) : List.of();
        }

        @Override
        public List<Dependency> terms(Piece.Terms terms) {
            return terms.uses().stream()
                    .filter(use -> within(use.span()))
                    .flatMap(use -> term(page, use).stream())
                    .toList();
        }

        private boolean within(Span span) {
            return stretch.has(span.line());
        }
    }

    /** Returns a file that a page shows or links, by its bytes: anyone who vouches for the page vouches for them. */
    private Optional<Dependency> file(Page page, Kind kind, String target) {
        if (!(routes.resolve(page, target) instanceof Routes.Destination.ToFile file)
                || file.attachment().kind() == FileKind.OTHER) {
            return Optional.empty();
        }
        return Optional.of(new Dependency.Fields()
                .add(
                        "sha256",
                        files.apply(file.attachment()).map(Fingerprint::hex).orElse(""))
                .of(kind, file.attachment().address()));
    }

    private List<Dependency> price(Page page, Piece.Price price) {
        Optional<CostTable> table = library.costTable(price.table());
        if (table.isEmpty()) {
            return List.of();
        }
        Messages words = library.wordsFor(page.language());
        List<Dependency> shown = new ArrayList<>();
        shown.add(head(table.get(), words));
        table.get().options().stream()
                .filter(option -> option.id().equals(price.option()))
                .map(option -> row(table.get(), option, words))
                .forEach(shown::add);
        return shown;
    }

    private List<Dependency> costs(Page page, Piece.CostComparison comparison) {
        CostTable table = library.costs().get(comparison.table());
        if (table == null) {
            return List.of();
        }
        Messages words = library.wordsFor(page.language());
        List<Dependency> shown = new ArrayList<>();
        shown.add(head(table, words));
        table.options().stream()
                .filter(option ->
                        comparison.options().isEmpty() || comparison.options().contains(option.id()))
                .map(option -> row(table, option, words))
                .forEach(shown::add);
        table.plans().stream().map(plan -> plan(table, plan, words)).forEach(shown::add);
        table.limits().stream().map(limit -> limit(table, limit, words)).forEach(shown::add);
        return shown;
    }

    private Optional<Dependency> term(Page page, TermUse use) {
        return glossary.meaning(page, use)
                .map(meaning -> new Dependency.Fields()
                        .add("name", meaning.name())
                        .add("definition", meaning.definition())
                        .add("entry", meaning.entry())
                        .of(Kind.TERM, use.key()));
    }

    private static Dependency head(CostTable table, Messages words) {
        Dependency.Fields fields =
                new Dependency.Fields().add("title", words.own(table.title())).add("currency", table.currency());
        if (!table.compared().isEmpty()) {
            fields.add("compared_first", String.join(" ", table.compared()));
        }
        return fields.of(Kind.COST_TABLE, table.id());
    }

    private static Dependency row(CostTable table, CostTable.Option option, Messages words) {
        Dependency.Fields fields = new Dependency.Fields().add("label", words.own(option.label()));
        option.level()
                .ifPresent(level ->
                        fields.add("hours", level.hoursPerWeek()).add("overnight", level.overnight() ? "yes" : "no"));
        boolean several = option.stays().size() > 1;
        for (int i = 0; i < option.stays().size(); i++) {
            CostTable.Stay stay = option.stays().get(i);
            String number = several ? "_" + (i + 1) : "";
            if (several) {
                fields.add("stay" + number, words.own(stay.label()));
            }
            fields.add("price" + number, price(stay.price()))
                    .add("unit" + number, stay.unit().name().toLowerCase(Locale.ROOT))
                    .add("quantity" + number, Integer.toString(stay.quantity()));
            if (!several) {
                fields.add("includes", words.own(option.includes()));
            }
            addSource(fields, table, stay.source().value(), number, words);
            fields.add("as_of" + number, day(stay.asOf()));
        }
        if (several) {
            fields.add("includes", words.own(option.includes()));
        }
        return fields.of(Kind.COST_ROW, table.id() + "/" + option.id());
    }

    private static Dependency plan(CostTable table, CostTable.PlanPreset plan, Messages words) {
        Dependency.Fields fields = new Dependency.Fields().add("label", words.own(plan.label()));
        addTerms(fields, plan.terms(), "");
        plan.outOfNetwork().ifPresent(terms -> addTerms(fields, terms, "_outside"));
        addSource(fields, table, plan.source().value(), "", words);
        return fields.add("as_of", day(plan.asOf())).of(Kind.COST_PLAN, table.id() + "/" + plan.id());
    }

    private static Dependency limit(CostTable table, CostTable.LegalLimit limit, Messages words) {
        Dependency.Fields fields = new Dependency.Fields().add("most_for_one_person", money(limit.cents()));
        addSource(fields, table, limit.source().value(), "", words);
        return fields.add("as_of", day(limit.asOf())).of(Kind.COST_LIMIT, table.id() + "/" + limit.year());
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(PageReview.UNKNOWN_DAY);
    }

    private static void addTerms(Dependency.Fields fields, Terms terms, String where) {
        fields.add("deductible" + where, money(terms.deductible()));
        terms.share()
                .match(
                        part -> fields.add("coinsurance" + where, money(part.basisPoints()) + "%"),
                        copay -> fields.add("copay" + where, money(copay.cents()))
                                .add("after_deductible" + where, copay.afterDeductible() ? "yes" : "no"));
        terms.limit().ifPresent(limit -> fields.add("out_of_pocket_max" + where, money(limit)));
    }

    private static void addSource(Dependency.Fields fields, CostTable table, String id, String number, Messages words) {
        CostTable.CostSource source = table.sources().get(id);
        fields.add("source" + number, source == null ? id : words.own(source.title()))
                .add("source_url" + number, source == null ? "" : source.url().orElse(""));
    }

    private static String price(Price price) {
        return price.match(
                exactly -> money(exactly.cents()),
                between -> money(between.lowCents()) + " to " + money(between.highCents()),
                least -> "at least " + money(least.cents()),
                most -> "at most " + money(most.cents()));
    }

    private static String money(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    /**
     * What the site says otherwise than the program inside of reviewed text: titles of boxes, words of prices, and what
     * the letters of reviewers mean. A site that changes none of it has nothing of this to sign.
     */
    private Stream<Dependency> ownWords(Messages words) {
        Dependency.Fields fields = new Dependency.Fields();
        words.changed().forEach((key, said) -> fields.add(key.replaceAll("[^a-z0-9]", "_"), said));
        new TreeMap<>(library.settings().credentials()).forEach((letters, credential) -> {
            if (credential.own()) {
                fields.add(
                        "credential_" + letters.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_"),
                        letters + ": " + credential.meaning());
            }
        });
        Dependency own = fields.of(Kind.WORDS);
        return own.fields().isEmpty() ? Stream.of() : Stream.of(own);
    }

    /** What surrounds the words of every page of a language, and belongs to what readers read. */
    private List<Dependency> onEveryPage(Page page) {
        Messages words = library.wordsFor(page.language());
        Stream<Dependency> crisis = library.settingsFor(page.language()).crisis().stream()
                .map(line -> new Dependency.Fields()
                        .add("about", line.about())
                        .add("call", line.call().map(PhoneNumber::shown).orElse(""))
                        .add("call_hint", line.callHint())
                        .add("text", line.text().map(PhoneNumber::shown).orElse(""))
                        .add("keyword", line.keyword())
                        .add("chat", line.chat())
                        .of(Kind.CRISIS_LINE, line.name()));
        Dependency.Fields disclaimer = new Dependency.Fields();
        DISCLAIMER.forEach(
                part -> disclaimer.add(part, words.find("disclaimer." + part).orElse("")));
        return Stream.of(crisis, ownWords(words), Stream.of(disclaimer.of(Kind.DISCLAIMER)))
                .flatMap(each -> each)
                .toList();
    }
}
