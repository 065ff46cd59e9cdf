package org.vouch.service.verify;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vouch.check.rules.Checked;
import org.vouch.check.rules.Checker;
import org.vouch.check.rules.PublicationStatus;
import org.vouch.model.cost.CostTable;
import org.vouch.model.library.Attachment;
import org.vouch.model.library.FileKind;
import org.vouch.model.library.Library;
import org.vouch.model.library.ListingAddresses;
import org.vouch.model.library.OwnLinks;
import org.vouch.model.library.Routes;
import org.vouch.model.library.SiteSettings;
import org.vouch.model.page.Address;
import org.vouch.model.page.Body;
import org.vouch.model.page.Citation;
import org.vouch.model.page.Credential;
import org.vouch.model.page.Filing;
import org.vouch.model.page.FrontMatter;
import org.vouch.model.page.Page;
import org.vouch.model.page.PageId;
import org.vouch.model.page.PageKind;
import org.vouch.model.page.Person;
import org.vouch.model.review.Fingerprints;
import org.vouch.model.review.Ledger;
import org.vouch.model.review.LedgerEntry;
import org.vouch.model.review.PageReview;
import org.vouch.model.review.ReviewPolicy;
import org.vouch.model.review.ReviewPolicy.Requirement;
import org.vouch.model.review.ReviewPolicy.WhenChanged;
import org.vouch.model.review.ReviewPolicy.WhenPast;
import org.vouch.model.review.ReviewRecord;
import org.vouch.model.review.SignedText;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.LanguageTag;
import org.vouch.model.text.Messages;
import org.vouch.model.text.Placed;
import org.vouch.model.text.Source;
import org.vouch.model.text.Span;
import org.vouch.reader.content.BodyReader.BodySettings;
import org.vouch.reader.content.LedgerReader;
import org.vouch.reader.content.SettingsReader;
import org.vouch.reader.content.WordsReader;
import org.vouch.site.render.PagePrinter;
import org.vouch.site.render.TemplateFailure;
import org.vouch.site.render.Theme;
import org.vouch.site.view.LlmsTxtEntry;
import org.vouch.site.view.OutputPage;
import org.vouch.site.view.ReviewEntry;
import org.vouch.site.view.Site;
import org.vouch.site.view.SiteAssembly;
import org.vouch.site.view.SiteView;
import org.vouch.site.view.ThemeFiles;
import org.vouch.store.publish.PublishedManifest;

/**
 * Prints a page of a copy anew: from the signed words and the records that the copy carries, by the program and its own
 * templates. What no record holds, such as the interface's words that a site changed, is taken from the manifest.
 */
final class Reprint {
    private final PublishedManifest manifest;
    private final CopyPages copy;
    private final SiteSettings settings;
    private final Map<String, Messages> words;
    private final Theme theme;
    private final ThemeFiles files;
    private final Map<String, PagePrinter> printers = new HashMap<>();
    private final PageBodies bodies = new PageBodies();
    private final Map<String, List<Placed<String>>> redirects = new HashMap<>();
    private final Map<PageId, Page> others = new TreeMap<>();
    private final Routes routes;

    /**
     * Makes ready to print.
     *
     * @param printed what the manifest says of what pages were printed with
     * @throws IOException if the program is not whole
     * @throws IllegalArgumentException if the manifest does not say whose site this is
     */
    Reprint(PublishedManifest manifest, PublishedManifest.Printed printed, CopyPages copy) throws IOException {
        this.manifest = manifest;
        this.copy = copy;
        this.theme = Theme.builtIn();
        this.files = theme.published();
        this.words = words(manifest.demonstration(), printed);
        this.settings = settings(manifest, printed);
        for (CopyPages.Facts each : copy.all()) {
            if (!each.sendsTo().isEmpty()) {
                redirects
                        .computeIfAbsent(each.sendsTo(), absent -> new ArrayList<>())
                        .add(new Placed<>(CopyPages.addressOf(each.file()), Span.ofFile(each.file())));
            }
        }
        manifest.pages().keySet().forEach(address -> {
            Page other = other(address);
            others.putIfAbsent(other.id(), other);
        });
        this.routes = new Routes(
                new Library(settings, List.copyOf(others.values()), Map.of(), Map.of(), attachments(), words));
    }

