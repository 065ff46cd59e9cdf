package org.vouch.reader.content;

import java.util.Map;
import org.vouch.model.library.SiteSettings;
import org.vouch.model.text.Messages;

/**
 * All that the reading of one page depends on beyond its own file. Two equal settings and two equal files give equal
 * pages, so what was read once may be remembered under both.
 *
 * @param language the tag of the site's main language
 * @param words the interface's words, by language subtag
 * @param limits how large one page may be
 * @param advice whether advice is found even where nobody asks for it, since the site lets some of it weigh more
 * @param wordLists the texts of the site's own word lists; those built in belong to the program
 */
public record PageSettings(
        String language, Map<String, Messages> words, SiteSettings.Limits limits, boolean advice, String wordLists) {
    /** Copies the words in. */
    public PageSettings {
        words = Map.copyOf(words);
    }
}
