package org.vouch.check;

import java.util.stream.Stream;
import org.vouch.page.Page;
import org.vouch.text.Finding;

/** A page cries out once at most. */
final class UrgentOnce implements PageRule {
    @Override
    public Stream<Finding> check(Manuscript manuscript) {
        Page page = manuscript.page();
        return page.body().structure().urgent().stream()
                .skip(1)
                .map(block -> Finding.warning(
                                "urgent-once",
                                block,
                                "the page has a second urgent block, and where much is urgent nothing stands out")
                        .mend("join it with the first, or make it a note"));
    }
}
