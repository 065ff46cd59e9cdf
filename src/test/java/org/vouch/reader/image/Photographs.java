package org.vouch.reader.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Makes image files as telephones do, with everything in them that must not go out. */
public final class Photographs {
    /** Stands in every place of a file where a device may write something. */
    public static final String SECRET = "35.7796N 78.6382W";

    private Photographs() {}

    /** Returns a picture whose upper left quarter is red, and the rest a blue that is nowhere quite the same. */
    public static BufferedImage picture(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean red = x < width / 2 && y < height / 2;
                picture.setRGB(x, y, red ? 0xE00000 | ((x * 7 ^ y * 3) & 0x1F) : 0x0000C0 | ((x ^ y * 5) & 0x3F));
            }
        }
        return picture;
    }

    /** Returns a transparent drawing with a filled circle. */
    public static BufferedImage drawing(int width, int height) {
        BufferedImage drawing = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = drawing.createGraphics();
        pen.setColor(Color.RED);
        pen.fillOval(0, 0, width, height);
        pen.dispose();
        return drawing;
    }

    /** Returns a picture as a file without anything else in it. */
    public static byte[] file(BufferedImage picture, String kind) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, kind, bytes)) {
            throw new IOException("nothing writes " + kind);
        }
        return bytes.toByteArray();
    }

    /**
     * Returns a photograph.
     *
     * @param orientation how the camera was held, 1 to 8
     */
    public static byte[] jpeg(int width, int height, int orientation) throws IOException {
        byte[] plain = file(picture(width, height), "jpg");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        int behindHead = 20;
        file.write(plain, 0, behindHead);
        segment(
                file,
                0xE1,
                "Exif\0\0MM\0\52\0\0\0\10\0\1\1\22\0\3\0\0\0\1\0" + (char) orientation + "\0\0\0\0\0\0" + SECRET);
        segment(file, 0xE1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + SECRET + "</x:xmpmeta>");
        segment(file, 0xED, "Photoshop 3.0\0" + SECRET);
        segment(file, 0xE2, "MPF\0" + SECRET);
        segment(file, 0xFE, SECRET);
        file.write(plain, behindHead, plain.length - behindHead);
        // Telephones put a film behind the picture, with a place of its own.
        file.write(("ftypmp42" + SECRET).getBytes(StandardCharsets.ISO_8859_1));
        return file.toByteArray();
    }

    /**
     * Returns a photograph in the four inks of a printer.
     *
     * @param orientation how the camera was held, 1 to 8
     */
    public static byte[] inks(int width, int height, int orientation) throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                raster.setPixel(x, y, new int[] {x % 256, 200, 100, 30});
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = Objects.requireNonNull(ImageIO.createImageOutputStream(bytes))) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), writer.getDefaultWriteParam());
        } finally {
            writer.dispose();
        }
        byte[] plain = bytes.toByteArray();
        String camera = "Exif\0\0MM\0\52\0\0\0\10\0\1\1\22\0\3\0\0\0\1\0" + (char) orientation + "\0\0\0\0\0\0";
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(plain, 0, 2);
        file.write(0xFF);
        file.write(0xE1);
        file.write(0);
        file.write(camera.length() + 2);
        camera.chars().forEach(file::write);
        file.write(plain, 2, plain.length - 2);
        return file.toByteArray();
    }

    private static void segment(ByteArrayOutputStream file, int marker, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
        file.write(0xFF);
        file.write(marker);
        file.write((bytes.length + 2) >> 8);
        file.write(bytes.length + 2);
        file.writeBytes(bytes);
    }

    /** Returns a drawing in which a program has put down who made it. */
    public static byte[] png(int width, int height) throws IOException {
        byte[] plain = file(drawing(width, height), "png");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        int afterHead = 8 + 25;
        file.write(plain, 0, afterHead);
        chunk(file, "tEXt", "Comment\0" + SECRET);
        chunk(file, "iTXt", "XML:com.adobe.xmp\0\0\0\0\0" + SECRET);
        chunk(file, "eXIf", "MM\0\52\0\0\0\10" + SECRET);
        file.write(plain, afterHead, plain.length - afterHead);
        file.writeBytes(SECRET.getBytes(StandardCharsets.ISO_8859_1));
        return file.toByteArray();
    }

    /** Returns a PNG file with a further chunk behind its head. */
    static byte[] with(byte[] png, String name, String body) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        int afterHead = 8 + 25;
        file.write(png, 0, afterHead);
        chunk(file, name, body);
        file.write(png, afterHead, png.length - afterHead);
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String name, String body) {
        byte[] bytes = (name + body).getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        number(file, bytes.length - 4);
        file.writeBytes(bytes);
        number(file, (int) sum.getValue());
    }

    private static void number(ByteArrayOutputStream file, int number) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            file.write(number >>> shift);
        }
    }

    /** Returns whether a file holds what must not go out. */
    public static boolean tells(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1).contains(SECRET);
    }
}
