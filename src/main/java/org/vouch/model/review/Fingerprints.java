package org.vouch.model.review;

import java.util.List;
import java.util.Optional;
import org.vouch.model.text.Fingerprint;

/**
 * What tells whether a page still has the words that were signed.
 *
 * @param exact of the whole signed text
 * @param words of what readers read ({@link Passages#meaning}): equal where only the form of writing changed. A record
 *     of an older program has one of another kind, which is equal to none of these: then only the exact one counts
 * @param sections of each section, in order, so that a review can be of some of them
 */
public record Fingerprints(Fingerprint exact, Fingerprint words, List<Section> sections) {
    /** The id of what is above the first heading: title, description, first words, and what every page shows. */
    public static final String START = ".";

    /**
     * A section of a page.
     *
     * @param id of its heading, or {@link #START}
     * @param fingerprint of its Markdown and of what else is shown in it
     */
    public record Section(String id, Fingerprint fingerprint) {}

    /** Copies the sections in. */
    public Fingerprints {
        sections = List.copyOf(sections);
    }

    /** Returns the fingerprint of a section, if there is such a section. */
    public Optional<Fingerprint> section(String id) {
        return sections.stream()
                .filter(section -> section.id().equals(id))
                .map(Section::fingerprint)
                .findFirst();
    }

    /** Returns whether these and other fingerprints are of the same words, in whatever form. */
    public boolean sameWords(Fingerprints other) {
        return exact.equals(other.exact) || words.equals(other.words);
    }
}
