package org.vouch.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.vouch.cli.ProgramJar;

/**
 * A site as the program built it, in a real browser. Of each page that is opened a picture is left in
 * {@code target/screenshots}, and what a printer would get.
 */
final class BuiltSite implements AutoCloseable {
    private static final Path PICTURES = Path.of("target/screenshots");

    /** The distances of WCAG 1.4.12, which a reader may set. */
    private static final String SPACED =
            "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
                    + " p { margin-block-end: 2em !important }";

    private final String name;
    private final Path folder;
    private final SiteServer server;
    private final Chromium browser;

    private BuiltSite(String name, Path folder, SiteServer server, Chromium browser) {
        this.name = name;
        this.folder = folder;
        this.server = server;
        this.browser = browser;
    }

    /** Builds the demonstration site, in which nothing may be wrong, and opens a browser. */
    static BuiltSite demonstration() throws IOException, InterruptedException {
        return of(Path.of("."), "demonstration", "warning");
    }

    /**
     * Builds a site, and opens a browser.
     *
     * @param root the folder that holds {@code content/}
     * @param name tells its files from those of others
     * @param failOn what closes its gate: error or warning
     */
    static BuiltSite of(Path root, String name, String failOn) throws IOException, InterruptedException {
        Path output = Path.of("target", name).toAbsolutePath();
        Process process = ProgramJar.process(
                        "build",
                        "-q",
                        "--fail-on",
                        failOn,
                        "--root",
                        root.toString(),
                        "-o",
                        output.toString(),
                        "--memory",
                        "target/" + name + "-memory",
                        "--as-of",
                        "2026-12-01")
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "the build does not end");
        assertEquals(0, process.exitValue(), "the site is built:\n" + said);
        return new BuiltSite(name, output, new SiteServer(output), Chromium.start());
    }

    /** Returns the whole address of a page. */
    String url(String address) {
        return server.url(address);
    }

    /** Returns the address of each page, without those that only send readers on. */
    List<String> addresses() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> !read(file).contains("http-equiv=\"refresh\""))
                    .map(file -> "/" + folder.relativize(file).toString().replace(File.separatorChar, '/'))
                    .map(path -> path.replaceFirst("(?<=/)index\\.html$", ""))
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the browser. */
    Chromium browser() {
        return browser;
    }

    /**
     * Opens a page, and expects that it says nothing to the console, asks no other host, fits its window also when a
     * reader spreads its text, keeps no cookie, and that nobody is shut out of it.
     */
    void open(String address, int width, ColorScheme scheme, Consumer<Page> more) throws IOException {
        try (BrowserContext context = browser.context(
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme))) {
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
            assertFits(page, address + " at " + width + " px");
            assertEquals(List.of(), context.cookies(), "no cookies");
            more.accept(page);
            Accessibility.check(page, address + " at " + width + " px, " + scheme);
            page.setViewportSize(320, 900);
            page.evaluate(
                    "spaced => { const sheet = new CSSStyleSheet(); sheet.replaceSync(spaced);"
                            + " document.adoptedStyleSheets = [sheet]; }",
                    SPACED);
            assertFits(page, address + " at 320 px with its text spread");
        }
    }

    private static void assertFits(Page page, String what) {
        Object sideways = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertEquals(0, sideways, what + " scrolls sideways");
    }

    private void picture(Page page, String address, int width, ColorScheme scheme) throws IOException {
        Path folder = PICTURES.resolve(name);
        Files.createDirectories(folder);
        String file = address.equals("/")
                ? "home"
                : address.replaceAll("^/|/$|\\.html$", "").replace('/', '-');
        boolean dark = scheme == ColorScheme.DARK;
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(folder.resolve(file + "-" + width + (dark ? "-dark" : "") + ".png")));
        if (width == 1280) {
            page.pdf(new Page.PdfOptions().setPath(folder.resolve(file + ".pdf")));
        }
    }

    @Override
    public void close() {
        browser.close();
        server.close();
    }
}
