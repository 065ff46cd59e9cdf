package org.vouch.desk;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.vouch.build.Edition;
import org.vouch.build.Preview;
import org.vouch.desk.Doorkeeper.Verdict;
import org.vouch.render.DeskPrinter;
import org.vouch.render.Theme;

/** The server on this computer: the site as it would go out, kept fresh while it is written. */
public final class DeskServer implements AutoCloseable {
    /** So many ports are tried, from the first on. */
    private static final int PORTS = 11;

    /** So many askers may be answered at once; a slow one holds a thread until it is cut off. */
    private static final int THREADS = 600;

    /** How long the first edition may take before an asker is told to come again, in seconds. */
    private static final long FIRST = 60;

    private static final String STYLE = "desk.css";

    private static final Map<String, String> TOOLS = Map.of(
            "_vouch/live.js", "live.js",
            "_vouch/live.css", "live.css",
            "_vouch/desk.js", "desk.js",
            "_vouch/desk.css", STYLE,
            "_vouch/sheet.css", "sheet.css");

    static {
        // Read once by the server's own classes; in seconds. An asker that sends its question drop by drop is cut off.
        System.setProperty("sun.net.httpserver.maxReqTime", "5");
        System.setProperty("sun.net.httpserver.maxReqHeaders", "100");
    }

    private final HttpServer server;
    private final ThreadPoolExecutor threads;
    private final Doorkeeper doorkeeper;
    private final NewsStand news;
    private final LiveSite site;
    private final Watch watch;
    private final SiteShelf shelf;
    private final ReviewDesk reviews;
    private final CountDownLatch first = new CountDownLatch(1);

    private DeskServer(HttpServer server, Path root, Preview preview, EditionListener listener) {
        String start = random(8);
        String token = random(16);
        DeskPrinter printer = new DeskPrinter();
        this.server = server;
        this.doorkeeper = new Doorkeeper(server.getAddress().getPort(), token);
        this.news = new NewsStand(start);
        this.shelf = new SiteShelf(root, printer, start);
        this.site = new LiveSite(preview);
        this.reviews =
                new ReviewDesk(printer, new DeskFrame.Maker(start, token), () -> random(16), preview.reviewed(), site);
        this.threads =
                new ThreadPoolExecutor(0, THREADS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), DeskServer::daemon);
        site.tell(news);
        site.tell(listener);
        site.tell(new FirstEdition());
        this.watch = Watch.start(List.of(root.resolve("content"), root.resolve("templates")), site::changed);
    }

    /** Tells whoever waits for it that there is something to show. */
    private final class FirstEdition implements EditionListener {
        @Override
        public void made(Edition edition) {
            first.countDown();
        }

        @Override
        public void failed(Throwable why) {
            first.countDown();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "vouch-desk");
        thread.setDaemon(true);
        return thread;
    }

    private static String random(int bytes) {
        byte[] word = new byte[bytes];
        new SecureRandom().nextBytes(word);
        return HexFormat.of().formatHex(word);
    }

    /**
     * Opens the server, for this computer alone.
     *
     * @param root the folder that holds {@code content/}
     * @param preview makes the editions
     * @param port where it listens, or on one of the next ten if that is taken; 0 for any
     * @param listener is told of each edition
     * @throws IOException if no port is free
     */
    public static DeskServer open(Path root, Preview preview, int port, EditionListener listener) throws IOException {
        DeskServer desk = new DeskServer(bind(port), root, preview, listener);
        desk.server.setExecutor(desk.threads);
        desk.server.createContext("/", desk::answer);
        desk.server.start();
        desk.site.start();
        return desk;
    }

    private static HttpServer bind(int port) throws IOException {
        for (int next = port; ; next++) {
            try {
                return HttpServer.create(
                        new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), next), 0);
            } catch (BindException taken) {
                if (port == 0 || next == port + PORTS - 1 || next == 65535) {
                    throw taken;
                }
            }
        }
    }

    /** Returns the port on which it listens. */
    public int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Verdict verdict = doorkeeper.judge(asked(exchange));
            if (verdict instanceof Verdict.Refused refused) {
                send(exchange, Answer.words(refused.status(), refused.why()));
            } else if (verdict instanceof Verdict.Admitted admitted) {
                if (admitted.path().equals("_vouch/events")) {
                    tellNews(exchange);
                } else {
                    send(exchange, answer(admitted.path(), exchange));
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private static Doorkeeper.Asked asked(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        return new Doorkeeper.Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                headers.getOrDefault("Host", List.of()),
                headers.getOrDefault("Origin", List.of()),
                Optional.ofNullable(headers.getFirst("Sec-Fetch-Site")),
                Optional.ofNullable(headers.getFirst("Sec-Fetch-Mode")));
    }

    private Answer answer(String path, HttpExchange exchange) throws IOException, InterruptedException {
        boolean posted = exchange.getRequestMethod().equals("POST");
        boolean desk = path.startsWith(ReviewDesk.PATH) || (path + "/").equals(ReviewDesk.PATH);
        if (desk) {
            exchange.getResponseHeaders().set("Content-Security-Policy", ReviewDesk.POLICY);
        } else if (posted) {
            return Answer.words(405, "Nothing here takes a form.");
        }
        String tool = TOOLS.get(path);
        if (tool != null) {
            return Answer.file(tool, resource(tool));
        }
        if (!first.await(FIRST, TimeUnit.SECONDS) || site.newest().isEmpty()) {
            return Answer.words(503, "The site is not ready; the terminal says why.");
        }
        Edition edition = site.newest().orElseThrow();
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        if (desk) {
            return atDesk(path, query, edition, posted ? Optional.of(exchange) : Optional.empty());
        }
        return shelf.at(path, edition, "vouch=readers".equals(query));
    }

    private Answer atDesk(String path, String query, Edition edition, Optional<HttpExchange> posted)
            throws IOException, InterruptedException {
        try {
            if (posted.isEmpty()) {
                return reviews.page(path, Form.of(query), edition);
            }
            Form form = Posted.form(posted.get());
            return doorkeeper.knows(form.text(DeskFrame.TOKEN))
                    ? reviews.act(path, form, edition)
                    : Answer.words(
                            403,
                            "This form is not of this start of the server. Go back, keep what you typed, and open the"
                                    + " page again.");
        } catch (Posted.Unacceptable refused) {
            return Answer.words(refused.status(), refused.why());
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = DeskServer.class.getResourceAsStream("/org/vouch/desk/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + name);
            }
            byte[] file = in.readAllBytes();
            return name.equals(STYLE) ? inTheBuiltInStyle(file) : file;
        } catch (IOException broken) {
            throw new UncheckedIOException("reading " + name + " of the program", broken);
        }
    }

    private static byte[] inTheBuiltInStyle(byte[] style) throws IOException {
        return (Theme.properties() + new String(style, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private void tellNews(HttpExchange exchange) throws IOException, InterruptedException {
        if (!news.enter()) {
            send(exchange, Answer.words(503, "Too many pages are open."));
            return;
        }
        try {
            guard(exchange.getResponseHeaders());
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
            news.tell(exchange.getResponseBody());
        } finally {
            news.leave();
        }
    }

    /** No page may frame what stands here, load it into itself, or guess what it is. */
    private static void guard(Headers headers) {
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.putIfAbsent("Content-Security-Policy", List.of("frame-ancestors 'none'"));
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Referrer-Policy", "same-origin");
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        guard(headers);
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
        watch.close();
        site.close();
        server.stop(0);
        threads.shutdownNow();
    }
}
