package org.vouch.check.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.vouch.model.library.Appearance;
import org.vouch.model.library.Color;
import org.vouch.model.library.Library;
import org.vouch.model.library.Palette;
import org.vouch.model.library.Routes;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Placed;

/** Everybody can read words in the colors that a site chose, on every ground on which they are. */
final class ColorsReadable implements Rule {
    @Override
    public Stream<Finding> check(Library library, Routes routes, LocalDate asOf) {
        Appearance look = library.settings().appearance();
        return Stream.of(
                        ofShades("brand", look.brand()),
                        ofShades("accent", look.accent()),
                        look.header().stream()
                                .flatMap(ground ->
                                        finding(ground, "header", "under words", Color.BLACK, Palette.ON_HEADER)))
                .flatMap(found -> found);
    }

    private static Stream<Finding> ofShades(String name, Optional<Appearance.Shades> shades) {
        return shades.stream()
                .flatMap(each -> Stream.concat(
                        finding(each.light(), name, "in the light theme", Color.BLACK, Palette.LIGHT),
                        each.dark().stream()
                                .flatMap(dark -> finding(dark, name, "in the dark theme", Color.WHITE, Palette.DARK))));
    }

    private static Stream<Finding> finding(
            Placed<Color> color, String name, String where, Color towards, List<Color> others) {
        double contrast = color.value().leastContrast(others);
        if (contrast >= Palette.TEXT) {
            return Stream.empty();
        }
        Color worst = others.stream()
                .min(Comparator.comparingDouble(color.value()::contrast))
                .orElseThrow();
        Color near = color.value().readable(towards, Palette.TEXT, others);
        return Stream.of(Finding.error(
                        "theme-contrast",
                        color.span(),
                        "'" + name + "' is " + color.value() + ", and " + where + " its contrast to " + worst + " is "
                                + ratio(contrast) + "; words need 4.5:1")
                .fix("write \"" + near + "\", which has " + ratio(near.leastContrast(others))));
    }

    /** Rounds down, so that no ratio looks as if it passed. */
    private static String ratio(double contrast) {
        return String.format(Locale.ROOT, "%.2f:1", Math.floor(contrast * 100) / 100);
    }
}
