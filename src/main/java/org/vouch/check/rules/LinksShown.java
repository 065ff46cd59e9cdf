package org.vouch.check.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.vouch.model.library.Library;
import org.vouch.model.page.Link;
import org.vouch.model.page.Page;
import org.vouch.model.page.PageId;
import org.vouch.model.text.Finding;

/** No link leads to a page that is held back. */
final class LinksShown implements StandingRule {
    @Override
    public Stream<Finding> check(Checked judged) {
        Library library = judged.library();
        Map<PageId, String> held = new HashMap<>();
        for (Page page : library.pages()) {
            if (judged.standing(page) instanceof PublicationStatus.Held why && !Checker.heldByFault(page, judged)) {
                held.put(page.id(), why.reason());
            }
        }
        if (held.isEmpty()) {
            return Stream.empty();
        }
        Stream<Finding> links = library.pages().stream()
                .filter(page -> !held.containsKey(page.id()))
                .flatMap(page -> page.body().links().stream()
                        .filter(link -> !judged.routes().leadsOut(link.target()))
                        .flatMap(link -> of(held, judged, page, link)));
        Stream<Finding> menu = library.settings().menu().stream()
                .map(entry ->
                        new Link(entry.address().value(), "", entry.address().span()))
                .filter(link -> !judged.routes().leadsOut(link.target()))
                .flatMap(link -> of(held, judged, library.pages().get(0), link));
        return Stream.concat(links, menu);
    }

    private static Stream<Finding> of(Map<PageId, String> held, Checked judged, Page from, Link link) {
        return judged.routes()
                .resolve(from, link.target())
                .match(
                        to -> judged.isThere(to.page())
                                ? Stream.empty()
                                : Stream.ofNullable(held.get(to.page().id()))
                                        .map(reason -> finding(
                                                        link, to.page().address() + " is held back, because " + reason)
                                                .fix("publish that page, or leave out the link until then")),
                        to -> judged.makes(to.address())
                                ? Stream.empty()
                                : Stream.of(
                                        finding(link, "every page that " + to.address() + " would list is held back")
                                                .fix("publish one of those pages, or leave out the link until then")),
                        file -> Stream.empty(),
                        nowhere -> Stream.empty());
    }

    private static Finding finding(Link link, String why) {
        return Finding.warning("link-shown", link.span(), "readers get the words without the link: " + why);
    }
}
