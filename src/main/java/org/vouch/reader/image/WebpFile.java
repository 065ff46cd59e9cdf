package org.vouch.reader.image;

import static org.vouch.reader.image.Bytes.i32Little;
import static org.vouch.reader.image.Bytes.says;
import static org.vouch.reader.image.Bytes.u16Little;
import static org.vouch.reader.image.Bytes.u8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A WebP file. It is a row of chunks with names; those that are needed to show the picture are kept. */
final class WebpFile {
    private static final Set<String> NEEDED = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final int START = 12;
    private static final int EXIF_AND_XMP = 0x0C;

    private WebpFile() {}

    static PlainImage read(byte[] file) throws BrokenImage {
        if (!says(file, 0, "RIFF") || !says(file, 8, "WEBP")) {
            throw new BrokenImage("is not a WebP file, whatever its name says");
        }
        int end = i32Little(file, 4) + 8;
        if (end < START || end > file.length) {
            throw new BrokenImage("is cut off");
        }
        ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
        kept.write(file, 0, START);
        int width = 0;
        int height = 0;
        for (int at = START; at + 8 <= end; ) {
            String name = new String(file, at, 4, StandardCharsets.ISO_8859_1);
            int length = i32Little(file, at + 4);
            if (length < 0 || length > end - at - 8) {
                throw new BrokenImage("is cut off");
            }
            int body = at + 8;
            if (width == 0) {
                switch (name) {
                    case "VP8X" -> {
                        width = 1 + (i32Little(file, body + 4) & 0xFFFFFF);
                        height = 1 + (u16Little(file, body + 7) | u8(file, body + 9) << 16);
                    }
                    case "VP8 " -> {
                        width = u16Little(file, body + 6) & 0x3FFF;
                        height = u16Little(file, body + 8) & 0x3FFF;
                    }
                    case "VP8L" -> {
                        int sizes = i32Little(file, body + 1);
                        width = 1 + (sizes & 0x3FFF);
                        height = 1 + (sizes >> 14 & 0x3FFF);
                    }
                    default -> {}
                }
            }
            int whole = 8 + length + (length & 1);
            if (NEEDED.contains(name)) {
                kept.write(file, at, Math.min(whole, end - at));
            }
            at += whole;
        }
        return new PlainImage(ImageKind.WEBP, width, height, 1, true, fixed(kept.toByteArray()));
    }

    /** The head says how long the file is, and whether there is anything in it that is no longer. */
    private static byte[] fixed(byte[] file) {
        int size = file.length - 8;
        for (int i = 0; i < 4; i++) {
            file[4 + i] = (byte) (size >>> (8 * i));
        }
        if (says(file, START, "VP8X")) {
            file[START + 8] &= (byte) ~EXIF_AND_XMP;
        }
        return file;
    }
}
