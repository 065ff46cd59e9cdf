package org.vouch.reader.markdown;

import java.util.List;
import java.util.Locale;
import org.vouch.model.text.Messages;

/**
 * What the reading of a body depends on besides the body itself.
 *
 * @param language the language tag of the page, such as {@code en-US}; decides which quotation marks are printed
 * @param words the words of the interface in that language; must hold all of {@link #WORD_KEYS}
 * @param maxNesting how many lists, quotes and blocks may be inside each other; from 1, 100 is plenty
 */
public record MarkdownSettings(String language, Messages words, int maxNesting) {
    /** The keys of the words that a printed body may need. */
    public static final List<String> WORD_KEYS = List.of(
            "block.urgent",
            "block.note",
            "block.do",
            "block.dont",
            "block.details",
            "block.key-points",
            "block.checklist",
            "footnotes.title",
            "footnotes.back",
            "table.label",
            "task.done",
            "task.open");

    /** Refuses words with gaps, so that a gap shows at once and not in the one article that needs the word. */
    public MarkdownSettings {
        if (maxNesting < 1) {
            throw new IllegalArgumentException("no page can do without any nesting: " + maxNesting);
        }
        for (String key : WORD_KEYS) {
            if (!words.byKey().containsKey(key)) {
                throw new IllegalArgumentException("no words for '" + key + "' in " + words.language());
            }
        }
    }

    /** Returns whether the page is written in Spanish. */
    boolean spanish() {
        return language.toLowerCase(Locale.ROOT).startsWith("es");
    }
}
