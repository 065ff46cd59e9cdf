package org.vouch.service.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vouch.model.library.SiteSettings;
import org.vouch.model.page.Page;
import org.vouch.model.page.PageId;
import org.vouch.model.page.Piece;
import org.vouch.model.page.Prose;
import org.vouch.model.review.SignedText;
import org.vouch.model.text.Source;
import org.vouch.reader.content.PageInspector;
import org.vouch.reader.content.PageReader;
import org.vouch.reader.content.PageSettings;
import org.vouch.reader.content.SourceFile;
import org.vouch.reader.content.WordsReader;

/** The same signed text is the same page: what is printed is read from the form that is signed. */
class SignedFormTest {
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    /** Pieces of Markdown that mean something by their blanks, line ends and signs. */
    private static final String[] PIECES = {
        "not",
        "stop",
        "5 mg",
        " ",
        "  ",
        "\t",
        "\n",
        "\n\n",
        "\n\n\n\n",
        "  \n",
        "\\ \n",
        "\\\n",
        "    ",
        "- ",
        "1. ",
        "> ",
        "`",
        "~~",
        "**",
        "_",
        "# ",
        "|",
        "|---|---|\n",
        "```\n",
        ":::do\n",
        ":::\n",
        "[a](x.md)",
        "![b](c.png \"d\")",
        "\\",
        "[^n]",
        "\n\n[^n]: words\n",
        "&#x338;",
        "e\u0301",
        "\u0338",
        "\u226F",
        "\u226E",
        "\u2260",
        "\u1FEF",
        "\u037E",
        "\u212A",
        "\u00A0",
        "\u2000",
        "<",
        ">",
        "=",
        "\r\n",
        "\r",
        "\uFEFF",
        "\u0301"
    };

    private static Page page(String body) {
        byte[] bytes = file(body).getBytes(StandardCharsets.UTF_8);
        PageSettings settings =
                new PageSettings("en-US", WordsReader.builtIn(), SiteSettings.Limits.DEFAULT, false, "");
        List<Prose> prose = new ArrayList<>();
        PageInspector keep = (read, source) -> {
            prose.addAll(read.body().prose());
            return List.of();
        };
        Page page = new PageReader(settings, new PageBodies(), keep)
                .read(new SourceFile("content/articles/a.md", bytes.length, 0, ""), bytes)
                .value();
        Source source = new Source("a.md", Normalizer.normalize(file(body), Normalizer.Form.NFC));
        prose.forEach(block -> block.runs()
                .forEach(run -> assertTrue(
                        run.offset() <= source.text().length()
                                && (block.text().isEmpty()
                                        || Character.isWhitespace(block.text().charAt(run.start()))
                                        || source.text().charAt(run.offset())
                                                == block.text().charAt(run.start())
                                        || !Character.isLetter(block.text().charAt(run.start()))),
                        () -> "a word is placed elsewhere than it was written: " + block + " in " + body)));
        return page;
    }

    private static String file(String body) {
        return "---\ntitle: Words\n---\n" + body;
    }

    /** Returns what a page prints, without the places at which it was written. */
    private static String printed(String body) {
        return page(body).body().pieces().stream()
                .map(piece -> piece instanceof Piece.Html html
                        ? html.html()
                        : piece.toString().replaceAll("span=[^,\\]]*", ""))
                .collect(Collectors.joining("\n---\n"));
    }

    private static SignedText signed(String body) {
        return new SignedText(new PageId("articles/a"), "Words", "", body, List.of());
    }

    private static void samePage(String one, String other) {
        assertEquals(signed(one).exact(), signed(other).exact());
        assertEquals(printed(one), printed(other), () -> one + "\n== and ==\n" + other);
    }

    @Test
    void a_sign_that_is_composed_begins_no_quotation() {
        samePage("The dose a day is\n\n\u226F 5 mg by mouth.\n", "The dose a day is\n\n>\u0338 5 mg by mouth.\n");
        samePage("`~~not~~` stop\n", "\u1FEF~~not~~\u1FEF stop\n");
        samePage("a \u226E b c>\n", "a <\u0338 b c>\n");
        samePage("Words\n\u2260\n", "Words\n=\u0338\n");
        samePage("[a](https://example.com/K)\n", "[a](https://example.com/\u212A)\n");
        samePage("a\n\n&#59; b\n", "a\n\n&#59\u037E b\n");
    }

    @Test
    void blanks_at_the_end_of_a_line_change_nothing() {
        samePage("Do not\\\nstop.\n", "Do not\\ \nstop.\n");
        samePage("Do not\nstop.\n", "Do not  \nstop.\n");
        samePage("```\na\n\nb\n```\n", "```\na  \n\n\n\nb\n```\n");
        samePage("| a |\n|---|\n| b |\n", "| a |\t\n|---| \n| b |  \n");
        samePage("    a\n\n    b\n", "    a\n      \n\n    b\n");
        samePage("a `b\nc` d\n", "a `b  \nc` d\n");
        samePage("- \n\n  a\n", "-   \n\n  a\n");
        samePage("words", "\n\nwords\n\n\n");
    }

    @Test
    void the_same_signed_text_is_the_same_page() {
        Random random = new Random(14);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder body = new StringBuilder();
            for (int i = 1 + random.nextInt(14); i > 0; i--) {
                body.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String one = body.toString().replace("\uFEFF", "");
            samePage(one, signed(one).body());
            samePage(one, Normalizer.normalize(one, Normalizer.Form.NFD));
            samePage(one, one.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "  \n"));
        }
    }

    /** Every character of Unicode that becomes a sign of Markdown when it is composed, or takes one away. */
    @Test
    void no_character_turns_into_a_sign_of_markdown_behind_the_signature() {
        TreeSet<String> traps = new TreeSet<>();
        for (int c = 0x80; c <= Character.MAX_CODE_POINT; c++) {
            if (Character.getType(c) == Character.SURROGATE || Character.getType(c) == Character.UNASSIGNED) {
                continue;
            }
            String character = Character.toString(c);
            String composed = Normalizer.normalize(character, Normalizer.Form.NFC);
            if (!composed.equals(character) && composed.chars().anyMatch(each -> each < 0x80)) {
                traps.add(character);
            }
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                for (int i = 0; i < PUNCTUATION.length(); i++) {
                    char sign = PUNCTUATION.charAt(i);
                    if (Normalizer.normalize(sign + character, Normalizer.Form.NFC)
                                    .length()
                            == 1) {
                        traps.add(sign + character);
                    }
                }
            }
        }
        assertTrue(
                traps.containsAll(List.of("\u1FEF", "\u037E", "\u212A", ">\u0338", "<\u0338", "=\u0338")),
                traps::toString);
        for (String trap : traps) {
            for (String form :
                    List.of("@ 5 mg\n", "a\n@\n", "a @not@ b\n", "[a](b@c)\n", "| a@ |\n|---|\n| @b |\n", "\\@\n")) {
                String body = form.replace("@", trap);
                samePage(body, Normalizer.normalize(body, Normalizer.Form.NFC));
            }
        }
    }
}
