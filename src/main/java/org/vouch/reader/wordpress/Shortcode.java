package org.vouch.reader.wordpress;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mark in square brackets that WordPress replaces when it shows a text.
 *
 * @param name its name
 * @param attributes its values by their names, in order; those without a name by {@code 0}, {@code 1} and so on
 * @param content what is between it and its end, if it has one
 * @param from where it starts in the text
 * @param to where it ends, after its closing mark
 */
record Shortcode(String name, Map<String, String> attributes, Optional<String> content, int from, int to) {
    private static final Pattern NAME = Pattern.compile("\\[([A-Za-z][A-Za-z0-9_-]{0,60})(?=[\\s/\\]])");

    /** The longest mark that is looked for, in UTF-16 units; encoded parts of builders may be long. */
    private static final int LONGEST = 200_000;

    private static final Pattern ATTRIBUTE = Pattern.compile(
            "([\\w-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|[“”″]([^“”″]*)[“”″]|([^\\s\"']+))|\"([^\"]*)\"|(\\S+)");

    /** Copies the attributes in. */
    Shortcode {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** Returns the first one at or after a place in a text. */
    static Optional<Shortcode> next(String text, int from) {
        Matcher name = NAME.matcher(text);
        int at = from;
        while (at < text.length() && name.find(at)) {
            boolean escaped = name.start() > 0 && text.charAt(name.start() - 1) == '[';
            int end = escaped ? -1 : endOfMark(text, name.end());
            if (end >= 0) {
                return Optional.of(of(text, name.start(), name.group(1), end));
            }
            at = name.end();
        }
        return Optional.empty();
    }

    /** Returns where the closing bracket is; brackets in quotes do not count unless the quotes never end. */
    private static int endOfMark(String text, int from) {
        char quote = 0;
        int most = Math.min(text.length(), from + LONGEST);
        for (int i = from; i < most; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if ((c == '"' || c == '\'') && text.charAt(i - 1) == '=') {
                quote = c;
            } else if (c == ']') {
                return i;
            } else if (c == '[') {
                return -1;
            }
        }
        return -1;
    }

    private static Shortcode of(String text, int start, String written, int bracket) {
        String name = written.toLowerCase(Locale.ROOT);
        String given = text.substring(start + 1 + written.length(), bracket);
        boolean alone = given.endsWith("/");
        Map<String, String> attributes = attributes(alone ? given.substring(0, given.length() - 1) : given);
        int close = alone ? -1 : closing(text, written, bracket + 1);
        if (close < 0) {
            return new Shortcode(name, attributes, Optional.empty(), start, bracket + 1);
        }
        return new Shortcode(
                name, attributes, Optional.of(text.substring(bracket + 1, close)), start, close + written.length() + 3);
    }

    /** Returns where the closing mark is that belongs to one of this name; those inside have their own. */
    private static int closing(String text, String name, int from) {
        Matcher marks = Pattern.compile("\\[(/?)" + Pattern.quote(name) + "(?:\\s[^\\]]*)?\\]")
                .matcher(text);
        int open = 1;
        int at = from;
        while (marks.find(at)) {
            boolean selfClosing = text.charAt(marks.end() - 2) == '/';
            if (!marks.group(1).isEmpty()) {
                open--;
            } else if (!selfClosing) {
                open++;
            }
            if (open == 0) {
                return marks.start();
            }
            at = marks.end();
        }
        // One that is opened again and closed but once is not nested: the first closing mark ends it.
        int first = text.indexOf("[/" + name + "]", from);
        int again = first < 0 ? -1 : text.indexOf("[" + name, from);
        return again >= 0 && again < first ? -1 : first;
    }

    private static Map<String, String> attributes(String written) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher each = ATTRIBUTE.matcher(written.replace("&#8221;", "\"")
                .replace("&#8243;", "\"")
                .replace("&quot;", "\"")
                .strip());
        int unnamed = 0;
        while (each.find()) {
            String name = each.group(1);
            String value = "";
            for (int group = 2; group <= 7; group++) {
                value = each.group(group) == null ? value : each.group(group);
            }
            attributes.putIfAbsent(name == null ? String.valueOf(unnamed++) : name.toLowerCase(Locale.ROOT), value);
        }
        return attributes;
    }

    /**
     * Returns a text with something else in place of each shortcode of it.
     *
     * @param by takes a shortcode and how it is written, and returns what takes its place
     */
    static String replaced(String text, BiFunction<Shortcode, String, String> by) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        Optional<Shortcode> next = next(text, 0);
        while (next.isPresent()) {
            Shortcode code = next.get();
            out.append(text, at, code.from()).append(by.apply(code, text.substring(code.from(), code.to())));
            at = code.to();
            next = next(text, at);
        }
        return out.append(text, at, text.length()).toString();
    }

    /** Returns it as it is written, with something else between its marks. */
    String around(String written, String inside) {
        if (content.isEmpty()) {
            return written;
        }
        int open = written.indexOf(']') + 1;
        int at = written.indexOf(content.get(), Math.max(0, open - 1));
        return at < 0
                ? written
                : written.substring(0, at)
                        + inside
                        + written.substring(at + content.get().length());
    }

    /** Returns a value, or an empty text. */
    String value(String name) {
        return attributes.getOrDefault(name, "");
    }

    /**
     * Returns whether words in square brackets look like one: they give a value, have an end, or a name of two parts.
     * What people write in brackets ("[sic]", "[1]") does none of that.
     */
    boolean isLikely() {
        return content.isPresent()
                || name.indexOf('_') > 0
                || attributes.keySet().stream().anyMatch(key -> !Character.isDigit(key.charAt(0)));
    }
}
