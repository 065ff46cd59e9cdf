package org.vouch.site.render;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.vouch.model.library.Color;

/**
 * The picture of the site beside links to it elsewhere, on another ground. The built-in one is a PNG file whose palette
 * leads in even steps from its ground to one light color, so that another palette gives other colors and the drawing
 * stays as it is.
 */
final class SharePicture {
    private static final byte[] PALETTE = "PLTE".getBytes(StandardCharsets.US_ASCII);

    /** How much white is in the light color. */
    private static final double LIGHT = 0.72;

    /** Bytes before the first chunk, and those before the contents of each: its length and its name. */
    private static final int SIGNATURE = 8;

    private static final int HEAD = 8;
    private static final int CHECK = 4;

    private SharePicture() {}

    /**
     * Returns the picture on another ground; as it is, if it has no palette.
     *
     * @param png the built-in picture
     */
    static byte[] on(Color ground, byte[] png) {
        ByteBuffer file = ByteBuffer.wrap(png.clone());
        int at = SIGNATURE;
        while (at + HEAD <= png.length) {
            int length = file.getInt(at);
            if (file.slice(at + CHECK, PALETTE.length).equals(ByteBuffer.wrap(PALETTE))) {
                paint(ground, file, at, length);
                return file.array();
            }
            at += HEAD + length + CHECK;
        }
        return png;
    }

    private static void paint(Color ground, ByteBuffer file, int at, int length) {
        Color light = ground.mixed(Color.WHITE, LIGHT);
        int colors = length / 3;
        for (int i = 0; i < colors; i++) {
            int rgb = ground.mixed(light, (double) i / Math.max(1, colors - 1)).rgb();
            file.put(at + HEAD + 3 * i, (byte) (rgb >> 16));
            file.put(at + HEAD + 3 * i + 1, (byte) (rgb >> 8));
            file.put(at + HEAD + 3 * i + 2, (byte) rgb);
        }
        CRC32 check = new CRC32();
        check.update(file.slice(at + CHECK, PALETTE.length + length));
        file.putInt(at + HEAD + length, (int) check.getValue());
    }
}
