package org.vouch.check.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vouch.model.library.Attachment;
import org.vouch.model.library.FileKind;
import org.vouch.model.library.Library;
import org.vouch.model.library.Routes;
import org.vouch.model.library.Routes.Destination;
import org.vouch.model.page.Heading;
import org.vouch.model.page.Link;
import org.vouch.model.page.Page;
import org.vouch.model.page.Piece;
import org.vouch.model.page.Withdrawal;
import org.vouch.model.text.Finding;
import org.vouch.model.text.MeantAddress;
import org.vouch.model.text.NearestName;
import org.vouch.model.text.Placed;
import org.vouch.model.text.Span;

/** Every link to this site, every anchor and every image leads to something. */
final class LinksLead implements Rule {
    /** A fix names so many sections of a page; all of a long one would fill a screen. */
    private static final int IDS_TOLD = 12;

    /** Browsers go to the start of the page. */
    private static final Set<String> LEADS_UP = Set.of("", "top");

    @Override
    public Stream<Finding> check(Library library, Routes routes, LocalDate asOf) {
        List<Finding> findings = new ArrayList<>();
        LinkProposals proposals = new LinkProposals(routes);
        for (Page page : library.pages()) {
            ofPage(routes, proposals, page, findings);
        }
        library.settings()
                .menu()
                .forEach(entry -> ofSettings(library, routes, proposals, entry.address(), "menu entry")
                        .ifPresent(findings::add));
        library.settings()
                .corrections()
                .flatMap(address -> ofSettings(library, routes, proposals, address, "way to tell of an error"))
                .ifPresent(findings::add);
        return findings.stream();
    }

    private static Optional<Finding> ofSettings(
            Library library, Routes routes, LinkProposals proposals, Placed<String> address, String what) {
        if (library.pages().isEmpty() || routes.leadsOut(address.value())) {
            return Optional.empty();
        }
        return of(routes, proposals, library.pages().get(0), address.value(), address.span(), what);
    }

    private static void ofPage(Routes routes, LinkProposals proposals, Page page, List<Finding> findings) {
        for (Link link : page.body().links()) {
            if (!routes.leadsOut(link.target())) {
                of(routes, proposals, page, link.target(), link.span(), "link").ifPresent(findings::add);
            }
        }
        for (Piece piece : page.body().notable()) {
            if (piece instanceof Piece.Picture picture) {
                pictureMissing(routes, proposals, page, picture).ifPresent(findings::add);
            }
        }
        page.frontMatter()
                .withdrawn()
                .flatMap(Withdrawal::see)
                .filter(to -> !routes.leadsOut(to.value()))
                .flatMap(to -> of(routes, proposals, page, to.value(), to.span(), "link"))
                .ifPresent(findings::add);
    }

    private static Optional<Finding> pictureMissing(
            Routes routes, LinkProposals proposals, Page page, Piece.Picture picture) {
        Destination destination = routes.resolve(page, picture.target());
        if (destination instanceof Destination.ToFile file && isPicture(file.attachment())) {
            return Optional.empty();
        }
        String fix = destination instanceof Destination.Nowhere nowhere
                ? proposals
                        .nearest(nowhere.wanted(), page)
                        .map(name -> "write '" + name + "'")
                        .orElse("put the file beside the page, or correct its name")
                : "name the file of an image";
        return Optional.of(Finding.error("image-there", picture.span(), "there is no image '" + picture.target() + "'")
                .fix(fix));
    }

    /** An icon for the host is one, too. */
    private static boolean isPicture(Attachment file) {
        return file.kind() != FileKind.OTHER && FileKind.named(file.path()) == FileKind.PICTURE;
    }

    private static Optional<Finding> of(
            Routes routes, LinkProposals proposals, Page from, String target, Span span, String what) {
        return routes.resolve(from, target)
                .match(
                        to -> Optional.of(to)
                                .filter(there -> !LEADS_UP.contains(there.fragment())
                                        && !there.page().body().ids().contains(there.fragment())
                                        && CostToolLinks.comparison(there.page(), there.fragment())
                                                .isEmpty())
                                .map(there -> anchorMissing(there, from, target, span)),
                        list -> Optional.empty(),
                        file -> Optional.empty(),
                        nowhere -> Optional.of(leadsNowhere(nowhere, proposals, from, target, span, what)));
    }

    private static Finding leadsNowhere(
            Destination.Nowhere nowhere, LinkProposals proposals, Page from, String target, Span span, String what) {
        if (Routes.isForPrograms(nowhere.wanted()) && !nowhere.wanted().endsWith("/feed.xml")) {
            return Finding.error(
                            "link-leads",
                            span,
                            "this " + what + " leads to " + nowhere.wanted()
                                    + ", which the program writes for hosts and scripts: it is no page for readers")
                    .fix("lead to a page that readers can use, or take it out");
        }
        int hash = target.indexOf('#');
        String fragment = hash < 0 ? "" : target.substring(hash);
        Finding finding =
                Finding.error("link-leads", span, "this " + what + " leads nowhere: there is no " + nowhere.wanted());
        return MeantAddress.outOfSite(target)
                .or(() -> proposals.nearest(nowhere.wanted(), from).map(name -> name + fragment))
                .map(right -> finding.fix("write '" + right + "'"))
                .orElse(finding.fix("correct the address, or write the page"));
    }

    private static Finding anchorMissing(Destination.ToPage to, Page from, String target, Span span) {
        List<String> ids = to.page().body().headings().stream().map(Heading::id).toList();
        String where =
                to.page().equals(from) ? "on this page" : "on " + to.page().address();
        String before = target.substring(0, target.indexOf('#'));
        Finding finding = Finding.error("link-leads", span, "there is no section '#" + to.fragment() + "' " + where);
        return NearestName.to(to.fragment(), ids)
                .map(name -> finding.fix("write '" + before + "#" + name + "'"))
                .orElse(finding.fix(ids.isEmpty() ? "leave out the part from '#'" : "sections there: " + some(ids)));
    }

    private static String some(List<String> ids) {
        String first = "#" + String.join(", #", ids.subList(0, Math.min(ids.size(), IDS_TOLD)));
        return ids.size() > IDS_TOLD ? first + " and " + (ids.size() - IDS_TOLD) + " more" : first;
    }
}
