package org.vouch.site;

import java.util.List;

/**
 * What a page says about itself to browsers and search engines.
 *
 * @param title its name, without the site's
 * @param description one or two sentences; may be empty
 * @param canonical its whole address
 * @param indexed whether search engines may list it
 * @param languages the same page in other languages
 * @param exit where 'Exit this page' leads; empty where it does not stand
 */
public record HeadView(
        String title,
        String description,
        String canonical,
        boolean indexed,
        List<LanguageView> languages,
        String exit) {
    /** Copies the languages in. */
    public HeadView {
        languages = List.copyOf(languages);
    }

    /**
     * A page in another language.
     *
     * @param title the name of the language, in itself
     * @param language its tag
     * @param href where the page stands
     * @param url its whole address
     */
    public record LanguageView(String title, String language, String href, String url) {}
}
