package org.vouch.store.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouch.machine.CutLine;
import org.vouch.machine.S3Proxy;
import org.vouch.model.library.DeployHost;
import org.vouch.model.text.Fingerprint;
import org.vouch.store.publish.Artifact;
import org.vouch.store.publish.OutputFolder;

/** What a bucket does as a host, on a server of object storage that compares signatures and conditions. */
class S3HostIT {
    private S3Proxy server;
    private Path bucket;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        server = S3Proxy.running();
        bucket = server.bucket();
    }

    private DeployHost.S3 place(URI endpoint, String prefix, boolean strips) {
        return new DeployHost.S3(
                String.valueOf(bucket.getFileName()),
                prefix,
                "us-east-1",
                Optional.of(endpoint),
                true,
                strips,
                Optional.empty());
    }

    private Host host(String prefix, boolean strips) throws HostFailure {
        return DriverLibrary.load().open(place(server.endpoint(), prefix, strips));
    }

    private static Artifact file(String path, String text) {
        return new Artifact(path, text.getBytes(UTF_8));
    }

    private static String text(Host host, String path) throws HostFailure {
        return host.read(path).map(bytes -> new String(bytes, UTF_8)).orElse("nothing");
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> walk = Files.walk(bucket)) {
            Set<String> files = new TreeSet<>();
            walk.filter(Files::isRegularFile)
                    .forEach(each -> files.add(bucket.relativize(each).toString()));
            return files;
        }
    }

    @Test
    void files_of_every_name_are_put_replaced_found_and_deleted() throws Exception {
        List<String> names = List.of(
                "a b.txt", "#sharp", "-dash", "it's+(1).txt", "über/größe.txt", ".hidden/.file", "~tilde", "a&b=c.txt");
        try (Host host = host("", false)) {
            for (String text : List.of("first", "second")) {
                host.put(names.stream().map(name -> file(name, text)).toList());
                for (String name : names) {
                    assertEquals(text, text(host, name), name);
                }
            }
            assertEquals(new TreeSet<>(names), files());
            Set<String> asked = new TreeSet<>(names);
            asked.addAll(List.of("uber", "none/at/all"));
            assertEquals(new TreeSet<>(names), host.present(asked));
            Files.createDirectories(bucket.resolve("über"));
            Files.writeString(bucket.resolve("über/theirs.txt"), "theirs");
            host.remove(names);
            host.remove(names);
            assertEquals(Set.of("über/theirs.txt"), files());
            assertEquals("nothing", text(host, "a b.txt"));
        }
    }

    @Test
    void the_same_letter_is_one_key_however_it_is_written() throws Exception {
        try (Host host = host("", false)) {
            host.put(List.of(file("u\u0308ber.txt", "text")));
            assertEquals(Set.of("\u00fcber.txt"), files());
            assertEquals(Set.of("u\u0308ber.txt"), host.present(Set.of("u\u0308ber.txt")));
        }
    }

    @Test
    void a_prefix_is_before_every_key() throws Exception {
        try (Host host = host("sites/one", true)) {
            host.put(List.of(file("index.html", "home"), file("about.html", "plain")));
            assertEquals(Set.of("sites/one/index.html", "sites/one/about.html"), files());
            assertEquals("home", text(host, "index.html"));
        }
    }

    /** A store that serves a website answers an old address with where the page went. */
    @Test
    void a_page_at_an_old_address_says_where_it_went() throws Exception {
        Map<String, String> moved = new ConcurrentHashMap<>();
        HttpServer store = store(exchange -> {
            exchange.getRequestBody().readAllBytes();
            String to = exchange.getRequestHeaders().getFirst("x-amz-website-redirect-location");
            String sum = exchange.getRequestHeaders().getFirst("Content-MD5");
            moved.put(exchange.getRequestURI().getPath().replaceFirst("^/[^/]+/", ""), String.valueOf(to));
            exchange.getResponseHeaders()
                    .add(
                            "ETag",
                            "\"" + HexFormat.of().formatHex(Base64.getDecoder().decode(sum)) + "\"");
            exchange.sendResponseHeaders(200, -1);
        });
        String page = "<head><meta http-equiv=\"refresh\" content=\"0; url=/articles/new/?a=1&amp;b=2\"></head>";
        try (Host host = DriverLibrary.load().open(place(address(store), "", false))) {
            host.put(List.of(file("old/index.html", page), file("new/index.html", "<p>New</p>"), file("a.txt", page)));
        } finally {
            store.stop(0);
        }
        assertEquals(
                Map.of("old/index.html", "/articles/new/?a=1&b=2", "new/index.html", "null", "a.txt", "null"), moved);
    }

    /** Asked of a store that keeps a key that ends with '/' as what it is; this one takes it for a folder. */
    @Test
    void a_page_may_be_kept_at_the_address_of_its_folder() throws Exception {
        Map<String, byte[]> kept = new ConcurrentHashMap<>();
        HttpServer store = store(exchange -> {
            String key = exchange.getRequestURI().getPath();
            if (exchange.getRequestMethod().equals("PUT")) {
                kept.put(key, exchange.getRequestBody().readAllBytes());
                String sum = exchange.getRequestHeaders().getFirst("Content-MD5");
                exchange.getResponseHeaders()
                        .add(
                                "ETag",
                                "\""
                                        + HexFormat.of()
                                                .formatHex(Base64.getDecoder().decode(sum)) + "\"");
                exchange.sendResponseHeaders(200, -1);
            } else {
                byte[] bytes = kept.getOrDefault(key, new byte[0]);
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        try (Host host = DriverLibrary.load().open(place(address(store), "", true))) {
            host.put(List.of(file("iop/index.html", "iop"), file("index.html", "home")));
            String root = "/" + bucket.getFileName();
            assertEquals(Set.of(root + "/iop/", root + "/index.html"), kept.keySet());
            assertEquals("iop", text(host, "iop/index.html"));
        } finally {
            store.stop(0);
        }
    }

    static HttpServer store(HttpHandler answers) throws IOException {
        HttpServer store = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        store.createContext("/", exchange -> {
            try (exchange) {
                answers.handle(exchange);
            }
        });
        store.start();
        return store;
    }

    static URI address(HttpServer store) {
        return URI.create("http://127.0.0.1:" + store.getAddress().getPort());
    }

    @Test
    void each_file_says_its_type_and_how_long_it_lasts() throws Exception {
        try (Host host = host("", false)) {
            host.put(List.of(file("index.html", "a"), file("assets/a.0123456789.css", "b"), file("f/paper.pdf", "c")));
        }
        assertEquals(
                "no-cache",
                S3Proxy.said(bucket.resolve("index.html"), "cache-control").orElse(""));
        assertEquals(
                "text/html;charset=utf-8",
                S3Proxy.said(bucket.resolve("index.html"), "content-type")
                        .orElse("")
                        .replace(" ", ""));
        assertEquals(
                "public, max-age=31536000, immutable",
                S3Proxy.said(bucket.resolve("assets/a.0123456789.css"), "cache-control")
                        .orElse(""));
        assertEquals(
                "application/pdf",
                S3Proxy.said(bucket.resolve("f/paper.pdf"), "content-type").orElse(""));
    }

    @Test
    void the_manifest_takes_its_place_only_if_nobody_else_put_one() throws Exception {
        Artifact first = file(OutputFolder.MANIFEST, "first");
        Artifact second = file(OutputFolder.MANIFEST, "second");
        Optional<Fingerprint> none = Optional.empty();
        Optional<Fingerprint> readFirst = Optional.of(Fingerprint.of(first.bytes()));
        try (Host mine = host("", false);
                Host theirs = host("", false)) {
            assertTrue(mine.publish(first, none));
            assertTrue(mine.publish(first, none), "the answer to the first try may have been lost");
            assertFalse(theirs.publish(second, none));
            assertTrue(theirs.publish(second, readFirst));
            assertFalse(mine.publish(file(OutputFolder.MANIFEST, "third"), readFirst));
            assertEquals("second", text(mine, OutputFolder.MANIFEST));
        }
    }

    /** Between the look at the old one and the put of the new one somebody else puts a third. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void the_store_itself_compares(boolean hasOne) throws Exception {
        try (Host theirs = host("", false)) {
            if (hasOne) {
                theirs.put(List.of(file(OutputFolder.MANIFEST, "old")));
            }
            Optional<Fingerprint> old = theirs.read(OutputFolder.MANIFEST).map(Fingerprint::of);
            int[] requests = new int[1];
            Runnable comesBetween = () -> {
                requests[0]++;
                if (requests[0] == 2) {
                    try {
                        theirs.put(List.of(file(OutputFolder.MANIFEST, "theirs")));
                    } catch (HostFailure broken) {
                        throw new IllegalStateException(broken);
                    }
                }
            };
            try (CutLine line = new CutLine(server.port(), Integer.MAX_VALUE, false, comesBetween);
                    Host mine = DriverLibrary.load().open(place(line.near(), "", false))) {
                assertFalse(mine.publish(file(OutputFolder.MANIFEST, "mine"), old));
                assertTrue(
                        line.asked().get(1).startsWith("PUT "),
                        () -> line.asked().toString());
            }
            assertEquals("theirs", text(theirs, OutputFolder.MANIFEST));
        }
    }

    private HostFailure refusal(int status, String code) throws Exception {
        String body = "<?xml version=\"1.0\"?><Error><Code>" + code + "</Code><Message>no</Message></Error>";
        return failure(status, Map.of(), body);
    }

    /** Asks a store that answers everything alike. */
    private HostFailure failure(int status, Map<String, String> headers, String body) throws Exception {
        HttpServer store = store(exchange -> {
            exchange.getRequestBody().readAllBytes();
            headers.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        });
        try (Host host = DriverLibrary.load().open(place(address(store), "", false))) {
            return assertThrows(HostFailure.class, () -> host.put(List.of(file("a.txt", "text"))));
        } finally {
            store.stop(0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "403, RequestTimeTooSkewed, false, the clock of this machine is wrong",
        "403, SignatureDoesNotMatch, false, the secret key does not belong to its id",
        "403, AccessDenied, false, s3:ListBucket",
        "404, NoSuchBucket, false, make the bucket first",
        "301, PermanentRedirect, false, the bucket is in another region",
        "503, SlowDown, true, 503 SlowDown",
        "500, InternalError, true, 500 InternalError"
    })
    void what_the_store_refuses_is_said_with_what_helps(int status, String code, boolean mayPass, String words)
            throws Exception {
        HostFailure failure = refusal(status, code);
        assertEquals(mayPass, failure.mayPass(), failure::getMessage);
        assertTrue(String.valueOf(failure.getMessage()).contains(words), failure::getMessage);
    }

    @Test
    void a_store_that_keeps_other_bytes_is_found_out() throws Exception {
        HostFailure failure = failure(200, Map.of("ETag", "\"0123456789abcdef0123456789abcdef\""), "");
        assertFalse(failure.mayPass());
        assertTrue(String.valueOf(failure.getMessage()).contains("keeps other bytes"), failure::getMessage);
    }

    /** Returns what CloudFront is told after some files changed. */
    private String told(int status, Set<String> paths) throws Exception {
        StringBuilder told = new StringBuilder();
        HttpServer front = store(exchange -> {
            String key = exchange.getRequestHeaders().getFirst("Authorization");
            assertTrue(key.contains("/us-east-1/cloudfront/aws4_request"), key);
            told.append(exchange.getRequestMethod() + " " + exchange.getRequestURI() + "\n");
            told.append(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(status, -1);
        });
        System.setProperty("aws.endpointUrlCloudfront", address(front).toString());
        DeployHost.S3 plain = place(server.endpoint(), "", false);
        DeployHost.S3 fronted = new DeployHost.S3(
                plain.bucket(),
                "",
                plain.region(),
                plain.endpoint(),
                true,
                false,
                Optional.of(new DeployHost.CloudFront("E2EXAMPLE1ABCD", "/site")));
        try (Host host = DriverLibrary.load().open(fronted)) {
            host.refresh(paths);
            return told.toString();
        } finally {
            System.clearProperty("aws.endpointUrlCloudfront");
            front.stop(0);
        }
    }

    @Test
    void cloudfront_is_told_the_addresses_of_a_few_files_and_else_to_forget_all() throws Exception {
        String few = told(201, Set.of("iop/index.html", "über.txt", "assets/new.0123456789.css"));
        assertTrue(few.startsWith("POST /2020-05-31/distribution/E2EXAMPLE1ABCD/invalidation\n"), few);
        assertTrue(
                few.contains("<Quantity>3</Quantity><Items><Path>/site/%C3%BCber.txt</Path><Path>/site/iop/</Path>"
                        + "<Path>/site/iop/index.html</Path></Items>"),
                few);
        String many = told(201, Set.of("1", "2", "3", "4", "5", "6", "7", "8", "9"));
        assertTrue(many.contains("<Quantity>1</Quantity><Items><Path>/site/*</Path></Items>"), many);
        assertEquals("", told(201, Set.of("assets/new.0123456789.css")));
    }

    @Test
    void cloudfront_that_refuses_is_a_failure() {
        HostFailure failure = assertThrows(HostFailure.class, () -> told(403, Set.of("a")));
        assertFalse(failure.mayPass());
        assertTrue(String.valueOf(failure.getMessage()).contains("cloudfront:CreateInvalidation"), failure::getMessage);
        assertTrue(assertThrows(HostFailure.class, () -> told(503, Set.of("a"))).mayPass());
    }

    @Test
    void wrong_keys_are_said() throws Exception {
        System.setProperty("aws.secretAccessKey", "wrong");
        try (Host host = host("", false)) {
            HostFailure failure = assertThrows(HostFailure.class, () -> host.read("a"));
            assertFalse(failure.mayPass());
            assertTrue(String.valueOf(failure.getMessage()).contains("the secret key"), failure::getMessage);
        }
    }

    @Test
    void a_store_that_is_not_reached_may_be_so_later() throws Exception {
        int port;
        try (CutLine dead = new CutLine(server.port(), 1, false, () -> {})) {
            port = dead.near().getPort();
        }
        try (Host host = DriverLibrary.load().open(place(URI.create("http://127.0.0.1:" + port), "", false))) {
            HostFailure failure = assertThrows(HostFailure.class, () -> host.read("a"));
            assertTrue(failure.mayPass());
            assertTrue(String.valueOf(failure.getMessage()).contains("not reached"), failure::getMessage);
        }
    }
}
