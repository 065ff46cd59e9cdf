package org.vouch.check.rules;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouch.model.library.Routes;
import org.vouch.model.page.Page;

/** What the author of a link that leads nowhere probably meant. For one thread, and one look at a site. */
final class LinkProposals {
    /**
     * Comparing so many names takes less than a second; a site that needs more has moved, and fixes its links as one.
     */
    private static final int COMPARISONS = 1_000_000;

    private final Routes routes;
    private @Nullable NearestPath addresses;
    private @Nullable NearestPath files;
    private @Nullable NamedAlike names;

    LinkProposals(Routes routes) {
        this.routes = routes;
    }

    /**
     * Returns what to write instead, as a link from the same page.
     *
     * @param wanted the address or file that there is not, from the root of the site
     * @param from the page on which the link is
     */
    Optional<String> nearest(String wanted, Page from) {
        String folder = from.path().substring(0, from.path().lastIndexOf('/') + 1);
        return writtenElsewhere(wanted, folder)
                .or(() -> names().of(wanted, from.language()).map(LinkProposals::written))
                .or(() -> nearInLetters(wanted, folder).map(LinkProposals::written));
    }

    private Optional<String> nearInLetters(String wanted, String folder) {
        return (wanted.startsWith("/") ? addresses() : files())
                .to(wanted)
                .map(name -> name.startsWith(folder) && !wanted.startsWith("/")
                        ? name.substring(folder.length())
                        : routes.find(name).map(page -> page.address().path()).orElse(name));
    }

    /** In a link, the rest of a name would be cut off at '?' or '#', and '%' starts the code of a character. */
    private static String written(String name) {
        return name.replace("%", "%25").replace("#", "%23").replace("?", "%3F").replace(" ", "%20");
    }

    /** Returns the file that a link names in the way of Windows, or by the ending that the page has once published. */
    private Optional<String> writtenElsewhere(String wanted, String folder) {
        String slashes = wanted.replace('\\', '/');
        String file = slashes.replaceFirst("\\.html?$", ".md");
        return !file.equals(wanted)
                        && file.startsWith(folder)
                        && routes.find(file).isPresent()
                ? Optional.of(file.substring(folder.length()))
                : Optional.empty();
    }

    /** Made when a link leads nowhere: on most sites none does. */
    private NearestPath addresses() {
        NearestPath made = addresses;
        if (made == null) {
            made = new NearestPath(routes.known(), COMPARISONS);
            addresses = made;
        }
        return made;
    }

    private NearestPath files() {
        NearestPath made = files;
        if (made == null) {
            made = new NearestPath(routes.files(), COMPARISONS);
            files = made;
        }
        return made;
    }

    private NamedAlike names() {
        NamedAlike made = names;
        if (made == null) {
            made = new NamedAlike(routes.known(), routes.languagesBelow());
            names = made;
        }
        return made;
    }
}
