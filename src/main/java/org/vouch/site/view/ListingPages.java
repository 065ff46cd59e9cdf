package org.vouch.site.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.vouch.check.rules.Checked;
import org.vouch.check.rules.PublicationStatus;
import org.vouch.model.library.Library;
import org.vouch.model.library.Listings;
import org.vouch.model.library.SearchWords;
import org.vouch.model.page.Address;
import org.vouch.model.page.GlossaryEntry;
import org.vouch.model.page.Page;
import org.vouch.model.text.Composed;
import org.vouch.model.text.UrlPath;
import org.vouch.site.view.PageView.SectionView;
import org.vouch.site.view.PageView.TermView;
import org.vouch.site.view.SiteView.AnchorView;

/** The pages that nobody wrote, in one language: home, lists, people, and the one for an address that there is not. */
final class ListingPages {
    private static final int ON_HOME = 6;
    private static final int IN_A_SECTION = 4;

    private final PageLayout frame;
    private final Catalogue catalogue;
    private final ArticleLists lists;
    private final People people;
    private final Bodies bodies;
    private final Localizer speech;
    private final Library library;
    private final Translations translations;
    private final Checked checked;
    private final StructuredData data;
    private final SearchWords words;
    private final List<OutputPage> leaves = new ArrayList<>();

    ListingPages(
            Checked checked,
            PageLayout frame,
            Catalogue catalogue,
            ArticleLists lists,
            People people,
            Bodies bodies,
            Localizer speech,
            Translations translations,
            StructuredData data,
            SearchWords words) {
        this.frame = frame;
        this.catalogue = catalogue;
        this.lists = lists;
        this.people = people;
        this.bodies = bodies;
        this.speech = speech;
        this.library = checked.library();
        this.translations = translations;
        this.checked = checked;
        this.data = data;
        this.words = words;
    }

    List<OutputPage> of(String language) {
        addHome(language);
        addLists(language);
        addAlphabet(language);
        addTerms(language, "categories", frame.lists().categories(), catalogue.categories());
        addTerms(language, "tags", frame.lists().tags(), catalogue.tags());
        addPeople(language);
        addReviews(language);
        addNotFound(language);
        return leaves;
    }

    private void addHome(String language) {
        Address home = frame.lists().home();
        Optional<Page> written = library.pages().stream()
                .filter(page -> page.address().equals(home) && checked.standing(page) instanceof PublicationStatus.Out)
                .findFirst();
        String title = written.map(Page::title).orElse(library.settings().title());
        String description =
                written.map(page -> page.frontMatter().description()).orElse("");
        add(
                language,
                home,
                () -> new PageView.Home(
                        data.page(head(language, title, description, home), List.of(), "WebPage"),
                        List.of(),
                        inOrderOfMenu(lists.sections(frame.lists().articles(), IN_A_SECTION)),
                        catalogue.latest(ON_HOME).stream()
                                .map(Catalogue.Entry::teaser)
                                .toList(),
                        clinicians().stream().map(people::of).toList(),
                        written.flatMap(page -> checked.standing(page) instanceof PublicationStatus.Edited edited
                                ? Optional.of(speech.date(edited.reviewed()))
                                : Optional.empty()),
                        written.map(bodies::of).orElse(BodyView.NONE)));
    }

    /** The first part of a list that an author opens is the author's page, with the list below its words. */
    private void addLists(String language) {
        Set<Address> written = library.pages().stream()
                .filter(page -> !(checked.standing(page) instanceof PublicationStatus.Held))
                .map(Page::address)
                .collect(Collectors.toSet());
        for (ArticleLists.ArticleList list : lists.all()) {
            for (int part = written.contains(list.address()) ? 2 : 1; part <= list.parts(); part++) {
                addPart(language, list, part);
            }
        }
    }

