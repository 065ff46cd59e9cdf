package org.vouch.reader.content;

import static org.vouch.reader.form.Field.optional;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vouch.model.library.SiteSettings.SearchWord;
import org.vouch.model.text.InvisibleCharacters;
import org.vouch.model.text.Placed;
import org.vouch.reader.form.Field;
import org.vouch.reader.form.FieldSchema;
import org.vouch.reader.form.FieldType;
import org.vouch.reader.form.FieldTypes;
import org.vouch.reader.form.FieldValues;
import org.vouch.reader.form.Texts;
import org.vouch.reader.yaml.ReadRule;

/** Reads the words of readers that the search of a site knows. */
final class SearchReader {
    private static final FieldType<Map<String, Placed<List<Placed<String>>>>> WORDS_TO_PAGES =
            FieldType.named(FieldType.list(FieldTypes.ADDRESS));
    private static final Field<Map<String, Placed<List<Placed<String>>>>> SEARCH_ALSO = optional(
            "also",
            WORDS_TO_PAGES,
            "Readers' words, and the pages of each: the search finds them, and the A-Z says 'Rehab: see' and the page.");
    private static final Field<Map<String, Placed<List<Placed<String>>>>> SEARCH_UNLISTED = optional(
            "unlisted",
            WORDS_TO_PAGES,
            "The same for words that the A-Z does not print, such as street names: the search alone finds them.");
    private static final FieldSchema SEARCH_FORM = FieldSchema.of("the search", SEARCH_ALSO, SEARCH_UNLISTED);

    /** Readers' own words, with the pages of each. */
    static final FieldType<List<SearchWord>> TYPE = FieldType.group(SEARCH_FORM, SearchReader::search);

    private SearchReader() {}

    private static List<SearchWord> search(FieldValues form) {
        List<SearchWord> words = new ArrayList<>();
        form.value(SEARCH_ALSO).orElse(Map.of()).forEach((word, pages) -> {
            if (Texts.isSearchWord(word)) {
                words.add(new SearchWord(word, true, pages.span(), pages.value()));
            } else {
                form.remarks()
                        .error(
                                ReadRule.FIELD_TYPE,
                                pages.span(),
                                "'" + InvisibleCharacters.shown(word) + "' is not what a reader types: a few words with"
                                        + " letters, digits, hyphens and apostrophes",
                                "shorten it, or move the line below 'unlisted'");
            }
        });
        form.value(SEARCH_UNLISTED)
                .orElse(Map.of())
                .forEach((word, pages) -> words.add(new SearchWord(word, false, pages.span(), pages.value())));
        return words;
    }
}
