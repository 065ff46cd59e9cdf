package org.vouch.site.render;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Collects a page as UTF-8 bytes. One is kept for each thread and used again, so that a build of ten thousand pages
 * does not make ten thousand buffers.
 */
final class Utf8Writer extends Writer {
    private static final ThreadLocal<Utf8Writer> OF_THIS_THREAD = ThreadLocal.withInitial(Utf8Writer::new);

    private static final int LONG = 64;

    private byte[] bytes = new byte[32_768];
    private int size;
    /** The first half of a pair that ended one call and whose second half starts the next; 0 if there is none. */
    private char pending;

    private Utf8Writer() {}

    /** Returns this thread's writer, empty. */
    static Utf8Writer ofThisThread() {
        Utf8Writer writer = OF_THIS_THREAD.get();
        writer.size = 0;
        writer.pending = 0;
        return writer;
    }

    @Override
    public void write(String text, int offset, int length) {
        boolean whole = offset == 0 && length == text.length() && length >= LONG;
        if (whole && pending == 0 && !Character.isHighSurrogate(text.charAt(length - 1))) {
            writeLong(text);
            return;
        }
        ensure(length);
        for (int i = offset, end = offset + length; i < end; i++) {
            put(text.charAt(i));
        }
    }

    /** The runtime turns a long text into bytes faster than we do one by one, mostly by copying it. */
    private void writeLong(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        ensure(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
    }

    @Override
    public void write(char[] text, int offset, int length) {
        ensure(length);
        for (int i = offset, end = offset + length; i < end; i++) {
            put(text[i]);
        }
    }

    @Override
    public void write(int c) {
        ensure(1);
        put((char) c);
    }

    private void ensure(int chars) {
        long needed = (long) size + 3L * chars + 4;
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, bytes.length * 2L)));
        }
    }

    private void put(char c) {
        if (c < 0x80 && pending == 0) {
            bytes[size++] = (byte) c;
        } else {
            putWide(c);
        }
    }

    /** A half of a pair that is alone has no UTF-8; the replacement character stands for it. */
    private void putWide(char c) {
        if (pending != 0) {
            char high = pending;
            pending = 0;
            if (Character.isLowSurrogate(c)) {
                int point = Character.toCodePoint(high, c);
                bytes[size++] = (byte) (0xF0 | (point >> 18));
                bytes[size++] = (byte) (0x80 | ((point >> 12) & 0x3F));
                bytes[size++] = (byte) (0x80 | ((point >> 6) & 0x3F));
                bytes[size++] = (byte) (0x80 | (point & 0x3F));
                return;
            }
            putThree('\uFFFD');
        }
        if (c < 0x80) {
            bytes[size++] = (byte) c;
        } else if (c < 0x800) {
            bytes[size++] = (byte) (0xC0 | (c >> 6));
            bytes[size++] = (byte) (0x80 | (c & 0x3F));
        } else if (Character.isHighSurrogate(c)) {
            pending = c;
        } else {
            putThree(Character.isLowSurrogate(c) ? '\uFFFD' : c);
        }
    }

    private void putThree(char c) {
        bytes[size++] = (byte) (0xE0 | (c >> 12));
        bytes[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        bytes[size++] = (byte) (0x80 | (c & 0x3F));
    }

    /** Returns a copy of what was written. */
    byte[] toByteArray() {
        if (pending != 0) {
            ensure(1);
            pending = 0;
            putThree('\uFFFD');
        }
        return Arrays.copyOf(bytes, size);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
