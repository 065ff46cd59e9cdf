package org.vouch.model.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vouch.model.library.Appearance.Shades;
import org.vouch.model.text.Placed;

/**
 * The colors of a theme that follow from those that a site chose, by the names of the properties in the style. All that
 * is made here can be read where the style uses it; what the site chose itself is judged by a rule.
 */
public final class Palette {
    /** The contrast that text needs to its ground. */
    public static final double TEXT = 4.5;

    /** The grounds of text in the light theme: pages, boxes, and what is set apart. */
    public static final List<Color> LIGHT = List.of(new Color(0xfcfaf6), Color.WHITE, new Color(0xf3eee4));

    /** The grounds of text in the dark theme. */
    public static final List<Color> DARK = List.of(new Color(0x0f1817), new Color(0x172321), new Color(0x1c2927));

    /** The words on the bars above and below a page. */
    public static final List<Color> ON_HEADER = List.of(Color.WHITE, new Color(0xe9f1ee));

    /** The ground of the bars in the built-in theme. */
    public static final Color HEADER = new Color(0x0b3f3b);

    /** The contrast of what is made here: more than is asked for, so that it stays readable on tinted grounds. */
    private static final double GOOD = 7;

    /** The contrast that what marks a place needs. */
    private static final double MARK = 3;

    private static final String BRAND_DEEP = "--brand-deep";

    private Palette() {}

    /** Returns the ground of the bars above and below each page. */
    public static Color header(Appearance look) {
        return look.header()
                .map(Placed::value)
                .or(() -> look.brand()
                        .map(brand ->
                                brand.light().value().mixed(Color.BLACK, 0.28).readable(Color.BLACK, GOOD, ON_HEADER)))
                .orElse(HEADER);
    }

    /** Returns the properties of the light theme that differ from those of the built-in one. */
    public static Map<String, Color> light(Appearance look) {
        Map<String, Color> colors = new LinkedHashMap<>();
        look.brand().ifPresent(brand -> {
            Color color = brand.light().value();
            colors.put("--brand", color);
            tints(colors, color, Color.WHITE, 0.9, 0.6);
        });
        look.accent().ifPresent(accent -> colors.put("--accent", accent.light().value()));
        header(look, header(look), colors);
        return colors;
    }

    /** Returns the properties of the dark theme that differ from those of the built-in one. */
    public static Map<String, Color> dark(Appearance look) {
        Map<String, Color> colors = new LinkedHashMap<>();
        look.brand().ifPresent(brand -> {
            Color color = inTheDark(brand);
            colors.put("--brand", color);
            tints(colors, color, DARK.get(0), 0.88, 0.65);
        });
        look.accent().ifPresent(accent -> colors.put("--accent", inTheDark(accent)));
        header(look, header(look).mixed(Color.BLACK, 0.2), colors);
        return colors;
    }

    /** Returns whether words can be read in all colors that a site chose, wherever they are. */
    public static boolean isReadable(Appearance look) {
        return isReadable(light(look), LIGHT)
                && isReadable(dark(look), DARK)
                && header(look).leastContrast(ON_HEADER) >= TEXT;
    }

    private static boolean isReadable(Map<String, Color> colors, List<Color> grounds) {
        return Stream.of("--brand", "--accent")
                .flatMap(name -> Stream.ofNullable(colors.get(name)))
                .allMatch(color -> color.leastContrast(grounds) >= TEXT);
    }

    /** Returns a color as the dark theme has it. */
    private static Color inTheDark(Shades shades) {
        return shades.dark()
                .map(Placed::value)
                .orElseGet(() -> shades.light().value().readable(Color.WHITE, GOOD, DARK));
    }

    /** What is set apart with a breath of a color is as far from it as its words need. */
    private static void tints(Map<String, Color> colors, Color color, Color ground, double tint, double line) {
        Color mint = color.mixed(ground, tint);
        for (double more = tint; mint.contrast(color) < TEXT && more < 1; more += 0.01) {
            mint = color.mixed(ground, more);
        }
        colors.put("--mint", mint);
        colors.put("--mint-line", color.mixed(ground, line));
    }

    private static void header(Appearance look, Color ground, Map<String, Color> colors) {
        if (look.header().isPresent() || look.brand().isPresent()) {
            colors.put(BRAND_DEEP, ground);
            colors.put("--on-deep", ground.mixed(Color.WHITE, 0.6).readable(Color.WHITE, MARK, List.of(ground)));
        }
    }
}
