package org.vouch.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Span;

/** Prints findings as one JSON object, for programs. */
final class JsonFindings implements FindingOutput {
    /** Prints what a person may have to read, too: one value a line, and no letters escaped that need not be. */
    static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final PrintWriter out;

    JsonFindings(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void print(List<Finding> findings) {
        print(findings, findings, JsonFindings::json);
    }

    @Override
    public void print(List<Finding> fresh, List<Finding> known) {
        KnownApart apart = new KnownApart(fresh, known);
        print(fresh, apart.all(), finding -> {
            JsonObject json = json(finding);
            json.addProperty("known", apart.isKnown(finding));
            return json;
        });
    }

    /** Prints findings, and counts some of them. */
    private void print(List<Finding> counted, List<Finding> findings, Function<Finding, JsonObject> each) {
        JsonObject counts = new JsonObject();
        for (Severity severity : Severity.values()) {
            counts.addProperty(
                    severity.word(),
                    counted.stream()
                            .filter(finding -> finding.severity() == severity)
                            .count());
        }
        written(out, writer -> {
            writer.beginObject();
            writer.name("findings");
            array(writer, findings, each);
            writer.name("counts");
            GSON.toJson(counts, writer);
            writer.endObject();
        });
    }

    /** What writes values, one after the other. */
    interface Writing {
        void to(JsonWriter writer) throws IOException;
    }

    /** Writes a text of values that are never held at once: a large site has more findings than fit into memory. */
    static void written(PrintWriter out, Writing values) {
        try {
            values.to(GSON.newJsonWriter(out));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        out.println();
        out.flush();
    }

    /** Writes a list of findings. */
    static void array(JsonWriter writer, List<Finding> findings, Function<Finding, JsonObject> each)
            throws IOException {
        writer.beginArray();
        for (Finding finding : findings) {
            GSON.toJson(each.apply(finding), writer);
        }
        writer.endArray();
    }

    private static JsonObject json(Finding finding) {
        Span span = finding.span();
        JsonObject json = new JsonObject();
        json.addProperty("rule", finding.rule());
        json.addProperty("severity", finding.severity().word());
        json.addProperty("path", span.path());
        json.addProperty("line", span.line());
        json.addProperty("column", span.column());
        json.addProperty("endColumn", span.column() + span.length());
        json.addProperty("message", finding.message());
        json.addProperty("fix", finding.fix());
        // The name of the field before; readers of this output have one version to change over.
        json.addProperty("mend", finding.fix());
        json.addProperty("source", finding.source());
        return json;
    }
}
