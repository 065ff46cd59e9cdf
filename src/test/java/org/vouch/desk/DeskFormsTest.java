package org.vouch.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.desk.ServedDesk.Reply;

/**
 * What somebody sends who wants to sign in another's name. Nothing of it may change a file, and each test sees to it.
 */
class DeskFormsTest {
    private static final String TYPE = "Content-Type: application/x-www-form-urlencoded\r\n";

    @TempDir
    private static Path folder;

    private static ServedDesk desk;

    private Map<String, String> before = Map.of();

    @BeforeAll
    static void open() throws IOException {
        desk = new ServedDesk(folder.resolve("root"));
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @BeforeEach
    void remember() throws IOException {
        before = desk.content();
    }

    @AfterEach
    void nothing_changed() throws IOException {
        assertEquals(before, desk.content());
        assertEquals(200, desk.get("/_desk/").status(), "everybody else is still answered");
    }

    /** What an honest page would send, so that only what the test does to it is the reason why it is refused. */
    private static String honest() throws IOException {
        Reply page = desk.get(ServedDesk.PAGE);
        return ServedDesk.form(
                "token", page.field("token"),
                "shown", page.field("shown"),
                "decision", "approve",
                "reviewer", "dana-example",
                "name", "Dana Example",
                "vouched", "yes");
    }

    @Test
    void a_form_from_elsewhere_is_refused_even_if_it_knows_the_word() throws IOException {
        String own = desk.origin();
        for (String headers : List.of(
                "",
                "Origin: null\r\n",
                "Origin: http://evil.example\r\n",
                "Origin: http://localhost:1\r\n",
                "Origin: http://127.0.0.1:" + desk.port() + "\r\n",
                "Origin: https://localhost:" + desk.port() + "\r\n",
                "Origin: http://localhost:" + desk.port() + ".evil.example\r\n",
                "Origin: http://sub.localhost:" + desk.port() + "\r\n",
                own + "Origin: http://evil.example\r\n",
                own + own,
                "Referer: http://localhost:" + desk.port() + "/_desk/\r\n",
                own + "Sec-Fetch-Site: cross-site\r\n",
                own + "Sec-Fetch-Site: same-site\r\n",
                own + "Sec-Fetch-Site: none\r\n")) {
            Reply reply = desk.post(ServedDesk.PAGE, headers + TYPE, honest());
            assertEquals(403, reply.status(), headers + reply.head());
            assertFalse(reply.head().contains("access-control-"), reply.head());
        }
    }

    @Test
    void a_form_without_the_word_of_this_start_is_refused() throws IOException {
        String word = desk.get(ServedDesk.PAGE).field("token");
        assertEquals(32, word.length());
        String body = honest();
        for (String wrong : List.of(
                body.replace("token=" + word + "&", ""),
                body.replace(word, ""),
                body.replace(word, "0".repeat(32)),
                body.replace(word, word.substring(1)),
                body.replace(word, word + "0"),
                body.replace(word, word.toUpperCase(Locale.ROOT) + "A"),
                body.replace("token=" + word, "token=wrong&token=" + word),
                body.replace("token=", "tokens="))) {
            Reply reply = desk.post(ServedDesk.PAGE, desk.origin() + TYPE, wrong);
            assertEquals(403, reply.status(), wrong);
            assertFalse(reply.body().contains(word));
        }
        for (String target : List.of("/_desk/keys/", "/_desk/prepare/articles/iop/")) {
            assertEquals(
                    403,
                    desk.post(target, desk.origin() + TYPE, body.replace(word, ""))
                            .status());
        }
    }

    @Test
    void another_name_of_the_server_is_refused() throws IOException {
        String body = honest();
        Reply reply = desk.raw("POST " + ServedDesk.PAGE + " HTTP/1.1\r\nHost: evil.example:" + desk.port() + "\r\n"
                + "Origin: http://evil.example:" + desk.port() + "\r\n" + TYPE + "Connection: close\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body);
        assertEquals(421, reply.status());
    }

    @Test
    void only_a_form_is_taken_as_a_form() throws IOException {
        for (String type : List.of(
                "",
                "Content-Type: text/plain\r\n",
                "Content-Type: application/json\r\n",
                "Content-Type: multipart/form-data; boundary=x\r\n",
                TYPE + "Content-Type: text/plain\r\n")) {
            assertEquals(
                    415,
                    desk.post(ServedDesk.PAGE, desk.origin() + type, honest()).status(),
                    type);
        }
    }

    @Test
    void looking_changes_nothing_whatever_the_address_says() throws IOException {
        String target = ServedDesk.PAGE + "?" + honest();
        assertEquals(200, desk.get(target).status());
        for (String override :
                List.of("X-HTTP-Method-Override: POST\r\n", "X-HTTP-Method: POST\r\n", "X-Method-Override: POST\r\n")) {
            Reply reply = desk.raw("GET " + target + "&_method=POST HTTP/1.1\r\nHost: localhost:" + desk.port() + "\r\n"
                    + override + desk.origin() + "Connection: close\r\n\r\n");
            assertEquals(200, reply.status());
        }
        for (String method : List.of("PUT", "PATCH", "DELETE", "OPTIONS")) {
            Reply reply = desk.raw(method + " " + ServedDesk.PAGE + " HTTP/1.1\r\nHost: localhost:" + desk.port()
                    + "\r\n"
                    + desk.origin() + TYPE + "Connection: close\r\nContent-Length: " + honest().length() + "\r\n\r\n"
                    + honest());
            assertEquals(405, reply.status(), method);
        }
    }

    @Test
    void more_than_anybody_types_is_refused() throws IOException {
        String note = "&note=" + "a".repeat(64 * 1024);
        assertEquals(
                413,
                desk.post(ServedDesk.PAGE, desk.origin() + TYPE, honest() + note)
                        .status());
        Reply many = desk.post(ServedDesk.PAGE, desk.origin() + TYPE, honest() + "&a=1".repeat(500));
        assertEquals(413, many.status());
        String chunk = Integer.toHexString(note.length()) + "\r\n" + note + "\r\n";
        Reply chunked = desk.raw(
                "POST " + ServedDesk.PAGE + " HTTP/1.1\r\nHost: localhost:" + desk.port() + "\r\n" + desk.origin()
                        + TYPE + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n" + chunk + "0\r\n\r\n");
        assertEquals(413, chunked.status());
    }

    @Test
    void a_form_that_never_ends_is_cut_off_and_is_none() throws IOException {
        String body = honest();
        try (Socket slow = desk.connect()) {
            slow.getOutputStream()
                    .write(("POST " + ServedDesk.PAGE + " HTTP/1.1\r\nHost: localhost:" + desk.port() + "\r\n"
                                    + desk.origin() + TYPE + "Content-Length: " + (body.length() + 5) + "\r\n\r\n"
                                    + body)
                            .getBytes(StandardCharsets.US_ASCII));
            slow.getOutputStream().flush();
            assertNotEquals(303, ServedDesk.reply(slow).status());
        }
    }

    @Test
    void a_form_that_is_none_repeats_nothing_of_itself() throws IOException {
        String script = "<script>alert(1)</script>";
        for (String body : List.of("%zz" + script, "a=%ff" + script, script, "token=" + script)) {
            Reply reply = desk.post(ServedDesk.PAGE, desk.origin() + TYPE, body);
            assertTrue(reply.status() == 400 || reply.status() == 403, body + reply.status());
            assertFalse(reply.body().contains("alert"), reply.body());
        }
    }

    @Test
    void what_is_typed_is_shown_again_as_words_and_never_as_markup() throws IOException {
        Reply shown = desk.get(ServedDesk.PAGE);
        String hostile = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";
        Reply reply = desk.decide(shown, "approve", "dana-example", hostile, "note", hostile, "quote", hostile);
        assertEquals(422, reply.status());
        assertFalse(reply.body().contains("<script>alert"), "as markup");
        assertTrue(reply.body().contains("&lt;script&gt;alert(1)"), "as words");
        Reply query = desk.get("/_desk/?reviewer=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&state=%3Cb%3E");
        assertFalse(query.body().contains("<script>alert"));
        Reply split = desk.decide(shown, "request", "x\r\nX-Evil: 1", "", "by", "Kit\nEditor");
        assertFalse(split.head().contains("x-evil"), split.head());
    }

    @Test
    void pages_that_are_none_and_words_that_were_never_shown_are_refused() throws IOException {
        Reply shown = desk.get(ServedDesk.PAGE);
        String body = honest();
        for (String target :
                List.of("/_desk/page/articles/nowhere/", "/_desk/page/../content/site/", "/_desk/sign", "/_desk/")) {
            assertEquals(404, desk.post(target, desk.origin() + TYPE, body).status(), target);
        }
        String seen = shown.field("shown");
        assertEquals(
                400,
                desk.post(ServedDesk.PAGE, desk.origin() + TYPE, body.replace(seen, "x"))
                        .status());
        Reply never = desk.post(ServedDesk.PAGE, desk.origin() + TYPE, body.replace(seen, "0".repeat(64)));
        assertEquals(409, never.status());
    }

    @Test
    void every_page_of_the_desk_forbids_scripts_of_its_own_frames_and_keeping() throws IOException {
        for (String target :
                List.of("/_desk/", "/_desk/calendar/", "/_desk/keys/", ServedDesk.PAGE, "/%5fdesk/", "/_desk/x")) {
            Reply reply = desk.get(target);
            String policy = reply.head()
                    .lines()
                    .filter(line -> line.startsWith("content-security-policy: "))
                    .findFirst()
                    .orElse("");
            assertTrue(
                    policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"),
                    target + policy);
            assertFalse(policy.contains("unsafe") || policy.contains("*"), policy);
            assertTrue(reply.head().contains("x-frame-options: deny"), reply.head());
            assertTrue(reply.head().contains("cache-control: no-store"), reply.head());
            assertFalse(reply.head().contains("access-control-") || reply.head().contains("set-cookie"), reply.head());
            for (String own : List.of("<script>", " style=", " onclick=", "javascript:")) {
                assertFalse(reply.body().contains(own), target + " holds " + own);
            }
        }
    }
}
