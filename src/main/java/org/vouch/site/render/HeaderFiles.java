package org.vouch.site.render;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vouch.model.library.SiteSettings;
import org.vouch.model.text.UrlPath;
import org.vouch.site.view.Site;
import org.vouch.site.view.SiteView;

/**
 * Prints what a web server should say with each file, ready for the servers that most sites are on. A page says its
 * policy itself, too, for servers that cannot be configured; what only a header can say is here alone.
 */
public final class HeaderFiles {
    private static final String FOLDER = ".well-known/vouch/headers/";

    /** Assets bear the fingerprint of their bytes in their names: what is under a name never changes. */
    static final String FOREVER = "public, max-age=31536000, immutable";

    /**
     * Pages of other sites may show a cost comparison, and compare its style and script with the sums that they hold.
     */
    static final String ANYBODY = "Access-Control-Allow-Origin";

    /** Where a server like Apache looks for settings, in the folder of what it gives out. */
    static final String HTACCESS = ".htaccess";

    private static final int MOST_LINES = 2_000;

    private static final int LONGEST_LINE = 1_000;

    private HeaderFiles() {}

    /** Returns the files by their paths below the output folder. */
    static Map<String, byte[]> of(Site site) {
        SiteSettings settings = site.settings();
        ServerFiles servers = servers(site);
        Map<String, byte[]> files = new TreeMap<>();
        files.put("_headers", bytes(pagesHost(servers.headers(), settings.basePath(), servers.assets())));
        String redirects = redirects(settings.basePath(), site.moved());
        if (!redirects.isEmpty()) {
            files.put("_redirects", bytes(redirects));
        }
        files.put(FOLDER + "nginx.conf", bytes(servers.nginx()));
        files.put(FOLDER + "apache.conf", bytes(servers.apache()));
        files.put(FOLDER + "Caddyfile", bytes(servers.caddy()));
        return files;
    }

    private static ServerFiles servers(Site site) {
        SiteSettings settings = site.settings();
        String assets = settings.basePath() + "/assets/";
        return new ServerFiles(headers(settings), settings.basePath(), assets, site.moved());
    }

    /** Returns the settings for Apache as a file of the folder. */
    static byte[] htaccess(Site site) {
        return bytes(servers(site).htaccess());
    }

    /**
     * Returns a file of the site's own as it goes out: settings for Apache come with those of the program where the
     * site asks for them, any other file is as it was.
     *
     * @param address where it goes, from the root of the output
     * @param bytes what the site's own file holds
     */
    public static byte[] given(Site site, String address, byte[] bytes) {
        return site.settings().htaccess() && address.equals(HTACCESS) ? htaccess(site, bytes) : bytes;
    }

    /**
     * Returns the same with the site's own lines before them, each part between comments that say whose it is. An empty
     * line comes after the own ones, since a last line may ask for more with a backslash.
     */
    private static byte[] htaccess(Site site, byte[] own) {
        return bytes("# Begin: content/static/.htaccess\n" + new String(own, StandardCharsets.UTF_8).strip()
                + "\n\n# End: content/static/.htaccess\n# Begin: Vouch\n"
                + servers(site).htaccess() + "# End: Vouch\n");
    }

    private static Map<String, String> headers(SiteSettings settings) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", SiteView.POLICY + "; frame-ancestors 'none'");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Permissions-Policy", "browsing-topics=(), camera=(), geolocation=(), microphone=()");
        if ("https".equals(settings.baseUrl().getScheme())) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
        return headers;
    }

    /** The form of Netlify, Cloudflare Pages and their kind: read at the root, by the name {@code _headers}. */
    private static String pagesHost(Map<String, String> headers, String basePath, String assets) {
        StringBuilder text = new StringBuilder(basePath).append("/*\n");
        headers.forEach((name, value) ->
                text.append("  ").append(name).append(": ").append(value).append('\n'));
        return text.append(assets)
                .append("*\n  Cache-Control: ")
                .append(FOREVER)
                .append("\n  " + ANYBODY + ": *\n")
                .toString();
    }

    /**
     * Old addresses in the form of the same hosts, who answer them with a page otherwise. Cloudflare takes so many
     * lines and no longer ones; a site with more keeps its pages.
     */
    private static String redirects(String basePath, SortedMap<String, String> moved) {
        StringBuilder text = new StringBuilder();
        int lines = 0;
        for (Map.Entry<String, String> each : moved.entrySet()) {
            String line = UrlPath.encoded(basePath + each.getKey()) + " " + UrlPath.encoded(each.getValue()) + " 301\n";
            // To these hosts they stand for any step of an address.
            boolean plain = !each.getKey().contains("*") && !each.getKey().contains(":");
            if (plain && line.length() <= LONGEST_LINE) {
                text.append(line);
                lines++;
            }
        }
        return lines > MOST_LINES ? "" : text.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