    private static Map<String, Messages> words(boolean demonstration, PublishedManifest.Printed printed) {
        Map<String, Messages> words = new TreeMap<>(WordsReader.builtIn());
        if (demonstration) {
            words.replaceAll((language, usual) -> usual.inDemonstration());
        }
        printed.words().forEach((language, own) -> {
            Map<String, String> byKey =
                    new HashMap<>(words.getOrDefault(language, Objects.requireNonNull(words.get("en")))
                            .byKey());
            byKey.putAll(own);
            words.put(language, new Messages(language, byKey));
        });
        return words;
    }

    private static SiteSettings settings(PublishedManifest manifest, PublishedManifest.Printed printed) {
        SiteSettings none = SettingsReader.read(new Source("content/site.yaml", "title: x\n"))
                .value();
        Map<String, Credential> credentials = new HashMap<>(none.credentials());
        printed.credentials()
                .forEach((letters, meaning) -> credentials.put(letters, new Credential(letters, meaning, true, true)));
        SortedMap<String, String> choices = printed.policy();
        URI base = URI.create(manifest.site());
        if (base.getHost() == null || printed.language().isEmpty()) {
            throw new IllegalArgumentException("not the address of a site: " + manifest.site());
        }
        return none.of(
                printed.title(),
                base,
                printed.language(),
                ZoneId.of(manifest.timeZone()),
                new ReviewPolicy(
                        printed.every(),
                        printed.dueSoon(),
                        printed.grace(),
                        Requirement.valueOf(choices.getOrDefault("require", "")),
                        WhenChanged.valueOf(choices.getOrDefault("changed", "")),
                        WhenPast.valueOf(choices.getOrDefault("overdue", "")),
                        WhenPast.valueOf(choices.getOrDefault("expired", "")),
                        none.review().structuredDataFromClaims()),
                credentials,
                manifest.demonstration(),
                manifest.signedFor());
    }

    /** Returns the words of a language, as pages of the copy show them. */
    Messages wordsFor(String language) {
        return new Library(settings, List.of(), Map.of(), Map.of(), List.of(), words).wordsFor(language);
    }

    /** Returns the path before every address of the site; empty if it has a host to itself. */
    String basePath() {
        return settings.basePath();
    }

    /** Returns the address of a page as other pages of the site link to it. */
    String href(String address) {
        return settings.href(address);
    }

    /** Returns the whole address of a page. */
    String url(String address) {
        return settings.url(address);
    }

    private List<Attachment> attachments() {
        List<Attachment> attachments = new ArrayList<>();
        for (String file : manifest.files().keySet()) {
            if (!file.endsWith(".html") && !file.startsWith("assets/") && !file.startsWith(".")) {
                attachments.add(new Attachment("content/" + file, file, 0, FileKind.named(file)));
            }
        }
        return attachments;
    }

    /** A page to which others link, as far as links need it. */
    private Page other(String address) {
        CopyPages.Facts facts = copy.at(address).orElse(null);
        String language = facts == null || facts.language().isEmpty() ? settings.language() : facts.language();
        PageId id = id(address, language);
        List<Placed<String>> from = redirects.getOrDefault(url(address), List.of());
        return page(
                id,
                address,
                language,
                front(id, facts == null ? "" : facts.title(), "", Optional.empty(), List.of(), from),
                Body.EMPTY,
                Fingerprint.of(address));
    }

    /** Returns the id of a page: that of its record, or that which leads to its address where no slug is given. */
    PageId id(String address, String language) {
        PublishedManifest.PublishedPage page = manifest.pages().get(address);
        String record = page == null ? "" : page.record();
        if (record.startsWith(LedgerReader.FOLDER) && record.lastIndexOf('/') > LedgerReader.FOLDER.length()) {
            return new PageId(record.substring(LedgerReader.FOLDER.length(), record.lastIndexOf('/')));
        }
        return usualId(address, language);
    }

