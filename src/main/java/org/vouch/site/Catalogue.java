package org.vouch.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vouch.check.Checked;
import org.vouch.check.Standing;
import org.vouch.library.ListingAddresses;
import org.vouch.page.Address;
import org.vouch.page.Page;
import org.vouch.page.PageId;
import org.vouch.page.PageKind;
import org.vouch.text.Placed;

/** The articles of one language that readers get, by everything they are filed under. */
final class Catalogue {
    private static final Comparator<Entry> BY_TITLE = (a, b) -> {
        int byTitle = a.order().compareTo(b.order());
        return byTitle != 0 ? byTitle : a.page().id().compareTo(b.page().id());
    };
    private static final Comparator<Entry> LATEST_FIRST = Comparator.<Entry, LocalDate>comparing(
                    entry -> entry.claim().map(Standing.Claim::verified).orElse(LocalDate.MIN),
                    Comparator.reverseOrder())
            .thenComparing(BY_TITLE);

    private final List<Entry> articles = new ArrayList<>();
    private final SortedMap<Address, List<Entry>> folders = new TreeMap<>();
    private final SortedMap<String, List<Entry>> categories = new TreeMap<>();
    private final SortedMap<String, List<Entry>> tags = new TreeMap<>();
    private final SortedMap<String, List<Entry>> reviewers = new TreeMap<>();
    private final Map<PageId, Integer> placesInCategory = new HashMap<>();

    /**
     * An article that readers get.
     *
     * @param page the article
     * @param claim who vouches for it; empty if its words changed since
     * @param teaser how lists show it
     * @param order its title as lists are ordered by it
     */
    record Entry(Page page, Optional<Standing.Claim> claim, TeaserView teaser, String order) {}

    Catalogue(Checked checked, String language, Teasers teasers, ListingAddresses lists) {
        for (Page page : checked.library().pages()) {
            if (page.kind() == PageKind.ARTICLE
                    && page.language().equals(language)
                    && checked.standing(page) instanceof Standing.Out out) {
                articles.add(new Entry(
                        page,
                        out.claim(),
                        teasers.of(page, out.claim()),
                        page.title().toLowerCase(Locale.ROOT)));
            }
        }
        articles.sort(BY_TITLE);
        for (Entry entry : articles) {
            for (Address folder = entry.page().address().parent();
                    !folder.equals(lists.articles()) && !folder.equals(folder.parent());
                    folder = folder.parent()) {
                folders.computeIfAbsent(folder, absent -> new ArrayList<>()).add(entry);
            }
            entry.page().frontMatter().category().ifPresent(category -> {
                file(categories, category.value(), entry);
                placesInCategory.put(
                        entry.page().id(),
                        categories.getOrDefault(category.value(), List.of()).size() - 1);
            });
            for (Placed<String> tag : entry.page().frontMatter().tags()) {
                file(tags, tag.value(), entry);
            }
            entry.claim().ifPresent(claim -> file(reviewers, claim.reviewer(), entry));
        }
    }

    private static void file(SortedMap<String, List<Entry>> index, String name, Entry entry) {
        index.computeIfAbsent(name, absent -> new ArrayList<>()).add(entry);
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

    /** Returns the articles that were verified last, the latest first. */
    List<Entry> latest(int most) {
        return articles.stream()
                .filter(entry -> entry.claim().isPresent())
                .sorted(LATEST_FIRST)
                .limit(most)
                .toList();
    }

    /** Returns up to three articles of the same category that stand next to an article. */
    List<TeaserView> related(Page page) {
        Integer place = placesInCategory.get(page.id());
        if (place == null || page.frontMatter().category().isEmpty()) {
            return List.of();
        }
        List<Entry> shelf =
                categories.getOrDefault(page.frontMatter().category().get().value(), List.of());
        List<TeaserView> related = new ArrayList<>();
        for (int step = 1; step < shelf.size() && related.size() < 3; step++) {
            related.add(shelf.get((place + step) % shelf.size()).teaser());
        }
        return related;
    }
}
