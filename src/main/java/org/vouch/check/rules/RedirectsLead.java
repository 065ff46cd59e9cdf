package org.vouch.check.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vouch.model.library.Clashes;
import org.vouch.model.library.Routes.Destination;
import org.vouch.model.page.Page;
import org.vouch.model.page.PageId;
import org.vouch.model.page.Withdrawal;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Placed;

/** Every old address leads to a page that readers get, and takes nothing else's place. */
final class RedirectsLead implements StandingRule {
    @Override
    public Stream<Finding> check(Checked judged) {
        List<Finding> findings = new ArrayList<>();
        for (Page page : judged.library().pages()) {
            if (!page.frontMatter().redirectFrom().isEmpty()) {
                Standing standing = judged.standing(page);
                boolean told = Checker.heldByFault(page, judged);
                for (Placed<String> old : page.frontMatter().redirectFrom()) {
                    of(page, old, standing, told, judged.clashes()).ifPresent(findings::add);
                }
            }
            inCircles(judged, page).ifPresent(findings::add);
        }
        return findings.stream();
    }

    private static Optional<Finding> of(
            Page page, Placed<String> old, Standing standing, boolean told, Clashes clashes) {
        if (old.value().equals(page.address().path())) {
            return Optional.of(
                    Finding.error("redirect-leads", old.span(), "this page stands at " + old.value() + " itself")
                            .mend("take it out of 'redirect_from'"));
        }
        boolean list = clashes.all().stream()
                .filter(clash ->
                        clash.span().equals(old.span()) && clash.subject().equals(page.path()))
                .anyMatch(AddressesUnique::isOfList);
        if (list) {
            return Optional.of(Finding.error(
                            "redirect-leads",
                            old.span(),
                            "the address " + old.value() + " cannot lead here: a list of articles stands there")
                    .mend("take it out of 'redirect_from'"));
        }
        if (standing instanceof Standing.Held held && !told) {
            return Optional.of(Finding.warning(
                            "redirect-leads",
                            old.span(),
                            "the old address " + old.value() + " leads nowhere while this page is held back: "
                                    + held.reason())
                    .mend("publish the page, or give the old address to one that readers get"));
        }
        return Optional.empty();
    }

    /** Follows the notices of withdrawn pages to where readers should go instead. */
    private static Optional<Finding> inCircles(Checked judged, Page page) {
        if (!(judged.standing(page) instanceof Standing.Withdrawn)) {
            return Optional.empty();
        }
        Set<PageId> passed = new HashSet<>();
        Page at = page;
        while (passed.add(at.id())) {
            if (!(judged.standing(at) instanceof Standing.Withdrawn withdrawn)
                    || withdrawn.withdrawal().see().isEmpty()) {
                return Optional.empty();
            }
            String see = withdrawn.withdrawal().see().get().value();
            if (judged.routes().leadsOut(see) || !(judged.routes().resolve(at, see) instanceof Destination.ToPage to)) {
                return Optional.empty();
            }
            at = to.page();
        }
        return at.equals(page)
                ? page.frontMatter()
                        .withdrawn()
                        .flatMap(Withdrawal::see)
                        .map(see -> Finding.error(
                                        "redirect-leads",
                                        see.span(),
                                        "whoever follows 'see' comes back here: every page on the way is withdrawn")
                                .mend("name a page that readers get"))
                : Optional.empty();
    }
}
