package org.vouch.reader.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings marks that one program for Markdown understands into a form that every one does: lists of attributes,
 * comments, tables of contents, abbreviations, boxes of tasks, notes and alerts of kramdown, Goldmark and markdown-it.
 * What is in listings and in code stays as it is.
 */
public final class EngineMarks {
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(?:> ?)*(`{3,}|~{3,}).*$");
    private static final Pattern LISTING = Pattern.compile("^\\s*\\{(?:%-?|\\{[<%])\\s*(highlight|raw)\\b.*$");

    private static final String NAMES =
            "(?:class|id|style|width|height|target|rel|title|alt|lang|dir|align|loading|role"
                    + "|download|hreflang|type|(?:data|aria)-[\\w-]+)";
    private static final String ATTRIBUTE = "(?:[.#][\\w:-]+|" + NAMES + "=(?:\"[^\"\\n]*\"|'[^'\\n]*'|[^\\s\"'}]+))";
    private static final String ATTRIBUTES = "\\{:?[ \\t]*" + ATTRIBUTE + "(?:[ \\t]+" + ATTRIBUTE + ")*[ \\t]*\\}";

    /** A list of attributes on a line of its own, and any instruction of kramdown. */
    private static final Pattern OWN_LINE =
            Pattern.compile("^[ \\t]*(?:> ?)*(?:" + ATTRIBUTES + "|\\{::?[^}\\n]*\\}|\\{:/[^}\\n]*\\})[ \\t]*$");

    private static final Pattern CONTENTS = Pattern.compile("^[ \\t]*\\{:[ \\t]*toc\\b[^}]*\\}[ \\t]*$");
    private static final Pattern ITEM = Pattern.compile("^[ \\t]*(?:[*+-]|[0-9]+[.)])[ \\t].*$");
    private static final Pattern COMMENT = Pattern.compile("(?s)\\{::comment\\}(.*?)\\{:/(?:comment)?\\}");

    /** What is in other braces is words. */
    private static final String OF_HEADING = "[ \\t]*(" + ATTRIBUTES + "|\\{:[^}\\n]*\\})";

    private static final Pattern HEADING =
            Pattern.compile("^( {0,3}#{1,6}[ \\t].*?)" + OF_HEADING + "[ \\t]*#*[ \\t]*$");
    private static final Pattern SETEXT = Pattern.compile("^(\\S.*?)" + OF_HEADING + "[ \\t]*$");
    private static final Pattern ID = Pattern.compile("#([\\w-]+)");
    private static final Pattern UNDERLINE = Pattern.compile("^ {0,3}(?:=+|-+)[ \\t]*$");

    private static final Pattern ABBREVIATION = Pattern.compile("^\\*\\[([^\\]\\n]+)\\]:[ \\t]*(.*)$");
    private static final Pattern ALERT = Pattern.compile("^([ \\t]*>[> \\t]*)\\[!([A-Za-z]+)\\][+-]?[ \\t]*(.*)$");
    private static final Pattern TASK = Pattern.compile("^([> \\t]*(?:[*+-]|[0-9]+[.)])[ \\t]+)\\[([ xX])\\][ \\t]+");
    private static final Pattern ITEM_ATTRIBUTES =
            Pattern.compile("^([ \\t]*(?:[*+-]|[0-9]+[.)])[ \\t]+)\\{:[^}\\n]*\\}[ \\t]*");
    private static final Pattern BLOCK = Pattern.compile(
            "(?i)^([ \\t]*<(?:div|section|article|aside|main|header|footer|details|figure|blockquote|td|li)\\b[^>\\n]*?)"
                    + "[ \\t]+markdown=[\"']?(?:1|block|span)[\"']?([^>\\n]*>)(.*)$");
    private static final Pattern BLOCK_END = Pattern.compile(
            "(?i)^(.*?)(</(?:div|section|article|aside|main|header|footer|details|figure|blockquote|td|li)>[ \\t]*)$");

    /** A stretch of code, or a list of attributes after what it belongs to. */
    private static final Pattern INLINE =
            Pattern.compile("(`+)(?!`)[^\\n]*?(?<!`)\\1(?!`)|(?<=[*_`)\\]])(" + ATTRIBUTES + "|\\{:[^}\\n]*\\})");

    private static final Pattern QUOTES = Pattern.compile("(`+)(?!`)[^\\n]*?(?<!`)\\1(?!`)|<<[ \\t]?|[ \\t]?>>");
    private static final Pattern NOTE = Pattern.compile("(`+)(?!`)[^\\n]*?(?<!`)\\1(?!`)|\\^\\[([^\\]\\[\\n]+)\\]");
    private static final Pattern WORDS = Pattern.compile("(?:title|alt|aria-label)=(?:\"([^\"]*)\"|'([^']*)')");

    private final Engine engine;
    private final Map<String, String> dropped = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> out = new ArrayList<>();
    private String fence = "";
    private int blocks;

    /** The programs whose marks differ. */
    public enum Engine {
        /** That of Hugo. */
        GOLDMARK,
        /** That of Jekyll. */
        KRAMDOWN,
        /** That of Eleventy, and any other. */
        OTHER
    }

    /** Makes ready for one text that was written for a program. */
    public EngineMarks(Engine engine) {
        this.engine = engine;
    }

    /** Returns what went out of the text, by what it was. */
    public Map<String, String> dropped() {
        return dropped;
    }

    /** Returns a text without the marks of its program. */
    public String replaced(String text) {
        String plain = COMMENT.matcher(text).replaceAll(comment -> {
            drop("a comment of kramdown", comment.group(1));
            return "";
        });
        List<String> lines = List.of(plain.split("\n", -1));
        for (int i = 0; i < lines.size(); i++) {
            boolean underlined =
                    i + 1 < lines.size() && UNDERLINE.matcher(lines.get(i + 1)).matches();
            line(lines.get(i), underlined);
        }
        if (!notes.isEmpty()) {
            out.add("");
            for (int i = 0; i < notes.size(); i++) {
                out.add("[^" + label(i) + "]: " + notes.get(i));
            }
        }
        return String.join("\n", out);
    }

    private static String label(int note) {
        return "inline-" + (note + 1);
    }

    private void drop(String what, String words) {
        dropped.merge(what, words.strip(), (one, more) -> (one + " " + more).strip());
    }

    private void line(String line, boolean underlined) {
        if (inListing(line)) {
            out.add(line);
        } else if (CONTENTS.matcher(line).matches()) {
            contents();
        } else if (OWN_LINE.matcher(line).matches()) {
            attributes(line);
        } else if (!(engine == Engine.KRAMDOWN && line.strip().equals("^"))) {
            words(line, underlined);
        }
    }

    private boolean inListing(String line) {
        if (!fence.isEmpty()) {
            boolean closes = fence.matches("\\w+")
                    ? line.matches(".*\\{(?:%-?|\\{[<%])\\s*(?:end|/)" + fence + "\\b.*")
                    : line.strip().startsWith(fence) && line.strip().chars().allMatch(c -> c == fence.charAt(0));
            fence = closes ? "" : fence;
            return true;
        }
        Matcher listing = LISTING.matcher(line);
        Matcher opens = FENCE.matcher(line);
        if (listing.matches() && !line.matches(".*\\{(?:%-?|\\{[<%])\\s*(?:end|/)" + listing.group(1) + "\\b.*")) {
            fence = listing.group(1);
        } else if (opens.matches()) {
            fence = opens.group(1);
        }
        return !fence.isEmpty();
    }

    /** kramdown puts the list of headings where an item is, whose own words nobody sees. */
    private void contents() {
        int last = out.size() - 1;
        if (last >= 0 && ITEM.matcher(out.get(last)).matches()) {
            drop("a table of contents", "");
            out.remove(last);
        }
    }

    private void attributes(String line) {
        Matcher words = WORDS.matcher(line);
        while (words.find()) {
            drop("an attribute", words.group(1) == null ? words.group(2) : words.group(1));
        }
        out.add(line.strip().startsWith(">") ? line.replaceFirst("\\{.*$", "") : "");
    }

    private void words(String written, boolean underlined) {
        String line = written;
        Matcher heading = underlined ? SETEXT.matcher(line) : HEADING.matcher(line);
        if (heading.matches()) {
            Matcher id = ID.matcher(heading.group(2));
            line = heading.group(1) + (id.find() ? " <a id=\"" + id.group(1) + "\"></a>" : "");
        }
        Matcher abbreviation = ABBREVIATION.matcher(line);
        if (abbreviation.matches()) {
            drop("the meaning of the abbreviation " + abbreviation.group(1), abbreviation.group(2));
            return;
        }
        Matcher alert = ALERT.matcher(line);
        if (alert.matches()) {
            out.add(alert.group(1) + "**" + named(alert.group(2)) + "** " + alert.group(3));
            out.add(alert.group(1));
            return;
        }
        line = ITEM_ATTRIBUTES.matcher(line).replaceFirst("$1");
        line = TASK.matcher(line)
                .replaceFirst(box -> box.group(1) + "<input type=\"checkbox\""
                        + (box.group(2).isBlank() ? "" : " checked") + "> ");
        blocks(inline(line));
    }

    private static String named(String kind) {
        return Character.toUpperCase(kind.charAt(0)) + kind.substring(1).toLowerCase(Locale.ROOT);
    }

    private String inline(String written) {
        String line = INLINE.matcher(written).replaceAll(found -> {
            if (found.group(2) == null) {
                return Matcher.quoteReplacement(found.group());
            }
            Matcher words = WORDS.matcher(found.group(2));
            if (words.find()) {
                drop("an attribute", words.group(1) == null ? words.group(2) : words.group(1));
            }
            return "";
        });
        if (engine == Engine.KRAMDOWN) {
            line = QUOTES.matcher(line).replaceAll(found -> {
                boolean code = found.group(1) != null;
                String quote = found.group().contains("<") ? "\u00AB" : "\u00BB";
                return Matcher.quoteReplacement(code ? found.group() : quote);
            });
        }
        return engine == Engine.OTHER ? NOTE.matcher(line).replaceAll(this::note) : line;
    }

    private String note(MatchResult found) {
        if (found.group(2) == null) {
            return Matcher.quoteReplacement(found.group());
        }
        notes.add(found.group(2));
        return "[^" + label(notes.size() - 1) + "]";
    }

    /** Within elements that say so, words are Markdown: with an empty line around them, every program reads them so. */
    private void blocks(String line) {
        Matcher block = BLOCK.matcher(line);
        Matcher end = BLOCK_END.matcher(line);
        if (block.matches()) {
            blocks++;
            out.add(block.group(1) + block.group(2));
            out.add("");
            blocks(block.group(3));
        } else if (blocks > 0 && end.matches()) {
            blocks--;
            out.add(end.group(1));
            out.add("");
            out.add(end.group(2));
        } else {
            out.add(line);
        }
    }
}
