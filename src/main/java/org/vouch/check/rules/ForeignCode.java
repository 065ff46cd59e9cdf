package org.vouch.check.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vouch.check.words.PageText;
import org.vouch.model.page.Prose;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Span;

/**
 * Nothing is in the text that only another program understands: readers would see it letter for letter. Each kind is
 * reported once on a page, with how often it is there.
 */
final class ForeignCode implements PageRule {
    private static final String OUT = "take it out, or write what it stands for";
    private static final String CALLOUT = "write ':::note' on a line of its own above the words, and ':::' below them";
    private static final String ADMONITIONS =
            "note|abstract|summary|tldr|info|todo|tip|hint|important|success|check|done"
                    + "|question|help|faq|warning|caution|attention|failure|fail|missing|danger|error|bug|example|snippet|quote|cite"
                    + "|seealso";

    /** What is in square brackets in forums. */
    private static final String FORUM = "(?:b|i|u|s|url|img|quote|code|list|color|size|center)";

    /** What a shortcode of WordPress is given: a name, and what follows an equals sign. */
    private static final String SHORTCODE_VALUE =
            "\\s{1,3}[\\w-]{1,40}=(?:[\"“”″][^\"“”″\\n\\[\\]]{0,200}[\"“”″]|'[^'\\n\\[\\]]{0,200}'|[\\w.,#%-]{1,80})";

    /** Names in square brackets that only show something else when an address or nothing follows. */
    private static final String SHORTCODE_SHOWS =
            "youtube|vimeo|embed|video|audio|soundcloud|tweet|instagram|googlemaps?|pdf|playlist";

    /**
     * One kind of code.
     *
     * @param name whose code it is, after "this is"
     * @param sign what is in all code of the kind; most blocks need not be looked through
     * @param letters the characters of the sign
     * @param form what it looks like; every part of it has an end, so that no text takes long
     * @param fix what to do
     */
    private record Code(String name, String sign, CharacterSet letters, Pattern form, String fix) {}

    /** What is typed as straight marks is shown as those of print. */
    private static final String STRAIGHT = "'''";

