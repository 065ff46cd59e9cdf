package org.vouch.reader.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Source;
import org.vouch.reader.content.FrontMatterRead;
import org.vouch.reader.content.FrontMatterReader;

/** What an editor is told to write where a field holds something near to what was meant. */
class FieldFixesTest {
    private static List<Finding> told(String path, String field) {
        Outcome<FrontMatterRead> read =
                FrontMatterReader.read(new Source(path, "---\ntitle: A\ndescription: B\n" + field + "\n---\nWords.\n"));
        return read.findings();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "articles/one.md | redirect_from: ['/old/a b/'] | write /old/a-b/; or %20 for the blank, if the address really has it",
                "articles/one.md | category: [cost, iop] | write one of them, as in category: cost",
                "articles/one.md | category: ['Getting help', 'Cost'] | write one of them, as in category: 'Getting help'",
                "articles/one.md | tags: \"iop, php\" | write tags: [iop, php]",
                "articles/one.md | tags: 'iop , php,' | write tags: [iop, php]",
                "articles/one.md | tags: iop, php | write tags: [iop, php]",
                "articles/one.md | withdrawn: {on: 2026-03-01, reason: Old., see: two.md} | write /articles/two/",
                "articles/levels/one.md | withdrawn: {on: 2026-03-01, reason: Old., see: ../two.MD} | write /articles/two/",
                "articles/one.md | withdrawn: {on: 2026-03-01, reason: Old., see: levels/index.md} | write /articles/levels/",
                "pages/about.md | withdrawn: {on: 2026-03-01, reason: Old., see: help.md} | write /help/",
                "articles/niño a/one.md | withdrawn: {on: 2026-03-01, reason: Old., see: two.md} | write /articles/niño a/two/"
            })
    void say_the_words_to_write(String path, String field, String fix) {
        List<Finding> findings = told("content/" + path, field);
        assertEquals(List.of(fix), findings.stream().map(Finding::fix).toList(), findings::toString);
    }
}
