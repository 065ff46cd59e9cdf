package org.vouch.model.review;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The command with which anybody checks a signature, in the words of a shell. OpenSSH takes a time without a zone for
 * one of the machine on which it runs, and reads {@code Z} only from 9.1 on; so the times of keys and records are
 * written in UTC without a zone, and the command says that it runs in UTC.
 */
public final class SignatureCheck {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneOffset.UTC);

    private SignatureCheck() {}

    /** Returns a moment as lists of keys and the command write it: in UTC, in whole seconds, without a zone. */
    public static String time(Instant moment) {
        return TIME.format(moment);
    }

    /**
     * Returns the command that checks the signature of an entry.
     *
     * @param folder the folder of all ledgers, with '/' at its end, from where the command is run
     * @param namespace for what signatures of the site are made
     */
    public static String command(String folder, int number, ReviewRecord record, String namespace) {
        String entry = folder + record.article().path() + "/";
        return "TZ=UTC0 ssh-keygen -Y verify -f " + quoted(folder + "allowed_signers") + " -I "
                + quoted(record.reviewer()) + " -n " + quoted(namespace) + " -Overify-time=" + time(record.recordedAt())
                + " -s " + quoted(entry + LedgerFiles.signatureName(number)) + " < "
                + quoted(entry + LedgerFiles.recordName(number));
    }

    /** Returns a word as a shell reads it: between quotation marks, unless every shell takes it as it is. */
    public static String quoted(String word) {
        return word.matches("[A-Za-z0-9._/@-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
