package org.vouch.check.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.vouch.model.library.Glossary;
import org.vouch.model.library.Library;
import org.vouch.model.library.Routes;
import org.vouch.model.page.Page;
import org.vouch.model.page.Piece;
import org.vouch.model.page.TermUse;
import org.vouch.model.text.Finding;
import org.vouch.model.text.KnownNames;

/** Every word that a page wants explained is in the glossary of its language. */
final class TermsKnown implements Rule {
    @Override
    public Stream<Finding> check(Library library, Routes routes, LocalDate asOf) {
        Glossary glossary = new Glossary(library.pages());
        return library.pages().stream()
                .flatMap(page -> page.body().notable().stream()
                        .flatMap(piece ->
                                piece instanceof Piece.Terms terms ? terms.uses().stream() : Stream.<TermUse>empty())
                        .flatMap(use -> of(page, use, glossary).stream()));
    }

    private static Optional<Finding> of(Page page, TermUse use, Glossary glossary) {
        if (glossary.find(page.language(), use.key()).isPresent()) {
            return Optional.empty();
        }
        KnownNames names = new KnownNames(glossary.names(page.language()));
        Finding finding = Finding.error("term-known", use.span(), "the glossary has no entry '" + use.key() + "'");
        if (names.isEmpty()) {
            return Optional.of(finding.fix("explain it in a block :::glossary of a page in this language: the word on a"
                    + " line, and ': ' with what it means on the next"));
        }
        return Optional.of(names.nearest(use.key())
                .map(near -> finding.fix("write :term[" + near + "], or :term[your words]{of=\"" + near + "\"}"))
                .orElseGet(() -> finding.fix("add it to the glossary, or write :term[" + use.key()
                        + "]{of=\"…\"} with one of " + names.listed())));
    }
}
