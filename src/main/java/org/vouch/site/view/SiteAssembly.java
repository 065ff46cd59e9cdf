package org.vouch.site.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.vouch.check.rules.Checked;
import org.vouch.check.rules.Gate;
import org.vouch.check.rules.PublicationStatus;
import org.vouch.check.rules.ReviewStates;
import org.vouch.model.library.Library;
import org.vouch.model.library.ListingAddresses;
import org.vouch.model.library.SearchWords;
import org.vouch.model.library.SiteSettings;
import org.vouch.model.library.TextOverrides;
import org.vouch.model.page.Address;
import org.vouch.model.page.Page;
import org.vouch.model.page.PageKind;
import org.vouch.model.review.Assurance;
import org.vouch.model.review.Fingerprints;
import org.vouch.model.review.Freshness;
import org.vouch.model.review.Ledger;
import org.vouch.model.review.LedgerFiles;
import org.vouch.model.review.PageReview;
import org.vouch.model.review.PublicLedger;
import org.vouch.model.review.ReviewPolicy;
import org.vouch.model.review.ReviewRecord;
import org.vouch.model.review.ReviewState;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Messages;
import org.vouch.model.text.Placed;
import org.vouch.model.text.Severity;
import org.vouch.model.text.UrlPath;

/** Decides what a reader will meet. */
public final class SiteAssembly {
    private final Checked checked;
    private final boolean withoutErrors;
    private final Library library;
    private final SiteSettings settings;
    private final ThemeFiles theme;
    private final Map<String, PictureFile> pictures;
    private final Predicate<String> writable;
    private final String generator;
    private final List<String> languages;
    private final Translations translations;
    private final Histories histories;
    private final SearchWords searchWords;
    private final List<OutputPage> leaves = new ArrayList<>();
    private final SortedMap<String, String> moved = new TreeMap<>();
    private final Map<String, SiteView> frames = new LinkedHashMap<>();
    private final Map<String, Messages> words = new LinkedHashMap<>();
    private final Set<String> withArticles = new HashSet<>();
    private final Set<String> withFeeds = new HashSet<>();
    private final List<Spoken> spoken = new ArrayList<>();

    private SiteAssembly(
            Checked checked,
            boolean withoutErrors,
            ThemeFiles theme,
            Map<String, PictureFile> pictures,
            Predicate<String> writable,
            SignedTexts texts,
            String generator) {
        this.checked = checked;
        this.withoutErrors = withoutErrors;
        this.library = checked.library();
        this.settings = library.settings();
        this.theme = theme;
        this.pictures = pictures;
        this.writable = writable;
        this.generator = generator;
        this.languages = languages();
        this.translations = new Translations(checked, languages);
        this.histories = new Histories(checked, texts);
        this.searchWords = new SearchWords(library, checked.routes());
    }

    /**
     * Returns the site that readers will meet.
     *
     * @param open what may go out
     * @param theme the theme's files
     * @param pictures the image files, by address from the root of the output without a '/' in front
     * @param writable whether a text can be written into a picture
     * @param texts the words that records are about
     * @param generator the program and its version
     */
    public static PublicSite forReaders(
            Gate.Open open,
            ThemeFiles theme,
            Map<String, PictureFile> pictures,
            Predicate<String> writable,
            SignedTexts texts,
            String generator) {
        Checked checked = open.checked();
        // Some ask for a site in spite of errors, and know what it lacks.
        boolean withoutErrors = checked.findings().stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
        return new PublicSite(
                new SiteAssembly(checked, withoutErrors, theme, pictures, writable, texts, generator).site());
    }

    /**
     * Returns a site to look at, whether or not it may go out. It cannot be published.
     *
     * @param checked what was read, with which pages are shown
     * @param theme the theme's files
     * @param pictures the image files, by address from the root of the output without a '/' in front
     * @param writable whether a text can be written into a picture
     * @param texts the words that records are about
     * @param generator the program and its version
     */
    public static Site preview(
            Checked checked,
            ThemeFiles theme,
            Map<String, PictureFile> pictures,
            Predicate<String> writable,
            SignedTexts texts,
            String generator) {
        return new SiteAssembly(checked, false, theme, pictures, writable, texts, generator).site();
    }

