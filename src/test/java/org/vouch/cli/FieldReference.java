package org.vouch.cli;

import static org.vouch.cli.ReferencePage.said;
import static org.vouch.cli.ReferencePage.typed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vouch.reader.form.Field;
import org.vouch.reader.form.FieldSchema;
import org.vouch.reader.form.FieldType;
import org.vouch.reader.form.ReferenceBounds;
import org.vouch.reader.yaml.YamlValue;

/** Writes the fields of a kind of file from the table that its reader follows, with examples from a whole file. */
final class FieldReference {
    private static final int LONGEST_EXAMPLE = 12;

    private final ReferencePage page;
    private final ReferenceExample example;

    /** The groups of the example by their form: several fields may have the same one. */
    private final Map<FieldSchema, List<YamlValue.Mapping>> groups = new HashMap<>();

    /** The forms that are written, each with the field that has it. */
    private final Map<FieldSchema, String> written = new HashMap<>();

    FieldReference(ReferencePage page, ReferenceExample example) {
        this.page = page;
        this.example = example;
    }

    /** Writes all fields of a form, and the whole example at the end. */
    void write(FieldSchema form, List<YamlValue.Mapping> filledIn) {
        gather(form, filledIn);
        fields(form, "", 2);
        page.heading(2, "A whole example")
                .paragraph("An example with every field. The people and pages that it names have to exist:")
                .code(example.language(), example.text());
    }

    private void gather(FieldSchema form, List<YamlValue.Mapping> filledIn) {
        groups.computeIfAbsent(form, each -> new ArrayList<>()).addAll(filledIn);
        form.fields().forEach(field -> gather(field.type(), values(filledIn, field)));
    }

    private void gather(FieldType<?> type, List<YamlValue> values) {
        switch (type.kind()) {
            case LIST -> type.item().ifPresent(item -> gather(item, items(values)));
            case NAMED -> type.item().ifPresent(item -> gather(item, named(values)));
            case GROUP, EITHER -> type.form().ifPresent(form -> gather(form, groups(values)));
            default -> {}
        }
    }

    private static List<YamlValue> values(List<YamlValue.Mapping> filledIn, Field<?> field) {
        return entries(filledIn, field).stream().map(YamlValue.Entry::value).toList();
    }

    private static List<YamlValue.Entry> entries(List<YamlValue.Mapping> filledIn, Field<?> field) {
        return filledIn.stream()
                .flatMap(group -> group.entries().stream())
                .filter(entry -> entry.name().equals(field.name()))
                .toList();
    }

    private void fields(FieldSchema form, String above, int level) {
        for (Field<?> field : form.fields()) {
            String path = above + field.name();
            List<YamlValue.Entry> entries = entries(groups.getOrDefault(form, List.of()), field);
            if (entries.isEmpty()) {
                throw new IllegalStateException(example.path() + " does not fill in " + path);
            }
            page.heading(level, shown(path), path, field.name())
                    .paragraph(said(field.description()))
                    .items(facts(form, field));
            String lines = example.lines(entries.get(0));
            if (lines.lines().count() <= LONGEST_EXAMPLE) {
                page.code(example.language(), lines);
            }
            below(field.type(), path, Math.min(level + 1, 4));
        }
    }

    private void below(FieldType<?> type, String path, int level) {
        switch (type.kind()) {
            case LIST -> type.item().ifPresent(item -> below(item, path, level));
            case NAMED -> type.item().ifPresent(item -> below(item, path + ".NAME", level));
            case GROUP, EITHER -> type.form().ifPresent(form -> formBelow(form, path, level));
            default -> {}
        }
    }

    private void formBelow(FieldSchema form, String path, int level) {
        String before = written.putIfAbsent(form, path);
        if (before == null) {
            fields(form, path + ".", level);
        } else {
            page.paragraph("The fields of the group are those of " + shown(before) + ".");
        }
    }

    private static String shown(String path) {
        return typed(path.replace(".", ": "));
    }

    private static List<YamlValue> items(List<YamlValue> values) {
        return values.stream()
                .flatMap(value -> value instanceof YamlValue.Sequence list ? list.items().stream() : Stream.of(value))
                .toList();
    }

    private static List<YamlValue> named(List<YamlValue> values) {
        return groups(values).stream()
                .flatMap(group -> group.entries().stream())
                .map(YamlValue.Entry::value)
                .toList();
    }

    private static List<YamlValue.Mapping> groups(List<YamlValue> values) {
        return values.stream()
                .filter(YamlValue.Mapping.class::isInstance)
                .map(YamlValue.Mapping.class::cast)
                .toList();
    }

    private static List<String> facts(FieldSchema form, Field<?> field) {
        List<String> facts = new ArrayList<>();
        facts.add(field.required() ? "Required." : "May be left out.");
        facts.add("It is " + kind(field.type()) + ".");
        if (!field.usual().isEmpty()) {
            facts.add("Without it: " + typed(field.usual()) + ".");
        }
        String others = form.otherNames().entrySet().stream()
                .filter(name -> name.getValue().equals(field.name()))
                .map(Map.Entry::getKey)
                .sorted()
                .map(ReferencePage::typed)
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            facts.add("Other programs call it " + others + ".");
        }
        return facts;
    }

    /** Returns what a value has to be, in words, with how it is written. */
    private static String kind(FieldType<?> type) {
        return switch (type.kind()) {
            case LINE -> "a text on one line";
            case TEXT -> "a text of one or more lines";
            case TERM -> "one name, in words";
            case ID -> "an id: small letters, digits and hyphens, as in `dana-example`";
            case SLUG -> "the last step of an address, as in `first-day`";
            case DAY -> "a day, as in `2024-02-01`";
            case DAY_OR_UNKNOWN -> "a day, as in `2024-02-01`, or `unknown`";
            case DURATION -> "a length of time, as in `6 months`, `30 days` or `1 year`";
            case DAYS -> "a number of days, as in `45 days` or `6 weeks`";
            case WHOLE -> whole(type);
            case MONEY -> "an amount of money without its sign, as in `1500` or `120.50`";
            case PERCENT -> "a percentage, as in `20%`";
            case TRUTH -> "`true` or `false`";
            case CHOICE ->
                "one of " + type.choices().stream().map(ReferencePage::typed).collect(Collectors.joining(", "));
            case ADDRESS -> "an address on this site, as in `/about/`";
            case URL -> "an address on the web, as in `https://example.org`";
            case LINK -> "an address on this site, as in `/about/`, or on the web";
            case PHONE -> "a telephone number, in quotes where it has digits alone";
            case HOST -> "the name of a host, as in `example.org`";
            case LANGUAGE -> "a language tag, as in `es` or `en-US`";
            case ZONE -> "a time zone, as in `America/New_York`";
            case CURRENCY -> "a currency, in three letters, as in `USD`";
            case COLOR -> "a color in quotes, as in `\"#0a564f\"`";
            case RELEASE -> "a release of Vouch, as in `0.1.0`, or that release alone, as in `\"=0.1.0\"`";
            case LIST -> "a list; each item is " + item(type);
            case NAMED -> "a group of values, each under a name that you choose; each is " + item(type);
            case GROUP -> "a group of the fields below";
            case EITHER ->
                type.item().map(item -> kind(item) + ", or a group of fields").orElse("one word, or a group of fields");
        };
    }

    private static String item(FieldType<?> type) {
        return type.item().map(FieldReference::kind).orElse("a value");
    }

    private static String whole(FieldType<?> type) {
        return "a whole number from " + typed(Integer.toString(ReferenceBounds.least(type))) + " to "
                + typed(Integer.toString(ReferenceBounds.most(type)));
    }
}
