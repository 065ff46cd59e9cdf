package org.vouch.model.library;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A color on a screen.
 *
 * @param rgb red, green and blue, eight bits each
 * @see <a href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">WCAG 2.2, contrast ratio</a>
 */
public record Color(int rgb) {
    /** No light. */
    public static final Color BLACK = new Color(0);

    /** All light. */
    public static final Color WHITE = new Color(0xffffff);

    private static final Pattern WRITTEN = Pattern.compile("#(?:[0-9a-fA-F]{3}){1,2}");
    private static final int STEPS = 100;

    /** Refuses more than three times eight bits. */
    public Color {
        if (rgb < 0 || rgb > 0xffffff) {
            throw new IllegalArgumentException("no color has the number " + rgb);
        }
    }

    /** Returns the color that a text names as CSS does, such as {@code #0a564f} or {@code #fff}; nothing if none. */
    public static Optional<Color> of(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            return Optional.empty();
        }
        String digits = text.substring(1);
        return Optional.of(
                new Color(Integer.parseInt(digits.length() == 3 ? digits.replaceAll("(.)", "$1$1") : digits, 16)));
    }

    /**
     * Returns how much one color differs from another in light.
     *
     * @return from 1, for the same color, to 21, for black on white
     */
    public double contrast(Color other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int part) {
        double share = (part & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /**
     * Returns a color between this one and another.
     *
     * @param share how much of the other one is in it, from 0 to 1
     */
    public Color mixed(Color other, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = rgb >> shift & 0xff;
            int to = other.rgb >> shift & 0xff;
            mixed = mixed << 8 | (int) Math.round(from + (to - from) * share);
        }
        return new Color(mixed);
    }

    /**
     * Returns the nearest color on the way to another one in which words can be read on each ground.
     *
     * @param towards where to look, which is {@link #BLACK} or {@link #WHITE}
     * @param least the contrast that it needs to each ground
     * @return this color, if it has that contrast; the other one, if none on the way has it
     */
    public Color readable(Color towards, double least, List<Color> grounds) {
        for (int step = 0; step < STEPS; step++) {
            Color tried = mixed(towards, (double) step / STEPS);
            if (tried.leastContrast(grounds) >= least) {
                return tried;
            }
        }
        return towards;
    }

    /** Returns the contrast to that ground from which it differs least. */
    public double leastContrast(List<Color> grounds) {
        return grounds.stream().mapToDouble(this::contrast).min().orElse(STEPS);
    }

    /** Returns the color as CSS writes it. */
    @Override
    public String toString() {
        return "#" + HexFormat.of().toHexDigits(rgb, 6);
    }
}
