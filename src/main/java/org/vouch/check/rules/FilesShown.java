package org.vouch.check.rules;

import java.util.stream.Stream;
import org.vouch.model.library.Attachment;
import org.vouch.model.library.FileKind;
import org.vouch.model.library.Routes.Destination;
import org.vouch.model.page.Link;
import org.vouch.model.page.Page;
import org.vouch.model.text.Finding;

/** No link leads to a file that stays back. */
final class FilesShown implements StandingRule {
    @Override
    public Stream<Finding> check(Checked judged) {
        if (judged.files().held().isEmpty()) {
            return Stream.empty();
        }
        return judged.library().pages().stream()
                .filter(page -> judged.standing(page) instanceof PublicationStatus.Out)
                .flatMap(page -> page.body().links().stream()
                        .filter(link -> !judged.routes().leadsOut(link.target()))
                        .flatMap(link -> of(judged, page, link)));
    }

    private static Stream<Finding> of(Checked judged, Page from, Link link) {
        if (!(judged.routes().resolve(from, link.target()) instanceof Destination.ToFile to)) {
            return Stream.empty();
        }
        return Stream.ofNullable(judged.files().held().get(to.attachment().path()))
                .map(reason -> Finding.warning(
                                "file-shown",
                                link.span(),
                                "readers get the words without the link: /"
                                        + to.attachment().address() + " stays back, because " + reason)
                        .fix(fix(link, to.attachment())));
    }

    private static String fix(Link link, Attachment file) {
        if (link.external()) {
            return "write it as a link of this site, /" + file.address() + ", so that a review covers the file";
        }
        return file.kind() == FileKind.OTHER
                ? "see what is said of the file itself, or leave out the link"
                : "have this page reviewed, since a review covers the documents that a page links; or leave out the"
                        + " link";
    }
}
