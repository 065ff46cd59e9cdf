package org.vouch.service.pipeline;

import java.io.IOException;
import java.util.Optional;
import org.vouch.check.proof.PageComparison;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Span;
import org.vouch.site.render.PagePrinter;
import org.vouch.site.render.TemplateFailure;
import org.vouch.site.render.Theme;
import org.vouch.site.view.OutputPage;
import org.vouch.site.view.PageView;
import org.vouch.site.view.ReviewView;
import org.vouch.site.view.Site;
import org.vouch.site.view.SiteView;

/**
 * Compares pages whose review is on record, as the site's own templates print them, with what the built-in templates
 * print of the same words. What a template adds to signed words looks signed, and nobody signed it; a copy of the site
 * with such a page fails when it is verified. May be used by several threads.
 */
final class SignedParts {
    private final Optional<PagePrinter> builtIn;

    private SignedParts(Optional<PagePrinter> builtIn) {
        this.builtIn = builtIn;
    }

    /**
     * Gets ready to compare the pages of a site; without templates of its own there is nothing to compare.
     *
     * @throws IOException if the program is not whole
     */
    static SignedParts of(Site site, Theme theme) throws IOException {
        return new SignedParts(
                theme.ownTemplates().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new PagePrinter(Theme.builtIn(), site.words())));
    }

    /**
     * Returns what the site's own templates change of a page on record; nothing if the page is not on record.
     *
     * @param frame what surrounds its words
     * @param bytes the page as those templates print it
     * @throws TemplateFailure if the program is not whole
     */
    Optional<Finding> changed(OutputPage leaf, SiteView frame, PageView view, byte[] bytes) throws TemplateFailure {
        boolean recorded =
                view.reviewNotice().review().filter(ReviewView::recorded).isPresent();
        if (builtIn.isEmpty() || !recorded) {
            return Optional.empty();
        }
        return PageComparison.difference(
                        builtIn.get().print(frame, view), bytes, PageComparison.Leeway.ofPage(text -> false))
                .map(difference -> Finding.error(
                                "template-words",
                                Span.ofFile("templates/" + PagePrinter.templateFor(view)),
                                "the templates of the site change what pages on record say")
                        .fix("inside of 'main' let them print what the built-in templates print, and put words of"
                                + " your own outside of it: " + leaf.address() + " " + difference));
    }
}
