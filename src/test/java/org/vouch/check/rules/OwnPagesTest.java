package org.vouch.check.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vouch.model.text.Severity;
import org.vouch.reader.content.LanguageReader;

/** What the rules say about whole pages: those of the demonstration. */
class OwnPagesTest {
    @Test
    void the_demonstration_keeps_the_rules() throws IOException {
        PageRules rules = PageRules.under(LanguageReader.builtIn(), Severity.ADVICE);
        List<String> heavy = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                Manuscripts.findings(file.getFileName().toString(), Files.readString(file), rules::check).stream()
                        .filter(finding -> finding.severity().atLeast(Severity.WARNING))
                        .forEach(finding -> heavy.add(finding.span() + " " + finding.rule() + " " + finding.message()));
            }
        }

        assertEquals(List.of(), heavy);
    }
}
