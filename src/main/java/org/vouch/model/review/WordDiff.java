package org.vouch.model.review;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One place at which a text says something else than another did.
 *
 * @param before the last words that both have before it
 * @param removed the words that only the old text has
 * @param added the words that only the new text has
 * @param after the first words that both have after it
 */
public record WordDiff(List<String> before, List<String> removed, List<String> added, List<String> after) {
    /** A word with its apostrophes, or one sign; white space is neither. */
    static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['\u2019][\\p{L}\\p{N}]+)*|\\S");

    private static final int CONTEXT = 5;

    /** Copies the lists in. */
    public WordDiff {
        before = List.copyOf(before);
        removed = List.copyOf(removed);
        added = List.copyOf(added);
        after = List.copyOf(after);
    }

    /**
     * A place at which two lists of words differ.
     *
     * @param old the first word of the old list that is not in both
     * @param oldEnd the first word after it that is
     * @param now the first word of the new list that is not in both
     * @param nowEnd the first word after it that is
     */
    record Place(int old, int oldEnd, int now, int nowEnd) {}

    /** Returns all changes from one text to another, in order. */
    public static List<WordDiff> between(String from, String to) {
        List<String> old = words(from);
        List<String> now = words(to);
        return places(old, now).stream().map(place -> of(place, old, now)).toList();
    }

    /** Returns a change with the words around it. */
    static WordDiff of(Place place, List<String> old, List<String> now) {
        return new WordDiff(
                old.subList(Math.max(0, place.old() - CONTEXT), place.old()),
                old.subList(place.old(), place.oldEnd()),
                now.subList(place.now(), place.nowEnd()),
                old.subList(place.oldEnd(), Math.min(old.size(), place.oldEnd() + CONTEXT)));
    }

    /** Returns the places at which two lists of words differ, in order. */
    static List<Place> places(List<String> old, List<String> now) {
        int start = 0;
        while (start < old.size() && start < now.size() && old.get(start).equals(now.get(start))) {
            start++;
        }
        int oldEnd = old.size();
        int nowEnd = now.size();
        while (oldEnd > start && nowEnd > start && old.get(oldEnd - 1).equals(now.get(nowEnd - 1))) {
            oldEnd--;
            nowEnd--;
        }
        boolean[] keptOld = new boolean[oldEnd - start];
        boolean[] keptNow = new boolean[nowEnd - start];
        keep(old.subList(start, oldEnd), now.subList(start, nowEnd), keptOld, keptNow);
        List<Place> places = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < keptOld.length || j < keptNow.length) {
            int oldFrom = i;
            int nowFrom = j;
            while (i < keptOld.length && !keptOld[i]) {
                i++;
            }
            while (j < keptNow.length && !keptNow[j]) {
                j++;
            }
            if (i > oldFrom || j > nowFrom) {
                places.add(new Place(start + oldFrom, start + i, start + nowFrom, start + j));
            }
            while (i < keptOld.length && j < keptNow.length && keptOld[i] && keptNow[j]) {
                i++;
                j++;
            }
        }
        return places;
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>(text.length() / 5 + 1);
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    /**
     * Marks the words, or whole texts, of a longest common run of both, in memory that grows with their number alone.
     */
    static void keep(List<String> old, List<String> now, boolean[] keptOld, boolean[] keptNow) {
        Arrays.fill(keptOld, true);
        Arrays.fill(keptNow, true);
        for (AbstractDelta<String> change :
                DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            Chunk<String> gone = change.getSource();
            Chunk<String> came = change.getTarget();
            Arrays.fill(keptOld, gone.getPosition(), gone.getPosition() + gone.size(), false);
            Arrays.fill(keptNow, came.getPosition(), came.getPosition() + came.size(), false);
        }
    }

    /** Returns how many characters differ. */
    public int characters() {
        return Math.max(length(removed), length(added));
    }

    private static int length(List<String> words) {
        return words.stream().mapToInt(String::length).sum();
    }

    /** Returns the change on one line: {@code … the [-old-] [+new+] words …}. */
    public String text() {
        StringBuilder text = new StringBuilder("\u2026 ");
        text.append(String.join(" ", before));
        if (!removed.isEmpty()) {
            text.append(" [-").append(String.join(" ", removed)).append("-]");
        }
        if (!added.isEmpty()) {
            text.append(" [+").append(String.join(" ", added)).append("+]");
        }
        return text.append(' ')
                .append(String.join(" ", after))
                .append(" \u2026")
                .toString();
    }
}
