package org.vouch.site.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vouch.model.library.Listings;
import org.vouch.model.page.Address;
import org.vouch.model.page.Page;
import org.vouch.site.view.PageView.ListView;
import org.vouch.site.view.PageView.PagerView;
import org.vouch.site.view.PageView.SectionView;
import org.vouch.site.view.SiteView.AnchorView;

/** The lists of articles of one language, by their addresses: of all articles, a folder, a category, a tag. */
final class ArticleLists {
    private final PageLayout frame;
    private final Catalogue catalogue;
    private final SortedMap<Address, ArticleList> lists = new TreeMap<>();

    /**
     * A list of articles.
     *
     * @param kind what is listed, in one word: articles, section, category or tag
     * @param address where its first part is
     * @param title what it is called
     * @param breadcrumbs the way to it
     * @param entries the articles
     */
    record ArticleList(
            String kind, Address address, String title, List<AnchorView> breadcrumbs, List<Catalogue.Entry> entries) {
        /** Copies the lists in. */
        ArticleList {
            breadcrumbs = List.copyOf(breadcrumbs);
            entries = List.copyOf(entries);
        }

        int parts() {
            return Listings.parts(entries.size());
        }
    }

    ArticleLists(PageLayout frame, Catalogue catalogue, Localizer speech) {
        this.frame = frame;
        this.catalogue = catalogue;
        if (catalogue.articles().isEmpty()) {
            return;
        }
        Address all = frame.lists().articles();
        String title = speech.say("title.articles");
        add(new ArticleList(
                "articles",
                all,
                title,
                frame.breadcrumbs(all, title),
                catalogue.articles().stream()
                        .filter(entry -> !entry.page().address().equals(all))
                        .toList()));
        catalogue.folders().forEach((folder, entries) -> {
            String name = frame.folderTitle(folder);
            add(new ArticleList("section", folder, name, frame.breadcrumbs(folder, name), entries));
        });
        addTerms(
                "category", speech.say("title.categories"), frame.lists().categories(), catalogue.categories(), speech);
        addTerms("tag", speech.say("title.tags"), frame.lists().tags(), catalogue.tags(), speech);
    }

    private void addTerms(
            String kind, String above, Address list, Map<String, List<Catalogue.Entry>> terms, Localizer speech) {
        terms.forEach((term, entries) -> {
            String name = speech.label(term);
            add(new ArticleList(
                    kind, list.child(Address.step(term)), name, frame.breadcrumbs(above, list, name), entries));
        });
    }

    private void add(ArticleList list) {
        if (!list.entries().isEmpty()) {
            lists.put(list.address(), list);
        }
    }

    /** Returns all of them, in the order of their addresses. */
    List<ArticleList> all() {
        return List.copyOf(lists.values());
    }

    /** Returns the section that holds the articles of a subject and no others, if there is one. */
    Optional<ArticleList> sectionLike(ArticleList list) {
        return lists.values().stream()
                .filter(each -> list.kind().equals("category") && each.kind().equals("section"))
                .filter(each -> each.title().equals(list.title()))
                .filter(each -> Set.copyOf(each.entries()).equals(Set.copyOf(list.entries())))
                .findFirst();
    }

    /** Returns what is below the words of a page; nothing if it opens no list. */
    Optional<ListView> below(Page page) {
        return Optional.ofNullable(lists.get(page.address())).map(list -> view(list, 1));
    }

    /** Returns one part of a list. */
    ListView view(ArticleList list, int part) {
        boolean folders =
                part == 1 && (list.kind().equals("articles") || list.kind().equals("section"));
        boolean fed =
                list.kind().equals("section") && list.entries().stream().anyMatch(entry -> Feeds.tell(entry.page()));
        return new ListView(
                list.kind(),
                folders ? sections(list.address(), 0) : List.of(),
                list
                        .entries()
                        .subList(
                                (part - 1) * Listings.A_PART,
                                Math.min(part * Listings.A_PART, list.entries().size()))
                        .stream()
                        .map(Catalogue.Entry::teaser)
                        .toList(),
                list.entries().size(),
                fed ? frame.feedHref(list.address()) : "",
                pager(list, part));
    }

    private Optional<PagerView> pager(ArticleList list, int part) {
        if (list.parts() == 1) {
            return Optional.empty();
        }
        return Optional.of(new PagerView(
                part,
                list.parts(),
                part == 1 ? "" : frame.href(Listings.part(list.address(), part - 1)),
                part == list.parts() ? "" : frame.href(Listings.part(list.address(), part + 1))));
    }

    /** Returns the folders right below an address, each with its first articles. */
    List<SectionView> sections(Address above, int most) {
        return catalogue.folders().entrySet().stream()
                .filter(folder -> folder.getKey().parent().equals(above))
                .map(folder -> new SectionView(
                        frame.folderTitle(folder.getKey()),
                        frame.href(folder.getKey()),
                        folder.getValue().size(),
                        folder.getValue().stream()
                                .limit(most)
                                .map(Catalogue.Entry::teaser)
                                .toList()))
                .toList();
    }
}
