package org.vouch.service.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.vouch.model.library.Library;
import org.vouch.model.library.SiteSettings;
import org.vouch.model.page.PageId;
import org.vouch.model.review.Ledger;
import org.vouch.model.review.LedgerEntry;
import org.vouch.model.review.LedgerFiles;
import org.vouch.model.review.PageReview;
import org.vouch.model.review.ReviewPolicy.Requirement;
import org.vouch.model.review.ReviewRecord;
import org.vouch.model.review.SignedWith;
import org.vouch.model.review.VoidEntry;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Span;
import org.vouch.reader.content.LedgerReader;
import org.vouch.reader.content.SourceFile;
import org.vouch.reader.content.Sources;
import org.vouch.store.signature.AllowedSigners;
import org.vouch.store.signature.AllowedSigners.Verdict;
import org.vouch.store.signature.MalformedSignature;
import org.vouch.store.signature.PublicKey;
import org.vouch.store.signature.SshSignature;

/**
 * What the entries of ledgers are worth: one that was signed with a key needs a good signature, or counts for nothing,
 * and one that was not signed is weighed again, as {@link UnsignedEntries} says.
 */
public final class Signatures {
    /** The file of the keys that may sign, in the folder of all ledgers. */
    public static final String SIGNERS = "allowed_signers";

    /** The file of the keys that may no longer, in the folder of all ledgers. */
    static final String REVOKED = "revoked_keys";

    private final Files files;
    private final String folder;
    private final List<String> namespaces;
    private final List<Finding> findings = new ArrayList<>();
    private final KeyChanges keys = new KeyChanges();
    private final SignatureCache known;
    private AllowedSigners allowed = AllowedSigners.NONE;

    /** Gives the bytes of files, by their paths. */
    interface Files {
        /** Returns the bytes of a file; nothing if there is no such file. */
        Optional<byte[]> bytes(String path) throws IOException;
    }

    private Signatures(Files files, String folder, List<String> namespaces, SignatureCache known) {
        this.files = files;
        this.known = known;
        this.folder = folder;
        this.namespaces = List.copyOf(namespaces);
        readSigners();
        known.begin(allowed, this.namespaces);
    }

    private static Signatures of(Sources sources, Library library, SignatureCache known) {
        Files files = path -> {
            Optional<SourceFile> file = sources.find(path);
            return file.isEmpty() ? Optional.empty() : Optional.of(sources.bytes(file.get()));
        };
        return new Signatures(files, LedgerReader.FOLDER, library.settings().signatureNamespaces(), known);
    }

    /**
     * Returns a library in which only those entries are left that need no signature or have a good one.
     *
     * @param known what is known of its ledgers already
     */
    public static Outcome<Library> judge(Sources sources, Library library, SignatureCache known) {
        if (library.reviews().isEmpty()) {
            return Outcome.of(library);
        }
        Signatures signatures = of(sources, library, known);
        Map<PageId, PageReview> reviews = new TreeMap<>();
        library.reviews().forEach((page, review) -> reviews.put(page, review.with(signatures.judged(review.ledger()))));
        signatures.findings.addAll(signatures.keys.findings(
                LedgerReader.FOLDER + SIGNERS,
                signatures.allowed,
                library.settings().timeZone()));
        signatures.findings.addAll(MissingSignatures.findings(
                reviews.values().stream().map(PageReview::ledger).toList(),
                signatures.allowed,
                library.settings().review().require(),
                library.settings().timeZone(),
                LedgerReader.FOLDER + SIGNERS));
        Outcome<Library> weighed = UnsignedEntries.judge(signatures.files, library.with(reviews));
        signatures.findings.addAll(weighed.findings());
        return new Outcome<>(weighed.value(), signatures.findings);
    }

    /**
     * Returns ledgers in which only those entries are left that need no signature or have a good one.
     *
     * @param folder the folder of all ledgers, with '/' at its end
     * @param namespaces everything for which signatures of the site count
     * @param zone the zone in which its days begin
     */
    public static Outcome<List<Ledger>> judge(
            List<Ledger> ledgers, Files files, String folder, List<String> namespaces, ZoneId zone) {
        Signatures signatures = new Signatures(files, folder, namespaces, new SignatureCache());
        List<Ledger> judged = ledgers.stream().map(signatures::judged).toList();
        signatures.findings.addAll(signatures.keys.findings(folder + SIGNERS, signatures.allowed, zone));
        signatures.findings.addAll(
                MissingSignatures.findings(judged, signatures.allowed, Requirement.RECORD, zone, folder + SIGNERS));
        Outcome<List<Ledger>> weighed = UnsignedEntries.judge(files, judged);
        signatures.findings.addAll(weighed.findings());
        return new Outcome<>(weighed.value(), signatures.findings);
    }

