package org.vouch.reader.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouch.model.page.Citation;
import org.vouch.model.text.KnownNames;
import org.vouch.model.text.NearestName;
import org.vouch.model.text.UrlPath;

/**
 * Numbers footnotes in the order in which they are first referred to, and prints them at the end of the page.
 *
 * <p>A reference names either a note that the text defines or a work in the page's front matter.
 */
final class NotePrinter {
    private final PieceWriter out;
    private final TextPrinter text;
    private final LinkPrinter links;
    private final Ids ids;

    private final List<Note> notes = new ArrayList<>();
    private final Map<String, Note> byLabel = new HashMap<>();
    private final Reading reading;

    NotePrinter(PieceWriter out, TextPrinter text, LinkPrinter links, Ids ids, Reading reading) {
        this.out = out;
        this.text = text;
        this.links = links;
        this.ids = ids;
        this.reading = reading;
    }

    /** One note that is referred to. */
    private static final class Note {
        final int number;
        final String id;
        final @Nullable NoteBlock block;
        final @Nullable Citation citation;
        final List<String> references = new ArrayList<>();
        PieceWriter.@Nullable Mark end;

        Note(int number, String id, @Nullable NoteBlock block, @Nullable Citation citation) {
            this.number = number;
            this.id = id;
            this.block = block;
            this.citation = citation;
        }
    }

    /** Returns the works of the front matter that were referred to, by their ids. */
    List<String> cited() {
        return notes.stream()
                .flatMap(note -> Stream.ofNullable(note.citation))
                .map(Citation::id)
                .toList();
    }

    /** Prints a reference, or its characters where there is nothing that it refers to. */
    void reference(NoteReference reference) {
        String label = reference.label();
        Note note = byLabel.get(label);
        if (note == null) {
            NoteBlock block = reading.note(label);
            Citation citation = block == null ? reading.citations.get(label) : null;
            if (block == null && citation == null) {
                List<String> known = reading.labels();
                reading.error(
                        MarkdownRule.CITATION_UNKNOWN,
                        reference.getChars(),
                        "there is no note and no source with the label '" + label + "'",
                        known.isEmpty()
                                ? "add it to the page's sources, or a line '[^" + label + "]: …'"
                                : NearestName.to(label, known)
                                        .filter(near -> label.length() > 2)
                                        .map(near -> "write '[^" + near + "]'; or add it to the page's sources")
                                        .orElse("known: " + KnownNames.listed(known)
                                                + "; or add it to the page's sources"));
                text.literal(reference.getChars());
                return;
            }
            note = new Note(notes.size() + 1, ids.unique("fn-" + Ids.slug(label)), block, citation);
            notes.add(note);
            byLabel.put(label, note);
        }
        String id = ids.unique("fnref-" + note.id.substring("fn-".length()));
        note.references.add(id);
        out.raw("<sup class=\"footnote-ref\"><a href=\"#");
        out.escaped(UrlPath.fragment(note.id));
        out.raw("\" id=\"");
        out.escaped(id);
        out.raw("\" aria-describedby=\"footnotes-title\">");
        out.raw(String.valueOf(note.number));
        out.raw("</a></sup>");
    }

    /**
     * Prints the notes, and reports those that nothing refers to.
     *
     * @param blocks prints the blocks inside a note
     */
    void print(BlockPrinter blocks) {
        if (!notes.isEmpty()) {
            out.line();
            ids.author("footnotes-title");
            out.raw("<section class=\"footnotes\" aria-labelledby=\"footnotes-title\">\n<h2 id=\"footnotes-title\">");
            text.beginBlock();
            text.literal(reading.settings.words().say("footnotes.title"));
            out.raw("</h2>\n<ol>\n");
            // A note may refer to others; they join the end of the list while it is printed.
            for (int i = 0; i < notes.size(); i++) {
                note(notes.get(i), blocks);
            }
            out.raw("</ol>\n</section>\n");
            out.insertAll(
                    notes.stream().map(note -> Objects.requireNonNull(note.end)).toList(),
                    notes.stream().map(this::waysBack).toList());
        }
        for (NoteBlock block : reading.notes()) {
            if (!byLabel.containsKey(block.label())) {
                reading.warning(
                        MarkdownRule.FOOTNOTE_UNUSED,
                        block.getOpeningMarker(),
                        "nothing refers to this note, so readers never see it",
                        "write [^" + block.label() + "] where it belongs, or take it out");
            }
        }
    }

    private void note(Note note, BlockPrinter blocks) {
        out.raw("<li id=\"");
        out.escaped(note.id);
        out.raw("\">\n");
        NoteBlock block = note.block;
        if (block != null) {
            boolean ownLine = !(block.getLastChild() instanceof Paragraph);
            blocks.print(block);
            out.line();
            if (ownLine) {
                out.raw("<p>");
                note.end = out.mark();
                out.raw("</p>\n");
            } else {
                note.end = out.markBack("</p>\n".length());
            }
        } else {
            out.raw("<p>");
            text.beginBlock();
            work(Objects.requireNonNull(note.citation));
            note.end = out.mark();
            out.raw("</p>\n");
        }
        out.raw("</li>\n");
    }

    private void work(Citation work) {
        String url = work.url().orElse("");
        out.raw("<cite");
        work.language().ifPresent(language -> {
            out.raw(" lang=\"");
            out.escaped(language);
            out.raw("\"");
        });
        out.raw(">");
        boolean linked = !url.isEmpty() && links.start(url, "", work.span());
        text.literal(work.title());
        if (linked) {
            links.end(work.title());
        }
        out.raw("</cite>");
        work.year().ifPresent(year -> text.literal(" (" + year + ")"));
    }

    private String waysBack(Note note) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < note.references.size(); i++) {
            String number = i == 0 ? String.valueOf(note.number) : note.number + "-" + (i + 1);
            html.append(" <a href=\"#")
                    .append(UrlPath.fragment(note.references.get(i)))
                    .append("\" class=\"footnote-back\" aria-label=\"");
            PieceWriter label = new PieceWriter(64);
            label.escaped(reading.settings.words().say("footnotes.back", number));
            html.append(label.html()).append("\">&#8617;&#65038;");
            if (i > 0) {
                html.append("<sup>").append(i + 1).append("</sup>");
            }
            html.append("</a>");
        }
        return html.toString();
    }

    /** Prints the blocks inside another block. */
    interface BlockPrinter {
        void print(NoteBlock block);
    }
}
