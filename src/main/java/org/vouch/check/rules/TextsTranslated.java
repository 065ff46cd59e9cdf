package org.vouch.check.rules;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.vouch.model.library.Library;
import org.vouch.model.library.TextOverrides;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Span;

/** What the site says of itself, it says in the language of the page. */
final class TextsTranslated implements StandingRule {
    /** So many are reported by name, and the others counted. */
    private static final int SHOWN = 3;

    /** A longer text is reported by its beginning; in UTF-16 units. */
    private static final int LONGEST = 60;

    @Override
    public Stream<Finding> check(Checked checked) {
        Library library = checked.library();
        TreeSet<String> languages = new TreeSet<>();
        library.pages().stream()
                .filter(page -> !library.inMainLanguage(page))
                .filter(page -> !(checked.standing(page) instanceof PublicationStatus.Held))
                .forEach(page -> languages.add(page.language()));
        return languages.stream().flatMap(language -> of(library, language));
    }

    private static Stream<Finding> of(Library library, String language) {
        TextOverrides texts = new TextOverrides(library, language);
        List<String> lacking = Stream.concat(
                        texts.untranslated().stream().map(TextsTranslated::quoted),
                        texts.unnamed().stream().map(name -> "the name '" + name + "'"))
                .toList();
        if (lacking.isEmpty()) {
            return Stream.empty();
        }
        String first = String.join(", ", lacking.subList(0, Math.min(SHOWN, lacking.size())));
        String more = lacking.size() > SHOWN ? " and " + (lacking.size() - SHOWN) + " more" : "";
        String file = "content/strings/" + language + ".yaml";
        return Stream.of(Finding.warning(
                        "text-untranslated",
                        Span.ofFile("content/site.yaml"),
                        "pages in '" + language + "' show "
                                + (lacking.size() == 1 ? "a text of the site" : lacking.size() + " texts of the site")
                                + " untranslated: " + first + more)
                .fix("run 'vouch new language " + language + "', and write the translations that are missing then in "
                        + file));
    }

    private static String quoted(String text) {
        return '"'
                + (text.length() <= LONGEST
                        ? text
                        : text.substring(0, Math.max(text.lastIndexOf(' ', LONGEST), 1)) + " …")
                + '"';
    }
}
