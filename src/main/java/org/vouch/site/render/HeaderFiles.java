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
final class HeaderFiles {
    private static final String FOLDER = ".well-known/vouch/headers/";

    /** Assets bear the fingerprint of their bytes in their names: what is under a name never changes. */
    static final String FOREVER = "public, max-age=31536000, immutable";

    /**
     * Pages of other sites may show a cost comparison, and compare its style and script with the sums that they hold.
     */
    static final String ANYBODY = "Access-Control-Allow-Origin";

    private static final int MOST_LINES = 2_000;

    private static final int LONGEST_LINE = 1_000;

    private HeaderFiles() {}

    /** Returns the files by their paths below the output folder. */
    static Map<String, byte[]> of(Site site) {
        SiteSettings settings = site.settings();
        Map<String, String> headers = headers(settings);
        String assets = settings.basePath() + "/assets/";
        ServerFiles servers = new ServerFiles(headers, settings.basePath(), assets, site.moved());
        Map<String, byte[]> files = new TreeMap<>();
        files.put("_headers", bytes(pagesHost(headers, settings.basePath(), assets)));
        String redirects = redirects(settings.basePath(), site.moved());
        if (!redirects.isEmpty()) {
            files.put("_redirects", bytes(redirects));
        }
        files.put(FOLDER + "nginx.conf", bytes(servers.nginx()));
        files.put(FOLDER + "apache.conf", bytes(servers.apache()));
        files.put(FOLDER + "Caddyfile", bytes(servers.caddy()));
        return files;
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
