package org.vouch.reader.image;

/** What a camera writes about a picture. Only one thing of it is needed. */
final class Exif {
    private static final int ORIENTATION = 0x0112;

    private Exif() {}

    /**
     * Returns how the picture lies in its file.
     *
     * @param start where the tables start
     * @param end where they end
     * @param unknown the answer if they do not say
     */
    static int orientation(byte[] file, int start, int end, int unknown) {
        boolean little = Bytes.says(file, start, "II");
        if (end - start < 14 || !(little || Bytes.says(file, start, "MM"))) {
            return unknown;
        }
        int offset = little ? Bytes.i32Little(file, start + 4) : Bytes.i32(file, start + 4);
        if (offset < 8 || offset > end - start - 2) {
            return unknown;
        }
        int table = start + offset;
        int entries = u16(file, table, little);
        for (int i = 0; i < entries; i++) {
            int entry = table + 2 + 12 * i;
            if (entry + 12 > end) {
                return unknown;
            }
            if (u16(file, entry, little) == ORIENTATION) {
                int said = u16(file, entry + 8, little);
                return said >= 1 && said <= 8 ? said : unknown;
            }
        }
        return unknown;
    }

    private static int u16(byte[] file, int at, boolean little) {
        return little ? Bytes.u16Little(file, at) : Bytes.u16(file, at);
    }
}
