package org.vouch.model.library;

import java.util.List;
import org.vouch.model.text.Lexicon;

/**
 * How the house speaks: the words that it does not write and the claims that it does not make, those built in and those
 * of the site.
 *
 * @param rules in order; where two find the same words, the first counts
 * @param names proper names, in which every word is right
 * @param contexts what sentences do with the words in them, by name and language
 * @param off ids of built-in rules that the site has switched off
 * @param lexicon the words that hurt people when they are wrong; no site changes them
 */
public record StyleGuide(
        List<WordRule> rules, List<Phrase> names, List<Context> contexts, List<String> off, Lexicon lexicon) {
    /** A house that minds no words. */
    public static final StyleGuide NONE = new StyleGuide(List.of(), List.of(), List.of(), List.of(), Lexicon.NONE);

    /** Copies the lists in. */
    public StyleGuide {
        rules = List.copyOf(rules);
        names = List.copyOf(names);
        contexts = List.copyOf(contexts);
        off = List.copyOf(off);
    }

    /** Returns a house that minds no words, with the same lexicon. */
    public StyleGuide withoutRules() {
        return new StyleGuide(List.of(), List.of(), List.of(), List.of(), lexicon);
    }
}
