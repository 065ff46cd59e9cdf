package org.vouch.reader.generator;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern QUOTED = Pattern.compile("[\"'`]([^\"'`]*)[\"'`]");
    private static final Pattern PATH_FILTER = Pattern.compile(
            "\\s*[\"']([^\"']+)[\"']\\s*\\|\\s*(?:relative_url|absolute_url|url|relURL|absURL|prepend:.*)\\s*");

    private final String base;
    private final Function<String, Optional<String>> pages;
    private final Map<String, Integer> left = new TreeMap<>();
    private final Map<String, String> dropped = new TreeMap<>();

    /**
     * Makes ready for one text.
     *
     * @param base the folder of all addresses of the site, without '/' at its end; often empty
     * @param pages finds where the page of a file was, by how a mark names the file
     */
    public TemplateMarks(String base, Function<String, Optional<String>> pages) {
        this.base = base;
        this.pages = pages;
    }

    /** Returns the marks that stay in the text, as they start, each with how often it is there. */
    public Map<String, Integer> left() {
        return left;
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
        Matcher mark = MARK.matcher(plain);
        StringBuilder out = new StringBuilder();
        while (mark.find()) {
            String written = mark.group();
            mark.appendReplacement(out, Matcher.quoteReplacement(replacement(written)));
        }
        return mark.appendTail(out).toString();
    }

    private String replacement(String written) {
        boolean placeholder = written.startsWith("{{") && "<%".indexOf(written.charAt(2)) < 0;
        String inside = written.replaceAll("^\\{[{%][<%]?-?\\s*|\\s*/?\\s*-?[>%]?[}%]\\}$", "");
        Optional<String> instead = placeholder ? placeholder(inside) : tag(inside);
        return instead.orElseGet(() -> {
            String name = inside.replaceFirst("(?s)^(/?\\s*[\\w.-]*).*$", "$1");
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
                for (int group = 2; group <= 5; group++) {
                    if (each.group(group) != null) {
                        return each.group(group);
                    }
                }
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
