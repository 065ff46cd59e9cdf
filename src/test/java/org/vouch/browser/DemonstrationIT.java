package org.vouch.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Opens the demonstration site in a real browser, every kind of page, on a phone and on a desk. Pictures of what it saw
 * are left in {@code target/screenshots}.
 */
class DemonstrationIT {
    static final Path SITE = Path.of("target/demonstration").toAbsolutePath();
    static final Path PICTURES = Path.of("target/screenshots");
    private static final String SEED = "/articles/levels-of-care/benefits-of-iop/";

    private static SiteServer server;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        build();
        server = new SiteServer(SITE);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = launch(playwright);
    }

    /** Starts a browser that asks nobody for anything. */
    static Browser launch(Playwright playwright) throws IOException, InterruptedException {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Chromium.program())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** Builds the demonstration site; a second time it takes little. */
    static void build() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        "target/vouch-program.jar",
                        "build",
                        "-q",
                        "--fail-on",
                        "warning",
                        "-o",
                        SITE.toString(),
                        "--memory",
                        "target/demonstration-memory",
                        "--as-of",
                        "2026-11-24")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "the build does not end");
        assertEquals(0, process.exitValue(), "the demonstration site builds without a warning:\n" + said);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (playwright != null) {
            playwright.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                SEED,
                "/articles/cost/what-treatment-costs/",
                "/articles/",
                "/articles/levels-of-care/",
                "/categories/",
                "/categories/cost/",
                "/tags/",
                "/tags/iop/",
                "/reviewers/",
                "/reviewers/dana-example/",
                "/get-help-now/",
                "/about/",
                "/404.html"
            })
    void opens_without_an_error_and_asks_nobody_else(String address) throws IOException {
        for (int width : new int[] {390, 1280}) {
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme))) {
                    Page page = context.newPage();
                    List<String> wrong = new ArrayList<>();
                    page.onConsoleMessage(message -> {
                        if (message.type().equals("error") || message.type().equals("warning")) {
                            wrong.add("console: " + message.text());
                        }
                    });
                    page.onPageError(error -> wrong.add("script: " + error));
                    page.onRequest(request -> {
                        if (!request.url().startsWith(server.url("/"))) {
                            wrong.add("asks another host: " + request.url());
                        }
                    });
                    page.onResponse(response -> {
                        if (response.status() >= 400) {
                            wrong.add(response.status() + " for " + response.url());
                        }
                    });
                    page.navigate(server.url(address));
                    page.waitForLoadState();
                    picture(page, address, width, scheme);
                    assertEquals(List.of(), wrong, address + " at " + width + " px");
                    Object sideways = page.evaluate(
                            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
                    assertEquals(0, sideways, address + " scrolls sideways at " + width + " px");
                    assertEquals(List.of(), context.cookies(), "no cookies");
                    assertTrue(page.locator("a[href='tel:988']").count() > 0, "the crisis line is on " + address);
                    assertTrue(
                            page.locator("body").innerText().contains("demonstration site"),
                            address + " says that it is a demonstration");
                }
            }
        }
    }

    private static void picture(Page page, String address, int width, ColorScheme scheme) throws IOException {
        Files.createDirectories(PICTURES);
        String name = address.equals("/")
                ? "home"
                : address.replaceAll("^/|/$|\\.html$", "").replace('/', '-');
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve(name + "-" + width + (scheme == ColorScheme.DARK ? "-dark" : "") + ".png")));
    }

    @Test
    void shows_on_the_article_what_a_worried_reader_asks_first() {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(server.url(SEED));
            String text = page.locator("main").innerText();
            for (String words : List.of(
                    "Medically reviewed",
                    "7 sections",
                    "Medically verified",
                    "Dana Example",
                    "physician assistant",
                    "at least $40,000",
                    "at most $10,000")) {
                assertTrue(text.contains(words), "the article shows '" + words + "':\n" + text);
            }
            assertEquals(4, page.locator(".prose h3").count(), "four benefits");
            assertEquals(1, page.locator("h1").count());
        }
    }

    @Test
    void keeps_the_whole_table_without_a_script_and_on_paper() throws IOException {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(server.url(SEED));
            assertTrue(page.locator("cost-comparison tbody tr").count() >= 2);
            assertTrue(page.locator("cost-comparison").innerText().contains("at least $40,000"));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertFalse(page.locator("nav.menu").first().isVisible(), "no menu on paper");
            assertTrue(page.locator("cost-comparison table").isVisible());
            Files.createDirectories(PICTURES);
            page.pdf(new Page.PdfOptions().setPath(PICTURES.resolve("article.pdf")));
            assertTrue(Files.size(PICTURES.resolve("article.pdf")) > 10_000);
        }
    }
}
