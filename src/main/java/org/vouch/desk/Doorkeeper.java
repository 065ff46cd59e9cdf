package org.vouch.desk;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides who is let in. The server answers this computer alone, but so does every page that is open in its browser: so
 * it is asked under which name the server was called (another one would be a name that somebody turned to this
 * computer), from which page, and, before anything is changed, for the word that only the server's own pages know.
 */
final class Doorkeeper {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final int port;
    private final String token;

    /**
     * Makes a doorkeeper.
     *
     * @param port where the server listens
     * @param token the word that only this server's own pages know
     */
    Doorkeeper(int port, String token) {
        this.port = port;
        this.token = token;
    }

    /**
     * What somebody asks, as far as the doorkeeper needs to know.
     *
     * @param method such as {@code GET}
     * @param target what is asked for, as it was sent
     * @param hosts every name under which the server was called
     * @param origins every page from which it is said to be asked
     * @param fetchSite what the browser says of that page; empty if it says nothing
     * @param fetchMode how the browser will use the answer; empty if it does not say
     */
    record Asked(
            String method,
            URI target,
            List<String> hosts,
            List<String> origins,
            Optional<String> fetchSite,
            Optional<String> fetchMode) {
        Asked {
            hosts = List.copyOf(hosts);
            origins = List.copyOf(origins);
        }
    }

    /** What the doorkeeper decided. */
    sealed interface Verdict {
        /**
         * Come in.
         *
         * @param path what is asked for, decoded and harmless, without the slash at its start
         */
        record Admitted(String path) implements Verdict {}

        /**
         * Stay out.
         *
         * @param status the status of the answer
         * @param why in words; repeats nothing that was sent
         */
        record Refused(int status, String why) implements Verdict {}
    }

    /** Judges what somebody asks. */
    Verdict judge(Asked asked) {
        if (asked.hosts().size() != 1 || !ownNames().contains(asked.hosts().get(0))) {
            return new Verdict.Refused(421, "This server answers as localhost only.");
        }
        URI target = asked.target();
        String raw = target.getRawPath();
        if (target.getScheme() != null || target.getRawAuthority() != null || raw == null || !raw.startsWith("/")) {
            return new Verdict.Refused(400, "This is not an address of this server.");
        }
        boolean reads = READING.contains(asked.method());
        if (!reads && !asked.method().equals("POST")) {
            return new Verdict.Refused(405, "This server reads and takes forms, nothing else.");
        }
        if (!(reads ? mayRead(asked) : mayWrite(asked))) {
            return new Verdict.Refused(403, "Another site asked for this, so it is refused.");
        }
        return path(raw)
                .<Verdict>map(Verdict.Admitted::new)
                .orElseGet(() -> new Verdict.Refused(404, "There is nothing here."));
    }

    /** Returns whether a form bears the word that only this server's own pages know; takes as long for any word. */
    boolean knows(String word) {
        return MessageDigest.isEqual(word.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> ownNames() {
        return List.of("localhost:" + port, "127.0.0.1:" + port);
    }

    /** A link from elsewhere may lead here; no other page may load what stands here into itself. */
    private boolean mayRead(Asked asked) {
        String site = asked.fetchSite().orElse("none");
        boolean own = site.equals("same-origin") || site.equals("none");
        return own || asked.fetchMode().equals(Optional.of("navigate"));
    }

    private boolean mayWrite(Asked asked) {
        boolean from = asked.origins().size() == 1
                && ownNames().stream()
                        .anyMatch(name ->
                                ("http://" + name).equals(asked.origins().get(0)));
        return from && asked.fetchSite().orElse("same-origin").equals("same-origin");
    }

    /**
     * Returns a path decoded, if it is one that an honest link could bear. Nothing is looked up on the disk by it, so
     * this is the second wall and not the first.
     */
    static Optional<String> path(String raw) {
        byte[] bytes = new byte[raw.length()];
        int length = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                int high = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 1), 16) : -1;
                int low = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                bytes[length++] = (byte) (high * 16 + low);
                i += 2;
            } else if (c < 0x80) {
                bytes[length++] = (byte) c;
            } else {
                return Optional.empty();
            }
        }
        try {
            String path = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
            return harmless(path) ? Optional.of(path.substring(1)) : Optional.empty();
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }

    private static boolean harmless(String path) {
        if (path.chars().anyMatch(c -> c < 0x20 || c == 0x7f || c == '\\' || c == '%')) {
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
