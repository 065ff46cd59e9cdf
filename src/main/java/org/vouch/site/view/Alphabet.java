package org.vouch.site.view;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.vouch.site.view.PageView.EntryView;
import org.vouch.site.view.PageView.LetterView;
import org.vouch.site.view.SiteView.AnchorView;

/**
 * The titles of all articles, and readers' own words for pages, by their first letter.
 *
 * @param letters each with its entries, in order; digits first
 * @param inParts whether there are too many for one page
 */
record Alphabet(List<LetterView> letters, boolean inParts) {
    /** A page of so many entries is still quick to load and to search in a browser. */
    private static final int ON_ONE_PAGE = 300;

    private static final String DIGITS = "0–9";

    /**
     * An entry on its way to its letter.
     *
     * @param order the text that it is ordered by
     */
    private record Ordered(String order, EntryView view) {}

    /**
     * Files the articles and the words.
     *
     * @param words the places that readers find by each word that is listed
     */
    static Alphabet of(List<Catalogue.Entry> articles, Map<String, List<AnchorView>> words) {
        List<Ordered> entries = new ArrayList<>(articles.size() + words.size());
        for (Catalogue.Entry entry : articles) {
            TeaserView teaser = entry.teaser();
            entries.add(new Ordered(entry.order(), new EntryView(teaser.title(), teaser.href(), List.of())));
        }
        words.forEach((word, see) -> entries.add(new Ordered(
                word.toLowerCase(Locale.ROOT),
                new EntryView(capitalized(word), see.get(0).href(), see))));
        if (!words.isEmpty()) {
            entries.sort(Comparator.comparing(Ordered::order));
        }
        Map<String, List<EntryView>> byLetter = new TreeMap<>();
        for (Ordered entry : entries) {
            byLetter.computeIfAbsent(letter(entry.order()), absent -> new ArrayList<>())
                    .add(entry.view());
        }
        List<LetterView> letters = byLetter.entrySet().stream()
                .map(each -> new LetterView(each.getKey(), id(each.getKey()), each.getValue()))
                .toList();
        return new Alphabet(letters, entries.size() > ON_ONE_PAGE);
    }

    /** A word begins as a title does; one with a capital further in, such as iPhone, stays as it is. */
    private static String capitalized(String word) {
        int first = word.codePointAt(0);
        boolean plain = word.split(" ", 2)[0].codePoints().noneMatch(Character::isUpperCase);
        return plain
                ? new StringBuilder()
                        .appendCodePoint(Character.toTitleCase(first))
                        .append(word, Character.charCount(first), word.length())
                        .toString()
                : word;
    }

    /** Accents do not make another letter; a title without any letter is with the digits. */
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

    /** Returns where each letter is. */
    List<AnchorView> anchors(String list) {
        return letters.stream()
                .map(letter -> new AnchorView(letter.title(), inParts ? list + letter.id() + "/" : "#" + letter.id()))
                .toList();
    }
}
