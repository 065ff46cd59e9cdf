package org.vouch.cli;

import static org.vouch.cli.ReferencePage.typed;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes what the program writes for other programs: each key, and a sample that the program made. */
final class OutputReference {
    private static final int MOST_ITEMS = 1;
    private static final int MOST_NAMES = 2;

    /** What differs from one run to the next, and what is printed for it. */
    private static final Map<Pattern, String> VARYING = Map.of(
            Pattern.compile("[0-9a-f]{64}"), "SHA-256 in hex digits",
            Pattern.compile("Vouch [^ ]+"), "Vouch 0.1.0",
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*Z"), "2024-06-01T12:00:00Z");

    /**
     * What is said of an output.
     *
     * @param title its name
     * @param sentences where it is, as Markdown
     * @param keys what each key means, as Markdown, by the way to it
     */
    private record Described(String title, String sentences, Map<String, String> keys) {}

    private OutputReference() {}

    static ReferencePage page(Path folder) throws IOException {
        ReferencePage page = new ReferencePage(
                "reference/outputs",
                "Data for other programs",
                "What Vouch writes as JSON: every key, and a sample.",
                "These outputs are for programs. Their keys stay; new ones may come. Reviewers' records are files of YAML"
                        + " in `content/reviews/`.");
        Map<String, Described> described = described();
        Map<String, JsonElement> samples = OutputSamples.made(folder);
        if (!described.keySet().equals(samples.keySet())) {
            throw new IllegalStateException(
                    "outputs.txt describes " + described.keySet() + ", made are " + samples.keySet());
        }
        described.forEach((name, output) -> write(page, name, output, Objects.requireNonNull(samples.get(name))));
        return page;
    }

    private static void write(ReferencePage page, String name, Described output, JsonElement sample) {
        Set<String> ways = new LinkedHashSet<>();
        ways(sample, "", output.keys(), ways);
        if (!ways.equals(output.keys().keySet())) {
            throw new IllegalStateException(
                    "outputs.txt describes of '" + name + "' " + output.keys().keySet() + ", there are " + ways);
        }
        page.heading(2, output.title(), name + ".json")
                .paragraph(output.sentences())
                .items(output.keys().entrySet().stream()
                        .map(key -> typed(key.getKey().replace(".*", ".NAME")) + ": " + key.getValue())
                        .toList())
                .heading(3, "Sample: " + output.title())
                .paragraph("Lists are cut where they are long.")
                .code("json", JsonFindings.GSON.toJson(cut(sample, "", output.keys())));
    }

    private static Map<String, Described> described() {
        Map<String, Described> described = new LinkedHashMap<>();
        for (String part : ReferenceExample.text("outputs.txt").split("(?m)^== ", -1)) {
            List<String> lines = part.lines().toList();
            if (!part.isBlank()) {
                Map<String, String> keys = new LinkedHashMap<>();
                lines.subList(3, lines.size())
                        .forEach(line -> keys.put(
                                line.substring(0, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2)));
                described.put(lines.get(0), new Described(lines.get(1), lines.get(2), keys));
            }
        }
        return described;
    }

    /** Gathers the ways to all values; where keys are names that differ from site to site, the way has a star. */
    private static void ways(JsonElement value, String above, Map<String, String> keys, Set<String> ways) {
        if (value instanceof JsonArray items) {
            items.forEach(item -> ways(item, above + "[]", keys, ways));
        } else if (value instanceof JsonObject object) {
            object.entrySet().forEach(entry -> {
                String way = way(above, entry.getKey(), keys);
                ways.add(way);
                ways(entry.getValue(), way, keys, ways);
            });
        }
    }

    private static String way(String above, String key, Map<String, String> keys) {
        String named = above + ".*";
        return keys.containsKey(named) ? named : above.isEmpty() ? key : above + "." + key;
    }

    private static JsonElement cut(JsonElement value, String above, Map<String, String> keys) {
        if (value instanceof JsonArray items) {
            JsonArray first = new JsonArray();
            items.asList().stream().limit(MOST_ITEMS).forEach(item -> first.add(cut(item, above + "[]", keys)));
            return first;
        }
        if (value instanceof JsonObject object) {
            JsonObject first = new JsonObject();
            object.entrySet().stream()
                    .limit(keys.containsKey(above + ".*") ? MOST_NAMES : object.size())
                    .forEach(entry -> first.add(
                            entry.getKey(),
                            entry.getKey().equals("who")
                                    ? new JsonPrimitive("ana")
                                    : cut(entry.getValue(), way(above, entry.getKey(), keys), keys)));
            return first;
        }
        return value instanceof JsonPrimitive text && text.isString()
                ? new JsonPrimitive(steady(text.getAsString()))
                : value;
    }

    private static String steady(String text) {
        String steady = text;
        for (Map.Entry<Pattern, String> each : VARYING.entrySet()) {
            if (each.getKey().matcher(text).matches()) {
                steady = each.getValue();
            }
        }
        return steady;
    }
}
