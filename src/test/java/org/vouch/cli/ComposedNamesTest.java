package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouch.reader.image.Photographs;

/** A name is the same name whether a system writes its accents with their letters or apart from them. */
class ComposedNamesTest {
    @TempDir
    private Path root = Path.of("unset");

    private String said = "";

    @BeforeEach
    void write() throws IOException {
        SmallSite.start(root);
        write("pages/index.md", "---\ntitle: Home\ndescription: A page.\n---\nStart here.\n");
        article(apart("año/niño"), "## Qué es\n\nWords.\n");
        write(apart("articles/año/guía.pdf"), "%PDF-1.7");
        Files.write(root.resolve("content").resolve(apart("articles/año/café.png")), Photographs.png(40, 30));
    }

    private static String apart(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD);
    }

    private void write(String path, String text) throws IOException {
        SmallSite.write(root, "content/" + path, text);
    }

    private void article(String name, String body) throws IOException {
        write(
                "articles/" + name + ".md",
                "---\ntitle: A child\ndescription: What it is.\nreviewer: dana-example\n"
                        + "verified: 2024-02-01\npublished: 2024-01-15\n---\n" + body);
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[It](año/niño.md)",
                "[It](año/niño.md#qué-es)",
                "[It](a%C3%B1o/ni%C3%B1o.md#qu%C3%A9-es)",
                "[It](an%CC%83o/nin%CC%83o.md)",
                "[It](/articles/año/niño/)",
                "[It](/articles/a%C3%B1o/nin%CC%83o)",
                "[It](año/guía.pdf)",
                "![What it shows](año/café.png)",
                "![What it shows](/articles/año/cafe%CC%81.png)"
            })
    void a_link_leads_in_whatever_form_it_is_written(String link) throws IOException {
        article("one", link + "\n");
        run(0, "build");
        String whole = Files.readString(root.resolve("site/articles/one/index.html"));
        article("one", apart(link) + "\n");
        run(0, "build");
        assertEquals(whole, Files.readString(root.resolve("site/articles/one/index.html")));
        assertTrue(Files.exists(root.resolve("site/articles/año/niño/index.html")));
        assertTrue(whole.contains("/articles/a%C3%B1o/"), whole);
    }

    @Test
    void a_ledger_stays_that_of_its_page_when_another_system_renames_both() throws IOException {
        Files.move(root.resolve("content/articles").resolve(apart("año")), root.resolve("content/articles/año"));
        run(0, "review", "sign", "articles/año/niño", "--reviewer", "dana-example");
        Files.move(
                root.resolve("content/articles/año"),
                root.resolve("content/articles").resolve(apart("año")));
        Files.move(
                root.resolve("content/reviews/articles/año"),
                root.resolve("content/reviews/articles").resolve(apart("año")));
        Path ledger = root.resolve("content/reviews/articles").resolve(apart("año"));
        Files.move(ledger.resolve("niño"), ledger.resolve(apart("niño")));
        run(0, "check");
        run(0, "review", "verify");
        run(0, "review", "sign", apart("articles/año/niño"), "--reviewer", "morgan-sample");
        try (Stream<Path> folders = Files.list(root.resolve("content/reviews/articles"))) {
            assertEquals(List.of(ledger), folders.toList());
        }
        assertTrue(Files.exists(ledger.resolve(apart("niño")).resolve("2.yaml")), said);
        run(0, "build");
        run(0, "review", "verify", "--site", root.resolve("site").toString());
        run(0, "review", "show", "/articles/a%C3%B1o/ni%C3%B1o/");
    }

    @Test
    void two_folders_of_one_ledger_are_told() throws IOException {
        run(0, "review", "sign", "articles/año/niño", "--reviewer", "dana-example");
        Path one = root.resolve("content/reviews/articles/año/niño");
        Path other = Files.createDirectories(one.resolveSibling(apart("niño")));
        Files.move(one.resolve("1.txt"), other.resolve("1.txt"));
        run(1, "check");
        assertTrue(said.contains("are in two folders"), said);
    }

    @Test
    void two_pages_whose_names_differ_in_the_form_of_an_accent_are_told() throws IOException {
        article("año/niño", "Words.\n");
        run(1, "check");
        assertTrue(said.contains("[address-unique]"), said);
        run(0, "build", "--fail-on", "never");
    }
}
