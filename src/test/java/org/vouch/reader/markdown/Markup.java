package org.vouch.reader.markdown;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Brings HTML from two printers into one form, so that only what readers could notice is left to differ. */
final class Markup {
    private static final Pattern AROUND_BLOCKS = Pattern.compile("\\s*(</?(?:p|h[1-6]|ul|ol|li|blockquote|pre|hr|table"
            + "|thead|tbody|tr|th|td|div|dl|dt|dd|section|details|summary|br)(?:\\s[^>]*)?>)\\s*");

    private Markup() {}

    /** Returns HTML without what differs by the house's own policy for links, headings and typography. */
    static String normalized(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        for (Element heading : document.select("h1")) {
            heading.tagName("h2");
        }
        for (Element any : document.getAllElements()) {
            any.removeAttr("rel");
            if (any.normalName().matches("h[1-6]")) {
                any.removeAttr("id");
            }
            if (any.hasClass("external")) {
                any.removeAttr("class");
            }
        }
        for (Element any : document.getAllElements()) {
            if (any.closest("pre") == null) {
                for (TextNode text : any.textNodes()) {
                    text.text(text.getWholeText().replaceAll("\\s+", " "));
                }
            }
        }
        return tight(plainMarks(document.body().html()));
    }

    /** Drops blanks next to the tags of blocks. */
    static String tight(String html) {
        return AROUND_BLOCKS.matcher(html).replaceAll("$1").strip();
    }

    /** Puts typewriter marks in the place of those of print. */
    static String plainMarks(String html) {
        return html.replaceAll("[“”«»]", "\"")
                .replaceAll("[‘’]", "'")
                .replace("—", "---")
                .replace("–", "--")
                .replace("…", "...");
    }
}
