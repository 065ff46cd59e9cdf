package org.vouch.reader.content;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.model.page.PageId;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Source;
import org.vouch.reader.form.TextFile;

class ContentFolderTest {
    @TempDir
    Path root;

    private Path write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static List<String> told(Outcome<?> outcome) {
        return outcome.findings().stream()
                .map(each -> each.span() + " " + each.rule())
                .toList();
    }

    @Test
    void lists_what_people_wrote_in_the_order_of_its_paths() throws IOException {
        write("content/b.md", "b");
        write("content/a/z.md", "z");
        write("content/a/.hidden.md", "");
        write("content/a/z.md~", "");
        write("content/a/.z.md.swp", "");
        write("content/a/4913", "");
        write("content/.git/config", "");
        write("elsewhere/c.md", "");
        Outcome<Sources> listed = ContentFolder.list(root);
        assertEquals(List.of("content/a/.hidden.md:1:1 file-place", "content/a/z.md~:1:1 file-kind"), told(listed));
        Sources sources = listed.value();
        assertEquals(
                List.of("content/a/z.md", "content/b.md"),
                sources.files().stream().map(SourceFile::path).toList());
        SourceFile last = sources.files().get(1);
        assertEquals(1, last.size());
        assertArrayEquals(new byte[] {'b'}, sources.bytes(last));
        assertEquals(
                Files.getLastModifiedTime(root.resolve("content/b.md")).to(java.util.concurrent.TimeUnit.NANOSECONDS),
                last.modifiedNanos());
    }

    @Test
    void lists_saved_files_again_as_if_all_were_listed() throws IOException {
        Path saved = write("content/a/z.md", "z");
        write("content/b.md", "b");
        Path passedOver = write("content/a/.z.md.swp", "");
        Files.createSymbolicLink(root.resolve("content/elsewhere.md"), Path.of("nowhere.md"));
        Outcome<Sources> before = ContentFolder.list(root);
        Files.writeString(saved, "longer than before");
        Outcome<Sources> again =
                ContentFolder.again(before, Set.of(saved, passedOver)).orElseThrow();
        assertEquals(ContentFolder.list(root), again);
        assertNotEquals(before, again);
    }

    @Test
    void lists_all_when_a_saved_file_is_new_or_gone_or_stands_elsewhere() throws IOException {
        Path there = write("content/b.md", "b");
        Outcome<Sources> before = ContentFolder.list(root);
        assertEquals(Optional.empty(), ContentFolder.again(before, Set.of(write("content/c.md", "c"))));
        assertEquals(Optional.empty(), ContentFolder.again(before, Set.of(write("templates/page.ftlh", ""))));
        Files.delete(there);
        assertEquals(Optional.empty(), ContentFolder.again(before, Set.of(there)));
        Files.createSymbolicLink(there, root.resolve("content/c.md"));
        assertEquals(Optional.empty(), ContentFolder.again(before, Set.of(there)));
    }

    @Test
    void follows_links_to_files_of_the_site_and_no_further() throws IOException {
        Path inside = write("content/a.md", "a");
        Path outside = Files.writeString(Files.createTempFile("outside", ".md"), "secret");
        write(".git/config", "secret");
        write("content/.hidden/deep.md", "secret");
        Files.createSymbolicLink(root.resolve("content/in.md"), inside);
        Files.createSymbolicLink(root.resolve("content/git.md"), root.resolve(".git/config"));
        Files.createSymbolicLink(root.resolve("content/hidden.md"), root.resolve("content/.hidden/deep.md"));
        Files.createSymbolicLink(root.resolve("content/out.md"), outside);
        Files.createSymbolicLink(root.resolve("content/nowhere.md"), root.resolve("content/none.md"));
        Files.createSymbolicLink(root.resolve("content/loop"), root.resolve("content"));
        Outcome<Sources> listed = ContentFolder.list(root);
        assertEquals(
                List.of("content/a.md", "content/in.md"),
                listed.value().files().stream().map(SourceFile::path).toList());
        assertEquals(
                List.of(
                        "content/git.md:1:1 file-link",
                        "content/hidden.md:1:1 file-link",
                        "content/loop:1:1 file-link",
                        "content/nowhere.md:1:1 file-link",
                        "content/out.md:1:1 file-link"),
                told(listed).stream().sorted().toList());
        Files.delete(outside);
    }

    @Test
    void refuses_names_that_no_message_can_show() throws IOException {
        write("content/new\nline.md", "");
        assertEquals(List.of("content/new?line.md:1:1 file-name"), told(ContentFolder.list(root)));
    }

    @Test
    void tells_where_a_file_is_not_utf_8() {
        byte[] latin = "eins\nzwei d\u00E9\n".getBytes(StandardCharsets.ISO_8859_1);
        Outcome<Source> read = TextFile.decode("a.md", latin);
        assertEquals(List.of("a.md:2:7 file-encoding"), told(read));
        assertEquals("byte E9 is not UTF-8", read.findings().get(0).message());
        Outcome<Source> honest = TextFile.decode("a.md", "\uFFFD".getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(), told(honest));
    }

    @Test
    void a_file_of_wide_letters_is_told_once_and_read_as_it_is_meant() {
        String words = "---\ntitle: Días\n---\nEin Satz.\n";
        for (Charset wide : List.of(
                StandardCharsets.UTF_16,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("x-UTF-16LE-BOM"))) {
            Outcome<Source> read = TextFile.decode("a.md", words.getBytes(wide));
            assertEquals(List.of("a.md:1:1 file-encoding"), told(read), wide.name());
            assertEquals("the file is saved as UTF-16", read.findings().get(0).message());
            assertEquals(words, read.value().text(), wide.name());
        }
        Outcome<Source> widest = TextFile.decode("a.md", ("\uFEFF" + words).getBytes(Charset.forName("UTF-32LE")));
        assertEquals("the file is saved as UTF-32", widest.findings().get(0).message());
        assertEquals(words, widest.value().text());
    }

    @Test
    void a_few_zeros_make_no_wide_letters() {
        for (String text : List.of("\0", "\0a", "a\0b\0 and then plain words, many of them", "a".repeat(9) + "\0")) {
            assertEquals(List.of(), told(TextFile.decode("a.md", text.getBytes(StandardCharsets.UTF_8))), text);
        }
    }

    @Test
    void a_page_is_found_by_its_exact_name_and_not_read() throws IOException {
        Path page = root.resolve("content/articles/care/iop.es.md");
        Files.createDirectories(page.getParent());
        // No reader would take these bytes for a page.
        Files.write(page, new byte[] {(byte) 0xFF, 0});
        Files.writeString(root.resolve("content/site.yaml"), "title: A\n");
        assertEquals(Optional.of(new PageId("articles/care/iop.es")), ContentFolder.page(root, "articles/care/iop.es"));
        for (String other : List.of(
                "articles/care/iop",
                "articles/care/IOP.es",
                "articles/care/../care/iop.es",
                "articles/./care/iop.es",
                "articles//care/iop.es",
                "../content/articles/care/iop.es",
                "/articles/care/iop.es",
                "articles/care",
                "care/iop.es",
                "site",
                "articles/care/iop.es.md",
                "articles/\0",
                "")) {
            assertEquals(Optional.empty(), ContentFolder.page(root, other), other);
        }
    }
}
