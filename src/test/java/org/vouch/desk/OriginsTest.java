package org.vouch.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.desk.ServedDesk.Reply;

/** The site and the desk are at two addresses, and what is at one is not at the other. */
class OriginsTest {
    private static final String DOT = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"2\" height=\"2\"><rect"
            + " width=\"2\" height=\"2\"/></svg>";

    @TempDir
    private static Path folder;

    private static ServedDesk desk;

    @BeforeAll
    static void open() throws IOException {
        Path root = folder.resolve("root");
        Path articles = Files.createDirectories(root.resolve("content/articles"));
        Files.writeString(articles.resolve("dot.svg"), DOT);
        Path pages = Files.createDirectories(root.resolve("content/pages"));
        Files.writeString(pages.resolve("dot.svg"), DOT);
        Files.writeString(pages.resolve("note.vcf"), "A note.");
        Files.writeString(
                pages.resolve("files.md"),
                "---\ntitle: Files\ndescription: Files.\n---\n![A dot](dot.svg)\n\nTake [our card](note.vcf).\n");
        Files.writeString(
                articles.resolve("shown.md"),
                "---\ntitle: Shown\ndescription: Shown.\n---\n![A dot](dot.svg)\n\nSee [the other](iop.md).\n");
        desk = new ServedDesk(root);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static String siteOrigin() {
        return "http://127.0.0.1:" + desk.port();
    }

    @Test
    void nothing_of_the_site_is_at_the_address_of_the_desk() throws IOException {
        for (String target : List.of(
                "/", "/articles/iop/", "/note.vcf", "/assets/site.css", "/_vouch/live.js", "/x?y=1", "/_deskx")) {
            Reply reply = desk.get(target);
            assertEquals(303, reply.status(), target);
            assertEquals(siteOrigin() + target, reply.location());
            assertEquals("", reply.body());
        }
    }

    @Test
    void nothing_of_the_desk_is_at_the_address_of_the_site() throws IOException {
        for (String target : List.of("/_desk", "/_desk/", ServedDesk.PAGE, "/_desk/keys/?reviewer=dana-example")) {
            Reply reply = desk.site(target);
            assertEquals(303, reply.status(), target);
            assertEquals("http://localhost:" + desk.port() + target, reply.location());
        }
        for (String tool : List.of("/_vouch/desk.js", "/_vouch/desk.css", "/_vouch/sheet.css")) {
            assertEquals(404, desk.site(tool).status(), tool);
        }
    }

    @Test
    void the_desk_has_a_sign_for_browsers_that_ask_by_themselves() throws IOException {
        Reply sign = desk.get("/favicon.ico");
        assertEquals(200, sign.status(), sign.body());
        assertTrue(sign.head().contains("content-type: image/svg+xml"), sign.head());
    }

    @Test
    void the_home_page_leads_to_what_readers_do_not_get_and_lists_mark_it() throws IOException {
        String home = desk.site("/").body();
        assertTrue(home.contains(" not public:</strong> <a href=\"/articles/iop/\">IOP</a>"), home);
        assertTrue(
                home.contains("<a href=\"http://localhost:" + desk.port() + "/_desk/\">open the review desk</a>"),
                home);
        Reply list = desk.site("/articles/");
        assertEquals(200, list.status(), list.body());
        String mark = "<span class=\"vouch-mark\">";
        assertTrue(
                list.body().contains("<a href=\"/articles/iop/\">IOP " + mark + "Not public</span></a>"), list.body());
        desk.write(ServedDesk.ARTICLE, ServedDesk.WORDS.replace("author:", "draft: true\nauthor:"));
        for (int turn = 0; turn < 600 && !list.body().contains(mark + "Draft"); turn++) {
            LockSupport.parkNanos(100_000_000);
            list = desk.site("/articles/");
        }
        assertTrue(list.body().contains("<a href=\"/articles/iop/\">IOP " + mark + "Draft</span></a>"), list.body());
        desk.write(ServedDesk.ARTICLE, ServedDesk.WORDS);
        String readers = desk.site("/?vouch=readers").body();
        assertFalse(readers.contains("vouch-") || readers.contains("/articles/iop/"), readers);
    }

    @Test
    void pages_of_each_lead_to_the_other() throws IOException {
        String queue = desk.get("/_desk/").body();
        assertTrue(queue.contains("<a href=\"" + siteOrigin() + "/\">"), queue);
        String article = desk.site("/articles/iop/").body();
        assertTrue(article.contains("href=\"http://localhost:" + desk.port() + ServedDesk.PAGE + "\""), article);
    }

    @Test
    void a_page_at_the_desk_shows_its_pictures_and_links_to_the_site() throws IOException {
        String page = desk.get("/_desk/page/articles/shown/").body();
        assertTrue(page.contains("src=\"/_desk/picture/articles/dot.svg\""), page);
        assertTrue(page.contains("href=\"" + siteOrigin() + "/articles/iop/\""), page);
        Reply picture = desk.get("/_desk/picture/articles/dot.svg");
        assertEquals(200, picture.status(), picture.body());
        assertTrue(picture.head().contains("content-type: image/svg+xml"), picture.head());
        assertTrue(picture.head().contains("default-src 'none'"), "alone in a window it runs nothing");
        assertTrue(picture.head().contains("sandbox"), picture.head());
        for (String other : List.of("note.vcf", "articles/iop/index.html", "assets/site.css", "x.svg", "")) {
            assertEquals(404, desk.get("/_desk/picture/" + other).status(), other);
        }
    }

    @Test
    void what_no_template_printed_is_shown_in_a_sandbox() throws IOException {
        for (String file : List.of("/dot.svg", "/robots.txt", "/reviews.json", "/sitemap.xml")) {
            Reply reply = desk.site(file);
            assertEquals(200, reply.status(), file);
            assertTrue(reply.head().contains("content-security-policy: sandbox"), file + reply.head());
        }
        assertFalse(desk.site("/articles/iop/").head().contains("sandbox"), "a page works as it does for readers");
    }

    @Test
    void no_script_of_either_becomes_a_worker_and_one_that_is_there_is_forgotten() throws IOException {
        for (String file : List.of("/_vouch/live.js", "/note.vcf", "/sw.js", "/_desk/")) {
            for (Origin origin : Origin.values()) {
                Reply reply = desk.raw("GET " + file + " HTTP/1.1\r\nHost: "
                        + origin.at(desk.port()).substring("http://".length())
                        + "\r\nService-Worker: script\r\nConnection: close\r\n\r\n");
                assertEquals(403, reply.status(), file);
                assertTrue(reply.head().contains("clear-site-data: \"storage\""), reply.head());
            }
        }
    }

    @Test
    void a_form_that_a_worker_may_have_shown_is_not_taken() throws IOException {
        Reply shown = desk.get(ServedDesk.PAGE);
        desk.raw("GET /sw.js HTTP/1.1\r\nHost: 127.0.0.1:" + desk.port()
                + "\r\nService-Worker: script\r\nConnection: close\r\n\r\n");
        assertEquals(
                422,
                desk.decide(shown, "", "dana-example", "Dana Example").status(),
                "the site has no say about forms of the desk");
        desk.raw("GET /sw.js HTTP/1.1\r\nHost: localhost:" + desk.port()
                + "\r\nService-Worker: script\r\nConnection: close\r\n\r\n");
        assertEquals(
                403,
                desk.decide(shown, "approve", "dana-example", "Dana Example").status());
        assertFalse(desk.content().containsKey("content/reviews/articles/iop/1.yaml"));
    }

    @Test
    void a_link_fills_in_nothing_but_who_looks() throws IOException {
        Reply page = desk.get(ServedDesk.PAGE + "?reviewer=dana-example&"
                + ServedDesk.form(
                        "decision", "approve", "name", "Dana Example", "note", "Typed by a link.", "vouched", "yes"));
        assertTrue(page.body().contains("<option value=\"dana-example\" selected>"), page.body());
        assertFalse(page.body().contains("Typed by a link."));
        assertFalse(page.body().contains("value=\"Dana Example\""));
        assertFalse(page.body().matches("(?s).*name=\"decision\" value=\"approve\" checked.*"));
    }

    @Test
    void a_form_from_the_site_is_refused() throws IOException {
        Reply shown = desk.get(ServedDesk.PAGE);
        String form = ServedDesk.form(
                "token",
                shown.field("token"),
                "shown",
                shown.field("shown"),
                "decision",
                "approve",
                "reviewer",
                "dana-example",
                "name",
                "Dana Example",
                "vouched",
                "yes");
        for (String site : List.of("cross-site", "same-site", "same-origin")) {
            Reply reply = desk.post(
                    ServedDesk.PAGE,
                    "Origin: " + siteOrigin() + "\r\nSec-Fetch-Site: " + site
                            + "\r\nContent-Type: application/x-www-form-urlencoded\r\n",
                    form);
            assertEquals(403, reply.status(), site);
        }
        assertFalse(desk.content().containsKey("content/reviews/articles/iop/1.yaml"));
    }
}
