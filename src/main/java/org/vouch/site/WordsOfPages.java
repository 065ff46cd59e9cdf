package org.vouch.site;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.vouch.page.Page;

/**
 * Lists which pages have a word, in the form in which the search of a page looks for it. Words that the search passes
 * over when they are typed are left out.
 */
final class WordsOfPages {
    /** A word of more signs is an address or a slip. */
    private static final int LONGEST = 40;

    private static final Set<String> ENDS = Set.of("t", "s", "d", "m", "re", "ve", "ll");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private WordsOfPages() {}

    /**
     * Returns the pages of each word by their place in the list, in order.
     *
     * @param passedOver words that are not looked for, with blanks between them
     */
    static SortedMap<String, List<Integer>> of(List<Page> pages, String passedOver) {
        Map<String, List<Integer>> found = new HashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            Set<String> words = new HashSet<>();
            for (SearchIndex.Section section : SectionWords.of(pages.get(i).body(), Integer.MAX_VALUE)) {
                take(section.heading(), words);
                take(section.text(), words);
            }
            for (String word : words) {
                found.computeIfAbsent(word, absent -> new ArrayList<>(1)).add(i);
            }
        }
        Set<String> passed = new HashSet<>();
        take(passedOver, passed);
        found.keySet().removeAll(passed);
        return new TreeMap<>(found);
    }

    /** Parts a text as the search does: runs of letters and digits, with the end of an English word inside of it. */
    static void take(String text, Set<String> words) {
        int at = 0;
        while (at < text.length()) {
            int end = endOfRun(text, at);
            if (end == at) {
                at += Character.charCount(text.codePointAt(at));
                continue;
            }
            String word = text.substring(at, end);
            if (end < text.length() && (text.charAt(end) == '\'' || text.charAt(end) == '\u2019')) {
                int after = endOfRun(text, end + 1);
                String rest = text.substring(end + 1, after);
                if (ENDS.contains(rest.toLowerCase(Locale.ROOT))) {
                    word += rest;
                    end = after;
                }
            }
            if (word.length() > 1 && word.length() <= LONGEST) {
                words.add(folded(word));
            }
            at = end;
        }
    }

    private static int endOfRun(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (!isPart(c)) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private static boolean isPart(int c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static String folded(String word) {
        boolean plain = word.chars().allMatch(c -> c < 128);
        return (plain
                        ? word
                        : MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                                .replaceAll(""))
                .toLowerCase(Locale.ROOT);
    }
}
