package org.vouch.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final String SEED = "/articles/levels-of-care/benefits-of-iop/";

    private static @Nullable Demonstration site;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        site = Demonstration.open();
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
        }
    }

    private static Demonstration site() {
        return Objects.requireNonNull(site);
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
                try (BrowserContext context = site().browser()
                        .newContext(new Browser.NewContextOptions()
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
                        if (!request.url().startsWith(site().url("/"))) {
                            wrong.add("asks another host: " + request.url());
                        }
                    });
                    page.onResponse(response -> {
                        if (response.status() >= 400) {
                            wrong.add(response.status() + " for " + response.url());
                        }
                    });
                    page.navigate(site().url(address));
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
        try (BrowserContext context = site().browser().newContext()) {
            Page page = context.newPage();
            page.navigate(site().url(SEED));
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
        try (BrowserContext context =
                site().browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(site().url(SEED));
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
