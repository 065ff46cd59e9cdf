package org.vouch.reader.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouch.reader.generator.EngineMarks.Engine;

/** What one program for Markdown understands is brought into a form that every one does, or is kept in mind. */
class EngineMarksTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            KRAMDOWN | some *words*{: .red} here        | some *words* here
            KRAMDOWN | [a](/b){:target="_blank"}        | [a](/b)
            GOLDMARK | ![a](b.jpg){width=300 .wide}     | ![a](b.jpg)
            KRAMDOWN | - {:.big} item                   | - item
            KRAMDOWN | ## Cost {#cost .big}             | ## Cost <a id="cost"></a>
            GOLDMARK | ## Cost {.big}                   | ## Cost
            GOLDMARK | f(x){y=1}                        | f(x){y=1}
            GOLDMARK | ## The set {a, b}                | ## The set {a, b}
            GOLDMARK | ## Cost {{< ref "x" >}}          | ## Cost {{< ref "x" >}}
            KRAMDOWN | ## Cost {: .big #c}              | ## Cost <a id="c"></a>
            KRAMDOWN | he said <<oui>>                  | he said «oui»
            GOLDMARK | he said <<oui>>                  | he said <<oui>>
            GOLDMARK | - [x] done                       | - <input type="checkbox" checked> done
            GOLDMARK | 1. [ ] open                      | 1. <input type="checkbox"> open
            KRAMDOWN | `` `*x*{: .a}` ``                | `` `*x*{: .a}` ``
            KRAMDOWN | a set {x: 1} of *one*            | a set {x: 1} of *one*
            KRAMDOWN | f(x){return 1}                   | f(x){return 1}
            """)
    void marks_on_a_line(Engine engine, String written, String plain) {
        assertEquals(plain.strip(), replaced(engine, written.strip()));
    }

    @Test
    void marks_on_lines_of_their_own() {
        assertEquals("Words.\n\n\n\nMore.", replaced(Engine.KRAMDOWN, "Words.\n{: .lead}\n\n^\n\nMore."));
        assertEquals("Words.\n", replaced(Engine.GOLDMARK, "Words.\n{.lead #intro}"));
        assertEquals("Cost <a id=\"c\"></a>\n====", replaced(Engine.KRAMDOWN, "Cost {#c}\n===="));
        assertEquals(
                "<div>\n\n\n\n*md*\n\n\n\n</div>", replaced(Engine.KRAMDOWN, "<div markdown=\"1\">\n\n*md*\n\n</div>"));
        assertEquals("> **Note** \n> \n> Words.", replaced(Engine.GOLDMARK, "> [!NOTE]\n> Words."));
        assertEquals("see[^inline-1]\n\n[^inline-1]: A note", replaced(Engine.OTHER, "see^[A note]"));
    }

    /** What readers of the old page did not see does not become words of the new one, and has its line all the same. */
    @Test
    void what_goes_is_kept_in_mind() {
        EngineMarks marks = new EngineMarks(Engine.KRAMDOWN);
        assertEquals("One.\n\n\n\nTwo. HTML{: .x}\n", marks.replaced("""
                        One.

                        {::comment}
                        not for readers
                        {:/comment}
                        * here
                        {:toc}

                        Two. HTML{: .x}
                        *[HTML]: Hyper Text
                        """));
        assertEquals(
                Map.of(
                        "a comment of kramdown",
                        "not for readers",
                        "a table of contents",
                        "",
                        "the meaning of the abbreviation HTML",
                        "Hyper Text"),
                marks.dropped());
    }

    @Test
    void listings_stay_as_they_are() {
        String listing =
                "```md\n{: .lead}\n*[a]: b\n- [ ] x\n```\n~~~\n^\n~~~\n{% highlight md %}\n{:toc}\n{% endhighlight %}";
        assertEquals(listing, replaced(Engine.KRAMDOWN, listing));
    }

    private static String replaced(Engine engine, String text) {
        return new EngineMarks(engine).replaced(text);
    }
}
