package org.vouch.model.review;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Words that hurt people when they are wrong: figures in words, days, units, duties and negations, drugs and
 * conditions. They are data, in one list for English and Spanish.
 */
final class WeightyWords {
    private static final String LIST = "/org/vouch/dictionary/weighty.txt";

    /** What changed where a word of a kind did, in words. */
    private static final Map<String, String> TOLD = Map.of(
            "number", "a number changed",
            "day", "a date or a time of day changed",
            "unit", "a dose or a unit changed",
            "medical", "the name of a drug or a condition changed");

    private static final Map<String, List<String>> KINDS = read();
    private static final Set<String> MEDICAL = Set.copyOf(new HashSet<>(kind("medical")));
    private static final Map<String, String> KIND_OF = kindOf();

    private WeightyWords() {}

    private static Map<String, List<String>> read() {
        Map<String, List<String>> kinds = new HashMap<>();
        try (InputStream file = WeightyWords.class.getResourceAsStream(LIST)) {
            if (file == null) {
                throw new IllegalStateException("the program lacks its list of weighty words");
            }
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> {
                        int colon = line.indexOf(": ");
                        kinds.computeIfAbsent(line.substring(0, colon), any -> new ArrayList<>())
                                .addAll(List.of(
                                        line.substring(colon + 2).strip().split(" +", -1)));
                    });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return kinds;
    }

    private static List<String> kind(String name) {
        return KINDS.getOrDefault(name, List.of());
    }

    private static Map<String, String> kindOf() {
        Map<String, String> kindOf = new HashMap<>();
        for (String kind : List.of("duty", "number", "day", "unit", "medical")) {
            kind(kind).forEach(word -> kindOf.put(word, kind));
        }
        return Map.copyOf(kindOf);
    }

    /** Returns whether a word, in small letters, names a drug or a condition. */
    static boolean isMedical(String word) {
        return MEDICAL.contains(word);
    }

    /** Returns whether a word, in small letters, weighs anything. */
    static boolean isWeighty(String word) {
        return KIND_OF.containsKey(word) || word.endsWith("n't") || word.chars().anyMatch(Character::isDigit);
    }

    /**
     * Returns what it means that a word changed.
     *
     * @param word in small letters
     * @return in words; empty if the word weighs nothing
     */
    static String told(String word) {
        if (word.endsWith("n't")) {
            return "'" + word + "' changed";
        }
        String kind = KIND_OF.getOrDefault(word, "");
        return kind.isEmpty() ? "" : TOLD.getOrDefault(kind, "'" + word + "' changed");
    }

    /** Returns all words that weigh something. */
    static Set<String> all() {
        return KIND_OF.keySet();
    }

    /** Returns whether a word that stands in no list may be the name of a drug, by its end. */
    static boolean endsAsDrug(String word) {
        return word.length() > 5 && kind("ending").stream().anyMatch(word::endsWith);
    }

    /**
     * Returns the words that say the contrary of a word, or give another measure: as {@code hypotension} is to
     * {@code hypertension}. Not all of them are words.
     *
     * @param word in small letters
     * @param added whether those are wanted that have a syllable more or less, and not those that have another one
     */
    static List<String> turned(String word, boolean added) {
        List<String> turned = new ArrayList<>();
        for (String pair : kind("turn")) {
            String[] sides = pair.split("/", -1);
            for (int i = 0; i < 2 && isWanted(sides, added); i++) {
                if (word.startsWith(sides[i]) && word.length() > sides[i].length() + 1) {
                    turned.add(sides[1 - i] + word.substring(sides[i].length()));
                }
            }
        }
        for (String pair : kind("turn-end")) {
            String[] sides = pair.split("/", -1);
            for (int i = 0; i < 2 && isWanted(sides, added); i++) {
                if (word.endsWith(sides[i]) && word.length() > sides[i].length() + 1) {
                    turned.add(word.substring(0, word.length() - sides[i].length()) + sides[1 - i]);
                }
            }
        }
        return turned;
    }

    private static boolean isWanted(String[] sides, boolean added) {
        return added == (sides[0].isEmpty() || sides[1].isEmpty());
    }

    static String small(String word) {
        return word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }
}
