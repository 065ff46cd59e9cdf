package org.vouch.check.links;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.vouch.model.library.Library;
import org.vouch.model.library.SiteSettings;
import org.vouch.model.page.Page;
import org.vouch.model.text.Span;

/**
 * A link to another host.
 *
 * @param address as it was written
 * @param span where it was written
 */
record OutsideLink(String address, Span span) {
    /**
     * Returns all links of a site that lead to the web: those of texts, of sources, of prices and of the site itself.
     */
    static List<OutsideLink> of(Library library) {
        Set<OutsideLink> links = new LinkedHashSet<>();
        for (Page page : library.pages()) {
            page.body().links().forEach(link -> links.add(new OutsideLink(link.target(), link.span())));
            page.frontMatter()
                    .sources()
                    .forEach(work -> work.url().ifPresent(url -> links.add(new OutsideLink(url, work.span()))));
            page.frontMatter()
                    .withdrawn()
                    .flatMap(withdrawal -> withdrawal.see())
                    .ifPresent(see -> links.add(new OutsideLink(see.value(), see.span())));
        }
        new TreeMap<>(library.costs())
                .values()
                .forEach(table -> table.sources()
                        .values()
                        .forEach(work -> work.url().ifPresent(url -> links.add(new OutsideLink(url, work.span())))));
        links.addAll(ofSite(library.settings()));
        String here = library.settings().baseUrl().toString();
        return links.stream().filter(link -> link.leadsOut(here)).toList();
    }

    private static List<OutsideLink> ofSite(SiteSettings settings) {
        List<OutsideLink> links = new ArrayList<>();
        Span site = Span.ofFile("content/site.yaml");
        settings.menu()
                .forEach(entry -> links.add(
                        new OutsideLink(entry.address().value(), entry.address().span())));
        settings.crisis().forEach(line -> links.add(new OutsideLink(line.chat(), site)));
        links.add(new OutsideLink(settings.organization().url(), site));
        return links;
    }

    /** What leads to the site itself is checked without asking anybody; it may not even be published yet. */
    private boolean leadsOut(String here) {
        boolean web = address.regionMatches(true, 0, "http://", 0, 7)
                || address.regionMatches(true, 0, "https://", 0, 8)
                || address.startsWith("//");
        boolean own = address.equals(here) || address.startsWith(here + "/") || address.startsWith(here + "#");
        return web && !own;
    }

    /** Returns the address as a browser would ask for it; nothing if it cannot. */
    Optional<WebAddress> asked() {
        return WebAddress.of(address.startsWith("//") ? "https:" + address : address);
    }
}
