package org.vouch.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.vouch.text.Outcome;
import org.vouch.text.Source;

/** Turns a file's bytes into its text, and tells where they are not UTF-8. */
final class TextFile {
    private TextFile() {}

    /**
     * Decodes a file. Where its bytes are not UTF-8 the text has U+FFFD, so that the rest can be read.
     *
     * @param path relative to the root of the site
     */
    static Outcome<Source> decode(String path, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') < 0) {
            // Every character but those of ASCII takes more bytes than UTF-16 units.
            return Outcome.of(text.length() == bytes.length ? Source.ofAscii(path, text) : new Source(path, text));
        }
        return decodeStrictly(path, bytes, text);
    }

    private static Outcome<Source> decodeStrictly(String path, byte[] bytes, String text) {
        Source source = new Source(path, text);
        CharBuffer read = CharBuffer.allocate(bytes.length + 1);
        ByteBuffer unread = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(unread, read, true);
        if (!result.isError()) {
            // The file itself holds U+FFFD, in good UTF-8.
            return Outcome.of(source);
        }
        int at = new Source(path, read.flip().toString()).text().length();
        int first = bytes[0] & 0xFF;
        boolean wide = bytes.length > 1 && (first == 0xFE || first == 0xFF) && ((bytes[1] & 0xFF) ^ first) == 1;
        return Outcome.of(
                source,
                ReadRule.FILE_ENCODING
                        .error(
                                source.span(at, 1),
                                wide
                                        ? "the file is saved as UTF-16"
                                        : "byte "
                                                + HexFormat.of().withUpperCase().toHexDigits(bytes[unread.position()])
                                                + " is not UTF-8")
                        .mend("save the file as UTF-8 in your editor"));
    }
}
