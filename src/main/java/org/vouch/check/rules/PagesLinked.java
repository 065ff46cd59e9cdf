package org.vouch.check.rules;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vouch.model.library.Library;
import org.vouch.model.library.ListingAddresses;
import org.vouch.model.library.Routes;
import org.vouch.model.library.Routes.Destination;
import org.vouch.model.page.Address;
import org.vouch.model.page.Page;
import org.vouch.model.page.PageId;
import org.vouch.model.page.PageKind;
import org.vouch.model.text.Finding;

/** Something leads to every plain page; articles are in lists anyway. */
final class PagesLinked implements StandingRule {
    @Override
    public Stream<Finding> check(Checked judged) {
        Library library = judged.library();
        Routes routes = judged.routes();
        Map<PageId, Page> alone = new LinkedHashMap<>();
        for (Page page : library.pages()) {
            if (page.kind() == PageKind.PAGE
                    && judged.standing(page) instanceof PublicationStatus.Out
                    && !foundAnyway(page, library)) {
                alone.put(page.id(), page);
            }
        }
        library.settings().menu().stream()
                .map(entry -> entry.address().value())
                .forEach(target -> library.pages().stream().limit(1).forEach(any -> take(alone, routes, any, target)));
        Iterator<Page> pages = library.pages().iterator();
        while (!alone.isEmpty() && pages.hasNext()) {
            Page page = pages.next();
            if (!page.body().links().isEmpty() && judged.standing(page) instanceof PublicationStatus.Out) {
                page.body().links().forEach(link -> take(alone, routes, page, link.target()));
            }
        }
        return alone.values().stream()
                .map(page -> Finding.warning(
                                "page-linked",
                                page.frontMatter().title().span(),
                                "no menu, list or other page leads to " + page.address()
                                        + ", so only those who know its address find it")
                        .fix("link to it from a page, or add it to 'menu' in content/site.yaml"));
    }

    /** Home pages are where everybody starts, the page on reviews is linked by the theme, a translation by its twin. */
    private static boolean foundAnyway(Page page, Library library) {
        Address home = ListingAddresses.of(library.settings(), page.language()).home();
        return page.address().equals(home)
                || page.address().equals(home.child("how-we-review"))
                || !page.language().equals(library.settings().language());
    }

    private static void take(Map<PageId, Page> alone, Routes routes, Page from, String target) {
        other(routes, from, target).ifPresent(alone::remove);
    }

    /** Returns the other page that a link leads to, if it leads to one. */
    static Optional<PageId> other(Routes routes, Page from, String target) {
        return !routes.leadsOut(target)
                        && routes.resolve(from, target) instanceof Destination.ToPage to
                        && !to.page().id().equals(from.id())
                ? Optional.of(to.page().id())
                : Optional.empty();
    }
}
