package org.vouch.check.rules;

import java.util.List;
import java.util.stream.Stream;
import org.vouch.check.words.PageText;
import org.vouch.model.page.Page;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Span;

/** A page cries out once at most. */
final class UrgentOnce implements PageRule {
    @Override
    public Stream<Finding> check(PageText manuscript) {
        Page page = manuscript.page();
        List<Span> urgent = page.body().structure().urgent();
        return urgent.size() < 2
                ? Stream.empty()
                : urgent.stream()
                        .skip(1)
                        .map(block -> Finding.warning(
                                        "urgent-once",
                                        block,
                                        "the page has a second urgent block; when everything is urgent, nothing stands out")
                                .fix("join it with the first, or make it a note"));
    }
}
