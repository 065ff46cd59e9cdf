package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Span;
import picocli.CommandLine.Help.Ansi;

/** The forms in which findings are printed. */
class FormatsTest {
    private static final String PATH = "content/articles/qué es 100%,:.md";
    private static final List<Finding> FINDINGS = List.of(
            Finding.error("link-leads", new Span(PATH, 3, 7, 4), "100% of \"it\"\nis <wrong>: yes, really")
                    .fix("write 'a', not 'b'")
                    .source("a guide"),
            Finding.warning("claim-whole", Span.ofFile("content/site.yaml"), "a reviewer & no day"),
            Finding.advice("no-such-rule", new Span("content/a.md", 1, 1, 2), "words"));

    private static String printed(Function<PrintWriter, FindingOutput> format, List<Finding> findings) {
        StringWriter out = new StringWriter();
        format.apply(new PrintWriter(out)).print(findings);
        return out.toString();
    }

    @Test
    void json_holds_what_the_contract_names() {
        JsonObject report =
                JsonParser.parseString(printed(JsonFindings::new, FINDINGS)).getAsJsonObject();
        assertEquals(List.of("findings", "counts"), List.copyOf(report.keySet()));
        JsonArray findings = report.getAsJsonArray("findings");
        assertEquals(
                JsonParser.parseString(
                        "{'rule':'link-leads','severity':'error','path':'content/articles/qué es 100%,:.md','line':3,"
                                + "'column':7,'endColumn':11,'message':'100% of \\\"it\\\"\\nis <wrong>: yes, really',"
                                + "'fix':\"write 'a', not 'b'\",'mend':\"write 'a', not 'b'\",'source':'a guide'}"),
                findings.get(0));
        assertEquals(
                List.of("rule", "severity", "path", "line", "column", "endColumn", "message", "fix", "mend", "source"),
                List.copyOf(findings.get(1).getAsJsonObject().keySet()));
        assertEquals(1, findings.get(1).getAsJsonObject().get("endColumn").getAsInt(), "a whole file has no width");
        assertEquals(JsonParser.parseString("{'error':1,'warning':1,'advice':1}"), report.get("counts"));
    }

    @Test
    void json_of_a_site_without_findings_says_so_too() {
        assertEquals(
                JsonParser.parseString("{'findings':[],'counts':{'error':0,'warning':0,'advice':0}}"),
                JsonParser.parseString(printed(JsonFindings::new, List.of())));
    }

    @Test
    void github_gets_one_line_for_each_finding_with_its_signs_escaped() {
        assertEquals(
                "::error file=docs/content/articles/qué es 100%25%2C%3A.md,line=3,col=7,endColumn=11,title=link-leads::"
                        + "100%25 of \"it\"%0Ais <wrong>: yes, really%0Afix: write 'a', not 'b'\n"
                        + "::warning file=docs/content/site.yaml,line=1,col=1,endColumn=1,title=claim-whole::"
                        + "a reviewer & no day\n"
                        + "::notice file=docs/content/a.md,line=1,col=1,endColumn=3,title=no-such-rule::words\n",
                printed(out -> new GithubFindings("docs/", Set.of(), out), FINDINGS));
    }

    @Test
    void github_shows_ten_of_a_severity_and_those_of_the_pull_request_first() {
        List<Finding> many = IntStream.rangeClosed(1, 14)
                .mapToObj(i -> Finding.error("link-leads", Span.ofFile("content/" + i + ".md"), "words"))
                .toList();
        List<String> lines = printed(out -> new GithubFindings("", Set.of("content/13.md"), out), many)
                .lines()
                .toList();
        assertEquals(GithubFindings.SHOWN, lines.size());
        assertTrue(lines.get(0).startsWith("::error file=content/13.md,"), lines.get(0));
        assertTrue(lines.get(1).startsWith("::error file=content/1.md,"), lines.get(1));
        assertEquals("::error title=vouch::and 5 more like these; 'vouch check' prints them all", lines.get(9));
        assertEquals(
                10,
                printed(out -> new GithubFindings("", Set.of(), out), many.subList(0, 10))
                        .lines()
                        .filter(line -> line.contains("file="))
                        .count());
    }

    @Test
    void sarif_fits_its_schema() throws IOException {
        for (List<Finding> findings : List.of(FINDINGS, List.<Finding>of())) {
            assertEquals("[]", problems(printed(out -> new SarifFindings("docs/", out), findings)));
        }
        String broken = printed(out -> new SarifFindings("", out), FINDINGS)
                .replace("\"level\": \"error\"", "\"level\": \"bad\"");
        assertTrue(problems(broken).contains("level"), "the schema would not see a fault");
    }

