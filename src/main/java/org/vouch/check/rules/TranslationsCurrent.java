package org.vouch.check.rules;

import java.util.stream.Stream;
import org.vouch.model.library.Library;
import org.vouch.model.library.TranslationSources;
import org.vouch.model.page.Page;
import org.vouch.model.page.Withdrawal;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Span;

/** A translation says what its original says. */
final class TranslationsCurrent implements StandingRule {
    @Override
    public Stream<Finding> check(Checked checked) {
        Library library = checked.library();
        TranslationSources originals = new TranslationSources(library);
        return library.pages().stream()
                .filter(page -> !library.inMainLanguage(page))
                .filter(page -> checked.standing(page) instanceof PublicationStatus.Out)
                .flatMap(page -> originals.of(page).stream().flatMap(original -> of(page, original, checked)));
    }

    private static Stream<Finding> of(Page page, Page original, Checked checked) {
        return checked.standing(original)
                .match(
                        out -> behind(page, original, checked),
                        held -> Stream.empty(),
                        gone -> Stream.of(withdrawn(page, original, gone.withdrawal())));
    }

    private static Stream<Finding> behind(Page page, Page original, Checked checked) {
        return TranslationLag.of(page, original, checked.library(), checked.asOf()).stream()
                .map(since -> Finding.warning(
                                "translation-behind",
                                place(page),
                                "its original, " + original.path() + ", changed on " + since.since()
                                        + "; this translation does not have that change yet, and readers see a notice")
                        .fix("bring the change over, and have the page reviewed on its own"));
    }

    private static Finding withdrawn(Page page, Page original, Withdrawal withdrawal) {
        return Finding.error(
                        "translation-withdrawn",
                        page.frontMatter().title().span(),
                        "its original, " + original.path() + ", was withdrawn on " + withdrawal.on()
                                + ", and readers would still get this translation")
                .fix("add withdrawn: {on: " + withdrawal.on() + ", reason: …}, with the reason in the page's language");
    }

    /** The day that would have to move; the title of a page that names none. */
    private static Span place(Page page) {
        return page.frontMatter()
                .modified()
                .or(() -> page.frontMatter().verified())
                .map(day -> day.span())
                .orElse(page.frontMatter().title().span());
    }
}
