package org.vouch.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouch.service.pipeline.Builder;
import org.vouch.service.preview.Preview;

/** What somebody who means harm sends, byte by byte, and what everybody else gets meanwhile. */
class DeskServerTest {
    private static final String SECRET = "never-to-be-seen";

    @TempDir
    private static Path folder;

    private static DeskServer server;
    private static Wire wire;

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
        write(root.resolve("content/articles/first.md"), """
                ---
                title: First
                description: The first article.
                draft: true
                ---
                Words.
                """);
        write(root.resolve("content/articles/note.vcf"), "BEGIN:VCARD A note.");
        write(root.resolve("content/articles/.hidden"), SECRET);
        write(root.resolve(".git/config"), SECRET);
        write(root.resolve("secret.txt"), SECRET);
        write(folder.resolve("passwd"), SECRET);
        Files.createSymbolicLink(root.resolve("content/articles/out.txt"), folder.resolve("passwd"));
        Preview preview = new Preview(
                root, new Builder.Program("Vouch", "test"), zone -> LocalDate.of(2024, 6, 1), InstantSource.system());
        write(root.resolve("content/articles/niño.md"), "---\ntitle: A child\ndescription: About one.\n---\nWords.\n");
        for (String name : new String[] {"50% off", "Fees #2", "100%25", "what?"}) {
            write(root.resolve("content/articles/" + name + ".vcf"), "BEGIN:VCARD\nFN:A note.\nEND:VCARD\n");
        }
        server = DeskServer.open(root, preview, 0, new Undisturbed());
        wire = new Wire(server.port(), Origin.SITE);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void assertServes() throws IOException {
        assertTrue(wire.get("/articles/note.vcf").contains("A note."));
    }

    @Test
    void serves_the_site_and_drafts_with_the_reason_why_they_are_not_public() throws IOException {
        assertServes();
        String draft = wire.get("/articles/first/");
        assertTrue(draft.startsWith("HTTP/1.1 200"), draft);
        assertTrue(draft.contains("it is a draft"), draft);
        assertTrue(wire.get("/articles/first/?vouch=readers").startsWith("HTTP/1.1 404"));
        assertTrue(wire.get("/articles/first").contains("Location: /articles/first/"));
        assertTrue(wire.get("/nowhere/").startsWith("HTTP/1.1 404"));
    }

    @ParameterizedTest
    @CsvSource({
        "/articles/ni%C3%B1o, 303",
        "/articles/ni%C3%B1o/, 200",
        "/articles/50%25%20off.vcf, 200",
        "/articles/Fees%20%232.vcf, 200",
        "/articles/100%2525.vcf, 200",
        "/articles/what%3F.vcf, 200",
        "/articles/100%25.vcf, 404"
    })
    void serves_what_it_links_whatever_it_is_called(String address, int status) throws IOException {
        String answer = wire.get(address);
        assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
        assertTrue(status != 303 || answer.contains("Location: /articles/ni%C3%B1o/"), answer);
    }

    @Test
    void the_style_of_the_desk_knows_every_property_that_it_uses() throws IOException {
        String style = new Wire(server.port(), Origin.DESK).get("/_vouch/desk.css");
        SortedSet<String> unknown = new TreeSet<>();
        Matcher used = Pattern.compile("var\\((--[a-z-]+)\\)").matcher(style);
        while (used.find()) {
            if (!style.contains(used.group(1) + ":")) {
                unknown.add(used.group(1));
            }
        }
        assertEquals(new TreeSet<>(), unknown);
        assertEquals(
                2,
                Pattern.compile("--paper:").matcher(style).results().count(),
                "in the light and in the dark: " + style);
    }

    @Test
    void every_answer_forbids_frames_and_guesses_and_allows_no_other_origin() throws IOException {
        for (String path : List.of("/", "/articles/note.vcf", "/nowhere", "/_vouch/live.js", "/../x")) {
            String answer = wire.get(path).toLowerCase(Locale.ROOT);
            assertTrue(answer.contains("x-frame-options: deny"), answer);
            assertTrue(answer.contains("frame-ancestors 'none'"), answer);
            assertTrue(answer.contains("x-content-type-options: nosniff"), answer);
            assertTrue(answer.contains("cross-origin-resource-policy: same-origin"), answer);
            assertFalse(answer.contains("access-control-"), answer);
        }
    }

    /** Each way up, each way to write it, to several depths, after several beginnings, to several files. */
    @Test
    void no_path_leads_out_of_the_site() throws IOException {
        List<String> ups = List.of(
                "../",
                "..%2f",
                "%2e%2e/",
                "%2e%2e%2f",
                "..%5c",
                "..\\",
                "%2e%2e%5c",
                "..%252f",
                "%252e%252e/",
                "..%c0%af",
                "..%ef%bc%8f",
                "%c0%ae%c0%ae/",
                "..;/",
                ".../",
                "....//",
                "..//",
                "%uff0e%uff0e/",
                "..%00/");
        List<String> starts = List.of("/", "//", "/articles/", "/_vouch/", "/assets/", "/.well-known/");
        List<String> targets = List.of("passwd", "secret.txt", ".git/config", "content/site.yaml", "etc/passwd");
        int attacks = 0;
        for (String up : ups) {
            for (String start : starts) {
                for (String target : targets) {
                    String path = start + up.repeat(1 + attacks % 6) + target;
                    String answer = wire.get(path);
                    assertFalse(answer.contains(SECRET), path);
                    assertFalse(answer.contains("base_url"), path);
                    assertFalse(answer.contains("root:"), path);
                    attacks++;
                }
            }
        }
        for (String path : List.of(
                "/articles/.hidden",
                "/articles/out.txt",
                "/.git/config",
                "/secret.txt",
                "/content/site.yaml",
                "/articles/first.md",
                "/articles/note.vcf/..",
                "/articles/note.vcf?raw??",
                "/articles/NOTE.VCF/../.hidden",
                "/%2e/secret.txt",
                "/articles/note.vcf%00.html",
                "/file:///etc/passwd")) {
            assertFalse(wire.get(path).contains(SECRET), path);
            attacks++;
        }
        assertTrue(attacks > 500, "only " + attacks);
        assertServes();
    }

