package org.vouch.model.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words that hurt people when they are wrong: figures in words, units, money, days, duties and negations, drugs and
 * conditions. Anyone who asks whether a word is one of them asks here, so that every part of the program gives the same
 * answer.
 *
 * <p>The words of all languages count together: pages in Spanish name medicines in English, and in doubt a word weighs.
 */
public final class Lexicon {
    /** The lists of which a lexicon consists, those first by which a change of a word is reported. */
    public enum Topic implements Worded {
        /** Names of medicines and of their groups. */
        MEDICINES("the name of a drug or a condition changed"),
        /** Other drugs that people use. */
        SUBSTANCES("the name of a drug or a condition changed"),
        /** Illnesses, and states of the body that decide what is safe. */
        CONDITIONS("the name of a drug or a condition changed"),
        /** What a medicine is counted or measured in. */
        UNITS("a dose or a unit changed"),
        /** The same, for words that mean something else as well unless a number is beside them. */
        EVERYDAY_UNITS("a dose or a unit changed"),
        /** Other measures, of time among them. */
        MEASURES("a dose or a unit changed"),
        /** What amounts of money are counted in, in small letters. */
        MONEY("an amount of money changed"),
        /** Days, months and times of day. */
        DAYS("a date or a time of day changed"),
        /** Amounts in words. */
        NUMBERS("a number changed"),
        /** What follows a figure and multiplies it. */
        MULTIPLES("a number changed"),
        /** Other words that say how many, which one or what part. */
        ORDERS("a number changed"),
        /** Words that turn a sentence into its contrary. */
        NEGATIONS(""),
        /** What somebody has to do, may do or does. */
        DUTIES(""),
        /** How far a sentence holds. */
        LIMITS(""),
        /** Codes of currencies, in capital letters. */
        CURRENCIES(null),
        /** Signs of currencies. */
        CURRENCY_SIGNS(null),
        /** Verbs that tell a reader what to do with a medicine. */
        ADVICE(null),
        /** How the name of a medicine may end. */
        DRUG_ENDINGS(null),
        /** Beginnings that turn a word into its contrary, as {@code hyper/hypo}; one side may be empty. */
        OPPOSITES(null),
        /** Endings that do. */
        OPPOSITE_ENDINGS(null),
        /** Small words that nobody writes twice on purpose. */
        DOUBLED(null),
        /** Words before a telephone number that do not say who answers it. */
        NAMES_NOBODY(null),
        /** The last letters of a telephone number that name nobody, in capital letters. */
        PHONE_WORDS(null),
        /** Short telephone numbers. */
        SHORT_PHONES(null);

        private final @Nullable String message;

        Topic(@Nullable String message) {
            this.message = message;
        }

        /** Returns whether a change of a word of this list is never a typo. */
        public boolean weighs() {
            return message != null;
        }
    }

    /** What a review sheet sets off: all that weighs but for how far a sentence holds, which most sentences say. */
    private static final Set<Topic> SET_OFF = EnumSet.range(Topic.MEDICINES, Topic.DUTIES);

    private static final Set<Topic> MEDICAL = EnumSet.range(Topic.MEDICINES, Topic.CONDITIONS);

    /** A lexicon without a word: to it only figures weigh. */
    public static final Lexicon NONE = new Lexicon(Map.of());

    private final Map<Topic, Set<String>> lists = new EnumMap<>(Topic.class);
    private final Map<String, Set<Topic>> topics = new HashMap<>();
    private final Figures figures;

    private Lexicon(Map<Topic, Set<String>> words) {
        for (Topic topic : Topic.values()) {
            lists.put(topic, Set.copyOf(words.getOrDefault(topic, Set.of())));
        }
        for (Topic topic : Topic.values()) {
            if (topic.weighs()) {
                words(topic)
                        .forEach(word -> topics.computeIfAbsent(word, any -> EnumSet.noneOf(Topic.class))
                                .add(topic));
            }
        }
        figures = new Figures(this);
    }

    /**
     * Makes a lexicon of the lists of several languages.
     *
     * @param languages the words of each language by their list
     */
    public static Lexicon of(List<Map<Topic, List<String>>> languages) {
        Map<Topic, Set<String>> words = new EnumMap<>(Topic.class);
        languages.forEach(lists -> lists.forEach((topic, list) ->
                words.computeIfAbsent(topic, any -> new LinkedHashSet<>()).addAll(list)));
        return new Lexicon(words);
    }

    /** Returns a word as the lists have it: in small letters, with one kind of apostrophe and one sign for micro. */
    public static String small(String word) {
        return word.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u03BC', '\u00B5');
    }

    /** Returns the words of a list. */
    public Set<String> words(Topic topic) {
        return lists.getOrDefault(topic, Set.of());
    }

