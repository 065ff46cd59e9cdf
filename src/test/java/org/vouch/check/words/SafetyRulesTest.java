package org.vouch.check.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouch.check.rules.PhonesLabelled;
import org.vouch.check.rules.Trial;
import org.vouch.model.page.Address;
import org.vouch.model.page.Body;
import org.vouch.model.page.Filing;
import org.vouch.model.page.FrontMatter;
import org.vouch.model.page.Page;
import org.vouch.model.page.PageId;
import org.vouch.model.page.PageKind;
import org.vouch.model.page.Prose;
import org.vouch.model.page.Structure;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Placed;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Source;
import org.vouch.reader.content.LanguageReader;

/** Rules about where a reader in need is sent. */
class SafetyRulesTest {
    @TempDir
    Path root;

    private Trial site;

    @BeforeEach
    void begin() {
        site = new Trial(root);
    }

    @Test
    void readers_know_who_answers() {
        site.file("content/site.yaml", Trial.SITE.replace(", answered_by: Admissions staff", ""));
        assertEquals("phone-answered", site.only().rule());
        site.file(
                "content/site.yaml", Trial.SITE.replace(", phone: +1-919-555-0100, answered_by: Admissions staff", ""));
        assertEquals(List.of(), site.told());
    }

    @Test
    void the_site_names_lines_that_help_at_once() {
        site.file("content/site.yaml", Trial.SITE.replaceFirst("(?s)crisis:.*", ""));
        assertEquals(
                "error crisis-lines",
                site.only().severity().word() + " " + site.only().rule());
        site.file("content/site.yaml", Trial.SITE.replaceFirst(" +- \\{name: Emerg.*\n", ""));
        assertEquals(
                List.of("site.yaml:7:1 warning crisis-lines: none of the crisis lines is 911 for danger right now"),
                site.told());
        site.file("content/site.yaml", Trial.SITE.replace("call: \"988\", ", ""));
        assertEquals("warning", site.only().severity().word());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You can call (919) 555-0142 at any hour.",
                "It is free. Call 1-800-662-4357. The Helpline is open.",
                "Call 919.555.0142",
                "Dial +1 919-555-0142 today."
            })
    void a_number_without_a_name_is_told(String words) {
        assertEquals(1, phones(words), words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You can call the SAMHSA National Helpline at 1-800-662-4357 at any hour.",
                "Call 1-800-662-HELP (SAMHSA).",
                "The staff of Juniper Creek answer 919-555-0142.",
                "It cost 10,000-12,000 dollars in 2020-2024.",
                "Call 988 or 911.",
                "It is order 1234-919-555-0142-99."
            })
    void a_number_beside_a_name_is_fine(String words) {
        assertEquals(0, phones(words), words);
    }

    private static long phones(String words) {
        Source source = new Source("content/articles/a.md", words);
        Prose block = new Prose(Prose.Kind.PARAGRAPH, words, List.of(new Prose.Run(0, 0)), List.of());
        Body body = new Body(
                List.of(), List.of(), List.of(), List.of(), 9, List.of(block), List.of(), Structure.NONE, List.of());
        FrontMatter said = new FrontMatter(
                new Placed<>("A", source.span(0, 0)),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.<Placed<LocalDate>>empty(),
                Optional.empty(),
                Optional.empty(),
                Filing.NONE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
        Page page = new Page(
                new PageId("articles/a"),
                source.path(),
                PageKind.ARTICLE,
                "en-US",
                new Address("/articles/a/"),
                said,
                body,
                Fingerprint.of(words));
        return new PhonesLabelled()
                .check(new PageText(
                        page, source, PhraseMatcher.of(LanguageReader.builtIn().withoutRules(), "en"), Severity.ADVICE))
                .filter(each -> each.span().length() > 9)
                .count();
    }
}
