package org.vouch.model.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Letters of other alphabets that look like Latin ones, and words that mix alphabets. */
public final class LookAlikes {
    /** Each letter before the Latin one that it looks like, after Unicode's table of confusable characters. */
    private static final String PAIRS = ""
            // Cyrillic.
            + "\u0430a\u0435e\u043Eo\u0440p\u0441c\u0443y\u0445x\u0455s\u0456i\u0458j\u04BBh\u0501d\u051Bq\u051Dw"
            + "\u0475v\u050Dg\u04AFy\u0410A\u0412B\u0415E\u041AK\u041CM\u041DH\u041EO\u0420P\u0421C\u0422T\u0423Y"
            + "\u0425X\u0405S\u0406I\u0408J\u050CG\u04AEY\u0474V\u051AQ\u051CW"
            // Greek.
            + "\u0391A\u0392B\u0395E\u0396Z\u0397H\u0399I\u039AK\u039CM\u039DN\u039FO\u03A1P\u03A4T\u03A5Y\u03A7X"
            + "\u03BFo\u03F2c\u03F9C\u037FJ\u03F3j"
            // Armenian.
            + "\u0585o\u057Du\u0578n\u0581g\u0570h\u0566q\u0555O\u054DU\u054FS"
            // Cherokee.
            + "\u13AAA\u13F4B\u13DFC\u13A0D\u13ACE\u13BBH\u13ABJ\u13E6K\u13DEL\u13B7M\u13E2P\u13A1R\u13DAS\u13A2T"
            + "\u13D9V\u13B3W\u13C3Z";

    private static final Map<Character, Character> LATIN = new HashMap<>();

    static {
        for (int i = 0; i < PAIRS.length(); i += 2) {
            LATIN.put(PAIRS.charAt(i), PAIRS.charAt(i + 1));
        }
    }

    /** Scripts that words of Chinese, Japanese and Korean mix. */
    private static final Set<UnicodeScript> EAST_ASIAN = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);

    /** Micrograms and the like, and ohms, are written with a Greek letter. */
    private static final Pattern UNIT = Pattern.compile("\\d*\u03BC(g|m|l|L|mol|M|s|kat)|\\d*[kM]?[\u03A9\u2126]");

    private LookAlikes() {}

    /** Returns what a text looks like to a reader: two texts that give the same cannot be distinguished at a glance. */
    public static String seenAs(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder seen = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (!InvisibleCharacters.isHidden(c)) {
                seen.append(LATIN.getOrDefault(c, c).charValue());
            }
        }
        return seen.toString().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** Returns whether a letter of another alphabet looks like a Latin one. */
    public static boolean looksLatin(char letter) {
        return LATIN.containsKey(letter);
    }

    /**
     * Returns what is wrong with the letters of a word, in a clause such as "it mixes letters of two alphabets: U+0430
     * is Cyrillic"; an empty text if nothing is.
     *
     * @param word letters, marks and digits
     * @param amongLatin whether the words around it are in Latin letters, so that a word in others may be a disguise
     */
    public static String faultOf(String word, boolean amongLatin) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        boolean disguised = amongLatin;
        int foreign = -1;
        int c;
        for (int i = 0; i < word.length(); i += Character.charCount(c)) {
            c = word.codePointAt(i);
            UnicodeScript script = UnicodeScript.of(c);
            if (isStyled(c)) {
                return "its letters look alike plain ones and are others: " + InvisibleCharacters.name(c);
            }
            if (!Character.isLetter(c) || script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED) {
                continue;
            }
            scripts.add(EAST_ASIAN.contains(script) ? UnicodeScript.HAN : script);
            if (script != UnicodeScript.LATIN) {
                disguised &= c < 0x10000 && LATIN.containsKey((char) c);
                foreign = foreign < 0 ? c : foreign;
            }
        }
        boolean mixed = scripts.size() > 1;
        if (foreign < 0 || (!mixed && !disguised) || UNIT.matcher(word).matches()) {
            return "";
        }
        return (mixed ? "it mixes letters of two alphabets: " : "its letters look alike Latin ones and are others: ")
                + InvisibleCharacters.name(foreign) + " is " + name(UnicodeScript.of(foreign));
    }

    /** Returns whether a character is a letter in the shape of another one, such as bold or wide. */
    private static boolean isStyled(int c) {
        return (c >= 0xFF21 && c <= 0xFF5A) || (c >= 0x1D400 && c <= 0x1D7FF) || (c >= 0x24B6 && c <= 0x24E9);
    }

    private static String name(UnicodeScript script) {
        String name = script.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
