package org.vouch.service.reviewing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.vouch.model.library.Library;
import org.vouch.model.page.Person;
import org.vouch.model.review.SignatureCheck;
import org.vouch.reader.content.LedgerReader;
import org.vouch.service.verify.Signatures;
import org.vouch.store.ledger.Recorder.Refusal;
import org.vouch.store.ledger.SignersFile;
import org.vouch.store.signature.AllowedSigners;
import org.vouch.store.signature.MalformedSignature;
import org.vouch.store.signature.PublicKey;

/** The keys with which reviewers sign: whose they are, and how a new one is written down. */
public final class SigningKeys {
    /** Where they are, relative to the root of the site. */
    public static final String PATH = LedgerReader.FOLDER + Signatures.SIGNERS;

    private final Path root;
    private final InstantSource clock;

    /** Opens the keys of a site. */
    public SigningKeys(ReviewedSite site) {
        this.root = site.root();
        this.clock = site.clock();
    }

    /**
     * A key that is to be somebody's.
     *
     * @param reviewer id of the person
     * @param name their name
     * @param key the short name of the key, as {@code ssh-keygen -l} prints it
     * @param line the line that says so, as it is written into the file
     * @param known whether the file says that already
     */
    public record Proposal(String reviewer, String name, String key, String line, boolean known) {}

    /**
     * A key that is somebody's.
     *
     * @param reviewer who, as the file names them
     * @param key the short name of the key, as {@code ssh-keygen -l} prints it
     */
    public record Held(String reviewer, String key) {}

    /**
     * Tells what would be written if a key were somebody's from today on; nothing is written.
     *
     * @param library the site
     * @param reviewer id of the person
     * @param key the 32 bytes of its public half
     * @throws Refusal if that person signs nothing here, or it is no key
     * @throws IOException if the file cannot be read
     */
    public Proposal propose(Library library, String reviewer, byte[] key) throws Refusal, IOException {
        try {
            return propose(library, reviewer, PublicKey.ofEd25519(key));
        } catch (MalformedSignature none) {
            throw new Refusal("this is not a key of the kind that is used here");
        }
    }

    /**
     * Tells what would be written if the key of a file were somebody's from today on; nothing is written.
     *
     * @param library the site
     * @param reviewer id of the person
     * @param file the text of a file that ends with {@code .pub}, as {@code ssh-keygen} writes it
     * @throws Refusal if that person signs nothing here, or it is no public key of a kind that signs here
     * @throws IOException if the file of the keys cannot be read
     */
    public Proposal propose(Library library, String reviewer, String file) throws Refusal, IOException {
        try {
            return propose(library, reviewer, PublicKey.ofFile(file));
        } catch (MalformedSignature none) {
            throw new Refusal("the file holds no key for signatures: " + none.getMessage());
        }
    }

    private Proposal propose(Library library, String reviewer, PublicKey open) throws Refusal, IOException {
        Person person = library.person(reviewer)
                .orElseThrow(() -> new Refusal("there is no reviewer '" + reviewer + "' in content/reviewers/"));
        if (person.credentials().isEmpty()) {
            throw new Refusal(person.name() + " has no credentials, so their signature vouches for nothing");
        }
        String line = person.id() + " namespaces=\"" + library.settings().signatureNamespace() + "\",valid-after=\""
                + SignatureCheck.time(clock.instant()) + "\" " + open.line();
        boolean known = held().contains(new Held(person.id(), open.shortName()));
        return new Proposal(person.id(), person.name(), open.shortName(), line, known);
    }

    /**
     * Writes down that a key is somebody's from today on.
     *
     * @throws IOException if the disk refuses
     */
    public void enrol(Proposal proposal) throws IOException {
        if (!proposal.known()) {
            new SignersFile(root, PATH).add(proposal.line());
        }
    }

    /**
     * Returns the keys that may sign, in the order of the file.
     *
     * @throws IOException if the file cannot be read
     */
    public List<Held> held() throws IOException {
        Path file = root.resolve(PATH);
        String text = Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
        return AllowedSigners.read(PATH, text).value().stream()
                .flatMap(signer -> signer.principals().all().stream()
                        .map(who -> new Held(who, signer.key().shortName())))
                .toList();
    }
}
