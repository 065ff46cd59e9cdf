package org.vouch.check.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules about the works that pages and prices rest on. */
class SourceRulesTest {
    private static final String COSTS = """
            title: Costs
            currency: USD
            options:
              - {id: free, label: Free program, price: {exactly: 0}, unit: episode, source: a, as_of: 2024-01-01}
              - {id: iop, label: IOP, price: {at_most: 10000}, unit: episode, source: a, as_of: 2023-06-01}
            sources:
              a: {title: An article, url: "https://example.org/a", year: 2024}
            """;

    @TempDir
    Path root;

    private Trial site;

    @BeforeEach
    void begin() {
        site = new Trial(root);
    }

    private List<String> rules(String sources, String body) {
        return site.article("iop", "sources:\n" + sources, body).findings().stream()
                .map(each -> each.rule())
                .toList();
    }

    private static String source(String id, String more) {
        return "  - {id: " + id + ", title: Work " + id + more + "}\n";
    }

    @Test
    void a_source_is_cited_and_what_is_cited_is_listed() {
        String a = source("a", ", url: 'https://example.org/a'");
        assertEquals(List.of(), rules(a, "Words.[^a]"));
        assertEquals(List.of(), rules(a, "Words.[^1]\n\n[^1]: See it.[^a]"), "in a note");
        assertEquals(List.of("source-unused"), rules(a, "Words."));
        assertEquals(List.of("source-unused", "citation-unknown"), rules(a, "Words.[^b]"));
    }

    @Test
    void a_source_says_where_it_can_be_read() {
        assertEquals(List.of("source-address"), rules(source("a", ""), "Words.[^a]"));
        assertEquals(List.of("url-invalid"), urlRules("not a url"));
    }

    private List<String> urlRules(String url) {
        return rules(source("a", ", url: '" + url + "'"), "Words.[^a]").stream()
                .map(rule -> rule.equals("source-address") ? "" : rule)
                .filter(rule -> !rule.isEmpty())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://doi.org/10.1176/appi.ps.201300249",
                "https://doi.org/10.1016%2Fj.jsat.2020.108",
                "https://doi.org/10.1000.10/123",
                "https://notdoi.org/11.1"
            })
    void a_doi_that_can_be_one_is_fine(String url) {
        assertEquals(List.of(), urlRules(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://doi.org/",
                "https://doi.org/11.1176/x",
                "https://dx.doi.org/10.1/x",
                "http://DOI.org/10.1176"
            })
    void a_doi_that_cannot_be_one_is_told(String url) {
        assertEquals(List.of("source-doi"), urlRules(url));
    }

    @Test
    void no_work_is_listed_twice() {
        String a = source("a", ", url: 'https://www.example.org/a/'");
        assertEquals(
                List.of("source-twice"), rules(a + source("b", ", url: 'http://example.org/a'"), "Words.[^a][^b]"));
        assertEquals(
                List.of("source-twice"),
                rules(a + "  - {id: b, title: work A, url: 'https://example.org/b'}\n", "Words.[^a][^b]"));
        assertEquals(List.of(), rules(a + source("b", ", url: 'https://example.org/b'"), "Words.[^a][^b]"));
        assertEquals(
                List.of(),
                rules(a + "  - {id: b, title: Work a, year: 2023, url: 'https://example.org/b'}\n", "Words.[^a][^b]"),
                "another edition");
    }

    @Test
    void a_source_is_five_years_old_at_most() {
        String url = ", url: 'https://example.org/a', year: ";
        assertEquals(List.of(), rules(source("a", url + 2019), "Words.[^a]"));
        assertEquals(List.of("source-recent"), rules(source("a", url + 2018), "Words.[^a]"));
    }

    @Test
    void a_price_is_a_year_old_at_most() {
        site.file("content/costs/levels.yaml", COSTS).article("iop", "", "::cost-comparison{table=\"levels\"}");
        assertEquals(List.of(), site.told(), "to the day");
        site.file("content/costs/levels.yaml", COSTS.replace("2023-06-01", "2023-05-31"));
        assertEquals(
                List.of(
                        "costs/levels.yaml:5:5 warning cost-recent: the price of 'iop' is dated 2023-05-31, more than 12"
                                + " months ago, and nobody reviewed /articles/iop/ since"),
                site.told());
    }

    @Test
    void a_price_of_a_day_that_nobody_knows_is_old() {
        String unknown = COSTS.replace("2023-06-01", "unknown");
        site.file("content/costs/levels.yaml", unknown).article("iop", "", "::cost-comparison{table=\"levels\"}");
        assertEquals("advice", site.only().severity().word(), "a reviewer saw that the day is not known");
        site.page("index", "", "::cost-comparison{table=\"levels\" options=\"iop\"}");
        assertEquals(
                List.of(
                        "costs/levels.yaml:5:5 warning cost-recent: the price of 'iop' has no known date,"
                                + " so it counts as old, and nobody reviewed /",
                        "pages/index.md:5:1 warning plain-page-reviewed: nobody reviewed this page, and it gives prices:"
                                + " a comparison of costs"),
                site.told());
    }

    @Test
    void a_plan_that_readers_start_from_is_a_year_old_at_most() {
        String plan =
                "plans:\n  - {id: mine, label: A plan, deductible: 2000, coinsurance: 20%, out_of_pocket_max: 10600,"
                        + " source: a, as_of: 2023-06-01}\n";
        site.file("content/costs/levels.yaml", COSTS + plan);
        site.article("iop", "", "::cost-comparison{table=\"levels\"}");
        assertEquals(List.of(), site.told(), "to the day");
        site.file("content/costs/levels.yaml", COSTS + plan.replace("2023-06-01", "2023-05-31"));
        assertEquals(
                List.of(
                        "costs/levels.yaml:9:5 warning cost-recent: the plan 'mine' is dated 2023-05-31, more than 12 months"
                                + " ago, and nobody reviewed /articles/iop/ since"),
                site.told());
        site.file("content/costs/levels.yaml", COSTS + plan.replace("2023-06-01", "2022-06-01"));
        assertEquals("advice", site.only().severity().word(), "its reviewer saw how old it is");
    }

    @Test
    void a_reviewer_who_saw_an_old_price_has_vouched_for_showing_it() {
        site.file("content/costs/levels.yaml", COSTS.replace("2023-06-01", "2022-06-01"));
        site.article("iop", "", "::cost-comparison{table=\"levels\"}");
        assertEquals("advice", site.only().severity().word());
        site.page("index", "", "::cost-comparison{table=\"levels\" options=\"free\"}");
        assertEquals("advice", recent(), "it does not show the old one");
        site.page("index", "", "::cost-comparison{table=\"levels\" options=\"iop\"}");
        assertEquals("warning", recent(), "nobody vouches for it");
    }

    private String recent() {
        return site.first("cost-recent").orElseThrow().severity().word();
    }

    @Test
    void a_source_of_prices_is_the_source_of_one() {
        site.file("content/costs/levels.yaml", COSTS + "  b: {title: Another, year: 2024}\n");
        assertEquals(
                List.of("costs/levels.yaml:8:3 warning cost-source-used: no price comes from the source 'b'"),
                site.told());
    }

    @Test
    void a_table_tells_of_free_care() {
        String without = COSTS.replaceFirst("  - \\{id: free.*\n", "");
        site.file("content/costs/levels.yaml", without);
        assertEquals("cost-free-care", site.only().rule());
        site.file("content/costs/levels.yaml", without.replace("label: IOP", "label: IOP on a sliding scale"));
        assertEquals(List.of(), site.told());
    }
}
