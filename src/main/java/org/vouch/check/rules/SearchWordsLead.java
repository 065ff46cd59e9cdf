package org.vouch.check.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vouch.model.library.Library;
import org.vouch.model.library.Routes;
import org.vouch.model.text.Finding;
import org.vouch.model.text.NearestName;
import org.vouch.model.text.Placed;

/** Each of the readers' words in the settings leads to a page: one that leads nowhere is lost in silence. */
final class SearchWordsLead implements Rule {
    @Override
    public Stream<Finding> check(Library library, Routes routes, LocalDate asOf) {
        return library.settings().search().stream()
                .flatMap(word ->
                        word.pages().stream().flatMap(address -> of(word.word(), address, library, routes).stream()));
    }

    private static Optional<Finding> of(String word, Placed<String> address, Library library, Routes routes) {
        if (routes.find(address.value()).isPresent()) {
            return Optional.empty();
        }
        boolean list = routes.listings().has(address.value());
        Finding finding = Finding.error(
                "search-leads",
                address.span(),
                list
                        ? "'" + word + "' leads to a list, and the search finds pages"
                        : "'" + word + "' leads nowhere: there is no page " + address.value());
        List<String> pages =
                library.pages().stream().map(page -> page.address().path()).toList();
        return Optional.of(NearestName.to(address.value(), pages)
                .map(near -> finding.fix("write " + near))
                .orElseGet(() -> finding.fix("write the address of a page, or take it out")));
    }
}
