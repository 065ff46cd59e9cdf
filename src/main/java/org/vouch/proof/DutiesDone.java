package org.vouch.proof;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.vouch.text.Finding;

/** A page shows readers everything that it owes them: help at once, the disclaimer, the notice, who vouches for it. */
final class DutiesDone implements ProofRule {
    /** Elements that are on the page without anybody seeing or hearing them. */
    private static final Set<String> UNSEEN = Set.of("template", "script", "style", "noscript");

    private static final Pattern HIDING = Pattern.compile("(?i)(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");

    @Override
    public Stream<Finding> check(Document tree, PrintedPage page) {
        StringBuilder text = new StringBuilder();
        Set<String> led = new HashSet<>();
        tree.body().filter((node, depth) -> {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (node instanceof Element element) {
                if (isUnseen(element)) {
                    return NodeFilter.FilterResult.SKIP_ENTIRELY;
                }
                if (element.normalName().equals("a") && !LinksSpeak.isSilent(element)) {
                    led.add(element.attr("href"));
                }
            }
            return NodeFilter.FilterResult.CONTINUE;
        });
        String words = plain(text.toString());
        return Stream.concat(page.frame().duties().stream(), page.own().stream())
                .filter(duty -> !isDone(duty, led, words))
                .map(duty -> ProofRules.finding("page-duties", page, "the page lacks " + duty.what()));
    }

    private static boolean isUnseen(Element element) {
        return UNSEEN.contains(element.normalName())
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || (element.hasAttr("style")
                        && HIDING.matcher(element.attr("style")).find());
    }

    private static boolean isDone(Duty duty, Set<String> led, String words) {
        return duty instanceof Duty.Says says
                ? words.contains(plain(says.text()))
                : led.contains(((Duty.LeadsTo) duty).href());
    }

    /** Returns a text with every run of blanks as one. */
    private static String plain(String text) {
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
