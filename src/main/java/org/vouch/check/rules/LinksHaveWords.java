package org.vouch.check.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vouch.check.words.PageText;
import org.vouch.model.page.Link;
import org.vouch.model.page.Page;
import org.vouch.model.text.Finding;
import org.vouch.model.text.InvisibleCharacters;
import org.vouch.model.text.Span;

/** Every link has words. */
final class LinksHaveWords implements PageRule {
    @Override
    public Stream<Finding> check(PageText manuscript) {
        Page page = manuscript.page();
        List<Link> links = page.body().links();
        List<String> words = page.body().structure().linkWords();
        List<Finding> findings = new ArrayList<>(0);
        for (int i = 0; i < Math.min(links.size(), words.size()); i++) {
            Span link = links.get(i).span();
            // A link of a source without a title has been reported.
            if (InvisibleCharacters.showsNothing(words.get(i))
                    && page.frontMatter().sources().stream()
                            .noneMatch(work -> work.span().equals(link))) {
                findings.add(Finding.error("link-words", link, "this link has no words, so readers cannot follow it")
                        .fix("write between the brackets where it leads"));
            }
        }
        return findings.stream();
    }
}
