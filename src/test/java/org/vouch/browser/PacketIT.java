package org.vouch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.service.packets.PacketImport;
import org.vouch.service.packets.ReviewPackets;
import org.vouch.service.pipeline.Builder;
import org.vouch.service.preview.Preview;
import org.vouch.service.reviewing.ReviewService;
import org.vouch.service.reviewing.ReviewedSite;
import org.vouch.service.reviewing.SignOffs;
import org.vouch.store.ledger.Recorder.Result;

/** A reviewer elsewhere: opens the file that they were sent, decides, and sends back what it saves. */
class PacketIT {
    private static final String IOP = "articles/iop";
    private static final String COSTS = "articles/costs";
    private static final String HOME = "articles/first-day";

    private static @Nullable Chromium chromium;

    @TempDir
    private Path root;

    private LocalDate today = LocalDate.of(2026, 2, 1);

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        Objects.requireNonNull(chromium).close();
    }

    @Test
    void what_is_decided_in_the_file_is_recorded_and_an_edit_refuses_that_page_alone() throws Exception {
        site();
        Path packet = root.resolve("packet.html");
        Files.write(
                packet,
                new ReviewPackets(root, preview().next())
                        .packet("dana-example", OptionalInt.empty(), List.of())
                        .orElseThrow()
                        .html());
        Path answer = root.resolve("answer.json");
        try (BrowserContext context = Objects.requireNonNull(chromium)
                .context(
                        new Browser.NewContextOptions().setAcceptDownloads(true).setViewportSize(1280, 900))) {
            context.clock().setFixedTime("2026-02-02T12:00:00Z");
            List<String> wrong = new ArrayList<>();
            Page page = opened(context, packet, wrong);
            assertThat(page.locator("h2").nth(1)).hasText("What care costs");
            assertThat(sheet(page, IOP).locator(".sheet-watch").first()).containsText("911");
            assertThat(sheet(page, IOP).locator("ins.sheet-figure").first()).containsText("988");
            Accessibility.check(page, "as it is opened");

            sheet(page, COSTS).getByText("I approve the whole page").click();
            askForChanges(page);
            page = comeBack(context, page, packet, wrong);

            page.getByText("Save decisions").click();
            assertThat(page.locator("#faults")).containsText("Type your name");
            assertThat(page.locator("#faults")).isFocused();
            Accessibility.check(page, "with what is missing told");
            page.getByLabel("Type your name").fill("dana  example");
            page.getByText("these are my own decisions").click();
            Page saving = page;
            Download download = page.waitForDownload(
                    () -> saving.getByText("Save decisions").click());
            assertEquals("decisions-dana-example-2026-02-02.json", download.suggestedFilename());
            download.saveAs(answer);
            assertEquals(Files.readString(answer), page.locator("#text").inputValue(), "the text for a mail");
            Accessibility.check(page, "as it is saved");
            picture(page, "saved");
            page.setViewportSize(390, 900);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            Accessibility.check(page, "in the dark, on a phone");
            assertEquals(
                    0,
                    page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
                    "scrolls sideways");
            picture(page, "phone");
            assertEquals(List.of(), wrong);
        }

        today = LocalDate.of(2026, 2, 3);
        replace(COSTS, "Ask for the price", "Do not ask for the price");
        List<PacketImport.Accepted> accepted = accept(answer);
        assertEquals(
                List.of(COSTS, IOP),
                accepted.stream().map(each -> each.decision().page().path()).toList());
        assertTrue(accepted.get(0).result() instanceof Result.Refused refused && refused.changed(), "the edited page");
        assertEquals(1, accepted.get(0).changes().size(), "it is told what changed since");
        assertTrue(
                accepted.get(1).result() instanceof Result.Recorded,
                accepted.get(1).result().toString());
        String record = Files.readString(root.resolve("content/reviews/" + IOP + "/2.yaml"));
        assertTrue(record.contains("decision: changes-requested") && record.contains("method: countersigned"), record);
        assertTrue(
                record.contains("Call 988 now, or go to the nearest emergency room.") && record.contains("Say 911"),
                record);
        assertEquals(
                Files.readString(answer), Files.readString(root.resolve("content/reviews/" + IOP + "/2.json")), "kept");
        assertFalse(Files.exists(root.resolve("content/reviews/" + IOP + "/3.yaml")));

        replace(COSTS, "Do not ask for the price", "Ask for the price");
        assertTrue(accept(answer).stream().noneMatch(each -> each.result() instanceof Result.Refused));
        assertTrue(accept(answer).stream().allMatch(each -> each.result() instanceof Result.Kept), "nothing twice");
    }

    private Path packet() throws Exception {
        site();
        Path packet = root.resolve("packet.html");
        Files.write(
                packet,
                new ReviewPackets(root, preview().next())
                        .packet("dana-example", OptionalInt.empty(), List.of())
                        .orElseThrow()
                        .html());
        return packet;
    }

    private static void decide(Page page) {
        sheet(page, COSTS).getByText("I approve the whole page").click();
        page.getByLabel("Type your name").fill("Dana\u00A0Example");
        page.getByText("these are my own decisions").click();
    }

    /** A mail gateway that changes one byte is enough, since the packet's own policy names its script by its sum. */
    @Test
    void a_form_whose_script_does_not_start_says_so() throws Exception {
        Path packet = packet();
        String html = Files.readString(packet);
        for (String dead : List.of(
                html.replace("\"use strict\";", "\"use strict\"; "),
                html.replace("const form =", "const form = /(?<=a/;"),
                html.replaceFirst("(?s)<script>.*</script>", ""))) {
            assertFalse(dead.equals(html));
            Files.writeString(packet, dead);
            try (BrowserContext context = Objects.requireNonNull(chromium).context()) {
                Page page = context.newPage();
                page.navigate(packet.toUri().toString());
                assertThat(page.getByText("This form does not work in your browser"))
                        .isVisible();
                assertThat(page.getByText("answer by mail")).isVisible();
                decide(page);
                assertEquals("", page.evaluate("""
                        () => {
                          document.querySelector('.packet-main').click();
                          return document.getElementById('text').value;
                        }"""), "nothing is saved");
            }
        }
    }

    /** What browsers do not have that are as old as Safari 13. */
    private static final String OLD = """
            for (const [type, names] of [[Element, ['replaceChildren', 'getHTML']], [Array, ['at', 'findLast', 'toSorted']],
                [String, ['at', 'replaceAll', 'matchAll', 'isWellFormed', 'toWellFormed']]]) {
              for (const name of names) delete type.prototype[name];
            }
            for (const name of ['replaceChildren']) { delete Document.prototype[name]; delete DocumentFragment.prototype[name]; }
            delete Intl.Segmenter; delete Promise.allSettled; delete Promise.any; delete Object.hasOwn;
            delete window.structuredClone; delete window.requestIdleCallback; delete SubmitEvent.prototype.submitter;
            """;

    @Test
    void an_old_browser_saves_decisions_too() throws Exception {
        Path packet = packet();
        try (BrowserContext context =
                Objects.requireNonNull(chromium).context(new Browser.NewContextOptions().setAcceptDownloads(true))) {
            context.addInitScript(OLD);
            context.clock().setFixedTime("2026-02-02T12:00:00Z");
            List<String> wrong = new ArrayList<>();
            Page page = opened(context, packet, wrong);
            assertThat(page.getByText("This form does not work")).hasCount(0);
            askForChanges(page);
            decide(page);
            Locator first = sheet(page, COSTS);
            first.getByText("I reject this page").click();
            assertThat(first.locator("[data-status], .packet-under:not([hidden])")
                            .first())
                    .isVisible();
            page.getByText("Save decisions").click();
            assertThat(page.locator("#faults")).containsText("Add a note that says why.");
            first.getByText("Add a note on what to change").click();
            first.locator("[data-words-to-change]").fill("Never ask for it.");
            Download download =
                    page.waitForDownload(() -> page.getByText("Save decisions").click());
            assertEquals("decisions-dana-example-2026-02-02.json", download.suggestedFilename());
            assertTrue(page.locator("#text").inputValue().contains("\"decision\": \"reject\""), "as it was decided");
            assertEquals(List.of(), wrong);
        }
    }

    @Test
    void the_day_is_that_of_the_site_wherever_the_reviewer_is() throws Exception {
        Path packet = packet();
        for (String zone : List.of("Pacific/Auckland", "America/New_York", "Pacific/Honolulu", "Pacific/Kiritimati")) {
            try (BrowserContext context = Objects.requireNonNull(chromium)
                    .context(new Browser.NewContextOptions()
                            .setAcceptDownloads(true)
                            .setTimezoneId(zone))) {
                // The evening of February 2 in New York.
                context.clock().setFixedTime("2026-02-03T01:00:00Z");
                Page page = opened(context, packet, new ArrayList<>());
                decide(page);
                Download download = page.waitForDownload(
                        () -> page.getByText("Save decisions").click());
                assertEquals("decisions-dana-example-2026-02-02.json", download.suggestedFilename(), zone);
            }
        }
    }

    /**
     * A browser reads no script at all in which it does not know one construct. ECMAScript 2017 is what browsers know
     * that clinics still have: looking behind in an expression, which Safari knows since 16.4, came in 2018.
     */
    @Test
    void the_scripts_of_packet_and_desk_are_written_as_old_browsers_read_them() throws Exception {
        try (BrowserContext context = Objects.requireNonNull(chromium).context()) {
            Page page = context.newPage();
            page.addScriptTag(new Page.AddScriptTagOptions()
                    .setContent(resource("/META-INF/resources/webjars/acorn/8.14.0/dist/acorn.js")));
            for (String newer : List.of("/(?<=a)b/", "a?.b", "a ?? b", "1_000", "try {} catch {}", "({...a})")) {
                assertFalse(understood(page, newer).isEmpty(), newer);
            }
            for (String script : List.of("packet.js", "desk.js", "live.js")) {
                assertEquals("", understood(page, resource("/org/vouch/desk/" + script)), script);
            }
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(PacketIT.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Returns what is wrong with a script; nothing if an old browser reads it. */
    private static String understood(Page page, String script) {
        return (String) page.evaluate("""
                script => {
                  try {
                    acorn.parse(script, { ecmaVersion: 2017 });
                    return '';
                  } catch (refused) {
                    return refused.message;
                  }
                }""", script);
    }

    private void askForChanges(Page page) {
        Locator sheet = sheet(page, IOP);
        sheet.getByText("I ask for changes first").click();
        sheet.locator("[data-words] p").last().click(new Locator.ClickOptions().setClickCount(3));
        sheet.getByText("Add a note on what to change").click();
        assertThat(sheet.locator("[data-quote]")).hasValue("Call 988 now, or go to the nearest emergency room.");
        assertThat(sheet.locator("[data-words-to-change]")).isFocused();
        page.keyboard().type("Say 911 for danger to life.");
    }

    /** What was typed is there again after the window was closed. */
    private Page comeBack(BrowserContext context, Page page, Path packet, List<String> wrong) {
        page.close();
        Page again = opened(context, packet, wrong);
        assertThat(again.locator("[data-status]").nth(0)).hasText("approved");
        assertThat(sheet(again, IOP).locator("[data-words-to-change]")).hasValue("Say 911 for danger to life.");
        return again;
    }

    private static Page opened(BrowserContext context, Path packet, List<String> wrong) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> wrong.add("console: " + message.text()));
        page.onPageError(error -> wrong.add("script: " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith("file:")
                    && !request.url().startsWith("blob:")
                    && !request.url().startsWith("data:")) {
                wrong.add("asks " + request.url());
            }
        });
        page.navigate(packet.toUri().toString());
        return page;
    }

    private static Locator sheet(Page page, String id) {
        return page.locator(".sheet[data-page='" + id + "']");
    }

    private static void picture(Page page, String name) throws IOException {
        Path folder = Path.of("target/screenshots/packet");
        Files.createDirectories(folder);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(name + ".png")));
    }

    private Preview preview() {
        return new Preview(root, new Builder.Program("Vouch", "test"), zone -> today, clock());
    }

    private static InstantSource clock() {
        return InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));
    }

    private ReviewedSite reviewed() {
        return new ReviewedSite(root, zone -> today, clock());
    }

    private ReviewService office() {
        return new ReviewService(reviewed());
    }

    private List<PacketImport.Accepted> accept(Path answer) throws IOException {
        PacketImport.Answered answered = new PacketImport(reviewed()).accept(answer);
        assertEquals("", answered.refused());
        assertEquals(List.of(), answered.findings());
        return answered.decisions();
    }

    /** Two pages that changed since they were signed, one of them in its prices, and one that waits for nobody. */
    private void site() throws Exception {
        write("content/site.yaml", """
                title: Example Recovery Center
                base_url: https://example.org
                language: en-US
                time_zone: America/New_York
                organization: {name: Example Recovery Center, phone: +1-919-555-0100, answered_by: staff}
                crisis:
                  - {name: Emergency services, call: "911"}
                  - {name: 988 Suicide & Crisis Lifeline, call: "988", text: "988"}
                """);
        write("content/reviewers/dana-example.yaml", """
                name: Dana Example
                credentials: [PA-C]
                active: {from: 2023-01-01}
                """);
        write("content/" + IOP + ".md", page("What an IOP is", """
                You sleep at home.

                ## In danger

                Call 911 now, or go to the nearest emergency room.
                """));
        write("content/" + COSTS + ".md", page("What care costs", """
                Ask for the price in writing.

                | Care | Price |
                | --- | --- |
                | A day | $400 |

                ## Plans

                [Ask](/articles/iop/) what a plan leaves to pay.
                """));
        write("content/" + HOME + ".md", page("The first day", "You meet a nurse.\n"));
        for (String id : List.of(IOP, COSTS, HOME)) {
            Result signed = office().sign(id, Optional.empty(), SignOffs.approval("dana-example"));
            assertTrue(signed instanceof Result.Recorded, signed.toString());
        }
        replace(IOP, "Call 911", "Call 988");
        replace(COSTS, "$400", "$450");
    }

    private static String page(String title, String body) {
        return "---\ntitle: " + title + "\ndescription: In plain words.\n---\n" + body;
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void replace(String id, String from, String to) throws IOException {
        Path file = root.resolve("content/" + id + ".md");
        String text = Files.readString(file);
        assertTrue(text.contains(from), () -> from + " is not in " + text);
        Files.writeString(file, text.replace(from, to));
    }
}
