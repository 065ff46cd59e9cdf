package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A figure whose source names no day is shown as what it is: its day is not known, and it may be old. */
class UnknownDayTest {
    private static final String COSTS = """
            title: What each level costs
            currency: USD
            options:
              - {id: iop, label: IOP, price: {at_most: 10000}, unit: episode, source: list, as_of: unknown}
              - {id: stay, label: A stay, price: {from: 300, to: 800}, unit: day, quantity: 30, source: list, as_of: 2024-05-01}
            sequences:
              - {id: both, label: Both, stays: [stay, iop], includes: Both of them.}
            sources:
              list: {title: A price list, url: "https://example.com/prices", year: 2024}
            plans:
              - {id: mine, label: My plan, deductible: 2000, coinsurance: 20%, out_of_pocket_max: 9000, source: list, as_of: unknown}
            """;

    @TempDir
    private Path root = Path.of("unset");

    @BeforeEach
    void write() throws IOException {
        SmallSite.start(root);
        SmallSite.write(root, "content/costs/levels.yaml", COSTS);
        SmallSite.article(
                root,
                "iop",
                "What is an IOP?",
                "An IOP costs :price[iop].\n\n::cost-comparison{table=\"levels\" plan=\"mine\"}");
    }

    private String run(int code, String... command) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        String[] whole = Stream.concat(
                        Stream.of(command), Stream.of("--root", root.toString(), "--as-of", "2024-06-01"))
                .toArray(String[]::new);
        assertEquals(code, Vouch.run(out, out, whole), said.toString());
        return said.toString();
    }

    private Document page() throws IOException {
        return Jsoup.parse(root.resolve("site/articles/iop/index.html"));
    }

    @Test
    void readers_are_told_that_the_day_is_not_known_and_that_the_figure_may_be_old() throws IOException {
        run(0, "build");
        Document page = page();
        assertEquals(
                "An IOP costs at most $10,000 (A price list, day not known).",
                page.select(".prose > p:first-of-type").text());
        assertEquals(
                "Source A price list Day not known. The figure may be old. Ask for today’s price.",
                page.select("tr[data-id=iop] .cost-source").text());
        assertEquals(
                List.of("iop", "both"),
                page.select("tr.cost-old").eachAttr("data-id"),
                "what is made of such a figure is as old");
        assertTrue(page.select(".cost-notes").text().contains("Day not known."));
        assertEquals(
                List.of("2024-05-01", "2024-05-01"),
                page.select(".cost-source time").eachAttr("datetime"));
        assertFalse(page.text().contains("unknown"), "a word of the files, and not of readers");
    }

    @Test
    void editors_are_told() {
        String told = run(0, "check");
        assertTrue(
                told.contains("advice: the price of 'iop' has no known date, so it counts as old [cost-recent]"), told);
        assertTrue(told.contains("the plan 'mine' has no known date"), told);
        assertFalse(told.contains("'both'"), told);
    }

    @Test
    void it_is_part_of_what_is_signed() throws IOException {
        Path settings = root.resolve("content/site.yaml");
        Files.writeString(
                settings,
                Files.readString(settings).replace("{require: claim}", "{require: record, changed: serve-reviewed}"));
        run(0, "review", "sign", "articles/iop", "--reviewer", "dana-example");
        run(0, "build");
        String signed = page().select(".prose").text();
        for (String day : List.of("2024-05-31", "2020-01-01")) {
            SmallSite.write(root, "content/costs/levels.yaml", COSTS.replace("unknown", day));
            assertTrue(run(0, "build").contains("the words changed"));
            assertEquals(signed, page().select(".prose").text());
        }
    }

    @Test
    void no_other_word_stands_for_a_day() throws IOException {
        for (String wrong : List.of("Unknown", "n/a", "none", "\"?\"", "undated", "2024", "~", "\"\"")) {
            SmallSite.write(root, "content/costs/levels.yaml", COSTS.replaceFirst("unknown", wrong));
            String told = run(1, "check");
            assertTrue(told.contains("content/costs/levels.yaml:4:"), told);
            assertTrue(told.contains("as_of"), told);
        }
    }
}
