package org.vouch.store.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/** Reads the pieces of what OpenSSH puts on the wire: numbers of four bytes, and strings after their length. */
final class WireReader {
    private final byte[] bytes;
    private int at;

    WireReader(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /**
     * Reads a number.
     *
     * @throws MalformedSignature if the bytes end before it does
     */
    int number() throws MalformedSignature {
        byte[] four = take(4);
        return (four[0] & 0xFF) << 24 | (four[1] & 0xFF) << 16 | (four[2] & 0xFF) << 8 | (four[3] & 0xFF);
    }

    /**
     * Reads a string of bytes.
     *
     * @throws MalformedSignature if the bytes end before it does
     */
    byte[] string() throws MalformedSignature {
        return take(number());
    }

    /**
     * Reads a string of letters.
     *
     * @throws MalformedSignature if the bytes end before it does
     */
    String text() throws MalformedSignature {
        return new String(string(), ISO_8859_1);
    }

    /**
     * Takes so many bytes.
     *
     * @throws MalformedSignature if there are not so many
     */
    byte[] take(int length) throws MalformedSignature {
        if (length < 0 || length > bytes.length - at) {
            throw new MalformedSignature("it ends too early");
        }
        byte[] taken = Arrays.copyOfRange(bytes, at, at + length);
        at += length;
        return taken;
    }

    /** Returns whether everything was read. */
    boolean atEnd() {
        return at == bytes.length;
    }
}
