package org.vouch.desk;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.vouch.model.text.UrlPath;

/**
 * Decides which requests are answered. The server answers this computer alone, but so does every page that is open in
 * its browser. So the guard asks under which name the server was called (another name is one that somebody turned to
 * this computer), and from which page.
 */
final class RequestGuard {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final int port;

    /**
     * Makes a guard.
     *
     * @param port where the server listens
     */
    RequestGuard(int port) {
        this.port = port;
    }

    /**
     * A request, as far as the guard needs to know it.
     *
     * @param method such as {@code GET}
     * @param target what is asked for, as it was sent
     * @param hosts every name under which the server was called
     * @param origins every page that is said to ask
     * @param fetchSite what the browser says of that page; empty if it says nothing
     * @param fetchMode how the browser will use the answer; empty if it does not say
     * @param serviceWorker whether the answer would become a worker that is between the server and its pages
     */
    record Asked(
            String method,
            URI target,
            List<String> hosts,
            List<String> origins,
            Optional<String> fetchSite,
            Optional<String> fetchMode,
            boolean serviceWorker) {
        Asked {
            hosts = List.copyOf(hosts);
            origins = List.copyOf(origins);
        }
    }

    /** What the guard decided. */
    sealed interface Verdict {
        /** Answers by what was decided. */
        <R> R match(Function<Admitted, R> admitted, Function<Refused, R> refused, Function<Worker, R> worker);

        /**
         * The request is answered.
         *
         * @param origin which of the two addresses was called
         * @param path what is asked for, decoded and harmless, without the slash at its start
         */
        record Admitted(Origin origin, String path) implements Verdict {
            @Override
            public <R> R match(
                    Function<Admitted, R> admitted, Function<Refused, R> refused, Function<Worker, R> worker) {
                return admitted.apply(this);
            }
        }

        /**
         * The request is refused.
         *
         * @param status the status of the answer
         * @param why in words; repeats nothing that was sent
         */
        record Refused(int status, String why) implements Verdict {
            @Override
            public <R> R match(
                    Function<Admitted, R> admitted, Function<Refused, R> refused, Function<Worker, R> worker) {
                return refused.apply(this);
            }
        }

        /**
         * A browser wants a service worker, or still has one and looks for a newer. There is none at either address, so
         * one that is there was left by something else that used the same address.
         *
         * @param origin at which address
         */
        record Worker(Origin origin) implements Verdict {
            @Override
            public <R> R match(
                    Function<Admitted, R> admitted, Function<Refused, R> refused, Function<Worker, R> worker) {
                return worker.apply(this);
            }
        }
    }

    /** Judges a request. */
    Verdict judge(Asked asked) {
        Optional<Origin> called = asked.hosts().size() == 1
                ? Arrays.stream(Origin.values())
                        .filter(each -> each.isCalled(asked.hosts().get(0), port))
                        .findFirst()
                : Optional.empty();
        if (called.isEmpty()) {
            return new Verdict.Refused(421, "This server answers as localhost and 127.0.0.1 only.");
        }
        Origin origin = called.get();
        URI target = asked.target();
        String raw = target.getRawPath();
        if (target.getScheme() != null || target.getRawAuthority() != null || raw == null || !raw.startsWith("/")) {
            return new Verdict.Refused(400, "This is not an address of this server.");
        }
        boolean reads = READING.contains(asked.method());
        if (!reads && !asked.method().equals("POST")) {
            return new Verdict.Refused(405, "This server reads and takes forms, nothing else.");
        }
        if (!(reads ? mayRead(asked) : mayWrite(asked, origin))) {
            return new Verdict.Refused(403, "Another site asked for this, so it is refused.");
        }
        if (asked.serviceWorker()) {
            return new Verdict.Worker(origin);
        }
        return path(raw)
                .<Verdict>map(path -> new Verdict.Admitted(origin, path))
                .orElseGet(() -> new Verdict.Refused(404, "There is nothing here."));
    }

    /** A link from elsewhere may lead here; no other page may load what is here into itself. */
    private static boolean mayRead(Asked asked) {
        String site = asked.fetchSite().orElse("none");
        boolean own = site.equals("same-origin") || site.equals("none");
        return own || asked.fetchMode().equals(Optional.of("navigate"));
    }

    /** Only a page of the very address to which a form is sent may send it. */
    private boolean mayWrite(Asked asked, Origin origin) {
        return asked.origins().equals(List.of(origin.at(port)))
                && asked.fetchSite().orElse("same-origin").equals("same-origin");
    }

    /**
     * Returns a path decoded, if it is one that an honest link could bear. Nothing is looked up on the disk by it, so
     * this is the second wall and not the first.
     */
    static Optional<String> path(String raw) {
        return raw.chars().anyMatch(c -> c >= 0x80)
                ? Optional.empty()
                : UrlPath.decoded(raw)
                        .filter(RequestGuard::harmless)
                        // What would climb if somebody decoded it once more is no honest link either.
                        .filter(path -> UrlPath.decoded(path)
                                .map(RequestGuard::harmless)
                                .orElse(true))
                        .map(path -> path.substring(1));
    }

    private static boolean harmless(String path) {
        if (path.chars().anyMatch(c -> c < 0x20 || c == 0x7f || c == '\\')) {
            return false;
        }
        if (path.equals("/")) {
            return true;
        }
        String[] steps = path.substring(1).split("/", -1);
        for (int i = 0; i < steps.length; i++) {
            boolean endsWithSlash = i == steps.length - 1 && steps[i].isEmpty();
            boolean hidden = steps[i].startsWith(".") && !(i == 0 && steps[i].equals(".well-known"));
            if ((steps[i].isEmpty() && !endsWithSlash) || hidden) {
                return false;
            }
        }
        return true;
    }
}
