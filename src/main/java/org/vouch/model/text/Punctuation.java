package org.vouch.model.text;

/** Marks that may be written in several ways without anybody's reading other words. */
public final class Punctuation {
    private Punctuation() {}

    /** Returns a text in which all quotation marks are one, and all dashes. */
    public static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            folded.append(
                    switch (c) {
                        case '\u2018', '\u2019', '\u201A', '\u201B', '\u201C', '\u201D', '\u201E', '\u201F', '\'' ->
                            '"';
                        case '\u00AB', '\u00BB', '\u2039', '\u203A' -> '"';
                        case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
                        default -> c;
                    });
        }
        return folded.toString();
    }
}