    private void addPart(String language, ArticleLists.ArticleList list, int part) {
        Address at = Listings.part(list.address(), part);
        String heading = part == 1 ? list.title() : speech.say("title.part", list.title(), part);
        String description = speech.say(
                "description." + list.kind(), list.title(), library.settings().title());
        Optional<String> twin = lists.sectionLike(list)
                .map(section -> library.settings()
                        .url(Listings.part(section.address(), part).path()));
        add(language, at, twin.isEmpty(), () -> {
            PageView.ListView view = lists.view(list, part);
            HeadView head = head(language, heading, description, at);
            return new PageView.Listing(
                    data.list(
                            twin.map(head::insteadOf).orElse(head),
                            list.breadcrumbs(),
                            view.teasers().stream().map(TeaserView::href).toList()),
                    list.breadcrumbs(),
                    view.kind(),
                    view.sections(),
                    view.teasers(),
                    view.count(),
                    view.feed(),
                    view.pager());
        });
    }

    /** Readers without a script search here; a list too long for one page has a page for each letter. */
    private void addAlphabet(String language) {
        List<Catalogue.Entry> articles = catalogue.articles();
        if (articles.isEmpty()) {
            return;
        }
        Address list = frame.lists().alphabet();
        String title = speech.say("title.alphabet");
        String description =
                speech.say("description.alphabet", library.settings().title());
        Alphabet alphabet = Alphabet.of(articles, listed(language));
        List<AnchorView> letters = alphabet.anchors(frame.href(list));
        add(
                language,
                list,
                () -> new PageView.Alphabet(
                        head(language, title, description, list),
                        frame.breadcrumbs(list, title),
                        letters,
                        alphabet.inParts() ? List.of() : alphabet.letters(),
                        articles.size()));
        if (alphabet.inParts()) {
            for (PageView.LetterView letter : alphabet.letters()) {
                Address address = list.child(letter.id());
                String name = speech.say("title.letter", title, letter.title());
                add(
                        language,
                        address,
                        () -> new PageView.Alphabet(
                                frame.head(name, description, address, true),
                                frame.breadcrumbs(title, list, letter.title()),
                                letters,
                                List.of(letter),
                                articles.size()));
            }
        }
    }

    /**
     * Returns the words of readers that are listed and those of the glossary, each as it is first written, with the
     * places that it leads to.
     */
    private Map<String, List<AnchorView>> listed(String language) {
        Map<String, String> written = new HashMap<>();
        Map<String, List<AnchorView>> places = new LinkedHashMap<>();
        for (Page page : library.pages()) {
            if (!page.language().equals(language) || !(checked.standing(page) instanceof PublicationStatus.Out)) {
                continue;
            }
            for (SearchWords.Word word : words.of(page)) {
                if (word.listed()) {
                    add(written, places, word.text(), new AnchorView(page.title(), frame.href(page.address())));
                }
            }
            for (GlossaryEntry entry : page.body().glossary()) {
                AnchorView place =
                        new AnchorView(page.title(), frame.href(page.address()) + "#" + UrlPath.fragment(entry.id()));
                entry.names().forEach(name -> add(written, places, name, place));
            }
        }
        return places;
    }

    private static void add(
            Map<String, String> written, Map<String, List<AnchorView>> places, String word, AnchorView place) {
        String first = written.computeIfAbsent(Composed.caseless(word), absent -> word);
        places.computeIfAbsent(first, absent -> new ArrayList<>()).add(place);
    }

    private void addTerms(String language, String kind, Address list, SortedMap<String, List<Catalogue.Entry>> terms) {
        if (terms.isEmpty()) {
            return;
        }
        String title = speech.say("title." + kind);
        List<TermView> views = terms.entrySet().stream()
                .map(term -> new TermView(
                        speech.label(term.getKey()),
                        frame.href(list.child(Address.step(term.getKey()))),
                        term.getValue().size()))
                .toList();
        List<AnchorView> way = frame.breadcrumbs(list, title);
        String about = speech.say("description." + kind, library.settings().title());
        add(
                language,
                list,
                () -> new PageView.Terms(
                        data.list(
                                head(language, title, about, list),
                                way,
                                views.stream().map(TermView::href).toList()),
                        way,
                        kind,
                        views));
    }

