package org.vouch.site.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vouch.model.library.Color;
import org.vouch.model.library.Palette;

/**
 * What a style hides, moves out of sight or covers, where words may be that were reviewed or that lead to help. For
 * each property that can do so there is a list of values that do not; any other value counts.
 *
 * @param start the index of its first character in the style sheet
 * @param length how many characters it has there
 * @param said what is set, as {@code display: none}
 * @param selector for what
 */
record StyleHiding(int start, int length, String said, String selector) {
    /** Parts of pages that hold no word which somebody reviewed or needs at once. */
    static final List<String> FREE = List.of(
            ".beside",
            ".breadcrumbs",
            ".brand",
            ".footer-menu",
            ".icon",
            ".languages",
            ".logo",
            ".mark",
            ".menu",
            ".photo",
            ".related",
            ".site-header",
            ".tags",
            ".wordmark");

    private static final String SIZE =
            "(?:0?\\.[7-9]\\d*|[1-9]\\d?(?:\\.\\d+)?)r?em|(?:1\\d|[2-9]\\d|\\d{3})(?:\\.\\d+)?px"
                    + "|(?:[7-9]\\d|\\d{3})%";
    private static final String SHORT = "(?:\\d{0,2}(?:\\.\\d+)?(?:px|r?em|%|ch)?)";
    private static final String LARGE_ENOUGH =
            "(?!(?:0+(?:\\.\\d+)?|0*\\.\\d+)(?:[a-z]+|%)?$|\\d(?:\\.\\d+)?(?:px|%)$).*";
    private static final String NOT_FAR = "(?!.*-\\s*\\d{3}).*";

    /** Where nobody can say what a property comes to, it counts. */
    private static final String UNKNOWN =
            "(?!.*\\b(?:var\\(|calc\\((?!\\d{2,3}% [-+] \\d{1,2}(?:\\.\\d+)?(?:px|r?em)\\))|min\\((?!100%)))";

    private static final Map<String, Pattern> SHOWS = new HashMap<>();

    static {
        put(
                "display",
                "block|inline|inline-block|flow-root|(?:inline-)?(?:flex|grid|table)|list-item|contents|table-.*");
        put("visibility", "visible");
        put("content-visibility", "visible|auto");
        put("opacity", "1(?:\\.0+)?|0?\\.[6-9]\\d*|100%|[6-9]\\d%");
        put(
                "font-size",
                "(?:x{1,3}-)?large|medium|small|larger|smaller|" + SIZE + "|(?:clamp|max)\\((?:" + SIZE + "),.*");
        put("font", "(?!.*(?:^| )0*(?:\\.\\d+)?(?:[a-z]+|%)?(?:/| )).*");
        put("line-height", LARGE_ENOUGH);
        put("zoom", "1(?:\\.\\d+)?|100%|normal");
        put("text-indent", SHORT);
        put("position", "static|relative|sticky");
        put(
                "transform",
                "none|(?:(?:translate|rotate)[xyz]?\\(-?\\d{0,2}(?:\\.\\d+)?(?:px|r?em|deg)(?:, ?-?\\d{0,2}(?:px|r?em))?\\) ?)+");
        put("scale", "none|1(?:\\.\\d+)?");
        put("filter", "none|(?:drop-shadow|grayscale)\\(.*\\)");
        put("all", "revert|revert-layer");
        for (String cut : List.of("clip", "clip-path", "mask", "mask-image", "-webkit-mask", "-webkit-mask-image")) {
            put(cut, "none|auto");
        }
        for (String side : List.of("height", "width", "block-size", "inline-size")) {
            put(side, LARGE_ENOUGH);
            put("max-" + side, LARGE_ENOUGH);
        }
        for (String place : List.of(
                "margin",
                "margin-left",
                "margin-top",
                "margin-inline",
                "margin-block",
                "margin-inline-start",
                "margin-block-start",
                "left",
                "right",
                "top",
                "bottom",
                "inset",
                "translate",
                "inset-inline-start",
                "inset-block-start",
                "letter-spacing",
                "word-spacing")) {
            put(place, NOT_FAR);
        }
    }

    private static final List<String> INKS = List.of("color", "-webkit-text-fill-color");
    private static final Pattern INK = Pattern.compile(
            "inherit|currentcolor|var\\(--(?:ink|quiet|brand|accent|urgent)\\)|#[0-9a-f]{3}|#[0-9a-f]{6}|black|navy|maroon|purple|green|teal|red|blue|indigo|brown|dimgray"
                    + "|canvastext|linktext");
    private static final Pattern GROUND = Pattern.compile("background(?:-color)?");

    /** Has the ground of the bars. */
    private static final String FOOTER = ".site-footer";

    /** The contrast without which words are not seen. */
    private static final double SEEN = 3;

    private static void put(String property, String shown) {
        SHOWS.put(property, Pattern.compile(UNKNOWN + "(?:" + shown + ")"));
    }

    /**
     * Returns what a style sheet hides.
     *
     * @param text what the style sheet says
     */
    static List<StyleHiding> in(String text) {
        List<StyleHiding> found = new ArrayList<>();
        for (StyleBlocks.Block block : StyleBlocks.in(text)) {
            if (!isFree(block.selector())) {
                block.declarations().stream()
                        .filter(declared -> hides(declared, block))
                        .map(declared -> new StyleHiding(
                                declared.start(),
                                declared.length(),
                                declared.property() + ": " + declared.value(),
                                block.selector()))
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** A list of selectors is free if each of them is: its way to the part is one of plain names. */
    private static boolean isFree(String selector) {
        for (String each : selector.split(",", -1)) {
            boolean plain =
                    !each.contains(":has(") && !each.contains("~") && !each.contains("+") && !each.contains("(");
            boolean free = FREE.stream()
                    .anyMatch(part -> Pattern.compile("(?:^|[ >])[a-z0-9]*" + Pattern.quote(part) + "(?![\\w-])")
                            .matcher(each.strip())
                            .find());
            if (!plain || !free) {
                return false;
            }
        }
        return true;
    }

    private static boolean hides(StyleBlocks.Declaration declared, StyleBlocks.Block block) {
        if (INKS.contains(declared.property())) {
            return !canBeSeen(declared.value(), block);
        }
        Pattern shown = SHOWS.get(declared.property());
        return shown != null && !shown.matcher(declared.value()).matches();
    }

    /** Words in a color are seen on the ground of the same block, or else on those of the theme. */
    private static boolean canBeSeen(String value, StyleBlocks.Block block) {
        if (!INK.matcher(value).matches()) {
            return false;
        }
        Optional<Color> ink = Color.of(value);
        List<String> own = block.declarations().stream()
                .filter(each -> GROUND.matcher(each.property()).matches())
                .map(StyleBlocks.Declaration::value)
                .toList();
        if (ink.isEmpty()) {
            return own.isEmpty() || !own.contains(value);
        }
        List<Color> theme = block.dark() ? Palette.DARK : Palette.LIGHT;
        if (block.selector().contains(FOOTER)) {
            theme = List.of(Palette.HEADER);
        }
        List<Color> grounds = own.isEmpty()
                ? theme
                : own.stream().flatMap(each -> Color.of(each).stream()).toList();
        return ink.get().leastContrast(grounds) >= SEEN;
    }
}
