package org.vouch.desk;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.vouch.desk.RequestGuard.Verdict;
import org.vouch.service.preview.Preview;
import org.vouch.service.preview.SiteSnapshot;
import org.vouch.site.render.DeskPrinter;
import org.vouch.site.render.Theme;

/** The server on this computer: the site as it would go out, kept fresh while it is written. */
public final class DeskServer implements AutoCloseable {
    /** How long the first edition may take before a client is asked to come again, in seconds. */
    private static final long FIRST = 60;

    private static final String STYLE = "desk.css";

    private static final Map<Origin, Map<String, String>> TOOLS = Map.of(
            Origin.SITE,
            Map.of(
                    "_vouch/live.js", "live.js",
                    "_vouch/live.css", "live.css"),
            Origin.DESK,
            Map.of(
                    "_vouch/desk.js", "desk.js",
                    "_vouch/desk.css", STYLE,
                    "_vouch/sheet.css", "sheet.css",
                    "_vouch/desk.svg", "desk.svg",
                    // Browsers ask for it by themselves beside an answer that names no sign.
                    "favicon.ico", "desk.svg"));

    private static final String NEWS = "_vouch/events";

    private static final String SAVED = "A file is being saved at this moment, so this cannot be shown or recorded."
            + " Look again in a moment. If you sent a form, look at the record of the page before you send it again.";

    private static final String FAULT = "The program made a mistake here; the terminal says more. If you sent a form,"
            + " look at the record of the page before you send it again.";

    private final LoopbackServer server;
    private final FormToken token = new FormToken(() -> random(16));
    private final EditionListener listener;
    private final ReloadEvents news;
    private final SiteRebuilder site;
    private final FileWatcher watch;
    private final SiteHandler shelf;
    private final ReviewDesk reviews;
    private final CountDownLatch first = new CountDownLatch(1);

    private DeskServer(LoopbackServer server, Path root, Preview preview, EditionListener listener) {
        String start = random(8);
        int port = server.port();
        DeskPrinter printer = new DeskPrinter();
        this.server = server;
        this.listener = listener;
        this.news = new ReloadEvents(start);
        this.shelf = new SiteHandler(root, printer, start, Origin.DESK.at(port));
        this.site = new SiteRebuilder(preview);
        this.reviews = new ReviewDesk(
                printer, new DeskFrame.Maker(start, token, port), () -> random(16), preview.reviewed(), site);
        site.tell(news);
        site.tell(listener);
        site.tell(new FirstEdition());
        this.watch = FileWatcher.start(List.of(root.resolve("content"), root.resolve("templates")), site::changed);
    }

    /** Tells anyone who waits for it that there is something to show. */
    private final class FirstEdition implements EditionListener {
        @Override
        public void made(SiteSnapshot edition) {
            first.countDown();
        }

        @Override
        public void failed(Throwable why) {
            first.countDown();
        }
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
     * @param listener is notified of each edition
     * @throws IOException if no port is free
     */
    public static DeskServer open(Path root, Preview preview, int port, EditionListener listener) throws IOException {
        DeskServer desk = new DeskServer(LoopbackServer.bind(port), root, preview, listener);
        desk.server.start(desk::answer);
        desk.site.start();
        return desk;
    }

    /** Returns the port on which it listens. */
    public int port() {
        return server.port();
    }

    /** Returns where the site is shown, such as {@code http://127.0.0.1:4747/}. */
    public String siteAddress() {
        return Origin.SITE.at(port()) + "/";
    }

    /** Returns where reviewers sign, such as {@code http://localhost:4747/_desk/}. */
    public String deskAddress() {
        return Origin.DESK.at(port()) + "/" + ReviewDesk.PATH;
    }

    private void answer(HttpExchange exchange, Verdict verdict) throws IOException, InterruptedException {
        if (verdict instanceof Verdict.Admitted admitted && admitted.path().equals(NEWS)) {
            tellNews(exchange);
        } else {
            LoopbackServer.send(exchange, answer(verdict, exchange).answer());
        }
    }

    /** What is done with a request. */
    private interface Answering {
        Answer answer() throws InterruptedException;
    }

    private Answering answer(Verdict verdict, HttpExchange exchange) {
        return verdict.match(
                admitted -> () -> admitted(admitted, exchange),
                refused -> () -> Answer.words(refused.status(), refused.why()),
                worker -> () -> withoutWorker(worker.origin(), exchange));
    }

