package org.vouch.service.importing;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouch.model.page.Link;
import org.vouch.model.text.HostName;
import org.vouch.model.text.UrlPath;

/** Tells addresses of the old site from those of others, however they are written. */
final class OldSite {
    private static final Pattern WEB = Pattern.compile("(?i)^(?:https?:)?//([^/?#]+)([^?#]*)(\\?[^#]*)?(#.*)?$");
    private static final Pattern HERE = Pattern.compile("^([^?#]*)(\\?[^#]*)?(#.*)?$");
    private static final Pattern CDN = Pattern.compile("(?i)^(?:https?:)?//i[0-9]\\.wp\\.com/([^?]+)(?:\\?.*)?$");
    private static final Pattern NUMBER = Pattern.compile("[?&](?:p|page_id|attachment_id)=([0-9]{1,15})");
    private static final String UPLOADS = "/uploads/";

    private final String host;
    private final String base;
    private final Set<String> fileHosts = new HashSet<>();

    /**
     * Takes the address of the site, and those of its files.
     *
     * @param address such as {@code https://old.example.org/blog}
     * @param files where files of its own were; their host may be another
     */
    OldSite(String address, Collection<String> files) {
        files.forEach(file -> {
            Matcher web = WEB.matcher(file.strip());
            if (web.matches()) {
                fileHosts.add(plain(web.group(1)));
            }
        });
        Matcher web = WEB.matcher(address.strip());
        host = web.matches() ? plain(web.group(1)) : "";
        base = web.matches() ? web.group(2).replaceAll("/+$", "") : "";
    }

    /**
     * An address of the old site.
     *
     * @param path from the root of its host, decoded, with one '/' at both ends unless it names a file
     * @param number of the item that it asks for; 0 for none
     * @param fragment with its '#', or an empty text
     * @param ofFiles whether the host is one for files alone
     */
    record Place(String path, long number, String fragment, boolean ofFiles) {
        /** Returns what comes after the folder of files, if it names a file. */
        Optional<String> upload() {
            int at = path.indexOf(UPLOADS);
            if (at < 0 && ofFiles && !path.endsWith("/")) {
                return Optional.of(path.substring(1));
            }
            return at < 0 || path.endsWith("/") ? Optional.empty() : Optional.of(path.substring(at + UPLOADS.length()));
        }
    }

    /**
     * Returns where an address is on the old site.
     *
     * @param address as it is in a page
     * @param page where the page is, for addresses without a host
     * @return nothing if it is of another site, or if there is no address
     */
    Optional<Place> place(String address, String page) {
        if (address.isBlank()) {
            return Optional.empty();
        }
        Matcher cdn = CDN.matcher(address);
        String whole = cdn.matches() ? "https://" + cdn.group(1) : address;
        Matcher web = WEB.matcher(whole);
        if (web.matches()) {
            String named = plain(web.group(1));
            boolean own = named.equals(host) && !host.isEmpty();
            return own || fileHosts.contains(named)
                    ? Optional.of(place(web.group(2), web.group(3), web.group(4), !own))
                    : Optional.empty();
        }
        Matcher here = HERE.matcher(whole);
        if (!here.matches() || Link.external(whole)) {
            return Optional.empty();
        }
        String path = here.group(1);
        if (!path.startsWith("/")) {
            path = path.isEmpty() ? page : page.substring(0, page.lastIndexOf('/') + 1) + path;
        }
        return Optional.of(place(path, here.group(2), here.group(3), false));
    }

    private static Place place(String path, @Nullable String query, @Nullable String fragment, boolean ofFiles) {
        String decoded = UrlPath.decoded(path).orElse(path).replaceAll("/{2,}", "/");
        Matcher number = NUMBER.matcher(query == null ? "" : query);
        String last = MediaLibrary.name(decoded);
        boolean file = last.indexOf('.') > 0;
        return new Place(
                file || decoded.endsWith("/") ? decoded : decoded + "/",
                number.find() ? Long.parseLong(number.group(1)) : 0,
                fragment == null || fragment.equals("#") ? "" : fragment,
                ofFiles);
    }

    private static String plain(String written) {
        String name = written.substring(written.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        String bare = name.replaceFirst(":(?:80|443)$", "").replaceFirst("^www\\.", "");
        return HostName.ascii(bare);
    }

    /** Returns what comes after the folder of all addresses, without '/' at both ends. */
    String below(Place place) {
        String path = place.path().startsWith(home()) ? place.path().substring(home().length()) : place.path();
        return path.replaceAll("^/+|/+$", "");
    }

    /** Returns where the home page was. */
    String home() {
        return base + "/";
    }
}