    /** Everybody who vouched for something in this language; on the main home also those who will. */
    private Set<String> clinicians() {
        TreeSet<String> ids = new TreeSet<>(catalogue.reviewers());
        if (frame.lists().home().path().equals("/")) {
            library.people().values().stream()
                    .filter(person -> !person.credentials().isEmpty())
                    .forEach(person -> ids.add(person.id()));
        }
        return ids;
    }

    private void addPeople(String language) {
        Set<String> clinicians = clinicians();
        if (clinicians.isEmpty()) {
            return;
        }
        Address list = frame.lists().reviewers();
        String title = speech.say("title.reviewers");
        String description =
                speech.say("description.reviewers", library.settings().title());
        List<AnchorView> wayToAll = frame.breadcrumbs(list, title);
        List<PersonView> all = clinicians.stream().map(people::of).toList();
        add(
                language,
                list,
                () -> new PageView.Reviewers(
                        data.list(
                                head(language, title, description, list),
                                wayToAll,
                                all.stream().map(PersonView::href).toList()),
                        wayToAll,
                        all));
        for (String id : clinicians) {
            PersonView person = people.of(id);
            Address address = frame.lists().reviewer(id);
            String about = speech.say(
                    "description.reviewer", person.name(), library.settings().title());
            List<AnchorView> way = frame.breadcrumbs(title, list, person.name());
            add(
                    language,
                    address,
                    () -> new PageView.Reviewer(
                            data.profile(head(language, person.name(), about, address), way, person),
                            way,
                            person,
                            catalogue.vouchedBy(id).stream()
                                    .map(Catalogue.Entry::teaser)
                                    .toList()));
        }
    }

    /** One page tells of all articles without a record: there is nothing to tell of each. */
    private void addReviews(String language) {
        if (catalogue.articles().isEmpty()) {
            return;
        }
        Address address = frame.lists().reviews();
        String title = speech.say("title.reviews");
        List<AnchorView> way = frame.breadcrumbs(address, title);
        translations.made(address);
        int recorded = (int) catalogue.articles().stream()
                .filter(entry ->
                        entry.claim().filter(PublicationStatus.Claim::recorded).isPresent())
                .count();
        int stated = (int) catalogue.articles().stream()
                .filter(entry ->
                        entry.claim().filter(claim -> !claim.recorded()).isPresent())
                .count();
        leaves.add(new OutputPage(
                address.file(),
                address.path(),
                language,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List::of,
                () -> new PageView.Reviews(
                        data.page(
                                translations.head(frame.head(title, "", address, false), language, address),
                                way,
                                "WebPage"),
                        way,
                        recorded,
                        stated)));
    }

    /** Hosts look for the file in the folder that was asked for, and then in those above it. */
    private void addNotFound(String language) {
        String title = speech.say("title.not-found");
        String file = frame.lists().home().path().substring(1) + "404.html";
        leaves.add(new OutputPage(
                file,
                "/" + file,
                language,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List::of,
                () -> new PageView.NotFound(
                        translations.head(
                                frame.head(title, "", frame.lists().home(), false),
                                language,
                                frame.lists().home()),
                        List.of(),
                        inOrderOfMenu(lists.sections(frame.lists().articles(), 0)))));
    }

    /** Sections that the menu names come first, in its order: readers find them at the same place twice. */
    private List<SectionView> inOrderOfMenu(List<SectionView> sections) {
        String home = frame.lists().home().path();
        List<String> menu = library.settings().menu().stream()
                .map(entry ->
                        library.settings().href(home + entry.address().value().replaceFirst("^/", "")))
                .toList();
        return sections.stream()
                .sorted(Comparator.comparingInt(
                        section -> menu.contains(section.href()) ? menu.indexOf(section.href()) : menu.size()))
                .toList();
    }

    private HeadView head(String language, String title, String description, Address address) {
        return translations.head(frame.head(title, description, address, true), language, address);
    }

    private void add(String language, Address address, Supplier<PageView> view) {
        add(language, address, true, view);
    }

    private void add(String language, Address address, boolean listed, Supplier<PageView> view) {
        translations.made(address);
        leaves.add(new OutputPage(
                address.file(),
                address.path(),
                language,
                listed,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                () -> listed ? head(language, "", "", address).alternates() : List.of(),
                view));
    }
}