    /** Returns the id that leads to an address where no slug is given. */
    PageId usualId(String address, String language) {
        String home = ListingAddresses.of(settings, language).home().path();
        String below = address.startsWith(home) ? address.substring(home.length()) : address.substring(1);
        String name = below.isEmpty() ? "index" : below.substring(0, below.length() - 1);
        String folder = name.startsWith("articles/") ? "" : "pages/";
        boolean main = language.equals(settings.language());
        return new PageId(folder + name + (main ? "" : "." + LanguageTag.language(language)));
    }

    private static Page page(
            PageId id, String address, String language, FrontMatter front, Body body, Fingerprint source) {
        return new Page(
                id,
                "content/" + id.path() + ".md",
                id.path().startsWith("articles/") ? PageKind.ARTICLE : PageKind.PAGE,
                language,
                new Address(address),
                front,
                body,
                source);
    }

    private static FrontMatter front(
            PageId id,
            String title,
            String description,
            Optional<Period> every,
            List<Citation> sources,
            List<Placed<String>> redirectFrom) {
        Span span = Span.ofFile("content/" + id.path() + ".md");
        return new FrontMatter(
                new Placed<>(title, span),
                description,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Filing.NONE,
                every.map(period -> new Placed<>(period, span)),
                Optional.empty(),
                redirectFrom,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                sources,
                List.of());
    }

