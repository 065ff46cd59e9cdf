package org.vouch.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.List;
import java.util.Map;
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
    private static final String SEED = "/articles/levels-of-care/benefits-of-iop/";
    private static final String LEAVING = "/articles/family/how-to-talk-to-someone/";

    private static BuiltSite site;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        site = BuiltSite.demonstration();
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                SEED,
                LEAVING,
                "/articles/cost/what-treatment-costs/",
                "/articles/",
                "/a-z/",
                "/articles/levels-of-care/",
                "/categories/",
                "/categories/cost/",
                "/tags/",
                "/tags/iop/",
                "/reviewers/",
                "/reviewers/dana-example/",
                "/get-help-now/",
                "/about/",
                "/how-we-review/",
                "/404.html"
            })
    void opens_without_an_error_and_asks_nobody_else(String address) throws IOException {
        // Each width in one of the two colour schemes: no rule of the styles asks for both at once.
        Map<Integer, ColorScheme> looks = Map.of(390, ColorScheme.LIGHT, 1280, ColorScheme.DARK);
        for (Map.Entry<Integer, ColorScheme> look : looks.entrySet()) {
            site.open(address, look.getKey(), look.getValue(), page -> {
                assertTrue(page.locator("a[href='tel:988']").count() > 0, "the crisis line is on " + address);
                assertTrue(
                        page.locator("body")
                                .innerText()
                                .contains("Demonstration: no clinician reviewed this. The center and its"
                                        + " people are invented"),
                        address + " says that it is a demonstration");
            });
        }
    }

    @Test
    void leaves_by_a_click_and_by_shift_three_times_and_the_way_back_does_not_lead_here() {
        for (String way : new String[] {"click", "shift"}) {
            try (BrowserContext context = site.browser().context(new Browser.NewContextOptions())) {
                context.route(
                        "https://www.weather.gov/",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("text/html")
                                .setBody("<title>Weather</title>")));
                Page page = context.newPage();
                page.navigate(site.url("/about/"));
                page.navigate(site.url(LEAVING));
                if (way.equals("click")) {
                    page.locator(".exit-link").click();
                } else {
                    page.keyboard().press("Shift+A");
                    page.keyboard().press("Shift");
                    page.keyboard().press("Shift");
                    assertEquals(
                            "Shift, press 1 more time to exit.",
                            page.locator(".exit [role=status]").textContent());
                    page.keyboard().press("Shift");
                }
                page.waitForURL("https://www.weather.gov/");
                page.goBack();
                assertEquals(site.url("/about/"), page.url(), way);
            }
        }
    }

    @Test
    void marks_where_the_reader_is_in_the_table_of_contents() {
        try (BrowserContext context =
                site.browser().context(new Browser.NewContextOptions().setViewportSize(1280, 900))) {
            Page page = context.newPage();
            page.navigate(site.url(SEED));
            page.locator(".prose h2").nth(0).evaluate("heading => heading.scrollIntoView({behavior: 'instant'})");
            page.waitForCondition(() -> page.locator(".contents [aria-current]").count() == 1);
            assertEquals(
                    page.locator(".prose h2").nth(0).innerText(),
                    page.locator(".contents [aria-current]").innerText());
        }
    }

    @Test
    void shows_on_the_article_what_a_worried_reader_asks_first() {
        try (BrowserContext context = site.browser().context(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(site.url(SEED));
            page.getByText("More about this review").click();
            String text = page.locator("main").innerText();
            for (String words : List.of(
                    "Demonstration: no clinician reviewed this",
                    "7 sections",
                    "Verified (example)",
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
                site.browser().context(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(site.url(SEED));
            assertTrue(page.locator("cost-comparison tbody tr").count() >= 2);
            assertTrue(page.locator("cost-comparison").innerText().contains("at least $40,000"));
            assertFalse(page.locator(".print-foot").isVisible(), "what ends a sheet is not on screens");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertEquals(1, page.locator(".print-foot").count());
            assertTrue(page.locator(".print-foot").isVisible(), "a sheet says what it is");
            assertFalse(page.locator("nav.menu").first().isVisible(), "no menu on paper");
            assertTrue(page.locator("cost-comparison table").isVisible());
            assertTrue(page.locator(".crisis").isVisible(), "help stands on paper");
            assertFalse(page.locator(".site-header").isVisible(), "help comes first on paper");
        }
    }
}
