package org.vouch.reader.generator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the footnotes of a text apart, which not every program that reads Markdown knows. */
public final class NoteLines {
    private static final Pattern NOTE = Pattern.compile(
            "(?m)^\\[\\^([\\w-]{1,60})\\]:[ \\t]*(.*(?:\\n(?:[ \\t]{2,}.*|[ \\t]*(?=\\n[ \\t]{2,}\\S)))*)\\n?");

    private NoteLines() {}

    /**
     * Returns the HTML of a text, with its notes in the form in which they are read.
     *
     * @param html makes HTML of Markdown
     */
    public static String html(String markdown, UnaryOperator<String> html) {
        Map<String, String> notes = new LinkedHashMap<>();
        Matcher note = NOTE.matcher(markdown);
        StringBuilder text = new StringBuilder();
        while (note.find()) {
            note.appendReplacement(text, "\n");
            notes.putIfAbsent(note.group(1), note.group(2).replaceAll("(?m)^[ \\t]{2,4}", ""));
        }
        note.appendTail(text);
        if (notes.isEmpty()) {
            return html.apply(markdown);
        }
        StringBuilder page = new StringBuilder(referring(html.apply(text.toString()), notes));
        page.append("<ol class=\"wp-block-footnotes\">");
        notes.forEach((label, words) -> page.append("<li id=\"note-")
                .append(label)
                .append("\">")
                .append(referring(html.apply(words), notes))
                .append("</li>"));
        return page.append("</ol>").toString();
    }

    private static String referring(String html, Map<String, String> notes) {
        return Pattern.compile("\\[\\^([\\w-]{1,60})\\]")
                .matcher(html)
                .replaceAll(found -> Matcher.quoteReplacement(
                        notes.containsKey(found.group(1))
                                ? "<sup class=\"fn\"><a href=\"#note-" + found.group(1) + "\">" + found.group(1)
                                        + "</a></sup>"
                                : found.group()));
    }
}
