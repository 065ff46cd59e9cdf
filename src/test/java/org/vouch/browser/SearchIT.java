package org.vouch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Searches the demonstration site in a real browser, as a reader with a keyboard, a phone, or no JavaScript does. */
class SearchIT {
    private static final Path PICTURES = Path.of("target/screenshots");
    private static @Nullable BuiltSite site;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        site = BuiltSite.demonstration();
        Files.createDirectories(PICTURES);
    }

    @AfterAll
    static void stop() {
        site().close();
    }

    @AfterEach
    void leave() {
        contexts.forEach(BrowserContext::close);
        assertEquals(List.of(), wrong, "errors and requests to other hosts");
    }

    private static BuiltSite site() {
        return Objects.requireNonNull(site);
    }

    private Page open(String address, Browser.NewContextOptions options) {
        BrowserContext context = site().browser().context(options);
        contexts.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                wrong.add(message.text());
            }
        });
        page.onPageError(wrong::add);
        page.onRequest(request -> {
            asked.add(request.url());
            if (!request.url().startsWith(site().url("/"))) {
                wrong.add(request.url());
            }
        });
        page.navigate(site().url(address));
        page.waitForLoadState();
        return page;
    }

    private Page open(String address) {
        return open(address, new Browser.NewContextOptions());
    }

    private static Locator status(Page page) {
        return page.locator("dialog.search [role=status]");
    }

    private static Locator links(Page page) {
        return page.locator(".search-found a");
    }

    private static void type(Page page, String words) {
        assertThat(status(page)).hasText(Pattern.compile("Results appear.*"));
        page.keyboard().type(words);
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.className || document.activeElement.id");
    }

    @Test
    void finds_a_section_from_the_keyboard_alone_and_goes_there() {
        Page page = open("/about/");
        page.keyboard().press("/");
        assertEquals("search-words", focused(page), "the slash opens the box and is not typed into it");
        assertEquals("", page.locator("#search-words").inputValue());
        type(page, "types of homes");
        assertThat(links(page).first()).hasText("Recovery Residences: A Home in Early Recovery");
        assertThat(page.locator(".search-section").first()).hasText("Types of homes");
        assertThat(status(page)).hasText(Pattern.compile("\\d+ results?"));
        assertTrue(page.locator(".search-found mark").count() > 2, "what was found is marked");
        page.keyboard().press("ArrowDown");
        assertEquals("search-link", focused(page));
        page.keyboard().press("ArrowUp");
        assertEquals("search-words", focused(page), "above the first result are the words");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        assertEquals("search-section", focused(page), "the section is below its page");
        page.keyboard().press("Enter");
        page.waitForURL("**/articles/aftercare/recovery-residences/#types-of-homes");
        assertEquals("Types of homes", page.locator(":target").innerText());
    }

    @Test
    void opens_by_the_keys_that_people_know_and_gives_the_focus_back() {
        Page page = open("/about/");
        Locator button = page.locator(".search-open");
        button.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("dialog.search")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog.search")).isHidden();
        assertThat(button).isFocused();
        page.keyboard().press("Control+k");
        assertThat(page.locator("dialog.search")).isVisible();
        assertThat(page.locator(".search .crisis a[href='tel:988']")).isVisible();
        page.locator(".search-close").click();
        assertThat(page.locator("dialog.search")).isHidden();
        Object taken = page.evaluate("""
                () => ["f", "F3"].map((key) => {
                  const event = new KeyboardEvent("keydown", {key, ctrlKey: key === "f", cancelable: true, bubbles: true});
                  document.body.dispatchEvent(event);
                  return event.defaultPrevented;
                })""");
        assertEquals(List.of(false, false), taken, "finding in the page stays the browser's");
    }

    @Test
    void bears_slips_of_the_fingers_and_missing_accents() {
        Page page = open("/");
        page.keyboard().press("Control+k");
        type(page, "recoverry resdence");
        assertThat(links(page).first()).hasText("Recovery Residences: A Home in Early Recovery");
        page.locator("#search-words").fill("RÉCÓVERY residençe");
        assertThat(links(page).first()).hasText("Recovery Residences: A Home in Early Recovery");
        page.locator("#search-words").fill("what does an IOP cost");
        assertThat(links(page).first()).hasText("What Is an Intensive Outpatient Program?");
        page.locator("#search-words").fill("xyzzyqwv");
        assertThat(status(page)).hasText("Nothing found. Try fewer or other words.");
        assertEquals(0, links(page).count());
    }

    @Test
    void shows_each_page_once_and_titles_before_sections() {
        Page page = open("/");
        page.keyboard().press("/");
        type(page, "withdrawal");
        assertThat(links(page).first()).hasText("Is It Safe to Stop Drinking Alone?");
        assertEquals(true, page.evaluate("""
                () => { const all = [...document.querySelectorAll(".search-link")].map((link) => link.href);
                  return all.length > 1 && new Set(all).size === all.length && !all.some((href) => href.includes("#")); }"""));
        page.locator("#search-words").fill("insurance words");
        assertThat(links(page).first()).hasText("Insurance Words: Deductible, Coinsurance and More");
    }

    @Test
    void passes_over_words_that_say_nothing() {
        Page page = open("/");
        page.keyboard().press("/");
        type(page, "narcan");
        assertThat(links(page).first()).hasText("Naloxone at Home");
        for (String nothing : List.of("t", "the", "i", "what is it")) {
            page.locator("#search-words").fill(nothing);
            assertThat(links(page)).hasCount(0);
            assertThat(status(page)).hasText(Pattern.compile("Results appear.*"));
        }
    }

    @Test
    void a_reader_of_spanish_gets_english_pages_where_there_is_nothing_in_spanish() {
        Page page = open("/es/");
        page.keyboard().press("/");
        assertThat(status(page)).hasText(Pattern.compile("Los resultados aparecen.*"));
        page.keyboard().type("acamprosato");
        assertThat(links(page).first()).hasText("Medication for Alcohol Use Disorder");
        Locator entry = page.locator(".search-entry").first();
        assertEquals("en-US", entry.getAttribute("lang"));
        assertThat(entry).containsText("(en inglés)");
        assertEquals("es", entry.locator(".search-language").getAttribute("lang"));
        page.locator("#search-words").fill("desintoxicacion");
        assertThat(links(page).first()).hasText("¿Es seguro dejar de beber sin ayuda?");
        assertEquals(null, page.locator(".search-entry").first().getAttribute("lang"));
        assertThat(page.locator(".search-language")).hasCount(0);
    }

    /** The words are those of the table; the code that answers is that of the box. */
    @Test
    void leads_readers_to_the_right_page_by_their_own_words() throws IOException {
        List<String> rows =
                Files.readAllLines(Path.of("src/test/resources/org/vouch/browser/readers-words.txt")).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList();
        List<List<String>> asked = rows.stream()
                .map(row -> List.of(row.split(" \\| ")))
                .map(row -> List.of(row.get(0), row.get(2)))
                .toList();
        Page page = open("/es/");
        Object led = page.evaluate("""
                async (asked) => {
                  const { engine, index } = document.querySelector(".search-open").dataset;
                  const { open } = await import(engine);
                  const spanish = await open(index);
                  const main = index.replace(/[^/]*$/, spanish.elsewhere.file);
                  const english = await open(main);
                  const elsewhere = await open(main, [...spanish.passedOver]);
                  const first = async (of, words) => {
                    let result;
                    await of.search(words, 1, (found) => { result = found; }, () => true);
                    const step = result.hits[0]?.url.replace(/\\/$/, "").split("/").pop() ?? "nothing";
                    return { level: result.level, step };
                  };
                  return Promise.all(asked.map(async ([language, words]) => {
                    const own = await first(language === "en" ? english : spanish, words);
                    const other = language === "en" || own.level === 3 ? own : await first(elsewhere, words);
                    return other.level > own.level ? "en:" + other.step : own.step;
                  }));
                }""", asked);
        List<String> wanted = rows.stream()
                .map(row -> row.substring(row.lastIndexOf(" | ") + 3))
                .toList();
        List<String> wrongly = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Object step = ((List<?>) Objects.requireNonNull(led)).get(i);
            if (!wanted.get(i).equals(step)) {
                wrongly.add(rows.get(i) + ", and not " + step);
            }
        }
        assertEquals(List.of(), wrongly);
        assertTrue(rows.size() >= 100, "the table is whole");
    }

    @Test
    void forgives_as_many_slips_as_a_word_is_long() {
        Page page = open("/");
        Object near = page.evaluate("""
                async () => {
                  const { isNear } = await import(document.querySelector(".search-open").dataset.engine);
                  return [["narcan", "narcna", 1], ["narcan", "narca", 1], ["narcan", "narrcan", 1], ["narcan", "marcan", 1],
                    ["suboxone", "subxoen", 2], ["narcan", "nacnar", 1], ["narcan", "n", 2], ["abc", "", 2]]
                    .map(([one, other, most]) => isNear(one, other, most));
                }""");
        assertEquals(List.of(true, true, true, true, true, false, false, false), near);
    }

    @Test
    void a_screen_without_a_keyboard_has_no_switch_for_a_key() {
        Page page = open(
                "/",
                new Browser.NewContextOptions()
                        .setHasTouch(true)
                        .setIsMobile(true)
                        .setViewportSize(390, 844));
        page.locator(".search-open").click();
        type(page, "detox");
        assertThat(links(page).first()).isVisible();
        assertThat(page.locator(".search-key")).isHidden();
        assertThat(page.locator(".search .crisis a[href='tel:988']")).isVisible();
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("search-390.png")));
    }

    @Test
    void loads_nothing_before_it_is_used_and_then_needs_no_network() {
        Page page = open("/");
        Pattern later = Pattern.compile("engine|dialog|\\.json|search\\.[^/]*\\.css");
        assertEquals(
                List.of(),
                asked.stream().filter(url -> later.matcher(url).find()).toList());
        List<String> own =
                asked.stream().filter(url -> url.contains("/assets/search.")).toList();
        assertEquals(1, own.size(), "the opener alone: " + asked);
        assertTrue(page.request().get(own.get(0)).body().length < 4_200, "the opener is small");
        page.keyboard().press("/");
        assertThat(status(page)).hasText(Pattern.compile("Results appear.*"));
        page.context().setOffline(true);
        page.keyboard().type("detox");
        assertThat(links(page).first()).isVisible();
        int before = asked.size();
        page.locator("#search-words").fill("naltrexone");
        assertThat(links(page).first()).isVisible();
        assertEquals(before, asked.size(), "what a reader types is sent nowhere");
        assertEquals(List.of(), page.context().cookies());
        assertEquals(0, page.evaluate("localStorage.length + sessionStorage.length"));
        assertFalse(page.url().contains("?"));
    }

    @Test
    void a_page_that_is_not_there_is_looked_for_by_its_address() {
        Page page = open("/articles/old/naloxone-at_home.html");
        // The browser itself reports that there is no such page.
        wrong.removeIf(said -> said.contains("404"));
        page.locator("main .search-here").click();
        links(page).first().waitFor();
        assertEquals("naloxone at home", page.locator("#search-words").inputValue());
        assertEquals(
                site().url("/articles/medication/naloxone-at-home/"),
                links(page).first().evaluate("link => link.href"));
    }

    @Test
    void shows_the_list_of_all_articles_without_a_script() {
        Page page = open("/", new Browser.NewContextOptions().setJavaScriptEnabled(false));
        assertThat(page.locator(".search-open")).isHidden();
        assertThat(page.locator(".search-list")).isVisible();
        page.locator(".search-list").click();
        page.waitForURL("**/a-z/");
    }

    /** WCAG 2.1.4: a key of one sign can be turned off. */
    @Test
    void a_reader_turns_the_slash_off_and_on() {
        Page page = open("/");
        page.keyboard().press("/");
        page.locator(".search-key input").uncheck();
        page.keyboard().press("Escape");
        page.keyboard().press("/");
        assertThat(page.locator("dialog.search")).isHidden();
        page.navigate(site().url("/about/"));
        page.keyboard().press("/");
        assertThat(page.locator("dialog.search")).hasCount(0);
        page.keyboard().press("Control+k");
        page.locator(".search-key input").check();
        assertEquals(0, page.evaluate("localStorage.length"), "what is usual is not stored");
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog.search")).isHidden();
        page.keyboard().press("/");
        assertThat(page.locator("dialog.search")).isVisible();
    }

    @Test
    void says_so_when_it_cannot_be_loaded_and_shows_another_way() {
        Page page = open("/");
        page.route("**/search/*.json", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        page.keyboard().press("/");
        assertThat(status(page).locator("a")).hasText("All articles");
        wrong.removeIf(text -> text.contains("503"));
        page.unroute("**/search/*.json");
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog.search")).isHidden();
        page.keyboard().press("/");
        type(page, "detox");
        assertThat(links(page).first()).isVisible();
    }

    @Test
    void fits_small_dark_and_forced_screens() {
        for (boolean forced : new boolean[] {false, true}) {
            Page page = open(
                    "/",
                    new Browser.NewContextOptions()
                            .setViewportSize(320, 640)
                            .setColorScheme(ColorScheme.DARK)
                            .setForcedColors(forced ? ForcedColors.ACTIVE : ForcedColors.NONE));
            page.locator(".search-open").click();
            type(page, "alcohol withdrawal");
            assertThat(links(page).first()).isVisible();
            assertEquals(List.of(0, true), page.evaluate("""
                            () => { const box = document.querySelector("dialog.search");
                              return [box.scrollWidth - box.clientWidth, box.getBoundingClientRect().right <= 320]; }"""), "nothing stands out at the side");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve("search-320" + (forced ? "-forced" : "-dark") + ".png")));
        }
        Page desk = open("/", new Browser.NewContextOptions().setViewportSize(1280, 900));
        desk.keyboard().press("/");
        type(desk, "what does detox cost");
        assertThat(links(desk).first()).isVisible();
        desk.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("search-1280.png")));
    }
}
