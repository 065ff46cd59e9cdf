package org.vouch.cli;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.vouch.service.pipeline.Timings;
import picocli.CommandLine.Option;

/** The option that asks where the time goes. */
final class TimingOption {
    private static final String RULES = "Rule (on a processor)";

    @Option(names = "--timings", description = "Show how long each stage and each rule took, the slowest first.")
    private boolean timings;

    /** Returns timings that are kept only if they were asked for. */
    Timings start() {
        if (!timings) {
            return Timings.none();
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Timings.by(
                System::nanoTime,
                threads.isCurrentThreadCpuTimeSupported() ? threads::getCurrentThreadCpuTime : System::nanoTime);
    }

    /** Prints what was measured, if it was asked for. */
    void print(Timings measured, PrintWriter err) {
        if (timings) {
            List<Timings.Entry> all = Stream.of(measured.stages(), measured.rules())
                    .flatMap(List::stream)
                    .toList();
            int widest = all.stream().mapToInt(entry -> entry.what().length()).reduce(RULES.length(), Math::max);
            print("Stage", measured.stages(), widest, err);
            print(RULES, measured.rules(), widest, err);
            err.flush();
        }
    }

    private static void print(String title, List<Timings.Entry> entries, int widest, PrintWriter err) {
        if (!entries.isEmpty()) {
            row(title, "ms", widest, err);
        }
        entries.forEach(entry -> row(entry.what(), milliseconds(entry), widest, err));
    }

    private static String milliseconds(Timings.Entry entry) {
        return BigDecimal.valueOf(entry.nanoseconds(), 6)
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static void row(String what, String time, int widest, PrintWriter err) {
        err.println("  " + what + " ".repeat(widest - what.length() + 2) + " ".repeat(Math.max(0, 9 - time.length()))
                + time);
    }
}