    private Site site() {
        for (String language : languages) {
            assemble(language);
        }
        // Menus come last, since only now it is known which lists there are in which language.
        languages.forEach(this::frame);
        addRedirects();
        leaves.sort(Comparator.comparing(OutputPage::file));
        return new Site(
                settings,
                checked.asOf(),
                frames,
                words,
                leaves,
                new Lazy<>(this::machineReadable),
                histories.all(),
                histories.newest(),
                library.attachments().stream().filter(checked.files()::has).toList(),
                moved);
    }

    /**
     * The site's own language always has a home page, even if nothing is written in it yet; another one has its pages
     * once a reader gets something in it.
     */
    private List<String> languages() {
        Set<String> languages = new LinkedHashSet<>();
        languages.add(settings.language());
        languages.addAll(checked.listings().languages());
        return List.copyOf(languages);
    }

    private void assemble(String language) {
        Messages said = library.wordsFor(language);
        Localizer speech = new Localizer(said);
        ListingAddresses lists = ListingAddresses.of(settings, language);
        Catalogue catalogue = new Catalogue(checked, language, new Teasers(library, speech), lists);
        People people = new People(library, speech, lists);
        PageLayout frame = new PageLayout(library.settingsFor(language), speech, lists);
        ArticleLists articleLists = new ArticleLists(frame, catalogue, speech);
        Bodies bodies = bodies(speech);
        words.put(language, said);
        StructuredData data = new StructuredData(library.settingsFor(language), language, speech, howWeReview(frame));
        if (!catalogue.articles().isEmpty()) {
            withArticles.add(language);
        }
        if (catalogue.articles().stream().anyMatch(entry -> Feeds.tell(entry.page()))) {
            withFeeds.add(language);
        }
        spoken.add(new Spoken(language, speech, catalogue, frame));
        leaves.addAll(new ArticlePages(
                        checked,
                        frame,
                        catalogue,
                        articleLists,
                        people,
                        bodies,
                        speech,
                        translations,
                        histories,
                        shareCards(language, people, speech),
                        data)
                .of(language));
        leaves.addAll(new ListingPages(
                        checked,
                        frame,
                        catalogue,
                        articleLists,
                        people,
                        bodies,
                        speech,
                        translations,
                        data,
                        searchWords)
                .of(language));
    }

    private ShareCards shareCards(String language, People people, Localizer speech) {
        return new ShareCards(library.settingsFor(language), people, speech, writable);
    }

    /** What is reported of the site in one language. */
    private record Spoken(String language, Localizer speech, Catalogue catalogue, PageLayout frame) {}

    private Site.MachineReadable machineReadable() {
        Map<String, SearchIndex> searches = new LinkedHashMap<>();
        List<Feed> feeds = new ArrayList<>();
        List<LlmsTxtEntry> guides = new ArrayList<>();
        Feeds machineReadable = new Feeds(library);
        for (Spoken each : spoken) {
            String language = each.language();
            PageLayout frame = each.frame();
            searches.put(
                    language, new SearchIndexes(checked, frame, each.speech(), searchWords, translations).of(language));
            String name = library.settingsFor(language).title();
            machineReadable
                    .of(language, frame.lists().home(), name, each.catalogue().articles())
                    .ifPresent(feeds::add);
            each.catalogue()
                    .folders()
                    .forEach((folder, entries) -> machineReadable
                            .of(language, folder, name + ": " + frame.folderTitle(folder), entries)
                            .ifPresent(feeds::add));
            if (frame.lists().home().path().equals("/")) {
                guides.addAll(new LlmsTxt(library, frame, each.speech()).of(each.catalogue()));
            }
        }
        return new Site.MachineReadable(searches, feeds, guides, reviews());
    }

    private Bodies bodies(Localizer speech) {
        return new Bodies(
                checked, withoutErrors, new CostViews(speech, checked.asOf()), speech, translations, pictures);
    }

