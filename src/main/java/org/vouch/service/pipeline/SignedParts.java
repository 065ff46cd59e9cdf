package org.vouch.service.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.vouch.check.proof.CopiedPage;
import org.vouch.check.proof.PageComparison;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Messages;
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
    private static final Pattern SIGNS = Pattern.compile("[\\p{P}\\p{S}\\s]*");

    private final Optional<PagePrinter> builtIn;
    private final Map<String, Messages> words;
    private final Theme theme;

    /** What the site's own templates print around pages on record. */
    private final Set<String> around = ConcurrentHashMap.newKeySet();

    private SignedParts(Optional<PagePrinter> builtIn, Map<String, Messages> words, Theme theme) {
        this.builtIn = builtIn;
        this.words = words;
        this.theme = theme;
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
                        : Optional.of(new PagePrinter(Theme.builtIn(), site.words())),
                site.words(),
                theme);
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
        byte[] usual = builtIn.get().print(frame, view);
        collectFrame(frame, view, usual, bytes);
        return PageComparison.difference(usual, bytes, PageComparison.Leeway.ofPage(text -> false))
                .map(difference -> Finding.error(
                                "template-words",
                                Span.ofFile("templates/" + PagePrinter.templateFor(view)),
                                "the templates of the site change what pages on record say")
                        .fix("inside of 'main' let them print what the built-in templates print: " + leaf.address()
                                + " " + difference));
    }

    private void collectFrame(SiteView frame, PageView view, byte[] usual, byte[] printed) {
        Set<String> known = CopiedPage.of(usual).frame();
        Collection<String> program =
                Objects.requireNonNull(words.get(frame.language())).byKey().values();
        CopiedPage.of(printed).frame().stream()
                .filter(text -> !known.contains(text)
                        && !program.contains(text)
                        && !text.equals(view.head().title())
                        && !SIGNS.matcher(text).matches())
                .forEach(around::add);
    }

    /**
     * Returns what the site's own templates say around the pages that were compared until now, a finding for each place
     * in the templates. Beside words that a reviewer signed, readers take it for signed.
     */
    List<Finding> aroundPages() {
        SortedMap<Span, NavigableSet<String>> byPlace = new TreeMap<>();
        around.forEach(text -> byPlace.computeIfAbsent(theme.placeOf(text), absent -> new TreeSet<>())
                .add(text));
        List<Finding> findings = new ArrayList<>();
        byPlace.forEach((place, texts) -> findings.add(Finding.warning(
                        "template-words",
                        place,
                        "this template prints around pages on record what nobody signed: '" + texts.first() + "'"
                                + (texts.size() == 1 ? "" : " and " + (texts.size() - 1) + " more"))
                .fix("keep to names, addresses and links there; put what advises readers into a page that a reviewer"
                        + " signs")));
        return findings;
    }
}
