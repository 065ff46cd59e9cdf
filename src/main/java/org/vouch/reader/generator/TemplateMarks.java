package org.vouch.reader.generator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouch.model.page.Piece;

/**
 * Replaces the marks of templates in a text: shortcodes of Hugo, tags and placeholders of Jekyll and Eleventy. What
 * nobody knows stays letter for letter, so that a check finds it.
 */
public final class TemplateMarks {
    private static final Pattern MARK = Pattern.compile(
            "\\{\\{[<%][^{}]{0,2000}?[>%]\\}\\}|\\{%[^{}]{0,2000}?%\\}" + "|\\{\\{[^{}<%][^{}]{0,500}?\\}\\}");

    private static final Pattern COMMENT = Pattern.compile(
            "(?s)\\{%-?\\s*comment\\s*-?%\\}.{0,20000}?\\{%-?\\s*endcomment\\s*-?%\\}|\\{\\{[<%]\\s*/\\*.{0,2000}?\\*/\\s*[>%]\\}\\}");

    private static final Pattern NAMED =
            Pattern.compile("([\\w-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|`([^`]*)`|(\\S+))");
    private static final Pattern UNNAMED = Pattern.compile("[\"'`]([^\"'`]*)[\"'`]|([^\\s\"'`|,]+)");

    /** No honest text has marks nested any deeper. */
    private static final int DEEPEST = 12;

    private static final Pattern QUOTED = Pattern.compile("[\"'`]([^\"'`]*)[\"'`]");
    private static final Pattern PATH_FILTER = Pattern.compile(
            "\\s*[\"']([^\"']+)[\"']\\s*\\|\\s*(?:relative_url|absolute_url|url|relURL|absURL|prepend:.*)\\s*");

    private final String base;
    private final Function<String, Optional<String>> pages;
    private final Decisions decisions;
    private final Map<String, Integer> left = new TreeMap<>();
    private final Map<String, String> open = new TreeMap<>();
    private final Map<String, String> dropped = new TreeMap<>();

    /** Says what becomes of marks that somebody decided about. */
    public interface Decisions {
        /** Returns whether somebody decided about the marks of a name. */
        boolean areThereOn(String name);

        /**
         * Returns what takes the place of a mark.
         *
         * @param name such as {@code notice} or {@code page.title}
         * @param values what is written in the mark, by name, and what has no name by its number, from 0
         * @param content what is between the mark and the one that ends it; empty if nothing ends it
         */
        String instead(String name, Map<String, String> values, String content);
    }

    /**
     * Makes ready for one text.
     *
     * @param decisions what somebody decided
     * @param base the folder of all addresses of the site, without '/' at its end; often empty
     * @param pages finds where the page of a file was, by how a mark names the file
     */
    public TemplateMarks(Decisions decisions, String base, Function<String, Optional<String>> pages) {
        this.decisions = decisions;
        this.base = base;
        this.pages = pages;
    }

    /** Returns the marks that stay in the text, as they start, each with how often it is there. */
    public Map<String, Integer> left() {
        return left;
    }

    /** Returns the names about which somebody has to decide, each with one mark as it is written. */
    public Map<String, String> open() {
        return open;
    }

    /** Returns what went out of the text, by what it was. */
    public Map<String, String> dropped() {
        return dropped;
    }

    /** Returns a text with its marks replaced. */
    public String replaced(String text) {
        String plain = COMMENT.matcher(text).replaceAll(comment -> {
            String words = comment.group()
                    .replaceAll("\\{%.*?%\\}|\\{\\{[<%]\\s*/\\*|\\*/\\s*[>%]\\}\\}", "")
                    .strip();
            dropped.merge("a comment of a template", words, (one, more) -> one + " " + more);
            return "";
        });
        return marksReplaced(plain, 0);
    }

    private String marksReplaced(String text, int depth) {
        Matcher mark = MARK.matcher(text);
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (mark.find(from)) {
            out.append(text, from, mark.start());
            from = mark.end();
            String name = name(inside(mark.group()));
            if (depth < DEEPEST && decisions.areThereOn(name)) {
                MatchResult end = end(name, text, from);
                String content = end == null ? "" : marksReplaced(text.substring(from, end.start()), depth + 1);
                out.append(decisions.instead(name, values(inside(mark.group()).substring(name.length())), content));
                from = end == null ? from : end.end();
            } else {
                out.append(replacement(mark.group()));
            }
        }
        return out.append(text, from, text.length()).toString();
    }

