package org.vouch.reader.wordpress;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouch.model.page.Piece;
import org.vouch.reader.wordpress.BuilderPart.Shown;
import org.vouch.reader.wordpress.BuilderPart.Way;
import org.vouch.reader.wordpress.Shortcodes.Dropped;
import org.vouch.reader.wordpress.Shortcodes.PictureFile;

/** Writes parts of page builders as the HTML that readers saw, and keeps what of them nobody sees any more. */
final class PartPrinter {
    private static final Pattern PACKED_ADDRESS = Pattern.compile("(?:^|\\|)url:([^|]*)");
    private static final Pattern PACKED_TITLE = Pattern.compile("(?:^|\\|)title:([^|]*)");
    private static final Pattern NUMBERED = Pattern.compile("[a-z_-]+,\\s*([0-9]{1,15})");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:[a-z][a-z0-9+.-]*:|//|/|#|\\?).*");
    private static final Pattern SOURCE = Pattern.compile("(?i)\\bsrc\\s*=\\s*[\"']([^\"']+)[\"']");
    private static final Pattern CODES = Pattern.compile("%[0-9A-Fa-f]{2}");

    private final BuilderTable table;
    private final LongFunction<Optional<PictureFile>> pictures;
    private final List<Dropped> dropped;
    private final Set<String> dynamic;

    /**
     * Makes ready for one text.
     *
     * @param pictures finds a file by its number
     * @param dropped takes what readers do not see any more
     * @param dynamic takes the names of parts that WordPress made anew for each reader
     */
    PartPrinter(
            BuilderTable table,
            LongFunction<Optional<PictureFile>> pictures,
            List<Dropped> dropped,
            Set<String> dynamic) {
        this.table = table;
        this.pictures = pictures;
        this.dropped = dropped;
        this.dynamic = dynamic;
    }

    /** Returns what readers saw of a part. */
    String print(BuilderPart part, PartValues values) {
        Set<String> used = new HashSet<>();
        String html = shown(part.shown(), values, used);
        leftOut(part, values, used);
        if (part.has(Way.DYNAMIC)) {
            dynamic.add(part.name());
        }
        if (part.has(Way.DROP)) {
            dropped.add(new Dropped(part.name(), html));
            return "";
        }
        return html;
    }

    /** Settings with words that the table does not name are not lost without a line. */
    private void leftOut(BuilderPart part, PartValues values, Set<String> used) {
        Map<String, String> words = new TreeMap<>(values.all());
        words.forEach((setting, value) -> {
            boolean named = used.contains(setting) || used.stream().anyMatch(each -> setting.startsWith(each + "."));
            if (!named && table.holdsWords(setting, value)) {
                dropped.add(new Dropped(part.name() + " " + setting, value));
            }
        });
    }

