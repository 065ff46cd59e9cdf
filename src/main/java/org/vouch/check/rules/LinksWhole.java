package org.vouch.check.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vouch.model.library.Library;
import org.vouch.model.library.Routes;
import org.vouch.model.page.Link;
import org.vouch.model.page.Page;
import org.vouch.model.page.Withdrawal;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Placed;
import org.vouch.model.text.WebAddress;

/** Every link has a whole address, which leads to the same place from everybody's device. */
final class LinksWhole implements Rule {
    @Override
    public Stream<Finding> check(Library library, Routes routes, LocalDate asOf) {
        List<Finding> findings = new ArrayList<>();
        for (Page page : library.pages()) {
            for (Link link : page.body().links()) {
                tell(findings, new Placed<>(link.target(), link.span()));
            }
            page.frontMatter().withdrawn().flatMap(Withdrawal::see).ifPresent(see -> tell(findings, see));
        }
        library.settings().menu().forEach(entry -> tell(findings, entry.address()));
        library.settings().corrections().ifPresent(address -> tell(findings, address));
        return findings.stream();
    }

    private static void tell(List<Finding> findings, Placed<String> address) {
        String text = address.value().strip();
        Optional<WebAddress.Fault> fault = text.isEmpty() || text.equals("#")
                ? Optional.of(
                        new WebAddress.Fault("this link has no address", "write where it leads, or take the link out"))
                : WebAddress.fault(text);
        fault.map(found -> Finding.error("link-whole", address.span(), found.what())
                        .fix(found.fix()))
                .ifPresent(findings::add);
    }
}
