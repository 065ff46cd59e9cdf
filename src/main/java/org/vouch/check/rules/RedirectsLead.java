package org.vouch.check.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vouch.model.library.Routes.Destination;
import org.vouch.model.page.Page;
import org.vouch.model.page.PageId;
import org.vouch.model.page.Withdrawal;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Placed;
import org.vouch.model.text.Span;

/** Every old address leads to a page that readers get, and takes nothing else's place. */
final class RedirectsLead implements StandingRule {
    @Override
    public Stream<Finding> check(Checked judged) {
        List<Finding> findings = new ArrayList<>();
        Set<Span> atLists = new HashSet<>();
        judged.clashes().all().stream().filter(AddressesUnique::isOfList).forEach(clash -> atLists.add(clash.span()));
        Set<PageId> inCircles = inCircles(judged);
        for (Page page : judged.library().pages()) {
            if (!page.frontMatter().redirectFrom().isEmpty()) {
                PublicationStatus standing = judged.standing(page);
                boolean reported = Checker.heldByFault(page, judged);
                for (Placed<String> old : page.frontMatter().redirectFrom()) {
                    of(page, old, standing, reported, atLists).ifPresent(findings::add);
                }
            }
            if (inCircles.contains(page.id())) {
                page.frontMatter().withdrawn().flatMap(Withdrawal::see).ifPresent(see -> findings.add(circle(see)));
            }
        }
        return findings.stream();
    }

    private static Optional<Finding> of(
            Page page, Placed<String> old, PublicationStatus standing, boolean reported, Set<Span> atLists) {
        if (old.value().equals(page.address().path())) {
            return Optional.of(Finding.error("redirect-leads", old.span(), "this page's own address is " + old.value())
                    .fix("take it out of 'redirect_from'"));
        }
        if (atLists.contains(old.span())) {
            return Optional.of(Finding.error(
                            "redirect-leads",
                            old.span(),
                            "the address " + old.value() + " cannot lead here: a list of articles has it")
                    .fix("take it out of 'redirect_from'"));
        }
        if (standing instanceof PublicationStatus.Held held && !reported) {
            return Optional.of(Finding.warning(
                            "redirect-leads",
                            old.span(),
                            "the old address " + old.value() + " leads nowhere while this page is held back: "
                                    + held.reason())
                    .fix("publish the page, or give the old address to one that readers get"));
        }
        return Optional.empty();
    }

    private static Finding circle(Placed<String> see) {
        return Finding.error(
                        "redirect-leads",
                        see.span(),
                        "'see' leads back to this page: all pages in between are withdrawn")
                .fix("name a page that readers get");
    }

    /**
     * Follows the notices of withdrawn pages to where readers should go instead, and returns the pages to which that
     * leads back. Each page is passed once, however long the ways that lead to it.
     */
    private static Set<PageId> inCircles(Checked judged) {
        Set<PageId> circles = new HashSet<>();
        Set<PageId> passed = new HashSet<>();
        for (Page start : judged.library().pages()) {
            List<PageId> way = new ArrayList<>();
            Optional<Page> at = Optional.of(start);
            while (at.isPresent() && passed.add(at.get().id())) {
                way.add(at.get().id());
                at = instead(judged, at.get());
            }
            int back = at.map(page -> way.indexOf(page.id())).orElse(-1);
            if (back >= 0) {
                circles.addAll(way.subList(back, way.size()));
            }
        }
        return circles;
    }

    /** Returns the page to which the notice of a withdrawn page sends its readers. */
    private static Optional<Page> instead(Checked judged, Page page) {
        if (!(judged.standing(page) instanceof PublicationStatus.Withdrawn withdrawn)) {
            return Optional.empty();
        }
        return withdrawn
                .withdrawal()
                .see()
                .map(Placed::value)
                .filter(see -> !judged.routes().leadsOut(see))
                .map(see -> judged.routes().resolve(page, see))
                .flatMap(to -> to instanceof Destination.ToPage there ? Optional.of(there.page()) : Optional.empty());
    }
}
