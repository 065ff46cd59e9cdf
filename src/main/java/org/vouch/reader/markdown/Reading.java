package org.vouch.reader.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouch.model.page.Citation;
import org.vouch.model.text.BodyText;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Source;
import org.vouch.model.text.Span;

/**
 * One body while it is read: where it comes from, what its lines have defined so far, and what was found wrong.
 *
 * <p>The parser only knows offsets into the body; all places in messages pass through here and become places in the
 * whole file.
 */
final class Reading {
    final Source source;
    final BodyText body;
    final MarkdownSettings settings;
    final Map<String, Citation> citations = new HashMap<>();
    final List<Finding> findings = new ArrayList<>();

    /** What each abbreviation is short for; the first definition counts. */
    final Map<String, String> abbreviations = new HashMap<>();

    /** The lines that define them, by what is short. */
    private final Map<String, BasedSequence> abbreviationLines = new LinkedHashMap<>();

    /** Those that the text has. */
    private final Set<String> abbreviationsFound = new HashSet<>();

    /** Ids that the author gave to headings, as in {@code ## Cost {#cost}}; they win over ids made from words. */
    final Set<String> authorIds = new HashSet<>();

    private final Map<String, NoteBlock> notes = new HashMap<>();

    Reading(Source source, BodyText body, MarkdownSettings settings, List<Citation> citations) {
        this.source = source;
        this.body = body;
        this.settings = settings;
        for (Citation citation : citations) {
            this.citations.putIfAbsent(citation.id(), citation);
        }
    }

    /** Returns the definition of a footnote, which may be missing. */
    @Nullable
    NoteBlock note(String label) {
        return notes.get(label);
    }

    /** Takes a line that says what an abbreviation is short for; the first of one counts. */
    void abbreviate(String shortForm, String meaning, BasedSequence line) {
        abbreviations.putIfAbsent(shortForm, meaning);
        abbreviationLines.putIfAbsent(shortForm, line);
    }

    /** Notes that the text has an abbreviation. */
    void found(String shortForm) {
        abbreviationsFound.add(shortForm);
    }

    /**
     * Returns the lines that define what the text does not have, and that look like words which somebody wanted to
     * stand out: letters that stand for more are capitals.
     */
    List<BasedSequence> wordsAsAbbreviations() {
        return abbreviationLines.entrySet().stream()
                .filter(line -> !abbreviationsFound.contains(line.getKey())
                        && line.getKey()
                                        .codePoints()
                                        .filter(Character::isUpperCase)
                                        .count()
                                < 2)
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Returns all labels that a footnote reference may name, sorted. */
    List<String> labels() {
        Set<String> labels = new HashSet<>(notes.keySet());
        labels.addAll(citations.keySet());
        return labels.stream().sorted().toList();
    }

    /** Returns the footnotes that the text defines, in no order. */
    Iterable<NoteBlock> notes() {
        return notes.values();
    }

    /** Takes a footnote's definition; the first one of a label counts. */
    void define(NoteBlock note) {
        if (notes.putIfAbsent(note.label(), note) != null) {
            warning(
                    MarkdownRule.FOOTNOTE_TWICE,
                    note.getOpeningMarker(),
                    "there are two notes with the label '" + note.label() + "'; readers see the first",
                    "give this one a label of its own");
        }
    }

    Span span(int offset, int length) {
        return source.span(body.origin(offset), length);
    }

    Span span(BasedSequence at) {
        return span(at.getStartOffset(), at.getEndOffset() - at.getStartOffset());
    }

    void error(MarkdownRule rule, BasedSequence at, String message, String fix) {
        findings.add(rule.error(span(at), message).fix(fix));
    }

    void warning(MarkdownRule rule, BasedSequence at, String message, String fix) {
        findings.add(rule.warning(span(at), message).fix(fix));
    }
}
