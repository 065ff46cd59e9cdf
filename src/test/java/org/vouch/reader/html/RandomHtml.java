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
            "2024-02-01",
            "- x",
            "> x",
            "#### x",
            "a)",
            "12.)",
            "|---|",
            "| a | b |",
            "{.class}",
            "{: .class}",
            "{{&lt; x >}}",
            "{% if %}",
            ":term[x]",
            "[[x]]",
            "&amp;copy;",
            "&copy;",
            "&amp;#42;",
            "*&nbsp;*",
            "&nbsp;-&nbsp;",
            "&shy;",
            "\u05e9\u05dc\u05d5\u05dd",
            "\u0645\u0631\u062d\u0628\u0627",
            "e\u0301",
            "\u3000",
            "\u2003x",
            "\\\\",
            "<!-- a comment -->",
            "<!---->",
            "&lt;!-- x -->",
            "&lt;p>",
            "&lt;/div>",
            "&lt;?php ?>",
            "123 Main St.",
            "1-800-662-4357",
            "tel:988",
            "https://example.org/a?b=c&amp;d=e",
            "javascript:x",
            "\u2713",
            "(c)",
            "1/2",
            "- [ ] x",
            "^x^",
            "==x==",
            "++x++",
            "x^2",
            "a*b*c",
            "**x**y",
            "_x_y",
            "\"",
            "'");

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
        return switch (random.nextInt(depth > 0 ? 22 : 4)) {
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
            case 12 -> terms(depth);
            case 13 -> "<figure>" + words(1) + "<figcaption>" + words(2) + "</figcaption></figure>";
            case 14 -> "<p><br>" + words(2) + "<br></p>";
            case 15 -> "<a href=\"" + target() + "\">" + blocks(depth - 1) + "</a>";
            case 16 -> "<strong>" + blocks(depth - 1) + "</strong>";
            case 17 -> "<address>" + words(1) + "<br>" + words(1) + "<br><br>" + words(1) + "</address>";
            case 18 -> "<pre>" + words(1) + "\n\n" + words(1) + "</pre>";
            case 19 -> "<details>" + blocks(depth - 1) + "<summary>" + words(2) + "</summary></details>";
            case 20 ->
                "<table><caption>" + words(1) + "</caption><thead><tr><td>" + words(2) + "</td><td>" + words(2)
                        + "</td></tr></thead><tr><th>" + words(1) + "</th><td>" + blocks(depth - 1)
                        + "</td></tr></table>";
            default -> "<div>" + blocks(depth - 1) + "</div>";
        };
    }

    private String terms(int depth) {
        StringBuilder html = new StringBuilder("<dl>");
        for (int i = random.nextInt(3); i >= 0; i--) {
            html.append("<dt>").append(words(1)).append("</dt>");
            for (int meaning = random.nextInt(2); meaning >= 0; meaning--) {
                html.append("<dd>")
                        .append(random.nextBoolean() ? blocks(depth - 1) : words(2))
                        .append("</dd>");
            }
        }
        return html.append("</dl>").toString();
    }

    private String items(int depth) {
        StringBuilder html = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            html.append(random.nextInt(20) == 0 ? words(1) : "");
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
        return switch (random.nextInt(depth > 0 ? 22 : 4)) {
            case 4 -> "<strong>" + words(depth - 1) + "</strong>";
            case 5 -> "<em>" + words(depth - 1) + "</em>";
            case 6 -> "<del>" + words(depth - 1) + "</del>";
            case 7 -> "<a href=\"" + target() + "\">" + words(depth - 1) + "</a>";
            case 8 -> "<img src=\"" + file() + "\" alt=\"" + text(2).replace("\"", "&quot;") + "\">";
            case 9 -> "<code>" + text(2) + "</code>";
            case 10 -> "<br>";
            case 11 -> "<sup>" + random.nextInt(20) + "</sup>";
            case 12 -> "<span>" + words(depth - 1) + "</span>";
            case 13 -> marked(depth);
            case 14 -> "<b>" + text(1) + "</b><i>" + text(1) + "</i><s>" + text(1) + "</s>" + text(1);
            case 15 -> text(1) + "<strong><em>" + words(depth - 1) + "</em></strong>" + text(1);
            case 16 ->
                "<a href=\"" + target() + "\"><img src=\"" + file() + "\" alt=\"\">"
                        + (random.nextBoolean() ? "" : text(1)) + "</a>";
            case 17 ->
                "<a href=\"" + target() + "\">" + text(1) + "</a><a href=\"" + target() + "\">" + text(1) + "</a>";
            case 18 -> "<kbd>" + text(1) + "</kbd><code>" + text(1) + "</code>";
            case 19 -> "<q>" + words(depth - 1) + "</q>";
            default -> text(3);
        };
    }

    private String marked(int depth) {
        String mark =
                List.of("mark", "u", "small", "abbr", "cite", "sub", "ins").get(random.nextInt(7));
        return "<" + mark + ">" + words(depth - 1) + "</" + mark + ">";
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
