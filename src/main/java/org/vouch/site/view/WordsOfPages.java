package org.vouch.site.view;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouch.model.page.Page;

/**
 * Lists which sections of pages have a word, in the form in which the search of a page looks for it. Words that the
 * search passes over when they are typed are left out. A site of many pages has millions of words, so no text is made
 * of one that is known.
 */
final class WordsOfPages {
    /** A word of more signs is an address or a slip. */
    private static final int LONGEST = 40;

    private static final Set<String> ENDS = Set.of("t", "s", "d", "m", "re", "ve", "ll");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** A word and the places that have it; those whose signs give the same number hang on each other. */
    private static final class Word {
        private final String text;
        private final int hash;
        private final @Nullable Word next;
        private int[] places = new int[2];
        private int count;

        Word(String text, int hash, @Nullable Word next) {
            this.text = text;
            this.hash = hash;
            this.next = next;
        }

        /** The same word before another one. */
        Word(Word same, @Nullable Word next) {
            this(same.text, same.hash, next);
            this.places = same.places;
            this.count = same.count;
        }

        /** A section has a word once; headings come before texts, and count more. */
        void take(int place) {
            if (count > 0 && places[count - 1] >> 1 == place >> 1) {
                return;
            }
            if (count == places.length) {
                places = Arrays.copyOf(places, count * 2);
            }
            places[count++] = place;
        }
    }

    private @Nullable Word[] table = new Word[1 << 12];
    private int known;
    private final char[] signs = new char[LONGEST + 2];

    private WordsOfPages() {}

    /**
     * Returns the outlines of pages and the places of their words.
     *
     * @param passedOver words that are not looked for, with blanks between them
     */
    static SearchIndex.Words of(List<Page> pages, String passedOver) {
        WordsOfPages words = new WordsOfPages();
        List<List<SearchIndex.Section>> outlines = new ArrayList<>(pages.size());
        int section = 0;
        for (Page page : pages) {
            List<SearchIndex.Section> outline = new ArrayList<>();
            for (SearchIndex.Section each : SectionWords.of(page.body())) {
                words.take(each.heading(), section * 2 + 1);
                words.take(each.text(), section * 2);
                outline.add(new SearchIndex.Section(each.id(), each.heading(), ""));
                section++;
            }
            outlines.add(List.copyOf(outline));
        }
        SortedMap<String, int[]> found = words.found();
        WordsOfPages passed = new WordsOfPages();
        passed.take(passedOver, 0);
        found.keySet().removeAll(passed.found().keySet());
        return new SearchIndex.Words(outlines, found);
    }

    private SortedMap<String, int[]> found() {
        SortedMap<String, int[]> found = new TreeMap<>();
        for (Word first : table) {
            for (Word word = first; word != null; word = word.next) {
                found.put(word.text, Arrays.copyOf(word.places, word.count));
            }
        }
        return found;
    }

    /** Parts a text as the search does: runs of letters and digits, with the end of an English word inside of it. */
    private void take(String text, int place) {
        int at = 0;
        while (at < text.length()) {
            int end = endOfRun(text, at);
            if (end == at) {
                at += Character.charCount(text.codePointAt(at));
                continue;
            }
            int whole = end;
            if (end < text.length() && (text.charAt(end) == '\'' || text.charAt(end) == '\u2019')) {
                int after = endOfRun(text, end + 1);
                boolean one = after - end <= 3
                        && ENDS.contains(text.substring(end + 1, after).toLowerCase(Locale.ROOT));
                whole = one ? after : end;
            }
            if (end - at > 1 || whole > end) {
                word(text, at, end, whole, place);
            }
            at = whole;
        }
    }

    /** Takes a run and what follows its apostrophe, if anything does. */
    private void word(String text, int from, int end, int whole, int place) {
        int length = whole == end ? end - from : whole - from - 1;
        if (length > LONGEST) {
            return;
        }
        boolean plain = true;
        int at = from;
        for (int i = 0; i < length; i++) {
            at += at == end ? 1 : 0;
            char c = text.charAt(at++);
            plain &= c < 128;
            signs[i] = c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
        }
        if (plain) {
            take(signs, length, place);
        } else {
            char[] folded = MARKS.matcher(Normalizer.normalize(new String(signs, 0, length), Normalizer.Form.NFD))
                    .replaceAll("")
                    .toLowerCase(Locale.ROOT)
                    .toCharArray();
            take(folded, folded.length, place);
        }
    }

    private void take(char[] word, int length, int place) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + word[i];
        }
        int slot = slot(hash);
        Word there = table[slot];
        while (there != null && !(there.hash == hash && isSame(there.text, word, length))) {
            there = there.next;
        }
        if (there == null) {
            there = new Word(new String(word, 0, length), hash, table[slot]);
            table[slot] = there;
            if (++known > table.length) {
                grow();
            }
        }
        there.take(place);
    }

    private int slot(int hash) {
        return (hash ^ (hash >>> 15)) & (table.length - 1);
    }

    private static boolean isSame(String text, char[] word, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != word[i]) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        @Nullable Word[] old = table;
        table = new Word[old.length * 4];
        for (Word first : old) {
            for (Word word = first; word != null; word = word.next) {
                int slot = slot(word.hash);
                table[slot] = new Word(word, table[slot]);
            }
        }
    }

    private static int endOfRun(String text, int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c < 128) {
                if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))) {
                    break;
                }
                at++;
            } else {
                int sign = text.codePointAt(at);
                if (!isPart(sign)) {
                    break;
                }
                at += Character.charCount(sign);
            }
        }
        return at;
    }

    private static boolean isPart(int c) {
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
