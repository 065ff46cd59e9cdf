package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.model.library.Clashes;
import org.vouch.model.library.Library;
import org.vouch.model.library.Routes;
import org.vouch.reader.content.ContentFolder;
import org.vouch.reader.content.LibraryReader;
import org.vouch.reader.content.PageMemory;
import org.vouch.reader.image.Photographs;
import org.vouch.service.verify.PageBodies;

/** Every file of the output is expected before it is made, so that no clash is first seen by the writer of files. */
class AddressTableTest {
    @TempDir
    private Path root = Path.of("unset");

    /** A site with all that the program can print. */
    @BeforeEach
    void write() throws IOException {
        SmallSite.start(root);
        Path settings = root.resolve("content/site.yaml");
        Files.writeString(settings, Files.readString(settings) + "share_images: true\n");
        write("pages/index.md", "---\ntitle: Home\ndescription: A page.\n---\nStart here.\n");
        write("pages/.well-known/security.txt", "Contact: mailto:a@b.org\nExpires: 2027-01-01T00:00:00Z\n");
        write("static/CNAME", "example.org\n");
        write("static/.nojekyll", "");
        write("articles/care/plan.pdf", "%PDF-1.7");
        Files.write(
                root.resolve("content/articles/care/week.png"), Photographs.file(Photographs.drawing(900, 600), "png"));
        write("costs/levels.yaml", """
                title: Costs
                currency: USD
                options:
                  - {id: iop, label: IOP, price: {exactly: 100}, unit: episode, source: s, as_of: 2024-01-01}
                  - {id: php, label: PHP, price: {exactly: 200}, unit: episode, source: s, as_of: 2024-01-01}
                sources:
                  s: {title: It, url: 'https://www.samhsa.gov/', year: 2024}
                """);
        String body = """
                Read [a plan](plan.pdf).

                ![What a week holds](week.png)

                ::cost-comparison{table="levels" options="iop php"}
                """;
        article("care/Niño y más", "redirect_from: [/viejo/, /old/one.html, /page.php]\n", body);
        article("care/signed", "", body);
        article("care/signed.es", "", "Palabras.\n");
        article("gone", "withdrawn: {on: 2024-05-01, reason: Old.}\n", "Words.\n");
        article("held", "draft: true\n", "Words.\n");
        for (int i = 10; i < 65; i++) {
            article("n" + i, "", "Words.\n");
        }
        for (String page : new String[] {"articles/care/signed", "articles/care/signed.es"}) {
            BuiltFolder.run(root, "review", "sign", page, "--reviewer", "dana-example");
        }
    }

    private void write(String path, String text) throws IOException {
        SmallSite.write(root, "content/" + path, text);
    }

    private void article(String name, String more, String body) throws IOException {
        write(
                "articles/" + name + ".md",
                "---\ntitle: \"About " + name + "\"\ndescription: What it is.\nreviewer: dana-example\n"
                        + "verified: 2024-02-01\npublished: 2024-01-15\ncategory: A/B\ntags: [nights, Ñandú]\n" + more
                        + "---\n" + body);
    }

    private Map<String, String> build(String site, String memory) throws IOException {
        String said = BuiltFolder.build(root, root.resolve(site), root.resolve(memory), "never");
        assertTrue(said.endsWith("exit 0"), said);
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root.resolve(site))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        root.resolve(site).relativize(file).toString().replace('\\', '/'),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    private Clashes clashes() throws IOException {
        Library library = ContentFolder.list(root)
                .then(sources -> new LibraryReader(
                                PageBodies::new, (house, weights) -> (page, source) -> List.of(), PageMemory.NONE)
                        .read(sources))
                .value();
        return new Clashes(library, new Routes(library).listings());
    }

    @Test
    void every_file_of_the_output_is_expected() throws IOException {
        Map<String, String> written = build("site", "memory");
        Clashes clashes = clashes();
        assertEquals(
                List.of(),
                written.keySet().stream().filter(file -> !clashes.expects(file)).toList());
        for (String kind : new String[] {
            "articles/page/2/index.html",
            "articles/care/signed/reviews/index.html",
            "articles/care/signed/embed/index.html",
            "es/404.html",
            "search/es.json",
            "articles/care/feed.xml",
            "viejo/index.html",
            "old/one.html",
            "page.php/index.html",
            "articles/care/plan.pdf",
            "tags/ñandú/index.html",
            ".well-known/security.txt",
            ".nojekyll",
            "CNAME",
            "_headers",
            "_redirects"
        }) {
            assertTrue(written.containsKey(kind), () -> kind + " is not in " + written.keySet());
        }
        assertTrue(written.keySet().stream().anyMatch(file -> file.matches("articles/care/week\\.\\d+\\..*")));
        assertTrue(written.keySet().stream().anyMatch(file -> file.matches(".*/share\\.[0-9a-f]{10}\\.png")));
        for (String other : Arrays.asList("articles/other/index.html", "other.pdf", "es/other.html")) {
            assertFalse(clashes.expects(other), other);
        }
    }

    @Test
    void two_builds_give_the_same_folder_with_memory_and_without() throws IOException {
        Map<String, String> first = build("site", "memory");
        assertEquals(first, build("anew", "another-memory"));
        assertEquals(first, build("site", "memory"));
        assertEquals(first, build("from-memory", "memory"));
    }
}
