package org.vouch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.desk.DeskServer;
import org.vouch.desk.Undisturbed;
import org.vouch.service.pipeline.Builder;
import org.vouch.service.preview.Preview;
import org.vouch.store.signature.Keygen;

/**
 * A physician assistant at the review desk: sees what waits, reads what changed, decides, and signs with her device.
 */
class DeskIT {
    private static final Path PICTURES = Path.of("target/screenshots/desk");
    private static final String ARTICLE = "content/articles/iop.md";
    private static final String WORDS = """
            ---
            title: Intensive Outpatient Program
            description: What it is.
            ---
            You sleep at home and come for 9 to 19 hours a week.

            ## Costs

            Ask for the price first.
            """;

    private static @Nullable Chromium chromium;

    @TempDir
    private Path root;

    private @Nullable DeskServer server;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        chromium = Chromium.start();
        Files.createDirectories(PICTURES);
    }

    @AfterAll
    static void stop() {
        Objects.requireNonNull(chromium).close();
    }

    @BeforeEach
    void serve() throws IOException {
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
        write(ARTICLE, WORDS);
        Preview preview = new Preview(
                root,
                new Builder.Program("Vouch", "test"),
                zone -> LocalDate.of(2026, 11, 24),
                InstantSource.fixed(Instant.parse("2026-11-24T15:00:00Z")));
        server = DeskServer.open(root, preview, 0, new Undisturbed());
    }

    @AfterEach
    void close() {
        Objects.requireNonNull(server).close();
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    private String read(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }

    private String url(String address) {
        return "http://localhost:" + Objects.requireNonNull(server).port() + address;
    }

    private String siteUrl(String address) {
        return "http://127.0.0.1:" + Objects.requireNonNull(server).port() + address;
    }

    private static Page newPage(BrowserContext context, List<String> wrong) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            // A refusal is an answer that browsers tell of, too.
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                wrong.add(message.text());
            }
        });
        page.onPageError(error -> wrong.add("script: " + error));
        return page;
    }

    private static void sign(Page page, String decision) {
        page.locator("#decision-" + decision).check();
        page.locator("#reviewer").selectOption("dana-example");
        page.locator("#name").fill("dana example");
        page.locator("#vouched").check();
    }

    private static void everybodyCanUse(Page page, String what) {
        canUse(page, what, 390, ColorScheme.LIGHT);
        canUse(page, what, 820, ColorScheme.DARK);
        canUse(page, what, 1280, ColorScheme.LIGHT);
    }

    private static void canUse(Page page, String what, int width, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, 900);
        // A form was sent perhaps, and the words of its answer are there before its style.
        page.waitForLoadState();
        assertEquals(
                0,
                page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
                what + " scrolls sideways at " + width);
        Accessibility.check(page, what + " at " + width + " px, " + scheme);
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(what + "-" + width + ".png")));
    }

    @Test
    void a_review_from_the_queue_to_the_published_page() throws Exception {
        List<String> wrong = new ArrayList<>();
        try (BrowserContext context = Objects.requireNonNull(chromium).context()) {
            Page page = newPage(context, wrong);
            page.navigate(siteUrl("/articles/iop/"));
            page.locator("vouch-status a", new Page.LocatorOptions().setHasText("review desk"))
                    .click();
            assertThat(page).hasURL(url("/_desk/page/articles/iop/"));
            sign(page, "approve");
            page.locator("text=Record my decision").click();
            assertThat(page.locator(".receipt")).containsText("reviewer: dana-example");

            page.navigate(url("/_desk/?reviewer=dana-example"));
            assertThat(page.locator(".sentence")).containsText("Nothing waits");
            write(ARTICLE, read(ARTICLE).replace("9 to 19", "11 to 19"));
            assertThat(page.locator(".sentence")).containsText("1 changed since your review");
            everybodyCanUse(page, "queue");
            page.locator(".queue a").click();
            assertThat(page.locator(".sheet-changes del").first()).containsText("9");
            assertThat(page.locator(".sheet-changes ins").first()).containsText("11");

            Page second = newPage(context, wrong);
            second.navigate(page.url());
            sign(second, "approve");
            second.locator("#note").fill("Read it twice.");

            write(ARTICLE, read(ARTICLE).replace("price first", "price of $500 first"));
            assertThat(page.locator("#stale")).isVisible();
            page.locator("#look-again").click();
            assertThat(page.locator(".sheet-changes")).containsText("$500");
            sign(page, "approve");
            everybodyCanUse(page, "article");
            page.locator("text=Record my decision").click();
            assertThat(page.locator(".receipt")).containsText("content/reviews/articles/iop/2.yaml");
            everybodyCanUse(page, "receipt");
            assertTrue(read(ARTICLE).contains("reviewer: dana-example\nverified: 2026-11-24\n"), read(ARTICLE));

            second.locator("text=Record my decision").click();
            assertThat(second.locator(".summary:not([hidden])").first()).containsText("the words changed");
            assertThat(second.locator("#note")).hasValue("Read it twice.");
            assertThat(second.locator("#name")).hasValue("dana example");
            assertThat(second.locator("#vouched")).not().isChecked();
            assertThat(second.locator(".sheet-changes ins").first()).containsText("$500");
            everybodyCanUse(second, "refused");
            assertFalse(Files.exists(root.resolve("content/reviews/articles/iop/3.yaml")));

            page.navigate(siteUrl("/articles/iop/"));
            assertThat(page.locator("main")).containsText("price of $500 first");
            assertThat(page.locator("main")).containsText("Dana Example");
            assertThat(page.locator("vouch-status .vouch-held")).hasCount(0);
            page.navigate(url("/_desk/calendar/"));
            assertThat(page.locator(".month h2")).containsText("2027");
            everybodyCanUse(page, "calendar");
        }
        assertEquals(List.of(), wrong);
    }

    /**
     * Goes on with the Tab key until something has the focus, and sees to it that whoever does so sees where they are.
     */
    private static void tabTo(Page page, String what) {
        for (int pressed = 0; pressed < 120; pressed++) {
            page.keyboard().press("Tab");
            Object here = page.evaluate("""
                    async what => {
                      const focus = document.activeElement;
                      const seen = () => {
                        const { top, bottom } = focus.getBoundingClientRect();
                        return bottom >= 0 && top <= innerHeight;
                      };
                      // A page that is still being laid out brings what has the focus into sight a few frames later.
                      for (let frames = 0; !seen() && frames < 100; frames++) await new Promise(requestAnimationFrame);
                      if (!seen()) return 'out of sight';
                      if (getComputedStyle(focus).outlineStyle === 'none') return 'not marked';
                      return focus.matches(what) ? 'there' : 'on the way';
                    }""", what);
            if (here.equals("there")) {
                return;
            }
            assertEquals(
                    "on the way", here, page.evaluate("document.activeElement.outerHTML") + " on the way to " + what);
        }
        throw new AssertionError("no Tab key leads to " + what);
    }

    @Test
    void a_page_is_found_and_signed_by_the_keyboard_alone() throws Exception {
        List<String> wrong = new ArrayList<>();
        try (BrowserContext context = Objects.requireNonNull(chromium).context()) {
            Page page = newPage(context, wrong);
            page.setViewportSize(1280, 900);
            page.navigate(url("/_desk/"));
            tabTo(page, "#reviewer");
            page.keyboard().type("Dana");
            tabTo(page, "#of");
            page.keyboard().type("every");
            tabTo(page, ".filter button");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(url("/_desk/?reviewer=dana-example&of=all&kind=&within=&assurance="));
            page.waitForLoadState();
            tabTo(page, ".queue a");
            page.keyboard().press("Enter");
            // The list that is left has a field of the same name and value.
            page.waitForURL("**/_desk/page/**");
            assertThat(page.locator("#reviewer")).hasValue("dana-example");
            tabTo(page, "a[href='#decide']");
            page.keyboard().press("Enter");
            tabTo(page, "#decision-approve");
            page.keyboard().press("Space");
            tabTo(page, "#name");
            page.keyboard().type("dana example");
            tabTo(page, "#vouched");
            page.keyboard().press("Space");
            tabTo(page, ".buttons button");
            page.keyboard().press("Enter");
            assertThat(page.locator(".receipt")).containsText("reviewer: dana-example");
            assertThat(page.locator(".receipt")).isFocused();
            page.locator("text=Record of this page").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".entry h2")).containsText("1. Approved, Nov 24, 2026");
            everybodyCanUse(page, "history");
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void a_device_makes_a_key_that_openssh_believes() throws Exception {
        Keygen.need();
        List<String> wrong = new ArrayList<>();
        try (BrowserContext context = Objects.requireNonNull(chromium).context()) {
            Page page = newPage(context, wrong);
            page.navigate(url("/_desk/keys/"));
            page.locator("#reviewer").selectOption("dana-example");
            page.locator("#make-key").click();
            assertThat(page.locator(".confirm")).containsText("SHA256:");
            everybodyCanUse(page, "confirm");
            assertFalse(Files.exists(root.resolve("content/reviews/allowed_signers")));
            page.locator("#name").fill("Dana Example");
            page.locator("[name=understood]").check();
            page.locator("text=Yes, this key signs for me").click();
            assertThat(page.locator(".held .this-device")).containsText("dana-example");
            everybodyCanUse(page, "keys");

            page.navigate(url("/_desk/page/articles/iop/?reviewer=dana-example"));
            sign(page, "approve");
            page.locator("#note").fill("With “quotes”, and two\nlines.");
            page.locator("#with-device").click();
            assertThat(page.locator(".receipt")).containsText("signed in content/reviews/articles/iop/1.sig");
            assertEquals("false", page.evaluate("""
                            () => new Promise(resolve => {
                              const opening = indexedDB.open('vouch-desk', 1);
                              opening.onsuccess = () => {
                                const request = opening.result.transaction('keys').objectStore('keys').getAll();
                                request.onsuccess = () => resolve(String(request.result[0].secret.extractable));
                              };
                            })"""), "nobody can copy the key out of the browser");
        }
        aKeyThatIsElsewhereIsToldOf();
        assertEquals(List.of(), wrong);
        byte[] record = Files.readAllBytes(root.resolve("content/reviews/articles/iop/1.yaml"));
        String[] verify = {
            "-Y",
            "verify",
            "-f",
            "content/reviews/allowed_signers",
            "-I",
            "dana-example",
            "-n",
            "review@example.org",
            "-s",
            "content/reviews/articles/iop/1.sig"
        };
        assertEquals(0, Keygen.run(root, record, verify), Files.readString(root.resolve("out")));
        record[record.length - 2] ^= 1;
        assertEquals(255, Keygen.run(root, record, verify), "another byte");
    }

    /** Another browser, and another port, have another store of keys. */
    private void aKeyThatIsElsewhereIsToldOf() {
        try (BrowserContext other = Objects.requireNonNull(chromium).context()) {
            Page page = other.newPage();
            page.navigate(url("/_desk/page/articles/iop/"));
            assertThat(page.locator("#no-device-key")).isHidden();
            page.locator("#reviewer").selectOption("dana-example");
            assertThat(page.locator("#no-device-key")).isVisible();
            assertThat(page.locator("#no-device-key")).containsText("no key of yours at " + url(""));
            assertThat(page.locator("#with-device")).isHidden();
            everybodyCanUse(page, "no-key");
        }
    }
}
