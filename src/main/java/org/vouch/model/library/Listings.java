package org.vouch.model.library;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.vouch.model.page.Address;
import org.vouch.model.page.Page;
import org.vouch.model.page.PageKind;
import org.vouch.model.text.Placed;

/** The pages that the program makes of those that authors wrote: lists with their parts, people, and their feeds. */
public final class Listings {
    /** A list of more articles has several parts. */
    public static final int A_PART = 50;

    private static final String FEED = "feed.xml";

    /** How many articles each list has that may have several parts. */
    private final Map<String, Integer> lists = new HashMap<>();

    /** The language of each of these lists. */
    private final Map<String, String> spoken = new HashMap<>();

    private final Set<String> pages = new HashSet<>();
    private final Set<String> below = new HashSet<>();
    private final Set<String> feeds = new HashSet<>();
    private final Set<String> homes = new TreeSet<>();
    private final Set<String> languages = new TreeSet<>();
    private final Set<String> alphabets = new HashSet<>();

    /**
     * Finds out which there are.
     *
     * @param listed which pages are in lists
     * @param shown for which pages more is shown below them
     */
    public Listings(Library library, Predicate<Page> listed, Predicate<Page> shown) {
        SiteSettings settings = library.settings();
        Map<String, OfLanguage> byLanguage = new HashMap<>();
        ListingAddresses main = ListingAddresses.of(settings, settings.language());
        languages.add(settings.language());
        byLanguage.put(settings.language(), new OfLanguage(main, settings.language()));
        for (Page page : library.pages()) {
            if (!listed.test(page) && !shown.test(page)) {
                // A language in which readers get nothing has no home page either.
                continue;
            }
            languages.add(page.language());
            OfLanguage own = byLanguage.computeIfAbsent(
                    page.language(), language -> new OfLanguage(ListingAddresses.of(settings, language), language));
            if (page.kind() == PageKind.ARTICLE && listed.test(page)) {
                own.addThoseOf(page);
            }
            if (shown.test(page)) {
                below(library, page).forEach(address -> below.add(address.path()));
            }
        }
        library.people().values().stream()
                .filter(person -> !person.credentials().isEmpty())
                .forEach(person -> {
                    pages.add(main.reviewers().path());
                    pages.add(main.reviewer(person.id()).path());
                });
    }

    /** Returns the addresses below a page at which more is shown about it: its reviews, and its costs for others. */
    static Set<Address> below(Library library, Page page) {
        Set<Address> below = new HashSet<>();
        if (library.reviews().containsKey(page.id())) {
            below.add(ListingAddresses.history(page.address()));
        }
        if (!library.costs().isEmpty() && page.body().comparesCosts()) {
            below.add(ListingAddresses.embed(page.address()));
        }
        return below;
    }

    /** The lists of one language. Many articles are in few lists, and an address takes time to make. */
    private final class OfLanguage {
        private final ListingAddresses addresses;
        private final String language;
        private final String articles;
        private final Map<String, String> categories = new HashMap<>();
        private final Map<String, String> tags = new HashMap<>();
        private final Set<String> reviewers = new HashSet<>();

        OfLanguage(ListingAddresses addresses, String language) {
            this.addresses = addresses;
            this.language = language;
            this.articles = addresses.articles().path();
            homes.add(addresses.home().path());
            pages.add(addresses.home().path());
        }

