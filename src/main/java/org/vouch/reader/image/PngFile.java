package org.vouch.reader.image;

import static org.vouch.reader.image.Bytes.i32;
import static org.vouch.reader.image.Bytes.says;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** A PNG file. It is a row of chunks with names; those that are needed to show the picture are kept. */
final class PngFile {
    private static final Set<String> NEEDED = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "cICP",
            "acTL", "fcTL", "fdAT");
    /** What gives the numbers another meaning, or the picture more than one state; painting knows none of it. */
    private static final Set<String> OWN_COLOURS = Set.of("iCCP", "cICP", "acTL");

    /** What gives the numbers another meaning, unless the file says that they are sRGB. */
    private static final Set<String> OTHER_THAN_SRGB = Set.of("gAMA", "cHRM");

    private static final int START = 8;

    private PngFile() {}

    static PlainImage read(byte[] file) throws BrokenImage {
        if (!says(file, 0, "\u0089PNG\r\n\u001a\n") || !says(file, START + 4, "IHDR")) {
            throw new BrokenImage("is not a PNG file, whatever its name says");
        }
        int width = i32(file, START + 8);
        int height = i32(file, START + 12);
        ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
        kept.write(file, 0, START);
        Set<String> there = new HashSet<>();
        int at = START;
        while (true) {
            int length = i32(file, at);
            if (length < 0 || length > file.length - at - 12) {
                throw new BrokenImage("is cut off");
            }
            String name = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (NEEDED.contains(name)) {
                there.add(name);
                kept.write(file, at, length + 12);
            }
            // What the file says of it is left out, and browsers would show it as it lies.
            if (name.equals("eXIf") && Exif.orientation(file, at + 8, at + 8 + length, 1) != 1) {
                throw new BrokenImage("lies on its side, and only a note in the file says how to turn it; save it anew"
                        + " the way it is to be seen");
            }
            if (name.equals("IEND")) {
                return new PlainImage(ImageKind.PNG, width, height, 1, hasPlainColours(there), kept.toByteArray());
            }
            at += length + 12;
        }
    }

    /** Browsers take sRGB before gAMA and cHRM, and iCCP and cICP before both. */
    private static boolean hasPlainColours(Set<String> chunks) {
        return Collections.disjoint(chunks, OWN_COLOURS)
                && (chunks.contains("sRGB") || Collections.disjoint(chunks, OTHER_THAN_SRGB));
    }
}
