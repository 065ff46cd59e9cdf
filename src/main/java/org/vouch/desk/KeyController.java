package org.vouch.desk;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.vouch.model.page.Person;
import org.vouch.service.preview.SiteSnapshot;
import org.vouch.service.reviewing.SigningKeys;
import org.vouch.site.render.DeskPrinter;
import org.vouch.store.ledger.Recorder.Refusal;

/** Where a reviewer lets a device sign for them: its key is written down after they said yes to what that means. */
final class KeyController {
    private final SigningKeys keys;
    private final DeskPrinter printer;
    private final DeskFrame.Maker frames;
    private final SiteRebuilder site;

    /**
     * Opens the desk for the keys of a site.
     *
     * @param frames makes what surrounds a page
     * @param site the site
     */
    KeyController(SigningKeys keys, DeskPrinter printer, DeskFrame.Maker frames, SiteRebuilder site) {
        this.keys = keys;
        this.printer = printer;
        this.frames = frames;
        this.site = site;
    }

    /**
     * The page.
     *
     * @param frame what surrounds it
     * @param reviewer id of the person who was chosen; may be empty
     * @param file where the keys are, relative to the root of the site
     * @param held the keys that may sign
     * @param proposal a key that is to be written down, if its owner says yes
     * @param key its 32 bytes in base64; empty without a proposal
     * @param refused why a key is not written down; may be empty
     */
    record View(
            DeskFrame frame,
            String reviewer,
            String file,
            List<SigningKeys.Held> held,
            Optional<SigningKeys.Proposal> proposal,
            String key,
            String refused) {
        View {
            held = List.copyOf(held);
        }
    }

    /** Returns the page. */
    Answer page(QueueFilter filter, SiteSnapshot edition) throws IOException {
        return shown(200, filter.reviewer(), edition, Optional.empty(), "", "");
    }

    private Answer shown(
            int status,
            String reviewer,
            SiteSnapshot edition,
            Optional<SigningKeys.Proposal> proposal,
            String key,
            String refused)
            throws IOException {
        View view = new View(
                frames.frame("Sign on this device", "keys", edition, QueueFilter.by(reviewer)),
                reviewer,
                SigningKeys.PATH,
                keys.held(),
                proposal,
                key,
                refused);
        return Answer.page(status, printer.print("keys.ftlh", view));
    }

    /** Tells what a key would mean, or writes it down for somebody who confirmed it. */
    Answer act(Form form, SiteSnapshot edition) throws IOException, InterruptedException {
        String reviewer = form.text("reviewer");
        try {
            SigningKeys.Proposal proposal = keys.propose(
                    edition.library(), reviewer, Base64.getDecoder().decode(form.text("key")));
            if (form.text("step").isEmpty()) {
                return shown(200, reviewer, edition, Optional.of(proposal), form.text("key"), "");
            }
            String name = edition.library().person(reviewer).map(Person::name).orElse("");
            if (!form.ticked("understood") || !Person.isName(form.text("name"), name)) {
                return shown(
                        422,
                        reviewer,
                        edition,
                        Optional.of(proposal),
                        form.text("key"),
                        "Type your name as it is written on the site, " + name
                                + ", and tick the sentence above the button.");
            }
            keys.enrol(proposal);
            site.renewed();
            return Answer.sendTo("/_desk/keys/" + QueueFilter.by(reviewer).personQuery());
        } catch (Refusal refused) {
            return shown(422, reviewer, edition, Optional.empty(), "", String.valueOf(refused.getMessage()));
        } catch (IllegalArgumentException notBase64) {
            return shown(
                    422, reviewer, edition, Optional.empty(), "", "this is not a key of the kind that is used here");
        }
    }
}