    /** Returns what finds amounts of money, doses and telephone numbers in a text. */
    public Figures figures() {
        return figures;
    }

    /** Returns whether a list has a word, in letters of any size. */
    public boolean has(Topic topic, String word) {
        return words(topic).contains(small(word));
    }

    /** Returns whether a word holds a digit, a percent sign or the sign of a currency. */
    public boolean isFigure(String word) {
        return word.codePoints().anyMatch(this::isFigure);
    }

    private boolean isFigure(int c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.OTHER_NUMBER
                || type == Character.LETTER_NUMBER
                || c == '%'
                || c == '\u2030'
                || words(Topic.CURRENCY_SIGNS).contains(Character.toString(c));
    }

    /** Returns whether a word is an amount, in digits or in words. */
    public boolean isNumber(String word) {
        return isFigure(word) || has(Topic.NUMBERS, word) || has(Topic.MULTIPLES, word);
    }

    /** Returns whether a word names a medicine, another drug or a condition. */
    public boolean isMedical(String word) {
        return isAbout(word, MEDICAL);
    }

    /** Returns whether a word names money: the word, the code or the sign of a currency, or an amount such as $5. */
    public boolean isMoney(String word) {
        String unit = withoutNumber(word);
        return has(Topic.MONEY, unit)
                || words(Topic.CURRENCIES).contains(unit.toUpperCase(Locale.ROOT))
                || words(Topic.CURRENCY_SIGNS).stream().anyMatch(word::contains);
    }

    /** Returns whether a word is a unit of medicines wherever it is, or an amount with its unit, as {@code 8mg}. */
    public boolean isDose(String word) {
        String unit = withoutNumber(word);
        return has(Topic.UNITS, unit) || (!unit.equals(word) && has(Topic.EVERYDAY_UNITS, unit));
    }

    /** Returns whether a word is a unit of medicines if a number is beside it. */
    public boolean isUnitBesideNumber(String word) {
        return has(Topic.UNITS, word) || has(Topic.EVERYDAY_UNITS, word);
    }

    private static String withoutNumber(String word) {
        int letters = 0;
        while (letters < word.length() && Character.isDigit(word.charAt(letters))) {
            letters++;
        }
        return word.substring(letters);
    }

    /** Returns whether a change of a word may hurt somebody. */
    public boolean isWeighty(String word) {
        String small = small(word);
        return topics.containsKey(small) || isShortNot(small) || isFigure(small);
    }

    /** Returns whether a review sheet sets a word off, since a change of it is easily overlooked. */
    public boolean isSetOff(String word) {
        return isFigure(word) || isAbout(word, SET_OFF) || isShortNot(small(word));
    }

    private boolean isAbout(String word, Set<Topic> wanted) {
        return topics.getOrDefault(small(word), Set.of()).stream().anyMatch(wanted::contains);
    }

    private static boolean isShortNot(String small) {
        return small.endsWith("n't");
    }

    /**
     * Returns what it means that a word changed.
     *
     * @return in words; empty if the word weighs nothing
     */
    public String message(String word) {
        String small = small(word);
        if (isFigure(small)) {
            return "a number, an amount or a percentage changed";
        }
        Set<Topic> about = topics.getOrDefault(small, Set.of());
        if (about.isEmpty()) {
            return isShortNot(small) ? "'" + small + "' changed" : "";
        }
        String message = about.iterator().next().message;
        return message == null || message.isEmpty() ? "'" + small + "' changed" : message;
    }

    /** Returns all words of which a change is never a typo. */
    public Set<String> weighty() {
        return Set.copyOf(topics.keySet());
    }

    /** Returns whether a word that is in no list may be the name of a drug, by its end. */
    public boolean endsAsDrug(String word) {
        return word.length() > 5 && words(Topic.DRUG_ENDINGS).stream().anyMatch(word::endsWith);
    }

    /**
     * Returns the words that say the contrary of a word, or give another measure: as {@code hypotension} is to
     * {@code hypertension}. Not all of them are words.
     *
     * @param word in small letters
     * @param added whether those are wanted that have a syllable more or less, and not those that have another one
     */
    public List<String> turned(String word, boolean added) {
        List<String> turned = new ArrayList<>();
        for (String pair : words(Topic.OPPOSITES)) {
            String[] sides = pair.split("/", -1);
            for (int i = 0; i < 2 && isWanted(sides, added); i++) {
                if (word.startsWith(sides[i]) && word.length() > sides[i].length() + 1) {
                    turned.add(sides[1 - i] + word.substring(sides[i].length()));
                }
            }
        }
        for (String pair : words(Topic.OPPOSITE_ENDINGS)) {
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
}
