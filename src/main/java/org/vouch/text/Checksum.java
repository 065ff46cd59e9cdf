package org.vouch.text;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Keeps bytes together with a sum of them, so that what a disk or a copy harmed is never taken for what was kept. Each
 * change of up to 32 bits in a row is found, and of others all but one in four thousand million. It is no proof against
 * somebody who writes the sum, too.
 */
public final class Checksum {
    /** How many bytes a sum takes. */
    private static final int SIZE = Integer.BYTES;

    private Checksum() {}

    /** Returns bytes with their sum at the end. */
    public static byte[] added(byte[] bytes) {
        return ByteBuffer.allocate(bytes.length + SIZE)
                .put(bytes)
                .putInt(sum(bytes, bytes.length))
                .array();
    }

    /** Returns the bytes that {@link #added} took; nothing if they or their sum are not as it gave them. */
    public static Optional<byte[]> checked(byte[] kept) {
        int length = kept.length - SIZE;
        return length >= 0 && ByteBuffer.wrap(kept, length, SIZE).getInt() == sum(kept, length)
                ? Optional.of(Arrays.copyOf(kept, length))
                : Optional.empty();
    }

    private static int sum(byte[] bytes, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, length);
        // Without this the sum of no bytes is 0, and zeros are what a cut-off leaves on many a disk.
        sum.update(1);
        return (int) sum.getValue();
    }
}
