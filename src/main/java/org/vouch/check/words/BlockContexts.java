package org.vouch.check.words;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouch.model.library.Context;
import org.vouch.model.library.Context.Place;
import org.vouch.model.library.WordRule;
import org.vouch.model.page.Prose;
import org.vouch.model.text.Severity;

/** Tells which contexts hold for words of one block, sentence by sentence. */
final class BlockContexts {
    /** Words in small letters that are within names, as in "Office on Drug Abuse". */
    private static final Set<String> LINKS = Set.of(
            "of", "and", "for", "the", "on", "in", "to", "de", "del", "la", "las", "el", "los", "y", "e", "para", "por",
            "sobre", "contra");

    private final Contexts contexts;
    private final TokenizedText text;
    private final Prose block;
    private final PageContexts.Spot spot;
    private final boolean alone;

    /** The sentence that was asked for last, with what was found in it. */
    private @Nullable Reading last;

    /** A sentence, by its words, and the phrases of contexts in it. */
    private record Reading(Sentence sentence, int first, int end, List<Contexts.Trace> traces) {}

    /**
     * Takes a block.
     *
     * @param text the block's text, cut; it must not be cut anew while this is in use
     * @param alone whether there is nothing around it that could say what it is about
     */
    BlockContexts(Contexts contexts, TokenizedText text, Prose block, PageContexts.Spot spot, boolean alone) {
        this.contexts = contexts;
        this.text = text;
        this.block = block;
        this.spot = spot;
        this.alone = alone;
    }

    Prose block() {
        return block;
    }

    /** Returns whether a rule's words are wrong where they are. */
    boolean forbids(WordRule rule, int first, int last) {
        for (String context : rule.unless()) {
            if (holds(context, first, last)) {
                return false;
            }
        }
        for (String context : rule.only()) {
            if (holds(context, first, last)) {
                return true;
            }
        }
        return alone || rule.only().isEmpty();
    }

    /** Returns how much a rule's words weigh where they are. */
    Severity level(WordRule rule, int first, int last) {
        return rule.promised().isPresent() && holds(Context.PROMISE, first, last)
                ? rule.promised().get()
                : rule.level();
    }

    /** Returns whether a context holds for some words. */
    boolean holds(String name, int first, int last) {
        if (name.equals(Context.QUESTION)) {
            return asks(reading(first).sentence());
        }
        if (name.equals(Context.NAME)) {
            return isName(first, last);
        }
        int context = contexts.number(name);
        return context >= 0 && holds(context, first, last);
    }

    private boolean holds(int context, int first, int last) {
        Reading reading = reading(first);
        boolean found = false;
        int clause = -1;
        int clauseEnd = -1;
        for (Contexts.Trace trace : reading.traces()) {
            if (trace.context() != context) {
                continue;
            }
            switch (trace.place()) {
                case WITHOUT -> {
                    return false;
                }
                case SENTENCE -> found = true;
                case START -> found |= trace.first() == reading.first();
                case LABEL -> found |= trace.first() == reading.first() && text.followsColon(trace.last() + 1);
                case BEFORE -> {
                    clause = clause < 0 ? clauseStart(reading, first) : clause;
                    found |= trace.last() < first && trace.first() >= clause;
                }
                case AFTER -> {
                    clauseEnd = clauseEnd < 0 ? clauseEnd(reading, last) : clauseEnd;
                    found |= trace.first() > last && trace.last() < clauseEnd;
                }
                case COMMA, HEADING, TITLE, PAGE, ELSEWHERE, EXCEPT -> {
                    // These do not say anything about a sentence.
                }
            }
        }
        // What surrounds the sentence takes longer to find, and is asked for last.
        return found
                || (contexts.asks(context, Place.HEADING) && spot.underHeading(context))
                || (contexts.asks(context, Place.TITLE) && spot.underTitle(context))
                || (contexts.asks(context, Place.PAGE) && spot.onPage(context))
                || (contexts.asks(context, Place.ELSEWHERE) && spot.isElsewhere(context));
    }

    private Reading reading(int word) {
        Reading known = last;
        if (known == null || word < known.first() || word >= known.end()) {
            Sentence sentence = Sentence.around(block.text(), text.start(word));
            int first = text.wordFrom(sentence.start());
            int end = text.wordFrom(sentence.end());
            known = new Reading(sentence, first, end, contexts.traces(text, first, end));
            last = known;
        }
        return known;
    }

    private boolean asks(Sentence sentence) {
        String words = block.text();
        if (words.indexOf('¿', sentence.start()) >= 0 && words.indexOf('¿', sentence.start()) < sentence.end()) {
            return true;
        }
        for (int i = sentence.end() - 1; i > sentence.start(); i--) {
            char c = words.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                return false;
            }
            if (c == '?') {
                return true;
            }
        }
        return false;
    }

    /** Returns the first word of the clause in which a word is. */
    private int clauseStart(Reading reading, int word) {
        for (int i = word; i > reading.first(); i--) {
            if (text.apart(i) || beginsClause(reading, i)) {
                return i;
            }
        }
        return reading.first();
    }

    /** Returns the word after the last one of the clause in which a word is. */
    private int clauseEnd(Reading reading, int word) {
        for (int i = word + 1; i < reading.end(); i++) {
            if (text.apart(i) || beginsClause(reading, i)) {
                return i;
            }
        }
        return reading.end();
    }

    private boolean beginsClause(Reading reading, int word) {
        int clause = contexts.number(Context.CLAUSE);
        for (Contexts.Trace trace : reading.traces()) {
            if (trace.context() == clause
                    && trace.first() == word
                    && (trace.place() == Place.START || (trace.place() == Place.COMMA && text.followsComma(word)))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns whether words belong to a longer name: they and a neighbor have capital letters, and not all words do.
     * Where all do, as in a title or an item of a list, it is a name if the sentence names what only bodies and laws
     * are called.
     */
    private boolean isName(int first, int last) {
        Reading reading = reading(first);
        for (int i = first; i <= last; i++) {
            if (!text.isCapital(i) && !isLink(i)) {
                return false;
            }
        }
        return text.isCapital(first)
                && (isTitle(reading) ? namesBody(reading) : namedBefore(reading, first) || namedAfter(reading, last));
    }

    private boolean namesBody(Reading reading) {
        int name = contexts.number(Context.NAME);
        return name >= 0
                && reading.traces().stream()
                        .anyMatch(trace -> trace.context() == name && trace.place() == Place.SENTENCE);
    }

    private boolean namedBefore(Reading reading, int first) {
        int at = first - 1;
        while (at >= reading.first() && !text.apart(at + 1)) {
            if (text.isCapital(at)) {
                // Any first word of a sentence has a capital letter; an initial is one of a name.
                return at > reading.first() || text.length(at) == 1;
            }
            if (!isLink(at)) {
                return false;
            }
            at--;
        }
        return false;
    }

    private boolean namedAfter(Reading reading, int last) {
        for (int at = last + 1; at < reading.end() && !text.apart(at); at++) {
            if (text.isCapital(at)) {
                return true;
            }
            if (!isLink(at)) {
                return false;
            }
        }
        return false;
    }

    private boolean isLink(int word) {
        return LINKS.contains(block.text().substring(text.start(word), text.end(word)));
    }

    /** Returns whether a sentence is written as titles are, with a capital letter for each word of weight. */
    private boolean isTitle(Reading reading) {
        for (int i = reading.first(); i < reading.end(); i++) {
            if (!text.isCapital(i) && !isLink(i)) {
                return false;
            }
        }
        return true;
    }
}
