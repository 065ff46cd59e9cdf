package org.vouch.model.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vouch.model.library.Appearance.FontFiles;
import org.vouch.model.library.Appearance.Shades;
import org.vouch.model.text.Placed;
import org.vouch.model.text.Span;

class PaletteTest {
    private static Placed<Color> placed(Color color) {
        return new Placed<>(color, Span.ofFile("content/site.yaml"));
    }

    private static Appearance brand(Color color) {
        return look(Optional.of(new Shades(placed(color), Optional.empty())), Optional.empty());
    }

    private static Appearance look(Optional<Shades> brand, Optional<Placed<Color>> header) {
        return new Appearance(
                brand,
                brand,
                header,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                FontFiles.NONE,
                FontFiles.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Color color(Map<String, Color> colors, String name) {
        return Optional.ofNullable(colors.get(name)).orElseThrow();
    }

    @Test
    void every_color_that_is_made_can_be_read_where_it_is_used() {
        Random random = new Random(8);
        int readable = 0;
        for (int turn = 0; turn < 2_000; turn++) {
            Color chosen = new Color(random.nextInt(0x1000000));
            Appearance look = brand(chosen);
            boolean passes = chosen.leastContrast(Palette.LIGHT) >= Palette.TEXT;
            assertEquals(passes, Palette.isReadable(look), "the choice alone decides: " + chosen);
            if (passes) {
                readable++;
                made(Palette.light(look), look, chosen);
            }
            made(Palette.dark(look), look, chosen);
        }
        assertTrue(readable > 300, "many colors pass: " + readable);
    }

    private static void made(Map<String, Color> colors, Appearance look, Color chosen) {
        Color brand = color(colors, "--brand");
        assertTrue(brand.contrast(color(colors, "--mint")) >= Palette.TEXT, "tint of " + chosen);
        Color bar = color(colors, "--brand-deep");
        assertTrue(bar.leastContrast(Palette.ON_HEADER) >= Palette.TEXT, "bar of " + chosen);
        assertTrue(bar.contrast(color(colors, "--on-deep")) >= 3, "mark of " + chosen);
        assertTrue(Palette.header(look).contrast(Color.WHITE) >= 7, "header of " + chosen);
    }

    @Test
    void a_site_that_says_nothing_changes_nothing() {
        assertEquals(Map.of(), Palette.light(Appearance.BUILT_IN));
        assertEquals(Map.of(), Palette.dark(Appearance.BUILT_IN));
        assertEquals(Palette.HEADER, Palette.header(Appearance.BUILT_IN));
        assertTrue(Palette.isReadable(Appearance.BUILT_IN));
    }

    @Test
    void a_header_that_is_too_bright_is_not_readable() {
        assertFalse(Palette.isReadable(look(Optional.empty(), Optional.of(placed(new Color(0xffcf66))))));
        assertTrue(Palette.isReadable(look(Optional.empty(), Optional.of(placed(new Color(0x1d4d2b))))));
    }

    /** What is judged here are the grounds of the style, and nothing tells this class of a change there. */
    @Test
    void the_grounds_are_those_of_the_style() throws IOException {
        String style = Files.readString(Path.of("templates/assets/site.css"));
        int night = style.indexOf("prefers-color-scheme: dark");
        String dark = style.substring(night, style.indexOf("/* Ground */"));
        assertEquals(Palette.LIGHT, grounds(style.substring(0, night)));
        assertEquals(Palette.DARK, grounds(dark));
        assertEquals(Palette.HEADER, property(style, "--brand-deep"));
        Matcher footer = Pattern.compile("\\.site-footer \\{ background: var\\(--brand-deep\\); color: (#\\w+);")
                .matcher(style);
        assertTrue(footer.find());
        assertEquals(
                Palette.ON_HEADER,
                List.of(Color.WHITE, Color.of(footer.group(1)).orElseThrow()));
    }

    private static List<Color> grounds(String style) {
        return List.of(property(style, "--paper"), property(style, "--card"), property(style, "--sand"));
    }

    private static Color property(String style, String name) {
        Matcher written = Pattern.compile(name + ": (#\\w+);").matcher(style);
        assertTrue(written.find(), name);
        return Color.of(written.group(1)).orElseThrow();
    }
}
