package org.vouch.check.rules;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vouch.check.words.PageText;
import org.vouch.model.library.StyleGuide;
import org.vouch.model.page.Page;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Source;
import org.vouch.reader.content.LanguageReader;

/**
 * Measures how long the rules for pages take, for the folder of Markdown files that is given: {@code RulesSpeed DIR}.
 * Not a test; run it with {@code -XX:TieredStopAtLevel=1}, as the program runs.
 */
public final class RulesSpeed {
    private static final int PASSES = 40;

    private RulesSpeed() {}

    private record Read(Page page, Source source) {}

    /** Prints how long the word list takes to read, and microseconds for each page. */
    public static void main(String[] arguments) throws IOException {
        long start = System.nanoTime();
        StyleGuide house = LanguageReader.builtIn();
        long read = System.nanoTime();
        PageRules rules = PageRules.under(house, Severity.ADVICE);
        long ready = System.nanoTime();
        String told = house.toString();
        long said = System.nanoTime();
        System.out.printf(
                "word list: read in %.1f ms, made ready in %.1f ms, told in %.1f ms (%d characters)%n",
                (read - start) / 1e6, (ready - read) / 1e6, (said - ready) / 1e6, told.length());
        List<Read> pages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".md"))
                    .limit(500)
                    .toList()) {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                Manuscripts.read(file.getFileName().toString(), text, (page, source) -> {
                    pages.add(new Read(page, source));
                    return List.of();
                });
            }
        }
        long words =
                pages.stream().mapToLong(each -> each.page().body().words()).sum() / pages.size();
        long found = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            found = 0;
            for (Read each : pages) {
                found += rules.check(each.page(), each.source()).size();
            }
            long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            if (pass == 0 || pass == PASSES - 1) {
                System.out.printf(
                        "pass %d: %.1f us a page of %d words (%d pages, %d findings)%n",
                        pass + 1, spent / 1e3 / pages.size(), words, pages.size(), found);
            }
        }
        for (PageRule rule : PageRules.ALL) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (Read each : pages) {
                found += rule.check(new PageText(each.page(), each.source(), rules.phrasebook("en"), Severity.ADVICE))
                        .toList()
                        .size();
            }
            System.out.printf(
                    "  %s %.1f us%n",
                    rule.getClass().getSimpleName(),
                    (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e3 / pages.size());
        }
    }
}
