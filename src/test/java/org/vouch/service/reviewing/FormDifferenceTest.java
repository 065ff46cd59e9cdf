package org.vouch.service.reviewing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouch.model.page.Body;
import org.vouch.model.page.PageId;
import org.vouch.model.review.Passages;
import org.vouch.model.review.SignedProse;
import org.vouch.model.review.SignedText;
import org.vouch.model.text.Source;
import org.vouch.reader.content.BodyReader.BodySettings;
import org.vouch.reader.content.LexiconReader;
import org.vouch.reader.content.WordsReader;
import org.vouch.service.verify.PageBodies;

/** A change of form that means something is another text, and the sheet says in words what it means. */
class FormDifferenceTest {
    private static final String HEAD = "| Drug | First dose | Most a day |\n|---|---|---|\n";
    private static final PageBodies BODIES = new PageBodies();

    private static SignedText text(String body) {
        return new SignedText(new PageId("articles/a"), "Words", "", body, List.of());
    }

    private static Body body(SignedText text) {
        BodySettings settings = new BodySettings(
                "en-US", Objects.requireNonNull(WordsReader.builtIn().get("en")), 100);
        return BODIES.read(new Source("a.md", text.body()), 0, settings, List.of())
                .value();
    }

    private static String meaning(String body) {
        return Passages.meaning(text(body), body(text(body)).pieces());
    }

    private static SheetDifference difference(String old, String now) {
        return SheetDifference.between(
                SignedProse.of(text(old), body(text(old))),
                SignedProse.of(text(now), body(text(now))),
                LexiconReader.builtIn());
    }

    private static String told(SheetDifference difference) {
        return Stream.concat(
                        difference.remarks().stream(),
                        difference.sections().stream().flatMap(section -> section.forms().stream()))
                .collect(Collectors.joining("\n"));
    }

    private static boolean namesSomething(SheetDifference difference) {
        return difference.sections().stream()
                        .anyMatch(section -> section.changed()
                                && (!section.forms().isEmpty()
                                        || section.blocks().stream().anyMatch(FormDifferenceTest::shows)))
                || !difference.shown().isEmpty();
    }

    private static boolean shows(SheetDifference.Block block) {
        return block.stretches().stream()
                .anyMatch(words -> !words.mark().equals("same") && !words.text().isBlank());
    }

