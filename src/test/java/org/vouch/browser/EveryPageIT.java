package org.vouch.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is true of every page of the demonstration, whatever its template, measured in a real browser. */
class EveryPageIT {
    /** Tells what of a page is out of sight: a page that scrolls sideways, and tables wider than their room. */
    private static final String CUT = """
            () => {
              const cut = [];
              const page = document.documentElement;
              if (page.scrollWidth > page.clientWidth) cut.push(`the page, by ${page.scrollWidth - page.clientWidth} px`);
              for (const table of document.querySelectorAll("table")) {
                const room = table.closest(".table") ?? table.parentElement;
                const more = Math.max(room.scrollWidth, Math.floor(table.getBoundingClientRect().width)) - room.clientWidth;
                const name = room.getAttribute("aria-label") ?? table.caption?.textContent;
                if (more > 0) cut.push(`the table "${name}", by ${more} px`);
                for (const cell of table.querySelectorAll("tbody :is(th, td)")) {
                  const words = cell.scrollWidth - cell.clientWidth;
                  if (cell.clientWidth > 1 && words > 0) cut.push(`"${cell.textContent}" in "${name}", by ${words} px`);
                }
              }
              return cut;
            }
            """;

    /** A printer's page: Letter, within its margins. */
    private static final int PAPER = 680;

    /**
     * Tells which numbers of a page cannot be tapped, are broken, or are too small where they are there to be tapped.
     * What changed is shown in words alone: nobody is to call a number that is crossed out.
     */
    private static final String UNTAPPABLE = """
            () => {
              const wrong = [];
              const number = /(?:1-)?[0-9]{3}-[0-9]{3}-(?:[0-9]{4}|[A-Z]{4})|\\b(?:911|988)\\b/;
              const words = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
              while (words.nextNode()) {
                const around = words.currentNode.parentElement;
                const found = words.currentNode.data.match(number);
                const named = around.closest("h1, h2, h3, summary, thead, .contents, .footnotes, script, template, a, .teaser, textarea, code, .changes");
                if (found && !named) wrong.push(`no link: ${found[0]} in "${around.textContent.trim().slice(0, 60)}"`);
              }
              for (const link of document.querySelectorAll(".tel, .pill")) {
                const box = link.getBoundingClientRect();
                if (box.width === 0) continue;
                if (link.matches(".tel") && link.getClientRects().length > 1) wrong.push(`broken: ${link.textContent}`);
                const small = link.matches(".pill") || link.closest(".table, .urgent");
                if (small && box.height < 44) wrong.push(`${box.height} px high: ${link.textContent}`);
              }
              return wrong;
            }
            """;

    /** Tells where the title and what it says first are, from the top of the window. */
    private static final String FIRST = """
            () => {
              const box = (of) => document.querySelector(of).getBoundingClientRect();
              return [box("h1").top, box("h1").bottom, box(".review-by").bottom, box(".prose > .block, .prose > *").top]
                .map(Math.round);
            }
            """;

    private static BuiltSite site;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        site = BuiltSite.demonstration();
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
        }
    }

    @Test
    void nothing_is_cut_on_a_phone_a_desk_with_large_letters_or_on_paper() throws IOException {
        try (BrowserContext context = site.browser().context(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            List<String> cut = new ArrayList<>();
            for (String address : site.addresses()) {
                page.navigate(site.url(address));
                cut.addAll(cut(page, address));
            }
            assertEquals("", String.join("\n", cut));
        }
    }

    @Test
    void a_table_that_is_cut_is_seen() {
        try (BrowserContext context = site.browser().context(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(site.url("/get-help-now/"));
            page.evaluate("for (const cell of document.querySelectorAll('td')) cell.style.minInlineSize = '36rem'");
            List<String> cut = cut(page, "");
            for (String state : List.of("390 px", "320 px", "1280 px", "1280 px with large letters", "paper")) {
                assertTrue(
                        cut.stream().anyMatch(each -> each.startsWith(" on " + state + ": the table \"More lines\"")),
                        state + ": " + cut);
            }
        }
    }

    @Test
    void every_number_can_be_tapped() throws IOException {
        try (BrowserContext context =
                site.browser().context(new Browser.NewContextOptions().setViewportSize(390, 844))) {
            Page page = context.newPage();
            List<String> wrong = new ArrayList<>();
            for (String address : site.addresses()) {
                if (address.matches("(?:/es)?/(?:articles/.*/|get-help-now/|about/|)")) {
                    page.navigate(site.url(address));
                    for (Object each : (List<?>) page.evaluate(UNTAPPABLE)) {
                        wrong.add(address + ": " + each);
                    }
                }
            }
            assertEquals("", String.join("\n", wrong));
        }
    }

    @ParameterizedTest
    @CsvSource({"390, 844, true", "320, 568, true", "1280, 800, false"})
    void the_first_screen_of_an_article_holds_its_title_and_what_it_says_first(int width, int height, boolean phone)
            throws IOException {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setIsMobile(phone)
                .setHasTouch(phone);
        try (BrowserContext context = site.browser().context(options)) {
            Page page = context.newPage();
            List<String> late = new ArrayList<>();
            for (String address : site.addresses()) {
                if (!address.matches("(?:/es)?/articles/[^/]+/(?!reviews/)[^/]+/")) {
                    continue;
                }
                page.navigate(site.url(address));
                List<?> at = (List<?>) page.evaluate(FIRST);
                boolean whole = width == 320
                        ? place(at, 1) <= height
                        : place(at, 0) <= 360 && place(at, 2) <= height && place(at, 3) <= 700;
                if (!whole) {
                    late.add(address + " " + at);
                }
            }
            assertEquals("", String.join("\n", late), "title's top and bottom, reviewer's bottom, first block's top");
        }
    }

    private static int place(List<?> at, int which) {
        return ((Number) at.get(which)).intValue();
    }

    /** Returns what is out of sight on a page, on screens of each width, with letters twice as large, and on paper. */
    private static List<String> cut(Page page, String address) {
        List<String> cut = new ArrayList<>();
        for (String size : List.of("100%", "200%")) {
            page.evaluate("size => document.documentElement.style.fontSize = size", size);
            for (int width : new int[] {390, 320, 1280}) {
                page.setViewportSize(width, 800);
                told(page, address + " on " + width + " px" + (size.equals("200%") ? " with large letters" : ""), cut);
            }
        }
        page.evaluate("document.documentElement.style.fontSize = ''");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(PAPER, 800);
        told(page, address + " on paper", cut);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        return cut;
    }

    private static void told(Page page, String where, List<String> cut) {
        for (Object each : (List<?>) page.evaluate(CUT)) {
            cut.add(where + ": " + each);
        }
    }
}