    /**
     * A page as it should be.
     *
     * <p>Two of them are never compared as values, and nobody touches the bytes.
     *
     * @param pages it and the pages below it, by their addresses
     * @param entry what {@code reviews.json} should say of it; nothing if it is not to go out as reviewed
     * @param guide what {@code llms.txt} should say of it; nothing if it is not listed there
     * @param graph what it should tell machines
     * @param list a list in which it is alone; nothing for a page that no list shows
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Printed(
            Map<String, byte[]> pages,
            Optional<ReviewEntry> entry,
            Optional<LlmsTxtEntry.Entry> guide,
            List<Map<String, Object>> graph,
            Optional<byte[]> list) {
        /** Copies the collections in. */
        Printed {
            pages = new LinkedHashMap<>(pages);
            graph = List.copyOf(graph);
        }
    }

    /**
     * What a page shows that no record holds.
     *
     * @param address where it is
     * @param language its language
     * @param due the day of its next review, as it says so
     */
    record Beside(String address, String language, Optional<LocalDate> due) {}

    /**
     * How a page has the words that it shows.
     *
     * @param source the fingerprint of what it was made of
     * @param now what tells its words
     */
    record Borne(Fingerprint source, Fingerprints now) {}

    /**
     * Prints a page.
     *
     * @param ledger its records, as far as they can be believed
     * @param text the words that it should show
     * @param borne how it has them
     * @param asOf the day on which the site was judged
     * @return nothing if prices in the words cannot be read
     * @throws TemplateFailure if a template of the program is wrong
     */
    Optional<Printed> print(Ledger ledger, SignedText text, Borne borne, Beside beside, LocalDate asOf)
            throws TemplateFailure {
        PageId id = ledger.page();
        Span span = Span.ofFile("content/" + id.path() + ".md");
        Optional<Map<String, CostTable>> costs = SignedCosts.of(text, span);
        if (costs.isEmpty()) {
            return Optional.empty();
        }
        Optional<Period> every = newest(ledger)
                .flatMap(record -> beside.due()
                        .filter(due -> due.isAfter(record.date()))
                        .map(due -> Period.ofDays(
                                (int) (due.toEpochDay() - record.date().toEpochDay()))));
        FrontMatter front = front(id, text.title(), text.description(), every, SignedPages.citations(text), List.of());
        Page bare = page(id, beside.address(), beside.language(), front, Body.EMPTY, borne.source());
        LinkedPages linked = new LinkedPages(bare, routes, copy, this::href);
        Body read = bodies.read(
                        new Source(bare.path(), text.body()),
                        0,
                        new BodySettings(
                                beside.language(),
                                wordsFor(beside.language()),
                                settings.limits().nesting()),
                        front.sources())
                .value()
                .withoutProse();
        Body body = read.with(OwnLinks.in(read.pieces(), settings))
                .mapped(piece -> SignedPages.withMeanings(piece, text).accept(linked));
        Page page = page(id, beside.address(), beside.language(), front, body, borne.source());
        List<Page> pages = new ArrayList<>(linked.pages());
        pages.add(page);
        Library library = new Library(
                settings,
                pages,
                people(ledger),
                costs.get(),
                linked.files(),
                this.words,
                Map.of(id, PageReview.of(ledger, text, borne.now())));
        Map<PageId, PublicationStatus> plain = new HashMap<>();
        linked.pages().forEach(other -> plain.put(other.id(), new PublicationStatus.Plain()));
        Checked checked = Checker.standings(library, asOf, plain);
        return Optional.of(printed(
                SiteAssembly.preview(
                        checked,
                        files,
                        Map.of(),
                        any -> true,
                        KeptTexts.of(copy).prose(library),
                        ""),
                page));
    }

    private Printed printed(Site site, Page page) throws TemplateFailure {
        Map<String, byte[]> pages = new LinkedHashMap<>();
        List<Map<String, Object>> graph = List.of();
        Optional<byte[]> list = Optional.empty();
        String all = ListingAddresses.of(settings, page.language()).articles().path();
        String address = page.address().path();
        for (OutputPage leaf : site.leaves()) {
            if (leaf.address().equals(all) && page.kind() == PageKind.ARTICLE) {
                list = Optional.of(print(site, leaf));
            }
            boolean below =
                    leaf.address().equals(address + "embed/") || leaf.address().equals(address + "reviews/");
            if (leaf.address().equals(address) || below) {
                pages.put(leaf.address(), print(site, leaf));
                graph = below ? graph : leaf.view().get().head().graph();
            }
        }
        return new Printed(
                pages,
                site.machineReadable().get().reviews().stream()
                        .filter(entry -> entry.id().equals(page.id().path()))
                        .findFirst(),
                site.machineReadable().get().guides().stream()
                        .flatMap(guide -> guide.entries().stream())
                        .filter(entry -> entry.url().equals(url(address)))
                        .findFirst(),
                graph,
                list);
    }

    private byte[] print(Site site, OutputPage leaf) throws TemplateFailure {
        SiteView frame = Objects.requireNonNull(site.frames().get(leaf.language()));
        return printer(site, leaf.language()).print(frame, leaf.view().get());
    }

    private PagePrinter printer(Site site, String language) {
        return printers.computeIfAbsent(language, absent -> new PagePrinter(theme, site.words()));
    }

    private static Optional<ReviewRecord> newest(Ledger ledger) {
        ReviewRecord newest = null;
        for (Ledger.Kept kept : ledger.entries()) {
            if (kept.entry() instanceof ReviewRecord record
                    && record.vouches()
                    && record.scope() == ReviewRecord.Scope.WHOLE) {
                newest = record;
            }
        }
        return Optional.ofNullable(newest);
    }

    /** The people of the records, with the names and letters that they had on the day. */
    private static Map<String, Person> people(Ledger ledger) {
        Map<String, Person> people = new HashMap<>();
        for (Ledger.Kept kept : ledger.entries()) {
            LedgerEntry entry = kept.entry();
            if (entry instanceof ReviewRecord record) {
                Span span = Span.ofFile(kept.path());
                people.put(
                        record.reviewer(),
                        new Person(
                                record.reviewer(),
                                record.name(),
                                record.credentials().stream()
                                        .map(letters -> new Placed<>(letters, span))
                                        .toList(),
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                "",
                                span));
            }
        }
        return people;
    }
}
