package org.vouch.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.service.pipeline.Builder;
import org.vouch.service.preview.Preview;

/**
 * Attacks on reading, sent byte by byte. None gets what is not of the site, and somebody else is answered during each.
 * The system property {@code traversal-stride} tells which of the paths that lead out are tried: 1 for all. The
 * property {@code traversal} names a file with more of them, one a line. With either it is told how many there were.
 */
class AttackTest {
    private static final String SECRET = "never-to-be-seen";
    private static final String NOTE = "BEGIN:VCARD that everybody may read.";

    /** A prime, so that every way to write dots, slashes, depths and files is among those tried. */
    private static final int STRIDE = Integer.getInteger("traversal-stride", 127);

    @TempDir
    private static Path folder;

    private static DeskServer server;
    private static Wire wire;
    private static int attacks;
    private static long slowest;

    @BeforeAll
    static void start() throws IOException {
        Path root = folder.resolve("root");
        write(root.resolve("content/site.yaml"), """
                title: Example Recovery Center
                base_url: https://example.org
                language: en-US
                time_zone: America/New_York
                organization: {name: Example Recovery Center, phone: +1-919-555-0100, answered_by: staff}
                review: {require: claim}
                crisis:
                  - {name: Emergency services, call: "911"}
                """);
        write(
                root.resolve("content/articles/first.md"),
                "---\ntitle: First\ndescription: First.\n---\n[Us](note.vcf).\n");
        write(root.resolve("content/articles/note.vcf"), NOTE);
        write(root.resolve("content/articles/.hidden"), SECRET);
        write(root.resolve(".git/config"), SECRET);
        write(root.resolve(".vouch/index"), SECRET);
        // That no record belongs to it is told to editors, with its first line.
        write(root.resolve("content/reviews/articles/first/1.attachment.txt"), "Sent by mail.\n" + SECRET);
        write(root.resolve("secret.txt"), SECRET);
        write(folder.resolve("passwd"), SECRET);
        Files.createSymbolicLink(root.resolve("content/articles/out.txt"), folder.resolve("passwd"));
        Files.createSymbolicLink(root.resolve("content/articles/out"), folder);
        Preview preview = new Preview(
                root, new Builder.Program("Vouch", "test"), zone -> LocalDate.of(2024, 6, 1), InstantSource.system());
        server = DeskServer.open(root, preview, 0, new Undisturbed());
        wire = new Wire(server.port(), Origin.SITE);
        assertTrue(wire.get("/articles/note.vcf").contains(NOTE));
    }

