package org.vouch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.desk.DeskServer;
import org.vouch.desk.Undisturbed;
import org.vouch.service.pipeline.Builder;
import org.vouch.service.preview.Preview;

/**
 * A script of the site does its worst while the reviewer looks at a page of it: whatever a theme or an editor put
 * there, it can neither use the reviewer's key, nor read or send a form of the desk, nor stand between the desk and its
 * reader.
 */
class DeskAttackIT {
    private static final String PAGE = "/_desk/page/articles/stopping/";

    private static @Nullable Chromium chromium;

    @TempDir
    private Path root;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        Objects.requireNonNull(chromium).close();
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    private DeskServer serve(int port) throws IOException {
        write("content/site.yaml", """
                title: Example Recovery Center
                base_url: https://example.org
                language: en-US
                time_zone: America/New_York
                organization: {name: Example Recovery Center, phone: +1-919-555-0100, answered_by: staff}
                crisis:
                  - {name: Emergency services, call: "911"}
                """);
        write(
                "content/reviewers/dana-example.yaml",
                "name: Dana Example\ncredentials: [PA-C]\nlicense: {id: X, state: NC, checked: 2026-01-10}\n");
        write("content/articles/stopping.md", """
                ---
                title: Stopping
                description: How to stop.
                ---
                Stop on your own.
                """);
        // A theme's own script, of the kind that browsers take for a worker.
        write("templates/assets/worker.js", "self.addEventListener('fetch', () => {});\n");
        Preview preview = new Preview(
                root,
                new Builder.Program("Vouch", "test"),
                zone -> LocalDate.of(2026, 11, 24),
                InstantSource.fixed(Instant.parse("2026-11-24T15:00:00Z")));
        return DeskServer.open(root, preview, port, new Undisturbed());
    }

    private static String origin(String address) {
        return address.substring(0, address.indexOf('/', "http://".length()));
    }

    private static void enrol(Page page, String desk) {
        page.navigate(desk + "/_desk/keys/");
        page.locator("#reviewer").selectOption("dana-example");
        page.locator("#make-key").click();
        page.locator("#name").fill("Dana Example");
        page.locator("[name=understood]").check();
        page.locator("text=Yes, this key signs for me").click();
        assertThat(page.locator(".held .this-device")).containsText("dana-example");
    }

    /** Runs in the page as a script of the site would. */
    private static Object inTheSite(Page page, String script, @Nullable Object argument) {
        return page.evaluate(script, argument);
    }

