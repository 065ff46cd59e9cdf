package org.vouch.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.vouch.library.Library;
import org.vouch.library.SiteSettings;
import org.vouch.page.PageId;
import org.vouch.read.LedgerReader;
import org.vouch.read.SourceFile;
import org.vouch.read.Sources;
import org.vouch.review.Ledger;
import org.vouch.review.LedgerEntry;
import org.vouch.review.LedgerFiles;
import org.vouch.review.PageReview;
import org.vouch.review.ReviewRecord;
import org.vouch.signature.AllowedSigners;
import org.vouch.signature.AllowedSigners.Verdict;
import org.vouch.signature.MalformedSignature;
import org.vouch.signature.PrivateKey;
import org.vouch.signature.PublicKey;
import org.vouch.signature.SshSignature;
import org.vouch.text.Finding;
import org.vouch.text.Outcome;
import org.vouch.text.Source;
import org.vouch.text.Span;

/** Whether the entries that were signed with a key bear a good signature; one that does not counts for nothing. */
final class Signatures {
    private static final String SIGNERS = LedgerReader.FOLDER + "allowed_signers";
    private static final String REVOKED = LedgerReader.FOLDER + "revoked_keys";

    private final Sources sources;
    private final Library library;
    private final Map<String, SourceFile> files = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final KeyChanges keys = new KeyChanges();
    private AllowedSigners allowed = AllowedSigners.NONE;

    private Signatures(Sources sources, Library library) {
        this.sources = sources;
        this.library = library;
        sources.below(LedgerReader.FOLDER).forEach(file -> files.put(file.path(), file));
    }

    /** Returns what the signatures of a site are made for, so that none can be used for another site. */
    static String namespace(SiteSettings settings) {
        String host = settings.baseUrl().getHost();
        return "review@" + (host == null ? "" : host);
    }

    /** Returns a library in which only those entries are left that need no signature or have a good one. */
    static Outcome<Library> judge(Sources sources, Library library) {
        if (library.reviews().isEmpty()) {
            return Outcome.of(library);
        }
        return new Signatures(sources, library).judge();
    }

    /** Returns why a key may not sign for a reviewer at a moment, if it may not. */
    static Optional<String> objection(
            Sources sources, Library library, PrivateKey key, String reviewer, Instant moment) {
        Signatures signatures = new Signatures(sources, library);
        signatures.readSigners();
        String namespace = namespace(library.settings());
        byte[] trial = {1};
        Verdict verdict =
                signatures.allowed.judge(SshSignature.of(key, namespace, trial), reviewer, namespace, trial, moment);
        return verdict == Verdict.GOOD
                ? Optional.empty()
                : Optional.of(verdict.words() + "; whoever keeps the keys writes into " + SIGNERS + ": " + reviewer
                        + " namespaces=\"" + namespace + "\" " + key.publicKey().line());
    }

    private Outcome<Library> judge() {
        readSigners();
        Map<PageId, PageReview> reviews = new TreeMap<>();
        library.reviews().forEach((page, review) -> reviews.put(page, review.with(judged(review.ledger()))));
        findings.addAll(keys.findings(SIGNERS, library.settings().timeZone()));
        return new Outcome<>(library.with(reviews), findings);
    }

    private void readSigners() {
        Outcome<List<AllowedSigners.Signer>> read =
                AllowedSigners.read(text(SIGNERS), library.settings().timeZone());
        Outcome<Set<PublicKey>> revoked = AllowedSigners.readRevoked(text(REVOKED));
        findings.addAll(read.findings());
        findings.addAll(revoked.findings());
        allowed = new AllowedSigners(read.value(), revoked.value());
    }

    private Ledger judged(Ledger ledger) {
        List<Ledger.Kept> good = ledger.entries().stream()
                .filter(kept -> {
                    Optional<String> fault = fault(kept);
                    fault.ifPresent(
                            why -> findings.add(Finding.error("signature-good", Span.ofFile(signatureOf(kept)), why)
                                    .mend("bring the file back from version control; if it never was, sign again")));
                    return fault.isEmpty();
                })
                .toList();
        boolean whole = ledger.whole() && good.size() == ledger.entries().size();
        return new Ledger(ledger.page(), good, whole);
    }

    private static String signatureOf(Ledger.Kept kept) {
        return kept.path().substring(0, kept.path().lastIndexOf('/') + 1) + LedgerFiles.signatureName(kept.number());
    }

    private Optional<String> fault(Ledger.Kept kept) {
        SourceFile file = files.get(signatureOf(kept));
        LedgerEntry entry = kept.entry();
        boolean signed = entry instanceof ReviewRecord record && record.method() == ReviewRecord.Method.SIGNED;
        if (file == null) {
            return signed ? Optional.of("the signature of " + kept.path() + " is missing") : Optional.empty();
        }
        if (!(entry instanceof ReviewRecord record)) {
            return Optional.of("there is a signature here, and no record that was signed");
        }
        try {
            SourceFile recordFile = files.get(kept.path());
            if (recordFile == null) {
                return Optional.of(kept.path() + " is gone");
            }
            SshSignature signature = SshSignature.read(sources.bytes(file));
            Verdict verdict = allowed.judge(
                    signature,
                    record.reviewer(),
                    namespace(library.settings()),
                    sources.bytes(recordFile),
                    record.recordedAt());
            if (verdict != Verdict.OTHER_BYTES && verdict != Verdict.OTHER_PURPOSE) {
                keys.saw(record, signature.key(), verdict);
            }
            return verdict == Verdict.GOOD ? Optional.empty() : Optional.of(verdict.words());
        } catch (MalformedSignature broken) {
            return Optional.of("the signature cannot be read: " + broken.getMessage());
        } catch (IOException broken) {
            return Optional.of("the signature cannot be read: " + broken.getMessage());
        }
    }

    private Source text(String path) {
        SourceFile file = files.get(path);
        if (file == null) {
            return new Source(path, "");
        }
        try {
            return new Source(path, new String(sources.bytes(file), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            findings.add(Finding.error("signer-known", Span.ofFile(path), "this cannot be read: " + broken.getMessage())
                    .mend("look at its permissions"));
            return new Source(path, "");
        }
    }
}
