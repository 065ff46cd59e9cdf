package org.vouch.reader.content;

import static org.vouch.reader.form.Field.optional;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouch.model.library.Appearance;
import org.vouch.model.library.Appearance.FontFiles;
import org.vouch.model.library.Appearance.Shades;
import org.vouch.model.library.Color;
import org.vouch.model.text.InvisibleCharacters;
import org.vouch.model.text.Placed;
import org.vouch.reader.form.Amounts;
import org.vouch.reader.form.Field;
import org.vouch.reader.form.FieldSchema;
import org.vouch.reader.form.FieldType;
import org.vouch.reader.form.FieldTypes;
import org.vouch.reader.form.FieldValues;
import org.vouch.reader.yaml.Diagnostics;
import org.vouch.reader.yaml.ReadRule;
import org.vouch.reader.yaml.YamlValue;

/** Reads how a site looks. */
final class ThemeReader {
    private static final FieldType<Color> COLOR = FieldType.scalar(FieldType.Kind.COLOR, ThemeReader::color);

    private static final Field<Color> LIGHT = optional("light", COLOR, "The color on light grounds.");
    private static final Field<Color> DARK = optional("dark", COLOR, "The color on dark grounds.");
    private static final FieldSchema SHADES_FORM = FieldSchema.of("a color", LIGHT, DARK);
    private static final FieldType<Shades> SHADES_GROUP = FieldType.group(SHADES_FORM, ThemeReader::shades);

    /** One color, or one for each theme. */
    private static final FieldType<Shades> SHADES = new FieldType<>(
            FieldType.Kind.EITHER, List.of(), Optional.of(COLOR), Optional.of(SHADES_FORM), (value, field, remarks) -> {
                if (value instanceof YamlValue.Scalar scalar) {
                    Color color = color(scalar, field, remarks);
                    return color == null
                            ? null
                            : new Shades(new Placed<>(color, remarks.span(scalar)), Optional.empty());
                }
                return SHADES_GROUP.reading().read(value, field, remarks);
            });

    private static final Field<String> VARIABLE =
            optional("variable", FieldTypes.LINE, "A file that holds all weights, in the format WOFF 2.");
    private static final Field<String> REGULAR =
            optional("regular", FieldTypes.LINE, "The file of the usual weight, in the format WOFF 2.");
    private static final Field<String> BOLD = optional("bold", FieldTypes.LINE, "The file of the bold weight.");
    private static final Field<String> ITALIC = optional("italic", FieldTypes.LINE, "The file of the slanted letters.");
    private static final FieldSchema FONT_FORM = FieldSchema.of("a font", VARIABLE, REGULAR, BOLD, ITALIC);
    private static final FieldType<FontFiles> FONT_GROUP = FieldType.group(
            FONT_FORM,
            form -> new FontFiles(form.placed(VARIABLE), form.placed(REGULAR), form.placed(BOLD), form.placed(ITALIC)));

    /** One file of the usual weight, or one for each weight. */
    private static final FieldType<FontFiles> FONT = new FieldType<>(
            FieldType.Kind.EITHER,
            List.of(),
            Optional.of(FieldTypes.LINE),
            Optional.of(FONT_FORM),
            (value, field, remarks) -> {
                if (value instanceof YamlValue.Scalar scalar) {
                    String file = FieldTypes.LINE.reading().read(scalar, field, remarks);
                    return file == null
                            ? null
                            : new FontFiles(
                                    Optional.empty(),
                                    Optional.of(new Placed<>(file, remarks.span(scalar))),
                                    Optional.empty(),
                                    Optional.empty());
                }
                return FONT_GROUP.reading().read(value, field, remarks);
            });

    private static final Field<FontFiles> TEXT = optional("text", FONT, "The font of the text.");
    private static final Field<FontFiles> HEADINGS = optional("headings", FONT, "The font of headings.");
    private static final FieldSchema FONTS_FORM = FieldSchema.of("the fonts", TEXT, HEADINGS);

