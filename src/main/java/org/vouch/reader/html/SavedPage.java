package org.vouch.reader.html;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * A page of another site as a browser or a crawler saved it.
 *
 * @param address where it says that it is; empty if it does not
 * @param html its own words, without what is around them on every page, and without comments
 * @param description what it says to search engines; may be empty
 * @param reviewer who it says to machines has reviewed it; may be empty
 * @param reviewed the day that it says to machines, such as {@code 2024-02-01}; may be empty
 */
public record SavedPage(String address, String html, String description, String reviewer, String reviewed) {
    /** Where themes and builders put the words of a page, the narrowest first. */
    private static final List<String> TEXTS = List.of(
            "[data-elementor-type=wp-post]",
            "[data-elementor-type=wp-page]",
            ".fl-builder-content-primary",
            "#brx-content",
            ".entry-content",
            ".post-content",
            ".page-content",
            "article",
            "main",
            "[role=main]",
            "#content");

    /** What a page has around its words, and what readers wrote below them. */
    private static final String AROUND = "script,style,noscript,template,link,meta,nav,#comments,.comments-area,"
            + ".comment-list,.commentlist,#respond,.comment-respond,.comment,.sharedaddy,.jp-relatedposts,"
            + ".related-posts,.yarpp,.post-navigation,.breadcrumb,.breadcrumbs,.screen-reader-text,.entry-meta";

    private static final String LOCKED = "form.post-password-form";

    /**
     * Reads a page.
     *
     * @param html the whole of it
     * @return nothing if a password keeps its words, or if it has no part that is plainly its text
     */
    public static Optional<SavedPage> of(String html) {
        Document page = Jsoup.parse(html);
        if (!page.select(LOCKED).isEmpty()) {
            return Optional.empty();
        }
        LinkedData data = LinkedData.of(page);
        String address = address(page);
        return text(page)
                .map(text -> new SavedPage(
                        address,
                        cleared(text, address),
                        page.select("meta[name=description]").attr("content").strip(),
                        data.reviewer().orElse(""),
                        data.reviewed().orElse("")));
    }

    /** Reads the words of a page without anything around them, such as those that an interface of WordPress answers. */
    public static String cleared(String html, String address) {
        return cleared(Jsoup.parseBodyFragment(html).body(), address);
    }

    private static String address(Document page) {
        String canonical = page.select("link[rel=canonical]").attr("href").strip();
        return canonical.isEmpty()
                ? page.select("meta[property=og:url]").attr("content").strip()
                : canonical;
    }

    private static Optional<Element> text(Document page) {
        return TEXTS.stream()
                .map(page::select)
                .filter(found -> found.size() == 1 && !Words.of(found.text()).isEmpty())
                .map(Elements::first)
                .findFirst();
    }

    private static String cleared(Element text, String address) {
        text.select(AROUND).remove();
        text.select("h1").remove();
        for (String attribute : List.of("href", "src", "data-src")) {
            text.select("[" + attribute + "]")
                    .forEach(element -> element.attr(attribute, whole(element.attr(attribute), address)));
        }
        return text.html();
    }

    /** Crawlers write addresses that lead from file to file. */
    private static String whole(String written, String page) {
        boolean local = !written.isEmpty() && !written.startsWith("#") && !written.contains(":");
        if (!local || page.isEmpty()) {
            return written;
        }
        try {
            return URI.create(page).resolve(written).toString().replaceFirst("(?<=/)index\\.html?(?=$|[?#])", "");
        } catch (IllegalArgumentException noAddress) {
            return written;
        }
    }
}