    private String shown(List<Shown> all, PartValues values, Set<String> used) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            Shown each = all.get(i);
            each.settings().forEach(setting -> used.addAll(List.of(setting.split("\\|", -1))));
            if (each.way() == Way.IN) {
                return html + within(each.first(), all.subList(i + 1, all.size()), values, used);
            }
            if (each.way() == Way.DETAILS) {
                String title = value(each.first(), values);
                String inside = shown(all.subList(i + 1, all.size()), values, used);
                return html + element("details", element("summary", title) + "\n\n" + inside);
            }
            html.append(one(each, values));
        }
        return html.toString();
    }

    /** Words of a line stay in their line; whatever else there is becomes an element of its own. */
    private String within(String tag, List<Shown> rest, PartValues values, Set<String> used) {
        boolean contentAlone = rest.size() == 1 && rest.get(0).way() == Way.CONTENT;
        String inside = contentAlone ? values.content() : shown(rest, values, used);
        return tag.equals("span") && contentAlone ? inside : element(tag, inside);
    }

    private String one(Shown shown, PartValues values) {
        return switch (shown.way()) {
            case CONTENT -> element("div", values.content());
            case ENCODED -> decoded(values.content());
            case WORDS -> element("p", value(shown.first(), values));
            case HTML -> "\n\n" + values.text(shown.first()) + "\n\n";
            case HEADING -> element(level(values.text(shown.second())), value(shown.first(), values));
            case H2, H3 -> element(shown.way().name().toLowerCase(Locale.ROOT), value(shown.first(), values));
            case LINK -> link(value(shown.first(), values), values.text(shown.second()));
            case IMAGE -> images(value(shown.first(), values), value(shown.second(), values));
            case FILM -> film(value(shown.first(), values));
            case YOUTUBE -> film(numbered("https://www.youtube.com/watch?v=", value(shown.first(), values)));
            case VIMEO -> film(numbered("https://vimeo.com/", value(shown.first(), values)));
            case EACH -> each(shown, values);
            case IN, DETAILS, DYNAMIC, DROP, QUIET -> "";
        };
    }

    /** Returns the first setting of several that says something, on one line. */
    private static String value(String settings, PartValues values) {
        for (String setting : settings.split("\\|", -1)) {
            String value = setting.equals("content") && values.text(setting).isEmpty()
                    ? values.content()
                    : values.text(setting);
            if (!value.isBlank()) {
                return value.strip().replaceAll("\\s*\\n\\s*", " ");
            }
        }
        return "";
    }

    private String each(Shown shown, PartValues values) {
        BuilderPart part = table.part(shown.second()).orElseThrow();
        StringBuilder html = new StringBuilder();
        values.each(shown.first()).forEach(each -> html.append(print(part, each)));
        return html.toString();
    }

    private static String element(String tag, String inside) {
        return inside.isBlank() ? "" : "\n\n<" + tag + ">" + inside + "</" + tag + ">\n\n";
    }

    private static String level(String written) {
        return written.matches("h[1-6]|p|div") ? written : "h2";
    }

    // ---- addresses ----

    private static String link(String words, String written) {
        Matcher title = PACKED_TITLE.matcher(written);
        String said = words.isEmpty() && title.find() ? percentDecoded(title.group(1)) : words;
        String address = address(written);
        return address.isEmpty()
                ? element("p", said)
                : element("p", "<a href=\"" + Piece.Html.ofWords(address) + "\">" + said + "</a>");
    }

    /** Builders write addresses in forms of their own, which hold a title, or the number of a page. */
    private static String address(String written) {
        String plain = written.strip();
        Matcher packed = PACKED_ADDRESS.matcher(plain);
        Matcher numbered = NUMBERED.matcher(plain);
        if (packed.find()) {
            return percentDecoded(packed.group(1));
        }
        if (plain.startsWith("manually,")) {
            return plain.substring(plain.indexOf(',') + 1);
        }
        if (numbered.matches()) {
            return "/?p=" + numbered.group(1);
        }
        return ADDRESS.matcher(plain).matches() ? plain : "";
    }

    private static String percentDecoded(String written) {
        try {
            return URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return written;
        }
    }

    private static String numbered(String before, String id) {
        return id.isEmpty() || id.contains("/") ? id : before + id;
    }

    private static String film(String address) {
        return address.isBlank() ? "" : element("div", "<iframe src=\"" + Piece.Html.ofWords(address) + "\"></iframe>");
    }

    /** A picture is named by its address or its number, several by their numbers, or an element of HTML shows it. */
    private String images(String written, String alt) {
        Matcher source = SOURCE.matcher(written);
        if (written.contains("<")) {
            return source.find() ? "\n\n" + written + "\n\n" : "";
        }
        if (!written.matches("[0-9,\\s|]+")) {
            boolean picture = ADDRESS.matcher(written).matches();
            return picture ? element("p", Shortcodes.shown(new PictureFile(written, alt))) : "";
        }
        StringBuilder html = new StringBuilder();
        for (String id : written.split("[,\\s|]+", -1)) {
            if (id.matches("[0-9]{1,15}")) {
                pictures.apply(Long.parseLong(id))
                        .ifPresentOrElse(
                                file -> html.append(element("p", Shortcodes.shown(file))),
                                () -> dynamic.add("the picture number " + id + ", which is not in the export"));
            }
        }
        return html.toString();
    }

    /** Returns encoded HTML as it was shown; what cannot be decoded stays as it is. */
    private static String decoded(String content) {
        try {
            String packed = content.replaceAll("<[^>]*>|\\s", "");
            String text = new String(Base64.getDecoder().decode(packed), StandardCharsets.UTF_8);
            String html = CODES.matcher(text).find() && text.indexOf('<') < 0 ? percentDecoded(text) : text;
            return "\n\n" + (html.contains("<pre") ? html : html.replaceAll("\\s*\\n\\s*", " ")) + "\n\n";
        } catch (IllegalArgumentException notEncoded) {
            return content;
        }
    }
}
