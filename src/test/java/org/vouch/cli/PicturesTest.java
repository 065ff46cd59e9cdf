package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.reader.image.Photographs;

/** Images on their way from an author's folder to the published site. */
class PicturesTest {
    private static final Pattern VARIANT = Pattern.compile("garden\\.(480|800)\\.[0-9a-f]{10}\\.(jpg|webp)");

    @TempDir
    private Path root = Path.of("unset");

    @BeforeEach
    void write() throws IOException {
        SmallSite.start(root);
        SmallSite.article(root, "garden", "The garden", "![From the door](garden.jpg) and [the map](linked.png)");
        Files.write(root.resolve("content/articles/garden.jpg"), Photographs.jpeg(900, 1_200, 8));
        Files.write(root.resolve("content/articles/linked.png"), Photographs.png(700, 500));
    }

    private String build(int exit) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        int code = Vouch.run(out, out, "build", "--root", root.toString(), "--as-of", "2024-06-01");
        assertEquals(exit, code, said.toString());
        return said.toString();
    }

    private List<Path> below(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void nothing_goes_out_that_a_camera_wrote_and_the_page_names_every_size() throws IOException {
        build(0);
        List<String> variants = new ArrayList<>();
        for (Path file : below("site/articles")) {
            assertFalse(Photographs.tells(Files.readAllBytes(file)), file.toString());
            String name = file.getFileName().toString();
            if (VARIANT.matcher(name).matches()) {
                variants.add(name);
            }
        }
        String page = Files.readString(root.resolve("site/articles/garden/index.html"));
        assertTrue(variants.size() >= 2, variants.toString());
        variants.forEach(name -> assertTrue(page.contains("/articles/" + name + " "), name + " in " + page));
        assertTrue(
                page.contains("src=\"/articles/garden.jpg\" alt=\"From the door\" width=\"1200\" height=\"900\""),
                page);
        assertTrue(Files.exists(root.resolve("site/articles/linked.png")), "a picture that a page links goes out");
    }

    @Test
    void an_image_that_did_not_change_is_not_made_again() throws IOException {
        build(0);
        List<Path> shelf = below(".vouch/images");
        assertFalse(shelf.isEmpty());
        FileTime old = FileTime.fromMillis(1_000_000_000_000L);
        for (Path file : shelf) {
            Files.setLastModifiedTime(file, old);
        }
        SmallSite.article(root, "garden", "The garden", "Other words. ![From the door](garden.jpg)");
        build(0);
        assertEquals(shelf, below(".vouch/images"));
        for (Path file : shelf) {
            assertEquals(old, Files.getLastModifiedTime(file), file.toString());
        }
        Files.write(root.resolve("content/articles/garden.jpg"), Photographs.jpeg(1_000, 1_200, 8));
        build(0);
        assertFalse(shelf.equals(below(".vouch/images")), "another image, other files");
    }

    @Test
    void an_image_that_cannot_be_opened_stops_the_site_and_is_named() throws IOException {
        build(0);
        byte[] file = Photographs.file(Photographs.drawing(900, 600), "png");
        for (int i = 60; i < file.length - 20; i++) {
            file[i] ^= 0x55;
        }
        Files.write(root.resolve("content/articles/broken.png"), file);
        SmallSite.article(root, "garden", "The garden", "![From the door](broken.png)");
        String said = build(1);
        assertTrue(said.contains("content/articles/broken.png:1:1: error: this image cannot be opened"), said);
        assertTrue(said.chars().allMatch(c -> c == '\n' || (c >= ' ' && c != '\uFFFD')), "no bytes of it are shown");
        assertTrue(
                Files.readString(root.resolve("site/articles/garden/index.html"))
                        .contains("garden.jpg"),
                "the published site is as it was");
    }

    /** A picture whose head is whole is opened only to be painted smaller, which a check does not keep. */
    @Test
    void a_check_opens_the_pictures_that_a_build_would_paint() throws IOException {
        byte[] torn = Photographs.png(900, 600);
        Arrays.fill(torn, torn.length / 2, torn.length / 2 + 60, (byte) 0x55);
        Files.write(root.resolve("content/articles/garden.png"), torn);
        SmallSite.article(root, "garden", "The garden", "![From the door](garden.png)");
        Files.delete(root.resolve("content/articles/garden.jpg"));
        Files.delete(root.resolve("content/articles/linked.png"));
        String checked = check(1);
        assertTrue(checked.contains("content/articles/garden.png:1:1: error: this image cannot be opened"), checked);
        assertFalse(Files.exists(root.resolve(".vouch")), "a check writes nothing");
        assertTrue(build(1).contains("content/articles/garden.png:1:1: error: this image cannot be opened"));

        Files.write(root.resolve("content/articles/garden.png"), Photographs.png(900, 600));
        check(0);
        build(0);
        check(0);
    }

    private String check(int exit) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        int code = Vouch.run(out, out, "check", "--root", root.toString(), "--as-of", "2024-06-01");
        assertEquals(exit, code, said.toString());
        return said.toString();
    }
}
