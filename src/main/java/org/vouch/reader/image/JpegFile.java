package org.vouch.reader.image;

import static org.vouch.reader.image.Bytes.says;
import static org.vouch.reader.image.Bytes.u16;
import static org.vouch.reader.image.Bytes.u8;

import java.io.ByteArrayOutputStream;

/**
 * A JPEG file. It is a row of segments; those that are needed to show the picture are kept, and everything else is left
 * out, known or not: Exif with the place where it was taken, comments, previews, a second picture, and what telephones
 * put after the end.
 */
final class JpegFile {
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;

    private final byte[] file;
    private final ByteArrayOutputStream kept;
    private int width;
    private int height;
    private int components;
    private int orientation = 1;

    private JpegFile(byte[] file) {
        this.file = file;
        kept = new ByteArrayOutputStream(file.length);
    }

    static PlainImage read(byte[] file) throws BrokenImage {
        if (file.length < 4 || u16(file, 0) != 0xFFD8) {
            throw new BrokenImage("is not a JPEG file, whatever its name says");
        }
        JpegFile jpeg = new JpegFile(file);
        jpeg.read();
        boolean plain = jpeg.components == 1 || jpeg.components == 3;
        if (!plain && jpeg.orientation != 1) {
            throw new BrokenImage("lies on its side and has inks for colours, so it cannot be turned upright; save it"
                    + " anew as an ordinary picture (RGB, not CMYK)");
        }
        return new PlainImage(
                ImageKind.JPEG, jpeg.width, jpeg.height, jpeg.orientation, plain, jpeg.kept.toByteArray());
    }

    private void read() throws BrokenImage {
        keepMarker(START);
        int at = 2;
        while (true) {
            if (u8(file, at) != 0xFF) {
                throw new BrokenImage("is damaged");
            }
            while (u8(file, at) == 0xFF) {
                at++;
            }
            int marker = u8(file, at++);
            if (marker == END) {
                keepMarker(END);
                return;
            }
            if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7)) {
                keepMarker(marker);
                continue;
            }
            int length = u16(file, at);
            if (length < 2) {
                throw new BrokenImage("is damaged");
            }
            segment(marker, at, length);
            at += length;
            at = marker == SCAN ? scan(at) : at;
        }
    }

    private void segment(int marker, int at, int length) {
        boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame) {
            height = u16(file, at + 3);
            width = u16(file, at + 5);
            components = u8(file, at + 7);
        }
        if (marker == 0xE1 && says(file, at + 2, "Exif\0\0")) {
            orientation = Exif.orientation(file, at + 8, at + length, orientation);
        }
        if (isNeeded(marker, at)) {
            keepMarker(marker);
            kept.write(file, at, length);
        }
    }

    /** The colours of the picture are part of it; everything else that programs add is not. */
    private boolean isNeeded(int marker, int at) {
        return switch (marker) {
            case 0xE0 -> says(file, at + 2, "JFIF\0");
            case 0xE2 -> says(file, at + 2, "ICC_PROFILE\0");
            case 0xEE -> says(file, at + 2, "Adobe");
            default -> marker < 0xE0 || (marker > 0xEF && marker != 0xFE);
        };
    }

    /** Keeps the packed pixels up to the next marker, and returns where that is. */
    private int scan(int from) {
        int at = from;
        while (true) {
            if (u8(file, at) == 0xFF) {
                int next = u8(file, at + 1);
                if (next != 0 && (next < 0xD0 || next > 0xD7)) {
                    break;
                }
                at++;
            }
            at++;
        }
        kept.write(file, from, at - from);
        return at;
    }

    private void keepMarker(int marker) {
        kept.write(0xFF);
        kept.write(marker);
    }
}
