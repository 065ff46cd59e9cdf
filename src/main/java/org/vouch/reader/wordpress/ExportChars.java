package org.vouch.reader.wordpress;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an export. What no XML file may hold, and bytes that are no characters, become U+FFFD, and the
 * lines on which that happened are kept: databases hold such characters, and one of them must not cost a whole site.
 */
final class ExportChars extends Reader {
    /** More lines say nothing new. */
    private static final int MOST_LINES = 20;

    private static final char REPLACEMENT = '\uFFFD';
    private static final Pattern DECLARED = Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']+)[\"']");

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(16_384).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(16_384).limit(0);
    private final List<Integer> controls = new ArrayList<>();
    private final List<Integer> undecoded = new ArrayList<>();
    private final Optional<String> unknownCharset;
    private int line = 1;
    private int skippedLines;
    private long total;
    private long foreign;
    private long broken;
    private boolean bytesEnded;
    private boolean ended;
    private boolean started;

    ExportChars(InputStream stream) throws IOException {
        in = new BufferedInputStream(stream, 16_384);
        in.mark(512);
        byte[] head = in.readNBytes(400);
        in.reset();
        Optional<String> declared = declared(head);
        Optional<Charset> charset = charset(head, declared);
        unknownCharset = charset.isPresent() ? Optional.empty() : declared;
        decoder = charset.orElse(StandardCharsets.UTF_8)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static Optional<String> declared(byte[] head) {
        Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        return declared.find() ? Optional.of(declared.group(1)) : Optional.empty();
    }

    private static Optional<Charset> charset(byte[] head, Optional<String> declared) {
        if (head.length > 1 && ((head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) || head[0] == 0)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (head.length > 1 && ((head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) || head[1] == 0)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (declared.isEmpty() || declared.get().toLowerCase(Locale.ROOT).startsWith("utf-16")) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        try {
            return Optional.of(Charset.forName(declared.get()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /** Returns the name of the encoding that the file says and nobody knows, if it does. */
    Optional<String> unknownCharset() {
        return unknownCharset;
    }

    /** Returns the first lines that hold a character which XML forbids. */
    List<Integer> controls() {
        return List.copyOf(controls);
    }

    /** Returns the first lines that hold bytes which are no characters in the encoding of the file. */
    List<Integer> undecoded() {
        return List.copyOf(undecoded);
    }

    /** Returns whether the encoding is the wrong one: more letters beyond ASCII are broken than whole. */
    boolean isMisread() {
        return broken > foreign;
    }

    /** Returns how many lines were passed over before the first sign. */
    int skippedLines() {
        return skippedLines;
    }

    /** Returns how many characters were given out. */
    long total() {
        return total;
    }

    /** Returns whether all of them were. */
    boolean ended() {
        return ended;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        while (!chars.hasRemaining() && !ended) {
            fill();
        }
        if (!chars.hasRemaining()) {
            return -1;
        }
        int count = Math.min(length, chars.remaining());
        chars.get(into, from, count);
        total += count;
        return count;
    }

    private void fill() throws IOException {
        chars.clear();
        decode();
        chars.flip();
        if (!started) {
            skipBlanks();
        }
        for (int i = chars.position(); i < chars.limit(); i++) {
            char c = chars.get(i);
            if (c == '\n') {
                line++;
            } else if (isForbidden(c)) {
                note(controls);
                chars.put(i, REPLACEMENT);
            } else if (c > 127 && c != REPLACEMENT) {
                foreign++;
            }
        }
    }

    /** A plugin may print an empty line, or a byte order mark, before the file begins. */
    private void skipBlanks() {
        while (chars.hasRemaining()
                && (Character.isWhitespace(chars.get(chars.position())) || chars.get(chars.position()) == '\uFEFF')) {
            if (chars.get() == '\n') {
                skippedLines++;
                line++;
            }
        }
        started = chars.hasRemaining();
    }

    private static boolean isForbidden(char c) {
        return (c < ' ' && c != '\n' && c != '\r' && c != '\t') || c == '\uFFFE' || c == '\uFFFF';
    }

    private void decode() throws IOException {
        if (!bytesEnded) {
            bytes.compact();
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            bytesEnded = read < 0;
            bytes.position(bytes.position() + Math.max(0, read));
            bytes.flip();
        }
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, bytesEnded);
            if (!result.isError()) {
                ended = bytesEnded && !bytes.hasRemaining() && result.isUnderflow();
                return;
            }
            if (!chars.hasRemaining()) {
                return;
            }
            bytes.position(bytes.position() + result.length());
            chars.put(REPLACEMENT);
            broken++;
            noteUndecoded();
        }
    }

    private void noteUndecoded() {
        int at = line;
        for (int i = 0; i < chars.position(); i++) {
            at += chars.get(i) == '\n' ? 1 : 0;
        }
        if (undecoded.size() < MOST_LINES && !undecoded.contains(at)) {
            undecoded.add(at);
        }
    }

    private void note(List<Integer> lines) {
        if (lines.size() < MOST_LINES && !lines.contains(line)) {
            lines.add(line);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
