package org.vouch.model.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDiffTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            nullValues = "nothing",
            value = {
                "Call us first.                 | Call us first.                 | nothing",
                "Call us first.                 | Call us  first.                | nothing",
                "Take 5 mg a day.               | Take 10 mg a day.              | … Take [-5-] [+10+] mg a day . …",
                "Never stop alone.              | Do not stop alone.             | … [-Never-] [+Do not+] stop alone . …",
                "Stop drinking.                 | Never stop drinking.           | … [-Stop-] [+Never stop+] drinking . …",
                "It is safe to go.              | It is not safe to go.          | … It is [+not+] safe to go . …",
                "It is not safe to go.          | It is safe to go.              | … It is [-not-] safe to go . …",
                "Call us first.                 | Call us first. Then come.      | … Call us first . [+Then come .+] …",
                "Then come. Call us.            | Call us.                       | … [-Then come .-] Call us . …",
                "the the dose                   | the dose                       | … the [-the-] dose …",
                "the dose                       | the the dose                   | … the [+the+] dose …",
                "don't wait                     | do not wait                    | … [-don't-] [+do not+] wait …",
                "a b c d e f g h                | a b X d e f g Y                | … a b [-c-] [+X+] d e f g h …; … c d e f g [-h-] [+Y+] …",
                "one two three                  | four five                      | … [-one two three-] [+four five+] …",
            })
    void tells_the_places_with_the_words_around_them(String from, String to, String told) {
        List<WordDiff> changes = WordDiff.between(from, to);
        assertEquals(
                told == null ? "" : told,
                changes.stream()
                        .map(change -> change.text().replaceAll(" +", " "))
                        .collect(Collectors.joining("; ")));
    }

    @Test
    void keeps_a_longest_common_run_of_both_in_its_order() {
        Random random = new Random(20_240_201);
        for (int turn = 0; turn < 2_000; turn++) {
            List<String> old = letters(random);
            List<String> now = letters(random);
            boolean[] keptOld = new boolean[old.size()];
            boolean[] keptNow = new boolean[now.size()];
            WordDiff.keep(old, now, keptOld, keptNow);
            List<String> common = kept(old, keptOld);
            assertEquals(common, kept(now, keptNow), old + " -> " + now);
            assertEquals(longest(old, now), common.size(), old + " -> " + now);
        }
    }

    /** A page of 30,000 words of which every tenth is another: a reviewer sees 3,000 words, not two pages. */
    @Test
    void a_very_long_edit_is_told_word_by_word() {
        String from = IntStream.range(0, 30_000).mapToObj(i -> "w" + i % 997).collect(Collectors.joining(" "));
        String to = IntStream.range(0, 30_000)
                .mapToObj(i -> i % 10 == 5 ? "new" : "w" + i % 997)
                .collect(Collectors.joining(" "));
        List<WordDiff> changes = WordDiff.between(from, to);
        assertEquals(3_000, changes.size());
        assertTrue(changes.stream().allMatch(change -> change.added().equals(List.of("new"))));
    }

    private static List<String> letters(Random random) {
        return random.ints(random.nextInt(12), 0, 4)
                .mapToObj(i -> "abcd".substring(i, i + 1))
                .toList();
    }

    private static List<String> kept(List<String> words, boolean[] kept) {
        List<String> left = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) {
            if (kept[i]) {
                left.add(words.get(i));
            }
        }
        return left;
    }

    private static int longest(List<String> old, List<String> now) {
        int[][] longest = new int[old.size() + 1][now.size() + 1];
        for (int i = 1; i <= old.size(); i++) {
            for (int j = 1; j <= now.size(); j++) {
                longest[i][j] = old.get(i - 1).equals(now.get(j - 1))
                        ? longest[i - 1][j - 1] + 1
                        : Math.max(longest[i - 1][j], longest[i][j - 1]);
            }
        }
        return longest[old.size()][now.size()];
    }
}
