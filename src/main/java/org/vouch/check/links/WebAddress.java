package org.vouch.check.links;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouch.model.text.HostName;

/**
 * An address on the web, as a browser asks for it: without its fragment, and with letters that only people can read put
 * in those of the protocol.
 *
 * @param uri with the scheme http or https, and a host
 */
record WebAddress(URI uri) {
    private static final String UNRESERVED = "-._~:/?#[]@!$&'()*+,;=%";

    /** Reads an address; returns nothing if a browser could not ask for it either. */
    static Optional<WebAddress> of(String written) {
        String text = written.strip();
        int fragment = text.indexOf('#');
        text = fragment < 0 ? text : text.substring(0, fragment);
        int slashes = text.indexOf("://");
        if (slashes < 0) {
            return Optional.empty();
        }
        int path = slashes + 3;
        while (path < text.length() && "/?".indexOf(text.charAt(path)) < 0) {
            path++;
        }
        try {
            String host = HostName.ascii(text.substring(slashes + 3, path));
            return of(URI.create(text.substring(0, slashes).toLowerCase(Locale.ROOT) + "://" + host
                    + escaped(text.substring(path))));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<WebAddress> of(URI uri) {
        String scheme = uri.getScheme();
        @Nullable String host = uri.getHost();
        boolean web = "http".equals(scheme) || "https".equals(scheme);
        return web && host != null ? Optional.of(new WebAddress(uri)) : Optional.empty();
    }

    private static String escaped(String path) {
        StringBuilder ascii = new StringBuilder();
        path.codePoints().forEach(c -> {
            if (c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
                ascii.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    ascii.append('%')
                            .append(Character.toUpperCase(Character.forDigit((b >> 4) & 15, 16)))
                            .append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
                }
            }
        });
        return ascii.toString();
    }

    /** Returns where a redirect from here leads; nothing if that is no address on the web. */
    Optional<WebAddress> redirected(String location) {
        try {
            String target = escaped(location.strip());
            int fragment = target.indexOf('#');
            return of(uri.resolve(fragment < 0 ? target : target.substring(0, fragment)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Returns whom to be polite to. */
    String host() {
        return uri.getHost().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
