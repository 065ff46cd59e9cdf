package org.vouch.check.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.vouch.model.library.Exit;
import org.vouch.model.library.Library;
import org.vouch.model.library.Routes;
import org.vouch.model.page.Address;
import org.vouch.model.page.Page;
import org.vouch.model.text.Finding;
import org.vouch.model.text.NearestName;
import org.vouch.model.text.Placed;

/** 'Exit this page' is asked for where pages are: a slip in the address would leave readers without it in silence. */
final class ExitsHavePages implements Rule {
    @Override
    public Stream<Finding> check(Library library, Routes routes, LocalDate asOf) {
        return library.settings().exit().below().stream().flatMap(entry -> of(entry, library, routes).stream());
    }

    private static Optional<Finding> of(Placed<String> entry, Library library, Routes routes) {
        String folder = Exit.folder(entry.value());
        boolean there = routes.listings().has(folder)
                || library.pages().stream()
                        .anyMatch(page -> page.address().path().startsWith(folder));
        if (there) {
            return Optional.empty();
        }
        Finding finding = Finding.error(
                "exit-below",
                entry.span(),
                "no page lies below " + entry.value() + ", so 'Exit this page' is nowhere there");
        return Optional.of(NearestName.to(folder, foldersOf(library))
                .map(near -> finding.fix("write " + near))
                .orElseGet(() -> finding.fix("write the address of a page or of a folder with pages, or take it out")));
    }

    private static Collection<String> foldersOf(Library library) {
        TreeSet<String> known = new TreeSet<>();
        for (Page page : library.pages()) {
            Address address = page.address();
            while (known.add(address.path()) && !address.path().equals("/")) {
                address = address.parent();
            }
        }
        return known;
    }
}
