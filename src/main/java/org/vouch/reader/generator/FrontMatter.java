package org.vouch.reader.generator;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Source;
import org.vouch.model.text.Span;
import org.vouch.reader.yaml.Diagnostics;
import org.vouch.reader.yaml.Fences;
import org.vouch.reader.yaml.YamlDocument;

/**
 * What is above the words of a page, in YAML, TOML or JSON.
 *
 * @param fields the values of each field, in order; those in others by names such as {@code params.reviewer}
 * @param body what is below
 * @param faults what cannot be read, each with its place
 */
public record FrontMatter(Map<String, List<String>> fields, String body, List<Fault> faults) {
    private static final String TOML_FENCE = "+++";

    /** Copies the faults in; the map keeps its order. */
    public FrontMatter {
        faults = List.copyOf(faults);
    }

    /**
     * Something that cannot be read.
     *
     * @param place where it is
     * @param message what is wrong
     */
    public record Fault(Span place, String message) {}

    /** Reads a file; one without anything above its words has no fields. */
    public static FrontMatter of(Source source) {
        String text = source.text();
        if (text.startsWith("---")) {
            return yaml(source);
        }
        if (text.startsWith(TOML_FENCE)) {
            return toml(source);
        }
        return text.startsWith("{") && !text.startsWith("{%") && !text.startsWith("{{")
                ? json(source)
                : new FrontMatter(Map.of(), text, List.of());
    }

    /** Reads a file of settings by its ending. */
    public static FrontMatter ofSettings(Source source) {
        String path = source.path();
        Values values = new Values();
        List<Fault> faults = new ArrayList<>();
        if (path.endsWith(".toml")) {
            tomlInto(source, 0, source.text(), values, faults);
        } else if (path.endsWith(".json")) {
            jsonInto(source, source.text(), values, faults);
        } else {
            Diagnostics remarks = new Diagnostics(source);
            values.take("", YamlDocument.read(remarks));
            faults.addAll(faults(remarks.findings()));
        }
        return new FrontMatter(values.all(), "", faults);
    }

    private static FrontMatter yaml(Source source) {
        Diagnostics remarks = new Diagnostics(source);
        Fences fences = Fences.of(source, remarks);
        Values values = new Values();
        values.take("", YamlDocument.read(fences.from(), fences.to(), remarks));
        return new FrontMatter(values.all(), source.text().substring(fences.body()), faults(remarks.findings()));
    }

    private static List<Fault> faults(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> new Fault(finding.span(), finding.message()))
                .toList();
    }

    private static FrontMatter toml(Source source) {
        String text = source.text();
        int from = text.indexOf('\n') + 1;
        int to = text.indexOf("\n" + TOML_FENCE, from - 1);
        if (from == 0 || to < 0) {
            return new FrontMatter(
                    Map.of(), "", List.of(new Fault(new Span(source.path(), 1, 1, 3), "this fence is never closed")));
        }
        Values values = new Values();
        List<Fault> faults = new ArrayList<>();
        tomlInto(source, 1, text.substring(from, Math.max(from, to)), values, faults);
        int below = text.indexOf('\n', to + 1);
        return new FrontMatter(values.all(), below < 0 ? "" : text.substring(below + 1), faults);
    }

    private static void tomlInto(Source source, int linesAbove, String toml, Values values, List<Fault> faults) {
        TomlParseResult read = Toml.parse(toml);
        for (TomlParseError error : read.errors()) {
            faults.add(new Fault(
                    new Span(
                            source.path(),
                            error.position().line() + linesAbove,
                            Math.max(1, error.position().column()),
                            0),
                    String.valueOf(error.getMessage())));
        }
        if (faults.isEmpty()) {
            values.take("", read);
        }
    }

    private static FrontMatter json(Source source) {
        Values values = new Values();
        List<Fault> faults = new ArrayList<>();
        Optional<Integer> end = endOfObject(source.text());
        String json = source.text().substring(0, end.orElse(source.text().length()));
        jsonInto(source, json, values, faults);
        return new FrontMatter(values.all(), source.text().substring(json.length()), faults);
    }

    private static Optional<Integer> endOfObject(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else {
                depth += c == '{' ? 1 : 0;
                depth -= c == '}' ? 1 : 0;
            }
            if (depth == 0) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    private static void jsonInto(Source source, String json, Values values, List<Fault> faults) {
        try (JsonReader reader = new JsonReader(new StringReader(json))) {
            JsonElement read = JsonParser.parseReader(reader);
            values.take("", read);
        } catch (JsonParseException | IOException unreadable) {
            faults.add(new Fault(new Span(source.path(), 1, 1, 1), "this JSON cannot be read"));
        }
    }
}
