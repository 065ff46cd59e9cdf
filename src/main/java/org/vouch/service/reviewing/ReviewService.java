package org.vouch.service.reviewing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vouch.model.page.PageId;
import org.vouch.model.review.Ledger;
import org.vouch.model.review.ReviewRecord;
import org.vouch.model.review.ReviewRecord.Decision;
import org.vouch.model.review.ReviewRecord.Meaning;
import org.vouch.model.review.ReviewRecord.Method;
import org.vouch.model.review.TrivialEdit;
import org.vouch.model.text.Fingerprint;
import org.vouch.service.pipeline.NoSuchPage;
import org.vouch.store.ledger.RecordWriter;
import org.vouch.store.ledger.Recorder;
import org.vouch.store.ledger.Recorder.Beside;
import org.vouch.store.ledger.Recorder.Refusal;
import org.vouch.store.signature.MalformedSignature;
import org.vouch.store.signature.PrivateKey;
import org.vouch.store.signature.PublicKey;
import org.vouch.store.signature.SshSignature;

/** Records what reviewers decide and editors ask for. Anyone who records something comes here. */
public final class ReviewService {
    private final ReviewedSite site;
    private final RecordFactory drafts;

    /** Opens the office of a site. */
    public ReviewService(ReviewedSite site) {
        this.site = site;
        this.drafts = new RecordFactory(site);
    }

    /**
     * Records what a reviewer decided.
     *
     * @param name the page
     * @param shown the exact fingerprint of the words that they saw; nothing for the words that are there now
     * @throws IOException if the disk refuses
     * @throws NoSuchPage if there is no such page
     */
    public Recorder.Result sign(String name, Optional<Fingerprint> shown, SignOff signOff)
            throws IOException, NoSuchPage {
        PageId page = site.named(name);
        Optional<byte[]> answer = signOff.attachment().isPresent()
                ? Optional.of(Files.readAllBytes(signOff.attachment().get()))
                : Optional.empty();
        return record(page, shown, (held, ledger, prev) -> signed(held, ledger, prev, signOff, answer));
    }

    /**
     * Records what a reviewer elsewhere decided, unless an entry of the page keeps the same answer already.
     *
     * @param shown the exact fingerprint of the words that they saw
     * @param signOff what they decided, with the file of their answer
     * @param answer the bytes of that file, as they were read
     * @throws IOException if the disk refuses
     * @throws NoSuchPage if there is no such page
     */
    public Recorder.Result accept(String name, Fingerprint shown, SignOff signOff, byte[] answer)
            throws IOException, NoSuchPage {
        PageId page = site.named(name);
        Fingerprint own = Fingerprint.of(answer);
        return record(page, Optional.empty(), (held, ledger, prev) -> {
            // An answer that is kept counts as kept, whatever the page says now.
            RecordFactory.onlyOnce(ledger, own);
            if (!held.fingerprints().exact().equals(shown)) {
                throw Refusal.changed();
            }
            return signed(held, ledger, prev, signOff, Optional.of(answer));
        });
    }

    private Recorder.Drafted signed(
            LockedPage held, Ledger ledger, Optional<Fingerprint> prev, SignOff signOff, Optional<byte[]> answer)
            throws Refusal {
        Optional<PrivateKey> key = signOff.key();
        String ending = signOff.attachment().map(ReviewService::ending).orElse("");
        List<Beside> beside = new ArrayList<>();
        answer.ifPresent(bytes -> beside.add(new Beside(ending, record -> bytes.clone())));
        Method unsigned = answer.isPresent() ? Method.COUNTERSIGNED : Method.ASSERTED;
        Method method = key.isPresent() ? Method.SIGNED : unsigned;
        int number = ledger.newest().map(Ledger.Kept::number).orElse(0) + 1;
        Optional<ReviewRecord.Attachment> attachment =
                answer.map(bytes -> new ReviewRecord.Attachment(number + ending, Fingerprint.of(bytes)));
        ReviewRecord drafted = drafts.signOff(
                held, ledger, prev, signOff, method, attachment, site.clock().instant());
        if (key.isPresent()) {
            String namespace = held.read().library().settings().signatureNamespace();
            byte[] bytes = RecordWriter.bytes(drafted);
            SshSignature signature = SshSignature.of(key.get(), namespace, bytes);
            drafts.objectTo(signature, bytes, held.read(), drafted);
            beside.add(new Beside(".sig", record -> signature.text().getBytes(UTF_8)));
        }
        return new Recorder.Drafted(drafted, RecordFactory.claim(held.read(), signOff), beside);
    }

    /**
     * Records what was prepared, with the signature that was made over it meanwhile: exactly those bytes, or nothing.
     *
     * @param key the 32 bytes of the public half of the key that signed
     * @param signature the 64 bytes of the signature
     * @throws IOException if the disk refuses
     * @throws NoSuchPage if the page is gone
     */
    public Recorder.Result sign(PreparedRecord prepared, byte[] key, byte[] signature) throws IOException, NoSuchPage {
        SshSignature signed;
        try {
            signed = SshSignature.ofEd25519(PublicKey.ofEd25519(key), prepared.namespace(), signature);
        } catch (MalformedSignature | IllegalArgumentException refused) {
            return new Recorder.Result.Refused("this is not a signature of the kind that is used here", false);
        }
        return sign(prepared, signed);
    }

