package org.vouch.reader.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouch.model.text.Fingerprint;

/**
 * A smaller copy has the colours of the picture itself. The numbers of a PNG without words about colours are sRGB, so a
 * copy of one colour has the same numbers.
 */
class PictureColoursTest {
    private static final int WIDE = 3_000;
    private static final int HIGH = 200;

    @TempDir
    private Path folder = Path.of("unset");

    private SizedImage sized(ImageKind kind, byte[] file) throws BrokenImage, IOException {
        ImageShelf shelf = new ImageShelf(folder);
        return shelf.sized(PlainImage.of(kind, file), shelf.place(Fingerprint.of(file)));
    }

    /** Returns the colour in the midst of the smallest copy in the picture's own kind, as ARGB. */
    private int copied(ImageKind kind, byte[] file) throws BrokenImage, IOException {
        SizedImage image = sized(kind, file);
        SizedImage.Variant smallest = image.variants().stream()
                .filter(variant -> variant.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no smaller copy"));
        BufferedImage copy = Objects.requireNonNull(
                ImageIO.read(new ByteArrayInputStream(new ImageShelf(folder).bytes(image, smallest))));
        return copy.getRGB(copy.getWidth() / 2, copy.getHeight() / 2);
    }

    private static void near(int expected, int actual) {
        for (int shift = 0; shift <= 24; shift += 8) {
            int difference = Math.abs(((expected >>> shift) & 0xFF) - ((actual >>> shift) & 0xFF));
            assertTrue(difference <= 2, () -> Integer.toHexString(expected) + " " + Integer.toHexString(actual));
        }
    }

    /** Returns a picture of gray samples, each row with noise at its start so that no copy is larger than it. */
    private static BufferedImage gray(int bits, int gray, int alpha) {
        int type = bits == 8 ? DataBuffer.TYPE_BYTE : DataBuffer.TYPE_USHORT;
        boolean clear = alpha >= 0;
        ColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_GRAY),
                clear,
                false,
                clear ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
                type);
        WritableRaster raster = model.createCompatibleWritableRaster(WIDE, HIGH);
        for (int y = 0; y < HIGH; y++) {
            for (int x = 0; x < WIDE; x++) {
                raster.setSample(x, y, 0, x < 900 ? (x * 7919 + y * 104_729) % 251 : gray);
                if (clear) {
                    raster.setSample(x, y, 1, alpha);
                }
            }
        }
        return new BufferedImage(model, raster, false, null);
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        return Photographs.file(picture, "png");
    }

    private static byte[] coloured(int type, int argb) throws IOException {
        BufferedImage picture = new BufferedImage(WIDE, HIGH, type);
        for (int y = 0; y < HIGH; y++) {
            for (int x = 0; x < WIDE; x++) {
                int noise = (x * 7919 + y * 104_729) % 65_521;
                picture.setRGB(x, y, x < 900 ? (argb & 0xFF000000) | ((noise * 251) & 0xFFFFFF) : argb);
            }
        }
        return png(picture);
    }

    @ParameterizedTest
    @CsvSource({
        "8, 128, 255, FF808080",
        "8, 128, 128, 80808080",
        "8, 20, 255, FF141414",
        "8, 230, 200, C8E6E6E6",
        "8, 128, -1, FF808080",
        "8, 7, -1, FF070707",
        "16, 32896, 65535, FF808080",
        "16, 32896, 32896, 80808080",
        "16, 5140, -1, FF141414"
    })
    void a_gray_stays_as_bright_as_it_is(int bits, int gray, int alpha, String expected) throws Exception {
        near(Integer.parseUnsignedInt(expected, 16), copied(ImageKind.PNG, png(gray(bits, gray, alpha))));
    }

    @ParameterizedTest
    @CsvSource({
        BufferedImage.TYPE_INT_RGB + ", FF804020",
        BufferedImage.TYPE_INT_ARGB + ", 80804020",
        BufferedImage.TYPE_INT_ARGB + ", FF0A0B0C",
        BufferedImage.TYPE_3BYTE_BGR + ", FFBE0043",
        BufferedImage.TYPE_4BYTE_ABGR + ", C8123456"
    })
    void a_colour_stays_the_colour_that_it_is(int type, String colour) throws Exception {
        int argb = Integer.parseUnsignedInt(colour, 16);
        near(argb, copied(ImageKind.PNG, coloured(type, argb)));
        // What the file says of gamma counts for nothing beside sRGB, as in browsers.
        byte[] srgb = Photographs.with(coloured(type, argb), "sRGB", "\0");
        near(argb, copied(ImageKind.PNG, Photographs.with(srgb, "gAMA", "\0\0\u00AF\u00C8")));
    }

    @Test
    void a_palette_stays_the_colours_that_it_names() throws Exception {
        byte[] reds = {(byte) 0x80, 0x12, 0x40, 0x60};
        byte[] greens = {0x40, 0x34, 0x50, 0x70};
        byte[] blues = {0x20, 0x56, 0x60, 0x00};
        IndexColorModel palette = new IndexColorModel(2, 4, reds, greens, blues);
        BufferedImage picture = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_BYTE_INDEXED, palette);
        for (int y = 0; y < HIGH; y++) {
            for (int x = 0; x < WIDE; x++) {
                picture.getRaster().setSample(x, y, 0, x < 900 ? (((x * 7919) ^ (y * 104_729)) >> 3) & 3 : 0);
            }
        }
        // A file of so few colours is smaller than its copies, so they are looked at before they are put aside.
        Painting painting = Painting.open(PlainImage.of(ImageKind.PNG, png(picture)));
        near(0xFF804020, painting.painted(480).getRGB(240, 16));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gAMA", "cHRM", "iCCP", "cICP", "acTL"})
    void numbers_with_another_meaning_go_out_in_one_size(String chunk) throws Exception {
        byte[] plain = coloured(BufferedImage.TYPE_INT_RGB, 0xFF804020);
        assertFalse(sized(ImageKind.PNG, plain).variants().isEmpty());
        byte[] file = Photographs.with(plain, chunk, "\0\0\u00AF\u00C8");
        SizedImage image = sized(ImageKind.PNG, file);
        assertTrue(image.variants().isEmpty() && !image.turned(), chunk);
        assertEquals(WIDE, image.width());
    }

    /**
     * The one transparent shade of a picture without an alpha channel stays transparent, and the others stay opaque.
     */
    @ParameterizedTest
    @CsvSource({"128, 0", "127, 255"})
    void a_gray_that_is_named_transparent_stays_so(int named, int alpha) throws Exception {
        byte[] file = Photographs.with(png(gray(8, 128, -1)), "tRNS", "\0" + (char) named);
        int shown =
                Painting.open(PlainImage.of(ImageKind.PNG, file)).painted(480).getRGB(240, 16);
        assertEquals(alpha, shown >>> 24);
        if (alpha > 0) {
            near(0xFF808080, shown);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, FFFFFFFF",
        "2, 2, FFAAAAAA",
        "2, 1, FF555555",
        "4, 8, FF888888",
        "4, 2, FF222222",
        "8, 128, FF808080"
    })
    void grays_of_few_bits_stay_as_bright_as_they_are(int bits, int shade, String expected) throws Exception {
        int shades = 1 << bits;
        byte[] ramp = new byte[shades];
        for (int i = 0; i < shades; i++) {
            ramp[i] = (byte) (i * 255 / (shades - 1));
        }
        BufferedImage picture = new BufferedImage(
                WIDE,
                HIGH,
                bits == 8 ? BufferedImage.TYPE_BYTE_INDEXED : BufferedImage.TYPE_BYTE_BINARY,
                new IndexColorModel(bits, shades, ramp, ramp, ramp));
        for (int y = 0; y < HIGH; y++) {
            for (int x = 0; x < WIDE; x++) {
                picture.getRaster().setSample(x, y, 0, shade);
            }
        }
        near(
                Integer.parseUnsignedInt(expected, 16),
                Painting.open(PlainImage.of(ImageKind.PNG, png(picture)))
                        .painted(480)
                        .getRGB(240, 16));
    }

    @Test
    void a_gray_photograph_and_a_coloured_one_stay_as_they_are() throws Exception {
        near(0xFF808080, copied(ImageKind.JPEG, Photographs.file(gray(8, 128, -1), "jpg")));
        near(0xFF141414, copied(ImageKind.JPEG, Photographs.file(gray(8, 20, -1), "jpg")));
        BufferedImage photograph =
                ImageIO.read(new ByteArrayInputStream(coloured(BufferedImage.TYPE_INT_RGB, 0xFF804020)));
        near(0xFF804020, copied(ImageKind.JPEG, Photographs.file(photograph, "jpg")));
    }

    /** A note of the camera turns a PNG in browsers, and no note goes out. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 6, 8})
    void a_png_that_lies_on_its_side_is_told(int orientation) throws Exception {
        byte[] file = Photographs.with(
                coloured(BufferedImage.TYPE_INT_RGB, 0xFF804020),
                "eXIf",
                "MM\0\52\0\0\0\10\0\1\1\22\0\3\0\0\0\1\0" + (char) orientation + "\0\0\0\0\0\0");
        BrokenImage told = assertThrows(BrokenImage.class, () -> PlainImage.of(ImageKind.PNG, file));
        assertTrue(String.valueOf(told.getMessage()).contains("save it anew"), told.getMessage());
    }

    private static byte[] inks(int orientation) throws IOException {
        return Photographs.inks(WIDE, HIGH, orientation);
    }

    @Test
    void inks_go_out_in_one_size() throws Exception {
        SizedImage image = sized(ImageKind.JPEG, inks(1));
        assertTrue(image.variants().isEmpty() && !image.turned());
        assertEquals(WIDE, image.width());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
    void inks_that_lie_on_their_side_are_told(int orientation) {
        BrokenImage told = assertThrows(BrokenImage.class, () -> PlainImage.of(ImageKind.JPEG, inks(orientation)));
        assertTrue(String.valueOf(told.getMessage()).contains("RGB, not CMYK"), told.getMessage());
    }

    /** The same, however the file says it: what comes before, in which order of bytes, by which program. */
    @ParameterizedTest
    @CsvSource({
        "false, FFE000104A46494600010100000100010000",
        "false, FFFE0006576F7264",
        "false, FFEE000E41646F626500640000000000",
        "false, FFEE000E41646F626500640000000002",
        "false, FFFFFF",
        "false, FFE1000A4578696600005858",
        "true, ''"
    })
    void inks_that_lie_on_their_side_are_told_in_every_file(boolean little, String before) throws Exception {
        byte[] file = inks(6);
        if (little) {
            byte[] tables = "II\52\0\10\0\0\0\1\0\22\1\3\0\1\0\0\0\6\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(tables, 0, file, 12, tables.length);
        }
        byte[] more = HexFormat.of().parseHex(before);
        byte[] whole = new byte[file.length + more.length];
        System.arraycopy(file, 0, whole, 0, 2);
        System.arraycopy(more, 0, whole, 2, more.length);
        System.arraycopy(file, 2, whole, 2 + more.length, file.length - 2);
        BrokenImage told = assertThrows(BrokenImage.class, () -> PlainImage.of(ImageKind.JPEG, whole));
        assertTrue(String.valueOf(told.getMessage()).contains("RGB, not CMYK"), told.getMessage());
    }
}
