package org.vouch.service.verify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vouch.model.cost.CostTable;
import org.vouch.model.library.Attachment;
import org.vouch.model.library.Library;
import org.vouch.model.library.ReviewedWords;
import org.vouch.model.library.Routes;
import org.vouch.model.page.Body;
import org.vouch.model.page.Citation;
import org.vouch.model.page.Page;
import org.vouch.model.review.Fingerprints;
import org.vouch.model.review.SignedText;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Source;
import org.vouch.model.text.Span;
import org.vouch.reader.content.BodyReader.BodySettings;

/** Takes the fingerprints of a signed text anew. The text is read as a page is, with what it was shown with. */
final class SignedFingerprints {
    private final Library library;
    private final PageBodies bodies = new PageBodies();

    /** Makes ready to take the fingerprints of texts of a library's pages. */
    SignedFingerprints(Library library) {
        this.library = library;
    }

    /**
     * Returns the fingerprints that the program takes of a text.
     *
     * @param page the page as it is now
     * @return nothing if the text cannot be shown as it was, since something that it shows is gone or has changed
     */
    Optional<Fingerprints> of(Page page, SignedText text) {
        Optional<Map<String, CostTable>> costs = SignedCosts.of(text, Span.ofFile(page.path()));
        if (costs.isEmpty()) {
            return Optional.empty();
        }
        Source source = new Source(page.path(), text.body());
        Page signed = signed(page, text, source);
        Library alone = new Library(
                library.settings(),
                List.of(signed),
                library.people(),
                costs.get(),
                library.attachments(),
                library.words(),
                Map.of());
        ReviewedWords words = new ReviewedWords(alone, new Routes(alone), attachment -> shown(text, attachment));
        SignedText again = words.signedText(signed, source, 0);
        return again.equals(text) ? Optional.of(words.fingerprints(signed, source, 0, again)) : Optional.empty();
    }

    private Page signed(Page page, SignedText text, Source source) {
        List<Citation> citations = SignedPages.citations(text);
        Body body = bodies.read(
                        source,
                        0,
                        new BodySettings(
                                page.language(),
                                library.wordsFor(page.language()),
                                library.settings().limits().nesting()),
                        citations)
                .value();
        return new Page(
                page.id(),
                page.path(),
                page.kind(),
                page.language(),
                page.address(),
                page.frontMatter().with(text.title(), text.description(), citations),
                body,
                text.exact());
    }

    /** A file that the text shows is the one that was shown when the text was signed. */
    private static Optional<Fingerprint> shown(SignedText text, Attachment attachment) {
        return text.shown().stream()
                .filter(each -> each.name().equals(attachment.address()))
                .flatMap(each -> each.value("sha256").stream())
                .findFirst()
                .map(Fingerprint::new);
    }
}
