package org.vouch.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Letters that were saved as UTF-8 and read as Latin-1 or Windows-1252 once, such as {@code â€™} for an apostrophe.
 *
 * <p>Only what nobody types is taken for damage: the letters have to be what the bytes of one sign look like, and that
 * sign one of those that texts have.
 */
final class Misread {
    /** What the bytes 80 to 9F are in Windows-1252; a blank where they are nothing. */
    private static final String WINDOWS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

    /** Signs that may come right after a word in capitals, and are no part of it. */
    private static final String AFTER_WORDS = "‘’“”„–—…•™«»‹›";

    private static final int MOST_ROUNDS = 3;

    private Misread() {}

    /** Returns how many characters from a place on stand for one sign; 0 if they are what they look like. */
    static int length(String text, int at) {
        char c = text.charAt(at);
        if (c < 0x80 || c > 0xF4) {
            return 0;
        }
        if (c <= 0x9F) {
            return isBlank(WINDOWS.charAt(c - 0x80)) ? 0 : 1;
        }
        if (c < 0xC2) {
            return 0;
        }
        int length = c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
        int sign = sign(text, at, length);
        if (sign >= 0 && isMeant(text, at, length, sign)) {
            return length;
        }
        if (c == 'â' && at + 1 < text.length() && text.charAt(at + 1) == '€') {
            // The last byte of a closing quotation mark is no letter of Windows-1252, and many programs drop it.
            return 2;
        }
        return c == 'Â' && isBeforeLostBlank(text, at) ? 1 : 0;
    }

    /** A no-break space became two characters, of which the second was taken for a blank. */
    private static boolean isBeforeLostBlank(String text, int at) {
        if (at == 0 || at + 1 == text.length() || text.charAt(at + 1) != ' ') {
            return false;
        }
        char before = text.charAt(at - 1);
        return Character.isLowerCase(before) || (before >= '0' && before <= '9') || ".,;:!?)".indexOf(before) >= 0;
    }

    /** Returns the code point that the bytes of some characters make, or -1. */
    private static int sign(String text, int at, int length) {
        if (at + length > text.length()) {
            return -1;
        }
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            int value = value(text.charAt(at + i));
            if (value < 0 || (i > 0 && (value & 0xC0) != 0x80)) {
                return -1;
            }
            bytes[i] = (byte) value;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .codePoints()
                    .findFirst()
                    .orElse(-1);
        } catch (CharacterCodingException none) {
            return -1;
        }
    }

    /** Returns the byte that a character is in Windows-1252 or Latin-1, or -1. */
    private static int value(char c) {
        if (c >= 0x80 && c <= 0xFF) {
            return c;
        }
        int windows = isBlank(c) ? -1 : WINDOWS.indexOf(c);
        return windows < 0 ? -1 : 0x80 + windows;
    }

    private static boolean isBlank(char c) {
        return c == ' ';
    }

    private static boolean isMeant(String text, int at, int length, int sign) {
        for (int i = 1; i < length; i++) {
            char c = text.charAt(at + i);
            if (c >= 0x80 && c <= 0x9F) {
                // No text has these; a sign that was misread twice has one between.
                return true;
            }
        }
        char second = text.charAt(at + 1);
        boolean capital = AFTER_WORDS.indexOf(second) >= 0 && isEndOfCapitals(text, at, length);
        return switch (text.charAt(at)) {
            case '\u00C2' -> sign >= 0xA0;
            case '\u00C3', '\u00C4' -> !capital;
            case '\u00C5' -> !capital && "²³¹".indexOf(second) < 0;
            case '\u00CB' -> sign == 'ˆ' || sign == '˜';
            case '\u00CE', '\u00CF' -> !capital;
            case '\u00D0', '\u00D1' -> !capital && isCommonCyrillic(sign);
            case '\u00E2' -> sign >= 0x2000 && sign <= 0x2BFF;
            case '\u00EF' -> sign >= 0xFB00;
            case '\u00F0' -> sign >= 0x1F000;
            default -> false;
        };
    }

    private static boolean isCommonCyrillic(int sign) {
        return (sign >= 0x0401 && sign <= 0x045F) || sign == 0x0490 || sign == 0x0491;
    }

    /** Returns whether a capital letter and the sign behind it are the end of a word in capitals, or all of one. */
    private static boolean isEndOfCapitals(String text, int at, int length) {
        boolean dash = text.charAt(at + 1) == '–' || text.charAt(at + 1) == '—';
        if (!dash && at + length < text.length() && Character.isLetter(text.charAt(at + length))) {
            return false;
        }
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        return Character.isUpperCase(before)
                || (before < 0x80 && !Character.isLowerCase(before))
                || AFTER_WORDS.indexOf(before) >= 0;
    }

    /** Returns what a word was before it was misread, once or several times; nothing if that cannot be told. */
    static Optional<String> meant(String word) {
        String meant = word;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            String better = once(meant);
            if (better == null || better.indexOf('\uFFFD') >= 0) {
                return Optional.empty();
            }
            if (better.equals(meant)) {
                break;
            }
            meant = better;
        }
        return Optional.of(meant);
    }

    private static @Nullable String once(String word) {
        StringBuilder meant = new StringBuilder(word.length());
        int at = 0;
        while (at < word.length()) {
            int length = length(word, at);
            char c = word.charAt(at);
            if (length == 0) {
                meant.append(c);
            } else if (length == 1) {
                meant.append(c <= 0x9F ? String.valueOf(WINDOWS.charAt(c - 0x80)) : "");
            } else {
                int sign = sign(word, at, length);
                meant.appendCodePoint(sign < 0 ? '”' : sign);
            }
            at += Math.max(1, length);
        }
        int mark = meant.indexOf("\uFEFF");
        return mark < 0 ? meant.toString() : meant.deleteCharAt(mark).toString();
    }
}
