package org.vouch.check.proof;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * What readers get of a page, by eye or by ear.
 *
 * @param words its text, with every run of blanks as one
 * @param leads where its links lead that have words, exactly as they are written
 * @param days the days that it shows and gives machines beside them, as {@code 2024-02-01}
 */
record VisibleContent(String words, Set<String> leads, Set<String> days) {
    /** Elements that are on the page without anybody seeing or hearing them. */
    private static final Set<String> UNSEEN = Set.of("template", "script", "style", "noscript");

    private static final Pattern HIDING = Pattern.compile("(?i)(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");

    /** Copies the sets in. */
    VisibleContent {
        leads = Set.copyOf(leads);
        days = Set.copyOf(days);
    }

    /** Returns what readers get of a page. */
    static VisibleContent of(Document tree) {
        StringBuilder text = new StringBuilder();
        Set<String> leads = new HashSet<>();
        Set<String> days = new HashSet<>();
        tree.body().filter((node, depth) -> {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (node instanceof Element element) {
                if (isUnseen(element)) {
                    return NodeFilter.FilterResult.SKIP_ENTIRELY;
                }
                if (element.normalName().equals("a") && !LinksSpeak.isSilent(element)) {
                    leads.add(element.attr("href"));
                }
                if (element.normalName().equals("time") && !element.text().isBlank()) {
                    days.add(element.attr("datetime"));
                }
            }
            return NodeFilter.FilterResult.CONTINUE;
        });
        return new VisibleContent(plain(text.toString()), leads, days);
    }

    /** Returns whether words are on the page, however their blanks are written. */
    boolean says(String text) {
        return words.contains(plain(text));
    }

    private static boolean isUnseen(Element element) {
        return UNSEEN.contains(element.normalName())
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || (element.hasAttr("style")
                        && HIDING.matcher(element.attr("style")).find());
    }

    /** Returns a text with every run of blanks as one. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean apart = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00A0') {
                apart = plain.length() > 0;
            } else {
                if (apart) {
                    plain.append(' ');
                    apart = false;
                }
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
