package org.vouch.check.words;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.vouch.model.library.Phrase;

/**
 * Phrases, made ready to be looked for all at once in a text that is cut into words: only where a word is the rarest of
 * some phrase are the words around it compared. A site has ten thousand pages; one expression for each phrase would
 * take longer for them than everything else.
 */
final class PhraseIndex {
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
            "as",
            "de",
            "la",
            "el",
            "los",
            "las",
            "un",
            "una",
            "y",
            "o",
            "en",
            "que",
            "su",
            "es",
            "se",
            "con",
            "por",
            "para",
            "del",
            "al",
            "lo");

    private final Vocabulary vocabulary;

    /** The numbers of lists of words, since many steps share one list. */
    private final IdentityHashMap<List<String>, int[]> numbers = new IdentityHashMap<>();

    private final List<List<Variant>> byWord = new ArrayList<>();

    /** The same once all are there, for looking up. */
    private Variant[][] variants = {};

    /** One way in which a phrase may be in a text: each of its words is there, or is left out. */
    static final class Variant {
        /** What the phrase belongs to. */
        final int owner;

        /** Whether commas may be between its words. */
        final boolean listed;

        final Phrase.Kind[] kinds;

        /** The numbers of the words that each step takes, in order. */
        final int[][] words;

        final String[] exact;

        /** Whether nothing but a mark follows it. */
        boolean atEnd;

        int anchor;
        int first;
        int last;

        Variant(int owner, boolean listed, int steps) {
            this.owner = owner;
            this.listed = listed;
            this.kinds = new Phrase.Kind[steps];
            this.words = new int[steps][];
            this.exact = new String[steps];
        }
    }

    /** Is notified of a phrase that is in a text. */
    @FunctionalInterface
    interface Finder {
        /**
         * Takes what was found.
         *
         * @param variant which phrase, and how
         * @param first its first word that is marked
         * @param last its last word that is marked
         */
        void found(Variant variant, int first, int last);
    }

    PhraseIndex(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Adds a phrase.
     *
     * @param owner what it belongs to
     * @param whole whether all of it counts as found, with the words that are not what is wrong, and whether commas may
     *     are in it
     */
    void add(Phrase phrase, int owner, boolean whole) {
        addVariants(phrase.steps(), 0, new ArrayList<>(), owner, whole);
    }

    /**
     * Adds the phrase with and without each of the words that may be missing. Of steps in a row that take the same, as
     * in {@code (ANY) (ANY)}, the first ones are taken: which of them are missing makes no difference.
     */
    private void addVariants(List<Phrase.Step> steps, int at, List<Phrase.Step> taken, int owner, boolean whole) {
        if (at == steps.size()) {
            index(taken, owner, whole);
            return;
        }
        Phrase.Step step = steps.get(at);
        taken.add(step);
        addVariants(steps, at + 1, taken, owner, whole);
        taken.remove(taken.size() - 1);
        if (step.optional()) {
            int next = at + 1;
            while (next < steps.size() && steps.get(next).equals(step)) {
                next++;
            }
            addVariants(steps, next, taken, owner, whole);
        }
    }

    private void index(List<Phrase.Step> written, int owner, boolean whole) {
        boolean atEnd = written.get(written.size() - 1).kind() == Phrase.Kind.END;
        List<Phrase.Step> steps = atEnd ? written.subList(0, written.size() - 1) : written;
        Variant variant = new Variant(owner, whole, steps.size());
        variant.atEnd = atEnd;
        variant.first = -1;
        int best = Integer.MAX_VALUE;
        for (int i = 0; i < steps.size(); i++) {
            Phrase.Step step = steps.get(i);
            variant.kinds[i] = step.kind();
            variant.words[i] = numbers.computeIfAbsent(step.words(), this::numbersOf);
            variant.exact[i] = step.kind() == Phrase.Kind.EXACT ? step.words().get(0) : "";
            if (step.marked() || whole) {
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

    /** Makes it ready, once all phrases of the vocabulary are there. */
    void complete() {
        reachAllWords();
        variants = byWord.stream().map(ofWord -> ofWord.toArray(new Variant[0])).toArray(Variant[][]::new);
    }

    /**
     * Finds every phrase that is among some words of a text.
     *
     * @param from the first word
     * @param to after the last word
     */
    void find(TokenizedText text, int from, int to, Finder finder) {
        for (int candidate = text.candidateFrom(from); candidate < text.candidates(); candidate++) {
            int i = text.candidate(candidate);
            if (i >= to) {
                return;
            }
            for (Variant variant : variants[text.number(i)]) {
                int start = i - variant.anchor;
                if (start >= from
                        && start + variant.kinds.length <= to
                        && text.matches(variant.kinds, variant.words, variant.exact, start, variant.listed)
                        && (!variant.atEnd || text.endsAt(start + variant.kinds.length - 1))) {
                    finder.found(variant, start + variant.first, start + variant.last);
                }
            }
        }
    }
}
