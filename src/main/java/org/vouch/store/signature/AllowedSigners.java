package org.vouch.store.signature;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.vouch.model.text.Outcome;

/**
 * Whose key is whose, from when until when and for what: the file that {@code ssh-keygen -Y verify -f} reads, and the
 * list of revoked keys that it reads with {@code -r}.
 *
 * @param signers one for each line, in order
 * @param revoked keys that count no more, at whatever time they signed
 */
public record AllowedSigners(List<Signer> signers, Set<PublicKey> revoked) {
    /** Nobody. */
    public static final AllowedSigners NONE = new AllowedSigners(List.of(), Set.of());

    /** Copies the collections in. */
    public AllowedSigners {
        signers = List.copyOf(signers);
        revoked = Set.copyOf(revoked);
    }

    /**
     * A line of the file.
     *
     * @param principals who: patterns with {@code *} and {@code ?}; one with {@code !} in front shuts out
     * @param namespaces for what: patterns of the same kind; nothing for everything
     * @param from the first moment at which it may sign
     * @param until the last moment at which it may sign
     * @param key their key
     */
    public record Signer(
            Patterns principals,
            Optional<Patterns> namespaces,
            Optional<Instant> from,
            Optional<Instant> until,
            PublicKey key) {}

    /** What there is to say about a signature. */
    public enum Verdict {
        /** Somebody who may sign signed exactly this. */
        GOOD("the signature is good"),
        /** OpenSSH accepts it, and it proves too little: {@link SshSignature#weakness} says why. */
        WEAK("the signature proves too little, although ssh-keygen accepts it"),
        /** The bytes are not those that were signed. */
        OTHER_BYTES("the signature is not over these bytes"),
        /** It was made for something else. */
        OTHER_PURPOSE("the signature was made for another purpose"),
        /** Nobody knows the key as that person's. */
        UNKNOWN_KEY("the key is not listed for this person"),
        /** The key may sign, but not for this. */
        PURPOSE_NOT_ALLOWED("the key may not sign for this purpose"),
        /** The key was not valid yet. */
        NOT_YET("the key was not valid yet when it signed, by the times in the list of keys, which are in UTC"),
        /** The key was no longer valid. */
        EXPIRED("the key was no longer valid when it signed, by the times in the list of keys, which are in UTC"),
        /** The key was revoked. */
        REVOKED("the key was revoked");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        /** Returns the verdict in plain words. */
        public String words() {
            return words;
        }
    }

    /**
     * Reads the file of allowed signers. A line counts for nothing unless OpenSSH reads it in the same way; a line that
     * is of no use here never keeps the others from counting.
     *
     * @param path of the file, relative to the root of the site
     * @param text what it holds, as it is
     */
    public static Outcome<List<Signer>> read(String path, String text) {
        return SignerLines.signers(path, text);
    }

    /**
     * Reads a list of revoked keys, one public key a line.
     *
     * @param path of the file, relative to the root of the site
     * @param text what it holds, as it is
     */
    public static Outcome<Set<PublicKey>> readRevoked(String path, String text) {
        return SignerLines.revoked(path, text);
    }

    /**
     * Judges a signature.
     *
     * @param signature the signature
     * @param principal who is said to have made it
     * @param namespace what for
     * @param message the bytes that it is said to be over
     * @param at when it is said to have been made: a key that expired later signed well
     */
    public Verdict judge(SshSignature signature, String principal, String namespace, byte[] message, Instant at) {
        return judge(signature, signer -> signer.principals().match(principal), namespace, message, at);
    }

    /**
     * Judges a signature of which nobody says who made it. A line counts only if it names purposes, for one that names
     * none is meant for that person's own words.
     *
     * @param signature the signature
     * @param namespace what for
     * @param message the bytes that it is said to be over
     * @param at the moment at which the key is to be valid
     */
    public Verdict judgeOfAnybody(SshSignature signature, String namespace, byte[] message, Instant at) {
        return judge(signature, signer -> signer.namespaces().isPresent(), namespace, message, at);
    }

    private Verdict judge(
            SshSignature signature, Predicate<Signer> theirs, String namespace, byte[] message, Instant at) {
        if (!signature.namespace().equals(namespace)) {
            return Verdict.OTHER_PURPOSE;
        }
        if (!signature.fits(message)) {
            return Verdict.OTHER_BYTES;
        }
        if (revoked.contains(signature.key())) {
            return Verdict.REVOKED;
        }
        Verdict worst = Verdict.UNKNOWN_KEY;
        for (Signer signer : signers) {
            if (signer.key().equals(signature.key()) && theirs.test(signer)) {
                if (signer.namespaces().isPresent()
                        && !signer.namespaces().get().match(namespace)) {
                    worst = Verdict.PURPOSE_NOT_ALLOWED;
                } else if (signer.from().isPresent()
                        && at.isBefore(signer.from().get())) {
                    worst = Verdict.NOT_YET;
                } else if (signer.until().isPresent()
                        && at.isAfter(signer.until().get())) {
                    worst = Verdict.EXPIRED;
                } else {
                    return signature.weakness(message).isEmpty() ? Verdict.GOOD : Verdict.WEAK;
                }
            }
        }
        return worst;
    }

    /**
     * Returns from when on somebody has a key that may sign.
     *
     * @param principal their id
     * @return the earliest moment of all their keys, {@link Instant#MIN} where a line says none, or nothing if they
     *     have no key
     */
    public Optional<Instant> since(String principal) {
        return signers.stream()
                .filter(signer -> signer.principals().match(principal) && !revoked.contains(signer.key()))
                .map(signer -> signer.from().orElse(Instant.MIN))
                .min(Comparator.naturalOrder());
    }
}
