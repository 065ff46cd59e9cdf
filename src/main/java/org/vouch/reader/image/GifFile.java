package org.vouch.reader.image;

import static org.vouch.reader.image.Bytes.says;
import static org.vouch.reader.image.Bytes.u16Little;
import static org.vouch.reader.image.Bytes.u8;

import java.io.ByteArrayOutputStream;

/** A GIF file. Comments and what programs add are left out, but for how often it moves. */
final class GifFile {
    private GifFile() {}

    static PlainImage read(byte[] file) throws BrokenImage {
        if (!says(file, 0, "GIF87a") && !says(file, 0, "GIF89a")) {
            throw new BrokenImage("is not a GIF file, whatever its name says");
        }
        ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
        int at = 13 + colours(file, 10);
        kept.write(file, 0, at);
        while (true) {
            int start = at;
            int kind = u8(file, at);
            boolean needed = true;
            if (kind == 0x3B) {
                kept.write(kind);
                return new PlainImage(
                        ImageKind.GIF, u16Little(file, 6), u16Little(file, 8), 1, true, kept.toByteArray());
            } else if (kind == 0x2C) {
                at = blocks(file, at + 10 + colours(file, at + 9) + 1);
            } else if (kind == 0x21) {
                int label = u8(file, at + 1);
                boolean moves = says(file, at + 3, "NETSCAPE2.0") || says(file, at + 3, "ANIMEXTS1.0");
                needed = label == 0xF9 || (label == 0xFF && moves);
                at = blocks(file, at + 2);
            } else {
                throw new BrokenImage("is damaged");
            }
            if (needed) {
                kept.write(file, start, at - start);
            }
        }
    }

    /** Returns how long a table of colours is, from the byte that says so. */
    private static int colours(byte[] file, int at) {
        int said = u8(file, at);
        return (said & 0x80) == 0 ? 0 : 3 << ((said & 7) + 1);
    }

    private static int blocks(byte[] file, int from) {
        int at = from;
        while (u8(file, at) != 0) {
            at += u8(file, at) + 1;
        }
        return at + 1;
    }
}