    private void frame(String language) {
        Localizer speech = new Localizer(library.wordsFor(language));
        PageLayout frame =
                new PageLayout(library.settingsFor(language), speech, ListingAddresses.of(settings, language));
        frames.put(
                language,
                frame.view(
                        language,
                        theme,
                        generator,
                        menu(language, speech),
                        howWeReview(frame),
                        corrections(speech),
                        withArticles.contains(language),
                        withFeeds.contains(language),
                        new TextOverrides(library, language).foreign()));
    }

    private String howWeReview(PageLayout frame) {
        return checked.routes()
                .find(frame.howWeReview().path())
                .filter(page -> checked.standing(page) instanceof PublicationStatus.Out)
                .map(page -> frame.href(page.address()))
                .orElse("");
    }

    /** Entries that lead out of the language are one where there are several. */
    private List<SiteView.AnchorView> menu(String language, Localizer speech) {
        Bodies bodies = bodies(speech);
        List<SiteView.AnchorView> entries = settings.menu().stream()
                .map(entry -> menuEntry(entry, language, speech, bodies))
                .filter(anchor -> !anchor.href().isEmpty())
                .toList();
        List<SiteView.AnchorView> own =
                entries.stream().filter(entry -> entry.language().isEmpty()).toList();
        if (entries.size() - own.size() < 2) {
            return entries;
        }
        // One way out of the language says as much as many, and the menu stays on one line.
        List<SiteView.AnchorView> menu = new ArrayList<>(own);
        menu.add(new SiteView.AnchorView(
                speech.moreIn(settings.language(), translations),
                settings.href(ListingAddresses.of(settings, settings.language())
                        .articles()
                        .path()),
                settings.language()));
        return menu;
    }

    private String corrections(Localizer speech) {
        return settings.corrections()
                .map(address -> href(bodies(speech), address))
                .orElse("");
    }

    /** An entry leads to what there is in the language of the page; else it says that it leads out of it. */
    private SiteView.AnchorView menuEntry(
            SiteSettings.MenuEntry entry, String language, Localizer speech, Bodies bodies) {
        String target = entry.address().value();
        String title = speech.own(entry.title());
        boolean elsewhere = checked.routes().leadsOut(target);
        if (elsewhere || library.pages().isEmpty()) {
            return new SiteView.AnchorView(title, UrlPath.address(target));
        }
        String href = bodies.href(library.pages().get(0), target);
        if (language.equals(settings.language())) {
            return new SiteView.AnchorView(title, href);
        }
        return counterpart(target, language)
                .map(there -> new SiteView.AnchorView(title, there))
                .orElseGet(() -> new SiteView.AnchorView(
                        title + " " + speech.inLanguage(settings.language(), translations), href, settings.language()));
    }

    /** Returns where an address of the settings leads in another language, if there is anything. */
    private Optional<String> counterpart(String target, String language) {
        return checked.routes()
                .resolve(library.pages().get(0), target)
                .match(
                        to -> translations
                                .counterpart(to.page().address(), language)
                                .map(there -> settings.href(there.path()) + sectionThere(there, to.fragment())),
                        to -> Optional.of(to.address())
                                .filter(address -> address.endsWith("/"))
                                .flatMap(address -> translations.counterpart(new Address(address), language))
                                .map(there -> settings.href(there.path())),
                        file -> Optional.empty(),
                        nowhere -> Optional.empty());
    }

    /** A translation often names its sections in its own language, so that the name in the menu leads nowhere there. */
    private String sectionThere(Address there, String fragment) {
        return checked.routes()
                .find(there.path())
                .filter(page -> page.body().ids().contains(fragment))
                .map(page -> "#" + UrlPath.fragment(fragment))
                .orElse("");
    }

    /** Returns an address of the settings as pages link to it; empty where readers would find nothing there. */
    private String href(Bodies bodies, Placed<String> address) {
        String target = address.value();
        boolean elsewhere = checked.routes().leadsOut(target);
        return elsewhere || library.pages().isEmpty()
                ? UrlPath.address(target)
                : bodies.href(library.pages().get(0), target);
    }

