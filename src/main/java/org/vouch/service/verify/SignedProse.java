package org.vouch.service.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vouch.model.library.Library;
import org.vouch.model.page.Body;
import org.vouch.model.page.Link;
import org.vouch.model.review.Fingerprints;
import org.vouch.model.review.Passage;
import org.vouch.model.review.Passages;
import org.vouch.model.review.SignedText;
import org.vouch.model.text.Source;
import org.vouch.reader.content.BodyReader.BodySettings;

/**
 * A signed text as prose: what readers read, block by block, without the signs that its author wrote it with.
 *
 * @param passages title, description and the blocks of the body, in order
 * @param sections for each block the id of the section that it is in
 * @param titles the words of the headings by the ids of their sections; the page's title is that of the start
 * @param targets where its links lead, in order
 */
public record SignedProse(
        List<Passage> passages, List<String> sections, Map<String, String> titles, List<String> targets) {
    /** Copies the lists in. */
    public SignedProse {
        passages = List.copyOf(passages);
        sections = List.copyOf(sections);
        titles = new LinkedHashMap<>(titles);
        targets = List.copyOf(targets);
    }

    /**
     * Reads a text.
     *
     * @param bodies reads Markdown
     * @param library the site
     * @param language the language of the page
     */
    public static SignedProse of(SignedText text, PageBodies bodies, Library library, String language) {
        return of(text, body(text, bodies, library, language));
    }

    /**
     * Takes a text.
     *
     * @param body what was read of it
     */
    public static SignedProse of(SignedText text, Body body) {
        List<Passage> passages = Passages.of(text, body.pieces());
        List<String> sections = new ArrayList<>();
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put(Fingerprints.START, text.title());
        String section = Fingerprints.START;
        for (Passage passage : passages) {
            if (!passage.id().isEmpty()) {
                section = passage.id();
                titles.put(section, passage.text());
            }
            sections.add(section);
        }
        return new SignedProse(
                passages,
                sections,
                titles,
                body.links().stream().map(Link::target).toList());
    }

    /** Reads the body of a text. */
    public static Body body(SignedText text, PageBodies bodies, Library library, String language) {
        BodySettings settings = new BodySettings(
                language,
                library.wordsFor(language),
                library.settings().limits().nesting());
        return bodies.read(new Source(text.page().path(), text.body()), 0, settings, SignedPages.citations(text))
                .value();
    }
}
