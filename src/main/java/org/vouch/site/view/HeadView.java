package org.vouch.site.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a page says about itself to browsers and search engines.
 *
 * @param title its name, without the site's
 * @param description one or two sentences; may be empty
 * @param canonical its whole address
 * @param indexed whether search engines may list it
 * @param languages the same page in other languages, or where there is none, what there is in them
 * @param alternates the whole addresses of the page in every language, with itself, for search engines; empty for a
 *     page in one language
 * @param behind the original of a translation that does not have its newest change
 * @param exit where 'Exit this page' leads; empty where it is not
 * @param share the picture that is beside links to the page elsewhere, if it has one of its own
 * @param graph the same page, said to machines in the words of schema.org: a node for each thing; may be empty
 */
public record HeadView(
        String title,
        String description,
        String canonical,
        boolean indexed,
        List<LanguageView> languages,
        List<AlternateView> alternates,
        Optional<BehindView> behind,
        String exit,
        Optional<ShareView> share,
        List<Map<String, Object>> graph) {
    /** Makes the head of a page that is in one language, and about which machines learn nothing. */
    public HeadView(String title, String description, String canonical, boolean indexed, String exit) {
        this(
                title,
                description,
                canonical,
                indexed,
                List.of(),
                List.of(),
                Optional.empty(),
                exit,
                Optional.empty(),
                List.of());
    }

    /** Copies the lists in. */
    public HeadView {
        languages = List.copyOf(languages);
        alternates = List.copyOf(alternates);
        graph = List.copyOf(graph);
    }

    /** Returns the same head with its data for machines. */
    HeadView with(List<Map<String, Object>> nodes) {
        return new HeadView(title, description, canonical, indexed, languages, alternates, behind, exit, share, nodes);
    }

    /** Returns the same head with a picture of its own, if there is one. */
    HeadView with(Optional<ShareView> picture) {
        return new HeadView(
                title, description, canonical, indexed, languages, alternates, behind, exit, picture, graph);
    }

    /** Returns the same head with the same page in other languages. */
    HeadView with(List<LanguageView> others, List<AlternateView> everywhere, Optional<BehindView> original) {
        return new HeadView(title, description, canonical, indexed, others, everywhere, original, exit, share, graph);
    }

    /** Returns the same head for a page that holds what another one does, which search engines are to list instead. */
    HeadView insteadOf(String url) {
        return new HeadView(title, description, url, indexed, languages, List.of(), behind, exit, share, graph);
    }

    /**
     * Where search engines find a page in one language.
     *
     * @param language its tag, or {@code x-default} for readers of every other language
     * @param url the whole address
     */
    public record AlternateView(String language, String url) {}

    /**
     * What a translation says of an original that changed since.
     *
     * @param words the sentence that readers must see
     * @param title the title of the original
     * @param language its tag
     * @param href where it is
     */
    public record BehindView(String words, String title, String language, String href) {}

    /**
     * A page in another language, or the home page of that language where nobody translated this one.
     *
     * @param title the name of the language, in itself
     * @param more says, in that language, that it leads to other pages; empty where it leads to the same one
     * @param language its tag
     * @param href where the page is
     */
    public record LanguageView(String title, String more, String language, String href) {}
}