    private static final List<Code> KINDS = List.of(
            code("a shortcode of Hugo", "{{", "\\{\\{(?:[<%]|\uFFFC)[^{}]{0,600}?(?:\\}\\}|\\z)", OUT),
            code("a tag of Jekyll, Eleventy or Twig", "{%", "(?<!\\{)\\{%[^{}]{0,600}?%\\}", OUT),
            code(
                    "a placeholder of a template",
                    "{{",
                    "\\{\\{(?![<%\uFFFC])[^{}]{0,300}\\}\\}\\}?",
                    "write what it stands for"),
            code(
                    "a placeholder of a template",
                    "{",
                    "(?<![\\w{$#%@}\\]])\\{(?:[A-Za-z_]\\w{0,40}(?:\\.[A-Za-z_]\\w{0,40}){1,5}(?:\\(\\))?"
                            + "|[a-z]{1,30}(?:_[a-z0-9]{1,30}){1,4}|[a-z]{1,20}[A-Z][A-Za-z]{1,30}|[A-Z]{3,30}(?:_[A-Z]{1,30}){0,4})\\}(?!\\})",
                    "write what it stands for"),
            code(
                    "a mark of Confluence",
                    "{",
                    "(?<![\\w{])\\{(?:(?:toc|info|note|tip|warning|panel|code|quote|expand|noformat|excerpt|anchor|color|status"
                            + "|children|section|column|include|excerpt-include|gallery|attachments|html|details|index|widget|center"
                            + "|table-plus|card|deck|div|span|pagetree)(?::[^{}\\n]{1,120})?|[a-z][a-z-]{1,30}:[^\\s{}][^{}\\n]{0,120})\\}",
                    OUT),
            code(
                    "a comment of a template",
                    "{#",
                    "\\{#\\s[^\\n]{0,300}?#\\}|\\{/\\*[^\\n]{0,300}?\\*/\\}",
                    "delete it"),
            code("a placeholder of a script", "${", "\\$\\{[A-Za-z_][\\w.]{0,80}\\}", "write what it stands for"),
            code("a placeholder of a script", "#{", "#\\{[A-Za-z_][\\w.]{0,80}\\}", "write what it stands for"),
            code(
                    "a placeholder of a newsletter",
                    "%",
                    "%%[A-Za-z_]\\w{1,40}%%|\\[%[\\w .]{1,40}%\\]|(?<![\\w%])%[A-Z][A-Z_]{2,40}%(?![\\w%])",
                    "write what it stands for"),
            code("a placeholder of a newsletter", "@@", "@@\\w{2,40}@@", "write what it stands for"),
            code(
                    "a comment of Obsidian",
                    "%%",
                    "(?<!%)%%(?=[^%]{0,300}\\s)[^%]{1,300}%%(?!%)|(?<![^\\n])%%(?![^\\n])",
                    "delete it"),
            code(
                    "the name of a paragraph in Obsidian",
                    "^",
                    "(?<![^\\s])\\^[a-z][a-z0-9-]{1,40}(?![^\\n])",
                    "delete it"),
            code(
                    "a field of Obsidian",
                    ":: ",
                    "(?<![^\\n\\[(])[A-Za-z][\\w -]{0,30}:: (?=\\S)",
                    "say it in a sentence, or delete it"),
            code(
                    "a remark of an editor",
                    "{",
                    "\\{(?:>>[^{}]{0,300}?<<|--[^{}]{0,300}?--|\\+\\+[^{}]{0,300}?\\+\\+|==[^{}]{0,300}?==|~~[^{}]{0,300}?~~)\\}",
                    "write what is meant, and delete the marks"),
            code(
                    "a formula of LaTeX",
                    "$",
                    "\\$\\$[^$]{1,300}\\$\\$|(?<![\\w$])\\$(?=[^\\s$0-9{(])[^$\\n]{0,80}[\\\\^_{}=][^$\\n]{0,80}(?<!\\s)\\$(?![\\w$])",
                    "write it in words, or with signs such as ² and ×"),
            code(
                    "a command of LaTeX",
                    "\\",
                    "\\\\(?:begin|end|text(?:bf|it|tt)|emph|cite[pt]?|ref|label|(?:sub){0,2}section|footnote|item|url|href|frac|cdot|times|newpage|tableofcontents|maketitle|hspace|vspace|noindent|centering|includegraphics)\\b"
                            + "(?:\\{[^{}\\n]{0,200}\\})?",
                    OUT),
            code(
                    "a citation of Pandoc",
                    "@",
                    "\\[(?:[^\\[\\]\\n]{0,60}[\\s;])?-?@[A-Za-z][\\w:.-]{1,60}[^\\[\\]\\n]{0,80}\\]",
                    "write [^id], and name the source of that id above the page below 'sources:'"),
            code(
                    "a mark of Pandoc",
                    "^",
                    "(?<!\\^)\\^(?=[^\\s^]{0,19}[\\p{L}\\p{N}])[^\\s^\\[\\]]{1,20}\\^(?!\\^)",
                    "write the figure itself, such as ²"),
            code(
                    "a mark of Pandoc",
                    "~",
                    "(?<=[\\p{L})\\]])~[\\p{L}\\p{N}+−()-]{1,10}~(?!~)",
                    "write the figure itself, such as ₂"),
            code("a command that brings in a file", "{!", "\\{![^{}\\n]{1,200}!\\}", "write the words of that file"),
            code(
                    "a command that brings in a file",
                    "@i",
                    "(?<![^\\n])@(?:import|include)\\s{1,3}[\"'(“][^\\n]{1,200}",
                    "write the words of that file"),
            code(
                    "a command that brings in a file",
                    "8<",
                    "(?<![^\\n]);?[-–—]{1,3}8<[-–—]{1,3}[^\\n]{0,200}",
                    "write the words of that file"),
            code(
                    "a command that brings in a file",
                    "<<<",
                    "(?<![^\\n])<<<\\s?@?/[^\\n]{1,200}",
                    "write the words of that file"),
            code(
                    "a block of MkDocs",
                    "///",
                    "(?<![^\\n/])/{3,6}(?:\\s{1,2}[a-z][\\w-]{1,40}(?:\\s\\|[^\\n]{0,200})?)?(?![^\\n])",
                    CALLOUT),
            code("a key of MkDocs", "++", "(?<![\\w+])\\+\\+[a-z][a-z0-9+-]{1,40}\\+\\+(?![\\w+])", "name the keys"),
            code("a mark of another program", "^^", "\\^\\^[^\\s^][^^\\n]{0,200}\\^\\^", "write **words**"),
            code(
                    "a block of AsciiDoc",
                    "[",
                    "(?<![\\w:])(?:image|include|video|audio|toc|link|xref|kbd|btn|footnote):{1,2}[^\\s\\[\\]:]{0,200}\\[[^\\[\\]\\n]{0,200}\\]",
                    "say it in Markdown"),
            code(
                    "a heading of AsciiDoc",
                    "== ",
                    "(?<![^\\n])={2,5} (?=[^\\s\"])[^=\\n]{1,150}(?![^\\n])",
                    "write ## instead of it"),
            code("a directive of Sphinx", ".. _", "(?<![^\\n])\\.\\. _[\\w -]{1,60}:", "delete it"),
            code("a directive of Sphinx", "\uFFFC_", "\uFFFC__?(?!\\w)", "write [words](address)"),
            code("a setting of Org", "#+", "(?<![^\\n])#\\+[A-Za-z_]{2,30}:[^\\n]{0,200}", "delete it"),
            code(
                    "a link of Org",
                    "][",
                    "\\[\\[[^\\[\\]\\n]{1,200}\\]\\[[^\\[\\]\\n]{1,200}\\]\\]",
                    "write [words](address)"),
            code(
                    "a mark of Wikipedia",
                    "[",
                    "\\[(?:edit|edit source|editar|editar código|(?:better source|citation|clarification) needed|cita requerida"
                            + "|when\\?|who\\?|according to whom\\?|¿cuándo\\?|¿quién\\?)\\](?!\\()",
                    "delete it, and cite a source where one is asked for"),
            code("a link of Textile", "\uFFFC", "\"[^\"\\n]{1,100}\":\uFFFC", "write [words](address)"),
            code(
                    "an image of Textile",
                    "!",
                    "(?<![\\w!])![\\w./-]{1,100}\\.(?:png|jpe?g|gif|svg)!",
                    "write ![words](file)"),
            code("a quotation of Textile", "bq. ", "(?<![^\\n])bq\\. (?=\\S)", "write '> ' instead of it"),
            code(
                    "a mark of a chat program",
                    "oaicite",
                    ":?contentReference\\[oaicite:[^\\]\\n]{1,20}\\](?:\\{index=\\d{1,4}\\})?",
                    "cite the source itself, as in [^source]"),
            code("a mark of a chat program", "†", "【[^】\\n]{1,80}】", "cite the source itself, as in [^source]"),
            code(
                    "a mark of a chat program",
                    "turn",
                    "(?:cite)?turn\\d{1,3}(?:search|view|news|file|fetch)\\d{1,3}",
                    "cite the source itself, as in [^source]"),
            code(
                    "an error of Word",
                    "rror!",
                    "¡?Error! (?:Reference source|Bookmark|Hyperlink reference|No se encuentra|Marcador|Referencia de hiperv[ií]nculo)[^.\\n]{0,80}\\.?",
                    "write what it was meant to name"),
            code(
                    "an error of a spreadsheet",
                    "#",
                    "#(?:REF!|VALUE!|N/A|NAME\\?|DIV/0!|¡REF!|¡VALOR!|¡DIV/0!|¿NOMBRE\\?)",
                    "write the value"),
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
                    "(?<!\\{)\\{\\s{0,2}(?:[.#][A-Za-z][\\w-]{0,60}|(?:width|height|style|class|id|target|rel|align|loading)=[^{}\\s]{1,80})"
                            + "(?:\\s[^{}\\n]{0,200})?\\}",
                    "delete it"),
            code("an alert of GitHub", "[!", "(?<![^\\n])\\[![A-Za-z]{2,20}\\][-+]?", CALLOUT + ", without '>'"),
            code(
                    "an admonition of MkDocs",
                    "!!!",
                    "(?<![^\\n])!!!\\s{1,3}(?:(?i:" + ADMONITIONS
                            + ")\\b[^\\n]{0,200}|[\\w-]{1,40}\\s{1,3}\"[^\"\\n]{0,200}\")",
                    CALLOUT),
            code(
                    "an admonition of MkDocs",
                    "???",
                    "(?<![^\\n])\\?\\?\\?\\+?\\s{1,3}(?:(?i:" + ADMONITIONS
                            + ")\\b[^\\n]{0,200}|[\\w-]{1,40}\\s{1,3}\"[^\"\\n]{0,200}\")",
                    "write ':::details[words]' on a line of its own above the words, and ':::' below them"),
            code(
                    "a tab of MkDocs",
                    "===",
                    "(?<![^\\n])===[!+]?\\s{1,3}\"[^\"\\n]{1,100}\"",
                    "write the words as a heading"),
            code("a directive of Sphinx", "::", "(?<![^\\n])\\.\\. [a-z][a-z-]{1,40}::[^\\n]{0,200}", OUT),
            code("a comment of MDX", "{/*", "\\{/\\*[^\\n]{0,300}?\\*/\\}", "delete it"),
            code(
                    "a field of Word",
                    "{",
                    "\\{\\s?(?:MERGEFIELD|HYPERLINK|INCLUDEPICTURE|PAGEREF|NUMPAGES|TOC|REF|SEQ|DOCPROPERTY)\\b[^{}\\n]{0,300}\\}",
                    "write what it stands for"),
            code(
                    "a field of Word",
                    "HYPERLINK",
                    "(?<![\\w{])\\s?HYPERLINK\\s{1,3}(?:\\\\l\\s)?[\"“”][^\"“”\\n]{1,300}[\"“”]",
                    "write [words](address)"),
            code("a tag of a template", "<#", "</?[#@][a-z][\\w.]{0,40}(?:\\s[^<>\\n]{0,200})?/?>", OUT),
            code(
                    "a placeholder of a template",
                    "{$",
                    "\\{\\$[A-Za-z_][\\w.|\\[\\]>-]{0,80}\\}",
                    "write what it stands for"),
            code("a directive of Sphinx", ":", ":(?:ref|doc|term|abbr|numref):\uFFFC", OUT),
            code(
                    "code of MDX",
                    "import ",
                    "(?<![^\\n])import\\s[^'\"]{1,300}\\sfrom\\s{1,3}['\"][^'\"\\n]{1,200}['\"];?"
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
                    "!?\\[\\[(?!_?(?i:TOC)_?\\]\\])[^\\[\\]\\n]{1,200}\\]\\]",
                    "write [words](address)"),
            code(
                    "a table of contents of another program",
                    "[",
                    "\\[{1,2}_?(?i:TOC)_?(?:[ :=][^\\[\\]\\n]{0,60})?\\]{1,2}"
                            + "|(?<![^\\n])\\[{1,2}(?i:table ?of ?contents)\\]{1,2}(?![^\\n])",
                    "delete it"),
            code(
                    "a link of a wiki",
                    "[",
                    "\\[(?:[^\\[\\]|\\n]{1,200}\\|(?:\uFFFC|https?://)[^\\s\\[\\]]{0,300}\\]?|\uFFFC[ |][^\\[\\]\\n]{1,200}\\])",
                    "write [words](address)"),
            code(
                    "a block of AsciiDoc",
                    "[",
                    "(?<![^\\n])\\[(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION|\\.[a-z][\\w.-]{1,40}|%[a-z]\\w{1,40}"
                            + "|(?:source|quote|verse|listing|cols|options)[,=%][^\\[\\]\\n]{0,200})\\](?![^\\n])",
                    "say it in Markdown"),
            code("a block of AsciiDoc", "::", "(?<![^\\n])[^\\n:]{1,80}::(?=\\n)", "say it in Markdown"),
            code("a table of another program", "===", "(?<![^\\n])\\|===(?![^\\n])", "write it as a table of Markdown"),
            code(
                    "a table of another program",
                    "+",
                    "(?<![^\\n])\\+(?:[-=]{2,80}\\+){1,20}(?![^\\n])",
                    "write it as a table of Markdown"),
            code(
                    "a placeholder of a template",
                    "[",
                    "\\[[a-z][a-z-]{1,30}(?::[a-z][a-z-]{1,30}){1,4}\\](?![(\\[])",
                    "write what it stands for"),
            code(
                    "a placeholder of a script",
                    "%",
                    "(?<![\\w%])%(?:\\d\\$[sd]|\\([a-z_]{1,40}\\)[sd])(?!\\w)",
                    "write what it stands for"),
            code(
                    "a tag of a template",
                    "@",
                    "(?<![^\\n])@(?:if|foreach|include|extends|section|yield|end(?:if|foreach|section))(?:\\([^\\n]{0,200}\\))?(?![^\\n])",
                    OUT),
            code(
                    "a heading of a wiki",
                    "==",
                    "(?<![^\\n])(?:(={3,6}) ?[^=\\n]{1,150}? ?\\1|== [^=\\n]{1,150} ==)(?![^\\n])",
                    "write ## in front of the words instead of the signs around them"),
            code("a mark of a wiki", STRAIGHT, "'''[^'\\n]{1,200}'''", "write **words**"),
            code(
                    "a mark of another program",
                    "==",
                    "(?<![=\\w])==(?![=\\s])[^=\\n]{1,200}(?<!\\s)==(?![=\\w])",
                    "write **words**"),
            code("a heading of Textile", ". ", "h(?<![^\\n]h)[1-6]\\. (?=\\S)", "write ## instead of it"),
            code(
                    "a shortcode of WordPress",
                    "[",
                    "\\[(?:/(?!" + FORUM + "\\])[a-z][\\w-]{1,40}|[a-z][\\w-]{1,40}(?:" + SHORTCODE_VALUE + "){1,12}"
                            + "|(?:" + SHORTCODE_SHOWS + ")\\s{1,3}(?:https?:|\uFFFC)[^\\s\\[\\]]{0,200}"
                            + "|/?(?:contact-form|wpforms|gravityform|vc_|et_pb_|fusion_|su_|elementor)[\\w-]{0,40}"
                            + "(?:\\s[^\\[\\]\\n]{0,300})?)\\s?/?\\](?![(\\[])|\\[(?:/(?!" + FORUM
                            + "\\])|(?:contact-form|wpforms|gravityform|vc_|et_pb_|fusion_|su_|elementor))[\\w-]{1,40}\\]",
                    OUT),
            code("a mark of a forum", "[/", "\\[/" + FORUM + "\\]", "say it in Markdown, and delete both of its marks"),
            code(
                    "the name of an emoji",
                    ":",
                    "(?<![\\w:]):(?:[a-z][a-z0-9_+-]{1,40}|100|1234|[+-]1):(?![\\w:\uFFFC])",
                    "write the sign itself, or a word"));

    private static Code code(String name, String sign, String form, String fix) {
        CharacterSet letters = CharacterSet.of(sign);
        return new Code(name, sign, letters, Pattern.compile(form), fix);
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
                    .fix(code.fix);
        }
    }

    @Override
    public Stream<Finding> check(PageText manuscript) {
        Map<String, Met> met = new LinkedHashMap<>();
        for (Prose prose : manuscript.page().body().prose()) {
            CharacterSet there = CharacterSet.of(prose.text());
            Typed typed = null;
            BitSet reported = new BitSet();
            for (Code code : KINDS) {
                if (mayHave(prose, there, code)) {
                    typed = typed == null ? Typed.of(prose, manuscript.source()) : typed;
                    look(code, typed, reported, met);
                }
            }
        }
        List<Finding> findings = new ArrayList<>(met.size());
        met.values().forEach(each -> findings.add(each.finding()));
        return findings.stream();
    }

    private static boolean mayHave(Prose prose, CharacterSet there, Code code) {
        return code.sign.equals(STRAIGHT)
                ? there.wide() || there.mayHave(code.letters)
                : there.mayHave(code.letters) && prose.text().contains(code.sign);
    }

    /** What one kind has reported of is not also reported as another. */
    private static void look(Code code, Typed typed, BitSet reported, Map<String, Met> met) {
        if (!typed.text().contains(code.sign)) {
            return;
        }
        Matcher matcher = code.form.matcher(typed.text());
        while (matcher.find()) {
            int next = reported.nextSetBit(matcher.start());
            if (next < 0 || next >= matcher.end()) {
                reported.set(matcher.start(), matcher.end());
                Span span = typed.span(matcher.start(), matcher.end());
                met.computeIfAbsent(code.name, name -> new Met(code, span)).times++;
            }
        }
    }
}
