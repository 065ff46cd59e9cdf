package org.vouch.site.render;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.vouch.model.text.UrlPath;

/**
 * Prints all that a web server needs to show a site as it is meant, for the three that most sites are on: headers, the
 * page for addresses that there are not, compression, the character set, old addresses, and nothing hidden but
 * {@code .well-known}.
 *
 * @param headers what is said with every file
 * @param basePath where the site is on its host; empty at the root
 * @param assets where files are that never change under their names
 * @param moved old addresses from the root of the output, and where each leads
 */
record ServerFiles(Map<String, String> headers, String basePath, String assets, SortedMap<String, String> moved) {
    /** What is worth compressing, besides HTML; a picture is compressed already. */
    private static final List<String> TEXTS = List.of(
            "text/css",
            "text/javascript",
            "text/plain",
            "text/xml",
            "text/calendar",
            "application/javascript",
            "application/json",
            "application/xml",
            "application/atom+xml",
            "application/rss+xml",
            "application/manifest+json",
            "image/svg+xml");

    /** Signs that mean something to one of the servers inside of a quoted path; such an address is left to its page. */
    private static final Pattern SPECIAL = Pattern.compile("[\"\\\\{}*\\p{Cntrl}]");

    /** A location that adds one header loses those of the server, so each block says all of them. */
    String nginx() {
        StringBuilder every = new StringBuilder();
        headers.forEach((name, value) -> every.append("add_header ")
                .append(name)
                .append(" \"")
                .append(value)
                .append("\" always;\n"));
        StringBuilder text =
                new StringBuilder("# Inside a server block, beside its 'root' (the folder that holds the site):"
                        + " include this file.\n# server {\n#     listen 80;\n#     server_name example.org;\n"
                        + "#     root /var/www/site;\n#     include /var/www/site/.well-known/vouch/headers/nginx.conf;\n# }\n"
                        + "index index.html;\nabsolute_redirect off;\nerror_page 404 " + basePath + "/404.html;\n"
                        + "charset utf-8;\ncharset_types " + String.join(" ", TEXTS) + ";\n"
                        + "gzip on;\ngzip_vary on;\ngzip_types " + String.join(" ", TEXTS) + ";\n");
        text.append(every).append("add_header Cache-Control \"no-cache\";\n");
        text.append("location ^~ ")
                .append(assets)
                .append(" {\n")
                .append(every.toString().indent(4))
                .append("    add_header Cache-Control \"" + HeaderFiles.FOREVER + "\";\n    add_header "
                        + HeaderFiles.ANYBODY + " \"*\";\n}\n");
        text.append("""
                # Readers get no hidden files except those in .well-known.
                location ~ /\\.(?!well-known/) {
                    return 404;
                }
                """);
        text.append("location = ").append(basePath).append("/reviews.ics {\n    default_type text/calendar;\n}\n");
        leading((old, to) ->
                text.append("location = \"" + old + "\" {\n    return 301 \"" + inTarget(to) + "\";\n}\n"));
        return text.toString();
    }

    String apache() {
        return "# In the configuration of the host, or as .htaccess where that is allowed."
                + " Needs mod_headers and mod_alias;\n# compresses where there is mod_deflate.\n# <VirtualHost *:80>\n"
                + "#     ServerName example.org\n#     DocumentRoot /var/www/site\n"
                + "#     Include /var/www/site/.well-known/vouch/headers/apache.conf\n# </VirtualHost>\n"
                + apacheFiles() + apacheHeaders() + apacheWays();
    }

    /**
     * In a folder's own file a line that the server does not know takes the whole site down, so each module is asked
     * for.
     */
    String htaccess() {
        return apacheFiles() + ifModule("headers", apacheHeaders()) + ifModule("alias", apacheWays());
    }

    private static String ifModule(String module, String lines) {
        return "<IfModule mod_" + module + ".c>\n" + lines.indent(4) + "</IfModule>\n";
    }

    private String apacheFiles() {
        String compressed = "AddOutputFilterByType DEFLATE text/html " + String.join(" ", TEXTS);
        return "ErrorDocument 404 " + basePath + "/404.html\nAddDefaultCharset utf-8\n"
                + "AddCharset utf-8 .html .css .js .json .xml .txt .svg .ics .webmanifest\n"
                + "AddType text/calendar .ics\nAddType application/manifest+json .webmanifest\nAddType image/webp .webp\n"
                + ifModule("deflate", ifModule("filter", compressed));
    }

    private String apacheHeaders() {
        StringBuilder text = new StringBuilder();
        headers.forEach((name, value) -> text.append("Header always set ")
                .append(name)
                .append(" \"")
                .append(value)
                .append("\"\n"));
        return text.append("Header set Cache-Control \"no-cache\"\n<If \"%{REQUEST_URI} =~ m#^")
                .append(assets)
                .append("#\">\n    Header set Cache-Control \"" + HeaderFiles.FOREVER + "\"\n    Header set "
                        + HeaderFiles.ANYBODY + " \"*\"\n</If>\n")
                .toString();
    }

    private String apacheWays() {
        StringBuilder text = new StringBuilder("""
                # Readers get no hidden files except those in .well-known.
                RedirectMatch 404 "/\\.(?!well-known/)"
                """);
        // It encodes where a line leads by itself, and takes these two signs for what the pattern found.
        leading((old, to) -> to.contains("$") || to.contains("&")
                ? text
                : text.append("RedirectMatch 301 \"^" + inPattern(old) + "$\" \"" + to + "\"\n"));
        return text.toString();
    }

    /** Of several headers of one name the last that is set wins, and Caddy sorts those for all addresses last. */
    String caddy() {
        StringBuilder text = new StringBuilder(
                "# Inside a site block, beside its 'root' (the folder that holds the site):"
                        + " import this file.\n# example.org {\n#\troot * /var/www/site\n"
                        + "#\timport /var/www/site/.well-known/vouch/headers/Caddyfile\n# }\nencode zstd gzip\nheader {\n");
        headers.forEach((name, value) ->
                text.append("\t").append(name).append(" \"").append(value).append("\"\n"));
        text.append("}\n@pages not path ")
                .append(assets)
                .append("*\nheader @pages Cache-Control \"no-cache\"\nheader ")
                .append(assets)
                .append("* {\n\tCache-Control \"" + HeaderFiles.FOREVER + "\"\n\t" + HeaderFiles.ANYBODY
                        + " \"*\"\n}\n");
        text.append("# Readers get no hidden files except those in .well-known.\n@hidden {\n\tpath */.*\n"
                + "\tnot path " + basePath + "/.well-known/*\n}\nerror @hidden 404\n");
        leading((old, to) -> text.append("redir \"" + old + "\" \"" + inTarget(to) + "\" 301\n"));
        return text.append("handle_errors {\n\trewrite * ")
                .append(basePath)
                .append("/404.html\n\tfile_server\n}\nfile_server\n")
                .toString();
    }

    /** Takes one line about an old address. */
    @FunctionalInterface
    private interface Lines {
        StringBuilder add(String old, String to);
    }

    private void leading(Lines lines) {
        moved.forEach((path, to) -> {
            String old = basePath + path;
            if (!SPECIAL.matcher(old).find() && !SPECIAL.matcher(to).find()) {
                lines.add(old, to);
            }
        });
    }

    /** Returns an address in which nothing is a variable to a server. */
    private static String inTarget(String to) {
        return UrlPath.encoded(to).replace("$", "%24");
    }

    private static String inPattern(String path) {
        return path.replaceAll("[.^$|?+()\\[\\]]", "\\\\$0");
    }
}
