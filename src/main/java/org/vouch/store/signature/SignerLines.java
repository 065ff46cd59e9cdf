package org.vouch.store.signature;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Source;
import org.vouch.store.signature.AllowedSigners.Signer;

/**
 * Reads the files of keys, letter by letter as OpenSSH does ({@code sshsig.c}, {@code misc.c}, {@code authfile.c}): a
 * line that OpenSSH reads in another way, or refuses, would let this program call a signature good that nobody else can
 * check. Where the two could differ, the line is not read.
 */
final class SignerLines {
    private static final String RULE = "signer-known";
    private static final String MARK = "\uFEFF";
    private static final Pattern TIME =
            Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})(?:([0-9]{2})([0-9]{2})([0-9]{2})?)?(Z?)");

    private final Source source;
    private final List<Finding> findings = new ArrayList<>();

    private SignerLines(String path, String text) {
        this.source = new Source(path, text);
    }

    /** A line that is in order and of no use here; the message says why. */
    private static final class NotUsed extends Exception {
        private static final long serialVersionUID = 1L;

        NotUsed(String why) {
            super(why);
        }
    }

    /** Reads one line, which is neither empty nor a comment. */
    private interface Reader {
        void read(int number, String line) throws MalformedSignature, NotUsed;
    }

    static Outcome<List<Signer>> signers(String path, String text) {
        SignerLines lines = new SignerLines(path, text);
        List<Signer> signers = new ArrayList<>();
        lines.each(text, (number, line) -> signers.add(lines.signer(number, line)), false);
        return new Outcome<>(signers, lines.findings);
    }

    static Outcome<Set<PublicKey>> revoked(String path, String text) {
        SignerLines lines = new SignerLines(path, text);
        Set<PublicKey> revoked = new HashSet<>();
        lines.each(text, (number, line) -> revoked.add(key(line)), true);
        return new Outcome<>(revoked, lines.findings);
    }

    /**
     * Hands on each line.
     *
     * @param revoking whether the lines take keys away, so that one that cannot be read lets a key go on signing
     */
    private void each(String text, Reader reader, boolean revoking) {
        int number = 1;
        for (String raw : text.split("\n", -1)) {
            String line = raw.endsWith("\r") ? raw.substring(0, raw.length() - 1) : raw;
            boolean marked = number == 1 && line.startsWith(MARK);
            String seen = (marked ? line.substring(MARK.length()) : line).replaceFirst("^[ \t]+", "");
            try {
                if (line.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7F)) {
                    throw new MalformedSignature(
                            "there is a control character in it, which OpenSSH reads in its own way");
                }
                if (!seen.isEmpty() && !seen.startsWith("#")) {
                    if (marked) {
                        throw new MalformedSignature(
                                "the file starts with a byte order mark, so OpenSSH does not read its first line;"
                                        + " save it as UTF-8 without a mark");
                    }
                    reader.read(number, seen);
                }
            } catch (MalformedSignature broken) {
                tell(number, revoking, String.valueOf(broken.getMessage()));
            } catch (NotUsed kind) {
                findings.add(Finding.advice(RULE, source.span(start(number), length(number)), unused(kind))
                        .fix("nothing, if it is meant for something else; a reviewer's line has a key of one of these"
                                + " kinds: " + kinds()));
            }
            // A carriage return alone ends a line in an editor, and none for OpenSSH.
            number += 1 + (int) line.chars().filter(c -> c == '\r').count();
        }
    }

    private static String unused(NotUsed kind) {
        return "this line counts for nothing here: " + kind.getMessage();
    }

    private void tell(int number, boolean revoking, String why) {
        int start = start(number);
        findings.add(
                revoking
                        ? Finding.error(RULE, source.span(start, length(number)), "this line revokes no key: " + why)
                                .fix("write: " + KeyKind.ED25519.word() + " AAAA…")
                        : Finding.warning(RULE, source.span(start, length(number)), "this line names no signer: " + why)
                                .fix("write: ID namespaces=\"review@HOST\",valid-after=\"20240101\" "
                                        + KeyKind.ED25519.word() + " AAAA…"));
    }

    private int start(int number) {
        return source.lineStart(Math.min(number, source.lines()));
    }

    private int length(int number) {
        return source.line(Math.min(number, source.lines())).length();
    }

    private static String kinds() {
        return String.join(
                ", ", List.of(KeyKind.values()).stream().map(KeyKind::word).toList());
    }

    private Signer signer(int number, String line) throws MalformedSignature, NotUsed {
        int at = 0;
        while (at < line.length() && " \t\"".indexOf(line.charAt(at)) < 0) {
            at++;
        }
        String names = line.substring(0, at);
        if (at < line.length() && line.charAt(at) == '"') {
            int end = line.indexOf('"', at + 1);
            if (end < 0) {
                throw new MalformedSignature("a quotation mark is never closed");
            }
            names += line.substring(at + 1, end);
            at = end;
        }
        String rest = at < line.length() ? skipBlanks(line.substring(at + 1)) : "";
        String first = word(rest);
        if (KeyKind.of(first).isPresent()) {
            return new Signer(Patterns.of(names), Optional.empty(), Optional.empty(), Optional.empty(), key(rest));
        }
        int end = endOfOptions(rest);
        String afterwards = skipBlanks(rest.substring(end));
        if (rest.startsWith("AAAA") || afterwards.isEmpty()) {
            throw new MalformedSignature("it does not say whose key it is and which, in this order");
        }
        if (afterwards.startsWith("AAAA") && first.indexOf('"') < 0) {
            throw new NotUsed("keys of the kind '" + first + "' sign nothing here");
        }
        return new Options(number, rest.substring(0, end)).signer(Patterns.of(names), afterwards);
    }

    private static String skipBlanks(String text) {
        return text.replaceFirst("^[ \t]+", "");
    }

    /** Returns what comes before the first blank. */
    private static String word(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) != ' ' && text.charAt(at) != '\t') {
            at++;
        }
        return text.substring(0, at);
    }

    private static int endOfOptions(String text) throws MalformedSignature {
        boolean quoted = false;
        int at = 0;
        while (at < text.length() && (quoted || (text.charAt(at) != ' ' && text.charAt(at) != '\t'))) {
            if (text.startsWith("\\\"", at)) {
                at++;
            } else if (text.charAt(at) == '"') {
                quoted = !quoted;
            }
            at++;
        }
        if (quoted) {
            throw new MalformedSignature("a quotation mark is never closed");
        }
        return Math.min(at, text.length());
    }

    private static PublicKey key(String text) throws MalformedSignature, NotUsed {
        String word = word(text);
        String rest = skipBlanks(text.substring(word.length()));
        if (rest.isEmpty()) {
            throw new MalformedSignature("there is no key in it");
        }
        KeyKind kind =
                KeyKind.of(word).orElseThrow(() -> new NotUsed("keys of the kind '" + word + "' sign nothing here"));
        PublicKey key = PublicKey.ofBase64(word(rest));
        if (key.kind() != kind) {
            throw new MalformedSignature("its key is of another kind than it says");
        }
        return key;
    }

    /** The options of one line. */
    private final class Options {
        private final int number;
        private final String text;
        private int at;
        private Optional<Patterns> namespaces = Optional.empty();
        private Optional<Instant> from = Optional.empty();
        private Optional<Instant> until = Optional.empty();
        private boolean authority;

        Options(int number, String text) {
            this.number = number;
            this.text = text;
        }

        Signer signer(Patterns names, String key) throws MalformedSignature, NotUsed {
            while (at < text.length()) {
                option();
                if (at == text.length()) {
                    break;
                }
                at++;
                if (at == text.length()) {
                    throw new MalformedSignature("an option is missing after the last comma");
                }
            }
            if (from.isPresent() && until.isPresent() && !until.get().isAfter(from.get())) {
                throw new MalformedSignature("'valid-before' is not after 'valid-after'");
            }
            PublicKey read = key(key);
            if (authority) {
                throw new NotUsed("certificates sign nothing here, so 'cert-authority' names nobody");
            }
            return new Signer(names, namespaces, from, until, read);
        }

        private void option() throws MalformedSignature, NotUsed {
            int end = at;
            while (end < text.length() && text.charAt(end) != ',' && text.charAt(end) != '=') {
                end++;
            }
            String name = text.substring(at, end).toLowerCase(Locale.ROOT);
            boolean valued = end < text.length() && text.charAt(end) == '=';
            at = end;
            switch (name) {
                case "cert-authority" -> {
                    if (valued) {
                        throw new NotUsed("the option 'cert-authority' has a value");
                    }
                    authority = true;
                }
                case "namespaces" -> namespaces = Optional.of(Patterns.of(value(name, namespaces.isPresent())));
                case "valid-after" -> from = Optional.of(time(value(name, from.isPresent())));
                case "valid-before" -> until = Optional.of(time(value(name, until.isPresent())));
                default -> throw new NotUsed("the option '" + name + "' is not known here");
            }
        }

        /** Reads the quoted value of an option, and leaves off at what follows it: a comma or the end. */
        private String value(String name, boolean again) throws MalformedSignature {
            if (again) {
                throw new MalformedSignature("the option '" + name + "' is given twice");
            }
            if (!text.startsWith("=\"", at)) {
                throw new MalformedSignature("the value of '" + name + "' is not in quotation marks");
            }
            at += 2;
            StringBuilder value = new StringBuilder();
            while (at < text.length() && text.charAt(at) != '"') {
                at += text.startsWith("\\\"", at) ? 1 : 0;
                value.append(text.charAt(at++));
            }
            at++;
            if (at > text.length()) {
                throw new MalformedSignature("a quotation mark is never closed");
            }
            if (at < text.length() && text.charAt(at) != ',') {
                throw new MalformedSignature("a comma is missing after the value of '" + name + "'");
            }
            return value.toString();
        }

        private Instant time(String value) throws MalformedSignature {
            Matcher time = TIME.matcher(value);
            if (!time.matches()) {
                throw new MalformedSignature("'" + value + "' is not a time such as 20240101 or 202401011200");
            }
            if (!time.group(7).isEmpty()) {
                findings.add(Finding.advice(
                                RULE,
                                source.span(start(number), length(number)),
                                "OpenSSH before 9.1 does not read the 'Z' in '" + value
                                        + "', and takes no signature under this line")
                        .fix("leave the 'Z' off: the times of keys are in UTC without it, and the command that checks"
                                + " a signature says so"));
            }
            Instant read;
            try {
                read = LocalDateTime.of(
                                digits(time.group(1)),
                                digits(time.group(2)),
                                digits(time.group(3)),
                                digits(time.group(4)),
                                digits(time.group(5)),
                                digits(time.group(6)))
                        .toInstant(ZoneOffset.UTC);
            } catch (DateTimeException impossible) {
                throw new MalformedSignature("'" + value + "' is not in the calendar");
            }
            if (!read.isAfter(Instant.EPOCH)) {
                throw new MalformedSignature("'" + value + "' is before 1970, where OpenSSH knows no time");
            }
            return read;
        }
    }

    private static int digits(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
