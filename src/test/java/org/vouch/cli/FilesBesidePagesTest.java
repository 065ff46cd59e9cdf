package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouch.reader.image.Photographs;

/** Nothing goes out beside the pages but files of known kinds that a page needs, and documents only with a review. */
class FilesBesidePagesTest {
    private static final String SECRET = "Stop on your own at once.";

    @TempDir
    private Path root = Path.of("unset");

    private String said = "";

    @BeforeEach
    void write() throws IOException {
        SmallSite.start(root);
        page("index", "Home", "Start here.");
        article("iop", "Read [the guide](guide.pdf).");
        write("articles/guide.pdf", "%PDF-1.7 safe doses");
    }

    private void write(String path, String text) throws IOException {
        SmallSite.write(root, "content/" + path, text);
    }

    private void article(String name, String words) throws IOException {
        SmallSite.article(root, name, "About " + name, words);
    }

    private void page(String name, String title, String words) throws IOException {
        write("pages/" + name + ".md", "---\ntitle: " + title + "\ndescription: A page.\n---\n" + words + "\n");
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

    private boolean isOut(String path) {
        return Files.exists(root.resolve("site").resolve(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "leaflet.html",
                "leaflet.HTM",
                "leaflet.xhtml",
                "leaflet.txt",
                "leaflet.rst",
                "leaflet.mdx",
                "leaflet.md.txt",
                "leaflet.markdown",
                "leaflet.MD",
                "leaflet",
                "leaflet.docx",
                "leaflet.rtf",
                "leaflet.json",
                "leaflet.xml",
                "leaflet.js",
                "leaflet.zip",
                "leaflet.docm",
                "leaflet.php",
                "iop.md.bak",
                "iop.md.orig",
                "iop.md.rej",
                "iop.md.save",
                "iop.md copy",
                "iop.md (1)",
                "iop.conflict",
                "guide (1).pdf",
                "guide copy.pdf",
                "Copy of guide.pdf",
                "guide (Dana's conflicted copy 2024-05-01).pdf",
                "guide.sync-conflict-20240501-101010-ABCDEFG.pdf",
                "~$guide.docx",
                "guide.pdf.download"
            })
    void a_file_of_no_known_kind_stays_back_and_is_told_even_if_a_page_links_it(String name) throws IOException {
        write("articles/" + name, SECRET);
        write("pages/" + name, SECRET);
        article("more", "Read [it](<" + name + ">).");
        boolean pageElsewhere = name.matches(".*\\.(markdown|MD|html|HTM|xhtml|rst|mdx)");
        run(pageElsewhere ? 1 : 0, "build");
        assertTrue(said.contains("content/articles/" + name + ":1:1: "), said);
        if (Files.isDirectory(root.resolve("site"))) {
            try (Stream<Path> files = Files.walk(root.resolve("site"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertFalse(
                            new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains(SECRET),
                            file.toString());
                }
            }
            assertTrue(Files.readString(root.resolve("site/articles/more/index.html"))
                    .contains("Read it."));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "guide.pdf | %PDF-1.4 x",
                "Leaflet.PDF | %PDF-1.4 x",
                "dates.ics | BEGIN:VCALENDAR",
                "us.vcf | BEGIN:VCARD",
                "talk.mp3 | ID3",
                "plan.docx | PK<3><4>"
            })
    void a_document_goes_out_when_a_reviewed_page_links_it(String name, String bytes) throws IOException {
        write("articles/" + name, bytes.replace("<3>", "\u0003").replace("<4>", "\u0004"));
        article("iop", "Read [it](" + name + ").");
        run(0, "build");
        assertTrue(isOut("articles/" + name), said);
        assertTrue(said.contains("1 article, 1 page, 1 file beside pages"), said);
    }

    @Test
    void a_document_that_nobody_links_stays_back_and_the_build_says_so() throws IOException {
        article("iop", "Words.");
        run(0, "build");
        assertFalse(isOut("articles/guide.pdf"));
        assertTrue(said.contains("Held back  1 file\n"), said);
        assertTrue(said.contains("articles/guide.pdf: no page shows or links it"), said);
        run(0, "build");
        assertTrue(
                said.contains("articles/guide.pdf: no page shows or links it"), "also of a build that is remembered");
    }

    @Test
    void a_document_of_a_page_that_nobody_reviewed_stays_back_and_readers_get_the_words() throws IOException {
        article("iop", "Words.");
        page("about", "About", "Read [the guide](../articles/guide.pdf) and see [a day](day.png).");
        Files.write(root.resolve("content/pages/day.png"), Photographs.png(40, 30));
        run(0, "build");
        assertFalse(isOut("articles/guide.pdf"));
        assertTrue(isOut("day.png"), "a picture needs no review of its own");
        assertTrue(
                said.contains("content/pages/about.md:5:18: warning: readers get the words without the link:"
                        + " /articles/guide.pdf stays back, because no page that somebody reviewed links it"),
                said);
        assertTrue(Files.readString(root.resolve("site/about/index.html")).contains("Read the guide and see "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft: true", "publish_on: 2025-01-01", "withdrawn: {on: 2024-05-01, reason: Old.}"})
    void the_files_of_a_page_that_readers_do_not_get_stay_back_with_it(String why) throws IOException {
        Path article = root.resolve("content/articles/iop.md");
        article("iop", "Read [the guide](guide.pdf), see [a day](day.png). ![A week](week.png)");
        Files.writeString(article, Files.readString(article).replace("category:", why + "\ncategory:"));
        Files.write(root.resolve("content/articles/day.png"), Photographs.png(40, 30));
        Files.write(root.resolve("content/articles/week.png"), Photographs.png(900, 700));
        run(0, "build");
        try (Stream<Path> files = Files.walk(root.resolve("site"))) {
            assertTrue(files.noneMatch(file -> file.toString().matches(".*/articles/.*\\.(pdf|png|webp)")), said);
        }
        for (String name : new String[] {"guide.pdf", "day.png", "week.png"}) {
            assertTrue(
                    said.contains("articles/" + name + ": only pages that readers do not get show or link it"), said);
        }
    }

    @Test
    void the_bytes_of_what_a_signed_page_links_are_signed_with_it() throws IOException {
        write(
                "site.yaml",
                Files.readString(root.resolve("content/site.yaml")).replace("require: claim", "require: record"));
        run(0, "review", "sign", "articles/iop", "--reviewer", "dana-example");
        assertTrue(
                Files.readString(root.resolve("content/reviews/articles/iop/1.txt"))
                        .contains("\nfile articles/guide.pdf\n  sha256: "),
                "what is signed names the file");
        run(0, "build");
        assertTrue(isOut("articles/guide.pdf"));
        write("articles/guide.pdf", "%PDF-1.7 other doses");
        run(0, "build");
        assertTrue(said.contains("articles/iop: its words changed since dana-example signed them"), said);
        assertFalse(isOut("articles/guide.pdf"), "nobody vouches for these bytes");
        write("articles/guide.pdf", "%PDF-1.7 safe doses");
        run(0, "build");
        assertTrue(isOut("articles/guide.pdf"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ".nojekyll | ''",
                ".htaccess | ErrorDocument 404 /404.html",
                ".htaccess | Options -Indexes\\n# Ours.\\n\\n<IfModule mod_expires.c>\\n  ExpiresActive On\\n</IfModule>",
                ".htaccess | RewriteEngine On\\nRewriteRule ^(.*)$ https://center.org/$1 [R=301,L]",
                ".htaccess | Header set X-Robots-Tag \"noindex\" \\\\\\n  env=secure",
                "articles/.htaccess | Redirect 301 /old /articles/",
                "CNAME | www.center.org",
                "google0123456789abcdef.html | google-site-verification: google0123456789abcdef.html",
                "BingSiteAuth.xml | <?xml version=\"1.0\"?><users><user>0123456789ABCDEF0123456789ABCDEF</user></users>",
                "0123456789abcdef0123456789abcdef.txt | 0123456789abcdef0123456789abcdef",
                "site.webmanifest | {\"name\": \"Center\"}",
                ".well-known/security.txt | Contact: mailto:safe@center.org",
                ".well-known/acme-challenge/Ab-_9 | Ab-_9.xyz",
                ".well-known/assetlinks.json | [{}]"
            })
    void what_a_host_wants_goes_out_as_it_is(String name, String lines) throws IOException {
        String text = lines.translateEscapes();
        write("static/" + name, text);
        run(0, "build");
        assertEquals(text, Files.readString(root.resolve("site").resolve(name)));
        assertFalse(said.contains("warning"), said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "index.html | Words.",
                "leaflet.html | Words.",
                "guide.pdf | %PDF-1.7",
                "CNAME | center.org and more words to read",
                "google0123456789abcdef.html | <p>Stop at once.</p>",
                "BingSiteAuth.xml | <users><user><script>1</script></user></users>",
                "0123456789abcdef.txt | Stop at once.",
                "site.webmanifest | {\"name\": \"<script>\"}",
                "favicon.ico | <html>",
                ".htaccess | ErrorDocument 404 'Stop at once.'",
                ".htaccess | php_value auto_prepend_file x.php",
                ".htaccess | Substitute s/safe/unsafe/",
                ".htaccess | AddHandler cgi-script .html",
                ".htaccess | RewriteRule ^(.*)$ https://elsewhere.org/$1 [L,P]",
                ".htaccess | Options -Indexes\\nSetHandler server-status",
                ".htaccess | Header set Link \"<https://elsewhere.org/x.css>; rel=stylesheet\"",
                ".htaccess | Header set Refresh \"0; url=https://elsewhere.org/\"",
                ".htaccess | Header edit Cache-Control no x",
                ".htaccess | AddType text/html .txt",
                ".htaccess | AddType application/x-httpd-php .png",
                ".htaccess | AddOutputFilterByType INCLUDES text/html",
                ".htaccess | Options +Includes",
                ".htaccess | RewriteRule ^x$ icon.png [T=application/x-httpd-php]",
                ".htaccess | DirectoryIndex other.txt",
                ".htaccess | Head\\\\\\ner set Vary b\\n<p>Stop at once.</p>",
                "_headers | /*",
                "_redirects | / https://elsewhere.org",
                "sw.js | 1",
                "robots.txt | User-agent: *",
                ".well-known/security.txt | Stop drinking on your own, at once.",
                ".well-known/vouch/manifest.json | {}",
                ".well-known/change-password.html | Words."
            })
    void anything_else_in_the_folder_for_the_host_stays_back_and_is_told(String name, String lines) throws IOException {
        String text = lines.translateEscapes();
        write("static/" + name, text);
        run(0, "build");
        assertTrue(said.contains("content/static/" + name + ":1:1: warning: "), said);
        assertTrue(said.contains("[file-kind]"), said);
        assertFalse(
                isOut(name)
                        && Files.readString(root.resolve("site").resolve(name)).equals(text),
                said);
    }

    @Test
    void a_hidden_file_for_the_host_in_another_place_is_told() throws IOException {
        write("pages/.nojekyll", "");
        write("articles/.htaccess", "Redirect / https://elsewhere.org");
        write("pages/.DS_Store", "x");
        write("pages/.well-known/security.txt", "Contact: https://center.org/contact");
        run(0, "build");
        assertTrue(said.contains("content/pages/.nojekyll:1:1: warning: this hidden file is not published from here"));
        assertTrue(
                said.contains("content/articles/.htaccess:1:1: warning: this hidden file is not published from here"));
        assertFalse(said.contains(".DS_Store"), said);
        assertTrue(isOut(".well-known/security.txt"), said);
    }

    @Test
    void the_settings_that_the_program_prints_for_apache_may_go_out_as_htaccess() throws IOException {
        run(0, "build");
        String settings = Files.readString(root.resolve("site/.well-known/vouch/headers/apache.conf"));
        write("static/.htaccess", settings);
        run(0, "build");
        assertEquals(settings, Files.readString(root.resolve("site/.htaccess")), said);
    }

    private void setting(String line) throws IOException {
        Path settings = root.resolve("content/site.yaml");
        Files.writeString(settings, Files.readString(settings) + line + "\n");
    }

    private String htaccess() throws IOException {
        return Files.readString(root.resolve("site/.htaccess"));
    }

    @Test
    void settings_for_apache_are_written_where_the_site_asks_for_them() throws IOException {
        run(0, "build");
        assertFalse(isOut(".htaccess"));
        setting("htaccess: true");
        run(0, "build");
        assertTrue(htaccess().contains("ErrorDocument 404 /404.html\n"));
        assertFalse(htaccess().contains("/was/here/"));
        String settings = htaccess();

        SmallSite.write(
                root,
                "content/pages/index.md",
                "---\ntitle: Home\ndescription: A page.\nredirect_from: [/was/here/]\n---\nStart here.\n");
        run(0, "build");
        assertTrue(htaccess().contains("    RedirectMatch 301 \"^/was/here/$\" \"/\"\n"), htaccess());
        assertFalse(htaccess().equals(settings));
        String manifest = Files.readString(root.resolve("site/.well-known/vouch/manifest.json"));
        assertTrue(manifest.contains("\".htaccess\""), manifest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RewriteEngine On\nRewriteCond %{HTTPS} off\nRewriteRule ^(.*)$ https://center.org/$1 [R=301,L]",
                "Options -Indexes",
                "<IfModule mod_headers.c>\nHeader set X-Robots-Tag noindex\n</IfModule>",
                "ErrorDocument 403 /403.html\n# Twice.\n\n# And \\"
            })
    void settings_of_the_sites_own_come_before_those_of_the_program(String own) throws IOException {
        setting("htaccess: true");
        run(0, "build");
        String settings = htaccess();
        write("static/.htaccess", own);
        run(0, "build");
        assertEquals(
                "# Begin: content/static/.htaccess\n" + own + "\n\n# End: content/static/.htaccess\n# Begin: Vouch\n"
                        + settings + "# End: Vouch\n",
                htaccess());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | decide the same thing | ErrorDocument 404 default",
                "2 | decide the same thing | Options -Indexes\\nAddDefaultCharset off",
                "1 | decide the same thing | ExpiresActive On",
                "3 | decide the same thing | # Two \\\\\\n lines.\\nHeader always set X-Frame-Options DENY",
                "1 | decide the same thing | header \\\\\\nunset content-security-policy",
                "2 | never ends | # \\n<IfModule mod_a.c>\\n<If true>\\n</If>",
                "2 | has not begun | # \\n</IfModule>",
                "2 | has not begun | <IfModule mod_a.c>\\n</If>"
            })
    void settings_of_the_sites_own_that_say_otherwise_stop_the_build(int line, String why, String own)
            throws IOException {
        write("static/.htaccess", own.translateEscapes());
        run(0, "build");
        setting("htaccess: true");
        run(1, "build");
        assertTrue(said.contains("content/static/.htaccess:" + line + ":1: error: "), said);
        assertTrue(said.contains(why + ", so this file stays back [file-kind]"), said);
        write("static/.htaccess", "Options -Indexes");
        run(0, "build");
    }

    @Test
    void each_header_that_the_program_sends_is_set_by_it_alone() throws IOException {
        setting("htaccess: true");
        run(0, "build");
        Matcher header = Pattern.compile("Header (?:always )?set (\\S+)").matcher(htaccess());
        Set<String> names = new TreeSet<>();
        while (header.find()) {
            names.add(header.group(1));
        }
        assertTrue(names.size() >= 10, names.toString());
        for (String name : names) {
            write("static/.htaccess", "Header set " + name + " x");
            run(1, "build");
            assertTrue(said.contains("content/static/.htaccess:1:1: error: "), name + said);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "articles/.draft.md",
                "pages/.htpasswd",
                "pages/.env",
                "static/.hidden.txt",
                "static/.well-known2/x.txt",
                "articles/.private/note.md",
                ".secret.yaml",
                "costs/.levels.yaml"
            })
    void any_other_hidden_file_is_told_once(String name) throws IOException {
        write(name, SECRET);
        run(0, "build");
        String told = "content/" + name.replaceFirst("(/\\.[^/]+)/.*", "$1") + ":1:1: warning: ";
        assertEquals(2, said.split(Pattern.quote(told), -1).length, said);
        assertEquals(2, said.split(Pattern.quote("[file-place]"), -1).length, said);
        assertTrue(said.contains("  fix: "), said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".DS_Store",
                "._iop.md",
                ".gitkeep",
                ".gitignore",
                ".iop.md.swp",
                ".iop.md.swo",
                ".#iop.md",
                ".~lock.guide.docx#",
                ".iop.md.kate-swp",
                ".goutputstream-AB12C1",
                ".git/config",
                ".obsidian/app.json",
                ".vscode/settings.json",
                ".prettierrc.json",
                ".editorconfig",
                "Thumbs.db"
            })
    void litter_of_systems_and_editors_is_passed_over_in_silence(String name) throws IOException {
        write("articles/" + name, SECRET);
        write("static/" + name, SECRET);
        run(0, "check");
        assertFalse(said.contains("file-place") || said.contains("file-kind"), said);
    }

    @Test
    void backups_of_editors_are_told_once_and_quietly() throws IOException {
        article("iop", "Words.");
        write("articles/iop.md~", SECRET);
        run(0, "check");
        assertTrue(said.contains("content/articles/iop.md~:1:1: advice: this is the backup of an editor"), said);
        write("articles/#iop.md#", SECRET);
        write("pages/about.md~", SECRET);
        run(0, "check");
        assertEquals(2, said.split("backup of an editor", -1).length, said);
        assertTrue(said.contains("there are 3 of them below content/"), said);
    }

    @Test
    void a_page_with_the_name_of_a_copy_is_told() throws IOException {
        article("iop copy", "Words.");
        article("iop (1)", "Words.");
        article("copying-machines", "Words.");
        run(0, "check");
        assertTrue(said.contains("content/articles/iop copy.md:1:1: warning: this page has the name of a copy"), said);
        assertTrue(said.contains("content/articles/iop (1).md:1:1: warning: this page has the name of a copy"), said);
        assertFalse(said.contains("copying-machines"), said);
    }

    @Test
    void a_document_is_no_picture() throws IOException {
        article("iop", "![The guide](guide.pdf)");
        run(1, "check");
        assertTrue(said.contains("[image-there]"), said);
    }
}
