package org.vouch.store.signature;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.vouch.model.text.Fingerprint;

/**
 * The public half of a key.
 *
 * @param kind what kind of key it is
 * @param hex its bytes in lower-case hexadecimal digits: 32 of Ed25519, 65 of P-256
 * @param application for what its token signs: {@code ssh:} and a name, or for a passkey the host of the page that
 *     asks; empty unless the key is on a token
 */
public record PublicKey(KeyKind kind, String hex, String application) {
    /** Refuses what is no key. */
    public PublicKey {
        byte[] bytes = HexFormat.of().parseHex(hex);
        Optional<String> objection = kind.onCurve() ? P256.objection(bytes) : Ed25519.objection(bytes);
        if (objection.isPresent()) {
            throw new IllegalArgumentException(objection.get());
        }
        if (application.isEmpty() == kind.onToken() || !application.matches("[!-~]*")) {
            throw new IllegalArgumentException(
                    "a key on a token says for what it signs, in plain letters, and no other key does");
        }
    }

    /**
     * Names a key by its bytes alone.
     *
     * @param raw the 32 bytes of a key of Ed25519
     * @throws MalformedSignature if they are malformed
     */
    public static PublicKey ofEd25519(byte[] raw) throws MalformedSignature {
        return of(KeyKind.ED25519, raw, "");
    }

    private static PublicKey of(KeyKind kind, byte[] raw, String application) throws MalformedSignature {
        try {
            return new PublicKey(kind, HexFormat.of().formatHex(raw), application);
        } catch (IllegalArgumentException refused) {
            throw new MalformedSignature(String.valueOf(refused.getMessage()));
        }
    }

    /**
     * Reads a key as it is on the wire.
     *
     * @throws MalformedSignature if it is malformed, or one of a kind that is not used here
     */
    static PublicKey ofWire(byte[] wire) throws MalformedSignature {
        WireReader reader = new WireReader(wire);
        String word = reader.text();
        KeyKind kind = KeyKind.of(word)
                .orElseThrow(
                        () -> new MalformedSignature("keys of the kind '" + printable(word) + "' are not used here"));
        if (kind.onCurve() && !reader.text().equals(P256.NAME)) {
            throw new MalformedSignature("the key is not one of the curve that its kind names");
        }
        byte[] raw = reader.string();
        String application = kind.onToken() ? reader.text() : "";
        if (!reader.atEnd()) {
            throw new MalformedSignature("something follows the key");
        }
        return of(kind, raw, application);
    }

    private static String printable(String word) {
        String seen = word.replaceAll("[^!-~]", "?");
        return seen.length() > 60 ? seen.substring(0, 60) + "…" : seen;
    }

    /**
     * Reads a file that ends with {@code .pub}, as {@code ssh-keygen} writes it: one line with a kind, a key, and
     * perhaps a remark.
     *
     * @throws MalformedSignature if it is another file, or its key is of a kind that is not used here; the message says
     *     why
     */
    public static PublicKey ofFile(String text) throws MalformedSignature {
        List<String> lines = text.strip().lines().toList();
        String[] words = lines.size() == 1 ? lines.get(0).split("[ \t]+", 3) : new String[0];
        if (words.length < 2 || words[0].startsWith("-")) {
            throw new MalformedSignature(
                    text.contains("PRIVATE KEY")
                            ? "this is the private half, which nobody else may see; name the file that ends with .pub"
                            : "it does not have one line with a kind of key and a key");
        }
        if (KeyKind.of(words[0]).isEmpty()) {
            throw new MalformedSignature("keys of the kind '" + printable(words[0])
                    + "' sign nothing here; 'ssh-keygen -t ed25519' makes one that does");
        }
        PublicKey key = ofBase64(words[1]);
        if (!key.kind().word().equals(words[0])) {
            throw new MalformedSignature("its key is of another kind than it says");
        }
        return key;
    }

    /**
     * Reads a key as it is in a file that ends with {@code .pub}, after its kind.
     *
     * @throws MalformedSignature if it is malformed, or one of a kind that is not used here
     */
    static PublicKey ofBase64(String base64) throws MalformedSignature {
        byte[] wire;
        try {
            wire = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw new MalformedSignature("the key is not in base64");
        }
        // Java lets the end be written in several ways; OpenSSH reads one of them.
        if (!Base64.getEncoder().encodeToString(wire).equals(base64)) {
            throw new MalformedSignature("the key is not in base64");
        }
        return ofWire(wire);
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    byte[] wire() {
        WireWriter writer = new WireWriter().string(kind.word());
        if (kind.onCurve()) {
            writer.string(P256.NAME);
        }
        writer.string(bytes());
        if (kind.onToken()) {
            writer.string(application);
        }
        return writer.bytes();
    }

    /** Returns the key as it is in a file that ends with {@code .pub}: its kind and its bytes in base64. */
    public String line() {
        return kind.word() + " " + Base64.getEncoder().encodeToString(wire());
    }

    /** Returns the short name that {@code ssh-keygen -l} prints for it. */
    public String shortName() {
        byte[] digest = Fingerprint.digest().digest(wire());
        return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
    }

    /** Returns whether the private half made a signature, of 64 bytes, over exactly these bytes. */
    boolean verifies(byte[] message, byte[] signature) {
        return kind.onCurve()
                ? P256.verifies(bytes(), message, signature)
                : Ed25519.verifies(bytes(), message, signature);
    }
}
