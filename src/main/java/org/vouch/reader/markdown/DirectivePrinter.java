package org.vouch.reader.markdown;

import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vouch.model.text.Span;

/** Prints the blocks that authors open with colons. */
final class DirectivePrinter {
    private final PieceWriter out;
    private final TextPrinter text;
    private final Ids ids;
    private final List<Span> urgent = new ArrayList<>();
    private final Reading reading;

    DirectivePrinter(PieceWriter out, TextPrinter text, Ids ids, Reading reading) {
        this.out = out;
        this.text = text;
        this.ids = ids;
        this.reading = reading;
    }

    /** Returns the urgent blocks of the page so far. */
    List<Span> urgent() {
        return urgent;
    }

    void start(Directive block) {
        Optional<Directive.Name> name = block.known();
        if (name.isEmpty()) {
            return;
        }
        out.line();
        if (name.get() == Directive.Name.GLOSSARY) {
            glossary(block);
        } else {
            box(block, name.get());
        }
    }

    private void box(Directive block, Directive.Name name) {
        if (name == Directive.Name.URGENT) {
            urgent.add(reading.span(block.getChars()));
        }
        String kind = name.written();
        switch (name) {
            case DO, DONT -> out.raw("<div class=\"block " + kind + "\">\n<p class=\"block-title\">");
            case DETAILS -> out.raw("<details class=\"block details\">\n<summary>");
            case NOTE -> named(kind, "note");
            // Not a section: one without a heading of its own is a hole in the page's outline.
            case URGENT, KEY_POINTS, CHECKLIST -> named(kind, "region");
            case GLOSSARY -> throw new IllegalArgumentException("a glossary is no box");
        }
        if (name == Directive.Name.CHECKLIST) {
            Checklist.check(block, reading);
        }
        text.beginBlock();
        boolean ownTitle = block.getFirstChild() instanceof DirectiveTitle;
        String label = reading.settings.words().say("block." + kind);
        if (!ownTitle) {
            text.literal(label);
            titleEnd(block);
        } else if (name == Directive.Name.URGENT || name == Directive.Name.NOTE) {
            // Its colour says what it is to those who see it; the word says it to everybody.
            out.raw("<span class=\"block-kind\">");
            text.literal(label + ":");
            out.raw("</span> ");
        }
    }

    /** Starts a block that has a title only if its author gave it one: its words speak for themselves. */
    private void glossary(Directive block) {
        GlossaryPrinter.check(block, reading);
        out.raw("<div class=\"glossary\">\n");
        text.beginBlock();
        if (block.getFirstChild() instanceof DirectiveTitle) {
            out.raw("<p class=\"block-title\">");
        }
    }

    /** Starts a block that has its title as its name, for those who hear it. */
    private void named(String kind, String role) {
        String id = ids.unique("block-title");
        out.raw("<div class=\"block " + kind + "\" role=\"" + role + "\" aria-labelledby=\"" + id
                + "\">\n<p class=\"block-title\" id=\"" + id + "\">");
    }

    /** Starts the title of an unknown block, whose words must not be lost; known ones have started theirs. */
    void title(Node block) {
        text.beginBlock();
        if (((Directive) block).known().isEmpty()) {
            out.line();
            out.raw("<p>");
        }
    }

    void titleEnd(Node block) {
        Optional<Directive.Name> name = ((Directive) block).known();
        out.raw(name.isPresent() && name.get() == Directive.Name.DETAILS ? "</summary>\n" : "</p>\n");
    }

    void end(Directive block) {
        if (block.known().isPresent()) {
            out.line();
            out.raw(
                    switch (block.known().get()) {
                        case DETAILS -> "</details>\n";
                        case URGENT, KEY_POINTS, CHECKLIST, GLOSSARY, NOTE, DO, DONT -> "</div>\n";
                    });
        }
    }
}