    /**
     * Records what was prepared, with the signature that was made over it meanwhile: exactly those bytes, or nothing.
     *
     * @throws IOException if the disk refuses
     * @throws NoSuchPage if the page is gone
     */
    public Recorder.Result sign(PreparedRecord prepared, SshSignature signed) throws IOException, NoSuchPage {
        ReviewRecord wanted = prepared.record();
        SignOff signOff = prepared.signOff();
        PageId page = site.named(wanted.article().path());
        return record(page, Optional.of(wanted.fingerprints().exact()), (held, ledger, prev) -> {
            RecordFactory.onlyOnce(ledger, wanted);
            ReviewRecord again =
                    drafts.signOff(held, ledger, prev, signOff, Method.SIGNED, Optional.empty(), wanted.recordedAt());
            if (!again.equals(wanted)) {
                throw new Refusal("the record no longer says what it would say now, such as the entry before it;"
                        + " prepare it again");
            }
            drafts.objectTo(signed, prepared.bytes(), held.read(), again);
            return new Recorder.Drafted(
                    again,
                    RecordFactory.claim(held.read(), signOff),
                    List.of(new Beside(".sig", record -> signed.text().getBytes(UTF_8))));
        });
    }

    /**
     * Records what was written to a file, with the signature that was made over that file: exactly those bytes, or
     * nothing.
     *
     * @param page the page that it has to be about; nothing for whatever page it names
     * @param reviewer id of the person who has to have signed; nothing for the one that it names
     * @param record the bytes of the file that was signed
     * @param signature the bytes of the signature's own file
     * @throws IOException if the disk refuses
     * @throws NoSuchPage if there is no such page
     */
    public Recorder.Result bringIn(Optional<String> page, Optional<String> reviewer, byte[] record, byte[] signature)
            throws IOException, NoSuchPage {
        PreparedRecord prepared;
        SshSignature signed;
        try {
            signed = SshSignature.read(signature);
            prepared = PreparedRecord.read(record, signed.namespace());
        } catch (Refusal refused) {
            return refused.result();
        } catch (MalformedSignature broken) {
            return new Recorder.Result.Refused("the signature cannot be read: " + broken.getMessage(), false);
        }
        ReviewRecord wanted = prepared.record();
        if (page.isPresent() && !site.named(page.get()).equals(wanted.article())) {
            return new Recorder.Result.Refused(
                    "the record is about " + wanted.article().path(), false);
        }
        if (reviewer.isPresent() && !reviewer.get().equals(wanted.reviewer())) {
            return new Recorder.Result.Refused("the record is by " + wanted.reviewer(), false);
        }
        if (wanted.decision() == Decision.WITHDRAWN) {
            return new Recorder.Result.Refused("a review is taken back with 'vouch review withdraw'", false);
        }
        if (wanted.recordedAt().isAfter(site.clock().instant())) {
            return new Recorder.Result.Refused("the record is of a moment that is still to come", false);
        }
        return sign(prepared, signed);
    }

    /**
     * Records that a change after the review was trivial.
     *
     * @param name the page
     * @param shown the exact fingerprint of the words that the editor saw; nothing for those that are there now
     * @param by who says so
     * @throws IOException if the disk refuses
     * @throws NoSuchPage if there is no such page
     */
    public Recorder.Result waive(String name, Optional<Fingerprint> shown, String by, TrivialEdit.Reason reason)
            throws IOException, NoSuchPage {
        return record(
                site.named(name),
                shown,
                (held, ledger, prev) -> new Recorder.Drafted(drafts.waiver(held, ledger, prev, by, reason)));
    }

    /**
     * Records that somebody asks for a review.
     *
     * @param name the page
     * @param by who asks
     * @param reviewer id of the person who is asked; empty if anybody may
     * @throws IOException if the disk refuses
     * @throws NoSuchPage if there is no such page
     */
    public Recorder.Result request(String name, String by, String reviewer, String note)
            throws IOException, NoSuchPage {
        return record(
                site.named(name),
                Optional.empty(),
                (held, ledger, prev) -> new Recorder.Drafted(drafts.request(held, ledger, prev, by, reviewer, note)));
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        int point = name.lastIndexOf('.');
        String ending = point < 1 ? "" : name.substring(point).toLowerCase(Locale.ROOT);
        boolean taken = ending.isEmpty() || List.of(".yaml", ".txt", ".sig").contains(ending);
        return ending.matches("\\.[a-z0-9]{1,8}") && !taken ? ending : ".answer";
    }

    /**
     * Names in a page that claims no review who is to review it.
     *
     * @param name the page
     * @param shown the exact fingerprint of the words that the editor saw
     * @param reviewer id of the person
     * @return why it was not done; nothing if it was
     * @throws IOException if the disk refuses
     * @throws NoSuchPage if there is no such page
     */
    public Optional<Recorder.Result> assign(String name, Fingerprint shown, String reviewer)
            throws IOException, NoSuchPage {
        PageId page = site.named(name);
        return new Recorder(site.root())
                .assign(
                        shown,
                        () -> site.held(page),
                        held -> RecordFactory.reviewer(
                                        held.read(),
                                        reviewer,
                                        held.read().asOf(),
                                        Meaning.CLINICAL_REVIEW,
                                        Decision.APPROVED)
                                .id());
    }

    private Recorder.Result record(PageId page, Optional<Fingerprint> shown, Recorder.Draft<LockedPage> draft)
            throws IOException {
        return new Recorder(site.root()).record(page, shown, () -> site.held(page), draft);
    }
}
