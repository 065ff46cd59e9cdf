package org.vouch.site.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouch.model.library.Appearance;
import org.vouch.model.library.Color;
import org.vouch.model.text.Source;
import org.vouch.reader.content.SettingsReader;

class ThemeStyleTest {
    @TempDir
    Path folder;

    private static Appearance look(String theme) {
        return SettingsReader.read(new Source("content/site.yaml", "title: Clinic\ntheme: " + theme + "\n"))
                .value()
                .appearance();
    }

    private static String style(String theme) {
        SortedMap<String, byte[]> files = ThemeStyle.files(look(theme), new byte[0], new byte[0]);
        return new String(files.getOrDefault("theme.css", new byte[0]), UTF_8);
    }

    @Test
    void sizes_and_fonts_are_properties_of_the_built_in_style() {
        assertEquals(
                """
                @font-face { font-family: "Own Text"; src: url("fonts/a%20b.woff2") format("woff2"); font-weight: 400; font-style: normal; font-display: swap; }
                @font-face { font-family: "Own Text"; src: url("fonts/b.woff2") format("woff2"); font-weight: 700; font-style: normal; font-display: swap; }
                @font-face { font-family: "Own Headings"; src: url("h.woff2") format("woff2"); font-weight: 100 900; font-style: normal; font-display: swap; }
                :root { --own-sans: "Own Text"; --own-serif: "Own Headings"; --radius: 0.25rem; --text: 40em; --wide: 64rem; }
                """,
                style("{corners: 4, text_width: 40, page_width: 64, fonts: {text: {regular: fonts/a b.woff2, bold:"
                        + " fonts/b.woff2}, headings: {variable: h.woff2}}}"));
    }

    @Test
    void colors_are_for_screens_and_paper_stays_black_and_white() {
        String style = style("{brand: {light: \"#7a1f5c\", dark: \"#f0a6d4\"}, header: \"#123\"}");
        assertTrue(style.startsWith("@media screen { :root { --brand: #7a1f5c;"), style);
        assertTrue(
                style.contains("\n@media screen and (prefers-color-scheme: dark) { :root { --brand: #f0a6d4;"), style);
        assertTrue(style.contains("--brand-deep: #112233;"), style);
        assertFalse(style.contains("print"), style);
    }

    @Test
    void the_icon_has_the_color_of_the_site_unless_the_site_has_its_own() throws IOException {
        String usual = new String(Theme.builtIn().bytes("assets/icon.svg"), UTF_8);
        assertTrue(usual.contains(ThemeStyle.ICON_COLOR), usual);
        Theme tinted = Theme.builtIn().with(look("{brand: \"#7a1f5c\"}"));
        assertEquals(
                usual.replace(ThemeStyle.ICON_COLOR, "#7a1f5c"), new String(tinted.bytes("assets/icon.svg"), UTF_8));
        Files.createDirectories(folder.resolve("assets"));
        Files.writeString(folder.resolve("assets/icon.svg"), "<svg/>");
        assertEquals(
                "<svg/>",
                new String(Theme.read(folder).with(look("{brand: \"#7a1f5c\"}")).bytes("assets/icon.svg"), UTF_8));
    }

    @Test
    void the_picture_beside_links_has_the_ground_of_the_bars() throws IOException {
        byte[] usual = Theme.builtIn().bytes("assets/share.png");
        BufferedImage before = ImageIO.read(new ByteArrayInputStream(usual));
        assertEquals(0x0b3f3b, before.getRGB(0, 0) & 0xffffff);
        byte[] other = Theme.builtIn().with(look("{header: \"#1d4d2b\"}")).bytes("assets/share.png");
        BufferedImage after = ImageIO.read(new ByteArrayInputStream(other));
        assertEquals(0x1d4d2b, after.getRGB(0, 0) & 0xffffff);
        assertEquals(before.getWidth(), after.getWidth());
        byte[] again = SharePicture.on(new Color(0x1d4d2b), usual);
        assertArrayEquals(other, again, "the same bytes each time");
        assertArrayEquals(new byte[] {1, 2}, SharePicture.on(Color.BLACK, new byte[] {1, 2}), "no picture at all");
    }

    @Test
    void a_font_goes_out_under_the_name_that_the_style_has_for_it() throws IOException {
        Files.createDirectories(folder.resolve("assets/fonts"));
        Files.writeString(folder.resolve("assets/fonts/own.woff2"), "wOF2 and more");
        Theme theme = Theme.read(folder).with(look("{fonts: {text: fonts/own.woff2}}"));
        String address = theme.assetAddresses().get("fonts/own.woff2");
        String published = new String(theme.assets().get("theme.css"), UTF_8);
        assertTrue(
                published.contains("url(\"" + String.valueOf(address).substring("/assets/".length()) + "\")"),
                published);
        assertEquals(List.of(), TemplateFaults.of(theme), "a file that the settings name is used");
    }

    @Test
    void a_style_that_settings_make_is_proved() {
        for (String theme : List.of(
                "{brand: \"#7a1f5c\"}",
                "{brand: {light: \"#7a1f5c\", dark: \"#f0a6d4\"}, accent: \"#444\"}",
                "{header: \"#1d4d2b\", corners: 0, text_width: 30, page_width: 56}",
                "{corners: 7}")) {
            assertTrue(ThemeStyle.isProved(style(theme)), theme);
        }
        assertFalse(ThemeStyle.isProved(style("{brand: \"#e08a1e\"}")), "nobody can read it");
        assertFalse(ThemeStyle.isProved(style("{fonts: {text: a.woff2}}")), "a font can draw other letters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "main { display: none }",
                ":root { --radius: 99rem; }\n",
                ":root { --text: 1em; }\n",
                ":root { --radius: 1.2.3rem; }\n",
                ":root { --radius: 0.25rem; }\n.crisis { display: none }\n",
                ":root { --radius: 0.25rem; --ink: #fcfaf6; }\n",
                "@media screen { :root { --brand: #7a1f5c; } }\n"
            })
    void any_other_style_is_not(String style) {
        assertFalse(ThemeStyle.isProved(style), style);
    }
}
