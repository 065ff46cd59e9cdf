package org.vouch.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vouch.service.pipeline.Builder;
import org.vouch.service.preview.Preview;

/** A small site with one article, served with its desk; asked byte by byte, as browsers do and as they never would. */
final class ServedDesk implements AutoCloseable {
    static final String ARTICLE = "content/articles/iop.md";
    static final String PAGE = "/_desk/page/articles/iop/";
    static final String WORDS = """
            ---
            title: IOP
            description: Plainly.
            author: kit-editor
            ---
            You sleep at home.

            ## Costs

            Ask for the price first.
            """;

    private final Path root;
    private final DeskServer server;
    private final Wire wire;

    ServedDesk(Path root) throws IOException {
        this.root = root;
        write("content/site.yaml", """
                title: Example Recovery Center
                base_url: https://example.org
                language: en-US
                time_zone: America/New_York
                organization: {name: Example Recovery Center, phone: +1-919-555-0100, answered_by: staff}
                crisis:
                  - {name: Emergency services, call: "911"}
                """);
        person("dana-example", "Dana Example");
        person("morgan-sample", "Morgan Sample");
        write("content/reviewers/kit-editor.yaml", "name: Kit Editor\n");
        write(ARTICLE, WORDS);
        Preview preview = new Preview(
                root,
                new Builder.Program("Vouch", "test"),
                zone -> LocalDate.of(2024, 6, 1),
                InstantSource.fixed(Instant.parse("2024-06-01T15:00:00Z")));
        server = DeskServer.open(root, preview, 0, new Undisturbed());
        wire = new Wire(server.port(), Origin.DESK);
    }

    private void person(String id, String name) throws IOException {
        write(
                "content/reviewers/" + id + ".yaml",
                "name: " + name + "\ncredentials: [MD]\nlicense: {id: X, state: NC, checked: 2024-01-01}\n"
                        + "active: {from: 2023-01-01, until: 2025-12-31}\n");
    }

    void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    String read(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }

    /** Returns every file below {@code content/} with its words, so that a change of any shows. */
    Map<String, String> content() throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root.resolve("content"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return content;
    }

    int port() {
        return server.port();
    }

    /**
     * What the server said.
     *
     * @param status the number on its first line; 0 if it said nothing
     * @param head all of its headers, in lower case
     * @param body what follows
     */
    record Reply(int status, String head, String body) {
        /** Returns where the browser is sent. */
        String location() {
            return found("(?m)^location: (\\S+)", head);
        }

        /** Returns the value of a hidden field. */
        String field(String name) {
            return found("name=\"" + name + "\" value=\"([^\"]*)\"", body);
        }

        private static String found(String pattern, String text) {
            Matcher found = Pattern.compile(pattern).matcher(text);
            return found.find() ? found.group(1) : "";
        }
    }

    /** Sends bytes as they are, goes on listening, and returns all that comes back until the server closes. */
    Reply raw(String sent) throws IOException {
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(sent.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return reply(socket);
        }
    }

    Socket connect() throws IOException {
        return wire.connect();
    }

    /** Reads until the server closes, as it has to; one that was cut off has said nothing. */
    static Reply reply(Socket socket) {
        try {
            return reply(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
        } catch (SocketTimeoutException neither) {
            throw new AssertionError("neither answered nor cut off", neither);
        } catch (IOException cutOff) {
            return reply("");
        }
    }

    private static Reply reply(String bytes) {
        String said = new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        int end = said.indexOf("\r\n\r\n");
        return end < 0
                ? new Reply(0, "", "")
                : new Reply(
                        Integer.parseInt(said.substring(9, 12)),
                        said.substring(0, end).toLowerCase(Locale.ROOT),
                        said.substring(end + 4));
    }

    Reply get(String target) throws IOException {
        return raw("GET " + target + " HTTP/1.1\r\n" + wire.host() + "Connection: close\r\n\r\n");
    }

    /** Asks for a page of the site, which is at another address than the desk. */
    Reply site(String target) throws IOException {
        return raw(
                "GET " + target + " HTTP/1.1\r\n" + new Wire(port(), Origin.SITE).host() + "Connection: close\r\n\r\n");
    }

    String origin() {
        return "Origin: http://localhost:" + port() + "\r\n";
    }

    /** Posts a form with headers of one's own. */
    Reply post(String target, String headers, String body) throws IOException {
        return raw("POST " + target + " HTTP/1.1\r\n" + wire.host() + headers
                + "Connection: close\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n"
                + body);
    }

    /** Posts a form as a page of the desk does. */
    Reply send(String target, String... namesAndValues) throws IOException {
        return post(target, origin() + "Content-Type: application/x-www-form-urlencoded\r\n", form(namesAndValues));
    }

    static String form(String... namesAndValues) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            pairs.add(namesAndValues[i] + "=" + URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return String.join("&", pairs);
    }

    /** Decides about the article as a reviewer who was shown a page. */
    Reply decide(Reply shown, String decision, String reviewer, String name, String... more) throws IOException {
        return decide(PAGE, shown, decision, reviewer, name, more);
    }

    /** Decides about any article as a reviewer who was shown its page. */
    Reply decide(String page, Reply shown, String decision, String reviewer, String name, String... more)
            throws IOException {
        List<String> fields = new ArrayList<>(List.of(
                "token",
                shown.field("token"),
                "shown",
                shown.field("shown"),
                "decision",
                decision,
                "reviewer",
                reviewer,
                "name",
                name,
                "vouched",
                "yes"));
        fields.addAll(List.of(more));
        return send(page, fields.toArray(new String[0]));
    }

    @Override
    public void close() {
        server.close();
    }
}
