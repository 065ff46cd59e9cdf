package org.vouch.service.deploying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.store.deploy.FolderHost;
import org.vouch.store.deploy.Host;
import org.vouch.store.deploy.HostFailure;
import org.vouch.store.deploy.OpenSsh;
import org.vouch.store.deploy.ScratchFolder;
import org.vouch.store.deploy.SftpHost;
import org.vouch.store.disk.DiskHook;

/**
 * A reader who follows all links from the home page, over and over, while two sites take each other's place fifty
 * times. Only a page to which no way leads any more may name what is gone already: such pages lead to each other in
 * circles.
 */
class PollingReaderIT {
    private static final DeployLimits MANY = new DeployLimits(false, OptionalInt.of(1000));

    private static final int DEPLOYS = 50;

    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

    @TempDir
    Path folder;

    /** Opens the host anew for each deploy, as each run of the program does. */
    private interface Opens {
        Host host() throws IOException;
    }

    private HttpServer serve(Path root) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(root, exchange));
        server.start();
        return server;
    }

    private static void answer(Path root, HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            exchange.getResponseHeaders().set("Connection", "close");
            try {
                byte[] bytes = Files.readAllBytes(
                        root.resolve((path.endsWith("/") ? path + "index.html" : path).substring(1)));
                exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            } catch (NoSuchFileException none) {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    /** Walks through the site until it is told to stop. */
    private static final class Reader implements Runnable {
        private final HttpClient client = HttpClient.newHttpClient();
        private final String site;
        private final AtomicBoolean stop = new AtomicBoolean();
        private final CountDownLatch first = new CountDownLatch(1);
        private final AtomicInteger walks = new AtomicInteger();
        private final AtomicInteger deploys = new AtomicInteger();
        private final List<String> missed = new ArrayList<>();

        Reader(HttpServer server) {
            this.site = "http://127.0.0.1:" + server.getAddress().getPort();
        }

        @Override
        public void run() {
            try {
                while (!stop.get()) {
                    walk();
                    walks.incrementAndGet();
                    first.countDown();
                }
            } catch (IOException broken) {
                throw new IllegalStateException(broken);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                first.countDown();
            }
        }

        private void walk() throws IOException, InterruptedException {
            Deque<String> open = new ArrayDeque<>(List.of("/"));
            Map<String, String> from = new HashMap<>();
            from.put("/", "");
            while (!open.isEmpty()) {
                String page = open.remove();
                HttpResponse<String> answer = get(page);
                // A page that is not there was missed where it was named.
                for (String link : answer.statusCode() == 200 ? links(answer.body()) : List.<String>of()) {
                    if (get(link).statusCode() != 200 && isMissing(page, link, from)) {
                        missed.add(page + " names " + link + ", which is not there");
                    }
                    if (link.endsWith("/") && from.putIfAbsent(link, page) == null) {
                        open.add(link);
                    }
                }
            }
        }

        /**
         * What was named may be gone with all that named it. It is missing if a way leads to it from the home page both
         * before and after it is asked for, and no two deploys began between: then it was not there and back again.
         */
        private boolean isMissing(String page, String link, Map<String, String> from)
                throws IOException, InterruptedException {
            while (true) {
                int began = deploys.get();
                if (!wayLeadsTo(page, link, from) || get(link).statusCode() == 200 || !wayLeadsTo(page, link, from)) {
                    return false;
                }
                if (deploys.get() - began <= 1) {
                    return true;
                }
            }
        }

        private boolean wayLeadsTo(String page, String link, Map<String, String> from)
                throws IOException, InterruptedException {
            String at = page;
            String next = link;
            while (!at.isEmpty()) {
                HttpResponse<String> answer = get(at);
                if (answer.statusCode() != 200 || !links(answer.body()).contains(next)) {
                    return false;
                }
                next = at;
                at = Objects.requireNonNull(from.get(at));
            }
            return true;
        }

        private static List<String> links(String html) {
            return LINK.matcher(html).results().map(link -> link.group(1)).toList();
        }

        private HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return client.send(HttpRequest.newBuilder(URI.create(site + path)).build(), BodyHandlers.ofString());
        }
    }

    private void deploy(ProvedSite site, Opens opens) throws IOException {
        try (Host host = opens.host()) {
            Deploys deploys = new Deploys(site, host, () -> Instant.EPOCH, new Retries(time -> {}, said -> {}));
            DeployResult result = deploys.run(deploys.plan(MANY), Optional.empty(), (files, of, bytes, ofBytes) -> {});
            assertInstanceOf(DeployResult.Done.class, result);
        }
    }

    private void read(Path root, Opens opens) throws Exception {
        List<ProvedSite> sites = List.of(
                SampleSite.of(1).in(folder.resolve("one")), SampleSite.of(2).in(folder.resolve("two")));
        deploy(sites.get(0), opens);
        HttpServer server = serve(root);
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Reader reader = new Reader(server);
            Future<?> reading = threads.submit(reader);
            assertTrue(reader.first.await(60, TimeUnit.SECONDS));
            for (int i = 1; i <= DEPLOYS; i++) {
                reader.deploys.incrementAndGet();
                deploy(sites.get(i % 2), opens);
            }
            int walks = reader.walks.get();
            reader.stop.set(true);
            reading.get();
            assertEquals(List.of(), reader.missed);
            assertTrue(walks >= 1, "the reader came through the site only " + walks + " times");
        } finally {
            server.stop(0);
            threads.shutdownNow();
        }
    }

    @Test
    void a_reader_of_a_folder_never_meets_a_page_that_names_what_is_not_there() throws Exception {
        Path root = folder.resolve("host");
        read(root, () -> new FolderHost(root, DiskHook.UNWATCHED));
    }

    @Test
    void nor_does_a_reader_of_a_host_that_is_reached_by_sftp() throws Exception {
        Path root = folder.resolve("host");
        List<String> command = OpenSsh.sftp();
        read(root, () -> sftp(command, root));
    }

    private static Host sftp(List<String> command, Path root) throws HostFailure {
        return new SftpHost(command, root.toString(), ScratchFolder.make(), said -> {});
    }
}
