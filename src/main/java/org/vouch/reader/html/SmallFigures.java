package org.vouch.reader.html;

/** Figures that are drawn above or below the line. */
final class SmallFigures {
    private static final String PLAIN = "0123456789+-";
    private static final String ABOVE = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻";
    private static final String BELOW = "₀₁₂₃₄₅₆₇₈₉₊₋";

    private SmallFigures() {}

    /** Returns digits and signs as they are drawn above or below the line. */
    static String of(String figures, boolean above) {
        StringBuilder small = new StringBuilder(figures.length());
        for (int i = 0; i < figures.length(); i++) {
            int at = PLAIN.indexOf(figures.charAt(i));
            small.append((above ? ABOVE : BELOW).charAt(at));
        }
        return small.toString();
    }
}
