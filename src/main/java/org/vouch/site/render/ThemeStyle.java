package org.vouch.site.render;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouch.model.library.Appearance;
import org.vouch.model.library.Appearance.FontFiles;
import org.vouch.model.library.Color;
import org.vouch.model.library.Palette;
import org.vouch.model.text.Placed;
import org.vouch.model.text.Span;
import org.vouch.model.text.UrlPath;

/**
 * What a site's settings say of its look, as files of the theme: a style that sets properties of the built-in one and
 * nothing else, so that it can hide no word and add none, and the built-in icon in the color of the site.
 */
final class ThemeStyle {
    /** The name of the style among the assets. */
    static final String NAME = "theme.css";

    static final String ICON = "icon.svg";
    static final String SHARE = "share.png";

    /** The shield of the built-in icon. */
    static final String ICON_COLOR = "#0d5c56";

    /** Pixels of a letter of the usual size. */
    private static final double PIXELS = 16;

    private static final String DARK = "@media screen and (prefers-color-scheme: dark)";

    private final StringBuilder css = new StringBuilder();

    private ThemeStyle() {}

    /**
     * Returns the assets that the settings make, by their names; none if they say nothing.
     *
     * @param icon the built-in icon
     * @param share the built-in picture that is beside links elsewhere
     */
    static SortedMap<String, byte[]> files(Appearance look, byte[] icon, byte[] share) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        String style = new ThemeStyle().style(look);
        if (!style.isEmpty()) {
            files.put(NAME, style.getBytes(StandardCharsets.UTF_8));
        }
        look.brand()
                .map(brand -> brand.light().value())
                .or(() -> look.header().map(Placed::value))
                .ifPresent(color -> {
                    String tinted = new String(icon, StandardCharsets.UTF_8).replace(ICON_COLOR, color.toString());
                    files.put(ICON, tinted.getBytes(StandardCharsets.UTF_8));
                    files.put(SHARE, SharePicture.on(Palette.header(look), share));
                });
        return files;
    }

    /**
     * Returns whether a style is one that settings make, with colors in which words can be read: it cannot hide or add
     * any, no matter who published it. One with a font is not taken for one, since a font can draw other letters.
     */
    static boolean isProved(String style) {
        Appearance look = read(style);
        return new ThemeStyle().style(look).equals(style) && Palette.isReadable(look);
    }

    private static Appearance read(String style) {
        int dark = style.indexOf(DARK);
        String light = dark < 0 ? style : style.substring(0, dark);
        String night = dark < 0 ? "" : style.substring(dark);
        return new Appearance(
                shades("--brand", light, night),
                shades("--accent", light, night),
                color("--brand-deep", light),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                FontFiles.NONE,
                FontFiles.NONE,
                size("--radius: ([0-9.]{1,7})rem;", light, PIXELS, Appearance.CORNERS),
                size("--text: ([0-9]{1,3})em;", light, 1, Appearance.TEXT_WIDTH),
                size("--wide: ([0-9]{1,3})rem;", light, 1, Appearance.PAGE_WIDTH));
    }

    private static Optional<Appearance.Shades> shades(String name, String light, String night) {
        return color(name, light).map(color -> new Appearance.Shades(color, color(name, night)));
    }

    private static Optional<Placed<Color>> color(String name, String style) {
        Matcher written = Pattern.compile(name + ": (#[0-9a-f]{6});").matcher(style);
        return written.find()
                ? Color.of(written.group(1)).map(color -> new Placed<>(color, Span.ofFile(NAME)))
                : Optional.empty();
    }

    private static Optional<Integer> size(String pattern, String style, double unit, Appearance.Bounds bounds) {
        Matcher written = Pattern.compile(pattern).matcher(style);
        if (!written.find()) {
            return Optional.empty();
        }
        try {
            int size = (int) Math.round(Double.parseDouble(written.group(1)) * unit);
            return bounds.holds(size) ? Optional.of(size) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private String style(Appearance look) {
        font("Own Text", look.text());
        font("Own Headings", look.headings());
        StringBuilder sizes = new StringBuilder();
        family(sizes, "--own-sans", "Own Text", look.text());
        family(sizes, "--own-serif", "Own Headings", look.headings());
        look.corners().ifPresent(pixels -> property(sizes, "--radius", number(pixels / PIXELS) + "rem"));
        look.textWidth().ifPresent(width -> property(sizes, "--text", width + "em"));
        look.pageWidth().ifPresent(width -> property(sizes, "--wide", width + "rem"));
        block("", sizes.toString());
        // On paper everything is black, as in the built-in style.
        block("@media screen", colors(Palette.light(look)));
        block(DARK, colors(Palette.dark(look)));
        return css.toString();
    }

    private void font(String family, FontFiles files) {
        files.variable().ifPresent(file -> face(family, file, "100 900", "normal"));
        files.regular().ifPresent(file -> face(family, file, "400", "normal"));
        files.bold().ifPresent(file -> face(family, file, "700", "normal"));
        files.italic().ifPresent(file -> face(family, file, "400", "italic"));
    }

    private void face(String family, Placed<String> file, String weight, String style) {
        css.append("@font-face { font-family: \"")
                .append(family)
                .append("\"; src: url(\"")
                .append(UrlPath.encoded(file.value()))
                .append("\") format(\"woff2\"); font-weight: ")
                .append(weight)
                .append("; font-style: ")
                .append(style)
                .append("; font-display: swap; }\n");
    }

    private static void family(StringBuilder properties, String name, String family, FontFiles files) {
        if (!files.all().isEmpty()) {
            property(properties, name, "\"" + family + "\"");
        }
    }

    private static String colors(Map<String, Color> colors) {
        StringBuilder properties = new StringBuilder();
        colors.forEach((name, color) -> property(properties, name, color.toString()));
        return properties.toString();
    }

    private static void property(StringBuilder properties, String name, String value) {
        properties.append(' ').append(name).append(": ").append(value).append(';');
    }

    private void block(String condition, String properties) {
        if (!properties.isEmpty()) {
            String rule = ":root {" + properties + " }";
            css.append(condition.isEmpty() ? rule : condition + " { " + rule + " }")
                    .append('\n');
        }
    }

    private static String number(double value) {
        return String.valueOf(value).replaceFirst("\\.0$", "");
    }
}
