package org.vouch.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.model.text.Finding;
import org.vouch.service.pipeline.Builder;
import org.vouch.service.preview.Preview;
import org.vouch.service.preview.SiteSnapshot;

/** What goes wrong below a server: the page says it, leaves what is open in the browser alone, and is well again. */
class TroubleTest {
    private static final String SETTINGS = """
            title: Example Recovery Center
            base_url: https://example.org
            language: en-US
            time_zone: America/New_York
            organization: {name: Example Recovery Center, phone: +1-919-555-0100, answered_by: staff}
            review: {require: claim}
            crisis:
              - {name: 988 Suicide & Crisis Lifeline, call: "988"}
            """;
    private static final String ARTICLE = "---\ntitle: First\ndescription: First.\ndraft: true\n---\nGood words.\n";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private final AtomicBoolean failing = new AtomicBoolean();
    private Path root;
    private DeskServer server;
    private volatile List<Finding> told = List.of();
    private final List<String> unanswered = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() throws IOException {
        root = folder.resolve("root");
        write("content/site.yaml", SETTINGS);
        write("content/articles/first.md", ARTICLE);
        Preview preview = new Preview(root, new Builder.Program("Vouch", "test"), this::today, InstantSource.system());
        server = DeskServer.open(root, preview, 0, new EditionListener() {
            @Override
            public void made(SiteSnapshot edition) {
                told = edition.findings();
            }

            @Override
            public void failed(Throwable why) {
                throw new AssertionError(why);
            }

            @Override
            public void unanswered(String path, Throwable why) {
                unanswered.add(path);
            }
        });
        awaitWell();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private LocalDate today(ZoneId zone) {
        if (failing.get()) {
            throw new IllegalStateException("nobody knows the day in " + zone);
        }
        return LocalDate.of(2024, 6, 1);
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String article() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.siteAddress() + "articles/first/"))
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        } catch (InterruptedException end) {
            throw new AssertionError(end);
        }
    }

    private void await(Predicate<String> holds) {
        String page = article();
        for (long start = System.nanoTime(); !holds.test(page) && System.nanoTime() - start < PATIENCE.toNanos(); ) {
            page = article();
        }
        assertTrue(holds.test(page), page);
    }

    private void awaitWell() {
        await(page -> page.contains("Good words.") && page.contains("data-stops=\"false\""));
    }

    /** The browser leaves the page alone that stands behind what stops it. */
    private void awaitTrouble(String words) {
        await(page -> page.contains("data-stops=\"true\"") && page.contains(words));
    }

    @Test
    void the_folder_is_away_for_a_while() throws IOException {
        Files.move(root.resolve("content"), root.resolve("aside"));
        awaitTrouble("there is no folder");
        Files.move(root.resolve("aside"), root.resolve("content"));
        awaitWell();
    }

    @Test
    void the_settings_are_broken_and_fixed() throws IOException {
        write("content/site.yaml", "title: [");
        awaitTrouble("content/site.yaml");
        write("content/site.yaml", SETTINGS);
        awaitWell();
    }

    @Test
    void a_template_is_broken_and_fixed() throws IOException {
        write("templates/article.ftlh", "<#if");
        awaitTrouble("templates/article.ftlh");
        assertTrue(
                told.stream().map(Finding::rule).toList().contains("template"),
                "the terminal does not say that the site would go out");
        Files.delete(root.resolve("templates/article.ftlh"));
        awaitWell();
    }

    @Test
    void the_site_cannot_be_read_at_all() throws IOException {
        failing.set(true);
        write("content/articles/first.md", ARTICLE + "Newer words.");
        awaitTrouble("what you see is older than its files");
        assertTrue(article().contains("Good words."), "the last edition stays");
        failing.set(false);
        write("content/articles/first.md", ARTICLE + "Newest words.");
        await(page -> page.contains("Newest words.") && page.contains("data-stops=\"false\""));
    }

    @Test
    void an_article_leads_to_itself_and_is_one_again() throws IOException {
        Path file = root.resolve("content/articles/first.md");
        Files.delete(file);
        Files.createSymbolicLink(file, Path.of("first.md"));
        await(page -> !page.contains("Good words."));
        Files.delete(file);
        Files.writeString(file, ARTICLE);
        awaitWell();
    }

    @Test
    void an_article_is_too_large_and_a_film_is_not() throws IOException {
        Path film = root.resolve("content/articles/film.mp4");
        try (RandomAccessFile file = new RandomAccessFile(film.toFile(), "rw")) {
            file.setLength(50L << 20);
        }
        write("content/articles/first.md", ARTICLE + "word ".repeat(1 << 20));
        awaitTrouble("content/articles/first.md");
        write("content/articles/first.md", ARTICLE);
        awaitWell();
    }

    private HttpResponse<String> atDesk(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(server.deskAddress() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void a_fault_is_answered_in_plain_words_and_told() throws Exception {
        failing.set(true);
        HttpResponse<String> answer = atDesk("page/articles/first/?recorded=1");
        assertEquals(500, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("the terminal says more"), answer.body());
        assertFalse(answer.body().contains("nobody knows the day"), "what went wrong inside is for the terminal");
        assertEquals(List.of("_desk/page/articles/first/"), unanswered);
        failing.set(false);
        assertEquals(200, atDesk("page/articles/first/?recorded=1").statusCode());
    }

    @Test
    void a_page_that_is_saved_all_the_time_is_answered_with_what_to_do() throws Exception {
        failing.set(true);
        write("content/articles/first.md", ARTICLE + "Newer words.");
        HttpResponse<String> answer = atDesk("page/articles/first/");
        assertEquals(503, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("is being saved"), answer.body());
        assertEquals("1", answer.headers().firstValue("Retry-After").orElse(""));
        failing.set(false);
        assertEquals(200, atDesk("page/articles/first/").statusCode());
    }
}
