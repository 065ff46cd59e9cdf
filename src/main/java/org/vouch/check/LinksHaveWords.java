package org.vouch.check;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vouch.page.Link;
import org.vouch.page.Page;
import org.vouch.text.Finding;

/** Every link has words. */
final class LinksHaveWords implements PageRule {
    @Override
    public Stream<Finding> check(Manuscript manuscript) {
        Page page = manuscript.page();
        List<Link> links = page.body().links();
        List<String> words = page.body().structure().linkWords();
        return IntStream.range(0, Math.min(links.size(), words.size()))
                .filter(i -> words.get(i).isBlank())
                // The link of a source without a title, which has been told.
                .filter(i -> page.frontMatter().sources().stream()
                        .noneMatch(work -> work.span().equals(links.get(i).span())))
                .mapToObj(i -> Finding.error(
                                "link-words", links.get(i).span(), "this link has no words, so nobody can follow it")
                        .mend("write between the brackets where it leads"));
    }
}
