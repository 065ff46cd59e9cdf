package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.reader.image.Photographs;

/** Every address that a site gives to anybody is one by RFC 3986 and leads to a file, whatever files are called. */
class AddressesEncodedTest {
    private static final String BASE = "https://recovery-of-tests.org/clinic";

    /** The path of an address and what may follow it. */
    private static final Pattern RFC_3986 = Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-F]{2})*"
            + "(?:#(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-F]{2})*)?");

    private static final List<String> NAMES = List.of(
            "Fees #2",
            "Is it covered?",
            "50% off",
            "100%25",
            "say \"yes\"",
            "[new] {draft}",
            "a,b & c; d=e+f",
            "it's 'here'",
            "café y niño",
            "日本語",
            "a^b`c|d<e>");

    @TempDir
    private Path root = Path.of("unset");

    private String said = "";

    @BeforeEach
    void write() throws IOException {
        SmallSite.start(root);
        Path settings = root.resolve("content/site.yaml");
        Files.writeString(
                settings,
                Files.readString(settings).replace("https://example.org", BASE)
                        + "share_images: true\nmenu: [{title: Child, address: /articles/año nuevo/niño/#qué-es}]\n"
                                .replace("año nuevo", "a%C3%B1o-nuevo"));
        write(
                "pages/index.md",
                "---\ntitle: Home\ndescription: A page.\n---\nRead [it](<../articles/año nuevo/niño.md>).\n");
        write("strings/es.yaml", "texts: {staff: personal}\n");
        StringBuilder body = new StringBuilder("""
                ## Qué es

                See [it](#qué-es) and [more](<niño.md#日本>).[^ñ]

                [^ñ]: A note.

                ## 日本

                Words.

                """);
        for (String name : NAMES) {
            write("articles/año nuevo/" + name + ".pdf", "%PDF-1.7");
            Files.write(
                    root.resolve("content/articles/año nuevo/" + name + ".png"),
                    Photographs.file(Photographs.drawing(900, 600), "png"));
            String written = name.replace("%", "%25")
                    .replace("#", "%23")
                    .replace("?", "%3F")
                    .replace("<", "%3C")
                    .replace(">", "%3E");
            body.append("[A file](<")
                    .append(written)
                    .append(".pdf>)\n\n![What it shows](<")
                    .append(written)
                    .append(".png>)\n\n");
        }
        for (String name : new String[] {"niño", "what's new", "iop (intensive)", "niño.es"}) {
            write(
                    "articles/año nuevo/" + name + ".md",
                    "---\ntitle: About this\ndescription: What it is.\nreviewer: dana-example\n"
                            + "verified: 2024-02-01\npublished: 2024-01-15\n"
                            + "category: Adicción\ntags: ['What \"sober\" means?', 'a:b', \"d'accord\", 'x (y)']\n"
                            + "redirect_from: ['/viejo/a%C3%B1o%20" + name.length() + "/']\n---\n" + body);
        }
    }

    private void write(String path, String text) throws IOException {
        SmallSite.write(root, "content/" + path, text);
    }

    private void run(int exit, String... arguments) {
        StringWriter out = new StringWriter();
        PrintWriter printer = new PrintWriter(out);
        String[] all = Stream.concat(
                        Stream.of(arguments), Stream.of("--root", root.toString(), "--as-of", "2024-06-01"))
                .toArray(String[]::new);
        int code = Vouch.run(printer, printer, all);
        said = out.toString();
        assertEquals(exit, code, said);
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("site"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .toList();
        }
    }

    private static Set<String> ofPage(String html) {
        Set<String> addresses = new TreeSet<>();
        for (Element element : Jsoup.parse(html).getAllElements()) {
            for (String attribute : new String[] {"href", "src"}) {
                addresses.add(element.attr(attribute));
            }
            for (String form : element.attr("srcset").split(", ", -1)) {
                addresses.add(form.replaceFirst(" [0-9]+w$", ""));
            }
            if (element.attr("property").matches("og:(url|image)")) {
                addresses.add(element.attr("content"));
            }
            if (element.attr("http-equiv").equals("refresh")) {
                addresses.add(element.attr("content").replaceFirst(".*url=", ""));
            }
            if (element.attr("type").equals("application/ld+json")) {
                addresses.addAll(quoted(element.data().replace("\\u0027", "'")));
            }
        }
        return addresses;
    }

    private static Set<String> quoted(String text) {
        Set<String> addresses = new TreeSet<>();
        Matcher quoted = Pattern.compile(
                        "[\"(>](" + BASE + "[^\"<]*?)(?:[\"<]|\\)[:\n])|\"(?:url|href)\": ?\"([^\"]*)\"")
                .matcher(text);
        while (quoted.find()) {
            addresses.add(quoted.group(1) == null ? quoted.group(2) : quoted.group(1));
        }
        return addresses;
    }

    @Test
    void every_address_leads_to_a_file() throws IOException {
        run(0, "build");
        Set<String> addresses = new TreeSet<>();
        for (Path page : files(".html")) {
            addresses.addAll(ofPage(Files.readString(page)));
        }
        for (String ending : new String[] {".xml", ".json", ".txt"}) {
            for (Path file : files(ending)) {
                addresses.addAll(quoted(Files.readString(file).replace("\\u0027", "'")));
            }
        }
        List<String> wrong = new ArrayList<>();
        int own = 0;
        for (String address : addresses) {
            String path =
                    address.startsWith(BASE) ? address.substring("https://recovery-of-tests.org".length()) : address;
            if (!path.startsWith("/") || path.equals("/clinic")) {
                continue;
            }
            own++;
            String bare = path.replaceFirst("#.*", "").substring("/clinic".length());
            if (address.startsWith("/") && path.indexOf('#') >= 0 && !leads(path)) {
                wrong.add(address + ": no such part");
            }
            String decoded = URLDecoder.decode(bare.replace("+", "%2B"), StandardCharsets.UTF_8);
            String file =
                    decoded.substring(Math.min(1, decoded.length())) + (decoded.endsWith("/") ? "index.html" : "");
            if (!RFC_3986.matcher(path).matches()
                    || !Files.isRegularFile(root.resolve("site").resolve(file))) {
                wrong.add(address);
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(own > 100, "only " + own + " addresses");
    }

    /** Returns whether the page has the part that an address names. */
    private boolean leads(String path) throws IOException {
        String page = URLDecoder.decode(path.replaceFirst("#.*", "").replace("+", "%2B"), StandardCharsets.UTF_8)
                .substring("/clinic/".length());
        String part =
                URLDecoder.decode(path.substring(path.indexOf('#') + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
        return Jsoup.parse(Files.readString(root.resolve("site").resolve(page + "index.html")))
                        .getElementById(part)
                != null;
    }

    /** What editors write for other hosts is in codes, too. */
    @Test
    void addresses_of_other_hosts_are_encoded() throws IOException {
        Path settings = root.resolve("content/site.yaml");
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replace("answered_by: staff", "answered_by: staff, url: 'https://a.org/ñ'")
                        .replace("text: \"988\"", "text: \"988\", chat: 'https://a.org/é?ü'")
                        .replace("menu: [", "menu: [{title: Out, address: 'https://a.org/ó#ú'}, "));
        run(0, "build");
        String home = Files.readString(root.resolve("site/index.html"));
        for (String address : new String[] {"%C3%B1", "%C3%A9?%C3%BC", "%C3%B3#%C3%BA"}) {
            assertTrue(home.contains("\"https://a.org/" + address + "\""), home);
        }
        assertTrue(home.replaceAll("https://a.org/[!-~]*\"", "").indexOf("https://a.org/") < 0, home);
    }

    @Test
    void the_records_and_pages_of_odd_names_are_proved() throws IOException {
        for (Path page : Stream.of("niño", "what's new")
                .map(name -> root.resolve("content/articles/año nuevo/" + name + ".md"))
                .toList()) {
            String id = root.resolve("content").relativize(page).toString().replaceFirst("\\.md$", "");
            run(0, "review", "sign", id, "--reviewer", "dana-example");
        }
        run(0, "build");
        run(0, "review", "verify", "--site", root.resolve("site").toString());
    }

    @Test
    void a_whole_address_of_the_site_is_printed_as_a_link_of_the_site_and_proved() throws IOException {
        String own = "See [**this** one & `that`](" + BASE + "/articles/a%C3%B1o-nuevo/ni%C3%B1o/ 'A \"title\"'),"
                + " [a draft](" + BASE + "/articles/held/#part) and [another site](https://www.samhsa.gov/).\n";
        String front = "---\ntitle: Links\ndescription: What it is.\n";
        write("articles/held.md", front + "draft: true\n---\n## Part\n\nWords.\n");
        write("articles/links.md", front + "reviewer: dana-example\nverified: 2024-02-01\n---\n" + own);
        run(0, "review", "sign", "articles/links", "--reviewer", "dana-example");
        run(0, "build");
        String page = Files.readString(root.resolve("site/articles/links/index.html"));
        assertTrue(
                page.contains(
                        "See <a href=\"" + BASE + "/articles/a%C3%B1o-nuevo/ni%C3%B1o/\" title=\"A &quot;title&quot;\">"
                                + "<strong>this</strong> one &amp; <code>that</code></a>, a draft and"
                                + " <a href=\"https://www.samhsa.gov/\" class=\"external\" rel=\"noopener\">another site</a>."),
                page);
        run(0, "review", "verify", "--site", root.resolve("site").toString());
    }

    /** Who can write the settings cannot turn a link that was signed to pages of the site. */
    @Test
    void a_site_that_says_it_is_at_another_host_takes_no_signed_link_for_its_own() throws IOException {
        write("pages/find.md", "---\ntitle: Find\ndescription: It.\n---\nWords.\n");
        write("articles/links.md", """
                ---
                title: Links
                description: It.
                reviewer: dana-example
                verified: 2024-02-01
                ---
                Ask [the agency](https://www.samhsa.gov/find/).
                """);
        run(0, "review", "sign", "articles/links", "--reviewer", "dana-example");
        Path settings = root.resolve("content/site.yaml");
        Files.writeString(settings, Files.readString(settings).replace(BASE, "https://www.samhsa.gov"));
        run(0, "build");
        String page = Files.readString(root.resolve("site/articles/links/index.html"));
        assertTrue(page.contains("<a href=\"https://www.samhsa.gov/find/\""), page);
    }
}
