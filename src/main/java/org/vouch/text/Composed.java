package org.vouch.text;

import java.text.Normalizer;

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
}
