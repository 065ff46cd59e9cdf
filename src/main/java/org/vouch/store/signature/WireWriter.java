package org.vouch.store.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;

/** Writes the pieces of what OpenSSH puts on the wire. */
final class WireWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    WireWriter raw(byte[] piece) {
        bytes.writeBytes(piece);
        return this;
    }

    WireWriter raw(String letters) {
        return raw(letters.getBytes(ISO_8859_1));
    }

    WireWriter number(int number) {
        bytes.write(number >>> 24);
        bytes.write(number >>> 16);
        bytes.write(number >>> 8);
        bytes.write(number);
        return this;
    }

    WireWriter string(byte[] piece) {
        return number(piece.length).raw(piece);
    }

    WireWriter string(String letters) {
        return string(letters.getBytes(ISO_8859_1));
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
