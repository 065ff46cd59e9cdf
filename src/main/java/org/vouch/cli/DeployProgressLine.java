package org.vouch.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.vouch.model.text.Counted;
import org.vouch.service.deploying.DeployProgress;

/**
 * Shows how far a deploy is: files, bytes and the time that is left. At a terminal it is one line that is written over;
 * elsewhere a line of its own every ten seconds, as for all that takes long.
 */
final class DeployProgressLine implements DeployProgress {
    /** Before that nobody knows how fast the line is. */
    private static final Duration FIRST_GUESS = Duration.ofSeconds(3);

    private static final int MINUTE = 60;

    private final LongSupplier clock;
    private final PrintWriter terminal;
    private final boolean atTerminal;
    private final ProgressLine lines;
    private final long begun;
    private int shown;

    /**
     * Starts.
     *
     * @param clock tells nanoseconds that have gone by since any one moment
     * @param terminal where a line can be written over
     * @param atTerminal whether it can
     * @param lines prints lines elsewhere
     */
    DeployProgressLine(LongSupplier clock, PrintWriter terminal, boolean atTerminal, ProgressLine lines) {
        this.clock = clock;
        this.terminal = terminal;
        this.atTerminal = atTerminal;
        this.lines = lines;
        this.begun = clock.getAsLong();
    }

    @Override
    public void put(int files, int ofFiles, long bytes, long ofBytes) {
        Duration gone = Duration.ofNanos(clock.getAsLong() - begun);
        if (!atTerminal) {
            lines.accept(() -> words(files, ofFiles, bytes, ofBytes, gone));
        } else if (files < ofFiles) {
            String words = words(files, ofFiles, bytes, ofBytes, gone);
            terminal.print("\r" + words + " ".repeat(Math.max(0, shown - words.length())));
            terminal.flush();
            shown = words.length();
        } else {
            clear();
        }
    }

    /** Takes the line away, so that a sentence can be printed in its place. */
    void clear() {
        if (shown > 0) {
            terminal.print("\r" + " ".repeat(shown) + "\r");
            terminal.flush();
            shown = 0;
        }
    }

    private static String words(int files, int ofFiles, long bytes, long ofBytes, Duration gone) {
        return "putting: " + files + " of " + Counted.of(ofFiles, "file") + ", " + DeployPlanPrinter.size(bytes)
                + " of " + DeployPlanPrinter.size(ofBytes) + left(bytes, ofBytes, gone);
    }

    private static String left(long bytes, long ofBytes, Duration gone) {
        if (bytes == 0 || gone.compareTo(FIRST_GUESS) < 0 || bytes >= ofBytes) {
            return "";
        }
        // Whole numbers of up to 10^18 milliseconds and bytes would not fit into a product.
        double seconds = gone.toMillis() / 1000.0 * (ofBytes - bytes) / bytes;
        long whole = Math.round(seconds);
        return ", about "
                + (whole < 2 * MINUTE
                        ? Counted.of(Math.max(1, whole), "second")
                        : Counted.of(Math.round(seconds / MINUTE), "minute"))
                + " left";
    }
}
