package org.vouch.reader.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.model.text.Fingerprint;

class ImageShelfTest {
    @TempDir
    private Path folder = Path.of("unset");

    private static SizedImage sized(ImageShelf shelf, ImageKind kind, byte[] file) throws Exception {
        return shelf.sized(PlainImage.of(kind, file), shelf.place(Fingerprint.of(file)));
    }

    private static List<Integer> widths(SizedImage image, ImageKind kind) {
        return image.variants().stream()
                .filter(variant -> variant.kind() == kind)
                .map(SizedImage.Variant::width)
                .toList();
    }

    private static BufferedImage open(byte[] file) throws IOException {
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(file)));
    }

    private static boolean isRed(BufferedImage picture, double x, double y) {
        int colour = picture.getRGB((int) (picture.getWidth() * x), (int) (picture.getHeight() * y));
        return (colour >> 16 & 0xFF) > 150 && (colour & 0xFF) < 100;
    }

    @Test
    void makes_an_image_in_the_sizes_of_screens_upright_and_without_what_the_camera_wrote() throws Exception {
        ImageShelf shelf = new ImageShelf(folder);
        // Held upright: the red quarter, above and left in the file, is above and right for readers.
        SizedImage image = sized(shelf, ImageKind.JPEG, Photographs.jpeg(1_400, 1_000, 6));
        assertEquals(1_000, image.width());
        assertEquals(1_400, image.height());
        assertTrue(image.turned());
        assertEquals(List.of(480, 800), widths(image, ImageKind.JPEG));
        for (SizedImage.Variant variant : image.variants()) {
            byte[] bytes = shelf.bytes(image, variant);
            assertFalse(Photographs.tells(bytes));
            if (variant.kind() == ImageKind.JPEG) {
                BufferedImage picture = open(bytes);
                assertEquals(variant.width(), picture.getWidth());
                assertEquals(Math.round(variant.width() * 1.4), picture.getHeight());
                assertTrue(isRed(picture, .75, .25) && !isRed(picture, .25, .25), "upright");
            }
        }
        BufferedImage whole = open(shelf.turned(image));
        assertEquals(1_000, whole.getWidth());
        assertTrue(isRed(whole, .75, .25) && !isRed(whole, .25, .75));
        assertFalse(Photographs.tells(shelf.turned(image)));
    }

    @Test
    void makes_nothing_again_and_the_same_bytes_anywhere() throws Exception {
        byte[] photograph = Photographs.jpeg(900, 600, 1);
        byte[] drawing = Photographs.png(1_300, 700);
        ImageShelf first = new ImageShelf(folder.resolve("a"));
        ImageShelf elsewhere = new ImageShelf(folder.resolve("b"));
        SizedImage image = sized(first, ImageKind.JPEG, photograph);
        SizedImage picture = sized(first, ImageKind.PNG, drawing);
        assertEquals(2, first.made());
        assertEquals(image, sized(elsewhere, ImageKind.JPEG, photograph));
        sized(elsewhere, ImageKind.PNG, drawing);
        for (SizedImage each : List.of(image, picture)) {
            for (SizedImage.Variant variant : each.variants()) {
                assertArrayEquals(first.bytes(each, variant), elsewhere.bytes(each, variant));
            }
        }
        ImageShelf later = new ImageShelf(folder.resolve("a"));
        assertEquals(image, sized(later, ImageKind.JPEG, photograph));
        assertEquals(0, later.made());
        later.forgetOthers();
        try (Stream<Path> left = Files.list(folder.resolve("a"))) {
            assertEquals(
                    List.of(image.place()),
                    left.map(p -> p.getFileName().toString()).toList());
        }
        assertNotEquals(image.place(), first.place(Fingerprint.of(Photographs.jpeg(900, 601, 1))));
    }

    @Test
    void keeps_what_is_clear_clear_and_makes_no_small_image_smaller() throws Exception {
        ImageShelf shelf = new ImageShelf(folder);
        SizedImage drawing = sized(shelf, ImageKind.PNG, Photographs.png(1_300, 700));
        for (SizedImage.Variant variant : drawing.variants()) {
            if (variant.kind() == ImageKind.PNG) {
                assertEquals(0, open(shelf.bytes(drawing, variant)).getRGB(0, 0) >>> 24, "the corner is transparent");
            }
        }
        assertEquals(
                List.of(),
                sized(shelf, ImageKind.JPEG, Photographs.jpeg(300, 200, 1)).variants());
        assertEquals(1, shelf.made());
    }

    @Test
    void writes_webp_where_its_library_is_there() throws Exception {
        ImageShelf shelf = new ImageShelf(folder);
        SizedImage image = sized(shelf, ImageKind.JPEG, Photographs.jpeg(900, 600, 1));
        boolean there = !WebpEncoder.files().isEmpty() && WebpEncoder.load().isPresent();
        assertEquals(there ? List.of(480, 800) : List.of(), widths(image, ImageKind.WEBP));
        for (SizedImage.Variant variant : image.variants()) {
            if (variant.kind() == ImageKind.WEBP) {
                PlainImage read = PlainImage.of(ImageKind.WEBP, shelf.bytes(image, variant));
                assertEquals(variant.width(), read.width());
                assertEquals(variant.width() * 2 / 3, read.height());
            }
        }
    }

    @Test
    void says_which_image_cannot_be_opened() throws Exception {
        byte[] png = Photographs.file(Photographs.drawing(600, 400), "png");
        for (int i = 60; i < png.length - 20; i++) {
            png[i] ^= 0x55;
        }
        ImageShelf shelf = new ImageShelf(folder);
        BrokenImage broken = assertThrows(BrokenImage.class, () -> sized(shelf, ImageKind.PNG, png));
        assertTrue(String.valueOf(broken.getMessage()).contains("cannot be opened"), broken.getMessage());
    }
}