    @Test
    void a_script_of_the_site_reaches_nothing_of_the_desk() throws Exception {
        try (DeskServer server = serve(0);
                BrowserContext context = Objects.requireNonNull(chromium).context()) {
            String desk = origin(server.deskAddress());
            Page page = context.newPage();
            enrol(page, desk);
            page.navigate(desk + PAGE);
            String token = page.locator("#decide [name=token]").getAttribute("value");
            String shown = page.locator("#decide [name=shown]").getAttribute("value");

            // An old bookmark leads to the site, too.
            page.navigate(desk + "/articles/stopping/");
            assertThat(page).hasURL(server.siteAddress() + "articles/stopping/");
            assertThat(page.locator("main")).containsText("Stop on your own.");

            // A theme may leave out the policy that pages of the built-in one carry.
            String attack = server.siteAddress() + "attack/";
            page.route(
                    attack,
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html")
                            .setHeaders(Map.of("Cross-Origin-Opener-Policy", "same-origin"))
                            .setBody("<!doctype html><title>Attack</title><p>Attack</p>")));
            page.navigate(attack);
            keysAreOutOfReach(page);
            pagesCannotBeRead(page, desk);
            noWorkerIsTaken(page);
            framesAndWindowsTellNothing(page, desk);
            formsAreRefused(page, desk, token, shown);
        }
        assertFalse(Files.exists(root.resolve("content/reviews/articles")), "nothing is recorded");
    }

    private static void keysAreOutOfReach(Page page) {
        assertEquals(0, inTheSite(page, """
                () => new Promise(resolve => {
                  const opening = indexedDB.open('vouch-desk', 1);
                  opening.onupgradeneeded = () => opening.result.createObjectStore('keys');
                  opening.onsuccess = () => {
                    const request = opening.result.transaction('keys').objectStore('keys').getAll();
                    request.onsuccess = () => resolve(request.result.length);
                  };
                })""", null), "keys of the desk that the site can use");
    }

    private static void pagesCannotBeRead(Page page, String desk) {
        assertEquals(List.of(), inTheSite(page, """
                async desk => {
                  const read = [];
                  for (const base of ['', desk]) {
                    for (const path of ['/_desk/', '/_desk/page/articles/stopping/', '/_desk/keys/', '/_vouch/desk.js']) {
                      for (const mode of ['cors', 'same-origin', 'no-cors']) {
                        try {
                          const text = await (await fetch(base + path, { mode, credentials: 'include' })).text();
                          if (/name="token"|indexedDB|Review desk/.test(text)) read.push(`${base}${path} ${mode}`);
                        } catch (refused) {}
                      }
                    }
                  }
                  return read;
                }""", desk), "pages of the desk that the site can read");
    }

    private static void noWorkerIsTaken(Page page) {
        assertEquals(List.of(), inTheSite(page, """
                async () => {
                  const taken = [];
                  const manifest = await (await fetch('/.well-known/vouch/manifest.json')).text();
                  const [own] = manifest.match(/assets\\/worker\\.[0-9a-f]+\\.js/);
                  for (const script of ['/' + own, '/_vouch/live.js', '/sw.js']) {
                    for (const scope of [undefined, '/', '/_desk/', '/assets/']) {
                      try {
                        await navigator.serviceWorker.register(script, scope ? { scope } : {});
                        taken.push(`${script} for ${scope}`);
                      } catch (refused) {}
                    }
                  }
                  for (const one of await navigator.serviceWorker.getRegistrations()) taken.push(one.scope);
                  return taken;
                }""", null), "workers that stand between the server and its pages");
    }

    private static void framesAndWindowsTellNothing(Page page, String desk) {
        assertEquals(List.of(), inTheSite(page, """
                async address => {
                  const seen = [];
                  const frame = document.createElement('iframe');
                  frame.src = address;
                  const loaded = new Promise(done => { frame.onload = done; setTimeout(done, 3000); });
                  document.body.append(frame);
                  await loaded;
                  try { if (frame.contentDocument.querySelector('#decide')) seen.push('a frame'); } catch (refused) {}
                  const opened = window.open(address);
                  await new Promise(done => setTimeout(done, 2000));
                  try { if (opened.document.querySelector('#decide')) seen.push('a window'); } catch (refused) {}
                  return seen;
                }""", desk + PAGE), "windows of the desk that the site can look into");
        assertTrue(
                page.frames().stream()
                        .allMatch(frame -> frame.locator("#decide").count() == 0),
                "the desk is never in a frame, not even unread");
        for (Page other : page.context().pages()) {
            if (!other.equals(page)) {
                assertThat(other.locator("#decide")).isVisible();
                assertEquals(true, other.evaluate("opener === null"), "the two windows know nothing of each other");
                other.close();
            }
        }
    }

    /** Even if the site guessed the word of the form. */
    private static void formsAreRefused(Page page, String desk, String token, String shown) {
        Response answer = page.waitForResponse(
                response -> response.request().isNavigationRequest(),
                () -> inTheSite(page, """
                async ([desk, path, token, shown]) => {
                  const body = new URLSearchParams({ token, shown, decision: 'approve', reviewer: 'dana-example',
                    name: 'Dana Example', vouched: 'yes', how: 'typed' });
                  for (const base of ['', desk]) {
                    for (const mode of ['cors', 'no-cors']) {
                      await fetch(base + path, { method: 'POST', mode, body, credentials: 'include' }).catch(() => {});
                    }
                  }
                  const form = Object.assign(document.createElement('form'), { method: 'post', action: desk + path });
                  for (const [name, value] of body) {
                    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
                  }
                  document.body.append(form);
                  form.submit();
                }""", List.of(desk, PAGE, token, shown)));
        assertEquals(403, answer.status());
    }

    /**
     * Something else used the same port before, and left a worker that shows other words at the desk than those that
     * are signed. The browser looks for a newer worker by itself, and forgets this one.
     */
    @Test
    void a_worker_that_something_else_left_at_this_address_is_forgotten() throws Exception {
        try (BrowserContext context = Objects.requireNonNull(chromium).context()) {
            Page page = context.newPage();
            int port = leaveWorker(page);
            try (DeskServer server = serve(port)) {
                assertEquals(port, server.port());
                String desk = origin(server.deskAddress());
                page.navigate(desk + PAGE);
                assertThat(page.locator("body")).containsText("Never stop on your own.");
                assertEquals(0, page.evaluate("""
                        async () => {
                          let left = 1;
                          for (let looked = 0; left > 0 && looked < 600; looked++) {
                            await new Promise(done => setTimeout(done, 100));
                            left = (await navigator.serviceWorker.getRegistrations()).length;
                          }
                          return left;
                        }"""), "workers that are left");
                page.navigate(desk + PAGE);
                assertThat(page.locator("[data-words]")).containsText("Stop on your own.");
                assertThat(page.locator("body")).not().containsText("Never stop on your own.");
            }
        }
    }

    private static int leaveWorker(Page page) throws IOException {
        HttpServer other =
                HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
        other.createContext("/", exchange -> {
            boolean script = exchange.getRequestURI().getPath().equals("/sw.js");
            byte[] body = (script ? """
                    self.addEventListener('install', () => self.skipWaiting());
                    self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));
                    self.addEventListener('fetch', event => {
                      if (new URL(event.request.url).pathname.startsWith('/_desk/')) {
                        event.respondWith(new Response('<body>Never stop on your own.</body>',
                          { headers: { 'Content-Type': 'text/html' } }));
                      }
                    });
                    """ : "<title>Other</title>").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", script ? "text/javascript" : "text/html");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        other.start();
        try {
            page.navigate("http://localhost:" + other.getAddress().getPort() + "/");
            page.evaluate("""
                    async () => {
                      await navigator.serviceWorker.register('/sw.js');
                      await navigator.serviceWorker.ready;
                    }""");
            return other.getAddress().getPort();
        } finally {
            other.stop(0);
        }
    }
}
