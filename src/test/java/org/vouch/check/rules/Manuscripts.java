package org.vouch.check.rules;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.vouch.check.words.Readability;
import org.vouch.model.library.SiteSettings;
import org.vouch.model.page.Page;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Source;
import org.vouch.reader.content.LanguageReader;
import org.vouch.reader.content.PageInspector;
import org.vouch.reader.content.PageReader;
import org.vouch.reader.content.PageSettings;
import org.vouch.reader.content.SourceFile;
import org.vouch.reader.content.WordsReader;
import org.vouch.reader.markdown.MarkdownReader;
import org.vouch.reader.markdown.MarkdownSettings;

/** Pages for tests, read in the way in which those of a site are. */
public final class Manuscripts {
    public static final PageRules RULES = PageRules.under(LanguageReader.builtIn(), Severity.ADVICE);

    private Manuscripts() {}

    /** Returns what all rules for pages find on a page, with front matter added where it has none. */
    public static List<Finding> findings(String text) {
        return findings("a.md", text, RULES::check);
    }

    public static List<Finding> findings(String name, String text, PageInspector rules) {
        String whole = text.startsWith("---\n") ? text : "---\ntitle: T\ndescription: D\n---\n" + text;
        return read(name, whole, rules).findings();
    }

    /** Returns what all rules for pages find in words on a plain page, such as "About us". */
    public static List<Finding> onPlainPage(String words) {
        String text = "---\ntitle: T\ndescription: D\n---\n" + words;
        return readFile("content/pages/a.md", "a.md", text, RULES::check).findings();
    }

    static Outcome<Page> read(String name, String text, PageInspector inspector) {
        return readFile("content/articles/" + name, name, text, inspector);
    }

    private static Outcome<Page> readFile(String path, String name, String text, PageInspector inspector) {
        MarkdownReader markdown = new MarkdownReader();
        PageSettings settings =
                new PageSettings("en-US", WordsReader.builtIn(), SiteSettings.Limits.DEFAULT, false, "");
        PageReader reader = new PageReader(
                settings,
                (source, offset, body, citations) -> markdown.read(
                        source, offset, new MarkdownSettings(body.language(), body.words(), 100), citations),
                inspector);
        byte[] bytes = new Source(name, text).text().getBytes(StandardCharsets.UTF_8);
        return reader.read(new SourceFile(path, bytes.length, 0, ""), bytes);
    }

    /** Counts the running text of a body. */
    public static Readability readability(String body, boolean spanish) {
        return PlainEnough.readability(
                new MarkdownReader()
                        .read(
                                new Source("a.md", body),
                                0,
                                new MarkdownSettings(
                                        "en-US",
                                        Objects.requireNonNull(
                                                WordsReader.builtIn().get("en")),
                                        100),
                                List.of())
                        .value()
                        .prose(),
                spanish);
    }

    /** Writes findings down as {@code line:column+length rule}. */
    static String places(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.span().line() + ":" + finding.span().column() + "+"
                        + finding.span().length() + " " + finding.rule())
                .collect(Collectors.joining("\n"));
    }

    public static long count(List<Finding> findings, String rule) {
        return findings.stream().filter(finding -> finding.rule().equals(rule)).count();
    }
}
