package org.vouch.check;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.vouch.library.Library;
import org.vouch.library.Routes;
import org.vouch.library.Routes.Destination;
import org.vouch.page.Link;
import org.vouch.page.Page;
import org.vouch.page.Piece;
import org.vouch.text.Finding;
import org.vouch.text.NearestName;
import org.vouch.text.Placed;
import org.vouch.text.Span;

/** Every link to this site, every anchor and every image leads to something. */
final class LinksLead implements Rule {
    @Override
    public Stream<Finding> check(Library library, Routes routes, LocalDate asOf) {
        return Stream.concat(
                library.pages().stream().flatMap(page -> ofPage(routes, page)),
                library.settings().menu().stream()
                        .map(entry -> entry.address())
                        .filter(address -> !new Link(address.value(), "", address.span()).external())
                        .flatMap(address -> ofMenu(library, routes, address)));
    }

    private static Stream<Finding> ofMenu(Library library, Routes routes, Placed<String> address) {
        if (library.pages().isEmpty()) {
            return Stream.empty();
        }
        return of(routes, library.pages().get(0), address.value(), address.span(), "menu entry");
    }

    private static Stream<Finding> ofPage(Routes routes, Page page) {
        Stream<Finding> links = page.body().links().stream()
                .filter(link -> !link.external())
                .flatMap(link -> of(routes, page, link.target(), link.span(), "link"));
        Stream<Finding> pictures = page.body().pieces().stream()
                .filter(Piece.Picture.class::isInstance)
                .map(Piece.Picture.class::cast)
                .filter(picture -> !(routes.resolve(page, picture.target()) instanceof Destination.ToFile))
                .map(picture -> Finding.error(
                                "image-there", picture.span(), "there is no image '" + picture.target() + "'")
                        .mend("put the file beside the page, or correct its name"));
        Stream<Finding> see = page.frontMatter().withdrawn().stream()
                .flatMap(withdrawal -> withdrawal.see().stream())
                .flatMap(to -> of(routes, page, to.value(), to.span(), "link"));
        return Stream.of(links, pictures, see).flatMap(findings -> findings);
    }

    private static Stream<Finding> of(Routes routes, Page from, String target, Span span, String what) {
        Destination destination = routes.resolve(from, target);
        if (destination instanceof Destination.Nowhere nowhere) {
            Finding finding = Finding.error(
                    "link-leads", span, "this " + what + " leads nowhere: there is no " + nowhere.wanted());
            return Stream.of(NearestName.to(nowhere.wanted(), routes.known())
                    .map(name -> finding.mend("write '" + name + "'"))
                    .orElse(finding.mend("correct the address, or write the page")));
        }
        if (destination instanceof Destination.ToPage to
                && !to.fragment().isEmpty()
                && !to.page().body().ids().contains(to.fragment())) {
            return Stream.of(anchorMissing(to, from, span));
        }
        return Stream.empty();
    }

    private static Finding anchorMissing(Destination.ToPage to, Page from, Span span) {
        Set<String> ids = new TreeSet<>(to.page().body().ids());
        String where =
                to.page().equals(from) ? "on this page" : "on " + to.page().address();
        Finding finding = Finding.error("link-leads", span, "there is no section '#" + to.fragment() + "' " + where);
        return NearestName.to(to.fragment(), ids)
                .map(name -> finding.mend("write '#" + name + "'"))
                .orElse(finding.mend(
                        ids.isEmpty() ? "leave out the part from '#'" : "sections there: #" + String.join(", #", ids)));
    }
}
