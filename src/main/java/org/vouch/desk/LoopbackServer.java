package org.vouch.desk;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.vouch.desk.RequestGuard.Verdict;

/** A web server that answers this computer alone: its port, its guard, and how answers are sent. */
final class LoopbackServer implements AutoCloseable {
    /** So many ports are tried, from the first on. */
    private static final int PORTS = 11;

    private static final int LAST_PORT = 65_535;

    /** So many askers may be answered at once; a slow one holds a thread until it is cut off. */
    private static final int THREADS = 600;

    static {
        // Read once by the server's own classes; in seconds. An asker that sends its question drop by drop is cut off.
        System.setProperty("sun.net.httpserver.maxReqTime", "5");
        System.setProperty("sun.net.httpserver.maxReqHeaders", "100");
    }

    private final HttpServer server;
    private final RequestGuard guard;
    private final ThreadPoolExecutor threads;

    private LoopbackServer(HttpServer server) {
        this.server = server;
        this.guard = new RequestGuard(port());
        this.threads = new ThreadPoolExecutor(
                0, THREADS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), LoopbackServer::daemon);
        server.setExecutor(threads);
    }

    /** Answers a request that the guard has judged. */
    interface Answering {
        void answer(HttpExchange exchange, Verdict verdict) throws IOException, InterruptedException;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "vouch-desk");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Takes a port; nothing is answered yet.
     *
     * @param port the port, or one of the next ten if it is taken; 0 for any
     * @throws BindException if all of them are taken
     */
    static LoopbackServer bind(int port) throws IOException {
        for (int next = port; ; next++) {
            try {
                return new LoopbackServer(HttpServer.create(
                        new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), next), 0));
            } catch (BindException taken) {
                if (port == 0 || next == port + PORTS - 1 || next == LAST_PORT) {
                    throw taken;
                }
            }
        }
    }

    /** Starts to answer. */
    void start(Answering answering) {
        server.createContext("/", exchange -> answer(exchange, answering));
        server.start();
    }

    /** Returns the port on which it listens. */
    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange, Answering answering) {
        try (exchange) {
            answering.answer(exchange, guard.judge(asked(exchange)));
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } catch (IOException gone) {
            // Anyone who asked listens no more.
        }
    }

    private static RequestGuard.Asked asked(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        return new RequestGuard.Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                headers.getOrDefault("Host", List.of()),
                headers.getOrDefault("Origin", List.of()),
                Optional.ofNullable(headers.getFirst("Sec-Fetch-Site")),
                Optional.ofNullable(headers.getFirst("Sec-Fetch-Mode")),
                headers.containsKey("Service-Worker"));
    }

    static boolean isPost(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("POST");
    }

    /** No page may frame what is here, load it into itself, or guess what it is. */
    static void protect(Headers headers, String policy) {
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Content-Security-Policy", policy);
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Referrer-Policy", "same-origin");
    }

    static void send(HttpExchange exchange, Answer answer) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        protect(headers, answer.policy());
        headers.set("Content-Type", answer.type());
        answer.location().ifPresent(address -> headers.set("Location", address));
        boolean bodiless = exchange.getRequestMethod().equals("HEAD") || answer.bytes().length == 0;
        exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : answer.bytes().length);
        if (!bodiless) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(answer.bytes());
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
