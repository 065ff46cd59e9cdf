package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouch.reader.image.Photographs;

/** Whatever wants an address that is taken is told by the check, and stays back if the site goes out nevertheless. */
class AddressClashesTest {
    @TempDir
    private Path root = Path.of("unset");

    private String said = "";

    @BeforeEach
    void write() throws IOException {
        SmallSite.start(root);
        write("pages/index.md", "---\ntitle: Home\ndescription: A page.\n---\nStart here.\n");
        for (int i = 10; i < 62; i++) {
            article("n" + i, "");
        }
        article("topic/one", "tags: [nights]\n");
    }

    private void write(String path, String text) throws IOException {
        SmallSite.write(root, "content/" + path, text);
    }

    private void article(String name, String more) throws IOException {
        write(
                "articles/" + name + ".md",
                "---\ntitle: About " + name + "\ndescription: What it is.\nreviewer: dana-example\n"
                        + "verified: 2024-02-01\npublished: 2024-01-15\n" + more + "---\nWords.\n");
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
        return Files.isRegularFile(root.resolve("site").resolve(path));
    }

    private void toldAt(String file, String rule) {
        assertTrue(
                said.lines().anyMatch(line -> line.startsWith(file + ":") && line.endsWith(" [" + rule + "]")), said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "articles/page/2",
                "articles/page/2/more",
                "pages/tags",
                "pages/reviewers/dana-example",
                "pages/a-z/b",
                "pages/assets",
                "pages/_headers"
            })
    void a_page_where_the_program_puts_something_is_told_and_stays_back(String page) throws IOException {
        write(
                page + ".md",
                "---\ntitle: In the way\ndescription: A page.\nreviewer: dana-example\nverified: 2024-02-01\n---\nSo.\n");
        run(1, "check");
        toldAt("content/" + page + ".md", "address-unique");
        run(1, "build");
        run(0, "build", "--fail-on", "never");
        assertTrue(said.contains(page + ": its address /"), said);
        assertTrue(isOut("articles/topic/index.html") && isOut("articles/page/2/index.html"), said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/articles/page/2/",
                "/articles/topic",
                "/articles/n10/",
                "/Articles/N11/index.html",
                "/feed.xml/",
                "/articles/topic/feed.xml",
                "/sitemap.xml",
                "/assets/old.html",
                "/.well-known/vouch/manifest.json",
                "/",
                "/index.html",
                "/404.html",
                "/plan.pdf/"
            })
    void an_old_address_that_is_taken_is_told_and_leads_nowhere(String old) throws IOException {
        write("pages/plan.pdf", "%PDF-1.7");
        article("n10", "");
        article("moved", "redirect_from: ['" + old + "', /once/]\n");
        write(
                "pages/about.md",
                "---\ntitle: About\ndescription: A page.\nreviewer: dana-example\nverified: 2024-02-01\n---\n[It](plan.pdf)\n");
        run(1, "check");
        assertTrue(said.contains("content/articles/moved.md:7:17: error: "), said);
        assertEquals(
                1,
                said.lines()
                        .filter(line -> line.matches("content/.*:\\d+: error: .*"))
                        .count(),
                said);
        run(0, "build", "--fail-on", "never");
        assertTrue(isOut("once/index.html") && isOut("articles/n10/index.html") && isOut("plan.pdf"), said);
        assertFalse(Files.readString(root.resolve("site/index.html")).contains("http-equiv=\"refresh\""));
    }

    @ParameterizedTest
    @CsvSource({"/.git/x, .git", "/.vouch/x/, .vouch", "/NAME/, no disk takes", "/PATH/, 900 bytes"})
    void an_old_address_that_no_host_takes_is_told(String old, String why) throws IOException {
        article(
                "moved",
                "redirect_from: ['" + old.replace("NAME", "n".repeat(256)).replace("PATH", "deep/".repeat(200) + "x")
                        + "']\n");
        run(1, "check");
        toldAt("content/articles/moved.md", "address-portable");
        assertTrue(said.contains(why), said);
        run(0, "build", "--fail-on", "never");
    }

    @Test
    void a_page_where_the_home_page_of_another_language_is_stays_back() throws IOException {
        write("strings/es.yaml", "texts: {staff: personal}\n");
        article("n10.es", "");
        write("pages/es.md", "---\ntitle: In Spanish\ndescription: A page.\n---\nSo.\n");
        run(1, "check");
        toldAt("content/pages/es.md", "address-unique");
        run(0, "build", "--fail-on", "never");
        assertTrue(isOut("es/index.html") && isOut("es/articles/n10/index.html"), said);
    }

