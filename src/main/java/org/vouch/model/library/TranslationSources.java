package org.vouch.model.library;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.vouch.model.page.Page;
import org.vouch.model.text.LanguageTag;

/**
 * Which page of the site's main language a translation says again: the one whose file differs in the language alone.
 */
public final class TranslationSources {
    private final Map<String, Page> byName = new HashMap<>();
    private final Library library;

    /** Looks through a library; one in a single language is not looked through twice. */
    public TranslationSources(Library library) {
        this.library = library;
        if (library.pages().stream().allMatch(library::inMainLanguage)) {
            return;
        }
        library.pages().stream().filter(library::inMainLanguage).forEach(page -> byName.put(name(page), page));
    }

    /** Returns the original of a translation; nothing for a page of the main language, or one that has no original. */
    public Optional<Page> of(Page page) {
        return library.inMainLanguage(page) ? Optional.empty() : Optional.ofNullable(byName.get(name(page)));
    }

    /** Returns what the files of a page and of its translations have in common: the id without the language. */
    public static String name(Page page) {
        String id = page.id().path();
        String ending = "." + LanguageTag.language(page.language());
        return id.endsWith(ending) ? id.substring(0, id.length() - ending.length()) : id;
    }
}
