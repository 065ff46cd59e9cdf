package org.vouch.reader.form;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Optional;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Source;
import org.vouch.model.text.Span;
import org.vouch.reader.yaml.ReadRule;

/** Turns a file's bytes into its text, and tells where they are not UTF-8. */
public final class TextFile {
    private TextFile() {}

    /** So many bytes tell whether every second one is 0, as in a file without a byte order mark. */
    private static final int SAMPLE = 400;

    /**
     * Decodes a file. One that is saved as UTF-16 or UTF-32 is read as that, so that nothing but its encoding is
     * reported. Where bytes are in no encoding the text has U+FFFD, so that the rest can be read.
     *
     * <p>Letters are composed (NFC), as they are in what is signed. A few characters of Unicode become signs of
     * Markdown when they are composed, and a few signs of Markdown become others: everything has to be read after that.
     *
     * @param path relative to the root of the site
     */
    public static Outcome<Source> decode(String path, byte[] bytes) {
        Optional<Charset> wide = wide(bytes);
        if (wide.isPresent()) {
            Source source = new Source(path, new String(bytes, wide.get()));
            return Outcome.of(source, error(source.span(0, 0), "the file is saved as " + family(wide.get())));
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') < 0) {
            // Every character but those of ASCII takes more bytes than UTF-16 units.
            return Outcome.of(
                    text.length() == bytes.length
                            ? Source.ofAscii(path, text)
                            : new Source(path, Normalizer.normalize(text, Normalizer.Form.NFC)));
        }
        return decodeStrictly(path, bytes, text);
    }

    /** Returns the encoding of a file whose letters take two or four bytes each; nothing for any other file. */
    private static Optional<Charset> wide(byte[] bytes) {
        if (bytes.length < 2
                || !(bytes[0] == 0 || bytes[1] == 0 || bytes[0] == (byte) 0xFE || bytes[0] == (byte) 0xFF)) {
            return Optional.empty();
        }
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(Charset.forName("UTF-32"));
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        if (isOfFour(bytes, 0)) {
            return Optional.of(Charset.forName("UTF-32BE"));
        }
        if (isOfFour(bytes, 1)) {
            return Optional.of(Charset.forName("UTF-32LE"));
        }
        int length = Math.min(SAMPLE, bytes.length) & ~1;
        int[] zeros = new int[2];
        for (int i = 0; i < length; i++) {
            zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
        }
        int most = length / 2;
        if (length < 8 || Math.max(zeros[0], zeros[1]) * 4 < most * 3 || Math.min(zeros[0], zeros[1]) > 0) {
            return Optional.empty();
        }
        return Optional.of(zeros[0] > 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }

    /**
     * Returns whether most letters take four bytes.
     *
     * @param first where the first byte is, of the three in each letter that are mostly 0
     */
    private static boolean isOfFour(byte[] bytes, int first) {
        int letters = Math.min(SAMPLE, bytes.length) / 4;
        int last = first == 0 ? 3 : 0;
        int plain = 0;
        for (int letter = 0; letter < letters; letter++) {
            int at = letter * 4 + first;
            boolean zeros = bytes[at] == 0 && bytes[at + 1] == 0 && bytes[at + 2] == 0;
            if (zeros && bytes[letter * 4 + last] != 0) {
                plain++;
            }
        }
        return letters >= 2 && plain * 4 >= letters * 3;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static String family(Charset wide) {
        return wide.name().startsWith("UTF-32") ? "UTF-32" : "UTF-16";
    }

    private static Finding error(Span span, String message) {
        return ReadRule.FILE_ENCODING.error(span, message).fix("save the file as UTF-8 in your editor");
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
        return Outcome.of(
                source,
                error(
                        source.span(at, 1),
                        "byte " + HexFormat.of().withUpperCase().toHexDigits(bytes[unread.position()])
                                + " is not UTF-8"));
    }
}
