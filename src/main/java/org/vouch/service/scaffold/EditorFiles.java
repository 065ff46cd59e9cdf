package org.vouch.service.scaffold;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.vouch.reader.content.CostReader;
import org.vouch.reader.content.DecisionsReader;
import org.vouch.reader.content.FrontMatterReader;
import org.vouch.reader.content.PersonReader;
import org.vouch.reader.content.SettingsReader;
import org.vouch.reader.form.Field;
import org.vouch.reader.form.FieldType;
import org.vouch.reader.form.FormSchema;
import org.vouch.reader.markdown.DirectiveForm;
import org.vouch.reader.markdown.DirectiveForm.Place;

/**
 * What helps an editor's window with the files of a site: schemas that check fields while they are written, and
 * snippets that write them. All of it is made of the tables that the readers follow.
 */
public final class EditorFiles {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private static final Map<String, Supplier<Map<String, Object>>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("site", () -> FormSchema.of(SettingsReader.FORM));
        ALL.put("reviewer", () -> FormSchema.of(PersonReader.FORM));
        ALL.put("costs", () -> FormSchema.of(CostReader.FORM));
        ALL.put("front-matter", () -> FormSchema.of(FrontMatterReader.FORM));
        ALL.put("decisions", () -> FormSchema.of(DecisionsReader.FORM));
        ALL.put("snippets", EditorFiles::snippets);
    }

    /**
     * The fields that a new page mostly has beside those that it must have. A reviewer and a day are not among them: a
     * snippet must not claim a review that nobody made.
     */
    private static final List<String> USUAL = List.of("category", "tags", "also", "draft");

    private EditorFiles() {}

    /** Returns the names of all of them. */
    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /** Returns one of them, as what JSON can hold; nothing if there is none of that name. */
    public static Optional<Map<String, Object>> named(String name) {
        return Optional.ofNullable(ALL.get(name)).map(Supplier::get);
    }

    /** Returns the text of one of them; nothing if there is none of that name. */
    public static Optional<String> text(String name) {
        return named(name).map(GSON::toJson);
    }

    /** Returns snippets as Visual Studio Code reads them. */
    private static Map<String, Object> snippets() {
        Map<String, Object> snippets = new LinkedHashMap<>();
        snippets.put("Front matter", snippet("front", "The fields of a new page.", frontMatter()));
        for (DirectiveForm directive : DirectiveForm.all()) {
            snippets.put(
                    (directive.place() == Place.BLOCK ? "Block: " : "Directive: ") + directive.name(),
                    snippet(directive.name(), "Writes the directive '" + directive.name() + "'.", lines(directive)));
        }
        return snippets;
    }

    private static Map<String, Object> snippet(String prefix, String description, List<String> body) {
        Map<String, Object> snippet = new LinkedHashMap<>();
        snippet.put("scope", "markdown");
        snippet.put("prefix", prefix);
        snippet.put("description", description);
        snippet.put("body", body);
        return snippet;
    }

    private static List<String> frontMatter() {
        List<String> lines = new ArrayList<>();
        lines.add("---");
        int place = 1;
        for (Field<?> field : FrontMatterReader.FORM.fields()) {
            if (field.required() || USUAL.contains(field.name())) {
                lines.add(field.name() + ": " + value(field, place));
                place++;
            }
        }
        lines.add("---");
        lines.add("$0");
        return lines;
    }

    private static String value(Field<?> field, int place) {
        FieldType.Kind kind = field.type().kind();
        return switch (kind) {
            case TRUTH -> "${" + place + ":true}";
            case LIST -> "[${" + place + ":" + field.name() + "}]";
            default -> "\"${" + place + ":" + field.description() + "}\"";
        };
    }

    private static List<String> lines(DirectiveForm directive) {
        return switch (directive.place()) {
            case BLOCK -> block(directive);
            case LINE -> line(directive);
            case SENTENCE -> List.of(":" + directive.name() + "[${1:words}]$0");
        };
    }

    private static List<String> block(DirectiveForm directive) {
        List<String> lines = new ArrayList<>();
        lines.add(":::" + directive.name());
        switch (directive.content()) {
            case NONE -> {}
            case WORDS -> lines.add("${1:Words.}");
            case LIST -> lines.add("- ${1:Words.}");
            case TERMS -> {
                lines.add("${1:Word}");
                lines.add(": ${2:What it means.}");
            }
        }
        lines.add(":::");
        lines.add("$0");
        return lines;
    }

    private static List<String> line(DirectiveForm directive) {
        List<String> attributes = directive.attributes();
        String braces = attributes.isEmpty()
                ? ""
                : attributes.stream()
                        .map(attribute ->
                                attribute + "=\"${" + (attributes.indexOf(attribute) + 1) + ":" + attribute + "}\"")
                        .collect(Collectors.joining(" ", "{", "}"));
        return List.of("::" + directive.name() + braces, "$0");
    }
}
