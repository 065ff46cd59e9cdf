package org.vouch.publish;

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
import org.vouch.text.Fingerprint;

/** How our own small files are written: a title that names kind and version, the content, and a checksum of both. */
final class SealedBytes {
    private SealedBytes() {}

    /** Puts content into a file, in pieces. */
    @FunctionalInterface
    interface Content {
        void writeTo(DataOutputStream out) throws IOException;
    }

    static byte[] seal(String title, Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writeText(out, title);
            content.writeTo(out);
            out.flush();
            out.writeInt(checksum(ByteBuffer.wrap(bytes.toByteArray())));
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not refuse", impossible);
        }
        return bytes.toByteArray();
    }

    /** Reads what was sealed under the same title; nothing if it is another file, or torn. */
    static <T> Optional<T> open(String title, byte[] bytes, Function<ByteBuffer, T> reader) {
        int end = bytes.length - Integer.BYTES;
        if (end < 0
                || ByteBuffer.wrap(bytes, end, Integer.BYTES).getInt() != checksum(ByteBuffer.wrap(bytes, 0, end))) {
            return Optional.empty();
        }
        ByteBuffer content = ByteBuffer.wrap(bytes, 0, end);
        try {
            return title.equals(text(content)) ? Optional.of(reader.apply(content)) : Optional.empty();
        } catch (BufferUnderflowException | IllegalArgumentException | PublishRefusal madeByAnother) {
            // The checksum is right, so this was not torn but written by a program that meant something else.
            return Optional.empty();
        }
    }

    private static int checksum(ByteBuffer content) {
        CRC32C sum = new CRC32C();
        sum.update(content);
        return (int) sum.getValue();
    }

    static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeShort(bytes.length);
        out.write(bytes);
    }

    static String text(ByteBuffer content) {
        int length = Short.toUnsignedInt(content.getShort());
        if (length > content.remaining()) {
            throw new BufferUnderflowException();
        }
        String text =
                new String(content.array(), content.arrayOffset() + content.position(), length, StandardCharsets.UTF_8);
        content.position(content.position() + length);
        return text;
    }

    static void writeFingerprint(DataOutputStream out, Fingerprint fingerprint) throws IOException {
        out.write(HexFormat.of().parseHex(fingerprint.hex()));
    }

    static Fingerprint fingerprint(ByteBuffer content) {
        byte[] bytes = new byte[32];
        content.get(bytes);
        return new Fingerprint(HexFormat.of().formatHex(bytes));
    }
}
