package org.vouch.desk;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.vouch.desk.RequestGuard.Verdict;
import org.vouch.model.text.UrlPath;

/** Shows a finished site in a browser of this computer, as it is: no review desk, no drafts, nothing added. */
public final class FinishedSite implements AutoCloseable {
    private static final String INDEX = "index.html";

    private final LoopbackServer server;
    private final Map<String, byte[]> files;

    private FinishedSite(LoopbackServer server, Map<String, byte[]> files) {
        this.server = server;
        this.files = Map.copyOf(files);
    }

    /**
     * Opens a server, for this computer alone, on any free port.
     *
     * @param files the bytes of each file, by its path below the root of the site; the site has no base path
     * @throws IOException if no port is free
     */
    public static FinishedSite open(Map<String, byte[]> files) throws IOException {
        FinishedSite site = new FinishedSite(LoopbackServer.bind(0), files);
        site.server.start(site::answer);
        return site;
    }

    /** Returns where the site is shown, such as {@code http://127.0.0.1:4747/}. */
    public String address() {
        return Origin.SITE.at(server.port()) + "/";
    }

    private void answer(HttpExchange exchange, Verdict verdict) throws IOException {
        Answer answer = verdict.match(
                admitted -> LoopbackServer.isPost(exchange)
                        ? Answer.words(405, "Nothing here takes a form.")
                        : at(admitted.path()),
                refused -> Answer.words(refused.status(), refused.why()),
                worker -> Answer.words(403, "There is no service worker here."));
        LoopbackServer.send(exchange, answer);
    }

    private Answer at(String path) {
        String file = path.isEmpty() || path.endsWith("/") ? path + INDEX : path;
        byte[] bytes = files.get(file);
        if (bytes != null) {
            return file.endsWith(".html") ? Answer.page(200, bytes) : Answer.file(file, bytes);
        }
        if (files.containsKey(path + "/" + INDEX)) {
            return Answer.sendTo(UrlPath.encoded("/" + path + "/"));
        }
        return Optional.ofNullable(files.get("404.html"))
                .map(page -> Answer.page(404, page))
                .orElseGet(() -> Answer.words(404, "There is nothing here."));
    }

    @Override
    public void close() {
        server.close();
    }
}
