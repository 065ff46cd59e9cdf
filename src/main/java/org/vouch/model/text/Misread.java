package org.vouch.model.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Letters that were saved as UTF-8 and read once as something else, such as {@code â€™} for an apostrophe: as Latin-1
 * or Windows-1252, as Macs and DOS once wrote, or as Windows in Central Europe.
 *
 * <p>Only what nobody types is taken for damage: the letters have to be what the bytes of one sign look like, and that
 * sign one of those that texts have.
 */
final class Misread {
    /** What the bytes 80 to 9F are in Windows-1252; a blank where they are nothing. */
    private static final String WINDOWS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

    /** What the bytes 80 to FF are in Mac OS Roman; a blank where they are a blank. */
    private static final String MAC = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
            + "¿¡¬√ƒ≈∆«»… ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

    /** The same in code page 437, of DOS. */
    private static final String DOS = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
            + "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■ ";

    /** The same in code page 850, of DOS. */
    private static final String DOS_LATIN = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐"
            + "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■ ";

    /** The same in Windows-1250; a blank also where they are nothing. */
    private static final String CENTRAL = "€ ‚ „…†‡ ‰Š‹ŚŤŽŹ ‘’“”•–— ™š›śťžź\u00A0ˇ˘Ł¤Ą¦§¨©Ş«¬\u00AD®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż"
            + "ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙";

    /** Every other way to read bytes that is looked for, the likelier first. */
    private static final List<String> TABLES = List.of(MAC, DOS, DOS_LATIN, CENTRAL);

    /** What C2 and C3, E2, EF and F0 are in those: what most misread signs start with. */
    private static final String STARTS =
            "\u00AC\u221A\u201A\u00D4\uF8FF\u252C\u251C\u0393\u2229\u2261\u00C2\u0102\u00E2";

    /** Signs of mathematics that may come right after a root. */
    private static final String AFTER_ROOT = "π∞∑∏∫∂Ω±≤≥≠µ";

    /** What may come right after the corner of a frame that is drawn of lines. */
    private static final String OF_FRAMES = "│┤┐║╣╗╝░▒▓";

    /** Signs that may come right after a word in capitals, and are no part of it. */
    private static final String AFTER_WORDS = "‘’“”„–—…•™«»‹›";

    /** The first and the last letter of scripts of which each letter was three bytes. */
    private static final int FAR = 0x0900;

    private static final int FARTHEST = 0xD7FF;

    private static final int MOST_ROUNDS = 3;

    /** The first bytes of letters, signs and pictures that texts of other encodings than Windows-1252 show. */
    private static final String UNUSUAL_LEADS = "\u00C2\u00C3\u00E2\u00EF\u00F0";

    private Misread() {}

    /**
     * What some characters stand for.
     *
     * @param length how many characters; 0 if they are what they look like
     * @param meant what they stand for; empty if that cannot be known
     */
    private record Sign(int length, String meant) {
        static final Sign ITSELF = new Sign(0, "");
    }

    /** Returns how many characters from a place on stand for one sign; 0 if they are what they look like. */
    static int length(String text, int at) {
        return at(text, at).length();
    }

    private static Sign at(String text, int at) {
        char c = text.charAt(at);
        if (c < 0x80) {
            return Sign.ITSELF;
        }
        Sign usual = c <= 0xF4 ? usual(text, at, c) : Sign.ITSELF;
        return usual.length() == 0 && STARTS.indexOf(c) >= 0 ? unusual(text, at) : usual;
    }

    private static Sign usual(String text, int at, char c) {
        if (c <= 0x9F) {
            char meant = WINDOWS.charAt(c - 0x80);
            return isBlank(meant) ? Sign.ITSELF : new Sign(1, String.valueOf(meant));
        }
        if (c < 0xC2) {
            return Sign.ITSELF;
        }
        int length = length(c);
        int sign = sign(text, at, length, Misread::value);
        if (sign >= 0 && isMeant(text, at, length, sign)) {
            return new Sign(length, Character.toString(sign));
        }
        if (c == 'â'
                && at + 1 < text.length()
                && text.charAt(at + 1) == '€'
                && unusual(text, at).length() == 0) {
            // The last byte of a closing quotation mark is no letter of Windows-1252, and many programs drop it.
            return new Sign(2, "”");
        }
        if (c == 'â' && ShortForms.isOne(text, at)) {
            // Two of the three bytes are no letters of Latin-1, and many programs drop them.
            return new Sign(1, "’");
        }
        if ((c == 'Õ' || c == 'Æ') && isWithinLowerCase(text, at)) {
            // A Mac wrote an apostrophe and Windows read it, or Windows wrote it and DOS read it.
            return new Sign(1, "’");
        }
        return c == 'Â' && isBeforeLostBlank(text, at) ? new Sign(1, "") : Sign.ITSELF;
    }

    private static boolean isWithinLowerCase(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isLowerCase(text.charAt(at - 1))
                && Character.isLowerCase(text.charAt(at + 1));
    }

    /** Returns how many bytes a character of UTF-8 has, by the first of them. */
    private static int length(int lead) {
        if (lead < 0xE0) {
            return 2;
        }
        return lead < 0xF0 ? 3 : 4;
    }

