package org.vouch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the pages with prices say, in every language, and what other sites get of them. */
class CostPagesIT {
    private static final Path SITE = Path.of("target/demonstration");
    private static final String SEED = "/articles/levels-of-care/benefits-of-iop/";
    private static final String ARTICLE = "/articles/cost/what-treatment-costs/";
    private static final Pattern MONEY = Pattern.compile("\\$\\d");

    /** A text of the interface that takes others in. */
    private static final Pattern GAP = Pattern.compile("\\{\\d\\}");

    private static @Nullable BuiltSite site;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        site = BuiltSite.demonstration();
    }

    @AfterAll
    static void stop() {
        site().close();
    }

    private static BuiltSite site() {
        return Objects.requireNonNull(site);
    }

    private static Document read(String address) throws IOException {
        return Jsoup.parse(SITE.resolve(address.substring(1) + "index.html"), "UTF-8");
    }

    private static List<Document> pagesWithCosts() throws IOException {
        try (Stream<Path> files = Files.walk(SITE)) {
            return files.filter(file -> file.endsWith("index.html"))
                    .map(CostPagesIT::parsed)
                    .filter(page -> !page.select("cost-comparison").isEmpty())
                    .toList();
        }
    }

    private static Document parsed(Path file) {
        try {
            return Jsoup.parse(file, "UTF-8");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void every_figure_has_its_source_and_its_day_in_the_same_row() throws IOException {
        List<Document> pages = pagesWithCosts();
        assertEquals(8, pages.size(), "two articles in two languages, each also for other sites");
        int found = 0;
        for (Document page : pages) {
            for (Element row : page.select("cost-comparison tbody tr, cost-comparison .cost-notes p")) {
                if (MONEY.matcher(row.text()).find()) {
                    found++;
                    List<String> days = row.select("time[datetime]").eachAttr("datetime");
                    boolean unknown = row.text().contains("Day not known. The figure may be old.")
                            || row.text().contains("Fecha desconocida. La cifra puede ser antigua.");
                    assertTrue(unknown || !days.isEmpty(), () -> "no day: " + row.text());
                    // The source is what stands beside the day.
                    Element figures = row.clone();
                    figures.select("th, .cost-price, .cost-pays, .cost-detail, .label")
                            .remove();
                    String source = figures.select(row.normalName().equals("tr") ? ".cost-figure" : "a[href]")
                            .text();
                    assertTrue(source.length() > 5, () -> "no source: " + row.text());
                }
            }
        }
        assertTrue(found >= 40, found + " figures");
    }

    @Test
    void a_price_in_a_sentence_names_its_source_and_its_day() throws IOException {
        assertTrue(read(ARTICLE)
                .text()
                .contains("one provider gave $2,000 to $7,000 (The Oxford Treatment Center, a provider, on"
                        + " inpatient and outpatient prices (page without a date), day not known)."));
        assertTrue(read("/es" + ARTICLE)
                .text()
                .contains("un proveedor dio de $2,000 a $7,000 (The Oxford Treatment Center, un proveedor, sobre"
                        + " precios con y sin estadía (página sin fecha, en inglés), fecha desconocida)."));
    }

    @Test
    void nothing_of_the_comparison_is_in_english_on_a_spanish_page() throws IOException {
        List<String> english = new ArrayList<>();
        try (Stream<String> lines = Files.lines(Path.of("src/main/resources/org/vouch/strings/en.yaml"))) {
            lines.filter(line -> line.startsWith("cost.") || line.startsWith("care."))
                    .map(line -> line.substring(line.indexOf('"') + 1, line.lastIndexOf('"')))
                    .flatMap(GAP::splitAsStream)
                    .forEach(english::add);
        }
        try (Stream<String> lines = Files.lines(Path.of("content/costs/levels-of-care.yaml"))) {
            lines.map(String::strip)
                    .filter(line -> line.startsWith("label: ") || line.startsWith("includes: "))
                    .map(line -> line.substring(line.indexOf(' ') + 1))
                    .forEach(english::add);
        }
        for (String address : List.of(ARTICLE, SEED, ARTICLE + "embed/")) {
            Element comparison = read("/es" + address).select("cost-comparison").first();
            Objects.requireNonNull(comparison);
            comparison.select("[lang=en-US]").remove();
            String shown = comparison.text();
            assertTrue(shown.contains("Tipo de atención"), shown);
            assertAll(english.stream()
                    .map(String::strip)
                    .filter(words -> words.length() >= 8)
                    .map(words -> () -> assertFalse(shown.contains(words), words)));
        }
    }

    /** A page of another site: the code that was copied, and nothing else. */
    private static final class Elsewhere implements AutoCloseable {
        private final HttpServer server;

        Elsewhere(String code) throws IOException {
            byte[] page = ("<!DOCTYPE html><html lang=\"en\"><title>Another site</title><main><h1>Costs</h1>" + code
                            + "</main></html>")
                    .getBytes(StandardCharsets.UTF_8);
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
                exchange.close();
            });
            server.start();
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    /** Returns the code that a page gives to other sites, with the address at which the site stands here. */
    private static String code(Page page, String address) {
        page.navigate(site().url(address + "embed/"));
        String code = page.locator("textarea").inputValue();
        assertTrue(code.startsWith("<link rel=\"stylesheet\" href=\"https://example.org/assets/"), code);
        String here = site().url("");
        return code.replace("\"https://example.org/", "\"" + here + "/");
    }

    private static BrowserContext context(int width) {
        return site().browser().context(new Browser.NewContextOptions().setViewportSize(width, 900));
    }

    /** The code is somewhere else when the review ends, and nobody comes to change it. */
    @Test
    void another_site_shows_no_figures_once_their_review_ended() throws IOException {
        try (BrowserContext context = context(390)) {
            Page page = context.newPage();
            String code = code(page, ARTICLE);
            Matcher due = Pattern.compile("data-due=\"(\\d{4}-\\d{2}-\\d{2})\"").matcher(code);
            assertTrue(due.find(), code);
            LocalDate last = LocalDate.parse(due.group(1));
            try (Elsewhere other = new Elsewhere(code)) {
                Page before = context.newPage();
                before.clock().setFixedTime(last + "T12:00:00Z");
                before.navigate(other.url());
                assertThat(before.locator("cost-comparison form")).isVisible();
                assertThat(before.locator(".cost-over")).isHidden();
                Page after = context.newPage();
                after.clock().setFixedTime(last.plusDays(1) + "T12:00:00Z");
                after.navigate(other.url());
                assertThat(after.locator(".cost-over")).isVisible();
                String way = after.locator(".cost-over a").getAttribute("href");
                assertTrue(way.endsWith(ARTICLE), way);
                assertThat(after.locator("cost-comparison table")).hasCount(0);
                assertThat(after.locator("cost-comparison input")).hasCount(0);
            }
        }
    }

    @Test
    void another_site_shows_the_comparison_with_the_code_alone() throws IOException {
        for (String language : List.of("", "/es")) {
            try (BrowserContext context = context(390)) {
                Page page = context.newPage();
                String code = code(page, language + ARTICLE);
                Accessibility.check(page, "the page with the code");
                assertEquals(12, page.locator("cost-comparison input[name=o]").count(), "the example is live");
                List<String> complaints = new ArrayList<>();
                page.onConsoleMessage(message -> complaints.add(message.text()));
                try (Elsewhere other = new Elsewhere(code)) {
                    page.navigate(other.url());
                    Locator comparison = page.locator("cost-comparison");
                    comparison.locator("input[value=iop]").check();
                    comparison.locator("input[value=inpatient]").check();
                    comparison.locator("input[value=residential-30-days]").uncheck();
                    comparison.locator("input[value=none]").check();
                    String said = comparison.locator(".cost-difference").first().innerText();
                    assertTrue(said.contains("$30,000"), said);
                    assertEquals(
                            "collapse",
                            comparison.locator("table").evaluate("table => getComputedStyle(table).borderCollapse"),
                            "the style is there");
                    assertEquals(0, page.evaluate("document.documentElement.scrollWidth - innerWidth"));
                    Accessibility.check(page, "the comparison on another site");
                    page.screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of(
                                    "target/screenshots/costs-elsewhere" + language.replace('/', '-') + ".png")));
                    complaints.removeIf(each -> each.contains("favicon"));
                    assertEquals(List.of(), complaints);
                }
            }
        }
    }

    @Test
    void a_browser_takes_no_other_script_than_the_code_names() throws IOException {
        try (BrowserContext context = context(1280)) {
            Page page = context.newPage();
            String code = code(page, SEED);
            int sum = code.lastIndexOf("integrity=\"sha256-") + "integrity=\"sha256-".length();
            String other = code.substring(0, sum) + (code.charAt(sum) == 'A' ? 'B' : 'A') + code.substring(sum + 1);
            try (Elsewhere elsewhere = new Elsewhere(other)) {
                List<String> refused = new ArrayList<>();
                page.onConsoleMessage(message -> refused.add(message.text()));
                page.navigate(elsewhere.url());
                assertEquals(0, page.locator("cost-comparison form").count(), () -> other + refused);
                assertTrue(page.locator("cost-comparison table").isVisible(), "the table needs no script");
            }
        }
    }

    @Test
    void search_engines_find_the_article_and_not_the_page_with_the_code() throws IOException {
        Document page = read(SEED + "embed/");
        assertEquals("noindex", page.select("meta[name=robots]").attr("content"));
        assertFalse(Files.readString(SITE.resolve("sitemap.xml")).contains("/embed/"));
        assertEquals(SEED + "embed/", read(SEED).select(".cost-embed a").attr("href"));
        assertTrue(page.select(".review").text().contains("Dana Example"), "its reviewer is named");
    }
}