    private void addRedirects() {
        for (Page page : library.pages()) {
            if (page.frontMatter().redirectFrom().isEmpty()
                    || checked.standing(page) instanceof PublicationStatus.Held) {
                continue;
            }
            String to = settings.href(page.address().path());
            HeadView head =
                    new HeadView(title(page), "", settings.url(page.address().path()), false, "");
            page.frontMatter().redirectFrom().stream()
                    .filter(checked.clashes()::leadsOn)
                    .forEach(old -> {
                        moved.put(old.value(), to);
                        leaves.add(new OutputPage(
                                Address.fileAt(old.value()),
                                old.value(),
                                page.language(),
                                false,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List::of,
                                () -> new PageView.Redirect(head, List.of(), to)));
                    });
        }
    }

    /** Nobody vouches for the title of a page that was taken back. */
    private String title(Page page) {
        return checked.standing(page) instanceof PublicationStatus.Withdrawn
                ? library.wordsFor(page.language()).say(ArticlePages.WITHDRAWN)
                : page.title();
    }

    private List<ReviewEntry> reviews() {
        ReviewPolicy policy = settings.review();
        List<ReviewEntry> reviews = new ArrayList<>();
        for (Page page : library.pages()) {
            checked.standing(page)
                    .match(
                            vouched -> Optional.of(
                                    review(page, state(vouched.review()), Optional.of(vouched.review()), policy)),
                            plain -> Optional.of(review(
                                    page,
                                    page.kind() == PageKind.ARTICLE ? ReviewState.Badge.DRAFT.word() : "unreviewed",
                                    Optional.empty(),
                                    policy)),
                            edited -> Optional.of(
                                    review(page, ReviewState.Badge.CHANGED.word(), Optional.empty(), policy)),
                            held -> Optional.<ReviewEntry>empty(),
                            withdrawn -> Optional.of(review(page, "withdrawn", Optional.empty(), policy)))
                    .ifPresent(reviews::add);
        }
        return reviews;
    }

    /** Without a record, nothing is verified: a claim is called a claim, as in the work list. */
    private static String state(PublicationStatus.Claim claim) {
        return !claim.recorded() && claim.freshness() == Freshness.VERIFIED
                ? ReviewState.Badge.CLAIMED.word()
                : claim.freshness().word();
    }

    private ReviewEntry review(Page page, String state, Optional<PublicationStatus.Claim> claim, ReviewPolicy policy) {
        Optional<ReviewState> known = claim.filter(PublicationStatus.Claim::recorded)
                .flatMap(made -> ReviewStates.of(page, library, checked.asOf()));
        Optional<Ledger.Kept> kept = known.flatMap(ReviewState::standing);
        Optional<Ledger.Kept> shown = kept.flatMap(record -> histories.of(page)).flatMap(PublicLedger::shown);
        Optional<Fingerprint> words = shown.flatMap(entry -> entry.entry().words())
                .or(() -> kept.flatMap(
                                record -> Optional.ofNullable(library.reviews().get(page.id())))
                        .map(PageReview::now))
                .map(Fingerprints::exact);
        return new ReviewEntry(
                page.id().path(),
                settings.url(page.address().path()),
                title(page),
                page.language(),
                state,
                claim.map(PublicationStatus.Claim::reviewer).orElse(""),
                claim.map(c -> c.verified().toString()).orElse(""),
                claim.map(c -> c.due().toString()).orElse(""),
                claim.map(c -> c.due().plusDays(policy.grace()).toString()).orElse(""),
                known.flatMap(ReviewState::assurance)
                        .map(Assurance::of)
                        .or(() -> claim.map(stated -> Assurance.CLAIM))
                        .map(Assurance::word)
                        .orElse(""),
                claim.map(PublicationStatus.Claim::others).orElse(List.of()).stream()
                        .map(SiteAssembly::part)
                        .toList(),
                words.orElse(page.source()).hex(),
                kept.map(Ledger.Kept::path).orElse(""),
                kept.map(record -> record.bytes().hex()).orElse(""),
                shown.map(entry -> Histories.folder(page.id()) + LedgerFiles.textName(entry.number()))
                        .orElse(""));
    }

    private static ReviewEntry.Part part(ReviewState.Part part) {
        ReviewRecord record = part.record();
        return new ReviewEntry.Part(
                record.reviewer(), record.date().toString(), record.method().word(), part.sections());
    }
}