    @Test
    void what_is_no_question_gets_no_answer_that_matters_and_harms_nobody() throws IOException {
        String host = wire.host();
        for (String sent : List.of(
                "",
                "\r\n\r\n",
                "GET\r\n\r\n",
                "GET /\r\n\r\n",
                "GET http://evil.example/ HTTP/1.1\r\n" + host + "\r\n",
                "GET //evil.example/ HTTP/1.1\r\n" + host + "\r\n",
                "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.0\r\n\r\n",
                "GET / HTTP/1.1\r\n" + host + host + "\r\n",
                "GET /a b HTTP/1.1\r\n" + host + "\r\n",
                "GET /\u0000 HTTP/1.1\r\n" + host + "\r\n",
                "GET /\u00ff HTTP/1.1\r\n" + host + "\r\n",
                "TRACE / HTTP/1.1\r\n" + host + "X-Secret: 1\r\n\r\n",
                "CONNECT evil.example:443 HTTP/1.1\r\n" + host + "\r\n",
                "OPTIONS / HTTP/1.1\r\n" + host
                        + "Origin: http://evil.example\r\nAccess-Control-Request-Method: POST\r\n\r\n",
                "GET / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\nffff\r\n",
                "POST / HTTP/1.1\r\n" + host + "Content-Length: -1\r\n\r\n",
                "POST / HTTP/1.1\r\n" + host + "Content-Length: x\r\n\r\n",
                "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
                "POST / HTTP/1.1\r\n" + host + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
                "GET / HTTP/1.1\r\n" + host + "X: " + "a".repeat(1_000_000) + "\r\n\r\n",
                "GET /" + "a".repeat(100_000) + " HTTP/1.1\r\n" + host + "\r\n",
                "GET / HTTP/1.1\r\n" + host + headers(5_000) + "\r\n")) {
            String answer = wire.raw(sent);
            assertFalse(answer.startsWith("HTTP/1.1 200"), sent.substring(0, Math.min(80, sent.length())));
            assertFalse(answer.contains("X-Secret"), "reflected");
        }
        assertServes();
    }

    private static String headers(int number) {
        StringBuilder headers = new StringBuilder();
        for (int i = 0; i < number; i++) {
            headers.append('x').append(i).append(": 1\r\n");
        }
        return headers.toString();
    }

    @Test
    void an_error_repeats_nothing_that_was_sent() throws IOException {
        assertFalse(wire.get("/%3Cscript%3Ealert(1)%3C/script%3E").contains("alert(1)"));
        assertFalse(wire.get("/<script>alert(1)</script>").contains("<script>alert"));
    }

    @Test
    void a_form_for_the_site_itself_is_not_taken() throws IOException {
        String answer = wire.raw(
                "POST /articles/first/ HTTP/1.1\r\n" + wire.host() + "Origin: http://127.0.0.1:" + server.port()
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nConnection: close\r\nContent-Length: 1\r\n\r\na");
        assertTrue(answer.startsWith("HTTP/1.1 405"), answer);
    }

    @Test
    void slow_askers_and_idle_ones_keep_nobody_waiting() throws IOException {
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                Socket socket = wire.connect();
                open.add(socket);
                if (i % 3 == 0) {
                    socket.getOutputStream().write("GET / HT".getBytes(StandardCharsets.US_ASCII));
                } else if (i % 3 == 1) {
                    socket.getOutputStream()
                            .write(("POST / HTTP/1.1\r\n" + wire.host() + "Content-Length: 1000000000\r\n\r\nx")
                                    .getBytes(StandardCharsets.US_ASCII));
                }
            }
            for (int i = 0; i < 5; i++) {
                assertServes();
            }
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    /** Linux writes down where each program listens. */
    @Test
    void listens_on_this_computer_alone() throws IOException {
        assumeTrue(Files.exists(Path.of("/proc/net/tcp")), "only Linux tells where programs listen");
        String port = String.format(Locale.ROOT, ":%04X ", server.port());
        List<String> bound = new ArrayList<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            if (Files.exists(Path.of(table))) {
                Files.readAllLines(Path.of(table)).stream()
                        .map(String::strip)
                        .filter(line -> line.contains(port) && line.matches("\\d+: \\S+ 0+:0000 0A .*"))
                        .forEach(bound::add);
            }
        }
        assertEquals(1, bound.size(), bound.toString());
        assertTrue(bound.get(0).contains("0100007F" + port), bound.get(0));
    }
}
