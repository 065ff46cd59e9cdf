package org.vouch.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vouch.library.HouseLanguage;
import org.vouch.library.Phrase;
import org.vouch.library.WordRule;
import org.vouch.page.Prose;
import org.vouch.text.Severity;

/**
 * The phrases of a house in one language, made ready to be looked for all at once.
 *
 * <p>Every word that occurs in some phrase has a number. A text is cut into words once, each is looked up once, and
 * only where a word is the rarest of some phrase are the words around it compared. A site has ten thousand pages; one
 * expression for each rule would take longer for them than everything else.
 */
final class Phrasebook {
    /** Words so frequent that no phrase should be looked for by them. */
    private static final Set<String> FREQUENT = Set.of(
            "a",
            "an",
            "the",
            "of",
            "to",
            "in",
            "on",
            "at",
            "for",
            "from",
            "with",
            "and",
            "or",
            "but",
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "you",
            "your",
            "i",
            "he",
            "she",
            "they",
            "we",
            "it",
            "who",
            "no",
            "not",
            "that",
            "this",
            "if",
            "can",
            "will",
            "has",
            "have",
            "had",
            "up",
            "out",
            "by",
            "so",
            "all",
            "any",
            "one",
            "people",
            "person",
            "drug",
            "treatment",
            "care",
            "use",
            "program",
            "how",
            "what",
            "may",
            "most",
            "as");

    private final Vocabulary vocabulary = new Vocabulary();
    private final List<WordRule> rules;

    /** The numbers of lists of words, since many steps share one list. */
    private final IdentityHashMap<List<String>, int[]> numbers = new IdentityHashMap<>();

    private final List<List<Variant>> byWord = new ArrayList<>();

    /** The same once all are there, for looking up. */
    private Variant[][] variants = {};

    /** One way in which a phrase may stand in a text: each of its words is there, or is left out. */
    private static final class Variant {
        /** The rule that it belongs to, or -1 for a name. */
        final int rule;

        /** Whether it says where the rule's words are right. */
        final boolean exception;

        final Phrase.Kind[] kinds;

        /** The numbers of the words that each step takes, in order. */
        final int[][] words;

        final String[] exact;
        int anchor;
        int first;
        int last;

        Variant(int rule, boolean exception, int steps) {
            this.rule = rule;
            this.exception = exception;
            this.kinds = new Phrase.Kind[steps];
            this.words = new int[steps][];
            this.exact = new String[steps];
        }
    }

    private Phrasebook(List<WordRule> rules) {
        this.rules = rules;
        vocabulary.number("dollars");
        vocabulary.number("usd");
    }

    /**
     * Makes the rules for one language ready.
     *
     * @param language a language subtag, such as {@code en}
     */
    static Phrasebook of(HouseLanguage house, String language) {
        List<WordRule> rules = house.rules().stream()
                .filter(rule -> rule.language().equals(language))
                .toList();
        Phrasebook book = new Phrasebook(rules);
        for (int i = 0; i < rules.size(); i++) {
            for (Phrase phrase : rules.get(i).match()) {
                book.add(phrase, i, false);
            }
            for (Phrase phrase : rules.get(i).except()) {
                book.add(phrase, i, true);
            }
        }
        if (!rules.isEmpty()) {
            house.names().forEach(name -> book.add(name, -1, true));
        }
        book.reachAllWords();
        book.variants = book.byWord.stream()
                .map(ofWord -> ofWord.toArray(new Variant[0]))
                .toArray(Variant[][]::new);
        return book;
    }

    private void add(Phrase phrase, int rule, boolean exception) {
        addVariants(phrase.steps(), 0, new ArrayList<>(), rule, exception);
    }

    /** Adds the phrase with and without each of the words that may be missing. */
    private void addVariants(List<Phrase.Step> steps, int at, List<Phrase.Step> taken, int rule, boolean exception) {
        if (at == steps.size()) {
            index(taken, rule, exception);
            return;
        }
        taken.add(steps.get(at));
        addVariants(steps, at + 1, taken, rule, exception);
        taken.remove(taken.size() - 1);
        if (steps.get(at).optional()) {
            addVariants(steps, at + 1, taken, rule, exception);
        }
    }