        void addThoseOf(Page article) {
            if (alphabets.add(addresses.alphabet().path())) {
                pages.add(addresses.alphabet().path());
                pages.add(addresses.reviews().path());
            }
            if (!article.address().path().equals(articles)) {
                file(articles);
            }
            boolean dated = article.frontMatter().lastDay().isPresent();
            if (dated) {
                feeds.add(addresses.home().path() + FEED);
            }
            for (Address folder = article.address().parent();
                    folder.path().length() > articles.length() && folder.path().startsWith(articles);
                    folder = folder.parent()) {
                file(folder.path());
                if (dated) {
                    feeds.add(folder.path() + FEED);
                }
            }
            article.frontMatter().category().map(Placed::value).ifPresent(category -> {
                pages.add(addresses.categories().path());
                file(categories.computeIfAbsent(
                        category, name -> addresses.category(name).path()));
            });
            for (Placed<String> tag : article.frontMatter().tags()) {
                pages.add(addresses.tags().path());
                file(tags.computeIfAbsent(
                        tag.value(), name -> addresses.tag(name).path()));
            }
            article.frontMatter().reviewer().map(Placed::value).ifPresent(reviewer -> {
                if (reviewers.add(reviewer)) {
                    pages.add(addresses.reviewers().path());
                    pages.add(addresses.reviewer(reviewer).path());
                }
            });
        }

        private void file(String list) {
            lists.merge(list, 1, Integer::sum);
            spoken.putIfAbsent(list, language);
        }
    }

    /**
     * Returns whether a page has the address of a list of articles in its own language: it gives the words, and the
     * list is below them.
     */
    public boolean isOpenedBy(Page page) {
        return page.language().equals(spoken.get(page.address().path()));
    }

    /** Returns whether a page that the program makes is at an address. */
    public boolean has(String address) {
        return lists.containsKey(address)
                || pages.contains(address)
                || below.contains(address)
                || part(address).isPresent();
    }

    /** Returns whether the feed of a list is at an address. */
    public boolean hasFeed(String address) {
        return feeds.contains(address);
    }

    /**
     * Returns whether an address belongs to the list of all titles, which has a page for each letter once it is long.
     */
    boolean isOfAlphabet(String address) {
        return alphabets.stream().anyMatch(address::startsWith);
    }

    /** Returns which list an address is a later part of, if it is one. */
    private Optional<String> part(String address) {
        int last = address.lastIndexOf('/', address.length() - 2);
        String page = "page/";
        if (last < page.length() || !address.startsWith(page, last + 1 - page.length())) {
            return Optional.empty();
        }
        String list = address.substring(0, last + 1 - page.length());
        String number = address.substring(last + 1, address.length() - 1);
        int articles = lists.getOrDefault(list, 0);
        return number.matches("[1-9][0-9]{0,5}")
                        && Integer.parseInt(number) >= 2
                        && Integer.parseInt(number) <= parts(articles)
                ? Optional.of(list)
                : Optional.empty();
    }

    /** Returns how many parts a list has. */
    public static int parts(int articles) {
        return (articles + A_PART - 1) / A_PART;
    }

    /** Returns the address of a part of a list; that of the first is the list's own. */
    public static Address part(Address list, int number) {
        return number == 1 ? list : list.child("page").child(Integer.toString(number));
    }

    /** Returns the later parts of all lists. */
    Set<String> laterParts() {
        Set<String> later = new HashSet<>();
        lists.forEach((list, articles) -> {
            for (int number = 2; number <= parts(articles); number++) {
                later.add(part(new Address(list), number).path());
            }
        });
        return later;
    }

    /** Returns the home pages of all languages, in order. */
    Set<String> homes() {
        return Collections.unmodifiableSet(homes);
    }

    /** Returns the tags of all languages, in order: the site's own, and those of the pages that are shown. */
    public Set<String> languages() {
        return Collections.unmodifiableSet(languages);
    }

    /** Returns all that there is but home pages and what is below a page, in order. */
    Set<String> made() {
        Set<String> made = new TreeSet<>(pages);
        made.addAll(lists.keySet());
        made.removeAll(homes);
        return made;
    }

    /** Returns all that there is, in order: what messages propose. */
    Set<String> all() {
        Set<String> all = made();
        all.addAll(homes);
        all.addAll(below);
        all.addAll(feeds);
        return all;
    }

    /** Returns the feeds. */
    Set<String> feeds() {
        return Collections.unmodifiableSet(feeds);
    }
}
