package org.vouch.reader.html;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** The words of a line of HTML. */
public final class PlainHtml {
    private PlainHtml() {}

    /** Returns what readers see of a title or a summary: no elements, entities decoded, single blanks. */
    public static String words(String html) {
        String text = html.indexOf('<') < 0
                ? html
                : Jsoup.parseBodyFragment(html).body().text();
        String decoded = text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
        return decoded.replaceAll("[\\s\\u00A0]+", " ").strip();
    }
}
