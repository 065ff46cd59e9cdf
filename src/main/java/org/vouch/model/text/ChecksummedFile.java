package org.vouch.model.text;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32C;

/**
 * How the program's own files are written: a title that says what is in them, the content, and a CRC-32C of both.
 *
 * <p>Each change of up to 32 bits in a row is found, and of others all but one in four thousand million. Whatever makes
 * two contents of one kind different (a name, a place, the settings under which they were made) belongs in the title: a
 * whole file that a disk or a copy brings back in the place of another is found by it. It is no proof against somebody
 * who writes the checksum, too.
 */
public final class ChecksummedFile {
    private ChecksummedFile() {}

    /** Puts content into a file, in pieces. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it. */
        void writeTo(DataOutputStream out) throws IOException;
    }

    /**
     * Returns the bytes of a file.
     *
     * @param title says what is in it; at most 65,535 bytes of UTF-8
     */
    public static byte[] of(String title, byte[] content) {
        byte[] named = title.getBytes(StandardCharsets.UTF_8);
        int end = Short.BYTES + named.length + content.length;
        ByteBuffer file = ByteBuffer.allocate(end + Integer.BYTES)
                .putShort(unsigned(named.length))
                .put(named)
                .put(content);
        return file.putInt(checksum(file.array(), end)).array();
    }

    /**
     * Returns the bytes of a file whose content is written in pieces.
     *
     * @param title says what is in it; at most 65,535 bytes of UTF-8
     */
    public static byte[] of(String title, Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            content.writeTo(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not refuse", impossible);
        }
        return of(title, bytes.toByteArray());
    }

    /** Returns the content of a file of this title; nothing if it has another title, or a byte is not as written. */
    public static Optional<byte[]> content(String title, byte[] file) {
        return checked(title, file).map(content -> {
            byte[] bytes = new byte[content.remaining()];
            content.get(bytes);
            return bytes;
        });
    }

    /**
     * Returns what a reader makes of the content of a file of this title; nothing if it has another title, a byte is
     * not as written, or the reader finds something else than what it wrote.
     */
    public static <T> Optional<T> content(String title, byte[] file, Function<ByteBuffer, T> reader) {
        try {
            return checked(title, file).map(reader);
        } catch (BufferUnderflowException | IllegalArgumentException madeByAnother) {
            // The checksum is right, so this was not torn but written by a program that meant something else.
            return Optional.empty();
        }
    }

    private static Optional<ByteBuffer> checked(String title, byte[] file) {
        byte[] named = title.getBytes(StandardCharsets.UTF_8);
        int start = Short.BYTES + named.length;
        int end = file.length - Integer.BYTES;
        if (end < start || ByteBuffer.wrap(file, end, Integer.BYTES).getInt() != checksum(file, end)) {
            return Optional.empty();
        }
        ByteBuffer whole = ByteBuffer.wrap(file, 0, end);
        boolean same = whole.getShort() == unsigned(named.length)
                && ByteBuffer.wrap(file, Short.BYTES, named.length).equals(ByteBuffer.wrap(named));
        return same ? Optional.of(whole.position(start)) : Optional.empty();
    }

    private static int checksum(byte[] file, int end) {
        CRC32C sum = new CRC32C();
        sum.update(file, 0, end);
        return (int) sum.getValue();
    }

    private static short unsigned(int length) {
        if (length > 0xFFFF) {
            throw new IllegalArgumentException("too long for this: " + length + " bytes");
        }
        return (short) length;
    }

    /** Writes a text of at most 65,535 bytes of UTF-8. */
    public static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeShort(unsigned(bytes.length));
        out.write(bytes);
    }

    /** Reads what {@link #writeText} wrote. */
    public static String text(ByteBuffer content) {
        byte[] bytes = new byte[Short.toUnsignedInt(content.getShort())];
        content.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Writes a fingerprint in 32 bytes. */
    public static void writeFingerprint(DataOutputStream out, Fingerprint fingerprint) throws IOException {
        out.write(HexFormat.of().parseHex(fingerprint.hex()));
    }

    /** Reads what {@link #writeFingerprint} wrote. */
    public static Fingerprint fingerprint(ByteBuffer content) {
        byte[] bytes = new byte[32];
        content.get(bytes);
        return new Fingerprint(HexFormat.of().formatHex(bytes));
    }
}
