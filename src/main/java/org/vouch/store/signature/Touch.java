package org.vouch.store.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a token says beside its signature, and signs with it: whether somebody touched it, and for a passkey what the
 * browser reported it.
 *
 * @param flags eight bits, as WebAuthn names them
 * @param counter how often it signed, as it says
 * @param answer what the browser answered; nothing where OpenSSH asked the token itself
 * @see "https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.u2f"
 */
record Touch(int flags, int counter, Optional<Answer> answer) {
    /** Somebody touched it. */
    static final int PRESENT = 0x01;

    /** It made sure who that was, by a face, a finger or a number. */
    static final int VERIFIED = 0x04;

    /** A new key follows: never in a signature. */
    private static final int ATTESTED = 0x40;

    /** Extensions follow. */
    private static final int EXTENDED = 0x80;

    /** The name that OpenSSH gives to a token's application begins so, where no browser takes part. */
    private static final String OWN = "ssh:";

    /** No browser writes so much after the origin, and a longer text would take the matcher too deep. */
    private static final int MOST = 2_000;

    private static final Pattern HOST =
            Pattern.compile("(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

    private static final String SCALAR = "(?:\"[^\"\\\\]*+\"|true|false|null|-?[0-9][0-9.eE+-]*+)";
    private static final String MEMBER = "\"(?!crossOrigin\"|topOrigin\"|type\"|challenge\"|origin\")[^\"\\\\]*+\":";
    private static final String OBJECT =
            "\\{(?:\"[^\"\\\\]*+\":" + SCALAR + "(?:,\"[^\"\\\\]*+\":" + SCALAR + ")*+)?+\\}";

    /** What may follow the origin: "not in a frame of another site", and members that nobody knows yet. */
    private static final Pattern REST =
            Pattern.compile("(?:,\"crossOrigin\":false(?:," + MEMBER + "(?:" + SCALAR + "|" + OBJECT + "))*+)?+\\}");

    /**
     * What a browser passed to a passkey.
     *
     * @param origin the page that asked, as the browser writes it
     * @param clientData the text that was signed, a byte a letter
     * @param extensions what the passkey adds, in hexadecimal digits; may be empty
     */
    record Answer(String origin, String clientData, String extensions) {
        private String beginning(byte[] challenge) {
            return "{\"type\":\"webauthn.get\",\"challenge\":\""
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(challenge) + "\",\"origin\":\"" + origin
                    + "\"";
        }
    }

    /** Reads what comes after the numbers of a signature. */
    static Touch read(WireReader reader, boolean passkey) throws MalformedSignature {
        int flags = reader.take(1)[0] & 0xFF;
        int counter = reader.number();
        if (!passkey) {
            return new Touch(flags, counter, Optional.empty());
        }
        String origin = reader.text();
        String clientData = reader.text();
        String extensions = HexFormat.of().formatHex(reader.string());
        if (origin.indexOf('\0') >= 0) {
            throw new MalformedSignature("the origin is not a text");
        }
        return new Touch(flags, counter, Optional.of(new Answer(origin, clientData, extensions)));
    }

    void write(WireWriter writer) {
        writer.raw(new byte[] {(byte) flags}).number(counter);
        answer.ifPresent(each -> writer.string(each.origin)
                .string(each.clientData)
                .string(HexFormat.of().parseHex(each.extensions)));
    }

    /**
     * Returns the bytes that the token signed.
     *
     * @param application of the key
     * @param toSign what OpenSSH wants to have signed
     * @return nothing if the browser was asked for something else, or the flags contradict what is there
     */
    Optional<byte[]> signed(String application, byte[] toSign) {
        byte[] extensions = {};
        byte[] message = toSign;
        if (answer.isPresent()) {
            Answer answered = answer.get();
            extensions = HexFormat.of().parseHex(answered.extensions);
            message = answered.clientData.getBytes(ISO_8859_1);
            if (answered.origin.indexOf('"') >= 0
                    || (flags & ATTESTED) != 0
                    || (flags & EXTENDED) != 0 != extensions.length > 0
                    || !answered.clientData.startsWith(answered.beginning(toSign))) {
                return Optional.empty();
            }
        }
        return Optional.of(new WireWriter()
                .raw(Digests.sha256(application.getBytes(ISO_8859_1)))
                .raw(new byte[] {(byte) flags})
                .number(counter)
                .raw(extensions)
                .raw(Digests.sha256(message))
                .bytes());
    }

    /**
     * Returns why the signature proves less than a signature is to prove here, though OpenSSH accepts it; nothing if
     * there is no such reason.
     *
     * @param application of the key
     * @param toSign what OpenSSH wants to have signed
     */
    Optional<Weakness> weakness(String application, byte[] toSign) {
        if ((flags & PRESENT) == 0) {
            return Optional.of(Weakness.NOT_TOUCHED);
        }
        if (answer.isEmpty()) {
            return application.startsWith(OWN) ? Optional.empty() : Optional.of(Weakness.OTHER_APPLICATION);
        }
        Answer answered = answer.get();
        if ((flags & VERIFIED) == 0) {
            return Optional.of(Weakness.NOT_VERIFIED);
        }
        if (!HOST.matcher(application).matches() || !answered.origin.equals("https://" + application)) {
            return Optional.of(Weakness.OTHER_ORIGIN);
        }
        String beginning = answered.beginning(toSign);
        if (!answered.clientData.startsWith(beginning) || answered.clientData.length() > beginning.length() + MOST) {
            return Optional.of(Weakness.OTHER_FORM);
        }
        String rest = answered.clientData.substring(beginning.length());
        if (rest.startsWith(",\"crossOrigin\":true")) {
            return Optional.of(Weakness.FRAMED);
        }
        return REST.matcher(rest).matches() ? Optional.empty() : Optional.of(Weakness.OTHER_FORM);
    }
}
