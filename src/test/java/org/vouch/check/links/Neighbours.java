package org.vouch.check.links;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A real server on this machine that behaves as others do; the address says how. */
final class Neighbours implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger now = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch pair = new CountDownLatch(2);
    final AtomicInteger atOnce = new AtomicInteger();
    final Queue<String> asked = new ConcurrentLinkedQueue<>();
    final Queue<Long> times = new ConcurrentLinkedQueue<>();

    private Neighbours(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    static Neighbours open() throws IOException {
        return new Neighbours(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50));
    }

    /** Opens one whose certificate nobody signed but itself. */
    static Neighbours withOwnCertificate(Path folder)
            throws IOException, GeneralSecurityException, InterruptedException {
        Path keys = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-validity",
                        "9",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        "changeit"))
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        keytool.waitFor();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        https.setHttpsConfigurator(new HttpsConfigurator(context));
        return new Neighbours(https);
    }

    String at(String path) {
        String scheme = server instanceof HttpsServer ? "https" : "http";
        return scheme + "://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        atOnce.accumulateAndGet(now.incrementAndGet(), Math::max);
        try {
            String path = exchange.getRequestURI().toString();
            asked.add(exchange.getRequestMethod() + " " + path);
            times.add(System.nanoTime());
            answer(exchange, path, exchange.getRequestMethod().equals("HEAD"));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            now.decrementAndGet();
            exchange.close();
        }
    }

    private void answer(HttpExchange exchange, String path, boolean head) throws IOException, InterruptedException {
        int dash = path.indexOf('-');
        String kind = dash < 0 ? path : path.substring(0, dash);
        switch (kind) {
            case "/status" -> status(exchange, Integer.parseInt(path.substring(dash + 1)));
            case "/nohead" -> status(exchange, head ? Integer.parseInt(path.substring(dash + 1)) : 200);
            case "/hop" -> {
                int left = Integer.parseInt(path.substring(dash + 1));
                redirect(exchange, 301, left == 0 ? "/status-200" : "/hop-" + (left - 1));
            }
            case "/for" -> redirect(exchange, 302, "/status-200");
            case "/forgood" -> redirect(exchange, 308, "/for-now");
            case "/round" -> redirect(exchange, 302, "/about");
            case "/about" -> redirect(exchange, 302, "/round");
            case "/mail" -> redirect(exchange, 301, "mailto:a@example.org");
            case "/dead" -> redirect(exchange, 301, "/status-404");
            case "/busy" -> {
                boolean first =
                        asked.stream().filter(each -> each.endsWith(path)).count() == 1;
                exchange.getResponseHeaders().set("Retry-After", path.substring(dash + 1));
                status(exchange, first ? 429 : 200);
            }
            case "/sleep" -> {
                Thread.sleep(Long.parseLong(path.substring(dash + 1)));
                status(exchange, 200);
            }
            case "/silent" -> closing.await();
            case "/pair" -> {
                pair.countDown();
                pair.await();
                status(exchange, 200);
            }
            case "/endless" -> endless(exchange, head);
            default -> status(exchange, 200);
        }
    }

    private static void status(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
    }

    private static void redirect(HttpExchange exchange, int status, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(status, -1);
    }

    private void endless(HttpExchange exchange, boolean head) throws IOException, InterruptedException {
        if (head) {
            status(exchange, 405);
            return;
        }
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write('x');
        exchange.getResponseBody().flush();
        closing.await();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