    private static void says(String old, String now, String sentence) {
        assertNotEquals(meaning(old), meaning(now));
        String told = told(difference(old, now));
        assertTrue(told.lines().anyMatch(sentence::equals), () -> "not told: " + sentence + "\ntold:\n" + told);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '¦', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            Do not stop alone. ¦ Do ~~not~~ stop alone. ¦ “not” is struck out now
            Do ~~not~~ stop alone. ¦ Do not stop alone. ¦ “not” is no longer struck out
            Do not stop alone. ¦ Do *not* stop alone. ¦ “not” is stressed now
            Do *not* stop alone. ¦ Do **not** stop alone. ¦ “not” is stressed strongly now
            Do not stop alone. ¦ Do not *stop alone*. ¦ “stop alone” is stressed now
            Do not stop alone. ¦ Do not `stop` alone. ¦ “stop” is set as code now
            Stop unsafe use. ¦ Stop ~~un~~safe use. ¦ “un” in “unsafe” is struck out now
            :::do%- Sleep on your side.%::: ¦ :::dont%- Sleep on your side.%::: ¦ “Sleep on your side.” is in the box “Don’t” now; before, in the box “Do”
            :::do What helps%- Sleep.%::: ¦ :::dont What helps%- Sleep.%::: ¦ “What helps” is in the box “Don’t” now; before, in the box “Do”
            :::urgent%Call.%::: ¦ :::note%Call.%::: ¦ “Call.” is in the box “Note” now; before, in the box “Urgent”
            :::note%Call.%::: ¦ :::details%Call.%::: ¦ “Call.” is in the box “Details, closed at first” now; before, in the box “Note”
            Call. ¦ :::urgent%Call.%::: ¦ “Call.” is in the box “Urgent” now; before, in none
            :::urgent%Call.%::: ¦ Call. ¦ “Call.” is no longer in the box “Urgent”
            - [x] Safe at home%- [ ] Needs a nurse ¦ - [ ] Safe at home%- [x] Needs a nurse ¦ “Safe at home” is not ticked now; before, ticked
            - [x] Safe at home ¦ - Safe at home ¦ “Safe at home” is plain words now; before, ticked
            The RN helps.%%*[RN]: registered nurse ¦ The RN helps.%%*[RN]: a friend ¦ “RN” is explained as “a friend” now; before, as “registered nurse”
            The RN helps. ¦ The RN helps.%%*[RN]: a friend ¦ “RN” is explained as “a friend” now
            See [it](https://e.com/ "A chart"). ¦ See [it](https://e.com/ "Take pills"). ¦ “it” is a link with the title “Take pills” now; before, “A chart”
            See [it](https://e.com/). ¦ See [it](https://e.org/). ¦ “it” leads to https://e.org/ now; before, to https://e.com/
            [Clinics](x.md) and bars. ¦ Clinics and [bars](x.md). ¦ “bars” leads to x.md now
            [Clinics](x.md) and bars. ¦ Clinics and [bars](x.md). ¦ “Clinics” no longer leads to x.md
            ![a syringe](x.png "A") ¦ ![a syringe](x.png "B") ¦ “[picture: a syringe]” is a picture with the title “B” now; before, “A”
            ![a syringe](x.png) ¦ ![a syringe](y.png) ¦ “[picture: a syringe]” says what the picture y.png shows now; before, x.png
            Pills help.[^a] Gin helps.%%[^a]: A trial. ¦ Pills help. Gin helps.[^a]%%[^a]: A trial. ¦ the reference [1] follows “Pills help. Gin helps.” now
            Pills help.[^a] Gin helps.%%[^a]: A trial. ¦ Pills help. Gin helps.[^a]%%[^a]: A trial. ¦ the reference [1] no longer follows “Pills help.”
            At most:%%5. tablets a day ¦ At most:%%50. tablets a day ¦ “tablets a day” is number 50 now; before, number 5
            1. One%2. Two ¦ - One%- Two ¦ “One” is an item of a list now; before, number 1 of a list
            - Never:%  - drive%- Call a nurse ¦ - Never:%  - drive%  - Call a nurse ¦ “Call a nurse” is an item of a list within a list (level 2) now; before, an item of a list
            - Never%- drive ¦ - Never%%  drive ¦ “drive” continues the item before it now; before, it began one
            Never.%%- drive ¦ - Never.%- drive ¦ “Never.” is an item of a list now; before, in no list
            ## Do this%%Call. ¦ ### Do this%%Call. ¦ “Do this” is a heading of level 3 now; before, a heading of level 2
            ## Do this%%Call. ¦ Do this%%Call. ¦ “Do this” is plain words now; before, a heading of level 2
            ## Do {#a}%%[x](#a) ¦ ## Do {#b}%%[x](#a) ¦ “Do” has the address #b now; before, #a
            Call. ¦ > Call. ¦ “Call.” is in a quotation now
            > Call. ¦ Call. ¦ “Call.” is no longer in a quotation
            Call. ¦ ```%Call.%``` ¦ “Call.” is lines of code now; before, plain words
            a; b ¦ a;b ¦ only blanks between words changed: “a; b” is “a;b” now
            """)
    void a_change_of_form_is_said_in_words(String old, String now, String sentence) {
        says(old.replace('%', '\n'), now.replace('%', '\n'), sentence);
    }

    @Test
    void a_figure_that_moves_to_another_column_is_told_with_the_names_of_the_columns() {
        String old = HEAD + "| Methadone | 10 mg | |\n";
        String now = HEAD + "| Methadone | | 10 mg |\n";
        says(old, now, "the cell in the column “First dose” of the row “Methadone” says nothing now; before, “10 mg”");
        says(old, now, "the cell in the column “Most a day” of the row “Methadone” says “10 mg” now; before, nothing");
    }

    @Test
    void an_item_that_moves_all_others_is_told_once() {
        String told = told(difference("1. a b c\n2. d e f\n3. g h i\n", "1. new\n2. a b c\n3. d e f\n4. g h i\n"));
        assertEquals("“a b c” is number 2 now; before, number 1", told);
    }

    /** Texts that tell readers something else than each other. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            Stay 5' away. ¦ Stay 5" away.
            Stay 5’ away. ¦ Stay 5” away.
            It takes 5' at most. ¦ It takes 5 at most.
            | | Safe |%|---|---|%| Water | yes |%| Gin | | ¦ | | Safe |%|---|---|%| Water | |%| Gin | yes |
            | A |%|---|%| b |%| c | ¦ | A |%|---|%| b c |
            | A | B |%|---|---|%| c | d | ¦ | B | A |%|---|---|%| c | d |
            - a%- b ¦ - a b
            - a%%%- b ¦ - a%%  b
            1. a%2. b ¦ 2. a%3. b
            ## Never%%Drink. Do%%Call. ¦ ## Never%%Drink.%%## Do%%Call.
            Safe:%%![a](x.png)%%Not safe:%%Blood. ¦ Safe:%%Not safe:%%![a](x.png)%%Blood.
            [a](x.md) b ¦ a [b](x.md)
            a[^n] b%%[^n]: x ¦ a b[^n]%%[^n]: x
            > a%%b ¦ > a%>%> b
            :::do%a%:::%%b ¦ :::do%a%%b%:::
            a%%---%%b ¦ a%%b
            a\\%b ¦ a%b
            Take 5 -10 mg. ¦ Take 5 —10 mg.
            re—sign ¦ re-sign
            a `b` ¦ a b
            Term%: meaning ¦ Term%%meaning
            ::cost-comparison{table="a" options="x y"} ¦ ::cost-comparison{table="a" options="y x"}
            :price[x] ¦ :price[y]
            a, b ¦ a,b
            """)
    void another_meaning_is_never_form_alone(String old, String now) {
        String one = old.replace("\\\\", "\\").replace('%', '\n');
        String other = now.replace("\\\\", "\\").replace('%', '\n');
        assertNotEquals(meaning(one), meaning(other));
        assertTrue(namesSomething(difference(one, other)), () -> one + "\n->\n" + other);
    }

    /** Texts that tell readers the same. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            *a* b ¦ _a_ b
            **a** b ¦ __a__ b
            a b ¦ a%b
            a  b ¦ a b
            "a" b ¦ “a” b
            'a' b ¦ "a" b
            don't ¦ don’t
            a - b ¦ a – b
            1-2 mg ¦ 1–2 mg
            a -- b ¦ a — b
            - a%- b ¦ * a%* b
            - a%- b ¦ - a%%- b
            [a](x.md) ¦ [a](<x.md>)
            [a](x.md) ¦ [a][1]%%[1]: x.md
            ## A ¦ ## A ##
            A%-- ¦ ## A
            | A |%|---|%| b | ¦ | A   |%|:---:|%| b   |
            a &amp; b ¦ a & b
            a ¦ <!-- vouch-allow: words.x because -->%a
            ~~~%a%~~~ ¦ ```%a%```
            a[^n]%%[^n]: x ¦ a[^m]%%[^m]: x
            a&nbsp;b ¦ a b
            """)
    void the_same_meaning_in_another_form_is_form_alone(String old, String now) {
        String one = old.replace('%', '\n');
        String other = now.replace('%', '\n');
        assertEquals(meaning(one), meaning(other));
        SheetDifference difference = difference(one, other);
        assertFalse(difference.sections().stream().anyMatch(SheetDifference.Section::changed));
        assertEquals(1, difference.remarks().size());
    }

    /** Whatever changes: where the meaning is another one, the sheet names something; where it is not, it says so. */
    @Test
    void no_sheet_says_that_nothing_changed_where_something_did() {
        Random random = new Random(5);
        int changed = 0;
        for (int round = 0; round < 6_000; round++) {
            List<String> old = blocks(random);
            List<String> now = new ArrayList<>(old);
            for (int i = random.nextInt(3); i >= 0; i--) {
                edit(now, random);
            }
            String one = String.join("\n\n", old);
            String other = String.join("\n\n", now);
            boolean other_ = !meaning(one).equals(meaning(other));
            SheetDifference difference = difference(one, other);
            assertEquals(other_, namesSomething(difference), () -> one + "\n\n=== became ===\n\n" + other);
            boolean silent = difference.remarks().isEmpty() && !namesSomething(difference);
            assertEquals(text(one).equals(text(other)), silent, () -> one + "\n\n=== became ===\n\n" + other);
            changed += other_ ? 1 : 0;
        }
        assertTrue(changed > 3_000, "too few changes mean anything: " + changed);
    }

    private static final String[] WORDS = {
        "not", "stop", "5", "mg", "RN", "alone.", "don't", "'a", "b'", "\"x\"", "-", "–", "—", "a,", "10%", "[1]"
    };

    private static final String[] FORMS = {
        "@", "*@*", "_@_", "**@**", "~~@~~", "`@`", "[@](x.md)", "[@](x.md \"t\")", "[@](https://e.com/)",
                "![@](x.png)",
        "![@](y.png \"t\")", "@[^n]", "@[^m]", "@\\\n", "@\n", "*[@](y.md)*", ":price[x]", "![](x.png)", "[](x.md)",
                "&nbsp;@"
    };

    private static final String[] BLOCKS = {
        "@",
        "## @",
        "### @",
        "## @ {#k}",
        "> @",
        "> > @",
        "- @",
        "- @\n- @",
        "- @\n  - @",
        "- @\n\n  @",
        "1. @\n2. @",
        "3. @",
        "- [ ] @",
        "- [x] @\n- [ ] @",
        "| @ | b |\n|---|---|\n| @ | |\n| c | @ |",
        "| a |\n|---|\n| @ |",
        ":::do\n@\n:::",
        ":::dont\n- @\n:::",
        ":::note @\n@\n:::",
        ":::details\n@\n:::",
        ":::urgent\n@\n:::",
        ":::key-points\n- @\n:::",
        ":::checklist\n- @\n:::",
        "```\n@\n  @\n```",
        "---",
        "a\n: @",
        "*[RN]: @",
        "::cost-comparison{table=\"t\"}",
        "::cost-comparison{table=\"t\" options=\"x\"}",
        "[^n]: @",
        "[^m]: @\n\n    @",
        "-",
        "1. @\n\n   > @",
        ":::note\n:::do\n@\n:::\n:::",
        "<!-- vouch-allow: a b -->"
    };

    private static String words(Random random) {
        StringBuilder words = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            String word = WORDS[random.nextInt(WORDS.length)];
            String form = random.nextInt(3) > 0 ? "@" : FORMS[random.nextInt(FORMS.length)];
            words.append(words.isEmpty() ? "" : " ").append(form.replace("@", word));
        }
        return words.toString();
    }

    private static String block(Random random) {
        String block = BLOCKS[random.nextInt(BLOCKS.length)];
        while (block.contains("@")) {
            block = block.replaceFirst("@", words(random).replace("\\", "\\\\").replace("$", "\\$"));
        }
        return block;
    }

    private static List<String> blocks(Random random) {
        List<String> blocks = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            blocks.add(block(random));
        }
        return blocks;
    }

    private static void edit(List<String> blocks, Random random) {
        int at = random.nextInt(blocks.size());
        switch (random.nextInt(10)) {
            case 0 -> blocks.set(at, block(random));
            case 1 -> blocks.add(at, block(random));
            case 2 -> blocks.add(blocks.remove(at));
            case 3 ->
                blocks.set(
                        at,
                        blocks.get(at).replaceFirst("5|not|mg|RN", words(random).replaceAll("[\\\\$]", "")));
            case 6 -> blocks.set(at, blocks.get(at).replaceFirst("\n- ", "\n\n  "));
            case 7 -> blocks.set(at, blocks.get(at).replaceFirst("\n *", "\n"));
            case 8 -> blocks.set(at, blocks.get(at).replace("- ", "1. "));
            case 9 -> {
                if (at > 0) {
                    blocks.set(at - 1, blocks.get(at - 1) + "\n" + blocks.remove(at));
                }
            }
            case 4 -> blocks.set(at, "> " + blocks.get(at).replace("\n", "\n> "));
            default -> blocks.set(at, "- " + blocks.get(at).replace("\n", "\n  "));
        }
    }
}
