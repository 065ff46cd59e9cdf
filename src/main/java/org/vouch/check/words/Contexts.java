package org.vouch.check.words;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vouch.model.library.Context;
import org.vouch.model.library.Context.Place;
import org.vouch.model.library.Phrase;

/** The contexts of one language, with their phrases ready to be looked for. */
final class Contexts {
    private final List<Context> all;
    private final PhraseIndex phrases;
    private final Map<String, Integer> numbers = new HashMap<>();

    /** The places of contexts whose phrases may be anywhere on a page. */
    private final List<Set<Place>> places = new ArrayList<>();

    /** To what phrases belong, by the number under which they are looked for. */
    private final List<Owner> owners = new ArrayList<>();

    /** The number of a context, and where in it a phrase is named. */
    private record Owner(int context, Place place) {}

    Contexts(List<Context> all, Vocabulary vocabulary) {
        this.all = all;
        this.phrases = new PhraseIndex(vocabulary);
        for (int i = 0; i < all.size(); i++) {
            Set<Place> used = EnumSet.noneOf(Place.class);
            for (Place place : Place.values()) {
                List<Phrase> named = all.get(i).phrases().getOrDefault(place, List.of());
                if (!named.isEmpty()) {
                    named.forEach(phrase -> phrases.add(phrase, owners.size(), true));
                    owners.add(new Owner(i, place));
                    used.add(place);
                }
            }
            places.add(used);
            numbers.put(all.get(i).name(), i);
        }
    }

    /** Makes them ready, once all phrases of the vocabulary are there. */
    void complete() {
        phrases.complete();
    }

    /** Returns the number of a context, or -1 if the language has none of this name. */
    int number(String name) {
        return numbers.getOrDefault(name, -1);
    }

    /** Returns whether a context has phrases for a place. */
    boolean asks(int context, Place place) {
        return places.get(context).contains(place);
    }

    /**
     * A phrase of a context that is in a text.
     *
     * @param context the number of the context
     * @param first its first word
     * @param last its last word
     */
    record Trace(int context, Place place, int first, int last) {
        private boolean covers(Trace other) {
            return first <= other.first && last >= other.last;
        }
    }

    /**
     * Finds the phrases of all contexts that are among some words of a text; not those that a longer phrase excepts.
     *
     * @param from the first word
     * @param to after the last word
     */
    List<Trace> traces(TokenizedText text, int from, int to) {
        List<Trace> traces = new ArrayList<>();
        phrases.find(text, from, to, (variant, first, last) -> {
            Owner owner = owners.get(variant.owner);
            traces.add(new Trace(owner.context(), owner.place(), first, last));
        });
        List<Trace> exceptions =
                traces.stream().filter(trace -> trace.place() == Place.EXCEPT).toList();
        if (!exceptions.isEmpty()) {
            traces.removeIf(trace -> exceptions.stream()
                    .anyMatch(exception -> exception.context() == trace.context() && exception.covers(trace)));
        }
        return traces;
    }

    /** How often phrases for the whole page are in a text, by context, for each of the places that speak of it. */
    static final class Counts {
        private final int[] onPage;
        private final int[] elsewhere;

        private Counts(int contexts) {
            this.onPage = new int[contexts];
            this.elsewhere = new int[contexts];
        }

        int of(int context, Place place) {
            return place == Place.PAGE ? onPage[context] : elsewhere[context];
        }
    }

    /** Returns counts in which nothing has been counted. */
    Counts counts() {
        return new Counts(all.size());
    }

    /** Counts phrases of each context in a whole text. */
    void count(TokenizedText text, Counts counts) {
        for (Trace trace : traces(text, 0, text.count())) {
            if (trace.place() == Place.PAGE) {
                counts.onPage[trace.context()]++;
            } else if (trace.place() == Place.ELSEWHERE) {
                counts.elsewhere[trace.context()]++;
            }
        }
    }
}