    @AfterAll
    static void stop() {
        server.close();
        // Every attack of this class was really made.
        assertTrue(attacks >= 150, "only " + attacks);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Attacks, and asks meanwhile as any reader does. */
    private static String attack(String sent) throws IOException {
        attacks++;
        try (Socket reader = wire.connect()) {
            reader.getOutputStream()
                    .write(("GET /articles/note.vcf HTTP/1.1\r\n" + wire.host() + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            long start = System.nanoTime();
            String answer = wire.raw(sent);
            String meanwhile = new String(reader.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            slowest = Math.max(slowest, System.nanoTime() - start);
            assertTrue(meanwhile.contains(NOTE), "nobody else was answered during: " + Wire.brief(sent));
            assertFalse(answer.contains(SECRET), Wire.brief(sent));
            assertFalse(answer.contains("base_url"), Wire.brief(sent));
            assertFalse(answer.contains("root:x:0:"), Wire.brief(sent));
            assertFalse(answer.toLowerCase(Locale.ROOT).contains("access-control-allow"), Wire.brief(sent));
            return answer;
        }
    }

    private static void assertRefused(String sent) throws IOException {
        String answer = attack(sent);
        assertFalse(answer.contains("HTTP/1.1 2"), () -> Wire.brief(sent) + " was answered: " + Wire.brief(answer));
        assertFalse(answer.contains(NOTE), () -> Wire.brief(sent));
    }

    @Test
    void no_other_name_is_answered() throws IOException {
        int port = server.port();
        for (String name : List.of(
                "evil.example",
                "evil.example:" + port,
                "localhost",
                "localhost:" + (port + 1),
                "localhost.:" + port,
                "127.0.0.1.:" + port,
                "127.0.0.1",
                "127.1:" + port,
                "127.0.0.2:" + port,
                "0.0.0.0:" + port,
                "0:" + port,
                "2130706433:" + port,
                "0x7f000001:" + port,
                "017700000001:" + port,
                "0177.0.0.1:" + port,
                "[::1]:" + port,
                "[::]:" + port,
                "[::ffff:127.0.0.1]:" + port,
                "[0:0:0:0:0:0:0:1]:" + port,
                "[::1%25lo]:" + port,
                "user@localhost:" + port,
                "user:word@127.0.0.1:" + port,
                "localhost:" + port + "@evil.example",
                "localhost:" + port + ",evil.example",
                "localhost:" + port + " evil.example",
                "localhost:" + port + "/evil",
                "localhost:" + port + "#evil",
                "localhost:" + port + "?evil",
                "localhost:0" + port,
                "localhost:+" + port,
                "localhost:" + port + ":" + port,
                "localhost\u0000:" + port,
                "local\u00adhost:" + port,
                "foo.localhost:" + port,
                "localhost.evil.example:" + port,
                "127.0.0.1.nip.io:" + port,
                "[localhost]:" + port,
                "http://localhost:" + port,
                "*:" + port,
                "..:" + port,
                "")) {
            assertRefused("GET /articles/note.vcf HTTP/1.1\r\nHost: " + name + "\r\nConnection: close\r\n\r\n");
        }
        String get = "GET /articles/note.vcf HTTP/1.1\r\n";
        assertRefused(get + "\r\n");
        assertRefused(get + wire.host() + "Host: evil.example\r\n\r\n");
        assertRefused(get + "Host: evil.example\r\n" + wire.host() + "\r\n");
        assertRefused(get + wire.host() + wire.host() + "\r\n");
        assertRefused(get + "Host: evil.example\r\nX-Forwarded-Host: localhost:" + port + "\r\n\r\n");
        assertRefused(get + "Host: evil.example\r\nForwarded: host=localhost:" + port + "\r\n\r\n");
        assertRefused("GET http://localhost:" + port + "/articles/note.vcf HTTP/1.1\r\n" + wire.host() + "\r\n");
        assertRefused("GET http://evil.example/articles/note.vcf HTTP/1.1\r\n" + wire.host() + "\r\n");
        assertRefused("GET //evil.example/articles/note.vcf HTTP/1.1\r\n" + wire.host() + "\r\n");
        assertRefused("GET localhost:" + port + " HTTP/1.1\r\n" + wire.host() + "\r\n");
        assertRefused("GET articles/note.vcf HTTP/1.1\r\n" + wire.host() + "\r\n");
        assertRefused("GET * HTTP/1.1\r\n" + wire.host() + "\r\n");
    }

    @Test
    void no_other_site_reads_what_is_here() throws IOException {
        for (String path : List.of("/articles/note.vcf", "/_vouch/events", "/reviews.json", "/_vouch/live.js", "/")) {
            for (String said : List.of(
                    "Origin: http://evil.example\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: cors\r\n",
                    "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: script\r\n",
                    "Sec-Fetch-Site: same-site\r\nSec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: image\r\n",
                    "Origin: null|Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: websocket|Upgrade: websocket|Connection: Upgrade|"
                            .replace("|", "\r\n"))) {
                assertRefused("GET " + path + " HTTP/1.1\r\n" + wire.host() + said + "Connection: close\r\n\r\n");
            }
            assertRefused("OPTIONS " + path + " HTTP/1.1\r\n" + wire.host()
                    + "Origin: http://evil.example\r\nAccess-Control-Request-Method: GET\r\n"
                    + "Access-Control-Request-Private-Network: true\r\nConnection: close\r\n\r\n");
        }
    }

    /** The ways alone are all tried; of the many that go up step by step, some, or all. */
    @Test
    void no_path_leads_out_of_the_site() throws IOException {
        List<String> paths = new ArrayList<>();
        List<String> all = Traversals.all();
        for (int i = 0; i < all.size(); i += i < Traversals.ALONE.size() ? 1 : STRIDE) {
            paths.add(all.get(i));
        }
        String more = System.getProperty("traversal");
        if (more != null) {
            paths.addAll(Files.readAllLines(Path.of(more), StandardCharsets.ISO_8859_1));
        }
        for (String path : paths) {
            String answer = attack("GET " + (path.startsWith("/") ? "" : "/") + path + " HTTP/1.1\r\n" + wire.host()
                    + "Connection: close\r\n\r\n");
            assertFalse(answer.startsWith("HTTP/1.1 5"), path);
        }
        if (more != null || STRIDE == 1) {
            System.out.printf(
                    "%d paths, the longest answer to somebody else took %d ms%n", paths.size(), slowest / 1_000_000);
        }
    }

    @Test
    void no_query_and_no_letter_case_changes_what_a_path_is() throws IOException {
        for (String tail :
                List.of("?raw??", "?import&raw", "?url", "?.svg?.wasm?init", "?x=../../secret.txt", "#", "?%00")) {
            assertTrue(attack("GET /articles/note.vcf" + tail + " HTTP/1.1\r\n" + wire.host()
                            + "Connection: close\r\n\r\n")
                    .lines()
                    .noneMatch(line -> line.contains(SECRET)));
        }
        for (String path : List.of(
                "/Articles/note.vcf",
                "/articles/NOTE.VCF",
                "/ARTICLES/.HIDDEN",
                "/.GIT/config",
                "/.Git/Config",
                "/CONTENT/SITE.YAML",
                "/articles/note.vcf/",
                "/articles/note.vcf.",
                "/articles/note.vcf::$DATA",
                "/articles/note~1.vcf",
                "/articles/note.vcf;.html",
                "/;/articles/note.vcf",
                "/articles;x=1/note.vcf",
                "/content/articles/first.md",
                "/articles/first.md",
                "/articles/out.txt",
                "/articles/out/passwd",
                "/content/reviews/articles/first/1.attachment.txt",
                "/reviews/articles/first/1.attachment.txt",
                "/.well-known/vouch/reviews/articles/first/1.attachment.txt",
                "/.well-known/../secret.txt",
                "/_vouch/../secret.txt",
                "/_vouch/problems.ftlh",
                "/_vouch/",
                "/_desk/../secret.txt")) {
            assertRefused("GET " + path + " HTTP/1.1\r\n" + wire.host() + "Connection: close\r\n\r\n");
        }
    }

    @Test
    void one_question_is_never_taken_for_two() throws IOException {
        String inside = "GET /articles/note.vcf HTTP/1.1\r\n" + wire.host() + "\r\n";
        String post = "POST / HTTP/1.1\r\n" + wire.host();
        String chunked = "0\r\n\r\n" + inside;
        for (String sent : List.of(
                post + "Content-Length: " + chunked.length() + "\r\nTransfer-Encoding: chunked\r\n\r\n" + chunked,
                post + "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n" + chunked,
                post + "Content-Length: 0\r\nContent-Length: " + inside.length() + "\r\n\r\n" + inside,
                post + "Content-Length: " + inside.length() + "\r\nContent-Length: 0\r\n\r\n" + inside,
                post + "Content-Length: 0, " + inside.length() + "\r\n\r\n" + inside,
                post + "Content-Length: -1\r\n\r\n" + inside,
                post + "Content-Length: 0x0\r\n\r\n" + inside,
                post + "Content-Length: 99999999999999999999\r\n\r\n" + inside,
                post + "Transfer-Encoding: xchunked\r\n\r\n" + chunked,
                post + "Transfer-Encoding : chunked\r\n\r\n" + chunked,
                post + "Transfer-Encoding: chunked, identity\r\n\r\n" + chunked,
                post + "Transfer-Encoding: identity, chunked\r\n\r\n" + chunked,
                post + "Transfer-Encoding:\u000bchunked\r\n\r\n" + chunked,
                post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: cow\r\n\r\n" + chunked,
                post + "X: y\r\n Transfer-Encoding: chunked\r\n\r\n" + chunked,
                post + "Transfer-Encoding: chunked\r\n\r\n-1\r\n" + inside,
                post + "Transfer-Encoding: chunked\r\n\r\nzz\r\n" + inside,
                post + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n" + inside,
                "GET /nowhere HTTP/1.1\r\n" + wire.host() + "Content-Length: " + inside.length() + "\r\n\r\n" + inside,
                "GET /nowhere HTTP/1.1\nHost: localhost:" + server.port() + "\n\n",
                "GET /articles/note.vcf HTTP/0.9\r\n\r\n",
                "GET /articles/note.vcf\r\n\r\n",
                "GET  /articles/note.vcf HTTP/1.1\r\n" + wire.host() + "\r\n",
                "GET /articles/note.vcf HTTP/2.0\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000",
                "SSH-2.0-OpenSSH_9.0\r\n",
                "\u0000\u0000\u0000\u0000")) {
            String answer = attack(sent);
            int answers = answer.split("HTTP/1\\.1 ", -1).length - 1;
            // Whoever sends both in the open gets both; nobody in between is confused, since nobody stands there.
            assertTrue(answers <= 2, () -> Wire.brief(sent) + "\n" + answer);
        }
        String both = attack("GET /nowhere HTTP/1.1\r\n" + wire.host() + "\r\nGET /articles/note.vcf HTTP/1.1\r\n"
                + wire.host() + "Connection: close\r\n\r\n");
        assertTrue(both.startsWith("HTTP/1.1 404"), both);
    }

    @Test
    void no_other_method_and_no_trick_to_name_one() throws IOException {
        for (String method :
                List.of("PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "PROPFIND", "MOVE", "get", "GETX", "%47ET")) {
            assertRefused(method + " /articles/note.vcf HTTP/1.1\r\n" + wire.host() + "Connection: close\r\n\r\n");
        }
        for (String header : List.of("X-HTTP-Method-Override: DELETE", "X-Method-Override: PUT", "_method: DELETE")) {
            String answer = attack(
                    "GET /articles/note.vcf HTTP/1.1\r\n" + wire.host() + header + "\r\nConnection: close\r\n\r\n");
            assertTrue(answer.contains(NOTE), header);
        }
    }

    @Test
    void an_error_repeats_nothing_that_was_sent() throws IOException {
        String mark = "xqj7-mark";
        for (String sent : List.of(
                "GET /" + mark + " HTTP/1.1\r\n" + wire.host() + "Connection: close\r\n\r\n",
                "GET /%3Cscript%3E" + mark + " HTTP/1.1\r\n" + wire.host() + "Connection: close\r\n\r\n",
                "GET /?" + mark + " HTTP/1.1\r\n" + wire.host() + "Connection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: " + mark + "\r\n\r\n",
                mark + " / HTTP/1.1\r\n" + wire.host() + "\r\n",
                "GET /" + mark + "\u0000 HTTP/1.1\r\n" + wire.host() + "\r\n",
                "GET /a%0d%0aX-Mark:" + mark + " HTTP/1.1\r\n" + wire.host() + "Connection: close\r\n\r\n",
                "TRACE / HTTP/1.1\r\n" + wire.host() + "X: " + mark + "\r\n\r\n")) {
            assertFalse(attack(sent).contains(mark), () -> Wire.brief(sent));
        }
    }

    @Test
    void large_heads_and_bodies_stop_nobody() throws IOException {
        assertRefused("GET /articles/note.vcf HTTP/1.1\r\n" + wire.host() + "X: " + "a".repeat(1 << 20) + "\r\n\r\n");
        assertRefused("GET /" + "a".repeat(1 << 20) + " HTTP/1.1\r\n" + wire.host() + "\r\n");
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            many.append('x').append(i).append(": 1\r\n");
        }
        assertRefused("GET /articles/note.vcf HTTP/1.1\r\n" + wire.host() + many + "\r\n");
        attacks++;
        boolean refused = false;
        try (Socket socket = wire.connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST / HTTP/1.1\r\n" + wire.host() + "Content-Length: 1073741824\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] some = new byte[1 << 16];
            for (int i = 0; i < 1 << 14; i++) {
                out.write(some);
            }
        } catch (IOException cut) {
            refused = true;
        }
        assertTrue(refused, "a body of 1 GB is not taken");
        assertTrue(wire.get("/articles/note.vcf").contains(NOTE));
    }

    @Test
    void those_who_say_nothing_keep_nobody_waiting() throws IOException {
        List<Socket> open = new ArrayList<>();
        int slow = 0;
        try {
            for (int i = 0; i < 500; i++) {
                Socket socket = wire.connect();
                open.add(socket);
                String start = switch (i % 4) {
                    case 0 -> "";
                    case 1 -> "GET / HTTP/1.1\r\nHo";
                    case 2 -> "POST / HTTP/1.1\r\n" + wire.host() + "Content-Length: 10\r\n\r\nx";
                    default -> "G";
                };
                socket.getOutputStream().write(start.getBytes(StandardCharsets.US_ASCII));
                slow += start.isEmpty() ? 0 : 1;
            }
            attacks += 4;
            for (int i = 0; i < 20; i++) {
                assertTrue(wire.get("/articles/note.vcf").contains(NOTE));
            }
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
        assertEquals(375, slow);
    }
}