    private Answer admitted(Verdict.Admitted admitted, HttpExchange exchange) throws InterruptedException {
        // A connection that is closed without an answer says nothing to anyone who waits for one.
        try {
            return admitted.origin() == Origin.DESK
                    ? atDesk(admitted.path(), exchange)
                    : atSite(admitted.path(), exchange);
        } catch (IOException saved) {
            listener.unanswered(admitted.path(), saved);
            exchange.getResponseHeaders().set("Retry-After", "1");
            return Answer.words(503, SAVED);
        } catch (RuntimeException | VirtualMachineError fault) {
            listener.unanswered(admitted.path(), fault);
            return Answer.words(500, FAULT);
        }
    }

    /**
     * Lets a browser forget the worker that something else left at this address, with all that it kept. What such a
     * worker showed at the desk may differ from what is signed, so no form that was shown is taken any more.
     */
    private Answer withoutWorker(Origin origin, HttpExchange exchange) {
        if (origin == Origin.DESK) {
            token.renew();
        }
        exchange.getResponseHeaders().set("Clear-Site-Data", "\"storage\"");
        return Answer.words(403, "There is no service worker here.");
    }

    private Answer atSite(String path, HttpExchange exchange) throws IOException, InterruptedException {
        String tool = TOOLS.getOrDefault(Origin.SITE, Map.of()).get(path);
        if (LoopbackServer.isPost(exchange)) {
            return Answer.words(405, "Nothing here takes a form.");
        } else if (isDesk(path)) {
            return Answer.sendTo(Origin.DESK.at(port()) + exchange.getRequestURI());
        } else if (tool != null) {
            return Answer.file(tool, resource(tool));
        }
        Optional<SiteSnapshot> edition = newest();
        return edition.isPresent()
                ? shelf.at(path, edition.get(), "vouch=readers".equals(query(exchange)))
                : notReady();
    }

    private Answer atDesk(String path, HttpExchange exchange) throws IOException, InterruptedException {
        String tool = TOOLS.getOrDefault(Origin.DESK, Map.of()).get(path);
        if (!isDesk(path) && LoopbackServer.isPost(exchange)) {
            return Answer.words(405, "Nothing here takes a form.");
        } else if (tool != null) {
            return Answer.file(tool, resource(tool));
        } else if (!isDesk(path)) {
            return Answer.sendTo(Origin.SITE.at(port()) + exchange.getRequestURI());
        }
        Optional<SiteSnapshot> edition = newest();
        Answer answer = edition.isPresent() ? atDesk(path, exchange, edition.get()) : notReady();
        return answer.type().equals(Answer.HTML) ? answer.under(ReviewDesk.POLICY) : answer;
    }

    private Answer atDesk(String path, HttpExchange exchange, SiteSnapshot edition)
            throws IOException, InterruptedException {
        try {
            if (!LoopbackServer.isPost(exchange)) {
                return reviews.page(path, Form.of(query(exchange)), edition);
            }
            Form form = FormBody.form(exchange);
            return token.matches(form.text(DeskFrame.TOKEN))
                    ? reviews.act(path, form, edition)
                    : Answer.words(
                            403,
                            "This form is no longer valid, since the server was started again or an old worker of this"
                                    + " address was removed. Go back, copy what you typed, and open the page again.");
        } catch (FormBody.Unacceptable refused) {
            return Answer.words(refused.status(), refused.why());
        }
    }

    private static boolean isDesk(String path) {
        return path.startsWith(ReviewDesk.PATH) || (path + "/").equals(ReviewDesk.PATH);
    }

    private static String query(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    }

    /** Returns the newest edition; waits for the first one, and returns nothing if it cannot be made. */
    private Optional<SiteSnapshot> newest() throws InterruptedException {
        return first.await(FIRST, TimeUnit.SECONDS) ? site.newest() : Optional.empty();
    }

    private static Answer notReady() {
        return Answer.words(503, "The site is not ready; the terminal says why.");
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
            LoopbackServer.send(exchange, Answer.words(503, "Too many pages are open."));
            return;
        }
        try {
            LoopbackServer.protect(exchange.getResponseHeaders(), "frame-ancestors 'none'");
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
            news.tell(exchange.getResponseBody());
        } finally {
            news.leave();
        }
    }

    @Override
    public void close() {
        watch.close();
        site.close();
        server.close();
    }
}