    private void index(List<Phrase.Step> steps, int rule, boolean exception) {
        Variant variant = new Variant(rule, exception, steps.size());
        variant.first = -1;
        int best = Integer.MAX_VALUE;
        for (int i = 0; i < steps.size(); i++) {
            Phrase.Step step = steps.get(i);
            variant.kinds[i] = step.kind();
            variant.words[i] = numbers.computeIfAbsent(step.words(), this::numbersOf);
            variant.exact[i] = step.kind() == Phrase.Kind.EXACT ? step.words().get(0) : "";
            if (step.marked() || exception) {
                variant.first = variant.first < 0 ? i : variant.first;
                variant.last = i;
            }
            int frequency = frequency(step);
            if (frequency < best) {
                best = frequency;
                variant.anchor = i;
            }
        }
        if (best == Integer.MAX_VALUE) {
            // Without its optional words nothing is left of it but ANY and NUMBER.
            return;
        }
        reachAllWords();
        for (int word : variant.words[variant.anchor]) {
            if (byWord.get(word).isEmpty()) {
                byWord.set(word, new ArrayList<>());
            }
            byWord.get(word).add(variant);
        }
    }

    private void reachAllWords() {
        while (byWord.size() < vocabulary.size()) {
            byWord.add(List.of());
        }
    }

    private int[] numbersOf(List<String> words) {
        return words.stream().mapToInt(vocabulary::number).sorted().toArray();
    }

    /** Returns how often a step will be met, as a rough number: the frequent words in it, then how many there are. */
    private static int frequency(Phrase.Step step) {
        if (step.words().isEmpty()) {
            return Integer.MAX_VALUE;
        }
        long frequent = step.words().stream().filter(FREQUENT::contains).count();
        return (int) frequent * 1_000 + step.words().size();
    }

    /**
     * What stands in a text.
     *
     * @param words where the rules' words stand, in order; of two that overlap, the longer counts
     * @param money the blocks in which amounts of money may stand, by their index
     */
    record Sightings(List<Sighting> words, BitSet money) {}

    /**
     * Looks through a text.
     *
     * @param prose what is looked through, block by block; quotations in it are passed over
     * @param least words of rules that weigh less are left out
     */
    Sightings sightings(List<Prose> prose, Severity least) {
        CutText text = new CutText(vocabulary);
        List<Sighting> sightings = new ArrayList<>();
        BitSet money = new BitSet();
        for (int i = 0; i < prose.size(); i++) {
            Prose block = prose.get(i);
            text.cut(block.text());
            if (text.maySayMoney()) {
                money.set(i);
            }
            List<Hit> hits = hits(text);
            if (!hits.isEmpty()) {
                chosen(hits, text, block, least, sightings);
            }
        }
        return new Sightings(sightings, money);
    }

    private List<Hit> hits(CutText text) {
        List<Hit> hits = new ArrayList<>(0);
        for (int candidate = 0; candidate < text.candidates(); candidate++) {
            int i = text.candidate(candidate);
            for (Variant variant : variants[text.number(i)]) {
                if (text.matches(variant.kinds, variant.words, variant.exact, i - variant.anchor, variant.exception)) {
                    hits.add(new Hit(variant, i - variant.anchor + variant.first, i - variant.anchor + variant.last));
                }
            }
        }
        return hits;
    }

    /**
     * A variant that stands in a text.
     *
     * @param first the first word of what is marked
     * @param last the last word of what is marked
     */
    private record Hit(Variant variant, int first, int last) {
        int rule() {
            return variant.rule;
        }

        boolean covers(Hit other) {
            return first <= other.first && last >= other.last;
        }
    }

    /** Adds the words of a block that no exception excuses; of two that overlap, the longer. */
    private void chosen(List<Hit> hits, CutText text, Prose prose, Severity least, List<Sighting> sightings) {
        List<Hit> wrong = new ArrayList<>();
        for (Hit hit : hits) {
            if (!hit.variant.exception && !text.quoted(hit.first) && !isExcused(hit, hits)) {
                wrong.add(hit);
            }
        }
        if (wrong.size() > 1) {
            wrong.sort(LONGEST);
        }
        List<Hit> kept = new ArrayList<>();
        for (Hit hit : wrong) {
            if (isFree(hit, kept)) {
                kept.add(hit);
            }
        }
        if (kept.size() > 1) {
            kept.sort(Comparator.comparingInt(Hit::first));
        }
        for (Hit hit : kept) {
            WordRule rule = rules.get(hit.rule());
            if (rule.level().atLeast(least)) {
                int start = text.start(hit.first);
                sightings.add(new Sighting(rule, prose, start, text.end(hit.last) - start));
            }
        }
    }

