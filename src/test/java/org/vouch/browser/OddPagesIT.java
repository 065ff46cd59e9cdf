package org.vouch.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that the demonstration does not have: from right to left, with endless words, out of date, gone. */
class OddPagesIT {
    private static BuiltSite site;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        site = BuiltSite.of(Path.of("src/test/resources/odd-site"), "odd-site", "error");
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/articles/care/expired/", "/articles/care/gone/", "/a-z/", "/404.html"})
    void shuts_nobody_out(String address) throws IOException {
        for (int width : new int[] {390, 1280}) {
            site.open(
                    address,
                    width,
                    ColorScheme.LIGHT,
                    page -> assertEquals("rtl", page.evaluate("getComputedStyle(document.body).direction")));
        }
    }

    @Test
    void sends_readers_on_from_an_old_address() {
        try (BrowserContext context = site.browser().context(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(site.url("/old/"));
            page.waitForURL(site.url("/articles/care/expired/"));
        }
    }
}
