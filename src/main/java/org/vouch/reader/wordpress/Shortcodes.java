package org.vouch.reader.wordpress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import org.vouch.model.page.Piece;

/** Replaces the shortcodes of a text, each as the table or somebody's decision says. */
final class Shortcodes {
    /** No honest text has shortcodes nested any deeper. */
    private static final int DEEPEST = 12;

    /** Names under which a mark holds words for readers. */
    private static final Pattern WORDY = Pattern.compile(
            "title|heading|text|label|content|caption|subtitle|message|question|answer|description|name|author|price");

    private static final String SCHEME = "(?i)https?://\\S+";

    /** Marks of builders and themes that only lay out what is between them. */
    private static final Set<String> WRAPPERS = Set.of(
            "row",
            "column",
            "columns",
            "one_half",
            "one_third",
            "one_fourth",
            "two_third",
            "three_fourth",
            "one_half_last",
            "one_third_last",
            "one_fourth_last",
            "two_third_last",
            "three_fourth_last",
            "center",
            "section",
            "container",
            "wrapper",
            "box",
            "clear",
            "clearfix",
            "span",
            "div",
            "su_row",
            "su_column",
            "su_box",
            "su_note",
            "su_spacer",
            "su_divider",
            "su_list",
            "su_quote",
            "su_highlight",
            "su_dropcap",
            "su_service",
            "dropcap",
            "highlight",
            "pullquote",
            "blockquote",
            "spacer",
            "divider",
            "hr",
            "left",
            "right",
            "list",
            "note",
            "alert",
            "gap",
            "space",
            "padding",
            "margin");

    private final Map<String, ShortcodeAction> decided;
    private final LongFunction<Optional<PictureFile>> pictures;
    private final List<Long> own;
    private final List<Dropped> dropped = new ArrayList<>();
    private final Map<String, Integer> left = new TreeMap<>();

    /**
     * A file that a text names by its number.
     *
     * @param address where it was
     * @param alt what it shows
     */
    record PictureFile(String address, String alt) {}

    /**
     * What went out of a text.
     *
     * @param name of the shortcode
     * @param words what was between its marks
     */
    record Dropped(String name, String words) {}

    /**
     * Makes ready for one text.
     *
     * @param decided what somebody decided, by name
     * @param pictures finds a file by its number
     * @param own the numbers of the pictures that belong to the text
     */
    Shortcodes(Map<String, ShortcodeAction> decided, LongFunction<Optional<PictureFile>> pictures, List<Long> own) {
        this.own = List.copyOf(own);
        this.decided = decided;
        this.pictures = pictures;
    }

    List<Dropped> dropped() {
        return dropped;
    }

    /** Returns how often each shortcode stays in the text. */
    Map<String, Integer> left() {
        return left;
    }

    /** Returns whether the table knows a name, so that nobody has to decide. */
    static boolean isKnown(String name) {
        return WRAPPERS.contains(name)
                || BuilderTable.BUILT_IN.part(name).isPresent()
                || Set.of("caption", "wp_caption", "gallery", "audio", "video", "embed", "playlist", "youtube", "vimeo")
                        .contains(name);
    }

    String replaced(String text) {
        return replaced(text, 0);
    }

    private String replaced(String text, int depth) {
        return Shortcode.replaced(text, (code, written) -> depth > DEEPEST ? written : replaced(code, written, depth));
    }

    private String replaced(Shortcode code, String written, int depth) {
        ShortcodeAction action = decided.get(code.name());
        String inside = replaced(code.content().orElse(""), depth + 1);
        if (action instanceof ShortcodeAction.Unwrap) {
            return unwrapped(code, inside);
        }
        if (action instanceof ShortcodeAction.Drop) {
            dropped.add(new Dropped(code.name(), inside));
            return "";
        }
        if (action instanceof ShortcodeAction.Say say) {
            return said(code, say, inside);
        }
        return action == null ? built(code, written, inside) : stays(code, written, inside);
    }