    /** Returns why a reviewer's signature over some bytes would count for nothing, if it would. */
    public static Optional<String> objection(
            Sources sources, Library library, SshSignature signature, byte[] signed, String reviewer, Instant moment) {
        Signatures signatures = of(sources, library, new SignatureCache());
        String namespace = signatures.namespaces.get(0);
        Verdict verdict = signatures.allowed.judge(signature, reviewer, namespace, signed, moment);
        return switch (verdict) {
            case GOOD -> Optional.empty();
            case WEAK, OTHER_BYTES, OTHER_PURPOSE, REVOKED -> Optional.of(words(verdict, signature, signed));
            case UNKNOWN_KEY, PURPOSE_NOT_ALLOWED, NOT_YET, EXPIRED ->
                Optional.of(verdict.words() + "; the person who keeps the keys adds this line to " + signatures.folder
                        + SIGNERS + ": " + reviewer + " namespaces=\"" + namespace + "\" "
                        + signature.key().line());
        };
    }

    /** Returns a verdict in plain words, with the reason why OpenSSH takes the signature for a better one. */
    private static String words(Verdict verdict, SshSignature signature, byte[] signed) {
        return verdict.words()
                + signature
                        .weakness(signed)
                        .filter(reason -> verdict == Verdict.WEAK)
                        .map(reason -> ": " + reason.words())
                        .orElse("");
    }

    private void readSigners() {
        Outcome<List<AllowedSigners.Signer>> read = AllowedSigners.read(folder + SIGNERS, text(folder + SIGNERS));
        Outcome<Set<PublicKey>> revoked = AllowedSigners.readRevoked(folder + REVOKED, text(folder + REVOKED));
        findings.addAll(read.findings());
        findings.addAll(revoked.findings());
        allowed = new AllowedSigners(read.value(), revoked.value());
    }

    /**
     * A ledger with what its signatures are worth.
     *
     * @param ledger the entries that are left
     * @param uses the keys that signed entries of it
     * @param findings what is wrong with the others
     */
    record Judged(Ledger ledger, List<KeyUse> uses, List<Finding> findings) {}

    /** A record whose signature is over its bytes, the key, and what the list says of the key. */
    record KeyUse(ReviewRecord record, PublicKey key, Verdict verdict) {}

    private Ledger judged(Ledger ledger) {
        Judged judged = known.recall(ledger).orElseGet(() -> {
            Judged anew = judge(ledger);
            known.keep(ledger, anew);
            return anew;
        });
        judged.uses().forEach(keys::saw);
        findings.addAll(judged.findings());
        return judged.ledger();
    }

    private Judged judge(Ledger ledger) {
        List<Ledger.Kept> good = new ArrayList<>();
        List<KeyUse> uses = new ArrayList<>();
        List<Finding> bad = new ArrayList<>();
        boolean whole = ledger.whole();
        for (Ledger.Kept kept : ledger.entries()) {
            Weighed weighed = weighed(kept, uses);
            weighed.kept().ifPresent(good::add);
            weighed.finding().ifPresent(bad::add);
            whole &= weighed.kept().isPresent();
        }
        return new Judged(new Ledger(ledger.page(), good, whole), uses, bad);
    }

    /** An entry as it counts, if it does, and what is wrong with its signature, if anything is. */
    private record Weighed(Optional<Ledger.Kept> kept, Optional<Finding> finding) {
        static Weighed good(Ledger.Kept kept) {
            return new Weighed(Optional.of(kept), Optional.empty());
        }

        static Weighed bad(Ledger.Kept kept, String why) {
            return bad(kept, why, "bring the file back from version control; if it never was, sign again");
        }

        static Weighed bad(Ledger.Kept kept, String why, String fix) {
            return new Weighed(
                    Optional.empty(),
                    Optional.of(Finding.error("signature-good", Span.ofFile(signatureOf(kept)), why)
                            .fix(fix)));
        }