    private static String problems(String log) throws IOException {
        String schema = Files.readString(Path.of("src/test/resources/org/vouch/cli/sarif-2.1.0-rtm.5.json"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4)
                .getSchema(schema)
                .validate(log, InputFormat.JSON)
                .toString();
    }

    @Test
    void sarif_names_rules_levels_and_places() {
        JsonObject log =
                new Gson().fromJson(printed(out -> new SarifFindings("docs/", out), FINDINGS), JsonObject.class);
        JsonObject run = log.getAsJsonArray("runs").get(0).getAsJsonObject();
        JsonArray rules = run.getAsJsonObject("tool").getAsJsonObject("driver").getAsJsonArray("rules");
        JsonArray results = run.getAsJsonArray("results");
        for (int i = 0; i < FINDINGS.size(); i++) {
            JsonObject result = results.get(i).getAsJsonObject();
            assertEquals(FINDINGS.get(i).rule(), result.get("ruleId").getAsString());
            assertEquals(
                    FINDINGS.get(i).rule(),
                    rules.get(result.get("ruleIndex").getAsInt())
                            .getAsJsonObject()
                            .get("id")
                            .getAsString());
        }
        assertEquals(
                JsonParser.parseString("[{'physicalLocation':{"
                        + "'artifactLocation':{'uri':'docs/content/articles/qu%c3%a9%20es%20100%25%2c%3a.md'},"
                        + "'region':{'startLine':3,'startColumn':7,'endColumn':11}}}]"),
                results.get(0).getAsJsonObject().get("locations"));
        assertEquals("note", results.get(2).getAsJsonObject().get("level").getAsString());
    }

    @Test
    void a_site_is_found_below_the_folder_that_is_checked_out() {
        assertEquals("docs/site/", RepositoryFolder.below(Path.of("/repo"), Path.of("/repo/docs/site")));
        assertEquals("", RepositoryFolder.below(Path.of("/repo"), Path.of("/repo")));
        assertEquals("", RepositoryFolder.below(Path.of("/repo"), Path.of("/elsewhere")));
    }

    @Test
    void the_mark_stands_below_the_fault_whatever_stands_before_it(@TempDir Path root) throws IOException {
        assertEquals("^^^^", mark(root, "\tsee here", "here", 6));
        assertEquals("^^^^", mark(root, "看看 here", "here", 6));
        assertEquals("^^^^", mark(root, "cafe\u0301 here", "here", 6));
        assertEquals("^^^^", mark(root, "\uD83D\uDE00 here", "here", 4));
        assertEquals("^^^^", mark(root, "看看", "看看", 1));
        assertEquals("^^^^", mark(root, "x".repeat(200) + "\uD83D\uDE00 here " + "y".repeat(200), "here", 42));
    }

    /** Returns the marks that stand in a column of cells. */
    private static String mark(Path root, String line, String fault, int cell) throws IOException {
        Files.writeString(root.resolve("a.md"), line, StandardCharsets.UTF_8);
        Span span = new Span("a.md", 1, line.indexOf(fault) + 1, fault.length());
        String told = text(root, List.of(Finding.error("raw-html", span, "wrong")));
        String marks = told.lines().toList().get(2);
        assertEquals("    | ".length() + cell - 1, marks.indexOf('^'), told);
        return marks.substring(marks.indexOf('^'));
    }

    @Test
    void a_letter_with_more_accents_than_a_line_holds_is_shown_to_the_fault(@TempDir Path root) throws IOException {
        String line = "Dana a" + "\u0301".repeat(3_000) + " Example";
        Files.writeString(root.resolve("a.md"), line, StandardCharsets.UTF_8);
        for (int column = 1; column < line.length(); column += 7) {
            String told = text(root, List.of(Finding.error("raw-html", new Span("a.md", 1, column, 2), "wrong")));
            assertTrue(told.contains("^"), told);
        }
    }

    private static String text(Path root, List<Finding> findings) {
        return printed(out -> new FindingPrinter(root, out, Ansi.OFF), findings);
    }

    @Test
    void a_line_cannot_command_the_terminal_or_turn_its_text(@TempDir Path root) throws IOException {
        Files.writeString(root.resolve("a.md"), "red \u001b[31m and \u202Eturned", StandardCharsets.UTF_8);
        String told = text(root, List.of(Finding.error("raw-html", new Span("a.md", 1, 1, 3), "wrong")));
        assertTrue(told.contains("red \uFFFD[31m and \uFFFDturned"), told);
    }

    @Test
    void a_long_list_ends_with_how_often_each_rule_found_something(@TempDir Path root) {
        Finding often = Finding.error("raw-html", Span.ofFile("a.md"), "wrong");
        Finding seldom = Finding.warning("image-alt", Span.ofFile("b.md"), "wrong");
        List<Finding> findings = new ArrayList<>(Collections.nCopies(30, often));
        findings.add(seldom);
        String told = text(root, findings);
        List<String> lines = told.lines().toList();
        assertEquals(
                List.of(
                        "by rule:",
                        "  30  raw-html",
                        "   1  image-alt",
                        "by file:",
                        "  30  a.md",
                        "   1  b.md",
                        "30 errors, 1 warning",
                        "the first error: a.md:1:1: error: wrong [raw-html]"),
                lines.subList(lines.size() - 8, lines.size()));
    }

    @Test
    void color_is_for_those_who_ask_for_it(@TempDir Path root) {
        Finding finding = Finding.error("raw-html", Span.ofFile("a.md"), "an @|odd|@ text");
        String colored = printed(out -> new FindingPrinter(root, out, Ansi.ON), List.of(finding));
        assertTrue(colored.contains("\u001b["), colored);
        assertTrue(colored.contains("an @|odd|@ text"), colored);
        assertTrue(!text(root, List.of(finding)).contains("\u001b["));
    }
}
