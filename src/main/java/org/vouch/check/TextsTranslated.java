package org.vouch.check;

import java.util.TreeSet;
import java.util.stream.Stream;
import org.vouch.library.Library;
import org.vouch.library.OwnTexts;
import org.vouch.text.Finding;
import org.vouch.text.Span;

/** What the site says of itself, it says in the language of the page. */
final class TextsTranslated implements StandingRule {
    @Override
    public Stream<Finding> check(Checked checked) {
        Library library = checked.library();
        TreeSet<String> languages = new TreeSet<>();
        library.pages().stream()
                .filter(page -> !library.inMainLanguage(page))
                .filter(page -> !(checked.standing(page) instanceof Standing.Held))
                .forEach(page -> languages.add(page.language()));
        return languages.stream().flatMap(language -> of(library, language));
    }

    private static Stream<Finding> of(Library library, String language) {
        OwnTexts texts = new OwnTexts(library, language);
        String file = "content/strings/" + language + ".yaml";
        return Stream.concat(
                texts.untranslated().stream()
                        .map(text -> told(language, "this text of the site untranslated: \"" + text + "\"")
                                .mend("add it below 'texts:' in " + file
                                        + ": the text itself in quotes, a colon, and its translation in quotes")),
                texts.unnamed().stream()
                        .map(name -> told(language, "the name '" + name + "' as files have it")
                                .mend("add 'label." + name + ": …' to " + file)));
    }

    private static Finding told(String language, String what) {
        return Finding.warning(
                "text-untranslated", Span.ofFile("content/site.yaml"), "pages in '" + language + "' show " + what);
    }
}
