package org.vouch.store.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A host's interface for programs as its public description has it, on a line that breaks when a test wants it to. */
public abstract class FakeApi implements AutoCloseable {
    static final String TOKEN = "a-token-of-the-tests";

    /** How a call goes wrong. */
    public enum Fault {
        /** It does not arrive. */
        UNHEARD,
        /** It is carried out, and the answer does not arrive. */
        UNANSWERED,
        /** It is carried out, and half of the answer arrives. */
        HALF_ANSWERED,
        /** The host is out of order. */
        BROKEN,
        /** The host is asked too often. */
        BUSY
    }

    /** What to answer. */
    @SuppressWarnings("ArrayRecordComponent")
    record Answer(int status, byte[] body, Map<String, String> head) {
        static Answer json(int status, String json) {
            return new Answer(status, json.getBytes(UTF_8), Map.of("Content-Type", "application/json"));
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Deque<Fault> next = new ArrayDeque<>();
    private int calls;
    private int brokenFrom = Integer.MAX_VALUE;
    private Fault broken = Fault.UNHEARD;

    FakeApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    final URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    static ApiCalls calls(String who, String variable, String token) {
        return new ApiCalls(who, variable, token, () -> Instant.EPOCH);
    }

    static Pause pause() {
        return time -> {};
    }

    /** Breaks the line for good from one call on, in this way. */
    public final synchronized void breakFrom(int call, Fault how) {
        calls = 0;
        brokenFrom = call;
        broken = how;
    }

    /** Mends the line. */
    public final synchronized void mend() {
        breakFrom(Integer.MAX_VALUE, Fault.UNHEARD);
    }

    /** Has the next calls go wrong, one each. */
    public final synchronized void spoil(Fault... faults) {
        next.addAll(List.of(faults));
    }

    /** Returns how many calls there were since the line was last broken or mended. */
    public final synchronized int callsMade() {
        return calls;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Fault fault;
            Answer answer;
            synchronized (this) {
                calls++;
                fault = calls >= brokenFrom ? broken : next.poll();
                if (fault == Fault.UNHEARD) {
                    return;
                }
                answer = fault == Fault.BROKEN || fault == Fault.BUSY ? refusal(fault) : answer(exchange, body);
            }
            if (fault == Fault.UNANSWERED) {
                return;
            }
            answer.head().forEach(exchange.getResponseHeaders()::set);
            // On a line that is kept, head and body are two packets, and the second waits for the first to be heard of.
            exchange.getResponseHeaders().set("Connection", "close");
            int length = answer.body().length;
            exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
            int sent = fault == Fault.HALF_ANSWERED ? length / 2 : length;
            exchange.getResponseBody().write(answer.body(), 0, sent);
        }
    }

    private Answer refusal(Fault fault) {
        return fault == Fault.BUSY
                ? new Answer(429, "{\"message\": \"rate limited\"}".getBytes(UTF_8), Map.of("Retry-After", "7"))
                : Answer.json(500, "{\"message\": \"out of order\"}");
    }

    private Answer answer(HttpExchange exchange, byte[] body) {
        String path = exchange.getRequestURI().getPath();
        String pass = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (isForReaders(path)) {
            return forReaders(exchange.getRequestURI());
        }
        // What a host says may be anything, also what it was told.
        return passes(path, pass)
                ? answer(exchange.getRequestMethod(), path, exchange, body)
                : Answer.json(401, "{\"message\": \"not with " + pass + "\"}");
    }

    boolean isForReaders(String path) {
        return false;
    }

    Answer forReaders(URI question) {
        return Answer.json(404, "{}");
    }

    boolean passes(String path, String pass) {
        return pass.equals("Bearer " + TOKEN);
    }

    /** Returns what makes the host again as it is now. */
    public abstract Runnable remember();

    abstract Answer answer(String method, String path, HttpExchange exchange, byte[] body);

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
