package org.vouch.service.pipeline;

import java.util.List;
import org.vouch.model.library.WordRule;
import org.vouch.reader.content.LanguageReader;

/** The word rules that the program brings along, for those who want to know what it minds. */
public final class WordRules {
    private WordRules() {}

    /** Returns all of them, in the order of their list. */
    public static List<WordRule> builtIn() {
        return LanguageReader.builtIn().rules();
    }
}
