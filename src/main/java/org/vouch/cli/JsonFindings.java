package org.vouch.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.util.List;
import org.vouch.text.Finding;
import org.vouch.text.Severity;
import org.vouch.text.Span;

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
        JsonArray all = new JsonArray();
        findings.forEach(finding -> all.add(json(finding)));
        JsonObject counts = new JsonObject();
        for (Severity severity : Severity.values()) {
            counts.addProperty(
                    severity.word(),
                    findings.stream()
                            .filter(finding -> finding.severity() == severity)
                            .count());
        }
        JsonObject report = new JsonObject();
        report.add("findings", all);
        report.add("counts", counts);
        out.println(GSON.toJson(report));
        out.flush();
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
        json.addProperty("mend", finding.mend());
        json.addProperty("source", finding.source());
        return json;
    }
}
