package org.vouch.store.cache;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.vouch.model.text.ChecksummedFile;

/**
 * Collects numbers and texts in few bytes: numbers take a byte for every seven bits, texts are UTF-8 after their
 * length.
 */
final class PackedWriter {
    private byte[] bytes = new byte[16_384];
    private int size;
    private String lastRepeated = "";

    void number(long value) {
        ensure(10);
        // Small negative numbers stay short too: the sign goes to the lowest bit.
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    void text(String value) {
        bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a text that is most often the same as the last one that was added here, such as the path of a place. */
    void repeatedText(String value) {
        boolean same = value.equals(lastRepeated);
        number(same ? 1 : 0);
        if (!same) {
            text(value);
            lastRepeated = value;
        }
    }

    /** Starts a part that can be read without what comes before it, and returns where it is. */
    int part() {
        lastRepeated = "";
        return size;
    }

    private void bytes(byte[] value) {
        number(value.length);
        ensure(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }

    /**
     * Returns what was collected, with a checksum.
     *
     * @param title says what it is, see {@link ChecksummedFile}
     */
    byte[] toByteArray(String title) {
        return ChecksummedFile.of(title, Arrays.copyOf(bytes, size));
    }
}
