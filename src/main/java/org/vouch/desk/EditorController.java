package org.vouch.desk;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.vouch.model.page.FrontMatter;
import org.vouch.model.page.Page;
import org.vouch.model.page.Person;
import org.vouch.model.review.TrivialEdit;
import org.vouch.model.text.Counted;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Placed;
import org.vouch.service.pipeline.NoSuchPage;
import org.vouch.service.preview.SiteSnapshot;
import org.vouch.service.reviewing.ReviewService;
import org.vouch.service.reviewing.ReviewSheet;
import org.vouch.store.ledger.Recorder.Result;

/** What editors do about a page at the desk: ask for a review, name who is to review it, waive a trivial edit. */
final class EditorController {
    private final ReviewService office;

    EditorController(ReviewService office) {
        this.office = office;
    }

    /**
     * What an editor is shown.
     *
     * @param named the name of the reviewer whom the page names; empty if it names none
     * @param reviewer their id
     * @param claimed whether it claims a review of theirs
     * @param file the page's file
     * @param mail a text with which a review can be asked for by mail
     * @param mailto the same as an address that opens a mail program
     */
    record View(String named, String reviewer, boolean claimed, String file, String mail, String mailto) {}

    /** Returns what an editor is shown about a page. */
    static View view(ReviewSheet sheet, SiteSnapshot edition) {
        Optional<Page> page = edition.library().pages().stream()
                .filter(each -> each.id().path().equals(sheet.page().id()))
                .findFirst();
        Optional<FrontMatter> said = page.map(Page::frontMatter);
        String reviewer = said.flatMap(FrontMatter::reviewer).map(Placed::value).orElse("");
        String named = edition.library().person(reviewer).map(Person::name).orElse(reviewer);
        String mail = mail(sheet, named, reviewer.isEmpty() ? "ID" : reviewer);
        return new View(
                named,
                reviewer,
                said.flatMap(FrontMatter::verified).isPresent(),
                page.map(Page::path).orElse(""),
                mail,
                "mailto:?subject=" + encoded("Please review: " + sheet.title()) + "&body="
                        + encoded(mail.replace("\n", "\r\n")));
    }

    private static String mail(ReviewSheet sheet, String named, String reviewer) {
        return "Dear " + (named.isEmpty() ? "colleague" : named) + ",\n\nplease review \u201C" + sheet.title()
                + "\u201D (" + sheet.page().url() + "). It takes about "
                + Counted.of(sheet.standing().minutes(), "minute")
                + ".\n\nThe file packet.html goes with this mail. It opens by a double click, shows what changed,"
                + " and saves your decision into a small file: send that back.\n\n(The file is made by: vouch review"
                + " packet --reviewer " + reviewer + " -o packet.html "
                + sheet.page().id() + ")\n";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Puts down that somebody asks for a review. */
    Result request(String id, ReviewForm entered) throws IOException, NoSuchPage {
        return office.request(id, entered.by(), entered.asked(), entered.message());
    }

    /** Puts down that an edit was trivial. */
    Result waive(String id, ReviewForm entered, Fingerprint seen) throws IOException, NoSuchPage {
        for (TrivialEdit.Reason reason : TrivialEdit.Reason.values()) {
            if (reason.word().equals(entered.reason())) {
                return office.waive(id, Optional.of(seen), entered.by(), reason);
            }
        }
        return new Result.Refused("choose why the change is trivial", false);
    }

    /** Names in the page who is to review it; returns why not, if it was not done. */
    Optional<Result> assign(String id, ReviewForm entered, Fingerprint seen) throws IOException, NoSuchPage {
        return entered.asked().isEmpty()
                ? Optional.of(new Result.Refused("choose who is to review the page", false))
                : office.assign(id, seen, entered.asked());
    }
}
