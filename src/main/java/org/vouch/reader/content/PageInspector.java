package org.vouch.reader.content;

import java.util.List;
import org.vouch.model.library.RuleWeights;
import org.vouch.model.library.SiteSettings;
import org.vouch.model.library.StyleGuide;
import org.vouch.model.page.Page;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Source;

/**
 * Looks at one page right after it was read, while its words are at hand. What it finds is remembered with the page, so
 * it may rest on nothing but the page and the language of the house. May be used by several threads at once.
 */
@FunctionalInterface
public interface PageInspector {
    /** Finds nothing. */
    PageInspector NONE = (page, source) -> List.of();

    /**
     * Returns what is to be said about a page.
     *
     * @param page the page, with its prose
     * @param source its file
     */
    List<Finding> inspect(Page page, Source source);

    /**
     * Returns what is to be said about readers' words that the settings hold and the list from A to Z prints.
     *
     * @param words the words
     * @param language that of the pages that they lead to
     */
    default List<Finding> inspect(SiteSettings.SearchWord words, String language) {
        return List.of();
    }

    /** Makes an inspector for a house, once it is known how it speaks. */
    @FunctionalInterface
    interface Maker {
        /** Finds nothing. */
        Maker NONE = (house, weights) -> PageInspector.NONE;

        /**
         * Returns an inspector.
         *
         * @param house the words that the house does not write
         * @param weights how much other rules weigh there
         */
        PageInspector under(StyleGuide house, RuleWeights weights);
    }
}
