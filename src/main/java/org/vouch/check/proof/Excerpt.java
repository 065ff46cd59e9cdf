package org.vouch.check.proof;

import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** The words of one page, made fit to be in another: nothing in them runs, asks or collides. */
public final class Excerpt {
    private static final Safelist KEPT = new Safelist()
            .addTags("a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "dd", "del", "details")
            .addTags("div", "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li")
            .addTags("mark", "ol", "p", "pre", "q", "s", "section", "small", "span", "strong", "sub", "summary", "sup")
            .addTags("table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "ul")
            .addAttributes(":all", "id", "class", "lang", "dir", "title", "role", "aria-label", "aria-labelledby")
            .addAttributes(":all", "aria-describedby", "aria-hidden", "tabindex")
            .addAttributes("a", "href", "hreflang")
            .addAttributes("img", "src", "alt", "width", "height")
            .addAttributes("ol", "start")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("th", "colspan", "rowspan", "scope")
            .addAttributes("time", "datetime");

    private static final List<String> NAMING = List.of("aria-labelledby", "aria-describedby");
    private static final List<String> SCHEMES = List.of("http://", "https://", "mailto:", "tel:", "sms:");
    private static final int LEVELS = 6;

    private Excerpt() {}

    /**
     * Returns words of a page as another page may show them.
     *
     * @param html a part of a page
     * @param prefix is before every id, so that several excerpts fit into one page
     * @param deeper how many levels its headings go down
     * @param base what comes before addresses that start with '/'; empty if they lead to the same place from there
     */
    public static String of(String html, String prefix, int deeper, String base) {
        Document whole = Jsoup.parseBodyFragment(html);
        for (Element box : whole.select("li.task input[type=checkbox]")) {
            // A box cannot be pressed here, and whether it is ticked is among the words.
            box.replaceWith(new TextNode(box.hasAttr("checked") ? "\u2611 " : "\u2610 "));
        }
        Document clean = new Cleaner(KEPT).clean(whole);
        clean.outputSettings().prettyPrint(false);
        // Anyone who looks at an excerpt is to see all of it, on paper, too.
        clean.select("details").attr("open", "");
        for (Element each : clean.body().getAllElements()) {
            if (each.hasAttr("id")) {
                each.attr("id", prefix + each.attr("id"));
            }
            for (String naming : NAMING) {
                if (each.hasAttr(naming)) {
                    each.attr(naming, prefix + each.attr(naming).replace(" ", " " + prefix));
                }
            }
            fixLink(each, prefix, base);
            fixPicture(each);
            fixHeading(each, deeper);
            if (each.attr("role").equals("region")) {
                // Landmarks are for the page that shows the excerpts, and several of them would have one name.
                each.attr("role", "group");
            }
        }
        return clean.body().html();
    }

    private static void fixLink(Element each, String prefix, String base) {
        if (!each.hasAttr("href")) {
            return;
        }
        String href = each.attr("href");
        if (href.startsWith("#")) {
            each.attr("href", "#" + prefix + href.substring(1));
        } else if (href.startsWith("/") && !href.startsWith("//")) {
            each.attr("href", base + href);
            each.attr("rel", "noreferrer");
        } else if (SCHEMES.stream().anyMatch(href.toLowerCase(Locale.ROOT)::startsWith)) {
            each.attr("rel", "noreferrer");
        } else {
            each.removeAttr("href");
        }
    }

    /** A picture of another host would ask for it. */
    private static void fixPicture(Element each) {
        if (each.hasAttr("src")) {
            String src = each.attr("src");
            boolean own = src.startsWith("data:image/") || (src.startsWith("/") && !src.startsWith("//"));
            if (!own) {
                each.removeAttr("src");
            }
        }
    }

    private static void fixHeading(Element each, int deeper) {
        String name = each.normalName();
        if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
            each.tagName("h" + Math.min(LEVELS, name.charAt(1) - '0' + deeper));
        }
    }
}
