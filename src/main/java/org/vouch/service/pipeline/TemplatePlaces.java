package org.vouch.service.pipeline;

import java.util.List;
import java.util.Optional;
import org.vouch.model.library.Routes;
import org.vouch.model.page.Page;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Span;
import org.vouch.site.render.Theme;

/**
 * Where a fault of a finished page is reported: in a file that the site has. A built-in template is nothing that an
 * editor can open, so what goes wrong in one is reported where the site's own words or templates may be the reason.
 */
public final class TemplatePlaces {
    private static final String FOLDER = "templates/";

    private final Theme theme;
    private final Routes routes;

    /** Looks at the templates of a site. */
    public TemplatePlaces(Theme theme, Routes routes) {
        this.theme = theme;
        this.routes = routes;
    }

    /**
     * Returns a finding at a place that the site has.
     *
     * @param address the page that was printed
     */
    public Finding placed(Finding finding, String address) {
        String path = finding.span().path();
        if (!path.startsWith(FOLDER) || theme.isOfTheSite(path.substring(FOLDER.length()))) {
            return finding;
        }
        List<String> own = theme.ownTemplates();
        if (own.isEmpty()) {
            return finding.at(page(address))
                    .fix("look at what the page and content/site.yaml say, and report what they say: no words of an"
                            + " editor should do this to " + address);
        }
        return finding.at(
                own.size() == 1
                        ? new Span(FOLDER + own.get(0), 1, 1, 0)
                        : Span.ofFile(FOLDER.substring(0, FOLDER.length() - 1)));
    }

    private Span page(String address) {
        Optional<Page> page =
                routes.find(address).filter(found -> found.address().path().equals(address));
        return Span.ofFile(page.map(Page::path).orElse("content/site.yaml"));
    }
}
