package org.vouch.reader.html;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What is around words: the link that they are in, and how they are set apart.
 *
 * @param link the link, if they are in one
 * @param styles how they are set apart
 */
record Surroundings(Line.@Nullable Anchor link, Set<Inline.Style> styles) {
    /** Nothing. */
    static final Surroundings NONE = new Surroundings(null, Set.of());

    private static final Map<String, Inline.Style> STYLES = Map.ofEntries(
            Map.entry("b", Inline.Style.STRONG),
            Map.entry("strong", Inline.Style.STRONG),
            Map.entry("i", Inline.Style.EMPHASIS),
            Map.entry("em", Inline.Style.EMPHASIS),
            Map.entry("cite", Inline.Style.EMPHASIS),
            Map.entry("dfn", Inline.Style.EMPHASIS),
            Map.entry("var", Inline.Style.EMPHASIS),
            Map.entry("s", Inline.Style.STRUCK),
            Map.entry("strike", Inline.Style.STRUCK),
            Map.entry("del", Inline.Style.STRUCK));

    /** Returns what is around the words of an element in these surroundings. */
    Surroundings with(Element element, InlineReader reader) {
        if (element.normalName().equals("a")) {
            Line.Anchor inner = reader.anchor(element);
            return inner == null ? this : new Surroundings(inner, styles);
        }
        Inline.Style style = STYLES.get(element.normalName());
        return style == null ? this : with(style);
    }

    /** Returns the same with words set apart in one more way. */
    Surroundings with(Inline.Style style) {
        Set<Inline.Style> more = EnumSet.of(style);
        more.addAll(styles);
        return new Surroundings(link, more);
    }

    /** Returns the same for words that are set apart by where they are. */
    Surroundings plain() {
        return new Surroundings(link, Set.of());
    }
}
