package org.vouch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The handbook, as people read it and do what it says. */
class PlayedHandbookIT {
    private static final Path HANDBOOK = Path.of("src/handbook");
    private static final String ARTICLE = "articles/what-happens-on-the-first-day/";
    private static @Nullable BuiltSite site;

    /** Where the first page leads: each other page begins there. */
    private static @Nullable Path begun;

    private static final List<String> seen = new ArrayList<>();

    @TempDir
    static Path common;

    @TempDir
    Path folder;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        site = BuiltSite.of(HANDBOOK, "handbook", "warning");
        Path empty = Files.createDirectories(common.resolve("begun"));
        PlayedPage start = new PlayedPage(common.resolve("home"), empty, PlayedHandbookIT::visit);
        assertNotEquals(0, start.play(html("start")), "the first page says nothing to do");
        begun = empty;
        assertEquals(empty.resolve("my-site"), start.here());
    }

    @AfterAll
    static void stop() {
        site().close();
    }

    private static BuiltSite site() {
        return Objects.requireNonNull(site);
    }

    private static String html(String page) throws IOException {
        return Files.readString(Path.of("target/handbook", page, "index.html"));
    }

    /** Looks at the new article as it is served. */
    private static void visit(String address) {
        try (BrowserContext context = site().browser().context()) {
            Page page = context.newPage();
            page.navigate(address + ARTICLE);
            seen.add(page.locator("main").innerText());
        }
    }

    @Test
    void the_first_page_leads_from_an_empty_folder_to_a_signed_article_in_the_browser() {
        assertEquals(2, seen.size());
        assertTrue(seen.get(0).contains("What happens on the first day"), seen.get(0));
        assertTrue(!seen.get(0).contains("Sam Sample"), "before anybody signed: " + seen.get(0));
        assertTrue(seen.get(1).contains("Sam Sample"), "after it was signed: " + seen.get(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "editors",
                "site-owners",
                "developers",
                "how-to/another-language",
                "how-to/bring-a-site-over",
                "how-to/check-every-change",
                "how-to/crisis-lines",
                "how-to/looks",
                "how-to/own-files",
                "how-to/pictures-and-documents",
                "how-to/prices",
                "how-to/prove-it",
                "how-to/put-online",
                "how-to/reviewers-elsewhere",
                "how-to/sign-with-a-key",
                "how-to/upgrade",
                "how-to/when-words-change",
                "how-to/words-that-are-explained"
            })
    void what_a_page_says_works(String name) throws Exception {
        Path copy = folder.resolve("begun");
        copy(Objects.requireNonNull(begun), copy);
        PlayedPage page = new PlayedPage(folder.resolve("home"), copy.resolve("my-site"), PlayedHandbookIT::visit);
        assertNotEquals(0, page.play(html(name)), "there is nothing to do");
    }

    @Test
    void every_page_of_the_handbook_is_played_or_has_nothing_to_do(@TempDir Path home) throws Exception {
        List<String> played = List.of(PlayedHandbookIT.class
                .getDeclaredMethod("what_a_page_says_works", String.class)
                .getAnnotation(ValueSource.class)
                .strings());
        for (String address : site().addresses()) {
            String name = address.replaceAll("^/|/$", "");
            boolean written = !name.startsWith("reference") && !name.equals("404.html") && !name.equals("start");
            if (written && !played.contains(name)) {
                PlayedPage page = new PlayedPage(home, home, PlayedHandbookIT::visit);
                assertEquals(0, page.play(html(name)), name + " says what to do, and nobody tries it");
            }
        }
    }

    @Test
    void can_be_read_on_a_phone_in_the_dark_and_searched() throws IOException {
        for (String address : List.of("/", "/start/", "/reviewers/", "/how-to/", "/reference/")) {
            site().open(address, 390, ColorScheme.DARK, page -> {});
            site().open(address, 1280, ColorScheme.LIGHT, page -> {});
        }
        site().open("/start/", 1280, ColorScheme.LIGHT, page -> {
            page.keyboard().press("/");
            page.keyboard().type("typing error");
            assertThat(page.locator(".search-found li").first()).containsText("When words change after a review");
        });
    }

    @Test
    void pictures_show_the_screens_as_they_are() throws Exception {
        Path copy = folder.resolve("begun");
        copy(Objects.requireNonNull(begun), copy);
        Path root = copy.resolve("my-site");
        HandbookPictures pictures = new HandbookPictures(site().browser());
        PlayedPage prices = new PlayedPage(
                folder.resolve("home"), root, address -> pictures.take("article", address + ARTICLE, "body"));
        prices.play(html("how-to/prices"));
        prices.serve("vouch serve --open");
        Path article = root.resolve("content/articles/what-happens-on-the-first-day.md");
        Files.writeString(article, Files.readString(article).replace("from 9 to 12", "from 9 to 15"));
        new PlayedPage(folder.resolve("home"), root, address -> {
                    String desk = address.replace("127.0.0.1", "localhost") + "_desk/";
                    pictures.take("review-queue", desk + "?reviewer=sam-sample", "body");
                    pictures.take(
                            "review-changes", desk + "page/" + ARTICLE + "?reviewer=sam-sample", ".sheet-changes");
                    pictures.take("cost-comparison", address + "articles/what-it-costs/", "#compare");
                })
                .serve("vouch serve --open");
        Files.writeString(article, Files.readString(article).replace("Bring a list", "Bring [a list](list.md)"));
        new PlayedPage(folder.resolve("home"), root, address -> pictures.take("message", address + ARTICLE, "body"))
                .serve("vouch serve --open");
        assertEquals(
                List.of(),
                pictures.different(),
                "look at target/screenshots/handbook/pictures beside these, and"
                        + " run with -Dpictures=rewrite if the screen is right");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
