package org.vouch.check.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.vouch.check.words.PageText;
import org.vouch.model.page.Prose;
import org.vouch.model.text.Finding;

/** No page that readers get waits for words of its own. A draft may. */
final class PlaceholdersWritten implements PageRule {
    @Override
    public Stream<Finding> check(PageText manuscript) {
        if (manuscript.page().frontMatter().draft()
                || !Placeholders.mayBeIn(manuscript.source().text())) {
            return Stream.empty();
        }
        List<Finding> findings = new ArrayList<>(0);
        for (Prose prose : manuscript.words()) {
            if (!Placeholders.mayBeIn(prose.text())) {
                continue;
            }
            Optional<Matcher> words = Placeholders.words(prose.text());
            words.ifPresent(found -> findings.add(Finding.warning(
                            "placeholder",
                            manuscript.span(prose, found.start(), found.end() - found.start()),
                            "these words wait for your own: " + found.group())
                    .fix("write what is true of your center, or leave the sentence out")));
            if (words.isEmpty()) {
                Placeholders.phone(prose.text())
                        .ifPresent(found -> findings.add(Finding.warning(
                                        "placeholder",
                                        manuscript.span(prose, found.start(), found.end() - found.start()),
                                        "nobody answers " + found.group()
                                                + ": numbers like it are set aside for made-up uses")
                                .fix("write the real number, or leave it out")));
            }
        }
        return findings.stream();
    }
}
