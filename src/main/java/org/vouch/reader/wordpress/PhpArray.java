package org.vouch.reader.wordpress;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lists as PHP keeps them in a field, such as {@code a:1:{i:0;s:2:"41";}}: their words and numbers. Objects are never
 * read, and neither is anything that is not written exactly so.
 *
 * @see "PHP, serialize: the length of a string counts bytes"
 */
final class PhpArray {
    private static final int DEEPEST = 8;
    private static final int LONGEST = 20_000;

    private final byte[] bytes;
    private final List<String> scalars = new ArrayList<>();
    private int at;

    private PhpArray(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Returns the words and numbers in a list, without the names under which they are in it. */
    static Optional<List<String>> scalars(String written) {
        if (!written.startsWith("a:") || written.length() > LONGEST) {
            return Optional.empty();
        }
        PhpArray array = new PhpArray(written.getBytes(StandardCharsets.UTF_8));
        return array.value(0, true) && array.at == array.bytes.length
                ? Optional.of(List.copyOf(array.scalars))
                : Optional.empty();
    }

    /** Reads one value; returns whether it is one. */
    private boolean value(int depth, boolean kept) {
        int kind = next();
        if (kind == 'N') {
            return next() == ';';
        }
        if (next() != ':') {
            return false;
        }
        return switch (kind) {
            case 'i', 'd', 'b' -> scalar(text(';'), kept);
            case 's' -> string(kept);
            case 'a' -> depth < DEEPEST && list(depth);
            default -> false;
        };
    }

    private boolean scalar(Optional<String> text, boolean kept) {
        if (kept) {
            text.ifPresent(scalars::add);
        }
        return text.isPresent();
    }

    private boolean string(boolean kept) {
        Optional<Integer> length = number();
        if (length.isEmpty() || next() != '"' || length.get() > bytes.length - at) {
            return false;
        }
        String text = new String(bytes, at, length.get(), StandardCharsets.UTF_8);
        at += length.get();
        return next() == '"' && next() == ';' && scalar(Optional.of(text), kept);
    }

    private boolean list(int depth) {
        Optional<Integer> length = number();
        if (length.isEmpty() || next() != '{') {
            return false;
        }
        for (int i = 0; i < length.get(); i++) {
            if (!value(depth + 1, false) || !value(depth + 1, true)) {
                return false;
            }
        }
        return next() == '}';
    }

    private Optional<Integer> number() {
        return text(':').filter(digits -> digits.matches("[0-9]{1,6}")).map(Integer::valueOf);
    }

    private Optional<String> text(int end) {
        int from = at;
        while (at < bytes.length && bytes[at] != end) {
            at++;
        }
        return at < bytes.length
                ? Optional.of(new String(bytes, from, at++ - from, StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private int next() {
        return at < bytes.length ? bytes[at++] : -1;
    }
}
