package org.vouch.reader.form;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouch.model.page.Address;
import org.vouch.model.text.HostName;
import org.vouch.model.text.InvisibleCharacters;
import org.vouch.model.text.NearestName;
import org.vouch.model.text.UrlPath;
import org.vouch.model.text.WebAddress;
import org.vouch.reader.yaml.Diagnostics;
import org.vouch.reader.yaml.ReadRule;
import org.vouch.reader.yaml.YamlValue.Scalar;

/** Reads addresses, on this site and on the web. */
final class Addresses {
    private static final Pattern HOST = Pattern.compile("(?i)(?:[a-z0-9-]+\\.)+[a-z]{2,}(?:[/?#:].*)?");

    /** A scheme with a slip in it or after it. */
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z]{3,6}):?/{0,3}((?:[A-Za-z0-9-]+\\.)+[A-Za-z].*)");

    /** The number of a work, with or without what says so. */
    private static final Pattern DOI =
            Pattern.compile("(?i)(?:doi:?\\s{0,2}|(?:dx\\.)?doi\\.org/)?(10\\.\\d{4,9}/\\S+)");

    private static final Pattern WHOLE = Pattern.compile("(?i)(https?)://([^/?#:@\\s]+)((?:[/?#].*)?)");

    private static final Pattern NAME_OF_HOST = Pattern.compile(
            "(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*");

    /** The file of a page, as links in articles name it. */
    private static final Pattern PAGE = Pattern.compile("(?i)[\\w./-]+\\.md");

    private static final String PAGES = "content/pages/";

    private static final String INDEX = "/index.html";

    private Addresses() {}

    /** Reads an address on this site, such as {@code /articles/iop/}. */
    static @Nullable String onSite(Scalar value, String field, Diagnostics remarks) {
        String text = value.text();
        if (text.startsWith("/") && !text.startsWith("//") && !climbs(text) && !hasBlank(text)) {
            return text;
        }
        boolean blank = text.startsWith("/") && !text.startsWith("//") && !climbs(text);
        String fix = nearestOnSite(text)
                .map(right -> "write " + right)
                .orElse("write an address that starts with '/', such as /articles/levels-of-care/");
        String message = blank
                ? "'" + text + "' has a space, and an address cannot hold one"
                : "'" + text + "' is not an address on this site";
        if (blank) {
            fix += "; or %20 for the blank, if the address really has it";
        }
        remarks.error(ReadRule.ADDRESS_INVALID, value, message, fix);
        return null;
    }

    /** Returns the address on this site that was meant, if it can be known. */
    private static Optional<String> nearestOnSite(String text) {
        if (uri(text) != null) {
            String path = URI.create(text).getRawPath();
            return Optional.of(path.isEmpty() ? "/" : path);
        }
        String slashes = text.strip().replace('\\', '/');
        if (slashes.contains(":")
                || HOST.matcher(slashes.replaceFirst("^/+", "")).matches()) {
            return Optional.empty();
        }
        String path = slashes.replaceAll("\\s*/\\s*", "/").replaceAll("\\s+", "-");
        String plain = ("/" + path).replaceAll("/(?:\\.{0,2}/)+", "/").replaceFirst("/\\.{1,2}$", "/");
        if (plain.contains("/..") || text.contains("/..")) {
            return Optional.empty();
        }
        // What follows '?' or '#' alone is no address of a page: the page is missing.
        return plain.length() > 1 && Character.isLetterOrDigit(plain.charAt(1)) ? Optional.of(plain) : Optional.empty();
    }

    /** Reads the path of an address on this site; it is decoded, and its letters are composed. */
    static @Nullable String path(Scalar value, String field, Diagnostics remarks) {
        String text = onSite(value, field, remarks);
        if (text == null) {
            return null;
        }
        int end = endOfPath(text);
        if (end < text.length()) {
            remarks.error(
                    ReadRule.ADDRESS_INVALID,
                    value,
                    "nothing of '" + text + "' from '" + text.charAt(end) + "' on is part of a page's address",
                    end > 1
                            ? "write " + text.substring(0, end)
                            : "delete it; only the host of the site can lead such an address on");
            return null;
        }
        Optional<String> decoded = UrlPath.decoded(text).map(path -> Normalizer.normalize(path, Normalizer.Form.NFC));
        if (decoded.isEmpty()) {
            remarks.error(
                    ReadRule.ADDRESS_INVALID,
                    value,
                    "'" + text + "' has a '%' that starts no code of a character",
                    "write %25 for a percent sign");
            return null;
        }
        if (climbs(decoded.get())
                || decoded.get().chars().anyMatch(c -> c < ' ' || InvisibleCharacters.isControl((char) c))) {
            remarks.error(
                    ReadRule.ADDRESS_INVALID,
                    value,
                    "'" + text + "' is not an address on this site",
                    "write the address as a browser shows it");
            return null;
        }
        return decoded.get();
    }

    private static int endOfPath(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != '?' && text.charAt(end) != '#') {
            end++;
        }
        return end;
    }

    /** Reads an address at which a page once was: that of a folder, or of a file that servers give out as a page. */
    static @Nullable String old(Scalar value, String field, Diagnostics remarks) {
        String path = path(value, field, remarks);
        if (path == null) {
            return null;
        }
        if (path.endsWith(INDEX)) {
            return path.substring(0, path.length() - INDEX.length() + 1);
        }
        return path.endsWith("/") || Address.isPageFile(path) ? path : path + "/";
    }

    private static boolean climbs(String text) {
        return text.contains("..")
                || text.indexOf('\\') >= 0
                || text.indexOf("//", 1) >= 0
                || text.contains("/./")
                || text.endsWith("/.");
    }

    private static boolean hasBlank(String text) {
        return text.chars().anyMatch(Character::isWhitespace);
    }

    /** Reads an address on the web; only https and http lead anywhere that a reader should go. */
    static @Nullable String onWeb(Scalar value, String field, Diagnostics remarks) {
        String text = value.text();
        if (uri(text) != null) {
            return text;
        }
        remarks.error(
                ReadRule.URL_INVALID,
                value,
                "'" + text + "' is not an address on the web",
                nearestOnWeb(text)
                        .map(right -> "write " + right)
                        .orElse("write an address that starts with https://, with %20 for a blank"));
        return null;
    }

    /** Reads an address on the web that readers are led to; it is reported if they would not get there. */
    static @Nullable String forReaders(Scalar value, String field, Diagnostics remarks) {
        String text = onWeb(value, field, remarks);
        if (text != null) {
            WebAddress.fault(text)
                    .ifPresent(fault -> remarks.error(ReadRule.URL_INVALID, value, fault.what(), fault.fix()));
        }
        return text;
    }

    /** Returns the address that was meant, where only its start is wrong. */
    private static Optional<String> nearestOnWeb(String text) {
        if (HOST.matcher(text).matches() && !DOI.matcher(text).matches()) {
            return Optional.of("https://" + text);
        }
        Matcher whole = WHOLE.matcher(text);
        if (whole.matches()) {
            return encoded(whole.group(1), whole.group(2), whole.group(3));
        }
        Matcher doi = DOI.matcher(text);
        if (doi.matches()) {
            return Optional.of("https://doi.org/" + doi.group(1)).filter(right -> uri(right) != null);
        }
        Matcher slip = SCHEME.matcher(text);
        return slip.matches()
                ? NearestName.to(slip.group(1), List.of("https", "http"))
                        .map(scheme -> scheme + "://" + slip.group(2))
                        .filter(right -> uri(right) != null)
                : Optional.empty();
    }

    /** Returns an address with its letters in the codes that every program reads. */
    private static Optional<String> encoded(String scheme, String host, String path) {
        return Optional.of(scheme + "://" + HostName.ascii(host) + UrlPath.address(path))
                .filter(right -> uri(right) != null);
    }

    /** Returns the address of a page by its file, as it is where the page names no other. */
    private static String addressOf(String file, String from) {
        String folder = from.startsWith(PAGES) ? from.substring(PAGES.length()) : from.replaceFirst("^content/", "");
        String beside = folder.substring(0, folder.lastIndexOf('/') + 1);
        String named = file.replaceFirst("^/?content/", "/");
        String path = "/"
                + UrlPath.normalized(named.startsWith("/") ? named.substring(1) : beside + named)
                        .orElse(named);
        path = path.replaceFirst("^/pages/", "/");
        return path.replaceFirst("(?i)\\.md$", "/").replaceFirst("/index/$", "/");
    }

    /** Reads an address on this site or on the web. */
    static @Nullable String anywhere(Scalar value, String field, Diagnostics remarks) {
        if (PAGE.matcher(value.text()).matches()) {
            remarks.error(
                    ReadRule.ADDRESS_INVALID,
                    value,
                    "'" + value.text() + "' is the file of a page, and not its address",
                    "write " + addressOf(value.text(), remarks.source().path()));
            return null;
        }
        if (WebAddress.isWeb(value.text()) && WebAddress.fault(value.text()).isPresent()) {
            // The rule for whole addresses tells what is wrong, as it does for links of articles.
            return value.text();
        }
        return value.text().contains("://") || HOST.matcher(value.text()).matches()
                ? onWeb(value, field, remarks)
                : onSite(value, field, remarks);
    }

    /** Reads where the site is published: absolute, and nothing after its path. */
    static @Nullable URI base(Scalar value, String field, Diagnostics remarks) {
        String text = onWeb(value, field, remarks);
        if (text == null) {
            return null;
        }
        URI uri = URI.create(URI.create(text.replaceAll("/+$", "")).toASCIIString());
        if (uri.getRawQuery() != null || uri.getRawFragment() != null || uri.getRawUserInfo() != null) {
            remarks.error(
                    ReadRule.URL_INVALID,
                    value,
                    "'" + field + "' must be a host and a path, without '?', '#' or a name before '@'",
                    "write " + field + ": " + uri.getScheme() + "://" + uri.getHost());
            return null;
        }
        return uri;
    }

    /** Reads the name of a host, such as {@code www.example.org}, in small letters. */
    static @Nullable String host(Scalar value, String field, Diagnostics remarks) {
        String text = value.text();
        String small = text.toLowerCase(Locale.ROOT);
        if (NAME_OF_HOST.matcher(small).matches()) {
            return small;
        }
        URI whole = uri(text);
        remarks.error(
                ReadRule.URL_INVALID,
                value,
                "'" + text + "' is not the name of a host",
                "write the name alone, such as "
                        + (whole == null ? "www.example.org" : whole.getHost().toLowerCase(Locale.ROOT)));
        return null;
    }

    private static @Nullable URI uri(String text) {
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("https") || scheme.equals("http");
            return web && uri.getHost() != null && !uri.getHost().isEmpty() ? uri : null;
        } catch (URISyntaxException notOne) {
            return null;
        }
    }
}
