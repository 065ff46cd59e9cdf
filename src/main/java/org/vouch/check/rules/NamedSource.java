package org.vouch.check.rules;

import org.vouch.check.words.KeywordSet;

/** Words that name where a figure comes from, or say that it is made up. */
final class NamedSource {
    private static final KeywordSet SOURCE = KeywordSet.of(
            "according to",
            "source",
            "sources",
            "study",
            "studies",
            "survey",
            "surveys",
            "report",
            "reports",
            "reported",
            "published",
            "price list",
            "fee schedule",
            "según",
            "fuente",
            "fuentes",
            "estudio",
            "estudios",
            "encuesta",
            "encuestas");
    private static final KeywordSet MADE_UP = KeywordSet.of(
            "made up",
            "made-up",
            "imagine",
            "suppose",
            "invented",
            "inventado",
            "inventada",
            "inventados",
            "inventadas",
            "suponga");

    private NamedSource() {}

    /** Returns whether a text speaks of a source. */
    static boolean isIn(String text) {
        return SOURCE.isIn(text);
    }

    /** Returns whether a text says that its figures are made up. */
    static boolean isMadeUp(String text) {
        return MADE_UP.isIn(text);
    }

    /** Returns whether a year of the last or this century is in a text. */
    static boolean holdsYear(String text) {
        int digits = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c >= '0' && c <= '9') {
                digits++;
            } else {
                if (digits == 4
                        && !Character.isLetter(c)
                        && (text.startsWith("19", i - 4) || text.startsWith("20", i - 4))
                        && (i == 4 || !Character.isLetter(text.charAt(i - 5)))) {
                    return true;
                }
                digits = 0;
            }
        }
        return false;
    }
}
