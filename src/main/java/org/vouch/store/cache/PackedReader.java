package org.vouch.store.cache;

import java.nio.charset.StandardCharsets;
import org.vouch.model.text.ChecksummedFile;

/**
 * Reads what a {@link PackedWriter} wrote.
 *
 * <p>Whatever does not fit throws {@link Torn}: what is remembered is a convenience, and at the first doubt it is
 * forgotten.
 */
final class PackedReader {
    private final byte[] bytes;
    private int at;
    private String lastRepeated = "";

    /**
     * Starts to read.
     *
     * @param title says what it has to be, see {@link ChecksummedFile}
     * @param kept what a writer gave
     * @throws Torn if it is something else, or a single byte of it changed
     */
    PackedReader(String title, byte[] kept) {
        this.bytes = ChecksummedFile.content(title, kept)
                .orElseThrow(() -> new Torn("its title or its checksum does not fit"));
    }

    /** What was remembered cannot be read. */
    static final class Torn extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Torn(String message) {
            super(message);
        }
    }

    long number() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (at >= bytes.length) {
                throw new Torn("it ends too early");
            }
            byte next = bytes[at++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return (value >>> 1) ^ -(value & 1);
            }
        }
        throw new Torn("a number has no end");
    }

    /** Reads a number that is an {@code int}. */
    int whole() {
        return (int) number();
    }

    int count() {
        long count = number();
        if (count < 0 || count > bytes.length) {
            throw new Torn("a count is impossible: " + count);
        }
        return (int) count;
    }

    String text() {
        int length = length();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    String repeatedText() {
        if (number() == 0) {
            lastRepeated = text();
        }
        return lastRepeated;
    }

    private int length() {
        int length = count();
        if (length > bytes.length - at) {
            throw new Torn("a text is longer than the rest");
        }
        return length;
    }

    /** Returns where the next part starts, to which somebody may come back. */
    int part() {
        return at;
    }

    /** Goes to a part, as {@link PackedWriter#part} gave it. */
    void partAt(int start) {
        at = start;
        lastRepeated = "";
    }

    boolean atEnd() {
        return at == bytes.length;
    }
}
