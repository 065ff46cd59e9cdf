package org.vouch.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vouch.model.cost.CostVectors;
import org.vouch.model.cost.Price;

/** Uses the cost comparison of the demonstration site in a real browser, as its readers do. */
class CostComparisonIT {
    private static final Path SCRIPT = Path.of("templates/assets/cost-comparison.js");
    private static final String ARTICLE = "/articles/cost/what-treatment-costs/";
    private static final String SEED = "/articles/levels-of-care/benefits-of-iop/";

    /** The script's answers to cases, in the order of the cases. */
    private static final String ANSWERS = """
            cases => JSON.stringify(JSON.parse(cases).map(each => customElements.get("cost-comparison").pay(
                each.price, each.coverage,
                {visits: each.visits ?? 0, days: each.days ?? 1, daysThisYear: each.daysThisYear ?? each.days ?? 1})))
            """;

    /** The cases whose price is paid below or above the bounds of what is known. */
    private static final String OUT_OF_BOUNDS = """
            cases => JSON.stringify(JSON.parse(cases).filter(each => {
                const {pay, bounds} = customElements.get("cost-comparison");
                const course = {visits: each.visits, days: each.days, daysThisYear: each.daysThisYear};
                const [low, high] = pay(each.price, each.coverage, course);
                const [least, most] = bounds(each.price, each.known, course, each.legal);
                return (least ?? 0) > (low ?? 0) || (most ?? Infinity) < (high ?? Infinity);
            }))
            """;

    private static final String TWELVE_ROWS = """
            () => {
                const old = document.querySelector("cost-comparison");
                const twelve = old.cloneNode(true);
                twelve.querySelectorAll("form, .cost-results").forEach(part => part.remove());
                const rows = Array.from(twelve.querySelectorAll("tr[data-id]"));
                for (let i = rows.length; i < 12; i++) {
                    const row = rows[i - rows.length].cloneNode(true);
                    row.dataset.id += "-" + i;
                    rows[0].parentNode.append(row);
                }
                old.replaceWith(twelve);
            }
            """;

    /** A message that is sent in an animation frame comes when that frame is painted. */
    private static final String WATCH_KEYS = """
            () => {
                const times = window.keyTimes = {handled: [], painted: [], events: []};
                new PerformanceObserver(list => list.getEntries().filter(each => each.name.startsWith("key"))
                    .forEach(each => times.events.push(each.duration)))
                    .observe({type: "event", durationThreshold: 16});
                document.addEventListener("input", event => {
                    performance.mark("input");
                    requestAnimationFrame(() => {
                        const {port1, port2} = new MessageChannel();
                        port1.onmessage = () => times.painted.push(performance.now() - event.timeStamp);
                        port2.postMessage("");
                    });
                }, true);
                document.addEventListener("input", () =>
                    times.handled.push(performance.measure("handled", "input").duration));
            }
            """;

    private static final Path PICTURES = Path.of("target/screenshots");

