package org.vouch.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vouch.reader.image.Photographs;

/** Looks at a page with a photograph in a real browser, on a phone and on a desk. */
class ImagesIT {
    private static @Nullable BuiltSite site;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Path root = Path.of("target/images-root").toAbsolutePath();
        Files.createDirectories(root.resolve("content/pages"));
        Files.writeString(root.resolve("content/site.yaml"), """
                title: Example Recovery Center
                base_url: https://example.org
                language: en-US
                time_zone: America/New_York
                organization: {name: Example Recovery Center, phone: +1-919-555-0100, answered_by: staff}
                crisis:
                  - {name: Emergency services, call: "911"}
                  - {name: 988 Suicide & Crisis Lifeline, call: "988", text: "988"}
                """);
        Files.writeString(
                root.resolve("content/pages/garden.md"),
                "---\ntitle: The garden\ndescription: What you see from the house.\n---\n"
                        + "![The garden from the door](garden.jpg)\n\n" + "Words about the garden.\n\n".repeat(120)
                        + "![The garden from the road](road.jpg)\n");
        Files.writeString(
                root.resolve("content/pages/index.md"),
                "---\ntitle: Home\ndescription: The center.\n---\nSee [the garden](/garden/).\n");
        Files.write(root.resolve("content/pages/garden.jpg"), Photographs.jpeg(2_000, 1_500, 6));
        Files.write(root.resolve("content/pages/road.jpg"), Photographs.jpeg(900, 600, 1));
        site = BuiltSite.of(root, "images", "warning");
    }

    @AfterAll
    static void stop() {
        site().close();
    }

    private static BuiltSite site() {
        return Objects.requireNonNull(site);
    }

    private static String shown(int width, double density) {
        try (BrowserContext context = site().browser()
                .context(new Browser.NewContextOptions()
                        .setViewportSize(width, 800)
                        .setDeviceScaleFactor(density))) {
            Page page = context.newPage();
            page.navigate(site().url("/garden/"));
            page.waitForFunction("document.querySelector('main img').complete");
            assertEquals(0.75, page.evaluate("""
                    () => { const box = document.querySelector("main img").getBoundingClientRect();
                      return Math.round(box.width / box.height * 100) / 100; }"""), "upright, and not drawn out");
            return (String) page.evaluate("document.querySelector('main img').currentSrc");
        }
    }

    @Test
    void a_phone_fetches_a_small_one_and_a_fine_desk_a_large_one() {
        assertTrue(shown(390, 1).matches(".*/garden\\.480\\.[0-9a-f]+\\.webp"), shown(390, 1));
        assertTrue(shown(390, 2).matches(".*/garden\\.800\\.[0-9a-f]+\\.webp"), shown(390, 2));
        assertTrue(shown(1280, 1).matches(".*/garden\\.800\\.[0-9a-f]+\\.webp"), shown(1280, 1));
        assertTrue(shown(1280, 1.5).matches(".*/garden\\.1200\\.[0-9a-f]+\\.webp"), shown(1280, 1.5));
    }

    @Test
    void nothing_jumps_and_what_is_far_down_waits() {
        try (BrowserContext context = site().browser().context()) {
            Page page = context.newPage();
            page.navigate(site().url("/garden/"));
            assertEquals("1500 2000 null", page.evaluate("""
                    () => { const img = document.querySelectorAll("main img")[0];
                      return `${img.getAttribute("width")} ${img.getAttribute("height")} ${img.getAttribute("loading")}`; }"""));
            assertEquals("lazy", page.evaluate("document.querySelectorAll('main img')[1].getAttribute('loading')"));
            assertEquals("The garden from the road", page.evaluate("document.querySelectorAll('main img')[1].alt"));
            byte[] whole = page.request().get(site().url("/garden.jpg")).body();
            assertFalse(Photographs.tells(whole));
        }
    }
}
