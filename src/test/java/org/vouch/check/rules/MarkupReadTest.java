package org.vouch.check.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Source;

/** Marks that were meant and are printed as they were typed. */
class MarkupReadTest {
    private static final Pattern WRITE = Pattern.compile("write '(.*)'|write (.*'.*)");

    /** The line of the file at which the words of a trial's article start. */
    private static final int FIRST_LINE = 8;

    @TempDir
    Path root;

    private Trial site;

    @BeforeEach
    void begin() {
        site = new Trial(root);
    }

    private List<Finding> found(String body, String rule) {
        return site.article("iop", "", body).findings().stream()
                .filter(each ->
                        each.span().path().endsWith("iop.md") && each.rule().equals(rule))
                .toList();
    }

    private List<String> rules(String body) {
        return site.article("iop", "", body).findings().stream()
                .map(Finding::rule)
                .filter(rule -> List.of(
                                "markup-unread", "table-unread", "foreign-code", "citation-number", "reference-unknown")
                        .contains(rule))
                .distinct()
                .toList();
    }

    /** Follows the fixes, the last one first, so that the places of the others stay as they are. */
    private static String fixed(String body, List<Finding> findings) {
        String now = body;
        for (int i = findings.size() - 1; i >= 0; i--) {
            Finding finding = findings.get(i);
            Matcher write = WRITE.matcher(finding.fix());
            assertTrue(write.matches(), finding.fix());
            int start = new Source("", now).lineStart(finding.span().line() - FIRST_LINE + 1)
                    + finding.span().column()
                    - 1;
            String right = write.group(1) == null ? write.group(2) : write.group(1);
            now = now.substring(0, start)
                    + right
                    + now.substring(start + finding.span().length());
        }
        return now;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Read [our page](my page.md) ⇒ Read [our page](<my page.md>)",
                "![A map](the map.png) ⇒ ![A map](<the map.png>)",
                "![A map](map (2) new.png \"Where\") ⇒ ![A map](<map (2) new.png> \"Where\")",
                "Read [it](https://example.org/a plan.pdf). ⇒ Read [it](https://example.org/a%20plan.pdf).",
                "Call [the center](tel:919 234 0100) ⇒ Call [the center](tel:919-234-0100)",
                "Write [us](mailto: care@example.org). ⇒ Write [us](mailto:care@example.org).",
                "See [the guide](https://example.org/a ⇒ See [the guide](https://example.org/a)",
                "See [it](https://example.org/a now. ⇒ See [it](https://example.org/a) now.",
                "See [the guide] (../pages/about.md) now. ⇒ See [the guide](../pages/about.md) now.",
                "See [the law] (https://example.org/law) first. ⇒ See [the law](https://example.org/law) first.",
                "![A map] (map.png) ⇒ ![A map](map.png)",
                "See (the guide)[../pages/about.md]. ⇒ See [the guide](../pages/about.md).",
                "See (the law)[https://example.org/law]. ⇒ See [the law](https://example.org/law).",
                "- (it's here)[guide.html] ⇒ - [it's here](guide.html)",
                "##Costs ⇒ ## Costs",
                "###What *it* costs ⇒ ### What *it* costs",
                "##\u00A0What is covered ⇒ ## What is covered",
                "#Costs ⇒ ## Costs",
                "#\u00A0Costs of care ⇒ ## Costs of care",
                "> ##Costs ⇒ > ## Costs",
                "Bring:\n\n-a list\n-a card ⇒ Bring:\n\n- a list\n- a card",
                "*a list\n*a card ⇒ * a list\n* a card",
                "1.First\n2.Then ⇒ 1. First\n2. Then",
                "-One\n\n-Two ⇒ - One\n\n- Two",
                "- one\n-two ⇒ - one\n- two",
                "•\tyour keys\n•\ta pen ⇒ - your keys\n- a pen",
                "•your *keys* ⇒ - your *keys*",
                "● one ⇒ - one",
                "· one\n· two ⇒ - one\n- two",
                "o\tsecond level ⇒ - second level",
                "** Stop ** now. ⇒ **Stop** now.",
                "**Stop ** now. ⇒ **Stop** now.",
                "Say ** stop**now. ⇒ Say **stop** now.",
                "__ Stop __ now. ⇒ __Stop__ now.",
                "**Note:**Ask first. ⇒ **Note:** Ask first.",
                "Say *stop it * now. ⇒ Say *stop it* now.",
                "~~ Old ~~ new ⇒ ~~Old~~ new",
                "See !(A map)[map.png]. ⇒ See ![A map](map.png).",
                "See [the guide](guide.md and more. ⇒ See [the guide](guide.md) and more.",
                "-\u00A0one ⇒ - one",
                "1.\u00A0one\n2.\u00A0two ⇒ 1. one\n2. two",
                "§ one\n§ two ⇒ - one\n- two",
                "_ Stop _ now. ⇒ _Stop_ now.",
                "[the plan](<my plan.pdf) ⇒ [the plan](<my plan.pdf>)",
                "[the guide](guide.md 'A guide) ⇒ [the guide](guide.md \"A guide\")",
                "![A map]map.png ⇒ ![A map](map.png)",
                "![A map [of] it](the map.png) ⇒ ![A map [of] it](<the map.png>)",
                "![A map](map.png =100x20) ⇒ ![A map](map.png)",
                "[Mail](mailto: care@example.org) ⇒ [Mail](mailto:care@example.org)",
                "[The law](https:// example.org/law) ⇒ [The law](https://example.org/law)",
                "[it](https://example.org/a(b) ⇒ [it](https://example.org/a(b))",
                "Words.[ ^1]\n\n[^1]: A note. ⇒ Words.[^1]\n\n[^1]: A note.",
                "See [the guide]{guide.md} now. ⇒ See [the guide](guide.md) now.",
                "See [it]{https://example.org/a}. ⇒ See [it](https://example.org/a).",
                "See [the law][https://example.org/law] first. ⇒ See [the law](https://example.org/law) first.",
                "See 【the guide】(guide.md). ⇒ See [the guide](guide.md).",
                "See [the guide]（guide.md）. ⇒ See [the guide](guide.md).",
                "See ［the law］（https://example.org/law）. ⇒ See [the law](https://example.org/law).",
                "See {the law}(https://example.org/law). ⇒ See [the law](https://example.org/law).",
                "See !{a map}[map.png]. ⇒ See ![a map](map.png).",
                "See [the law]https://example.org/law now. ⇒ See [the law](https://example.org/law) now.",
                "[the law]<https://example.org/law> ⇒ [the law](https://example.org/law)",
                "See the [guide [to](iop.md) it](iop.md). ⇒ See the [guide to it](iop.md).",
                "####### Costs ⇒ ###### Costs",
                "#########What *it* costs ⇒ ###### What *it* costs",
                "##Costs## ⇒ ## Costs",
                "a) first\nb) then ⇒ 1. first\n2. then",
                "Do this:\n(a) first\n(b) then ⇒ Do this:\n1. first\n2. then",
                "(1) first\nand more\n(2) then ⇒ 1. first\nand more\n2. then",
                "①first\n② then ⇒ 1. first\n2. then",
                "1️⃣ first\n2️⃣ then ⇒ 1. first\n2. then",
                "i. first\nii. then\niii. last ⇒ 1. first\n2. then\n3. last",
                "A: first\nB: then ⇒ 1. first\n2. then",
                "1.- first\n2.- then ⇒ 1. first\n2. then",
                "1 first\n2 then\n3 last ⇒ 1. first\n2. then\n3. last",
                "✓ your *keys*\n✓ a pen ⇒ - your *keys*\n- a pen",
                "📞 call us\n✅come in ⇒ - call us\n- come in",
                "— one\n— two ⇒ - one\n- two",
                "-> one\n-> two ⇒ - one\n- two",
                "-- one\n-- two ⇒ - one\n- two",
                "[ ] one\n[x] two ⇒ - [ ] one\n- [x] two",
                "Term\n:Its *text* ⇒ Term\n: Its *text*",
                "Term\n:\u00A0Its text ⇒ Term\n: Its text"
            })
    void a_mark_that_was_meant_is_told_with_what_to_write(String story) {
        String[] parts = story.split(" ⇒ ", -1);
        List<Finding> told = found(parts[0], "markup-unread");
        assertTrue(!told.isEmpty(), () -> site.told().toString());
        assertEquals(parts[1], fixed(parts[0], told));
        assertEquals(List.of(), found(parts[1], "markup-unread"));
    }

    @Test
    void an_item_that_is_too_far_in_starts_its_line() {
        List<Finding> told = found("Bring:\n\t- keys\n\t- a pen", "markup-unread");
        assertEquals(2, told.size());
        assertEquals("write '- keys' at the start of the line", told.get(0).fix());
        assertEquals(List.of(), found("- Bring:\n    - keys\n    - a pen", "markup-unread"));
    }

    @Test
    void the_marks_at_the_end_of_a_heading_have_a_blank_before_them() {
        Finding told = found("## Costs##\n\nWords.", "markup-unread").get(0);
        assertEquals("this is not read as the end of a heading", told.message());
        assertEquals("content/articles/iop.md:8:9", told.span().toString());
        assertEquals(2, told.span().length());
        assertEquals(List.of(), rules("## Costs ##\n\nWords.\n\n## Learn C#\n\nWords."));
    }

    @Test
    void the_words_of_an_image_by_reference_hold_no_link() {
        String body = "![A map [of it][b]][a]\n\n[a]: map.png\n[b]: iop.md";
        Finding told = found(body, "markup-unread").get(0);
        assertEquals("this is not read as an image", told.message());
        assertEquals("write its words without a link: ![A map of it]", told.fix());
        assertEquals(List.of(), found(body.replace("[of it][b]", "of it"), "markup-unread"));
    }

    @Test
    void what_a_term_means_needs_the_term() {
        Finding told = found(": its meaning", "markup-unread").get(0);
        assertEquals("write the term on the line above it", told.fix());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&lt;p&gt;Hello&lt;/p&gt;",
                "Use &LT;br/&#62; and &#x3c;a href=&quot;iop.md&quot;&gt;",
                "&lt;!-- a remark --&gt; and &lt;div class=a&gt;"
            })
    void tags_whose_brackets_are_written_by_their_names_are_told_once(String body) {
        List<Finding> told = found(body, "markup-unread");
        assertEquals(1, told.size(), () -> site.told().toString());
        assertEquals(
                "this is not read as HTML, and readers see the tag; 2 of them are on this page, the first here",
                told.get(0).message());
    }

    @Test
    void a_link_is_on_one_line() {
        Finding told =
                found("See [the guide]\n(../pages/about.md).", "markup-unread").get(0);
        assertEquals("write '[the guide](../pages/about.md)' on one line", told.fix());
    }

    @Test
    void rows_of_bars_need_a_line_of_dashes() {
        String rows = "| Level | Hours |\n| IOP | 9 |\n| PHP | 20 |";
        List<Finding> told = found(rows, "table-unread");
        assertEquals(1, told.size());
        assertEquals(
                "write '| --- | --- |' on a line of its own below this one",
                told.get(0).fix());
        assertEquals(List.of(), rules(rows.replaceFirst("\n", "\n| --- | --- |\n")));
        assertEquals(List.of("table-unread"), rules("a | b | c\nd | e | f"));
        assertEquals(
                "write '| --- | --- | --- |' on a line of its own below this one",
                found("a | b | c\nd | e | f", "table-unread").get(0).fix());
        assertEquals(List.of("table-unread"), rules("|a|b|"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Call -a lot, and -really-.",
                "#️⃣ Costs",
                "**Stop*\n\n**Go*",
                "-5 degrees\n-6 degrees",
                "-Dana",
                "#1 cause of death",
                "# 1 in 5",
                "#RecoveryMonth is here",
                "#recovery",
                "Write C# or F# code",
                "5 * 3 * 2 = 30",
                "2 ** 3 ** 4",
                "width * height * depth",
                "Costs* vary, fees* too.",
                "*Prices vary.",
                "{sic} and {a}",
                "the word [sic] (see below)",
                "he [and she] (both) came",
                "[and/or] (he/she)",
                "He said (twice)[sic].",
                "a price \"[1]\" here",
                "see item [1] below",
                "Home | About | Contact",
                "|x| is a number",
                "yes/no | maybe",
                "1.5 mg\n2.5 mg",
                "* [10.x](iop.md)\n* [9.x](iop.md)",
                "a_b_c and snake__case__name",
                "~5 mg to ~10 mg",
                "name_ of_ things and a _ b _ c",
                "Q&A at AT&T; a &b=c",
                "§ 5 of the law",
                "[he](see below) and [she](a b)",
                "It is (the guide)[sic].",
                "Stop!!! Now!!!",
                "Why??? Tell me",
                "import duties from China",
                "export controls",
                "a == b and c == d",
                "10:30:15 and a:b:c",
                "Salt: {3}, {4}",
                "— Hola. — Adiós.",
                "\\[a\\](b c.md) \\*\\* x \\*\\*",
                "\\{{ site.phone }} and {\\% x %}",
                "`{{ site.phone }}` and `[a](b c.md)` and `##Costs`",
                "```\n{{< youtube abc >}}\n##Costs\n[a] (b.md)\n!!! note\n```",
                "    {% include x %}\n    -a\n    -b",
                "Use [a link](iop.md) (see /about/).",
                "He left (see [the page](iop.md)).",
                "50% {off}",
                "He said [sic] and [see https://example.org], [a=b] or [1].",
                "20% of 50%, 5 %5 and C++ and D++",
                "a ^ b and 2^3, ^_^ and :) :-( 10:30 or a:b:",
                "= 7, a = b",
                "Costs: $5 and $10_000, $x and $y",
                "Mail me@example.org [me@example.org] @home",
                "Error! Try again. Use #1, #2 and N/A.",
                "There / or // there",
                "Ask: \"who?\" [he asked]",
                "You need (1) a nurse,\n(2) a bed and (3) a plan.",
                "(1) Call the nurse, (2) ask, and\n(3) go home.",
                "a) alone is no list",
                "A letter\n(b) says so",
                "5 mg\n6 mg",
                "1 pill\n2 pills",
                "½ cup\n¼ cup",
                "— Said the nurse,\nand left.",
                "— Hola.\n\n— Adiós.",
                "— Hola.\\\n— Adiós.",
                "Words — and\n— more words.",
                "`→ one line` is code,\n`more` is, too,\n`and` this",
                "→ one line",
                "✓ done\n\nWords.",
                "© 2024 A\n© 2025 B",
                "Q: Is it safe?\nA: Ask first.",
                "[ ] is a box",
                "[1] https://example.org is it",
                "He (she)(they) went, f(x)(y)",
                "[yes|no] please, [Either|or]",
                "Read it [https://example.org], p. [https://example.org, p. 3].",
                "Term\n: Its text",
                "Learn C# and F##",
                "10^6 cells, 10^-3, ^_^ and ^^",
                "Take 5~10 mg, 2~3 times, for ~3 days to ~5 days",
                "a~b and c~d",
                "(see: a)",
                "\\<p\\>Hello\\</p\\>",
                "5 &lt; 6 and p &gt; 0.05",
                "&lt;b 6 and",
                "`&lt;p&gt;` and &lt;21 years&gt;",
                "[words]{sic} and [1]{2}"
            })
    void what_people_write_is_left_alone(String body) {
        assertEquals(List.of(), rules(body), () -> site.told().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a shortcode of Hugo: {{< youtube abc >}}",
                "a shortcode of Hugo: {{% notice \"a\" %}}",
                "a shortcode of Hugo: a {{<ref>}} b",
                "a tag of Jekyll, Eleventy or Twig: {% include call.html level=\"high\" %}",
                "a tag of Jekyll, Eleventy or Twig: {%- if x -%}",
                "a placeholder of a template: Call {{ site.phone }} now",
                "a placeholder of a template: {{#if x}}",
                "a comment of a template: {# no #}",
                "a placeholder of a script: Hello ${user.name}",
                "a placeholder of a newsletter: Dear *|FNAME|*",
                "a tag of a template: <%= name %>",
                "a mark of kramdown: Words.\n{: .lead }",
                "a mark of kramdown: {:toc}",
                "a mark of Pandoc: Words {.lead} here",
                "a mark of Pandoc: Words {width=50%}",
                "a mark of Pandoc: H~2~O",
                "a mark of Pandoc: Na~+~ or CO~2~",
                "a mark of Pandoc: 10^6^ cells",
                "a mark of Pandoc: It helps ^1^ most",
                "a mark of Pandoc: El n.^o^ 5",
                "a mark of Pandoc: | Gas | H~2~O |\n|---|---|\n| a | 10^6^ |",
                "a mark of Pandoc: > años^2^",
                "a mark of Pandoc: - [H~2~O](iop.md)",
                "an alert of GitHub: > [!WARNING]\n> Do not stop alone.",
                "an admonition of MkDocs: !!! danger \"Never stop alone\"\n    Ask first.",
                "an admonition of MkDocs: ??? note\n    Ask first.",
                "a tab of MkDocs: === \"One\"",
                "a directive of Sphinx: .. warning:: Ask first.",
                "a directive of Sphinx: :ref:`a`",
                "code of MDX: import Box from './box'",
                "code of MDX: import './style.css';",
                "code of MDX: export const meta = {a}",
                "a link of a wiki: See [[Costs]] now",
                "a link of a wiki: ![[photo.png]]",
                "a table of contents of another program: [TOC]",
                "a heading of a wiki: == Costs ==",
                "a heading of a wiki: ===Costs===",
                "a mark of a wiki: '''bold''' words",
                "a mark of another program: a ==marked== word",
                "a heading of Textile: h2. Costs",
                "a shortcode of WordPress: [gallery ids=\"1,2\"]",
                "a shortcode of WordPress: [contact-form-7 id=\"1\"]",
                "a mark of a forum: [b]bold[/b]",
                "the name of an emoji: :warning: Stop",
                "the name of an emoji: :material-phone: Call, :heart_eyes: and :100:",
                "a shortcode of Hugo: Words {{< figure\n  src=\"a.png\" >}} more",
                "a shortcode of Hugo: {{<\nfigure src=\"a.png\"\n>}}",
                "a placeholder of a template: Call {site.phone} or {firstName}, {first_name}, {PHONE}",
                "a mark of Confluence: {info}Ask first.{info}",
                "a placeholder of a newsletter: Dear %%FIRSTNAME%% [%name%] %FIRST_NAME% @@phone@@",
                "a placeholder of a script: Hello #{user.name}",
                "a comment of Obsidian: Words %% not for readers %% here",
                "a comment of Obsidian: %%\nnot for readers\n%%",
                "the name of a paragraph in Obsidian: Ask first. ^ask-first",
                "a field of Obsidian: status:: draft",
                "a remark of an editor: Stop{>>really?<<} now{++ please++}",
                "a formula of LaTeX: The dose is $d_1 = 2$ now",
                "a formula of LaTeX: $$ x = 1 $$",
                "a command of LaTeX: \\textbf{Stop} and \\cite{who}",
                "a citation of Pandoc: It helps [@smith2020, p. 3]",
                "a command that brings in a file: {!docs/x.md!}",
                "a command that brings in a file: --8<-- \"phones.md\"",
                "a command that brings in a file: @import \"phones.md\"",
                "a block of MkDocs: /// note | Ask\nAsk first.\n///",
                "an admonition of MkDocs: !!! Warning\n    Ask first.",
                "an admonition of MkDocs: !!! custom-kind \"Ask\"\n    Ask first.",
                "a key of MkDocs: Press ++ctrl+c++",
                "a block of AsciiDoc: image::map.png[A map] and link:a.html[A]",
                "a heading of AsciiDoc: == Costs",
                "a directive of Sphinx: `the guide <https://example.org>`_",
                "a setting of Org: #+TITLE: Costs",
                "a link of Org: See [[https://example.org][the law]]",
                "a mark of Wikipedia: It helps.[citation needed] Costs[edit]",
                "a link of Textile: See \"the law\":https://example.org/",
                "an image of Textile: !map.png!",
                "a mark of a chat program: It helps 【4†source】 citeturn0search1",
                "an error of Word: See Error! Reference source not found.",
                "an error of Word: Véase ¡Error! No se encuentra el origen de la referencia.",
                "an error of a spreadsheet: It costs #REF! and #N/A",
                "code of MDX: import {\n  A,\n  B\n} from './x'",
                "a mark of Pandoc: [Call](iop.md){ .button }",
                "a table of contents of another program: [[toc]]",
                "a mark of another program: ==marked==",
                "a shortcode of WordPress: [sc name=\"phone\"] and [row][col span=6]Words[/col][/row]",
                "a shortcode of WordPress: [youtube https://example.org/watch]",
                "a mark of Confluence: {children} and {jira:X-1}",
                "a mark of Confluence: {section}{column}Words{column}{section}",
                "a command that brings in a file: ;--8<-- \"phones.md\"",
                "a table of contents of another program: [TOC levels=2]",
                "a table of contents of another program: [Table of Contents]",
                "a link of a wiki: See [the law|https://example.org/law]",
                "a link of a wiki: See [https://example.org/law the law]",
                "a block of AsciiDoc: [NOTE]\nAsk first.",
                "a block of AsciiDoc: Term::\n    Its text",
                "a table of another program: |===\n|a |b\n|===",
                "a table of another program: +----+----+\nwords",
                "a placeholder of a template: Call [site:phone] now",
                "a placeholder of a script: Hello %1$s",
                "a tag of a template: @include('phones')"
            })
    void code_of_another_program_is_an_error(String story) {
        String name = story.substring(0, story.indexOf(": "));
        String body = story.substring(name.length() + 2);
        List<Finding> told = found(body, "foreign-code");
        assertEquals(
                List.of("this is " + name + ", and readers see it"),
                told.stream()
                        .map(each ->
                                each.message().replaceFirst("; \\d+ of them are on this page, the first here$", ""))
                        .distinct()
                        .toList(),
                () -> site.told().toString());
    }

    @Test
    void each_kind_is_told_once_on_a_page() {
        assertEquals(
                List.of(
                        "articles/iop.md:8:3 error foreign-code: this is a placeholder of a template, and readers see it; 3 of"
                                + " them are on this page, the first here",
                        "articles/iop.md:10:1 error foreign-code: this is a tag of Jekyll, Eleventy or Twig, and readers see"
                                + " it"),
                site.article("iop", "", "A {{ a }} and {{ b }}.\n\n{% x %}\n\n- {{ c }}")
                        .told());
    }

    @ParameterizedTest
    @ValueSource(strings = {"5&nbspmg", "5&nbsp mg", "&amp;nbsp;", "Don&amp;#8217;t", "Q &amp;amp; A", "&copy 2024"})
    void a_sign_is_not_shown_by_its_name(String body) {
        boolean letters = body.equals("5&nbspmg");
        assertEquals(
                letters ? 0 : 1,
                found(body, "markup-unread").size(),
                () -> site.told().toString());
    }

    @Test
    void a_link_to_what_programs_read_is_no_link_to_a_page() {
        for (String file : List.of("404.html", "search/en.json", "_headers", "assets/site.css")) {
            Finding told = found("See [it](/" + file + ").", "link-leads").get(0);
            assertTrue(told.message().contains("it is no page for readers"), told.message());
            assertEquals("lead to a page that readers can use, or take it out", told.fix());
        }
        assertEquals(List.of(), found("See [the list](/sitemap.xml).", "link-leads"));
    }

    @Test
    void a_host_is_the_same_in_both_of_its_forms() {
        assertEquals(List.of(), found("See [bücher.org](https://xn--bcher-kva.org/).", "link-as-said"));
        assertEquals(
                1,
                found("See [bücher.org](https://bucher.org/).", "link-as-said").size());
    }

    @Test
    void a_shortcode_is_no_reference() {
        assertEquals(List.of("foreign-code"), rules("[vc_row][vc_column]Text[/vc_column][/vc_row]"));
        assertEquals(List.of("reference-unknown"), rules("See [the guide][guide]."));
        Finding told = found("See [the guide][/about/].", "reference-unknown").get(0);
        assertEquals("write [the guide](/about/)", told.fix());
    }

    @Test
    void a_link_with_code_of_another_program_is_told_as_that() {
        assertEquals(List.of("foreign-code"), rules("See [it]({{ site.url }}/a)."));
    }

    @Test
    void numbers_in_brackets_are_told_once_on_a_page() {
        assertEquals(List.of("citation-number"), rules("It helps.[7] It is cheap.[8][9]\n\n[7] A study."));
        Finding told = found("It helps.[7] It is cheap.[8][9]\n\n[7] A study.", "citation-number")
                .get(0);
        assertEquals(
                "'[7]' is not a citation here; 4 numbers in brackets are on this page, the first here", told.message());
        assertEquals("write [^7], and the note on a line of its own: '[^7]: ...'", told.fix());
        assertEquals(List.of("citation-number"), rules("It helps [1] and is cheap [2]."));
        assertEquals(List.of("citation-number"), rules("It helps.[1,2]"));
        assertEquals(List.of("citation-number"), rules("It helps.[3-5]"));
        assertEquals(List.of(), rules("It helps.[^1]\n\n[^1]: A study."));
        assertEquals(List.of(), rules("See [1].\n\n[1]: /about/"), "a link");
    }

    @Test
    void a_long_line_of_marks_takes_no_time() {
        for (String mark : List.of(
                "[", "{{", "[a](", "**a ", "|", "{:", "-a", "(a)[", "#", "[^", "==a", "<%", "[[", "(1)\n", "[a]{", "：",
                "✓ a\n", "&lt;p", "%%", "[a|")) {
            assertTrue(rules(mark.repeat(4_000)).size() <= 3, mark);
        }
    }
}
