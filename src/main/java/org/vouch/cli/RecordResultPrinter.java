package org.vouch.cli;

import java.io.PrintWriter;
import java.util.regex.Pattern;
import org.vouch.model.text.Fingerprint;
import org.vouch.store.ledger.Recorder;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Tells what became of the wish to record something. */
final class RecordResultPrinter {
    private RecordResultPrinter() {}

    /** Tells it, and returns the exit code. */
    static int print(Recorder.Result result, String what, ProjectOptions project, PrintWriter err) {
        int code = result.match(
                recorded -> {
                    if (!project.quiet) {
                        err.println("vouch: recorded: " + what + " (" + recorded.path() + ")");
                    }
                    if (!recorded.claimed()) {
                        err.println("vouch: the article was saved meanwhile, so its 'reviewer' and 'verified' are as"
                                + " they were; look at it, and sign again");
                    }
                    return Vouch.DONE;
                },
                kept -> {
                    if (!project.quiet) {
                        err.println("vouch: recorded before: " + what + " (" + kept.path() + ")");
                    }
                    return Vouch.DONE;
                },
                refused -> {
                    err.println("vouch: nothing is recorded: " + refused.reason());
                    if (refused.changed()) {
                        err.println(
                                "'vouch review show PAGE' shows the words as they are now, with their fingerprint.");
                    }
                    return Vouch.CLOSED;
                });
        err.flush();
        return code;
    }

    /** Takes the fingerprint of the words that somebody was shown. */
    static final class Shown implements ITypeConverter<Fingerprint> {
        private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

        @Override
        public Fingerprint convert(String value) {
            if (!HEX.matcher(value).matches()) {
                throw new TypeConversionException(
                        "'" + value + "' is not a fingerprint: it has 64 digits, as 'vouch review show' prints it");
            }
            return new Fingerprint(value);
        }
    }
}
