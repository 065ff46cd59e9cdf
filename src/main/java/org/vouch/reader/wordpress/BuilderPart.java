package org.vouch.reader.wordpress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What readers saw of one part of a page builder.
 *
 * @param name of its shortcode, or {@code elementor/} and the type of its widget
 * @param shown what of it, in order
 */
record BuilderPart(String name, List<Shown> shown) {
    /** Copies the list in. */
    BuilderPart {
        shown = List.copyOf(shown);
    }

    /** How something of a part is shown; what each means is said at the top of the table. */
    enum Way {
        CONTENT(0, 0),
        ENCODED(0, 0),
        WORDS(1, 1),
        HTML(1, 1),
        HEADING(1, 2),
        H2(1, 1),
        H3(1, 1),
        DETAILS(1, 1),
        LINK(2, 2),
        IMAGE(1, 2),
        FILM(1, 1),
        YOUTUBE(1, 1),
        VIMEO(1, 1),
        EACH(2, 2),
        IN(1, 1),
        DYNAMIC(0, 0),
        DROP(0, 0),
        QUIET(1, 1);

        private final int fewest;
        private final int most;

        Way(int fewest, int most) {
            this.fewest = fewest;
            this.most = most;
        }
    }

    /**
     * Something that is shown.
     *
     * @param way how
     * @param settings whose values, in the order of the way
     */
    record Shown(Way way, List<String> settings) {
        /** Copies the settings in. */
        Shown {
            settings = List.copyOf(settings);
        }

        String first() {
            return settings.get(0);
        }

        /** Returns the second setting, or an empty text. */
        String second() {
            return settings.size() > 1 ? settings.get(1) : "";
        }
    }

    /** Reads the words of one line of the table. */
    static BuilderPart of(List<String> line) {
        List<Shown> shown = new ArrayList<>();
        for (String word : line.subList(1, line.size())) {
            List<String> steps = List.of(word.split(":", -1));
            Way way = Way.valueOf(steps.get(0).toUpperCase(Locale.ROOT));
            int given = steps.size() - 1;
            if (given < way.fewest || given > way.most) {
                throw new IllegalArgumentException(
                        "'" + word + "' of " + line.get(0) + " has too few or many settings");
            }
            shown.add(new Shown(way, steps.subList(1, steps.size())));
        }
        return new BuilderPart(line.get(0), shown);
    }

    /** Returns whether it says this. */
    boolean has(Way way) {
        return shown.stream().anyMatch(each -> each.way() == way);
    }
}
