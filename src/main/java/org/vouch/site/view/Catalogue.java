package org.vouch.site.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vouch.check.rules.Checked;
import org.vouch.check.rules.PublicationStatus;
import org.vouch.model.library.ListingAddresses;
import org.vouch.model.page.Address;
import org.vouch.model.page.Page;
import org.vouch.model.page.PageId;
import org.vouch.model.page.PageKind;
import org.vouch.model.text.Placed;

/** The articles of one language that readers get, by everything they are filed under. */
final class Catalogue {
    private static final Comparator<Entry> BY_TITLE = (a, b) -> {
        int byTitle = a.order().compareTo(b.order());
        return byTitle != 0 ? byTitle : a.page().id().compareTo(b.page().id());
    };

    /** Articles that their authors gave a place come first. */
    private static final Comparator<Entry> IN_FOLDER = Comparator.<Entry, Integer>comparing(
                    entry -> entry.page().frontMatter().filing().order().orElse(Integer.MAX_VALUE))
            .thenComparing(BY_TITLE);

    private static final Comparator<Entry> LATEST_FIRST = Comparator.<Entry, LocalDate>comparing(
                    entry ->
                            entry.claim().map(PublicationStatus.Claim::verified).orElse(LocalDate.MIN),
                    Comparator.reverseOrder())
            .thenComparing(BY_TITLE);

    private final List<Entry> articles = new ArrayList<>();
    private final SortedMap<Address, List<Entry>> folders = new TreeMap<>();
    private final SortedMap<String, List<Entry>> categories;
    private final SortedMap<String, List<Entry>> tags;
    private final SortedMap<String, List<Entry>> reviewers;
    private final Map<PageId, Shelf> shelves = new HashMap<>();

    /** The addresses right above articles. */
    private final Set<Address> above = new HashSet<>();

    private final Related related;

    /**
     * An article that readers get.
     *
     * @param page the article
     * @param claim who vouches for it; empty if its words changed since
     * @param teaser how lists show it
     * @param order its title as lists are ordered by it
     * @param place its place among all articles
     */
    record Entry(Page page, Optional<PublicationStatus.Claim> claim, TeaserView teaser, String order, int place) {
        Entry at(int there) {
            return new Entry(page, claim, teaser, order, there);
        }
    }

    /** The articles of one folder, in the order of its list, and the place of one of them. */
    private record Shelf(List<Entry> entries, int place) {}

    Catalogue(Checked checked, String language, Teasers teasers, ListingAddresses lists) {
        for (Page page : checked.library().pages()) {
            if (page.kind() == PageKind.ARTICLE
                    && page.language().equals(language)
                    && checked.standing(page) instanceof PublicationStatus.Out out) {
                articles.add(new Entry(page, out.claim(), teasers.of(page, out.claim()), order(page), 0));
            }
        }
        articles.sort(BY_TITLE);
        for (int i = 0; i < articles.size(); i++) {
            articles.set(i, articles.get(i).at(i));
        }
        articles.forEach(entry -> above.add(entry.page().address().parent()));
        Map<Address, Folder> shelved = new HashMap<>();
        Map<String, List<Entry>> byCategory = new HashMap<>();
        Map<String, List<Entry>> byTag = new HashMap<>();
        Map<String, List<Entry>> byReviewer = new HashMap<>();
        for (Entry entry : articles.stream().sorted(IN_FOLDER).toList()) {
            Folder folder = shelved.computeIfAbsent(entry.page().address().parent(), address -> folder(address, lists));
            folder.lists().forEach(list -> list.add(entry));
            if (!opensList(entry)) {
                shelves.put(
                        entry.page().id(),
                        new Shelf(folder.beside(), folder.beside().size()));
                folder.beside().add(entry);
            }
        }
        for (Entry entry : articles) {
            entry.page().frontMatter().category().ifPresent(category -> file(byCategory, category.value(), entry));
            for (Placed<String> tag : entry.page().frontMatter().tags()) {
                file(byTag, tag.value(), entry);
            }
            entry.claim().ifPresent(claim -> claim.reviewers().forEach(id -> file(byReviewer, id, entry)));
        }
        categories = new TreeMap<>(byCategory);
        tags = new TreeMap<>(byTag);
        reviewers = new TreeMap<>(byReviewer);
        related = new Related(articles, categories, tags);
    }

    /**
     * A folder of articles.
     *
     * @param beside the articles that are in it
     * @param lists the lists of this folder and of those above it
     */
    private record Folder(List<Entry> beside, List<List<Entry>> lists) {}

    private Folder folder(Address address, ListingAddresses lists) {
        List<List<Entry>> above = new ArrayList<>();
        Address all = lists.articles();
        for (Address folder = address;
                !folder.equals(all) && !folder.equals(folder.parent());
                folder = folder.parent()) {
            above.add(folders.computeIfAbsent(folder, absent -> new ArrayList<>()));
        }
        return new Folder(new ArrayList<>(), above);
    }

    /** Returns a page's title as lists are ordered by it. */
    static String order(Page page) {
        return page.title().toLowerCase(Locale.ROOT);
    }

    private static void file(Map<String, List<Entry>> index, String name, Entry entry) {
        List<Entry> shelf = index.computeIfAbsent(name, absent -> new ArrayList<>());
        // A tag that is written twice files an article once.
        if (shelf.isEmpty() || shelf.get(shelf.size() - 1).place() != entry.place()) {
            shelf.add(entry);
        }
    }

    List<Entry> articles() {
        return Collections.unmodifiableList(articles);
    }

    /** Returns the folders of articles, each with the articles in it and below it. */
    SortedMap<Address, List<Entry>> folders() {
        return Collections.unmodifiableSortedMap(folders);
    }

    SortedMap<String, List<Entry>> categories() {
        return Collections.unmodifiableSortedMap(categories);
    }

    SortedMap<String, List<Entry>> tags() {
        return Collections.unmodifiableSortedMap(tags);
    }

    /** Returns what a person vouched for; empty if nothing. */
    List<Entry> vouchedBy(String reviewer) {
        return Collections.unmodifiableList(reviewers.getOrDefault(reviewer, List.of()));
    }

    Collection<String> reviewers() {
        return Collections.unmodifiableCollection(reviewers.keySet());
    }

    /** The page that opens the list of a folder leads to its articles; readers do not read it as one of them. */
    private boolean opensList(Entry entry) {
        return above.contains(entry.page().address());
    }

    /** Returns the articles that were verified last, the latest first; without those that open a list. */
    List<Entry> latest(int most) {
        return articles.stream()
                .filter(entry -> entry.claim().isPresent() && !opensList(entry))
                .sorted(LATEST_FIRST)
                .limit(most)
                .toList();
    }

    /**
     * Returns the articles that share most with an article; none of one that opens a list, which has them in its list.
     */
    List<TeaserView> related(Page page) {
        if (above.contains(page.address())) {
            return List.of();
        }
        return related.to(page).stream().map(Entry::teaser).toList();
    }

    /**
     * Returns the article that is beside another one in the list of its folder.
     *
     * @param step 1 for the next one, -1 for the one before
     */
    Optional<TeaserView> beside(Page page, int step) {
        Shelf shelf = shelves.get(page.id());
        if (shelf == null) {
            return Optional.empty();
        }
        int place = shelf.place() + step;
        return place < 0 || place >= shelf.entries().size()
                ? Optional.empty()
                : Optional.of(shelf.entries().get(place).teaser());
    }
}