        /** A signature that proves too little: the record is what it would be without one. */
        static Weighed weak(Ledger.Kept kept, ReviewRecord record, String why) {
            return new Weighed(
                    Optional.of(kept.with(record.asserted())),
                    Optional.of(Finding.warning(
                                    "signature-good",
                                    Span.ofFile(signatureOf(kept)),
                                    why + "; the record counts as asserted, not as signed")
                            .fix("have " + record.name() + " sign again")));
        }
    }

    private static String signatureOf(Ledger.Kept kept) {
        return kept.path().substring(0, kept.path().lastIndexOf('/') + 1) + LedgerFiles.signatureName(kept.number());
    }

    /** A signature that was made for something that this site is not. */
    private Weighed ofAnotherName(Ledger.Kept kept, String made) {
        String why = Verdict.OTHER_PURPOSE.words() + ": it was made for " + made
                + ", and those of this site are made for " + namespaces.get(0);
        if (!made.startsWith(SiteSettings.NAMESPACE)) {
            return Weighed.bad(kept, why);
        }
        String host = made.substring(SiteSettings.NAMESPACE.length());
        return Weighed.bad(
                kept,
                why,
                "if base_url changed because the site moved from " + host + ", write 'signed_for: [" + host
                        + "]' into content/site.yaml, and no signature is lost; if it did not, this is the record of"
                        + " another site");
    }

    private Weighed weighed(Ledger.Kept kept, List<KeyUse> uses) {
        LedgerEntry entry = kept.entry();
        boolean signed = entry instanceof ReviewRecord record && record.method() == ReviewRecord.Method.SIGNED;
        try {
            Optional<byte[]> signature = files.bytes(signatureOf(kept));
            if (signature.isEmpty()) {
                return signed
                        ? Weighed.bad(kept, "the signature of " + kept.path() + " is missing")
                        : Weighed.good(kept);
            }
            if (entry instanceof VoidEntry) {
                return overOtherBytes(kept, signature.get())
                        ? Weighed.bad(kept, Verdict.OTHER_BYTES.words())
                        : Weighed.good(kept);
            }
            if (!(entry instanceof ReviewRecord record)) {
                return Weighed.bad(kept, "there is a signature here, and no record that was signed");
            }
            Optional<byte[]> bytes = files.bytes(kept.path());
            if (bytes.isEmpty()) {
                return Weighed.bad(kept, kept.path() + " is gone");
            }
            SshSignature read = SshSignature.read(signature.get());
            if (!namespaces.contains(read.namespace())) {
                return ofAnotherName(kept, read.namespace());
            }
            Verdict verdict =
                    allowed.judge(read, record.reviewer(), read.namespace(), bytes.get(), record.recordedAt());
            if (verdict != Verdict.OTHER_BYTES) {
                uses.add(new KeyUse(record, read.key(), verdict));
            }
            return switch (verdict) {
                case GOOD -> Weighed.good(signed ? kept.with(signedWith(read)) : kept);
                case WEAK -> Weighed.weak(kept, record, words(verdict, read, bytes.get()));
                default -> Weighed.bad(kept, verdict.words());
            };
        } catch (MalformedSignature | IOException broken) {
            return Weighed.bad(kept, "the signature cannot be read: " + broken.getMessage());
        }
    }

    /** Whose key it is can be known of no entry that is not known; what it was made over can. */
    private boolean overOtherBytes(Ledger.Kept kept, byte[] signature) throws MalformedSignature, IOException {
        Optional<byte[]> bytes = files.bytes(kept.path());
        return bytes.isEmpty() || !SshSignature.read(signature).fits(bytes.get());
    }

    private static SignedWith signedWith(SshSignature signature) {
        PublicKey key = signature.key();
        return new SignedWith(
                key.shortName(),
                key.kind().label(),
                means(signature),
                signature.madeWithPasskey() ? key.application() : "",
                signature.userVerified());
    }

    private static SignedWith.Means means(SshSignature signature) {
        if (signature.madeWithPasskey()) {
            return SignedWith.Means.PASSKEY;
        }
        return signature.madeByTouch() ? SignedWith.Means.SECURITY_KEY : SignedWith.Means.KEY;
    }

    private String text(String path) {
        try {
            return files.bytes(path)
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .orElse("");
        } catch (IOException broken) {
            findings.add(Finding.error("signer-known", Span.ofFile(path), "this cannot be read: " + broken.getMessage())
                    .fix("look at its permissions"));
            return "";
        }
    }
}
