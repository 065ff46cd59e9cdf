package org.vouch.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vouch.page.Prose;
import org.vouch.text.Finding;
import org.vouch.text.Span;

/**
 * Nothing stands in the text that only another program understands: readers would see it letter for letter. Each kind
 * is told once on a page, with how often it is there.
 */
final class ForeignCode implements PageRule {
    private static final String OUT = "take it out, or write what it stands for";
    private static final String CALLOUT = "write ':::note' on a line of its own above the words, and ':::' below them";
    private static final String ADMONITIONS =
            "note|abstract|summary|tldr|info|todo|tip|hint|important|success|check|done"
                    + "|question|help|faq|warning|caution|attention|failure|fail|missing|danger|error|bug|example|snippet|quote|cite"
                    + "|seealso";
    private static final String EMOJI =
            "warning|smile|smiley|heart|tada|rocket|\\+1|-1|thumbsup|thumbsdown|x|star|fire|bulb"
                    + "|memo|phone|telephone|white_check_mark|heavy_check_mark|check|exclamation|question|information_source"
                    + "|rotating_light|point_right|wave|pray|pill|hospital|syringe|email|link|construction|no_entry|ok|boom|clap|eyes";

    /**
     * One kind of code.
     *
     * @param name whose code it is, after "this is"
     * @param sign what stands in all code of the kind; most blocks need not be looked through
     * @param form what it looks like; every part of it has an end, so that no text takes long
     * @param mend what to do
     */
    private record Code(String name, String sign, Pattern form, String mend) {}

    private static final List<Code> KINDS = List.of(
            code("a shortcode of Hugo", "{{", "\\{\\{(?:[<%]|\uFFFC)[^\\n]{0,300}?\\}\\}", OUT),
            code("a tag of Jekyll, Eleventy or Twig", "{%", "(?<!\\{)\\{%[^\\n]{0,300}?%\\}", OUT),
            code(
                    "a placeholder of a template",
                    "{{",
                    "\\{\\{(?![<%\uFFFC])[^{}\\n]{0,300}\\}\\}\\}?",
                    "write what it stands for"),
            code(
                    "a comment of a template",
                    "{#",
                    "\\{#\\s[^\\n]{0,300}?#\\}|\\{/\\*[^\\n]{0,300}?\\*/\\}",
                    "delete it"),
            code("a placeholder of a script", "${", "\\$\\{[A-Za-z_][\\w.]{0,80}\\}", "write what it stands for"),
            code(
                    "a placeholder of a newsletter",
                    "|",
                    "(?<![|\\w])\\|[A-Z_0-9:]{3,60}\\|(?![|\\w])",
                    "write what it stands for"),
            code("a tag of a template", "<%", "<%[^\\n]{0,300}?%>", OUT),
            code(
                    "a mark of kramdown",
                    "{:",
                    "\\{::?/?\\s*(?:[.#]?[A-Za-z][\\w-]{0,60}(?:[ =.#][^{}\\n]{0,200})?)?\\}|\\{:/[a-z]{0,20}\\}",
                    "delete it"),
            code(
                    "a mark of Pandoc",
                    "{",
                    "(?<!\\{)\\{(?:[.#][A-Za-z][\\w-]{0,60}|(?:width|height|style|class|id|target|rel|align|loading)=[^{}\\s]{1,80})"
                            + "(?:\\s[^{}\\n]{0,200})?\\}",
                    "delete it"),
            code("an alert of GitHub", "[!", "(?<![^\\n])\\[![A-Za-z]{2,20}\\][-+]?", CALLOUT + ", without '>'"),
            code(
                    "an admonition of MkDocs",
                    "!!!",
                    "(?<![^\\n])!!!\\s{1,3}(?:" + ADMONITIONS + ")\\b[^\\n]{0,200}",
                    CALLOUT),
            code(
                    "an admonition of MkDocs",
                    "???",
                    "(?<![^\\n])\\?\\?\\?\\+?\\s{1,3}(?:" + ADMONITIONS + ")\\b[^\\n]{0,200}",
                    "write ':::details[words]' on a line of its own above the words, and ':::' below them"),
            code(
                    "a tab of MkDocs",
                    "===",
                    "(?<![^\\n])===[!+]?\\s{1,3}\"[^\"\\n]{1,100}\"",
                    "write the words as a heading"),
            code("a directive of Sphinx", "::", "(?<![^\\n])\\.\\. [a-z][a-z-]{1,40}::[^\\n]{0,200}", OUT),
            code("a directive of Sphinx", ":", ":(?:ref|doc|term|abbr|numref):\uFFFC", OUT),
            code(
                    "code of MDX",
                    "import ",
                    "(?<![^\\n])import\\s[^'\"\\n]{1,200}\\sfrom\\s{1,3}['\"][^'\"\\n]{1,200}['\"];?"
                            + "|(?<![^\\n])import\\s{1,3}['\"][^'\"\\n]{1,200}['\"];?",
                    "delete it"),
            code(
                    "code of MDX",
                    "export ",
                    "(?<![^\\n])export\\s{1,3}(?:default|const|let|function)\\s[^\\n]{0,200}",
                    "delete it"),
            code(
                    "a link of a wiki",
                    "[[",
                    "!?\\[\\[(?!_?TOC_?\\]\\])[^\\[\\]\\n]{1,200}\\]\\]",
                    "write [words](address)"),
            code("a table of contents of another program", "TOC", "\\[{1,2}_?TOC_?\\]{1,2}", "delete it"),
            code(
                    "a heading of a wiki",
                    "==",
                    "(?<![^\\n])(={2,6}) ?[^=\\n]{1,150}? ?\\1(?![^\\n])",
                    "write ## in front of the words instead of the signs around them"),
            code("a mark of a wiki", "'''", "'''[^'\\n]{1,200}'''", "write **words**"),
            code(
                    "a mark of another program",
                    "==",
                    "(?<![=\\w])==(?![=\\s])[^=\\n]{1,200}(?<!\\s)==(?![=\\w])",
                    "write **words**"),
            code("a heading of Textile", ". ", "(?<![^\\n])h[1-6]\\. (?=\\S)", "write ## instead of it"),
            code(
                    "a shortcode of WordPress",
                    "[",
                    "\\[(?:/(?:caption|gallery|embed|audio|video|playlist|button|table|toc)"
                            + "|(?:caption|gallery|embed|audio|video|playlist|button|table|toc)\\s[^\\[\\]\\n]{0,200}=[^\\[\\]\\n]{1,200}"
                            + "|/?(?:contact-form|wpforms|gravityform|vc_|et_pb_|fusion_|su_|elementor)[\\w-]{0,40}"
                            + "(?:\\s[^\\[\\]\\n]{0,300})?)\\s?/?\\]",
                    OUT),
            code(
                    "a mark of a forum",
                    "[/",
                    "\\[/(?:b|i|u|s|url|img|quote|code|list|color|size|center)\\]",
                    "say it in Markdown, and delete both of its marks"),
            code(
                    "the name of an emoji",
                    ":",
                    "(?<![\\w:]):(?:" + EMOJI + "):(?![\\w:])",
                    "write the sign itself, or a word"));

