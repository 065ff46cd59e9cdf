package org.vouch.check.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.vouch.model.library.Context;
import org.vouch.model.library.Phrase;
import org.vouch.model.library.StyleGuide;
import org.vouch.model.library.WordRule;
import org.vouch.model.page.Prose;
import org.vouch.model.text.Lexicon;
import org.vouch.model.text.Severity;

/**
 * The phrases of a house in one language, made ready to be looked for all at once, and the contexts in which they are
 * right or wrong.
 */
public final class PhraseMatcher {
    /** Stands for the rule of a name, in which every rule's words are right. */
    private static final int NAME = -1;

    private final Lexicon lexicon;
    private final Vocabulary vocabulary;
    private final PhraseIndex phrases;
    private final Contexts contexts;
    private final List<WordRule> rules;

    private PhraseMatcher(List<WordRule> rules, List<Context> contexts, Lexicon lexicon) {
        this.lexicon = lexicon;
        this.vocabulary = new Vocabulary(lexicon);
        this.phrases = new PhraseIndex(vocabulary);
        this.rules = rules;
        this.contexts = new Contexts(contexts, vocabulary);
    }

    /**
     * Makes the rules for one language ready.
     *
     * @param language a language subtag, such as {@code en}
     */
    public static PhraseMatcher of(StyleGuide house, String language) {
        List<WordRule> rules = house.rules().stream()
                .filter(rule -> rule.language().equals(language))
                .toList();
        PhraseMatcher book = new PhraseMatcher(
                rules,
                house.contexts().stream()
                        .filter(context -> context.language().equals(language))
                        .toList(),
                house.lexicon());
        for (int i = 0; i < rules.size(); i++) {
            for (Phrase phrase : rules.get(i).match()) {
                book.phrases.add(phrase, i, false);
            }
            for (Phrase phrase : rules.get(i).except()) {
                book.phrases.add(phrase, i, true);
            }
        }
        if (!rules.isEmpty()) {
            house.names().forEach(name -> book.phrases.add(name, NAME, true));
        }
        book.phrases.complete();
        book.contexts.complete();
        return book;
    }

    /** Returns the words that hurt people when they are wrong. */
    Lexicon lexicon() {
        return lexicon;
    }

    /**
     * Returns whether a context holds for a place in a text.
     *
     * @param prose the whole text, block by block, the title first
     * @param index which block the place is in
     * @param place in the block's text, in UTF-16 units
     */
    boolean holds(String context, List<Prose> prose, int index, int place) {
        TokenizedText text = new TokenizedText(vocabulary);
        text.cut(prose.get(index).text());
        int word = Math.min(text.wordFrom(place), text.count() - 1);
        return word >= 0
                && new BlockContexts(
                                contexts,
                                text,
                                prose.get(index),
                                new PageContexts(contexts, prose, vocabulary).at(index),
                                false)
                        .holds(context, word, word);
    }

    /**
     * What is in a text.
     *
     * @param words where the rules' words are, in order; of two that overlap, the longer counts
     * @param money the blocks in which amounts of money may be, by their index
     */
    record Sightings(List<PhraseMatch> words, BitSet money) {}

    /** Returns where the rules have something to say of words that are on no page, such as those of a list. */
    public List<PhraseMatch> inWords(String words, Severity least) {
        Prose prose = new Prose(Prose.Kind.HEADING, words, List.of(new Prose.Run(0, 0)), List.of());
        return inReadersWords(List.of(prose), least);
    }

    /**
     * Returns where the rules have something to say of readers' own words for a page. No sentence is around them, so
     * they are about what the page is about: care.
     */
    List<PhraseMatch> inReadersWords(List<Prose> words, Severity least) {
        return sightings(words, least, true).words();
    }

    /**
     * Looks through a text.
     *
     * @param prose what is looked through, block by block, the title first; quotations in it are passed over
     * @param least words of rules that weigh less are left out
     */
    Sightings sightings(List<Prose> prose, Severity least) {
        return sightings(prose, least, false);
    }

    private Sightings sightings(List<Prose> prose, Severity least, boolean alone) {
        TokenizedText text = new TokenizedText(vocabulary);
        PageContexts page = new PageContexts(contexts, prose, vocabulary);
        List<PhraseMatch> sightings = new ArrayList<>();
        BitSet money = new BitSet();
        for (int i = 0; i < prose.size(); i++) {
            Prose block = prose.get(i);
            text.cut(block.text());
            if (text.maySayMoney()) {
                money.set(i);
            }
            List<Hit> hits = new ArrayList<>(0);
            phrases.find(text, 0, text.count(), (variant, first, last) -> hits.add(new Hit(variant, first, last)));
            if (!hits.isEmpty()) {
                sightings.addAll(
                        chosen(hits, text, new BlockContexts(contexts, text, block, page.at(i), alone), least));
            }
        }
        return new Sightings(sightings, money);
    }

    /**
     * A phrase that is in a text.
     *
     * @param first the first word of what is marked
     * @param last the last word of what is marked
     */
    private record Hit(PhraseIndex.Variant variant, int first, int last) {
        int rule() {
            return variant.owner;
        }

        boolean exception() {
            return variant.listed;
        }

        boolean covers(Hit other) {
            return first <= other.first && last >= other.last;
        }
    }

    /**
     * Returns the words of a block that neither an exception nor their context excuses; of two that overlap, the
     * longer.
     */
    private List<PhraseMatch> chosen(List<Hit> hits, TokenizedText text, BlockContexts contexts, Severity least) {
        List<Hit> wrong = new ArrayList<>();
        for (Hit hit : hits) {
            if (!hit.exception()
                    && !text.quoted(hit.first)
                    && !isExcused(hit, hits)
                    && contexts.forbids(rules.get(hit.rule()), hit.first, hit.last)) {
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
        List<PhraseMatch> sightings = new ArrayList<>();
        for (Hit hit : kept) {
            WordRule rule = rules.get(hit.rule());
            Severity level = contexts.level(rule, hit.first, hit.last);
            if (level.atLeast(least)) {
                int start = text.start(hit.first);
                sightings.add(new PhraseMatch(rule, level, contexts.block(), start, text.end(hit.last) - start));
            }
        }
        return sightings;
    }

    private static boolean isExcused(Hit hit, List<Hit> hits) {
        for (Hit other : hits) {
            if (other.exception() && (other.rule() == NAME || other.rule() == hit.rule()) && other.covers(hit)) {
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

    private static final Comparator<Hit> LONGEST =
            Comparator.comparingInt((Hit hit) -> hit.first - hit.last).thenComparingInt(Hit::rule);
}
