package org.vouch.site;

import java.util.List;
import java.util.Map;

/**
 * What a page says about itself to browsers and search engines.
 *
 * @param title its name, without the site's
 * @param description one or two sentences; may be empty
 * @param canonical its whole address
 * @param indexed whether search engines may list it
 * @param languages the same page in other languages
 * @param exit where 'Exit this page' leads; empty where it does not stand
 * @param graph the same page, told to machines in the words of schema.org: a node for each thing; may be empty
 */
public record HeadView(
        String title,
        String description,
        String canonical,
        boolean indexed,
        List<LanguageView> languages,
        String exit,
        List<Map<String, Object>> graph) {
    /** Makes the head of a page about which machines are told nothing. */
    public HeadView(
            String title,
            String description,
            String canonical,
            boolean indexed,
            List<LanguageView> languages,
            String exit) {
        this(title, description, canonical, indexed, languages, exit, List.of());
    }

    /** Copies the lists in. */
    public HeadView {
        languages = List.copyOf(languages);
        graph = List.copyOf(graph);
    }

    /** Returns the same head with what machines are told. */
    HeadView with(List<Map<String, Object>> nodes) {
        return new HeadView(title, description, canonical, indexed, languages, exit, nodes);
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