    private static Code code(String name, String sign, String form, String mend) {
        return new Code(name, sign, Pattern.compile(form), mend);
    }

    /** How often a kind was met, and where first. */
    private static final class Met {
        private final Code code;
        private final Span first;
        private int times;

        Met(Code code, Span first) {
            this.code = code;
            this.first = first;
        }

        Finding finding() {
            return Finding.error(
                            "foreign-code",
                            first,
                            "this is " + code.name + ", and readers see it"
                                    + (times == 1 ? "" : "; " + times + " of them are on this page, the first here"))
                    .mend(code.mend);
        }
    }

    @Override
    public Stream<Finding> check(Manuscript manuscript) {
        Map<String, Met> met = new LinkedHashMap<>();
        for (Prose prose : manuscript.page().body().prose()) {
            Typed typed = null;
            for (Code code : KINDS) {
                if (prose.text().contains(code.sign) || code.sign.equals("'''")) {
                    typed = typed == null ? Typed.of(prose, manuscript.source()) : typed;
                    look(code, typed, met);
                }
            }
        }
        List<Finding> findings = new ArrayList<>(met.size());
        met.values().forEach(each -> findings.add(each.finding()));
        return findings.stream();
    }

    private static void look(Code code, Typed typed, Map<String, Met> met) {
        if (!typed.text().contains(code.sign)) {
            return;
        }
        Matcher matcher = code.form.matcher(typed.text());
        while (matcher.find()) {
            Span span = typed.span(matcher.start(), matcher.end());
            met.computeIfAbsent(code.name, name -> new Met(code, span)).times++;
        }
    }
}
