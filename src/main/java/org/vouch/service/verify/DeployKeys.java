package org.vouch.service.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Span;
import org.vouch.reader.content.LedgerReader;
import org.vouch.store.publish.ManifestSignature;
import org.vouch.store.publish.OutputFolder;
import org.vouch.store.signature.AllowedSigners;
import org.vouch.store.signature.AllowedSigners.Signer;
import org.vouch.store.signature.AllowedSigners.Verdict;
import org.vouch.store.signature.MalformedSignature;
import org.vouch.store.signature.Patterns;
import org.vouch.store.signature.PublicKey;
import org.vouch.store.signature.SshSignature;

/**
 * The keys with which a site is put online. A signature of one of them over a manifest says that these very files were
 * proved and put online by somebody who may do so, so they need not be printed anew, by a program that may print pages
 * in another way today.
 *
 * @param root the folder that holds {@code content/}
 * @param purpose what a signature is to be for: {@code deploy@} and the host that readers know
 * @param own the file of the key that signs here, or of its public half; empty if nobody signs
 * @param now the moment at which a key is to be valid: when a signature was made, nobody proves
 */
public record DeployKeys(Path root, String purpose, Optional<Path> own, Instant now) {
    private static final String RULE = "published-whole";

    /**
     * Returns whether the manifest of a site that was put online before has a signature that counts, and says so.
     * Without a signature, or with one that is broken, nothing is said here.
     *
     * @param folder of that site
     * @throws IOException if a file cannot be read
     */
    public Outcome<Boolean> signed(Path folder) throws IOException {
        Path manifestFile = folder.resolve(OutputFolder.MANIFEST);
        if (!Files.isRegularFile(manifestFile)) {
            return Outcome.of(false);
        }
        byte[] manifest = Files.readAllBytes(manifestFile);
        String path = ManifestSignature.of(Fingerprint.of(manifest));
        if (!Files.isRegularFile(folder.resolve(path))) {
            return Outcome.of(false);
        }
        try {
            SshSignature signature = SshSignature.read(Files.readAllBytes(folder.resolve(path)));
            Verdict verdict = allowed().judgeOfAnybody(signature, purpose, manifest, now);
            Finding finding = Finding.advice(RULE, Span.ofFile(path), words(verdict, signature.key()))
                    .fix(fix(verdict, signature.key()));
            return new Outcome<>(verdict == Verdict.GOOD, List.of(finding));
        } catch (MalformedSignature reportedWithTheFiles) {
            return Outcome.of(false);
        }
    }

    private AllowedSigners allowed() throws IOException {
        List<Signer> signers = new ArrayList<>(AllowedSigners.read(file(Signatures.SIGNERS), text(Signatures.SIGNERS))
                .value());
        ownKey().ifPresent(key -> signers.add(new Signer(
                new Patterns(List.of("*")),
                Optional.of(new Patterns(List.of(purpose))),
                Optional.empty(),
                Optional.empty(),
                key)));
        Set<PublicKey> revoked = AllowedSigners.readRevoked(file(Signatures.REVOKED), text(Signatures.REVOKED))
                .value();
        return new AllowedSigners(signers, revoked);
    }

    private static String file(String name) {
        return LedgerReader.FOLDER + name;
    }

    private String text(String name) throws IOException {
        Path file = root.resolve(file(name));
        return Files.isRegularFile(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
    }

    /** The private half may be shut or elsewhere; its public half lies beside it, as {@code ssh-keygen} left it. */
    private Optional<PublicKey> ownKey() throws IOException {
        if (own.isEmpty()) {
            return Optional.empty();
        }
        Path named = own.get();
        Path open = named.toString().endsWith(".pub") ? named : named.resolveSibling(named.getFileName() + ".pub");
        if (!Files.isRegularFile(open)) {
            return Optional.empty();
        }
        try {
            return Optional.of(PublicKey.ofFile(new String(Files.readAllBytes(open), StandardCharsets.UTF_8)));
        } catch (MalformedSignature noKey) {
            return Optional.empty();
        }
    }

    private String words(Verdict verdict, PublicKey key) {
        String named = "the key " + key.shortName();
        return switch (verdict) {
            case GOOD -> named + " signed this manifest for " + purpose + ", so the site is taken as it was put online";
            case UNKNOWN_KEY, PURPOSE_NOT_ALLOWED ->
                named + " is not listed here for " + purpose + ", so its signature does not count";
            case WEAK, OTHER_BYTES, OTHER_PURPOSE, NOT_YET, EXPIRED, REVOKED ->
                "the signature of " + named + " does not count for " + purpose + ": " + verdict.words();
        };
    }

    private String fix(Verdict verdict, PublicKey key) {
        return switch (verdict) {
            case GOOD -> "nothing; pages that were withdrawn or refused since are still looked for";
            case UNKNOWN_KEY, PURPOSE_NOT_ALLOWED ->
                "if you know whose key it is, add this line to " + file(Signatures.SIGNERS) + ": NAME namespaces=\""
                        + purpose + "\" " + key.line();
            case WEAK, OTHER_BYTES, OTHER_PURPOSE, NOT_YET, EXPIRED, REVOKED ->
                "the site is proved like one that nobody signed; build it again if it does not pass";
        };
    }
}
