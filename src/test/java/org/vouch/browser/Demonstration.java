package org.vouch.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The demonstration site as the program builds it, open in a browser. */
final class Demonstration implements AutoCloseable {
    private final SiteServer server;
    private final Playwright playwright;
    private final Browser browser;

    private Demonstration(SiteServer server, Playwright playwright, Browser browser) {
        this.server = server;
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Builds the site, gives it to a browser, and starts that. */
    static Demonstration open() throws IOException, InterruptedException {
        return open("target/demonstration");
    }

    /**
     * Builds the site and opens it.
     *
     * @param name the folder to build into
     * @param more further arguments of the build
     */
    static Demonstration open(String name, String... more) throws IOException, InterruptedException {
        Path site = Path.of(name).toAbsolutePath();
        build(site, name + "-memory", more);
        SiteServer server = new SiteServer(site);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
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
        return new Demonstration(server, playwright, browser);
    }

    private static void build(Path site, String memory, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                "target/vouch-program.jar",
                "build",
                "-q",
                "--fail-on",
                "warning",
                "-o",
                site.toString(),
                "--memory",
                memory,
                "--as-of",
                "2026-11-24"));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "the build does not end");
        assertEquals(0, process.exitValue(), "the site builds without a warning:\n" + said);
    }

    Browser browser() {
        return browser;
    }

    /** Returns the address of a page. */
    String url(String path) {
        return server.url(path);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        server.close();
    }
}
