package org.vouch.check.rules;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vouch.check.words.PageText;
import org.vouch.model.page.Citation;
import org.vouch.model.page.Page;
import org.vouch.model.text.Finding;

/** Every source says where it can be read, in an address that can be one. */
final class SourcesAddressed implements PageRule {
    /** What a DOI looks like: a registrant's number, and a name that the registrant gave. */
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}(\\.\\d+)*/\\S+");

    private static final Pattern DOI_HOST = Pattern.compile("(?i)https?://(dx\\.)?doi\\.org/?(.*)");

    @Override
    public Stream<Finding> check(PageText manuscript) {
        Page page = manuscript.page();
        return page.frontMatter().sources().stream()
                .flatMap(work -> work.url()
                        .map(url -> malformed(work, url).stream())
                        .orElseGet(() -> Stream.of(Finding.advice(
                                        "source-address",
                                        work.span(),
                                        "the source '" + work.id() + "' does not say where it can be read")
                                .fix("add 'url: ' with its address or its DOI, as in https://doi.org/10.1000/182"))));
    }

    private static Optional<Finding> malformed(Citation work, String url) {
        Matcher doi = DOI_HOST.matcher(url);
        if (!doi.matches() || DOI.matcher(decoded(doi.group(2))).matches()) {
            return Optional.empty();
        }
        return Optional.of(Finding.warning(
                        "source-doi",
                        work.span(),
                        "the source '" + work.id() + "' names a DOI that cannot be one: '" + doi.group(2) + "'")
                .fix("copy it from the work; it starts with 10., as in https://doi.org/10.1000/182"));
    }

    private static String decoded(String path) {
        return path.replaceAll("(?i)%2F", "/");
    }
}
