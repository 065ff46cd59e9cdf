package org.vouch.model.library;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vouch.model.text.Placed;

/**
 * How a site looks, as far as its settings say: what they do not say is as in the built-in theme. Files are in
 * {@code templates/assets/}.
 *
 * @param brand the color of links, buttons and what marks a review
 * @param accent the color of notes and of reviews that ended
 * @param header the ground of the bars above and below each page, on which words are white
 * @param logo the file of a picture before the name of the site
 * @param wordmark the file of a picture in the place of the name of the site
 * @param icon the file of the picture that browsers show beside the title
 * @param text the fonts of the text
 * @param headings the fonts of headings
 * @param corners how round the corners of boxes are, in pixels
 * @param textWidth how wide lines are, in letters as wide as they are high
 * @param pageWidth how wide a page is, in the sizes of usual letters
 */
public record Appearance(
        Optional<Shades> brand,
        Optional<Shades> accent,
        Optional<Placed<Color>> header,
        Optional<Placed<String>> logo,
        Optional<Placed<String>> wordmark,
        Optional<Placed<String>> icon,
        FontFiles text,
        FontFiles headings,
        Optional<Integer> corners,
        Optional<Integer> textWidth,
        Optional<Integer> pageWidth) {
    /** How round corners may be, in pixels. */
    public static final Bounds CORNERS = new Bounds(0, 24);

    /** How wide lines may be, in em: narrower ones break words, and in wider ones eyes lose the line. */
    public static final Bounds TEXT_WIDTH = new Bounds(28, 48);

    /** How wide pages may be, in rem. */
    public static final Bounds PAGE_WIDTH = new Bounds(50, 100);

    /** That of the built-in theme. */
    public static final Appearance BUILT_IN = new Appearance(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            FontFiles.NONE,
            FontFiles.NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /**
     * What a size may be.
     *
     * @param least the smallest
     * @param most the largest
     */
    public record Bounds(int least, int most) {
        /** Returns whether a size is one of them. */
        public boolean holds(int size) {
            return size >= least && size <= most;
        }
    }

    /**
     * A color in the light theme and in the dark one.
     *
     * @param light on light grounds
     * @param dark on dark grounds; nothing for one that is made of the other
     */
    public record Shades(Placed<Color> light, Optional<Placed<Color>> dark) {}

    /**
     * The files of a font, each in the format WOFF 2.
     *
     * @param variable one file for all weights
     * @param regular the usual weight
     * @param bold the bold weight
     * @param italic the usual weight, slanted
     */
    public record FontFiles(
            Optional<Placed<String>> variable,
            Optional<Placed<String>> regular,
            Optional<Placed<String>> bold,
            Optional<Placed<String>> italic) {
        /** No files: a font of the reader's own machine. */
        public static final FontFiles NONE =
                new FontFiles(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /** Returns all of them. */
        public List<Placed<String>> all() {
            return Stream.of(variable, regular, bold, italic)
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    /** Returns the files of all fonts. */
    public List<Placed<String>> fonts() {
        return Stream.concat(text.all().stream(), headings.all().stream()).toList();
    }

    /** Returns the files of the pictures that are around pages. */
    public List<Placed<String>> pictures() {
        return Stream.of(logo, wordmark).flatMap(Optional::stream).toList();
    }

    /** Returns the names of all files in {@code templates/assets/} that the settings name. */
    public List<String> files() {
        return Stream.of(fonts(), pictures(), icon.stream().toList())
                .flatMap(List::stream)
                .map(Placed::value)
                .toList();
    }
}
