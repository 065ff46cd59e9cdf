package org.vouch.signature;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouch.text.Finding;
import org.vouch.text.Outcome;
import org.vouch.text.Source;

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

    private static final Pattern OPTION = Pattern.compile("([a-zA-Z-]+)(?:=\"([^\"]*)\")?(,|$)");
    private static final Pattern TIME =
            Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})(?:([0-9]{2})([0-9]{2})([0-9]{2})?)?(Z?)");

    /** Copies the collections in. */
    public AllowedSigners {
        signers = List.copyOf(signers);
        revoked = Set.copyOf(revoked);
    }

    /**
     * A line of the file.
     *
     * @param principals who: patterns with {@code *} and {@code ?}; one with {@code !} in front shuts out
     * @param namespaces for what: patterns of the same kind; empty for everything
     * @param from the first moment at which it may sign
     * @param until the last moment at which it may sign
     * @param key their key
     */
    public record Signer(
            List<String> principals,
            List<String> namespaces,
            Optional<Instant> from,
            Optional<Instant> until,
            PublicKey key) {
        /** Copies the lists in. */
        public Signer {
            principals = List.copyOf(principals);
            namespaces = List.copyOf(namespaces);
        }
    }

    /** What there is to say about a signature. */
    public enum Verdict {
        /** Somebody who may sign signed exactly this. */
        GOOD("the signature is good"),
        /** The bytes are not those that were signed. */
        OTHER_BYTES("the signature is not over these bytes"),
        /** It was made for something else. */
        OTHER_PURPOSE("the signature was made for another purpose"),
        /** Nobody knows the key as that person's. */
        UNKNOWN_KEY("nobody says that the key belongs to this person"),
        /** The key may sign, but not for this. */
        PURPOSE_NOT_ALLOWED("the key may not sign for this purpose"),
        /** The key was not valid yet. */
        NOT_YET("the key was not valid yet when it signed"),
        /** The key was no longer valid. */
        EXPIRED("the key was no longer valid when it signed"),
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
     * Reads the file of allowed signers.
     *
     * @param source its text
     * @param zone in which days without {@code Z} begin; ssh-keygen takes the zone of its machine
     */
    public static Outcome<List<Signer>> read(Source source, ZoneId zone) {
        List<Signer> signers = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (int line = 1; line <= source.lines(); line++) {
            String text = source.line(line).strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                try {
                    signers.add(signer(text, zone));
                } catch (MalformedSignature broken) {
                    findings.add(told(source, line, String.valueOf(broken.getMessage())));
                }
            }
        }
        return new Outcome<>(signers, findings);
    }

    /** Reads a list of revoked keys, one public key a line. */
    public static Outcome<Set<PublicKey>> readRevoked(Source source) {
        Set<PublicKey> revoked = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        for (int line = 1; line <= source.lines(); line++) {
            String text = source.line(line).strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                try {
                    String[] parts = text.split("[ \t]+", -1);
                    if (parts.length < 2 || !parts[0].equals(PublicKey.KIND)) {
                        throw new MalformedSignature("a revoked key is written as '" + PublicKey.KIND + " AAAA…'");
                    }
                    revoked.add(PublicKey.ofBase64(parts[1]));
                } catch (MalformedSignature broken) {
                    findings.add(told(source, line, String.valueOf(broken.getMessage())));
                }
            }
        }
        return new Outcome<>(revoked, findings);
    }

    private static Finding told(Source source, int line, String why) {
        int start = source.lineStart(line);
        return Finding.error(
                        "signer-known",
                        source.span(start, source.line(line).length()),
                        "this line names no signer: " + why)
                .mend("write: ID namespaces=\"review@HOST\",valid-after=\"20240101\" " + PublicKey.KIND + " AAAA…");
    }

    private static Signer signer(String text, ZoneId zone) throws MalformedSignature {
        List<String> words = words(text);
        int kind = words.indexOf(PublicKey.KIND);
        if (kind < 1 || kind > 2 || words.size() < kind + 2) {
            throw new MalformedSignature("it has no " + PublicKey.KIND + " key behind the names");
        }
        List<String> namespaces = new ArrayList<>();
        Optional<Instant> from = Optional.empty();
        Optional<Instant> until = Optional.empty();
        if (kind == 2) {
            Matcher option = OPTION.matcher(words.get(1));
            int at = 0;
            while (at < words.get(1).length()) {
                if (!option.find(at) || option.start() != at) {
                    throw new MalformedSignature("its options cannot be read");
                }
                at = option.end();
                String value = option.group(2) == null ? "" : option.group(2);
                switch (option.group(1).toLowerCase(Locale.ROOT)) {
                    case "namespaces" -> namespaces.addAll(List.of(value.split(",", -1)));
                    case "valid-after" -> from = Optional.of(time(value, zone));
                    case "valid-before" -> until = Optional.of(time(value, zone));
                    default -> throw new MalformedSignature("the option '" + option.group(1) + "' is not used here");
                }
            }
        }
        return new Signer(
                List.of(words.get(0).split(",", -1)), namespaces, from, until, PublicKey.ofBase64(words.get(kind + 1)));
    }

    /** Parts a line at blanks that stand in no quotes. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (!quoted && (c == ' ' || c == '\t')) {
                if (word.length() > 0) {
                    words.add(word.toString());
                }
                word.setLength(0);
            } else {
                word.append(c);
            }
        }
        if (word.length() > 0) {
            words.add(word.toString());
        }
        return words;
    }

    private static Instant time(String value, ZoneId zone) throws MalformedSignature {
        Matcher time = TIME.matcher(value);
        if (!time.matches()) {
            throw new MalformedSignature("'" + value + "' is not a time such as 20240101 or 202401011200Z");
        }
        try {
            return LocalDateTime.of(
                            number(time.group(1)),
                            number(time.group(2)),
                            number(time.group(3)),
                            number(time.group(4)),
                            number(time.group(5)),
                            number(time.group(6)))
                    .atZone(time.group(7).isEmpty() ? zone : ZoneOffset.UTC)
                    .toInstant();
        } catch (DateTimeException impossible) {
            throw new MalformedSignature("'" + value + "' is not in the calendar");
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
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
            if (signer.key().equals(signature.key()) && matches(signer.principals(), principal)) {
                if (!signer.namespaces().isEmpty() && !matches(signer.namespaces(), namespace)) {
                    worst = Verdict.PURPOSE_NOT_ALLOWED;
                } else if (signer.from().isPresent()
                        && at.isBefore(signer.from().get())) {
                    worst = Verdict.NOT_YET;
                } else if (signer.until().isPresent()
                        && at.isAfter(signer.until().get())) {
                    worst = Verdict.EXPIRED;
                } else {
                    return Verdict.GOOD;
                }
            }
        }
        return worst;
    }

    private static boolean matches(List<String> patterns, String name) {
        boolean matches = false;
        for (String pattern : patterns) {
            boolean shutsOut = pattern.startsWith("!");
            if (wildcard(shutsOut ? pattern.substring(1) : pattern)
                    .matcher(name)
                    .matches()) {
                if (shutsOut) {
                    return false;
                }
                matches = true;
            }
        }
        return matches;
    }

    private static Pattern wildcard(String pattern) {
        return Pattern.compile(pattern.chars()
                .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf((char) c)))
                .collect(Collectors.joining()));
    }
}
