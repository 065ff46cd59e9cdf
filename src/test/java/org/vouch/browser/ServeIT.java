package org.vouch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.cli.ProgramJar;

/** An editor at work: saves, sees, errs, fixes. */
class ServeIT {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");
    private static final String ARTICLE = "articles/levels-of-care/what-is-iop";

    private static @Nullable BuiltSite site;

    @TempDir
    private Path root;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        site = BuiltSite.demonstration();
    }

    @AfterAll
    static void stop() {
        Objects.requireNonNull(site).close();
    }

    @Test
    void shows_each_save_in_place_and_each_mistake_until_it_is_fixed() throws Exception {
        copy(Path.of("content"), root.resolve("content"));
        Path file = root.resolve("content/" + ARTICLE + ".md");
        String good = Files.readString(file);
        Process server = ProgramJar.process("serve", "-p", "0", "--as-of", "2026-12-01", "--root", root.toString())
                .start();
        try (BrowserContext context = Objects.requireNonNull(site).browser().context()) {
            BufferedReader said = server.inputReader(StandardCharsets.UTF_8);
            String address = address(said);
            drain(said);
            Page page = context.newPage();
            page.setViewportSize(1000, 700);
            page.navigate(address + ARTICLE + "/");
            assertThat(page.locator("h1")).containsText("Intensive Outpatient");
            page.evaluate("document.documentElement.dataset.kept = 'yes'; scrollTo(0, 500)");

            Files.writeString(file, good + "\nThese words were saved just now.\n");
            assertThat(page.locator("main")).containsText("These words were saved just now.");
            assertEquals("yes", page.evaluate("document.documentElement.dataset.kept"), "changed in place");
            assertEquals(500, page.evaluate("Math.round(scrollY)"), "the place on the page is kept");

            Files.writeString(file, good.replaceFirst("reviewer: \\S+", "reviewer: nobody-at-all"));
            assertThat(page.locator("vouch-status .vouch-over")).containsText("nobody-at-all");
            assertThat(page.locator("vouch-status .vouch-over mark").first()).isVisible();
            assertEquals(
                    "rgb(244, 245, 246) on rgba(0, 0, 0, 0) on rgb(22, 25, 29)",
                    page.evaluate("""
                            () => {
                              const line = getComputedStyle(document.querySelector('.vouch-frame'));
                              const over = getComputedStyle(document.querySelector('.vouch-over'));
                              return `${line.color} on ${line.backgroundColor} on ${over.backgroundColor}`;
                            }"""),
                    "the line that is quoted can be read, whatever the theme does with such lines");
            assertTrue(
                    page.locator("main").textContent().contains("saved just now"), "the last good page stays behind");

            Files.writeString(file, good);
            assertThat(page.locator("vouch-status .vouch-over")).hasCount(0);
            assertFalse(page.locator("main").textContent().contains("saved just now"));

            Files.writeString(file, good.replaceFirst("---\n", "---\ndraft: true\n"));
            assertThat(page.locator("vouch-status .vouch-held")).containsText("it is a draft");
            page.locator("vouch-status .vouch-held a[href='?vouch=readers']").click();
            page.waitForURL("**/?vouch=readers");
            assertThat(page.locator("h1")).not().containsText("Intensive Outpatient");
            assertNothingIsHeardElsewhere(context.newPage(), address);
        } finally {
            server.destroy();
        }
    }

    /** A page of another site, and one under a name that somebody turned to this computer, learn nothing. */
    private static void assertNothingIsHeardElsewhere(Page page, String address) {
        page.route(
                "http://evil.example/**",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody("<!doctype html><title>Elsewhere</title><p>Elsewhere</p>")));
        page.navigate("http://evil.example/");
        Object heard = page.evaluate("""
                async address => {
                  const heard = [];
                  const events = new EventSource(address + '_vouch/events');
                  events.onopen = () => heard.push('the news');
                  events.onmessage = () => heard.push('an event');
                  for (const path of ['', 'reviews.json', '_desk/']) {
                    try {
                      heard.push('the text of ' + path + (await (await fetch(address + path)).text()).length);
                    } catch (refused) {}
                    await new Promise(done => {
                      const script = document.createElement('script');
                      script.src = address + path;
                      script.onload = () => { heard.push('the script ' + path); done(); };
                      script.onerror = done;
                      document.head.append(script);
                    });
                    await new Promise(done => {
                      const frame = document.createElement('iframe');
                      frame.src = address + path;
                      frame.onload = done;
                      document.body.append(frame);
                      setTimeout(done, 500);
                    });
                  }
                  for (let i = 0; i < frames.length; i++) {
                    try { heard.push('the frame ' + frames[i].document.title); } catch (refused) {}
                  }
                  return heard;
                }
                """, address);
        assertEquals(List.of(), heard);
        String port = String.valueOf(URI.create(address).getPort());
        Response rebound = page.navigate("http://" + Chromium.REBOUND + ":" + port + "/");
        assertEquals(421, Objects.requireNonNull(rebound).status());
    }

    private static String address(BufferedReader said) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return address.group();
            }
        }
        throw new IllegalStateException("the server does not say where it serves");
    }

    /** What nobody reads would stop the server once its pipe is full. */
    private static void drain(BufferedReader said) {
        Thread reader = new Thread(() -> said.lines().forEach(line -> {}));
        reader.setDaemon(true);
        reader.start();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
