package org.vouch.cli;

import static org.vouch.cli.ReferencePage.typed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.vouch.reader.markdown.DirectiveForm;
import org.vouch.reader.markdown.DirectiveForm.Place;

/** Writes the directives that a page may hold, from the table that the reader follows. */
final class DirectiveReference {
    /**
     * What is said of a directive.
     *
     * @param sentences what readers get, as Markdown
     * @param example how it is written; the reader reads it without a remark
     */
    record Described(String sentences, String example) {}

    private DirectiveReference() {}

    /** Returns what is said of each directive, by its name. */
    static Map<String, Described> described() {
        Map<String, Described> described = new LinkedHashMap<>();
        for (String part : ReferenceExample.text("directives.txt").split("(?m)^== ", -1)) {
            List<String> lines = part.lines().toList();
            if (!part.isBlank()) {
                described.put(
                        lines.get(0), new Described(lines.get(1), String.join("\n", lines.subList(2, lines.size()))));
            }
        }
        return described;
    }

    static ReferencePage page() {
        ReferencePage page = new ReferencePage(
                "reference/directives",
                "Blocks, lines and marks in the text",
                "What a page may hold beside Markdown: boxes, cost tables, prices, words that are explained.",
                "A page is written in Markdown as on GitHub. What Markdown cannot say is written with colons: three"
                        + " around a block, two before a line, one before a mark in a sentence.");
        Map<String, Described> described = described();
        for (Place place : Place.values()) {
            page.heading(2, title(place)).paragraph(form(place));
            DirectiveForm.all().stream()
                    .filter(form -> form.place() == place)
                    .forEach(form -> write(page, form, Objects.requireNonNull(described.get(form.name()))));
        }
        return page;
    }

    private static void write(ReferencePage page, DirectiveForm form, Described said) {
        if (said == null) {
            throw new IllegalStateException("directives.txt says nothing of '" + form.name() + "'");
        }
        page.heading(3, typed(form.name()), form.name())
                .paragraph(said.sentences())
                .paragraph(content(form));
        if (!form.attributes().isEmpty()) {
            page.paragraph("In its braces may be "
                    + form.attributes().stream().map(ReferencePage::typed).collect(Collectors.joining(", ")) + ".");
        }
        page.code("markdown", said.example());
    }

    private static String content(DirectiveForm form) {
        return switch (form.content()) {
            case NONE -> "";
            case WORDS -> "It may hold whatever a page may hold.";
            case LIST -> "It holds a list and nothing else.";
            case TERMS -> "It holds words and what they mean, and nothing else.";
        };
    }

    private static String title(Place place) {
        return switch (place) {
            case BLOCK -> "Blocks";
            case LINE -> "Lines";
            case SENTENCE -> "Marks in a sentence";
        };
    }

    private static String form(Place place) {
        return switch (place) {
            case BLOCK ->
                "A block starts with a line of three colons and its name, and ends with a line of three colons."
                        + " Words after the name are its title.";
            case LINE -> "A directive that is alone on its line starts with two colons.";
            case SENTENCE -> "A mark in a sentence has one colon, its name and brackets.";
        };
    }
}