    private static boolean isExcused(Hit hit, List<Hit> hits) {
        for (Hit other : hits) {
            if (excuses(other, hit)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFree(Hit hit, List<Hit> kept) {
        boolean claim = rules.get(hit.rule()).citable();
        for (Hit other : kept) {
            if (rules.get(other.rule()).citable() == claim && other.first <= hit.last && hit.first <= other.last) {
                return false;
            }
        }
        return true;
    }

    private static boolean excuses(Hit other, Hit hit) {
        return other.variant.exception && (other.rule() < 0 || other.rule() == hit.rule()) && other.covers(hit);
    }

    private static final Comparator<Hit> LONGEST =
            Comparator.comparingInt((Hit hit) -> hit.first - hit.last).thenComparingInt(Hit::rule);

    /** The numbers of the words that occur in phrases. */
    static final class Vocabulary {
        private static final char[] SMALL = new char[128];

        /** The letters and digits of ASCII in small letters, and nothing for the rest. */
        static final char[] WORD_CHARS = new char[128];

        static {
            for (char c = 0; c < 128; c++) {
                SMALL[c] = Character.toLowerCase(c);
                WORD_CHARS[c] = Character.isLetterOrDigit(c) ? SMALL[c] : 0;
            }
        }

        /** The words that come first are those by which amounts of money are named. */
        static final int MONEY = 2;

        /** Words of this length or more are of one shape. */
        private static final int SHAPE = 32;

        private final Map<String, Integer> numbers = new HashMap<>();

        /** Slots by hash, as small open tables are: the number of the word in it, or -1. */
        private int[] slots = filled(1 << 12);

        /** Whether there is a word with a first letter and length; most words of a text are told apart by that. */
        private final boolean[] shapes = new boolean[128 * SHAPE];

        private String[] words = new String[1 << 11];

        private static int[] filled(int size) {
            int[] slots = new int[size];
            Arrays.fill(slots, -1);
            return slots;
        }

        int size() {
            return numbers.size();
        }

        /** Returns the number of a word, giving it one if it has none. */
        int number(String written) {
            String word = lower(written);
            Integer known = numbers.get(word);
            if (known != null) {
                return known;
            }
            int number = numbers.size();
            numbers.put(word, number);
            if (number == words.length) {
                words = Arrays.copyOf(words, number * 2);
            }
            words[number] = word;
            if (numbers.size() * 3 > slots.length) {
                slots = filled(slots.length * 2);
                for (int i = 0; i <= number; i++) {
                    put(i);
                }
            } else {
                put(number);
            }
            return number;
        }

        private static String lower(String word) {
            StringBuilder lower = new StringBuilder(word.length());
            for (int i = 0; i < word.length(); i++) {
                lower.append(Character.toLowerCase(word.charAt(i)));
            }
            return lower.toString();
        }

        private static int shape(char first, int length) {
            return first * SHAPE + Math.min(length, SHAPE - 1);
        }

        private void put(int number) {
            String word = words[number];
            if (word.charAt(0) < 128) {
                shapes[shape(word.charAt(0), word.length())] = true;
            }
            int slot = spread(hash(words[number], 0, words[number].length())) & (slots.length - 1);
            while (slots[slot] >= 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = number;
        }

        private static int hash(String text, int from, int to) {
            int hash = 0;
            for (int i = from; i < to; i++) {
                hash = hash * 31 + small(text.charAt(i));
            }
            return hash;
        }

        /** Returns a letter in small, and an apostrophe of print as that of a typewriter. */
        static char small(char c) {
            return c < 128 ? SMALL[c] : otherSmall(c);
        }

        static boolean isWord(char c) {
            return c < 128 ? WORD_CHARS[c] != 0 : Character.isLetterOrDigit(c);
        }

        private static char otherSmall(char c) {
            return c == '’' ? '\'' : Character.toLowerCase(c);
        }

        private static int spread(int hash) {
            return hash ^ (hash >>> 15);
        }

        /** Returns the number of the word that stands in a text, or -1 if it is in no phrase. */
        int find(char[] text, int from, int to, int hash) {
            char first = small(text[from]);
            if (first < 128 && !shapes[shape(first, to - from)]) {
                return -1;
            }
            int slot = spread(hash) & (slots.length - 1);
            while (slots[slot] >= 0) {
                if (same(words[slots[slot]], text, from, to)) {
                    return slots[slot];
                }
                slot = (slot + 1) & (slots.length - 1);
            }
            return -1;
        }

        private static boolean same(String word, char[] text, int from, int to) {
            if (word.length() != to - from) {
                return false;
            }
            for (int i = 0; i < word.length(); i++) {
                if (word.charAt(i) != small(text[from + i])) {
                    return false;
                }
            }
            return true;
        }
    }
}
