package org.vouch.reader.html;

import java.util.List;
import java.util.Random;

/** Makes HTML as no editor would write it, from elements that pages have and words that Markdown takes for signs. */
final class RandomHtml {
    private static final List<String> WORDS = List.of(
            "dose",
            "1986.",
            "#",
            "-",
            "+",
            "*",
            "1)",
            "10.",
            ":::note",
            "::",
            ":::",
            "~~~",
            "```",
            "===",
            "---",
            "***",
            "_",
            "__x__",
            "*y*",
            "[x]:",
            "[^1]:",
            "[^1]",
            "[a](b)",
            "![a](b)",
            ":price[iop]",
            "a|b",
            "|",
            "&amp;amp;",
            "&amp;",
            "&lt;b>",
            "&lt;!--",
            "`",
            "``",
            "\\",
            "\\*",
            "{#id}",
            "{{x}}",
            "a_b_c",
            "!",
            "\"quote\"",
            "it's",
            "don't",
            "...",
            "--",
            "\u2014",
            "\u00e9t\u00e9",
            "\u4f60\u597d",
            "www.example.org",
            "a@example.org",
            "(919)",
            "555-0100",
            "<",
            ">",
            "=",
            ": def",
            "*[IOP]:",
            "~x~",
            "~~x~~",
            "$5",
            "50%",
            "\u00a0",
            "x.",
            "A",
            "\u201cq\u201d",
            "http://a.example/b_c",
            ":",
            "[ ]",
            "[x]",
            "&nbsp;",
            "\ud83d\ude00",
            "1",
            "2024-02-01");

    private final Random random;

    RandomHtml(long seed) {
        random = new Random(seed);
    }

    String page() {
        String page = blocks(3);
        int notes = random.nextInt(3);
        StringBuilder html = new StringBuilder(page);
        for (int note = 1; note <= notes; note++) {
            html.append("<p>").append(words(2)).append("<sup class=\"fn\"><a href=\"#n");
            html.append(note).append("\">7</a></sup>").append(words(1)).append("</p>");
        }
        html.append("<ol class=\"wp-block-footnotes\">");
        for (int note = notes; note > 0; note--) {
            html.append("<li id=\"n").append(note).append("\">").append(random.nextInt(3) == 0 ? blocks(1) : words(2));
            html.append("</li>");
        }
        return html.append("</ol>").toString();
    }

    private String blocks(int depth) {
        StringBuilder html = new StringBuilder();
        for (int i = random.nextInt(4) + 1; i > 0; i--) {
            html.append(block(depth)).append(random.nextBoolean() ? "\n" : "");
        }
        return html.toString();
    }

    private String block(int depth) {
        return switch (random.nextInt(depth > 0 ? 13 : 4)) {
            case 0, 1 -> "<p>" + words(3) + "</p>";
            case 2 -> {
                int level = random.nextInt(6) + 1;
                yield "<h" + level + ">" + words(2) + "</h" + level + ">";
            }
            case 3 -> words(2);
            case 4 -> "<ul>" + items(depth) + "</ul>";
            case 5 ->
                "<ol" + (random.nextBoolean() ? "" : " start=\"" + random.nextInt(200) + "\"") + ">" + items(depth)
                        + "</ol>";
            case 6 -> "<blockquote>" + blocks(depth - 1) + "</blockquote>";
            case 7 -> "<pre>" + text(4).replace(" ", random.nextBoolean() ? "\n" : "  ") + "</pre>";
            case 8 -> table();
            case 9 -> "<details><summary>" + words(1) + "</summary>" + blocks(depth - 1) + "</details>";
            case 10 -> "<hr>";
            case 11 -> "<dl><dt>" + words(2) + "</dt><dd>" + words(3) + "</dd><dd>" + words(2) + "</dd></dl>";
            default -> "<div>" + blocks(depth - 1) + "</div>";
        };
    }

    private String items(int depth) {
        StringBuilder html = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            html.append("<li>")
                    .append(random.nextInt(3) == 0 ? blocks(depth - 1) : words(2))
                    .append("</li>");
        }
        return html.toString();
    }

    private String table() {
        StringBuilder html = new StringBuilder("<table>");
        int width = random.nextInt(3) + 1;
        for (int row = random.nextInt(3); row >= 0; row--) {
            html.append("<tr>");
            String cell = random.nextInt(3) == 0 ? "th" : "td";
            for (int i = 0; i < width; i++) {
                html.append('<').append(cell).append('>');
                html.append(random.nextInt(4) == 0 ? "" : words(1));
                html.append("</").append(cell).append('>');
            }
            html.append("</tr>");
        }
        return html.append("</table>").toString();
    }

    private String words(int depth) {
        StringBuilder html = new StringBuilder();
        for (int i = random.nextInt(4) + 1; i > 0; i--) {
            html.append(part(depth)).append(random.nextInt(3) == 0 ? "" : " ");
        }
        return html.toString();
    }

    private String part(int depth) {
        return switch (random.nextInt(depth > 0 ? 14 : 4)) {
            case 4 -> "<strong>" + words(depth - 1) + "</strong>";
            case 5 -> "<em>" + words(depth - 1) + "</em>";
            case 6 -> "<del>" + words(depth - 1) + "</del>";
            case 7 -> "<a href=\"" + target() + "\">" + words(depth - 1) + "</a>";
            case 8 -> "<img src=\"" + file() + "\" alt=\"" + text(2).replace("\"", "&quot;") + "\">";
            case 9 -> "<code>" + text(2) + "</code>";
            case 10 -> "<br>";
            case 11 -> "<sup>" + random.nextInt(20) + "</sup>";
            case 12 -> "<span>" + words(depth - 1) + "</span>";
            default -> text(3);
        };
    }

    private String target() {
        List<String> targets = List.of(
                "/iop/",
                "a b.jpg",
                "https://example.org/?a=1&amp;copy=2",
                "x(1).png",
                "#top",
                "/a_b_c/*d*/",
                "../x[1]",
                "mailto:a@example.org",
                "/\u00e9t\u00e9/",
                "tel:+15550100",
                "/x~y~/<z>",
                "a&amp;b");
        return targets.get(random.nextInt(targets.size()));
    }

    private String file() {
        List<String> files = List.of(
                "a b.jpg", "x(1).png", "/a_b_c/*d*.gif", "../x[1]", "/\u00e9t\u00e9.png", "/x~y~<z>", "a&amp;b");
        return files.get(random.nextInt(files.size()));
    }

    private String text(int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most) + 1; i > 0; i--) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(i > 1 ? " " : "");
        }
        return text.toString();
    }
}
