package org.vouch.reader.wordpress;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts paragraphs and line breaks where WordPress puts them when it shows a text of its older editor, which keeps
 * neither: an empty line parts paragraphs, and any other line end is a break.
 *
 * @see "WordPress, wp-includes/formatting.php, wpautop"
 */
final class Autop {
    private static final String BLOCKS =
            "(?:table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li"
                    + "|pre|form|map|area|blockquote|address|style|p|h[1-6]|hr|fieldset|legend|section|article|aside|hgroup"
                    + "|header|footer|nav|figure|figcaption|details|menu|summary|iframe|video|audio)";

    private static final Pattern OPENING = Pattern.compile("(?i)(<" + BLOCKS + "(?:\\s[^<>]*)?/?>)");
    private static final Pattern CLOSING = Pattern.compile("(?i)(</" + BLOCKS + "\\s*>)");
    private static final Pattern ONLY_BLOCK = Pattern.compile("(?i)^\\s*</?" + BLOCKS + "[\\s/>]");
    private static final Pattern KEPT = Pattern.compile("(?is)<(pre|script|style|textarea)\\b[^>]*>.*?</\\1\\s*>");
    private static final Pattern COMMENT_ALONE = Pattern.compile("(?s)^\\s*(?:<!--.*?-->\\s*)+$");
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>\\s*\\n");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n[ \\t\\u00A0]*\\n\\s*");
    private static final String MARK = "\uE000";

    private Autop() {}

    /** Returns a text as WordPress shows it. */
    static String of(String text) {
        if (text.isBlank()) {
            return "";
        }
        List<String> kept = new ArrayList<>();
        String plain = keep(text.replace("\r\n", "\n").replace('\r', '\n').replace(MARK, ""), kept);
        plain = OPENING.matcher(plain).replaceAll("\n\n$1");
        plain = CLOSING.matcher(plain).replaceAll("$1\n\n");
        StringBuilder out = new StringBuilder();
        for (String part : EMPTY_LINES.split(plain.strip(), -1)) {
            paragraph(part.strip(), out);
        }
        return restore(out.toString(), kept);
    }

    private static void paragraph(String part, StringBuilder out) {
        if (part.isEmpty()) {
            return;
        }
        boolean alone =
                ONLY_BLOCK.matcher(part).find() || COMMENT_ALONE.matcher(part).matches() || part.startsWith(MARK);
        String broken = BREAK.matcher(part).replaceAll("<br>\n").replaceAll("(?<!<br>)\\n", "<br>\n");
        if (alone) {
            Matcher tag = Pattern.compile("(?s)^(\\s*<[^<>]*>\\s*)(.*)$").matcher(part);
            boolean words = tag.matches() && !tag.group(2).isBlank();
            out.append(words ? tag.group(1) + tag.group(2).replaceAll("(?<!<br>|<br/>|<br />|>)\\n", "<br>\n") : part)
                    .append('\n');
        } else {
            out.append("<p>").append(broken).append("</p>\n");
        }
    }

    private static String keep(String text, List<String> kept) {
        Matcher matcher = KEPT.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(out, "\n\n" + MARK + kept.size() + MARK + "\n\n");
            kept.add(matcher.group());
        }
        return matcher.appendTail(out).toString();
    }

    private static String restore(String text, List<String> kept) {
        Matcher matcher = Pattern.compile(MARK + "([0-9]+)" + MARK).matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(out, Matcher.quoteReplacement(kept.get(Integer.parseInt(matcher.group(1)))));
        }
        return matcher.appendTail(out).toString();
    }
}
