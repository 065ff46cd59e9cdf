package org.vouch.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vouch.library.Library;
import org.vouch.page.Body;
import org.vouch.page.Heading;
import org.vouch.page.Prose;
import org.vouch.page.Prose.Kind;
import org.vouch.read.BodyReader.BodySettings;
import org.vouch.review.Fingerprints;
import org.vouch.review.SignedText;
import org.vouch.text.Source;

/**
 * A signed text as prose: what readers read, block by block, without the signs that its author wrote it with.
 *
 * @param blocks title, description and the blocks of the body, in order
 * @param sections for each block the id of the section that it stands in
 * @param headings the headings of the body, in order
 * @param targets where its links lead, in order
 */
record SignedProse(List<Prose> blocks, List<String> sections, List<Heading> headings, List<String> targets) {
    /** Copies the lists in. */
    SignedProse {
        blocks = List.copyOf(blocks);
        sections = List.copyOf(sections);
        headings = List.copyOf(headings);
        targets = List.copyOf(targets);
    }

    /**
     * Reads a text.
     *
     * @param bodies reads Markdown
     * @param library the site
     * @param language the language of the page
     */
    static SignedProse of(SignedText text, PageBodies bodies, Library library, String language) {
        Source source = new Source(text.page().path(), text.body());
        Body body = body(text, bodies, library, language);
        List<Heading> headings = body.headings().stream()
                .sorted(Comparator.comparing(Heading::span))
                .toList();
        List<Prose> blocks = new ArrayList<>();
        List<String> sections = new ArrayList<>();
        blocks.add(alone(Kind.HEADING, text.title()));
        sections.add(Fingerprints.START);
        if (!text.description().isEmpty()) {
            blocks.add(alone(Kind.PARAGRAPH, text.description()));
            sections.add(Fingerprints.START);
        }
        for (Prose block : body.prose()) {
            blocks.add(new Prose(block.kind(), plain(block, source), block.runs(), block.cited()));
            sections.add(section(block, source, headings));
        }
        return new SignedProse(
                blocks,
                sections,
                headings,
                body.links().stream().map(link -> link.target()).toList());
    }

    /** Reads the body of a text. */
    static Body body(SignedText text, PageBodies bodies, Library library, String language) {
        BodySettings settings = new BodySettings(
                language,
                library.wordsFor(language),
                library.settings().limits().nesting());
        return bodies.read(new Source(text.page().path(), text.body()), 0, settings, SignedComparison.citations(text))
                .value();
    }

    private static Prose alone(Kind kind, String text) {
        return new Prose(kind, text, List.of(new Prose.Run(0, 0)), List.of());
    }

    /** Notes are read below the last section, whatever the place at which they were written. */
    private static String section(Prose block, Source source, List<Heading> headings) {
        int line = source.span(block.offset(0), 0).line();
        String section = Fingerprints.START;
        for (Heading heading : headings) {
            if (heading.span().line() > line) {
                break;
            }
            section = heading.id();
        }
        return section;
    }

    /** Puts what is written in the place of every sign that stands for more than plain words. */
    private static String plain(Prose block, Source source) {
        if (block.text().indexOf(Prose.OPAQUE) < 0) {
            return block.text();
        }
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < block.text().length(); at++) {
            char c = block.text().charAt(at);
            plain.append(c == Prose.OPAQUE ? written(block, at, source) : String.valueOf(c));
        }
        return plain.toString();
    }

    private static String written(Prose block, int at, Source source) {
        int from = Math.min(block.offset(at), source.text().length());
        boolean last = at + 1 == block.text().length();
        int lineEnd = source.text().indexOf('\n', from);
        int end = lineEnd < 0 ? source.text().length() : lineEnd;
        int to = last ? end : Math.min(end, Math.max(from, block.offset(at + 1)));
        String written = source.text().substring(from, to).strip();
        return written.startsWith("!") ? "[picture]" : written.replace("`", "").replaceAll("^<|>$", "");
    }
}
