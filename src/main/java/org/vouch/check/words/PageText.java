package org.vouch.check.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouch.model.page.FrontMatter;
import org.vouch.model.page.Page;
import org.vouch.model.page.Prose;
import org.vouch.model.text.Lexicon;
import org.vouch.model.text.Placed;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Source;
import org.vouch.model.text.Span;

/** One page as the rules for its words see it. What several rules need is found once. */
public final class PageText {
    private final Page page;
    private final Source source;
    private final PhraseMatcher phrasebook;
    private final Severity least;
    private PhraseMatcher.@Nullable Sightings sightings;
    private @Nullable List<Prose> words;

    /**
     * Takes a page.
     *
     * @param page the page, with its prose
     * @param source its file
     * @param phrasebook the phrases of the page's language
     * @param least phrases whose rules weigh less are not wanted
     */
    public PageText(Page page, Source source, PhraseMatcher phrasebook, Severity least) {
        this.page = page;
        this.source = source;
        this.phrasebook = phrasebook;
        this.least = least;
    }

    /** Returns the page. */
    public Page page() {
        return page;
    }

    /** Returns the file of the page. */
    public Source source() {
        return source;
    }

    /** Returns where a stretch of a block of prose is in the file; units as {@link String#charAt} counts. */
    public Span span(Prose prose, int start, int length) {
        return prose.span(source, start, length);
    }

    /** Returns the page's title and description, in the way of its other words; none of what is not there. */
    private List<Prose> frontMatter() {
        FrontMatter said = page.frontMatter();
        List<Prose> words = new ArrayList<>(2);
        Placed<String> title = said.title();
        if (title.span().length() > 0) {
            int at = source.lineStart(title.span().line()) + title.span().column() - 1;
            words.add(placed(Prose.Kind.HEADING, title.value(), at));
        }
        int description = descriptionField();
        if (description >= 0) {
            words.add(placed(Prose.Kind.PARAGRAPH, said.description(), description));
        }
        return words;
    }

    /** Returns the place of the description's value. */
    public Span description() {
        String text = source.text();
        int value = descriptionField();
        if (value < 0) {
            return source.span(0, 0);
        }
        while (value < text.length() && text.charAt(value) == ' ') {
            value++;
        }
        return source.span(value, text.length() - value);
    }

    /** Returns where the description's value begins, blanks included, or -1 if there is none. */
    private int descriptionField() {
        String description = page.frontMatter().description();
        int key = description.isBlank() ? -1 : source.text().indexOf("\ndescription:");
        return key < 0 ? -1 : key + "\ndescription:".length();
    }

    /**
     * Finds the words of a field's value in the file. YAML may fold lines and double quotes in between, so it goes from
     * word to word.
     */
    private Prose placed(Prose.Kind kind, String value, int from) {
        String text = source.text();
        List<Prose.Run> runs = new ArrayList<>();
        int cursor = from;
        int at = 0;
        while (at < value.length()) {
            int end = at;
            while (end < value.length() && !Character.isWhitespace(value.charAt(end))) {
                end++;
            }
            int found = text.indexOf(value.substring(at, end), cursor);
            if (found >= 0) {
                cursor = found;
            }
            if (runs.isEmpty() || cursor - at != lastShift(runs)) {
                runs.add(new Prose.Run(at, cursor));
            }
            cursor += found >= 0 ? end - at : 0;
            at = end;
            while (at < value.length() && Character.isWhitespace(value.charAt(at))) {
                at++;
            }
        }
        return new Prose(kind, value, runs.isEmpty() ? List.of(new Prose.Run(0, from)) : runs, List.of());
    }

    private static int lastShift(List<Prose.Run> runs) {
        Prose.Run last = runs.get(runs.size() - 1);
        return last.offset() - last.start();
    }

    /** Returns all words of the page: those of its front matter, then those of its body. */
    public List<Prose> words() {
        List<Prose> known = words;
        if (known == null) {
            known = new ArrayList<>(frontMatter());
            known.addAll(page.body().prose());
            words = known;
        }
        return known;
    }

    /**
     * Returns whether a context of the page's language holds for a place.
     *
     * @param index which of all {@link #words} the place is in
     * @param place in their text, in UTF-16 units
     */
    public boolean holds(String context, int index, int place) {
        return phrasebook.holds(context, words(), index, place);
    }

    /** Returns where words of the house's rules are, in the order of the page. */
    public List<PhraseMatch> sightings() {
        return seen().words();
    }

    /** Returns where the house's rules have something to say of readers' own words for the page, each by itself. */
    public List<PhraseMatch> inReadersWords() {
        List<Prose> also = page.frontMatter().also().stream()
                .map(word -> placed(
                        Prose.Kind.HEADING,
                        word.value(),
                        source.lineStart(word.span().line()) + word.span().column() - 1))
                .toList();
        return also.isEmpty() ? List.of() : phrasebook.inReadersWords(also, least);
    }

    /** Returns the words that hurt people when they are wrong. */
    public Lexicon lexicon() {
        return phrasebook.lexicon();
    }

    /** Returns in which of all {@link #words} an amount of money may be, by their index. */
    public BitSet money() {
        return seen().money();
    }

    private PhraseMatcher.Sightings seen() {
        PhraseMatcher.Sightings known = sightings;
        if (known == null) {
            known = phrasebook.sightings(words(), least);
            sightings = known;
        }
        return known;
    }
}
