package org.vouch.model.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Names in composed letters. The same name may come in other bytes from another system: what one writes as a letter
 * with its accent, another writes as a letter and an accent.
 */
public final class Composed {
    private Composed() {}

    /** Returns a name in composed letters. */
    public static String of(String name) {
        for (int i = 0; i < name.length(); i++) {
            // Below U+0300 nothing composes with anything.
            if (name.charAt(i) >= '\u0300') {
                return Normalizer.normalize(name, Normalizer.Form.NFC);
            }
        }
        return name;
    }

    /**
     * Returns a name as disks hold it that take capitals and small letters for one, for comparing names. Letters come
     * together that have one capital: the two small forms of a Greek sigma, a German ß and the two letters it is for. A
     * Turkish i without its dot stays another letter, as it does on every disk.
     */
    public static String caseless(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        of(name).codePoints().forEach(c -> {
            String letter = Character.toString(c);
            folded.append(
                    c == '\u0131' ? letter : letter.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
        });
        return of(folded.toString());
    }
}
