package org.vouch.model.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Names by which HTML writes characters, such as eacute: of Latin-1, of Windows-1252, and of HTML's own signs. */
public final class CharacterNames {
    /** Those of U+00A0 to U+00FF, in order. */
    private static final String LATIN =
            "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr"
                    + " deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest"
                    + " Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml"
                    + " ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig"
                    + " agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml"
                    + " eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

    /** Others, each before what it stands for. */
    private static final String OTHERS =
            "amp & lt < gt > quot \" apos ' lsquo ‘ rsquo ’ ldquo “ rdquo ” sbquo ‚ bdquo „"
                    + " lsaquo ‹ rsaquo › ndash – mdash — hellip … bull • trade ™ euro € fnof ƒ dagger † Dagger ‡ circ ˆ tilde ˜"
                    + " permil ‰ Scaron Š scaron š OElig Œ oelig œ Yuml Ÿ";

    private static final Map<String, String> MEANT = meant();

    private CharacterNames() {}

    private static Map<String, String> meant() {
        Map<String, String> meant = new HashMap<>();
        char c = '\u00A0';
        for (String name : LATIN.split(" ", -1)) {
            meant.put(name, String.valueOf(c));
            c++;
        }
        String[] parts = OTHERS.split(" ", -1);
        for (int i = 0; i + 1 < parts.length; i += 2) {
            meant.put(parts[i], parts[i + 1]);
        }
        return Map.copyOf(meant);
    }

    /** Returns the character of a name; nothing if no program writes that name into texts. */
    public static Optional<String> meant(String name) {
        return Optional.ofNullable(MEANT.get(name));
    }
}