    private static Sign unusual(String text, int at) {
        for (String table : TABLES) {
            int lead = table.indexOf(text.charAt(at)) + 0x80;
            int length = UNUSUAL_LEADS.indexOf(lead) < 0 ? 0 : length(lead);
            int sign = length == 0 ? -1 : sign(text, at, length, c -> isBlank(c) ? -1 : value(c, table));
            boolean meant = length == 2
                    ? sign >= 0xA0 && isLetterMeant(text, at)
                    : (sign >= 0x2000 && sign <= 0x2BFF) || sign >= 0xFB00;
            if (meant) {
                return new Sign(length, Character.toString(sign));
            }
        }
        return Sign.ITSELF;
    }

    private static int value(char c, String table) {
        int place = table.indexOf(c);
        return place < 0 ? -1 : 0x80 + place;
    }

    /** A root of π, a frame drawn of lines and a word in capitals are what they look like; in a word they are not. */
    private static boolean isLetterMeant(String text, int at) {
        char second = text.charAt(at + 1);
        boolean drawn = OF_FRAMES.indexOf(second) >= 0;
        boolean root = text.charAt(at) == '√' && AFTER_ROOT.indexOf(second) >= 0;
        if (drawn || root) {
            return (at > 0 && Character.isLetter(text.charAt(at - 1)))
                    || (at + 2 < text.length() && Character.isLetter(text.charAt(at + 2)));
        }
        return !(Character.isLetter(text.charAt(at)) && Character.isLetter(second) && isEndOfCapitals(text, at, 2));
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
    private static int sign(String text, int at, int length, CharToByte table) {
        if (at + length > text.length()) {
            return -1;
        }
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            int value = table.value(text.charAt(at + i));
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

    /** Which byte a character is, or -1. */
    private interface CharToByte {
        int value(char c);
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
        boolean capital = AFTER_WORDS.indexOf(second) >= 0
                && isEndOfCapitals(text, at, length)
                && !isAmongOthers(text, at, length);
        return switch (text.charAt(at)) {
            case '\u00C2' -> sign >= 0xA0;
            case '\u00C3', '\u00C4' -> !capital;
            case '\u00C5' -> !capital && "²³¹".indexOf(second) < 0;
            // Alone they are letters; misread twice, the bytes that Windows shows as these are among others.
            case '\u00C6' -> sign == 'ƒ' && isAmongOthers(text, at, length);
            case '\u00CB' -> sign == 'ˆ' || sign == '˜';
            case '\u00CE', '\u00CF' -> !capital;
            case '\u00D0', '\u00D1' -> !capital && isCommonCyrillic(sign);
            case '\u00E2' -> sign >= 0x2000 && sign <= 0x2BFF;
            case '\u00EF' -> sign >= 0xFB00;
            case '\u00F0' -> sign >= 0x1F000;
            case '\u00D7', '\u00D8', '\u00D9', '\u00DA', '\u00DB' ->
                sign >= 0x0590 && sign <= 0x06FF && isBesideAnother(text, at, length, 0x0590, 0x06FF);
            case '\u00E0',
                    '\u00E1',
                    '\u00E3',
                    '\u00E4',
                    '\u00E5',
                    '\u00E6',
                    '\u00E7',
                    '\u00E8',
                    '\u00E9',
                    '\u00EA',
                    '\u00EB',
                    '\u00EC',
                    '\u00ED' ->
                isOfFarScript(sign)
                        && ((text.charAt(at) == '\u00E3' && second == '€')
                                || isBesideAnother(text, at, length, FAR, FARTHEST));
            default -> false;
        };
    }

    /** Letters of India, South East Asia, China, Japan and Korea. */
    private static boolean isOfFarScript(int sign) {
        return sign >= FAR && sign <= FARTHEST && !(sign >= 0x2000 && sign <= 0x2FFF);
    }

    /**
     * Returns whether the signs before or after are misread in the same way. One alone may be the last letter of a word
     * with marks after it, as in French before a closing quotation mark.
     */
    private static boolean isBesideAnother(String text, int at, int length, int least, int most) {
        int after = sign(text, at + length, length, Misread::value);
        int before = at < length ? -1 : sign(text, at - length, length, Misread::value);
        return (after >= least && after <= most) || (before >= least && before <= most);
    }

    /** Returns whether the bytes of any other sign, read as Windows-1252, are right before or after. */
    private static boolean isAmongOthers(String text, int at, int length) {
        return bytesOfOne(text, at + length) > 0 || bytesOfOne(text, at - 2) == 2 || bytesOfOne(text, at - 3) == 3;
    }

    /** Returns how many characters from a place on are the bytes of one sign, read as Windows-1252; 0 if none are. */
    private static int bytesOfOne(String text, int at) {
        if (at < 0 || at >= text.length()) {
            return 0;
        }
        char lead = text.charAt(at);
        int length = lead >= 0xC2 && lead <= 0xF4 ? length(lead) : 0;
        return length > 0 && sign(text, at, length, Misread::value) >= 0x80 ? length : 0;
    }

    private static boolean isCommonCyrillic(int sign) {
        return (sign >= 0x0401 && sign <= 0x045F) || sign == 0x0490 || sign == 0x0491;
    }

    /** Returns whether a capital letter and the sign after it are the end of a word in capitals, or all of one. */
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

    /** Returns what a word was before it was misread, once or several times; nothing if that cannot be known. */
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
            Sign sign = at(word, at);
            if (sign.length() == 0) {
                meant.append(word.charAt(at));
            } else {
                meant.append(sign.meant());
            }
            at += Math.max(1, sign.length());
        }
        int mark = meant.indexOf("\uFEFF");
        return mark < 0 ? meant.toString() : meant.deleteCharAt(mark).toString();
    }
}
