package org.vouch.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.vouch.library.SiteSettings;
import org.vouch.markdown.MarkdownReader;
import org.vouch.markdown.MarkdownSettings;
import org.vouch.page.Page;
import org.vouch.read.LanguageReader;
import org.vouch.read.PageInspector;
import org.vouch.read.PageReader;
import org.vouch.read.PageSettings;
import org.vouch.read.SourceFile;
import org.vouch.read.WordsReader;
import org.vouch.text.Finding;
import org.vouch.text.Outcome;
import org.vouch.text.Severity;
import org.vouch.text.Source;

/** Pages for tests, read in the way in which those of a site are. */
final class Manuscripts {
    static final PageRules RULES = PageRules.under(LanguageReader.builtIn(), Severity.ADVICE);

    private Manuscripts() {}

    /** Returns what all rules for pages find on a page, with front matter added where it has none. */
    static List<Finding> findings(String text) {
        return findings("a.md", text, RULES::check);
    }

    static List<Finding> findings(String name, String text, PageInspector rules) {
        String whole = text.startsWith("---\n") ? text : "---\ntitle: T\ndescription: D\n---\n" + text;
        return read(name, whole, rules).findings();
    }

    static Outcome<Page> read(String name, String text, PageInspector inspector) {
        MarkdownReader markdown = new MarkdownReader();
        PageSettings settings =
                new PageSettings("en-US", WordsReader.builtIn(), SiteSettings.Limits.DEFAULT, false, "");
        PageReader reader = new PageReader(
                settings,
                (source, offset, body, citations) -> markdown.read(
                        source, offset, new MarkdownSettings(body.language(), body.words(), 100), citations),
                inspector);
        byte[] bytes = new Source(name, text).text().getBytes(StandardCharsets.UTF_8);
        return reader.read(new SourceFile("content/articles/" + name, bytes.length, 0, ""), bytes);
    }

    /** Counts the running text of a body. */
    static Readability readability(String body, boolean spanish) {
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

    static long count(List<Finding> findings, String rule) {
        return findings.stream().filter(finding -> finding.rule().equals(rule)).count();
    }
}
