package org.vouch.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Span;

/**
 * Prints findings as a SARIF log, which code scanning services and editors read.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
final class SarifFindings implements FindingOutput {
    private final String folder;
    private final PrintWriter out;

    /**
     * Makes a printer.
     *
     * @param folder is before every path
     * @param out takes the log
     */
    SarifFindings(String folder, PrintWriter out) {
        this.folder = folder;
        this.out = out;
    }

    @Override
    public void print(List<Finding> findings) {
        print(findings, finding -> Optional.empty());
    }

    @Override
    public void print(List<Finding> fresh, List<Finding> known) {
        KnownApart apart = new KnownApart(fresh, known);
        print(apart.all(), finding -> Optional.of(apart.isKnown(finding) ? "unchanged" : "new"));
    }

    /** Prints findings, each with its state beside the baseline; no result has one where there is no baseline. */
    private void print(List<Finding> findings, Function<Finding, Optional<String>> state) {
        List<String> ids =
                findings.stream().map(Finding::rule).distinct().sorted().toList();
        JsonObject driver = new JsonObject();
        driver.addProperty("name", "Vouch");
        driver.addProperty("version", ProgramVersion.number());
        driver.add("rules", rules(ids));
        JsonObject tool = new JsonObject();
        tool.add("driver", driver);
        Map<String, Integer> places = new HashMap<>();
        ids.forEach(id -> places.put(id, places.size()));
        JsonFindings.written(out, writer -> {
            writer.beginObject();
            writer.name("$schema").value("https://json.schemastore.org/sarif-2.1.0.json");
            writer.name("version").value("2.1.0");
            writer.name("runs").beginArray().beginObject();
            writer.name("tool");
            JsonFindings.GSON.toJson(tool, writer);
            writer.name("columnKind").value("utf16CodeUnits");
            writer.name("results");
            JsonFindings.array(writer, findings, finding -> {
                JsonObject result = result(finding, places.getOrDefault(finding.rule(), 0));
                state.apply(finding).ifPresent(word -> result.addProperty("baselineState", word));
                return result;
            });
            writer.endObject().endArray().endObject();
        });
    }

    private static JsonArray rules(List<String> ids) {
        Explanations explanations = Explanations.read();
        JsonArray rules = new JsonArray();
        for (String id : ids) {
            JsonObject rule = new JsonObject();
            rule.addProperty("id", id);
            explanations.of(id).ifPresent(explanation -> {
                rule.add("shortDescription", text(explanation.sentence()));
                rule.add("fullDescription", text(explanation.why()));
                rule.add(
                        "help",
                        text(explanation.weigh() + "\n\nBefore:\n" + explanation.before() + "\n\nAfter:\n"
                                + explanation.after()));
            });
            rules.add(rule);
        }
        return rules;
    }

    private JsonObject result(Finding finding, int rule) {
        JsonObject result = new JsonObject();
        result.addProperty("ruleId", finding.rule());
        result.addProperty("ruleIndex", rule);
        result.addProperty("level", level(finding.severity()));
        String fix = finding.fix().isEmpty() ? "" : "\nfix: " + finding.fix();
        result.add("message", text(finding.message() + fix));
        result.add("locations", array(location(finding.span())));
        return result;
    }

    private JsonObject location(Span span) {
        JsonObject file = new JsonObject();
        file.addProperty("uri", uri(folder + span.path()));
        JsonObject region = new JsonObject();
        region.addProperty("startLine", span.line());
        region.addProperty("startColumn", span.column());
        region.addProperty("endColumn", span.column() + span.length());
        JsonObject place = new JsonObject();
        place.add("artifactLocation", file);
        place.add("region", region);
        JsonObject location = new JsonObject();
        location.add("physicalLocation", place);
        return location;
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case ADVICE -> "note";
        };
    }

    /** Returns a path as an address in which every letter that is not plain is written by its bytes. */
    static String uri(String path) {
        StringBuilder uri = new StringBuilder(path.length());
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xFF);
            boolean plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || "-._~/".indexOf(c) >= 0;
            if (plain) {
                uri.append(c);
            } else {
                uri.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            }
        }
        return uri.toString();
    }

    private static JsonObject text(String words) {
        JsonObject text = new JsonObject();
        text.addProperty("text", words);
        return text;
    }

    private static JsonArray array(JsonObject only) {
        JsonArray array = new JsonArray();
        array.add(only);
        return array;
    }
}