    /** Returns the mark that ends one, if any does. */
    private static @Nullable MatchResult end(String name, String text, int from) {
        Matcher mark = MARK.matcher(text);
        int open = 1;
        for (int at = from; mark.find(at); at = mark.end()) {
            String other = name(inside(mark.group()));
            if (other.equals("/" + name) || other.equals("end" + name)) {
                open--;
            } else if (other.equals(name) && !mark.group().matches("(?s).*/\\s*[>%]\\}\\}")) {
                open++;
            }
            if (open == 0) {
                return mark.toMatchResult();
            }
        }
        return null;
    }

    private static String inside(String written) {
        return written.replaceAll("^\\{[{%][<%]?-?\\s*|\\s*/?\\s*-?[>%]?[}%]\\}$", "");
    }

    private static String name(String inside) {
        return inside.replaceFirst("(?s)^(/?)\\s*([\\w.-]*).*$", "$1$2");
    }

    private static Map<String, String> values(String given) {
        Map<String, String> values = new LinkedHashMap<>();
        StringBuilder rest = new StringBuilder();
        Matcher named = NAMED.matcher(given);
        while (named.find()) {
            values.put(named.group(1), value(named));
            named.appendReplacement(rest, " ");
        }
        named.appendTail(rest);
        Matcher unnamed = UNNAMED.matcher(rest);
        for (int number = 0; unnamed.find(); number++) {
            values.put(String.valueOf(number), unnamed.group(1) == null ? unnamed.group(2) : unnamed.group(1));
        }
        return values;
    }

    private String replacement(String written) {
        boolean placeholder = written.startsWith("{{") && "<%".indexOf(written.charAt(2)) < 0;
        String inside = inside(written);
        Optional<String> instead = placeholder ? placeholder(inside) : tag(inside);
        return instead.orElseGet(() -> {
            String name = inside.replaceFirst("(?s)^(/?\\s*[\\w.-]*).*$", "$1");
            if (!name.startsWith("/") && !name.startsWith("end") && !name.isEmpty()) {
                open.putIfAbsent(name(inside), written);
            }
            left.merge(written.substring(0, Math.max(2, written.indexOf(name) + name.length())), 1, Integer::sum);
            return written;
        });
    }

    private Optional<String> placeholder(String inside) {
        Matcher path = PATH_FILTER.matcher(inside);
        if (path.matches()) {
            return Optional.of((path.group(1).startsWith("/") ? base : "") + path.group(1));
        }
        return switch (inside) {
            case "site.baseurl", "baseurl", "site.BaseURL" -> Optional.of(base);
            case "site.url" -> Optional.of("");
            default -> Optional.empty();
        };
    }

    private Optional<String> tag(String inside) {
        String name = inside.replaceFirst("(?s)^([/\\w-]*).*$", "$1");
        String given = inside.substring(name.length()).strip();
        return switch (name) {
            case "raw", "endraw" -> Optional.of("");
            case "highlight" -> Optional.of("\n```\n");
            case "endhighlight", "/highlight" -> Optional.of("\n```\n");
            case "ref", "relref", "link", "post_url" -> page(given);
            case "figure" -> figure(given);
            case "youtube" -> film("https://www.youtube.com/watch?v=", given);
            case "vimeo" -> film("https://vimeo.com/", given);
            default -> Optional.empty();
        };
    }

    private Optional<String> page(String given) {
        Matcher quoted = QUOTED.matcher(given);
        String named = quoted.find() ? quoted.group(1) : given;
        int fragment = named.indexOf('#');
        String file = fragment < 0 ? named : named.substring(0, fragment);
        return Optional.of(pages.apply(file).orElse(file) + (fragment < 0 ? "" : named.substring(fragment)));
    }

    private static String value(String given, String name) {
        Matcher each = NAMED.matcher(given);
        while (each.find()) {
            if (each.group(1).equals(name)) {
                return value(each);
            }
        }
        return "";
    }

    private static String value(Matcher named) {
        for (int group = 2; group <= 5; group++) {
            if (named.group(group) != null) {
                return named.group(group);
            }
        }
        return "";
    }

    private static Optional<String> figure(String given) {
        String source = value(given, "src");
        if (source.isEmpty()) {
            return Optional.empty();
        }
        String caption = value(given, "title") + " " + value(given, "caption") + " " + value(given, "attr");
        return Optional.of("\n\n<figure><img src=\"" + Piece.Html.ofWords(source) + "\" alt=\""
                + Piece.Html.ofWords(value(given, "alt")) + "\"><figcaption>" + caption.strip()
                + "</figcaption></figure>\n\n");
    }

    private static Optional<String> film(String before, String given) {
        String id = value(given, "id").isEmpty() ? given.replaceAll("[\"']", "").strip() : value(given, "id");
        return id.matches("[\\w-]+")
                ? Optional.of("\n\n<iframe src=\"" + before + id + "\"></iframe>\n\n")
                : Optional.empty();
    }
}