    @Test
    void an_old_address_that_is_written_twice_leads_on_once() throws IOException {
        article("moved", "redirect_from: [/once, /once/, /once/index.html]\n");
        run(0, "build");
        assertTrue(isOut("once/index.html"), said);
    }

    @Test
    void a_file_of_the_host_and_a_page_want_one_name_on_a_disk_that_ignores_case() throws IOException {
        write("static/CNAME", "example.org");
        write("pages/cname.md", "---\ntitle: Name\ndescription: A page.\n---\nSo.\n");
        run(1, "check");
        toldAt("content/static/CNAME", "address-unique");
        run(0, "build", "--fail-on", "never");
        assertTrue(said.contains("its address /CNAME belongs to content/pages/cname.md"), said);
        assertFalse(isOut("CNAME"));
    }

    @Test
    void two_files_with_the_same_picture_share_its_smaller_copies() throws IOException {
        byte[] photo = Photographs.jpeg(900, 600, 1);
        Files.write(root.resolve("content/articles/night.jpg"), photo);
        Files.write(root.resolve("content/articles/night.jpeg"), photo);
        Files.write(root.resolve("content/articles/NIGHT.jpe"), photo);
        article("pictures", "");
        Path page = root.resolve("content/articles/pictures.md");
        Files.writeString(
                page, Files.readString(page) + "\n![One](night.jpg)\n\n![Two](night.jpeg)\n\n![Three](NIGHT.jpe)\n");
        run(0, "check");
        run(0, "build");
        try (Stream<Path> files = Files.list(root.resolve("site/articles"))) {
            assertEquals(
                    List.of("NIGHT.jpe", "night.jpeg", "night.jpg"),
                    files.map(file -> String.valueOf(file.getFileName()))
                            .filter(name -> name.matches("(?i)night\\.[a-z]+"))
                            .sorted()
                            .toList());
        }
        assertTrue(
                Files.readString(root.resolve("site/articles/pictures/index.html"))
                        .contains("480w"),
                "no smaller copies");
    }

    @Test
    void a_picture_called_like_a_smaller_copy_of_another_is_told() throws IOException {
        Files.write(root.resolve("content/articles/night.png"), Photographs.png(40, 30));
        Files.write(root.resolve("content/articles/night.480.0123456789.png"), Photographs.png(40, 30));
        Files.write(root.resolve("content/articles/day.480.0123456789.png"), Photographs.png(40, 30));
        run(1, "check");
        toldAt("content/articles/night.480.0123456789.png", "address-unique");
        assertEquals(
                1,
                said.lines()
                        .filter(line -> line.matches("content/.*:\\d+: error: .*"))
                        .count(),
                said);
    }

    @ParameterizedTest
    @CsvSource({
        "/old/one.html, old/one.html",
        "/old/ONE.HTM, old/ONE.HTM",
        "/old/two, old/two/index.html",
        "/old/three/, old/three/index.html",
        "/old/four/index.html, old/four/index.html",
        "/old/page.php, old/page.php/index.html",
        "/old/file.pdf, old/file.pdf/index.html",
        "/old/ni%C3%B1o, old/niño/index.html",
        "/old/nin%CC%83o, old/niño/index.html",
        "/old/my%20page.html, old/my page.html",
        "/old/50%25/, old/50%/index.html"
    })
    void an_old_address_is_a_file_that_leads_on(String old, String file) throws IOException {
        article("moved", "redirect_from: ['" + old + "']\n");
        run(0, "build");
        assertTrue(isOut(file), said);
        String page = Files.readString(root.resolve("site").resolve(file));
        assertTrue(page.contains("content=\"0; url=/articles/moved/\""), page);
    }

    @ParameterizedTest
    @CsvSource({
        "/?p=123, only the host",
        "/old/?p=123, write /old/",
        "/old/page#part, write /old/page",
        "/old/100%, write %25",
        "/old/%ff/, write %25",
        "/old/%2e%2e/up/, as a browser shows it",
        "/old/a%0Ab/, as a browser shows it",
        "https://example.org/old/one/, write /old/one/"
    })
    void what_is_no_path_of_a_page_is_refused_with_what_to_write(String old, String fix) throws IOException {
        article("moved", "redirect_from: ['" + old + "']\n");
        run(1, "check");
        toldAt("content/articles/moved.md", "address-invalid");
        assertTrue(said.contains(fix), said);
        run(0, "build", "--fail-on", "never");
    }
}
