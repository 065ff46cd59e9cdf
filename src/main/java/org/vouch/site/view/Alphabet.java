package org.vouch.site.view;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vouch.site.view.PageView.LetterView;
import org.vouch.site.view.SiteView.AnchorView;

/**
 * The titles of all articles by their first letter.
 *
 * @param letters each with its titles, in order; digits first
 * @param inParts whether there are too many for one page
 */
record Alphabet(List<LetterView> letters, boolean inParts) {
    /** A page of so many titles is still quick to load and to search in a browser. */
    private static final int ON_ONE_PAGE = 300;

    private static final String DIGITS = "0–9";

    /** Files the articles. */
    static Alphabet of(List<Catalogue.Entry> articles) {
        Map<String, List<TeaserView>> byLetter = new TreeMap<>();
        for (Catalogue.Entry entry : articles) {
            byLetter.computeIfAbsent(letter(entry.order()), absent -> new ArrayList<>())
                    .add(entry.teaser());
        }
        List<LetterView> letters = byLetter.entrySet().stream()
                .map(each -> new LetterView(each.getKey(), id(each.getKey()), List.copyOf(each.getValue())))
                .toList();
        return new Alphabet(letters, articles.size() > ON_ONE_PAGE);
    }

    /** Accents do not make another letter; a title without any letter stands with the digits. */
    private static String letter(String title) {
        for (int i = 0; i < title.length(); i += Character.charCount(title.codePointAt(i))) {
            int c = title.codePointAt(i);
            if (Character.isDigit(c)) {
                return DIGITS;
            }
            if (Character.isLetter(c)) {
                String upper = Character.toString(Character.toUpperCase(c));
                return c < 128 ? upper : plain(upper);
            }
        }
        return DIGITS;
    }

    private static String plain(String letter) {
        return Character.toString(
                Normalizer.normalize(letter, Normalizer.Form.NFD).codePointAt(0));
    }

    private static String id(String letter) {
        int c = letter.codePointAt(0);
        if (letter.equals(DIGITS)) {
            return "0-9";
        }
        return c < 128 ? Character.toString(Character.toLowerCase(c)) : "u" + Integer.toHexString(c);
    }

    /** Returns where each letter stands. */
    List<AnchorView> anchors(String list) {
        return letters.stream()
                .map(letter -> new AnchorView(letter.title(), inParts ? list + letter.id() + "/" : "#" + letter.id()))
                .toList();
    }
}
