package org.vouch.check.rules;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.vouch.model.library.Glossary;
import org.vouch.model.library.Library;
import org.vouch.model.library.Routes;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Span;

/** A name leads to one entry of the glossary: of two, nobody would ever be shown the second. */
final class GlossaryNamesDistinct implements Rule {
    @Override
    public Stream<Finding> check(Library library, Routes routes, LocalDate asOf) {
        return new Glossary(library.pages()).taken().stream().map(GlossaryNamesDistinct::of);
    }

    private static Finding of(Glossary.Taken taken) {
        Span first = taken.first().entry().span();
        return Finding.error(
                        "glossary-names",
                        taken.later().entry().span(),
                        "'" + taken.name() + "' is explained twice; the first entry is in " + first.path() + ", line "
                                + first.line())
                .fix("keep one of the two, or give this entry another name");
    }
}
