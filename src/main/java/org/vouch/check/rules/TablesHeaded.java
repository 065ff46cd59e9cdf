package org.vouch.check.rules;

import java.util.List;
import java.util.stream.Stream;
import org.vouch.check.words.PageText;
import org.vouch.model.page.Page;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Span;

/** The columns of every table have names. */
final class TablesHeaded implements PageRule {
    @Override
    public Stream<Finding> check(PageText manuscript) {
        Page page = manuscript.page();
        List<Span> bare = page.body().structure().bareTables();
        return bare.isEmpty()
                ? Stream.empty()
                : bare.stream()
                        .map(table -> Finding.warning("table-header", table, "the columns of this table have no names")
                                .fix("say in its first row what each column holds"));
    }
}
