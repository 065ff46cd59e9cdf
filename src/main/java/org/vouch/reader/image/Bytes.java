package org.vouch.reader.image;

import java.nio.charset.StandardCharsets;

/** Reads numbers and names out of a file. Every method fails with an index error after the end. */
final class Bytes {
    private Bytes() {}

    static int u8(byte[] file, int at) {
        return file[at] & 0xFF;
    }

    /** The most significant byte first. */
    static int u16(byte[] file, int at) {
        return u8(file, at) << 8 | u8(file, at + 1);
    }

    /** The least significant byte first. */
    static int u16Little(byte[] file, int at) {
        return u8(file, at + 1) << 8 | u8(file, at);
    }

    static int i32(byte[] file, int at) {
        return u16(file, at) << 16 | u16(file, at + 2);
    }

    static int i32Little(byte[] file, int at) {
        return u16Little(file, at + 2) << 16 | u16Little(file, at);
    }

    static boolean says(byte[] file, int at, String name) {
        if (at < 0 || at + name.length() > file.length) {
            return false;
        }
        return new String(file, at, name.length(), StandardCharsets.ISO_8859_1).equals(name);
    }
}