    private static @Nullable BuiltSite site;

    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        site = BuiltSite.demonstration();
        Files.createDirectories(PICTURES);
    }

    @AfterAll
    static void stop() {
        site().close();
    }

    private static BuiltSite site() {
        return Objects.requireNonNull(site);
    }

    @BeforeEach
    void open() {
        context = site().browser().context(new Browser.NewContextOptions().setViewportSize(1280, 900));
        page = context.newPage();
    }

    @AfterEach
    void close() {
        context.close();
    }

    private Locator in(String selector) {
        return page.locator("cost-comparison " + selector);
    }

    private void choose(String... options) {
        for (Locator box : in("input[name=o]").all()) {
            box.setChecked(List.of(options).contains(box.getAttribute("value")));
        }
    }

    private void type(String name, String text) {
        in("input[name='" + name + "']:visible").fill(text);
    }

    private String results() {
        return in(".cost-results").innerText();
    }

    @Test
    void the_script_answers_every_case_of_the_file_as_the_program_does() {
        page.addScriptTag(new Page.AddScriptTagOptions().setPath(SCRIPT));
        JsonArray cases = new JsonArray();
        CostVectors.of("payments").forEach(cases::add);
        JsonArray answers = answers(cases);
        for (int i = 0; i < cases.size(); i++) {
            assertEquals(cases.get(i).getAsJsonObject().get("pay"), answers.get(i), cases.get(i)::toString);
        }
        CostVectors.of("differences")
                .forEach(each -> assertEquals(
                        each.get("difference").toString(),
                        page.evaluate(
                                "each => JSON.stringify(customElements.get('cost-comparison').difference("
                                        + "JSON.parse(each).from, JSON.parse(each).to))",
                                each.toString())));
        CostVectors.of("typed").forEach(each -> {
            JsonObject read = JsonParser.parseString((String) page.evaluate(
                            "each => { const {typed, as} = JSON.parse(each);"
                                    + " return JSON.stringify(customElements.get('cost-comparison').read(typed, as)); }",
                            each.toString()))
                    .getAsJsonObject();
            assertEquals(each.get("wrong"), read.get("wrong"), each::toString);
            assertEquals(each.get("value"), read.get("value"), each::toString);
        });
    }

    @Test
    void the_script_and_the_program_agree_on_twenty_thousand_cases_by_chance() {
        page.addScriptTag(new Page.AddScriptTagOptions().setPath(SCRIPT));
        Random chance = new Random(20_261_124);
        JsonArray cases = new JsonArray();
        for (int i = 0; i < 20_000; i++) {
            cases.add(CostVectors.random(chance));
        }
        JsonArray answers = answers(cases);
        for (int i = 0; i < cases.size(); i++) {
            JsonObject each = cases.get(i).getAsJsonObject();
            assertEquals(ends(CostVectors.pay(each)), answers.get(i), each::toString);
        }
    }

    /** Bounds of what a plan may ask, of which a reader knows only some terms, hold what the whole plan asks. */
    @Test
    void what_a_reader_does_not_know_never_leads_out_of_the_bounds() {
        page.addScriptTag(new Page.AddScriptTagOptions().setPath(SCRIPT));
        long seed = new Random().nextLong();
        Random chance = new Random(seed);
        JsonArray cases = new JsonArray();
        while (cases.size() < 5_000) {
            cases.add(partlyKnown(chance));
        }
        assertEquals("[]", page.evaluate(OUT_OF_BOUNDS, cases.toString()), "seed " + seed);
    }

    /** A plan as plans are, and the same with some of its terms taken out. */
    private static JsonObject partlyKnown(Random chance) {
        JsonObject each = CostVectors.random(chance);
        JsonObject plan = each.getAsJsonObject("coverage");
        long deductible = plan.get("deductible").getAsLong();
        long met = Math.min(deductible, plan.get("deductibleMet").getAsLong());
        long limitMet = Math.max(met, plan.get("limitMet").getAsLong());
        plan.addProperty("deductibleMet", met);
        plan.addProperty("limitMet", limitMet);
        if (plan.get("limit").isJsonNull()) {
            each.add("legal", new JsonObject());
        } else {
            long limit =
                    Math.max(Math.max(deductible, limitMet), plan.get("limit").getAsLong());
            plan.addProperty("limit", limit);
            JsonObject legal = new JsonObject();
            legal.addProperty("limit", limit + chance.nextInt(1_000_000));
            if (chance.nextBoolean()) {
                legal.addProperty("next", limit + chance.nextInt(1_000_000));
            }
            each.add("legal", legal);
        }
        JsonObject known = plan.deepCopy();
        for (String term : List.of("deductible", "deductibleMet", "limit", "limitMet", "allowed")) {
            if (chance.nextBoolean()) {
                known.remove(term);
            }
        }
        if (chance.nextBoolean()) {
            List.of("coinsurance", "copay", "copayAfterDeductible").forEach(known::remove);
        }
        each.add("known", known);
        return each;
    }

    private JsonArray answers(JsonArray cases) {
        return JsonParser.parseString((String) page.evaluate(ANSWERS, cases.toString()))
                .getAsJsonArray();
    }

    private static JsonArray ends(Price price) {
        JsonArray ends = new JsonArray();
        for (OptionalLong end : List.of(price.low(), price.high())) {
            if (end.isPresent()) {
                ends.add(end.getAsLong());
            } else {
                ends.add(JsonNull.INSTANCE);
            }
        }
        return ends;
    }

    @Test
    void a_reader_learns_by_keyboard_alone_what_two_options_cost() {
        page.navigate(site().url(SEED));
        assertTrue(in(".cost-difference").first().innerText().contains("at least $30,000 more"), results());
        in("input[name=o]").last().focus();
        page.keyboard().press("Tab");
        page.keyboard().press("ArrowDown");
        assertEquals("in-network", page.evaluate("document.activeElement.value"));
        assertTrue(in(".cost-card").last().innerText().contains("at most $1"), "the law answers: " + results());
        in("select[name=plan]").selectOption("");
        assertTrue(results().contains("Still to fill in: Deductible"), results());
        assertEquals(0, in(".cost-card").count(), "nothing is shown before the plan is known");
        type("deductible", "3000");
        type("deductibleMet", "500");
        type("coinsurance", "30");
        type("limit", "8,000");
        type("limitMet", "500");
        assertTrue(
                in(".cost-card").last().innerText().contains("$7,500")
                        && !results().contains("about"),
                results());
        type("limit", "");
        assertTrue(in(".cost-card").last().innerText().contains("at least $13,700"), results());
        type("limit", "8000");
        type("yearLeft", "15");
        type("days.iop", "70");
        type("days.inpatient", "30");
        assertTrue(in(".cost-card").last().innerText().contains("$15,500"), "two plan years: " + results());
        assertTrue(in("[role=status][aria-live=polite]").first().textContent().contains("By these figures"));
    }

    @Test
    void a_reader_who_does_not_know_the_plan_learns_the_most_that_the_law_allows() {
        page.navigate(site().url(ARTICLE));
        choose("iop", "inpatient");
        in("select[name=plan]").selectOption("unknown");
        assertEquals(0, in("input[name=deductible]:visible").count(), "nothing is asked that nobody knows");
        in("select[name=year]").selectOption("2026");
        assertTrue(in(".cost-card").first().innerText().contains("at most $10,000"), results());
        assertTrue(in(".cost-card").last().innerText().contains("at most $10,600"), results());
        in("select[name=year]").selectOption("2027");
        assertTrue(in(".cost-card").last().innerText().contains("at most $12,000"), results());
        assertTrue(results().contains("The law limits the most to $12,000"), results());
        in("select[name=year]").selectOption("2026");
        type("yearLeft", "10");
        type("days.iop", "60");
        type("days.inpatient", "30");
        assertTrue(in(".cost-card").last().innerText().contains("at most $22,600"), "both limits: " + results());
    }

    @Test
    void one_number_that_is_not_known_leaves_the_others_to_count() {
        page.navigate(site().url(ARTICLE));
        choose("iop", "residential-30-days");
        in("input[value=in-network]").check();
        in("select[name=plan]").selectOption("");
        type("deductible", "2000");
        type("coinsurance", "20");
        in("input[name=unknown][value=limit]").check();
        in("select[name=year]").selectOption("2026");
        assertTrue(in(".cost-card").last().innerText().contains("$2,000 to $5,600"), results());
        in("input[name=unknown][value=deductibleMet]").check();
        assertTrue(in(".cost-card").last().innerText().contains("at most $5,600"), results());
        assertTrue(results().contains("Out-of-pocket maximum"), results());
        assertTrue(in("input[name=limit]").isDisabled());
        String shown = results();
        in("button[name=link]").click();
        page.waitForCondition(() -> page.url().contains("unknown=limit"));
        Page other = context.newPage();
        other.navigate(page.url());
        assertEquals(shown, other.locator("cost-comparison .cost-results").innerText(), "the link keeps it");
        in("input[value=out-of-network]").check();
        in("input[name=unknown][value=allowed]").check();
        assertTrue(in(".cost-card").last().innerText().contains("at most $20,000"), "nothing limits it: " + results());
    }

    @Test
    void amounts_of_a_readers_own_figures_are_exact_and_unused_ones_are_not_listed() {
        page.navigate(site().url(ARTICLE));
        choose("iop", "residential-30-days");
        in("select[name=plan]").selectOption("");
        type("deductible", "2000");
        in("input[value=copay]").check();
        type("copay", "40");
        type("visits.iop", "24");
        type("visits.residential-30-days", "30");
        assertTrue(in(".cost-card").first().innerText().contains("at most $960"), results());
        assertTrue(in(".cost-card").last().innerText().contains("$1,200"), results());
        assertFalse(results().contains("about $1,200"), results());
        String given = in(".cost-given").textContent();
        assertTrue(given.contains("Copay for a visit: 40") && !given.contains("Deductible"), given);
        in("input[name=after]").check();
        assertTrue(in(".cost-given").textContent().contains("Deductible: 2000"), results());
    }

    @Test
    void on_a_phone_the_answer_stays_in_sight_and_the_table_is_folded() {
        page.setViewportSize(390, 844);
        page.navigate(site().url(ARTICLE));
        assertFalse(in(".cost-table").isVisible());
        Locator line = in(".cost-line");
        for (String field : List.of("input[name=o] >> nth=3", "input[name=way] >> nth=0", "input[name=coinsurance]")) {
            in(field).scrollIntoViewIfNeeded();
            in(field).focus();
            assertTrue(
                    (Boolean) line.evaluate("line => { const box = line.getBoundingClientRect();"
                            + " return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight; }"),
                    field);
            assertTrue(
                    (Boolean) in(field)
                            .evaluate("node => { const at = node.getBoundingClientRect();"
                                    + " return document.elementFromPoint(at.left + 5, at.top + 5) === node; }"),
                    "what has the focus is not covered: " + field);
        }
        assertTrue(line.innerText().contains("Intensive outpatient (IOP): at most"), line.innerText());
        in(".cost-fold summary").click();
        assertTrue(in(".cost-table").isVisible());
    }

    @Test
    void what_cannot_be_is_told_at_its_field_and_nothing_is_computed() {
        page.navigate(site().url(SEED));
        in("input[value=in-network]").check();
        in("select[name=plan]").selectOption("");
        type("deductible", "-5");
        Locator field = in("input[name=deductible]");
        assertEquals("true", field.getAttribute("aria-invalid"));
        String described = field.getAttribute("aria-describedby");
        String error = described.substring(described.lastIndexOf(' ') + 1);
        assertEquals(
                "An amount is never below 0.",
                page.locator("[id='" + error + "']").innerText());
        assertEquals(0, in(".cost-card").count());
        in("button[type=reset]").click();
        page.waitForCondition(() -> in(".cost-card").count() == 2);
        assertEquals(0, in("[aria-invalid]").count());
    }

    @Test
    void only_two_to_four_are_compared() {
        page.navigate(site().url(ARTICLE));
        choose("free");
        assertTrue(results().contains("Choose at least two"), results());
        choose("free", "outpatient", "iop", "residential", "inpatient");
        assertTrue(results().contains("Choose at most four"), results());
        choose("free", "outpatient", "iop", "inpatient");
        in("input[value=none]").check();
        assertEquals(4, in(".cost-card").count());
        assertEquals(4, in("svg.cost-bar").count());
        assertTrue(in(".cost-bar-open").count() >= 2, "open ends are drawn as open");
    }

    @Test
    void a_price_for_a_day_waits_for_the_number_of_days() {
        page.navigate(site().url(ARTICLE));
        choose("php", "iop");
        assertTrue(results().contains("Still to fill in: How many days?"), results());
        type("quantity.php", "20");
        assertTrue(results().contains("$7,000 to $16,000"), results());
    }

    @Test
    void work_and_children_are_told_apart_from_treatment() {
        page.navigate(site().url(SEED));
        in("details.cost-life summary").click();
        type("hourlyPay", "22");
        type("paidLeaveHours", "40");
        type("missedHours.inpatient", "160");
        assertTrue(results().contains("Plus $2,640 for work, children and travel"), results());
        assertTrue(results().contains("at least $42,640"), results());
    }

    @Test
    void a_link_holds_what_was_typed_and_only_when_it_is_asked_for() {
        page.navigate(site().url(SEED));
        in("input[value=in-network]").check();
        in("select[name=plan]").selectOption("");
        type("deductible", "1300");
        type("coinsurance", "20");
        assertFalse(page.url().contains("#"), page.url());
        in("button[name=link]").click();
        page.waitForCondition(() -> page.url().contains("deductible=1300"));
        String shown = results();
        Page other = context.newPage();
        other.navigate(page.url());
        assertEquals(shown, other.locator("cost-comparison .cost-results").innerText());
        assertEquals(0, ((Number) page.evaluate("localStorage.length + sessionStorage.length")).intValue());
        assertEquals(List.of(), context.cookies());
    }

    @Test
    void a_link_of_another_page_fills_the_tool_in() {
        page.navigate(site().url("/articles/cost/read-your-insurance-card/"));
        page.locator("a[href*='#costs-levels-of-care?']").first().click();
        page.waitForCondition(() -> in("input[name=deductible]").inputValue().equals("1500"));
        assertEquals("6000", in("input[name=limit]").inputValue());
        assertTrue(in("input[name=unknown][value=limitMet]").isChecked());
        assertTrue(in("input[value=in-network]").isChecked());
        assertTrue(results().contains("$"), results());
    }

    @Test
    void every_result_names_its_figure_its_source_and_its_day() {
        page.navigate(site().url(ARTICLE));
        choose("residential", "inpatient");
        for (Locator card : in(".cost-card").all()) {
            String words = card.innerText();
            assertTrue(words.contains("Computed from the price"), words);
            assertTrue(words.contains("As of"), words);
        }
        assertTrue(results().contains("More than 12 months old"), results());
        assertTrue(in("").first().innerText().contains("clinical decision"));
    }

    @Test
    void paper_shows_what_was_typed_and_what_came_of_it() {
        page.navigate(site().url(SEED));
        in("input[value=in-network]").check();
        in("select[name=plan]").selectOption("");
        type("deductible", "1300");
        type("coinsurance", "20");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertTrue(results().contains("Deductible: 1300; Your part, in percent: 20%"), results());
        assertTrue(in(".cost-card").first().isVisible());
        assertFalse(in("form").isVisible());
        page.pdf(new Page.PdfOptions().setPath(PICTURES.resolve("costs.pdf")));
    }

    @Test
    void everything_has_a_name_and_fits_a_small_telephone() {
        for (int width : new int[] {320, 390, 1280}) {
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                page.setViewportSize(width, 900);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.navigate(site().url(ARTICLE));
                choose("outpatient", "iop", "inpatient");
                in("input[value=in-network]").check();
                assertEquals(
                        0,
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
                        "at " + width);
                in("").first()
                        .screenshot(new Locator.ScreenshotOptions()
                                .setPath(PICTURES.resolve(
                                        "costs-" + width + (scheme == ColorScheme.DARK ? "-dark" : "") + ".png")));
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        in("").first().screenshot(new Locator.ScreenshotOptions().setPath(PICTURES.resolve("costs-forced.png")));
        String tree = in("").first().ariaSnapshot();
        for (String words : List.of(
                "group \"1. Choose two to four kinds of care\"",
                "checkbox \"Intensive outpatient (IOP)\" [checked]",
                "radio \"My plan, in its network\" [checked]",
                "textbox \"Deductible\"",
                "button \"Start over\"",
                "region \"What you would pay, by these figures\"",
                "status")) {
            assertTrue(tree.contains(words), words + " is missing in\n" + tree);
        }
    }

    @Test
    void axe_finds_nothing_wrong_in_any_state() {
        for (String language : List.of("", "/es")) {
            for (int width : new int[] {320, 1280}) {
                for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                    String at = language + " at " + width + " " + scheme;
                    page.setViewportSize(width, 900);
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    page.navigate(site().url(language + ARTICLE));
                    choose("iop", "residential", "inpatient");
                    in("details.cost-life summary").click();
                    type("hourlyPay", "22");
                    type("missedHours.iop", "10");
                    assertEquals(3, in(".cost-card").count(), at);
                    Accessibility.check(page, "results" + at);
                    type("deductible", "-5");
                    type("coinsurance", "101");
                    assertEquals(2, in("[aria-invalid]").count(), at);
                    Accessibility.check(page, "errors" + at);
                    String name = "costs-errors" + language.replace('/', '-') + "-" + width + "-" + scheme + ".png";
                    in("").first().screenshot(new Locator.ScreenshotOptions().setPath(PICTURES.resolve(name)));
                }
            }
        }
    }

    /** Twelve rows, and as many of them compared as may be; then twenty-four keys. The figures are for people. */
    @Test
    void the_time_from_a_key_to_the_painted_result_is_put_down() throws IOException {
        page.navigate(site().url(ARTICLE));
        page.evaluate(TWELVE_ROWS);
        assertEquals(12, in("input[name=o]").count());
        choose("iop", "residential", "residential-30-days", "inpatient");
        in("input[value=in-network]").check();
        page.evaluate(WATCH_KEYS);
        in("input[name=deductible]").focus();
        for (int i = 0; i < 24; i++) {
            page.keyboard().press(i % 2 == 0 ? Integer.toString(1 + i % 9) : "Backspace");
            page.waitForFunction("painted => window.keyTimes.painted.length === painted", i + 1);
            assertEquals(4, in(".cost-card").count(), "each key gives results");
        }
        String times = (String) page.evaluate("JSON.stringify(window.keyTimes)");
        JsonObject read = JsonParser.parseString(times).getAsJsonObject();
        assertEquals(24, read.getAsJsonArray("painted").size(), times);
        Files.writeString(Path.of("target/cost-key-times.json"), times);
    }

    @Test
    void script_and_style_together_stay_small() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(Files.readAllBytes(SCRIPT));
            out.write(Files.readAllBytes(Path.of("templates/assets/cost-comparison.css")));
        }
        assertTrue(packed.size() <= 13_000, packed.size() + " bytes");
    }
}