    private static final Field<Shades> BRAND = optional(
            "brand", SHADES, "The color of links and buttons, as \"#0a564f\"; or one for 'light' and one for 'dark'.");
    private static final Field<Shades> ACCENT =
            optional("accent", SHADES, "The color of notes; or one for 'light' and one for 'dark'.");
    private static final Field<Color> HEADER =
            optional("header", COLOR, "The ground of the bars above and below each page, on which words are white.");
    private static final Field<String> LOGO =
            optional("logo", FieldTypes.LINE, "A picture before the name of the site: a file of templates/assets/.");
    private static final Field<String> WORDMARK = optional(
            "wordmark",
            FieldTypes.LINE,
            "A picture in the place of the name of the site: a file of templates/assets/.");
    private static final Field<String> ICON =
            optional("icon", FieldTypes.LINE, "The picture in a browser's tab: a file of templates/assets/.");
    private static final Field<FieldValues> FONTS =
            optional("fonts", FieldType.group(FONTS_FORM, form -> form), "Fonts of the site's own.");
    private static final Field<Integer> CORNERS = optional(
            "corners", whole(Appearance.CORNERS), "How round the corners of boxes are, in pixels (usually 10).");
    private static final Field<Integer> TEXT_WIDTH =
            optional("text_width", whole(Appearance.TEXT_WIDTH), "How wide lines of text are, in em (usually 38).");
    private static final Field<Integer> PAGE_WIDTH =
            optional("page_width", whole(Appearance.PAGE_WIDTH), "How wide a page is, in rem (usually 70).");

    private static final FieldSchema FORM = FieldSchema.of(
                    "the theme", BRAND, ACCENT, HEADER, LOGO, WORDMARK, ICON, FONTS, CORNERS, TEXT_WIDTH, PAGE_WIDTH)
            .knownElsewhereAs(Map.of("favicon", "icon", "font", "fonts", "radius", "corners", "primary", "brand"));

    /** How a site looks. */
    static final FieldType<Appearance> TYPE = FieldType.group(FORM, ThemeReader::appearance);

    private ThemeReader() {}

    private static FieldType<Integer> whole(Appearance.Bounds bounds) {
        return Amounts.whole(bounds.least(), bounds.most());
    }

    private static Appearance appearance(FieldValues form) {
        Optional<FieldValues> fonts = form.value(FONTS);
        return new Appearance(
                form.value(BRAND),
                form.value(ACCENT),
                form.placed(HEADER),
                form.placed(LOGO),
                form.placed(WORDMARK),
                form.placed(ICON),
                fonts.flatMap(all -> all.value(TEXT)).orElse(FontFiles.NONE),
                fonts.flatMap(all -> all.value(HEADINGS)).orElse(FontFiles.NONE),
                form.value(CORNERS),
                form.value(TEXT_WIDTH),
                form.value(PAGE_WIDTH));
    }

    private static @Nullable Shades shades(FieldValues form) {
        Optional<Placed<Color>> light = form.placed(LIGHT);
        if (!form.has(LIGHT)) {
            form.remarks()
                    .error(
                            ReadRule.FIELD_MISSING,
                            form.span(),
                            "a color needs 'light'",
                            "add light: with the color on light grounds, as in light: \"#0a564f\"");
        }
        return light.map(color -> new Shades(color, form.placed(DARK))).orElse(null);
    }

    private static @Nullable Color color(YamlValue.Scalar value, String field, Diagnostics remarks) {
        Optional<Color> read = Color.of(value.text());
        if (read.isEmpty()) {
            remarks.error(
                    ReadRule.FIELD_TYPE,
                    value,
                    "'" + InvisibleCharacters.shown(value.text()) + "' is not a color as it is written here",
                    "write # and six digits from 0 to f in quotes, as in " + field + ": \"#0a564f\"");
        }
        return read.orElse(null);
    }
}
