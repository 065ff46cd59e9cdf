package org.vouch.service.importing;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouch.reader.wordpress.ExportEntry.Item;
import org.vouch.reader.wordpress.ExportEntry.Term;

/**
 * What plugins for languages say of an item.
 *
 * @param language such as {@code es}; empty if nothing says it
 * @param group what the item and its translations have in common; empty if nothing says it
 */
record Translation(String language, String group) {
    private static final Pattern LANGUAGE = Pattern.compile("([a-z]{2})(?:[-_].*)?");
    private static final Pattern ASKED = Pattern.compile("[?&]lang=([A-Za-z]{2})\\b");

    /**
     * Reads the terms of Polylang, the fields of WPML's export, or the language that an address asks for.
     *
     * @see "Polylang: taxonomies language and post_translations"
     * @see "WPML Export and Import: _wpml_import_language_code and _wpml_import_translation_group"
     */
    static Translation of(Item item) {
        Matcher asked = ASKED.matcher(item.link());
        Optional<String> written = term(item, "language")
                .map(slug -> slug.replaceFirst("^pll_", ""))
                .or(() -> item.meta("_wpml_import_language_code"))
                .or(() -> asked.find() ? Optional.of(asked.group(1)) : Optional.empty());
        Optional<String> group = term(item, "post_translations").or(() -> item.meta("_wpml_import_translation_group"));
        return new Translation(
                written.map(code -> LANGUAGE.matcher(code.strip().toLowerCase(Locale.ROOT)))
                        .filter(Matcher::matches)
                        .map(code -> code.group(1))
                        .orElse(""),
                group.map(String::strip).orElse(""));
    }

    private static Optional<String> term(Item item, String kind) {
        return item.terms().stream()
                .filter(term -> term.kind().equals(kind))
                .map(Term::slug)
                .findFirst();
    }
}
