package org.vouch.service.deploying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.store.deploy.FolderHost;
import org.vouch.store.disk.DiskHook;
import org.vouch.store.publish.OutputFolder;

/** What readers get is compared with what was put, through a web server that may be wrong in every way. */
class PublicLookTest {
    @TempDir
    Path folder;

    private final Map<String, String> served = new ConcurrentHashMap<>();
    private final Map<String, String> types = new ConcurrentHashMap<>();
    private final Map<String, String> headers = new ConcurrentHashMap<>();
    private final Map<String, String> moves = new ConcurrentHashMap<>();
    private HttpServer server;
    private HostFolder host;
    private SampleSite next = SampleSite.of(2);
    private int missing = 404;

    @BeforeEach
    void serve() throws IOException {
        host = new HostFolder(folder.resolve("host"));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath().substring(1);
            String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
            String text = served.get(file);
            byte[] bytes = (text == null ? "nothing" : text).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", types.getOrDefault(file, type(file)));
            headers.forEach(exchange.getResponseHeaders()::add);
            String moved = moves.get("/" + path);
            if (moved != null) {
                exchange.getResponseHeaders().add("Location", moved);
                exchange.sendResponseHeaders(301, -1);
                exchange.close();
                return;
            }
            exchange.sendResponseHeaders(text == null ? missing : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static String type(String file) {
        if (file.endsWith(".html")) {
            return "text/html; charset=utf-8";
        }
        return file.endsWith(".css") ? "text/css" : "application/octet-stream";
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private Deploys deploys(ProvedSite site) {
        return new Deploys(
                site,
                new FolderHost(host.folder(), DiskHook.UNWATCHED),
                () -> Instant.EPOCH,
                new Retries(time -> {}, said -> {}));
    }

    /** Deploys two sites one after the other, and returns what a look after the second says. */
    private List<String> look(Runnable between) throws IOException {
        DeployLimits limits = new DeployLimits(false, OptionalInt.of(1000));
        Deploys first = deploys(SampleSite.of(1).in(folder.resolve("one")));
        first.run(first.plan(limits), Optional.empty(), (files, of, bytes, ofBytes) -> {});
        Map<String, String> old = host.all();
        ProvedSite site = next.in(folder.resolve("two"));
        Deploys second = deploys(site);
        DeployPlan plan = second.plan(limits);
        second.run(plan, Optional.empty(), (files, of, bytes, ofBytes) -> {});
        served.putAll(host.all());
        old.forEach((path, text) -> served.merge("old/" + path, text, (was, now) -> now));
        between.run();
        return new PublicLook(address(), site, plan.hosted()).look(plan, Optional.empty());
    }

    @Test
    void exactly_what_was_put_is_one_sentence() throws IOException {
        List<String> said = look(() -> {});
        assertEquals(1, said.size(), said::toString);
        assertTrue(said.get(0).matches("[0-9]{2} files looked at through http://127.0.0.1:[0-9]+"), said::toString);
    }

    @Test
    void a_cache_that_still_has_the_old_bytes_is_named() throws IOException {
        List<String> said = look(() -> {
            served.put("index.html", served.get("old/index.html"));
            served.put(OutputFolder.MANIFEST, served.get("old/" + OutputFolder.MANIFEST));
        });
        assertEquals(
                List.of("readers get 2 files as they were before, from a cache in front of the host: "
                        + ".well-known/vouch/manifest.json, index.html"),
                said.subList(1, said.size()));
    }

    @Test
    void a_host_that_changes_what_it_sends_is_named() throws IOException {
        List<String> said = look(() -> served.computeIfPresent("index.html", (path, text) -> text + "<script>"));
        assertEquals(
                List.of("readers get 1 file with other bytes than were put: the host changes what it sends, so a copy"
                        + " proves nothing: index.html"),
                said.subList(1, said.size()));
    }

    @Test
    void a_page_that_is_not_there_and_a_wrong_type_are_named() throws IOException {
        List<String> said = look(() -> {
            served.remove("articles/index.html");
            types.put("index.html", "text/plain");
        });
        assertEquals(
                List.of(
                        "readers get 1 file not at all: articles/index.html",
                        "readers get 1 file as another type than browsers need: index.html"),
                said.subList(1, said.size()));
    }

    @Test
    void a_host_that_answers_every_address_is_named() throws IOException {
        List<String> said = look(() -> missing = 200);
        assertEquals(2, said.size(), said::toString);
        assertTrue(said.get(1).contains("no-such-page-"), said::toString);
    }

    @Test
    void nobody_there_is_no_failure() throws IOException {
        List<String> said = look(() -> server.stop(0));
        assertEquals(1, said.size(), said::toString);
        assertTrue(said.get(0).startsWith("nobody could look through http://127.0.0.1:"), said::toString);
    }

    @Test
    void headers_that_the_host_does_not_send_are_named() throws IOException {
        next.file(
                "_headers",
                "/*\n  Referrer-Policy: no-referrer\n  X-Frame-Options: DENY\n/assets/*\n  Cache-Control: public\n");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("X-Frame-Options", "SAMEORIGIN");
        List<String> said = look(() -> {});
        assertEquals(
                List.of(
                        "the host does not send these headers as _headers says them: X-Frame-Options (each page holds its"
                                + " content policy itself; for the rest, configure the host, or write 'htaccess: true' into content/site.yaml if it is Apache or LiteSpeed)"),
                said.subList(1, said.size()));
        headers.put("X-Frame-Options", "DENY");
        assertEquals(1, look(() -> {}).size());
    }

    @Test
    void an_old_address_that_leads_nowhere_is_named() throws IOException {
        next.file("_redirects", "/moved/ /articles/ 301\n");
        List<String> said = look(() -> {});
        assertEquals(
                List.of("the old address /moved/ does not lead to /articles/: the host answers 404"),
                said.subList(1, said.size()));
        moves.put("/moved/", "/elsewhere/");
        assertEquals(2, look(() -> {}).size());
        moves.put("/moved/", "/articles/");
        assertEquals(1, look(() -> {}).size());
    }
}
