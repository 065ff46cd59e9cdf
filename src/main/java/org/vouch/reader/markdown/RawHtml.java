package org.vouch.reader.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Tells of the HTML of a page: once for each element, with what to write instead of it. */
final class RawHtml {
    private static final String COMMENT = "<!--";
    private static final String OTHER = "say it in Markdown, or write \\< where the sign itself is meant";
    private static final String NO_TAGS = "take the tags out and keep the words, with an empty line between paragraphs";
    private static final Map<String, String> MARKDOWN = markdown();

    private final Map<String, Pieces> pieces = new LinkedHashMap<>();

    /** How often an element was met, and where first. */
    private static final class Pieces {
        private final BasedSequence first;
        private int openings;
        private int closings;

        Pieces(BasedSequence first) {
            this.first = first;
        }
    }

    private static Map<String, String> markdown() {
        Map<String, String> markdown = new LinkedHashMap<>();
        markdown.put("a", "write [words](address)");
        markdown.put("img", "write ![what it shows](file)");
        markdown.put("br", "end the line with a backslash");
        markdown.put("strong b", "write **words**");
        markdown.put("em i", "write *words*");
        markdown.put("s del strike", "write ~~words~~");
        markdown.put("code tt kbd samp", "write `words`");
        markdown.put("pre", "write ``` on a line of its own above and below");
        markdown.put("h1 h2", "write ## words");
        markdown.put("h3", "write ### words");
        markdown.put("h4", "write #### words");
        markdown.put("h5", "write ##### words");
        markdown.put("h6", "write ###### words");
        markdown.put("ul li", "write each item on a line that starts with '- '");
        markdown.put("ol", "write each item on a line that starts with its number and a point, such as '1. '");
        markdown.put("dl dt dd", "write the term on a line, and ': ' and what it means on the next");
        markdown.put("blockquote", "write '> ' in front of each line");
        markdown.put("hr", "write --- with an empty line above and below");
        markdown.put(
                "table caption thead tbody tfoot tr th td colgroup col",
                "write | one | row | a line, and | --- | --- | below the first");
        markdown.put("details summary", "write :::details[words], the text below it, and ::: on a line of its own");
        markdown.put("sup sub", "write the figure itself, such as ² or ₂, or [^1] for a note");
        markdown.put("p div span section article main header footer aside center font small big u ins", NO_TAGS);
        markdown.put(
                "iframe video audio embed object script style link meta form input button",
                "take it out, and link to what it shows: [words](address)");
        Map<String, String> byName = new LinkedHashMap<>();
        markdown.forEach((names, fix) -> {
            for (String name : names.split(" ", -1)) {
                byName.put(name, fix);
            }
        });
        return Map.copyOf(byName);
    }

    /** Takes note of a piece of HTML, which starts with its '<'. */
    void refuse(BasedSequence html) {
        String name = name(html);
        Pieces met = pieces.computeIfAbsent(name, any -> new Pieces(html));
        if (html.length() > 1 && html.charAt(1) == '/') {
            met.closings++;
        } else {
            met.openings++;
        }
    }

    private static String name(BasedSequence html) {
        if (html.startsWith(COMMENT)) {
            return COMMENT;
        }
        int start = html.length() > 1 && html.charAt(1) == '/' ? 2 : 1;
        int end = start;
        while (end < html.length() && (Entities.isAsciiAlphanumeric(html.charAt(end)) || html.charAt(end) == '-')) {
            end++;
        }
        return html.subSequence(start, end).toString().toLowerCase(Locale.ROOT);
    }

    /** Tells of all the pieces of the page, and forgets them. */
    void tell(Reading reading) {
        pieces.forEach((name, met) -> {
            int count = Math.max(met.openings, met.closings);
            boolean comment = name.equals(COMMENT);
            String what = comment
                    ? "a comment would be seen by everybody who looks at the page's source"
                    : "HTML is not passed through to readers";
            String often = count == 1 ? "" : ": " + count + " " + many(name) + " on this page, the first here";
            reading.error(
                    MarkdownRule.RAW_HTML,
                    met.first,
                    what + often,
                    comment ? "take it out" : MARKDOWN.getOrDefault(name, OTHER));
        });
        pieces.clear();
    }

    private static String many(String name) {
        return switch (name) {
            case COMMENT -> "comments";
            case "" -> "pieces";
            default -> "times <" + name + ">";
        };
    }
}
