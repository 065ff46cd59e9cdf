package org.vouch.model.text;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The words of the interface in one language: everything that readers see and no author wrote.
 *
 * @param language the language tag, such as {@code en-US}
 * @param byKey the words by their key; a place for a value is written {@code {0}}
 */
public record Messages(String language, Map<String, String> byKey) {
    /** What comes before a text of the site itself, where it is the key of its translation. */
    public static final String TEXTS = "texts.";

    /** What comes before a key whose words a demonstration says in the place of those under the key itself. */
    public static final String IN_DEMONSTRATION = "in-demonstration.";

    /** What comes before a key whose words inside of reviewed text are not those of the program. */
    public static final String CHANGED = "changed.";

    /** Copies the words in. */
    public Messages {
        byKey = Map.copyOf(byKey);
    }

    /**
     * Returns the words of a site that is a demonstration: none of them says that anybody reviewed anything. Words that
     * are part of a page's own text stay as they are, so that a signature holds in a demonstration and outside of it.
     */
    public Messages inDemonstration() {
        Map<String, String> marked = new HashMap<>(byKey);
        byKey.forEach((key, words) -> {
            if (key.startsWith(IN_DEMONSTRATION)) {
                marked.put(key.substring(IN_DEMONSTRATION.length()), words);
            }
        });
        return new Messages(language, marked);
    }

    /** Returns the words for a key, if the language has them; such as the label of a category. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Returns the words inside of reviewed text that a site says otherwise than the program, by their keys. */
    public SortedMap<String, String> changed() {
        SortedMap<String, String> changed = new TreeMap<>();
        byKey.forEach((key, words) -> {
            if (key.startsWith(CHANGED)) {
                changed.put(key.substring(CHANGED.length()), words);
            }
        });
        return changed;
    }

    /** Returns a text that the site says in its main language as this language says it, if somebody translated it. */
    public Optional<String> translated(String text) {
        return find(TEXTS + text);
    }

    /** Returns a text that the site says in its main language as this language says it, or as it is. */
    public String own(String text) {
        return byKey.getOrDefault(TEXTS + text, text);
    }

    /** Returns a day as readers of this language write it out. */
    public String longDate(LocalDate day) {
        return filled(say("date.long"), place -> switch (place) {
            case "month" -> say("month." + day.getMonthValue());
            case "day" -> Integer.toString(day.getDayOfMonth());
            case "year" -> Integer.toString(day.getYear());
            default -> null;
        });
    }

    /**
     * Returns the words for a key with values put in. A value is never read again: one that looks like a place stays.
     *
     * @param values what stands for {@code {0}}, {@code {1}} and so on
     * @throws IllegalArgumentException if the language has no such words; a built-in language has them all
     */
    public String say(String key, Object... values) {
        String words = byKey.get(key);
        if (words == null) {
            throw new IllegalArgumentException("no words for '" + key + "' in " + language);
        }
        return values.length == 0 ? words : filled(words, place -> numbered(place, values));
    }

    private static @Nullable String numbered(String place, Object... values) {
        int number = place.length() == 1 ? Character.digit(place.charAt(0), 10) : -1;
        return number >= 0 && number < values.length ? String.valueOf(values[number]) : null;
    }

    /** What stands for a place, by the name between its braces. */
    @FunctionalInterface
    private interface Values {
        @Nullable
        String of(String place);
    }

    /** Fills each place that has a value, from left to right, in one pass. */
    private static String filled(String words, Values values) {
        int open = words.indexOf('{');
        if (open < 0) {
            return words;
        }
        StringBuilder filled = new StringBuilder(words.length() + 40);
        int from = 0;
        while (open >= 0) {
            int close = words.indexOf('}', open);
            String value = close < 0 ? null : values.of(words.substring(open + 1, close));
            if (value != null) {
                filled.append(words, from, open).append(value);
                from = close + 1;
            }
            open = words.indexOf('{', value == null ? open + 1 : from);
        }
        return filled.append(words, from, words.length()).toString();
    }
}
