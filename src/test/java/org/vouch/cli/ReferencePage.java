package org.vouch.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vouch.model.text.DamagedLetters;

/** A page of the handbook's reference while it is written, in the Markdown that Vouch reads. */
final class ReferencePage {
    /**
     * A word that people look for, and where it is explained.
     *
     * @param word a command, a rule, a field, a directive
     * @param address the page and the anchor, from the root of the handbook
     */
    record Entry(String word, String address) {}

    /** Ids that the theme uses for parts of its own: a heading of such a name gets a number. */
    private static final Set<String> OF_THE_THEME =
            Set.of("main", "contents", "review", "footnotes-title", "explained-title");

    /** What may be a sign of Markdown or of Vouch in the middle of a sentence. */
    private static final Pattern SIGN = Pattern.compile("[\\\\`*_\\[\\]<>{}|~&#^]|:(?=[:\\p{L}])");

    /** What is typed and not said: options, paths, files, fields in quotes, directives, addresses. */
    private static final Pattern TYPED =
            Pattern.compile("'(?<quoted>vouch [^']+|[^\\s']*[-_:/.=<>{}\\[\\]][^\\s']*|[a-z][a-z_]+"
                    + "|[a-z_.-]+: [^']*)'(?![\\p{L}])"
                    + "|\"(?<figure>[^\"]*(?:[0-9]|[^\\x00-\\x7F\u2019])[^\"]*)\""
                    + "|<!--.*?-->"
                    + "|\\b[0-9]{3}-[0-9]{4}\\b"
                    + "|\\b(?:file|git|netlify|cloudflare|s3|sftp):[^\\s,;)]*[^\\s,;).]"
                    + "|(?<![\\p{L}\\p{N}-])--?[a-z][\\w-]*"
                    + "|https?://[^\\s,;)]+"
                    + "|::?:?[a-z-]+(?:\\[[^\\]]*])?(?:\\{[^}]*})?(?=[\\s,;.]|$)"
                    + "|\\{[^}]*}"
                    + "|(?<![\\p{L}\\p{N}'])[\\w*~-]*(?:[./][\\w*-]+)*/(?=[\\s,;.)]|$)"
                    + "|ROOT/[\\w./-]*\\w"
                    + "|(?<![\\p{L}\\p{N}'])[\\w*~-]+(?:[./][\\w*-]+)*\\.(?:yaml|md|json|jsonl|css|js|ftlh|html|svg|xml|pub|woff2)\\b"
                    + "|(?<![\\p{L}\\p{N}'])(?:content|templates)(?:/[\\w*-]+)+"
                    + "|[\\w-]+(?:_[\\w-]+)+");

    private final String path;
    private final StringBuilder text = new StringBuilder();
    private final List<Entry> entries = new ArrayList<>();

    private final Set<String> taken = new HashSet<>();

    /**
     * Starts a page.
     *
     * @param path where it is below the folder of pages, without its ending
     * @param description one sentence for lists
     * @param first the paragraph that says what this is
     */
    ReferencePage(String path, String title, String description, String first) {
        this.path = path;
        text.append("---\ntitle: \"")
                .append(title)
                .append("\"\ndescription: \"")
                .append(description)
                .append("\"\n---\n")
                .append(first)
                .append('\n');
    }

    String path() {
        return path;
    }

    /** Returns the address of the page, from the root of the handbook. */
    String address() {
        return "/" + path + "/";
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    String text() {
        return text.toString();
    }

    /** Starts a part that people look for by some words. */
    ReferencePage heading(int level, String markdown, String... words) {
        text.append('\n').append("#".repeat(level)).append(' ').append(markdown).append('\n');
        String id = anchor(markdown);
        if (!taken.add(id)) {
            throw new IllegalStateException("two headings of " + path + " have the id " + id);
        }
        for (String word : words) {
            entries.add(new Entry(word, address() + "#" + id));
        }
        return this;
    }

    /** Notes that people look for this page by a word. */
    ReferencePage foundBy(String word) {
        entries.add(new Entry(word, address()));
        return this;
    }

    /** Returns the id that Vouch gives to a heading that is alone of its name. */
    static String anchor(String markdown) {
        String anchor = markdown.replaceAll("[^\\p{L}\\p{N}_ /-]", "")
                .replaceAll("[ /-]+", "-")
                .toLowerCase(Locale.ROOT);
        return OF_THE_THEME.contains(anchor) ? anchor + "-2" : anchor;
    }

    ReferencePage paragraph(String markdown) {
        if (!markdown.isBlank()) {
            text.append('\n').append(markdown).append('\n');
        }
        return this;
    }

    ReferencePage items(List<String> markdown) {
        if (!markdown.isEmpty()) {
            text.append('\n');
            markdown.forEach(item -> text.append("- ").append(item).append('\n'));
        }
        return this;
    }

    /** Writes lines that are shown as they are typed, or as a quotation where they show letters that are damaged. */
    ReferencePage code(String language, String lines) {
        if (DamagedLetters.isMisread(lines)) {
            return paragraph("> " + marked(lines));
        }
        String fence = "`".repeat(Math.max(3, longestTicks(lines) + 1));
        text.append('\n').append(fence).append(language).append('\n');
        text.append(lines.stripTrailing()).append('\n').append(fence).append('\n');
        return this;
    }

    /** Returns what is typed, for the middle of a sentence. */
    static String typed(String characters) {
        String ticks = "`".repeat(longestTicks(characters) + 1);
        boolean padded = characters.startsWith("`") || characters.endsWith("`");
        String pad = padded ? " " : "";
        return ticks + pad + characters.replace('\n', ' ') + pad + ticks;
    }

    private static int longestTicks(String text) {
        int longest = 0;
        Matcher ticks = Pattern.compile("`+").matcher(text);
        while (ticks.find()) {
            longest = Math.max(longest, ticks.end() - ticks.start());
        }
        return longest;
    }

    /** Returns sentences of the program's tables as Markdown: what is typed is marked, and no sign is read as one. */
    static String said(String sentences) {
        StringBuilder said = new StringBuilder();
        Matcher typed = TYPED.matcher(sentences);
        int from = 0;
        while (typed.find()) {
            said.append(escaped(sentences.substring(from, typed.start())));
            said.append(
                    DamagedLetters.isMisread(typed.group())
                            ? marked(typed.group())
                            : typed(Stream.of("quoted", "figure")
                                    .map(typed::group)
                                    .filter(Objects::nonNull)
                                    .findFirst()
                                    .orElse(typed.group())));
            from = typed.end();
        }
        return said.append(escaped(sentences.substring(from))).toString();
    }

    /**
     * Returns words in which letters are damaged, with the first one of each sign marked: so they are not mistaken for
     * a fault.
     */
    private static String marked(String words) {
        return words.replaceAll("[\\u00C2-\\u00F4](?=[^\\x00-\\x7F])", "**$0**");
    }

    private static String escaped(String words) {
        return SIGN.matcher(words).replaceAll(sign -> Matcher.quoteReplacement("\\" + sign.group()));
    }
}
