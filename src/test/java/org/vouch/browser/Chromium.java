package org.vouch.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vouch.machine.DebianPackages;

/** The browser of a test class; found on the machine, brought where that may be, and otherwise said how to get it. */
final class Chromium implements AutoCloseable {
    /** A name of somebody else that leads to this computer. */
    static final String REBOUND = "rebound.example";

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    /** So long is waited for what has to come, in milliseconds: longer than any machine is busy. */
    private static final double PATIENCE = 120_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts a browser; a class needs but one. */
    static Chromium start() throws IOException, InterruptedException {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setTimeout(PATIENCE)
                        .setExecutablePath(program())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--host-resolver-rules=MAP " + REBOUND + " 127.0.0.1",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return new Chromium(playwright, browser);
    }

    /** Returns a browser of its own, without memory of others. */
    BrowserContext context(Browser.NewContextOptions options) {
        return patient(browser.newContext(options));
    }

    /** Returns a browser of its own, without memory of others, as large as browsers are. */
    BrowserContext context() {
        return patient(browser.newContext());
    }

    private static BrowserContext patient(BrowserContext context) {
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /**
     * Returns the browser's program.
     *
     * @throws IllegalStateException if there is none and none could be installed; the message says what to do
     */
    private static Path program() throws IOException, InterruptedException {
        Optional<Path> found = DebianPackages.bring(Chromium::find, "chromium", "fonts-dejavu");
        return found.orElseThrow(() -> new IllegalStateException(
                "The browser tests need Chromium, and there is none on this machine. Install it (on Debian or Ubuntu:"
                        + " 'sudo apt-get install chromium'; on macOS: 'brew install --cask chromium'), or set"
                        + " CHROME_PATH to the program of a Chrome that you have, and run 'mvn verify' again."));
    }

    private static Optional<Path> find() {
        String named = System.getenv("CHROME_PATH");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            for (String name : NAMES) {
                Path program = Path.of(folder, name);
                if (Files.isExecutable(program)) {
                    return Optional.of(program);
                }
            }
        }
        Path onMac = Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
        return Files.isExecutable(onMac) ? Optional.of(onMac) : Optional.empty();
    }
}
