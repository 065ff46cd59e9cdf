package org.vouch.reader.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Node;

class PlainImageTest {
    /** What the reader of the Java runtime finds in a file, which knows nothing of ours. */
    private static String seen(byte[] file, String kind) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind).next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in);
            StringBuilder seen = new StringBuilder();
            var metadata = reader.getImageMetadata(0);
            tell(metadata.getAsTree(metadata.getNativeMetadataFormatName()), seen);
            return seen.toString();
        }
    }

    private static void tell(Node node, StringBuilder seen) {
        seen.append(node.getNodeName());
        for (int i = 0; i < node.getAttributes().getLength(); i++) {
            Node attribute = node.getAttributes().item(i);
            seen.append(' ').append(attribute.getNodeName()).append('=').append(attribute.getNodeValue());
        }
        seen.append('\n');
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            tell(child, seen);
        }
    }

    private static int[] pixels(byte[] file) throws IOException {
        BufferedImage picture = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(file)));
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    @Test
    void leaves_out_of_a_photograph_all_that_its_camera_wrote_and_no_pixel() throws Exception {
        byte[] file = Photographs.jpeg(60, 40, 1);
        assertTrue(seen(file, "jpeg").contains("unknown MarkerTag=225"), "the camera wrote something");
        PlainImage image = PlainImage.of(ImageKind.JPEG, file);
        assertFalse(Photographs.tells(image.bytes()));
        String left = seen(image.bytes(), "jpeg");
        assertFalse(left.contains("unknown") || left.contains("com "), left);
        assertArrayEquals(pixels(file), pixels(image.bytes()));
        assertArrayEquals(
                image.bytes(), PlainImage.of(ImageKind.JPEG, image.bytes()).bytes());
    }

    @Test
    void leaves_out_of_a_drawing_who_made_it_and_no_pixel() throws Exception {
        byte[] file = Photographs.png(30, 20);
        assertTrue(seen(file, "png").contains("tEXt"));
        PlainImage image = PlainImage.of(ImageKind.PNG, file);
        assertFalse(Photographs.tells(image.bytes()));
        assertFalse(seen(image.bytes(), "png").contains("Xt"), seen(image.bytes(), "png"));
        assertArrayEquals(pixels(file), pixels(image.bytes()));
        assertEquals(30, image.width());
        assertEquals(20, image.height());
    }

    @Test
    void leaves_out_of_a_gif_its_comment() throws Exception {
        byte[] plain = Photographs.file(Photographs.picture(12, 8), "gif");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(plain, 0, plain.length - 1);
        file.writeBytes(new byte[] {0x21, (byte) 0xFE, (byte) Photographs.SECRET.length()});
        file.writeBytes(Photographs.SECRET.getBytes(StandardCharsets.ISO_8859_1));
        file.writeBytes(new byte[] {0, 0x3B});
        PlainImage image = PlainImage.of(ImageKind.GIF, file.toByteArray());
        assertArrayEquals(plain, image.bytes());
        assertEquals(12, image.width());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void knows_how_the_camera_was_held(int orientation) throws Exception {
        PlainImage image = PlainImage.of(ImageKind.JPEG, Photographs.jpeg(60, 40, orientation));
        assertEquals(orientation < 5 ? 60 : 40, image.width());
        assertEquals(orientation < 5 ? 40 : 60, image.height());
        assertEquals(orientation != 1, ImageLook.of(image).lies());
    }

    @ParameterizedTest
    @EnumSource(ImageKind.class)
    void refuses_what_is_not_what_its_name_says(ImageKind kind) {
        for (String text : new String[] {"", "GIF", "not a picture at all, but words", "\u0089PNG\r\n\u001a\n"}) {
            assertThrows(
                    BrokenImage.class,
                    () -> PlainImage.of(kind, text.getBytes(StandardCharsets.ISO_8859_1)),
                    () -> kind + ": " + text);
        }
    }

    @Test
    void refuses_a_file_that_is_cut_off_anywhere() throws Exception {
        byte[] jpeg = Photographs.file(Photographs.picture(30, 20), "jpg");
        byte[] png = Photographs.file(Photographs.drawing(30, 20), "png");
        byte[] gif = Photographs.file(Photographs.picture(30, 20), "gif");
        for (int i = 0; i < jpeg.length; i++) {
            byte[] cut = Arrays.copyOf(jpeg, i);
            assertThrows(BrokenImage.class, () -> PlainImage.of(ImageKind.JPEG, cut), "JPEG at " + i);
        }
        for (int i = 0; i < png.length; i++) {
            byte[] cut = Arrays.copyOf(png, i);
            assertThrows(BrokenImage.class, () -> PlainImage.of(ImageKind.PNG, cut), "PNG at " + i);
        }
        for (int i = 0; i < gif.length; i++) {
            byte[] cut = Arrays.copyOf(gif, i);
            assertThrows(BrokenImage.class, () -> PlainImage.of(ImageKind.GIF, cut), "GIF at " + i);
        }
    }

    @Test
    void refuses_a_small_file_that_claims_to_be_huge() throws Exception {
        byte[] png = Photographs.file(Photographs.drawing(30, 20), "png");
        png[16] = 0x00;
        png[17] = 0x01;
        png[21] = 0x01;
        BrokenImage huge = assertThrows(BrokenImage.class, () -> PlainImage.of(ImageKind.PNG, png));
        assertTrue(String.valueOf(huge.getMessage()).contains("at most 40 million"), huge.getMessage());
    }

    @Test
    void takes_a_drawing_that_is_only_seen_with_its_size() throws Exception {
        String svg = """
                <?xml version="1.0"?>
                <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 90.4 60">
                <style>.a { fill: url(#g) }</style><defs><linearGradient id="g"/></defs>
                <use xlink:href="#b"/><a href="https://example.org/"><path id="b" class="a" d="M0 0"/></a>
                <image href="data:image/png;base64,AA"/><text>on load: </text></svg>""";
        PlainImage image = PlainImage.of(ImageKind.SVG, svg.getBytes(StandardCharsets.UTF_8));
        assertEquals(90, image.width());
        assertEquals(60, image.height());
        assertArrayEquals(svg.getBytes(StandardCharsets.UTF_8), image.bytes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<ScRiPt href='#a'/>",
                "<x:script xmlns:x='http://www.w3.org/2000/svg'/>",
                "<g onload='alert(1)'/>",
                "<g ONCLICK='alert(1)'/>",
                "<foreignObject><p/></foreignObject>",
                "<a href='javascript:alert(1)'><path/></a>",
                "<a xmlns:l='http://www.w3.org/1999/xlink' l:href=' java&#x0a;script:alert(1)'><path/></a>",
                "<a href='data:text/html,x'><path/></a>",
                "<use href='https://x.example/a.svg#a'/>",
                "<image href='https://x.example/a.png'/>",
                "<image href='data:image/svg+xml,x'/>",
                "<set attributeName='href' to='javascript:alert(1)'/>",
                "<animate attributeName='xlink:href' values='javascript:alert(1)'/>",
                "<style>@import 'https://x.example/a.css';</style>",
                "<style>a { fill: url( 'https://x.example/a' ) }</style>",
                "<style>a { fill: u\\\\72l(https://x.example/a) }</style>",
                "<g style='fill: url(//x.example/a)'/>",
                "<g filter='url(https://x.example/a#b)'/>",
                "<?xml-stylesheet href='https://x.example/a.css'?>",
                "&undefined;",
                "<g"
            })
    void refuses_a_drawing_that_could_do_more(String inside) {
        String svg = "<svg xmlns='http://www.w3.org/2000/svg'>" + inside + "</svg>";
        assertThrows(
                BrokenImage.class, () -> PlainImage.of(ImageKind.SVG, svg.getBytes(StandardCharsets.UTF_8)), inside);
    }
}
