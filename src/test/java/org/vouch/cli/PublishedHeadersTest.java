package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The headers that a site brings along, by the published rules of the HTTP Observatory.
 *
 * @see <a href="https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring">Tests and scoring</a>
 */
class PublishedHeadersTest {
    @TempDir
    static Path root;

    private static Map<String, String> headers;

    @BeforeAll
    static void build() throws IOException {
        MovedSite.build(root, "exit: {below: [/]}\n");
        headers = ofEveryPage(Files.readString(root.resolve("site/_headers")));
    }

    /** Reads the block for all addresses: lines that are indented below its first. */
    private static Map<String, String> ofEveryPage(String file) {
        Map<String, String> headers = new LinkedHashMap<>();
        List<String> lines = file.lines().toList();
        assertEquals("/*", lines.get(0));
        for (String line : lines.subList(1, lines.size())) {
            if (!line.startsWith("  ")) {
                break;
            }
            int colon = line.indexOf(": ");
            headers.put(line.substring(2, colon), line.substring(colon + 2));
        }
        return headers;
    }

    private static String header(String name) {
        return headers.getOrDefault(name, "");
    }

    private static Map<String, String> directives(String policy) {
        Map<String, String> directives = new LinkedHashMap<>();
        for (String each : policy.split(";", -1)) {
            String[] parts = each.strip().split(" ", 2);
            directives.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
        return directives;
    }

    /** What is worth points either way; a rule that takes points is not met when any of it is missing. */
    @Test
    void earn_more_than_a_hundred_and_ten_points() throws Exception {
        Map<String, String> policy = directives(header("Content-Security-Policy"));
        int score = 100;
        score -= policy.containsKey("default-src") ? 0 : 25;
        score -= policy.values().stream().anyMatch(value -> value.matches(".*(unsafe-|data:|https?:|\\*).*")) ? 20 : 0;
        score -= header("Strict-Transport-Security").equals("max-age=31536000") ? 0 : 20;
        score -= header("X-Content-Type-Options").equals("nosniff") ? 0 : 5;
        score -= policy.containsKey("frame-ancestors") || headers.containsKey("X-Frame-Options") ? 0 : 20;
        score -= headers.containsKey("Set-Cookie") ? 20 : 0;
        score -= headers.containsKey("Access-Control-Allow-Origin") ? 50 : 0;
        assertEquals(100, score, "no rule takes anything");
        score += policy.getOrDefault("default-src", "").equals("'none'") ? 10 : 0;
        score += header("Referrer-Policy").equals("no-referrer") ? 5 : 0;
        score += policy.getOrDefault("frame-ancestors", "").equals("'none'") ? 5 : 0;
        score += header("Cross-Origin-Resource-Policy").equals("same-origin") ? 10 : 0;
        score += scripts().isEmpty() ? 0 : 5;
        assertEquals(135, score);
    }

    @Test
    void say_what_each_page_says_of_itself() throws IOException {
        for (Path page : pages()) {
            Document tree = Jsoup.parse(Files.readString(page));
            String policy =
                    tree.select("meta[http-equiv=Content-Security-Policy]").attr("content");
            assertEquals(header("Content-Security-Policy"), policy + "; frame-ancestors 'none'", page.toString());
            assertTrue(
                    tree.select("style, [style], script:not([src]):not([type=application/ld+json])")
                            .isEmpty(),
                    page + " needs an unsafe policy");
            tree.getAllElements()
                    .forEach(element -> element.attributes()
                            .forEach(attribute ->
                                    assertFalse(attribute.getKey().startsWith("on"), page + ": " + element)));
        }
    }

    @Test
    void every_script_is_compared_with_its_bytes() throws Exception {
        for (Element script : scripts()) {
            byte[] bytes = Files.readAllBytes(root.resolve("site" + script.attr("src")));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            assertEquals("sha256-" + Base64.getEncoder().encodeToString(digest), script.attr("integrity"));
        }
    }

    @ParameterizedTest
    @CsvSource({"nginx.conf", "apache.conf", "Caddyfile"})
    void are_the_same_for_every_server(String name) throws IOException {
        String file =
                Files.readString(root.resolve("site/.well-known/vouch/headers").resolve(name));
        headers.forEach(
                (header, value) -> assertTrue(file.contains(header + " \"" + value + "\""), name + ": " + header));
        assertTrue(file.contains("max-age=31536000, immutable"), name);
        int assets = file.indexOf("/assets/");
        assertTrue(file.indexOf("Access-Control-Allow-Origin \"*\"") > assets, "other sites may show a comparison");
    }

    private static String server(String name) throws IOException {
        return Files.readString(root.resolve("site/.well-known/vouch/headers").resolve(name));
    }

    private static void assertHas(String file, String... lines) {
        for (String line : lines) {
            assertTrue(file.contains(line), () -> "no '" + line + "' in\n" + file);
        }
    }

    /** As Netlify and Cloudflare read it. */
    @Test
    void tell_hosts_of_pages_where_old_addresses_lead() throws IOException {
        assertEquals(
                List.of(
                        "/old/address/ /articles/iop/ 301",
                        "/viejo/ni%C3%B1o/ /articles/iop/ 301",
                        "/what+it.costs(now)/ /articles/iop/ 301"),
                Files.readAllLines(root.resolve("site/_redirects")));
    }

    @Test
    void tell_nginx_all_that_a_site_needs() throws IOException {
        assertHas(
                server("nginx.conf"),
                "error_page 404 /404.html;",
                "charset utf-8;",
                "gzip on;",
                "location ~ /\\.(?!well-known/) {\n    return 404;",
                "location = \"/old/address/\" {\n    return 301 \"/articles/iop/\";",
                "location = \"/viejo/niño/\" {",
                "location = \"/what+it.costs(now)/\" {");
    }

    @Test
    void tell_apache_all_that_a_site_needs() throws IOException {
        assertHas(
                server("apache.conf"),
                "ErrorDocument 404 /404.html",
                "AddDefaultCharset utf-8",
                "AddOutputFilterByType DEFLATE text/html text/css",
                "RedirectMatch 404 \"/\\.(?!well-known/)\"",
                "RedirectMatch 301 \"^/old/address/$\" \"/articles/iop/\"",
                "RedirectMatch 301 \"^/viejo/niño/$\"",
                "RedirectMatch 301 \"^/what\\+it\\.costs\\(now\\)/$\"");
    }

    @Test
    void tell_caddy_all_that_a_site_needs() throws IOException {
        String file = server("Caddyfile");
        assertHas(
                file,
                "encode zstd gzip",
                "@pages not path /assets/*\nheader @pages Cache-Control \"no-cache\"",
                "path */.*\n\tnot path /.well-known/*",
                "error @hidden 404",
                "redir \"/old/address/\" \"/articles/iop/\" 301",
                "redir \"/viejo/niño/\"",
                "handle_errors {\n\trewrite * /404.html");
        String general = file.substring(file.indexOf("header {"), file.indexOf("@pages"));
        assertFalse(general.contains("Cache-Control"), "Caddy would let it win over that of the assets");
    }

    private static List<Element> scripts() throws IOException {
        List<Element> scripts = new ArrayList<>();
        for (Path page : pages()) {
            scripts.addAll(
                    Jsoup.parse(Files.readString(page, StandardCharsets.UTF_8)).select("script[src]"));
        }
        return scripts;
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("site"))) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }
}
