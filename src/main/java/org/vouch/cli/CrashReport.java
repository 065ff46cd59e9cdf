package org.vouch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import org.vouch.store.publish.OutputRefusal;
import org.vouch.store.publish.PublishFailure;
import picocli.CommandLine;

/** Tells, in plain words, what kept a command from being done. */
final class CrashReport implements CommandLine.IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        PrintWriter err = line.getErr();
        err.println("vouch: " + words(failure));
        if (ProjectOptions.wantsStack(parsed)) {
            failure.printStackTrace(err);
        } else if (!expected(failure)) {
            err.println("This is a fault of the program; run the command with --stacktrace and report what it says.");
        }
        err.flush();
        return failure instanceof OutputRefusal ? Vouch.USAGE : Vouch.MACHINE;
    }

    /** Returns how much memory the program may use at most. */
    static long megabytes() {
        return Runtime.getRuntime().maxMemory() >> 20;
    }

    private static boolean expected(Exception failure) {
        return failure instanceof PublishFailure
                || failure instanceof IOException
                || failure instanceof UncheckedIOException
                || failure instanceof InvalidPathException;
    }

    private static String words(Exception failure) {
        if (failure instanceof UncheckedIOException wrapped && wrapped.getCause() != null) {
            return words(wrapped.getCause());
        }
        if (failure instanceof InvalidPathException path) {
            return UsageErrors.unspeakable(path);
        }
        if (failure instanceof NoSuchFileException missing) {
            return missing.getFile() + ": there is no such file";
        }
        if (failure instanceof AccessDeniedException denied) {
            return denied.getFile() + ": permission denied";
        }
        return String.valueOf(failure.getMessage());
    }
}
