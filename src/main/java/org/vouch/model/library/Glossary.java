package org.vouch.model.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vouch.model.page.GlossaryEntry;
import org.vouch.model.page.Page;
import org.vouch.model.page.Piece;
import org.vouch.model.page.TermUse;
import org.vouch.model.text.Composed;
import org.vouch.model.text.LanguageTag;

/** The words that the pages of a site explain, by language. A word is one word however it is capitalized. */
public final class Glossary {
    private final Map<String, Map<String, Found>> byLanguage = new TreeMap<>();
    private final List<Taken> taken = new ArrayList<>();

    /**
     * An entry and the page that it is on.
     *
     * @param page the page
     * @param entry one of its entries
     */
    public record Found(Page page, GlossaryEntry entry) {
        /** Returns what other pages show of it. */
        public TermUse.Meaning meaning() {
            String file = page.path().replaceFirst("^content(?=/)", "");
            return new TermUse.Meaning(entry.name(), entry.definition(), file + "#" + entry.id());
        }
    }

    /**
     * A name that an earlier entry has.
     *
     * @param name the name, as the later entry writes it
     * @param later the entry that nobody finds by it
     * @param first the entry that has it
     */
    public record Taken(String name, Found later, Found first) {}

    /**
     * Takes the entries of all pages.
     *
     * @param pages in their order; the first entry of a name has it
     */
    public Glossary(List<Page> pages) {
        for (Page page : pages) {
            for (GlossaryEntry entry : page.body().glossary()) {
                entry.names().forEach(name -> add(name, new Found(page, entry)));
            }
        }
    }

    private void add(String name, Found found) {
        Found first = byLanguage
                .computeIfAbsent(LanguageTag.language(found.page().language()), absent -> new LinkedHashMap<>())
                .putIfAbsent(Composed.caseless(name), found);
        if (first != null) {
            taken.add(new Taken(name, found, first));
        }
    }

    /**
     * Returns the entry of a name.
     *
     * @param language a tag
     * @param name however it is capitalized
     */
    public Optional<Found> find(String language, String name) {
        return Optional.ofNullable(byLanguage
                .getOrDefault(LanguageTag.language(language), Map.of())
                .get(Composed.caseless(name)));
    }

    /** Returns what a word means on a page: as it was signed with the page, or as the glossary says it today. */
    public Optional<TermUse.Meaning> meaning(Page page, TermUse use) {
        return use.signed().or(() -> find(page.language(), use.key()).map(Found::meaning));
    }

    /** Returns the names of a language, in lower case, in the order of the entries. */
    public List<String> names(String language) {
        return List.copyOf(byLanguage
                .getOrDefault(LanguageTag.language(language), Map.of())
                .keySet());
    }

    /** Returns the names that two entries of a language have. */
    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** Returns a page with the meanings of its words as they are here, whatever becomes of their entries. */
    public Page settled(Page page) {
        if (page.body().notable().stream().noneMatch(Piece.Terms.class::isInstance)) {
            return page;
        }
        return page.with(page.body()
                .mapped(piece -> piece instanceof Piece.Terms terms ? terms.with(use -> meaning(page, use)) : piece));
    }
}
