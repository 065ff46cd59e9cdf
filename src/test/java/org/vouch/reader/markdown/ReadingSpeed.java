package org.vouch.reader.markdown;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.vouch.model.text.BodyText;
import org.vouch.model.text.Source;

/**
 * Measures how long parsing and printing take, for the folder of Markdown files that is given: {@code ReadingSpeed
 * DIR}. Not a test; microseconds of the thread's own time per file, first for the cold and then for the warm program.
 */
public final class ReadingSpeed {
    private static final int PASSES = 30;

    private ReadingSpeed() {}

    /** Runs thirty passes over the folder and prints the first one and the median of the last fifteen. */
    public static void main(String[] arguments) throws IOException {
        List<Source> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                sources.add(new Source(file.getFileName().toString(), Files.readString(file)));
            }
        }
        BodyParser parser = new BodyParser();
        BodyPrinter printer = new BodyPrinter(parser.options());
        double[] parse = new double[PASSES];
        double[] print = new double[PASSES];
        double[] kilobytes = new double[PASSES];
        long nodes = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            long parseTime = 0;
            long printTime = 0;
            long allocatedBefore = allocated();
            for (Source source : sources) {
                int offset = source.text().indexOf("\n---\n", 4) + 5;
                long start = time();
                BodyText body = BodyText.normal(source.text(), offset);
                Reading reading = new Reading(source, body, Sample.ENGLISH, List.of());
                Document tree = parser.parse(BodyChars.of(body.text()), reading);
                long parsed = time();
                printer.print(tree, reading);
                printTime += time() - parsed;
                parseTime += parsed - start;
                nodes += pass == 0 ? count(tree) : 0;
            }
            parse[pass] = parseTime / 1e3 / sources.size();
            print[pass] = printTime / 1e3 / sources.size();
            kilobytes[pass] = (allocated() - allocatedBefore) / 1024.0 / sources.size();
        }
        System.out.printf("%d files, %d nodes a file%n", sources.size(), nodes / sources.size());
        System.out.printf("first pass: parse %.0f us, print %.0f us%n", parse[0], print[0]);
        System.out.printf(
                "warm: parse %.0f us, print %.0f us, %.0f KiB a file%n",
                median(parse), median(print), median(kilobytes));
    }

    private static long count(Node root) {
        long count = 0;
        for (Node child : root.getDescendants()) {
            count += child == root ? 0 : 1;
        }
        return count;
    }

    private static double median(double[] passes) {
        double[] last = Arrays.copyOfRange(passes, PASSES / 2, PASSES);
        Arrays.sort(last);
        return last[last.length / 2];
    }

    private static long time() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