    private String built(Shortcode code, String written, String inside) {
        switch (code.name()) {
            case "caption", "wp_caption" -> {
                return caption(code, inside);
            }
            case "gallery", "playlist" -> {
                return gallery(code, written, inside);
            }
            case "audio", "video" -> {
                return player(code, written, inside);
            }
            case "embed", "youtube", "vimeo" -> {
                String address = inside.isBlank() ? code.value("0") + code.value("src") + code.value("url") : inside;
                return address.strip().matches(SCHEME)
                        ? "<p>" + address.strip() + "</p>"
                        : stays(code, written, inside);
            }
            default -> {
                boolean wrapper =
                        WRAPPERS.contains(code.name()) && (code.content().isPresent() || code.isLikely());
                return wrapper ? unwrapped(code, inside) : stays(code, written, inside);
            }
        }
    }

    /** Some marks hold words themselves, such as the title of a box: those are left out with the mark. */
    private String unwrapped(Shortcode code, String inside) {
        code.attributes().forEach((name, value) -> {
            if (WORDY.matcher(name).find() && value.chars().anyMatch(Character::isLetter)) {
                dropped.add(new Dropped(code.name() + " " + name, value));
            }
        });
        return inside;
    }

    /** What is between the marks is replaced all the same: it may hold what somebody decided about. */
    private String stays(Shortcode code, String written, String inside) {
        if (!code.isLikely()) {
            return written;
        }
        left.merge(code.name(), 1, Integer::sum);
        return code.around(written, inside);
    }

    private static String said(Shortcode code, ShortcodeAction.Say say, String inside) {
        String words = filled(say.words(), code, inside);
        String link = filled(say.link(), code, "");
        return link.isEmpty() ? words : "<a href=\"" + link + "\">" + words + "</a>";
    }

    private static String filled(String form, Shortcode code, String inside) {
        String filled = form;
        for (Map.Entry<String, String> each : code.attributes().entrySet()) {
            filled = filled.replace("{" + each.getKey() + "}", Piece.Html.ofWords(each.getValue()));
        }
        return filled.replace("{content}", inside);
    }

    /** The words below a picture are an attribute in old texts, and follow the picture in newer ones. */
    private static String caption(Shortcode code, String inside) {
        String words = code.value("caption");
        return "<figure>" + inside + (words.isEmpty() ? "" : "<figcaption>" + words + "</figcaption>") + "</figure>";
    }

    private String gallery(Shortcode code, String written, String inside) {
        StringBuilder out = new StringBuilder();
        for (String id : (code.value("ids") + "," + code.value("include")).split("[,\\s]+", -1)) {
            if (id.matches("[0-9]{1,15}")) {
                pictures.apply(Long.parseLong(id))
                        .ifPresent(file -> out.append("<p>").append(shown(file)).append("</p>"));
            }
        }
        if (out.length() == 0
                && code.name().equals("gallery")
                && code.value("ids").isEmpty()) {
            own.forEach(id -> pictures.apply(id)
                    .ifPresent(file -> out.append("<p>").append(shown(file)).append("</p>")));
        }
        return out.length() == 0 ? stays(code, written, inside) : out.toString();
    }

    /** Returns a picture, or a link to a file of another kind. */
    static String shown(PictureFile file) {
        String address = Piece.Html.ofWords(file.address());
        String alt = Piece.Html.ofWords(file.alt());
        boolean picture = file.address().matches("(?i).*\\.(?:jpe?g|png|gif|webp|avif|svg)(?:\\?.*)?");
        return picture
                ? "<img src=\"" + address + "\" alt=\"" + alt + "\">"
                : "<a href=\"" + address + "\">" + address.substring(address.lastIndexOf('/') + 1) + "</a>";
    }

    private String player(Shortcode code, String written, String inside) {
        for (String name : List.of("src", "mp3", "m4a", "ogg", "wav", "mp4", "m4v", "webm", "ogv", "0")) {
            String address = code.value(name);
            if (!address.isEmpty()) {
                return "<" + code.name() + " src=\"" + Piece.Html.ofWords(address) + "\"></" + code.name() + ">"
                        + inside;
            }
        }
        return stays(code, written, inside);
    }
}
