package org.vouch.site.view;

import java.util.List;
import java.util.Map;

/**
 * What every page of one language shows around its own words. Addresses are ready to print in {@code href}.
 *
 * @param title the name of the site
 * @param language the language tag of the page
 * @param home the address of this language's home page
 * @param notice a line on every page; may be empty
 * @param organization who publishes the site
 * @param crisis where readers find help at once
 * @param menu the main addresses
 * @param howWeReview the address of the page that explains what a review means; empty if there is none
 * @param corrections where readers tell of an error; empty if nobody said
 * @param alphabet the address of the list of all titles; empty if there is none
 * @param feed the address of the feed; empty if no article gives a day
 * @param generator the program and its version
 * @param assets the theme's files by name, such as {@code site.css}, with the address that holds exactly their bytes
 * @param integrity the same files by name, with what a browser compares their bytes to
 * @param policy what a browser may load for a page, as the header Content-Security-Policy says it
 * @param shareImage the whole address of the picture that is beside a link elsewhere; empty if the theme has none
 * @param root the path of the site's root, with '/' at its end
 * @param mainLanguage the tag of the site's main language
 * @param foreign the texts on these pages that are in the main language though the pages are in another, each with
 *     {@code true}: every page asks for some of them, and a site may have as many as it has pages
 * @param look what its settings say of its look
 * @param demonstration whether every page must say that this is a demonstration and that no clinician reviewed it
 */
public record SiteView(
        String title,
        String language,
        String home,
        String notice,
        OrganizationView organization,
        List<CrisisView> crisis,
        List<AnchorView> menu,
        String howWeReview,
        String corrections,
        String alphabet,
        String feed,
        String generator,
        Map<String, String> assets,
        Map<String, String> integrity,
        String policy,
        String shareImage,
        String root,
        String mainLanguage,
        Map<String, Boolean> foreign,
        LookView look,
        boolean demonstration) {
    /**
     * A page loads what is beside it and nothing else, runs no script and no style of its own words, and sends nothing
     * anywhere.
     */
    public static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "font-src 'self'; media-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
            + "base-uri 'none'";

    /** Copies the collections in. */
    public SiteView {
        crisis = List.copyOf(crisis);
        menu = List.copyOf(menu);
        assets = Map.copyOf(assets);
        integrity = Map.copyOf(integrity);
        foreign = Map.copyOf(foreign);
    }

    /**
     * What a site's settings say of its look. Each address may be empty.
     *
     * @param color the color of a browser's own bars, as CSS writes it
     * @param logo the address of a picture before the name of the site
     * @param wordmark the address of a picture in the place of its name
     * @param icon the address of the picture beside the title in a browser
     * @param iconType its media type
     */
    public record LookView(String color, String logo, String wordmark, String icon, String iconType) {}

    /**
     * Words that lead somewhere.
     *
     * @param title the words
     * @param href where they lead; empty for words that lead nowhere
     * @param language the tag of the language that readers find there; empty if it is that of the page
     */
    public record AnchorView(String title, String href, String language) {
        /** Makes words that lead to a page in the same language. */
        public AnchorView(String title, String href) {
            this(title, href, "");
        }
    }

    /**
     * Who publishes the site. Every text but the name may be empty.
     *
     * @param name its name
     * @param phone its own number, as a reader would read it
     * @param phoneHref the same number as an address
     * @param answeredBy who answers that number
     * @param hours when they answer
     * @param areaServed where they treat
     * @param url their address on the web
     */
    public record OrganizationView(
            String name,
            String phone,
            String phoneHref,
            String answeredBy,
            String hours,
            String areaServed,
            String url) {}

    /**
     * A line that helps at once. Every text but the name may be empty.
     *
     * @param name its name
     * @param about what it is for
     * @param call the number to call, as a reader would read it
     * @param callHref the same number as an address
     * @param hint what to do once it answers
     * @param text the number to text
     * @param textHref the same number as an address, with the word to send
     * @param keyword the word to text to that number
     * @param chat the address to chat at
     */
    public record CrisisView(
            String name,
            String about,
            String call,
            String callHref,
            String hint,
            String text,
            String textHref,
            String keyword,
            String chat) {}
}
