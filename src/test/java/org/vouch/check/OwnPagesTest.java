package org.vouch.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.vouch.read.LanguageReader;
import org.vouch.text.Finding;
import org.vouch.text.Severity;

/** What the rules say about whole pages: those of the demonstration, and the article that the project began with. */
class OwnPagesTest {
    private static final Path SEED = Path.of("../shared/seed-article.txt");

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

    static boolean seedIsThere() {
        return Files.exists(SEED);
    }

    private static String seedAsMarkdown() throws IOException {
        String text = Files.readString(SEED);
        StringBuilder body = new StringBuilder();
        for (String line : text.substring(text.indexOf("When it comes to")).split("\n", -1)) {
            String plain = line.strip();
            boolean heading = !plain.isEmpty()
                    && plain.length() < 90
                    && !plain.startsWith("•")
                    && (plain.endsWith("?") || plain.matches("[0-9]\\. .*") || plain.startsWith("Get Connected"));
            body.append(heading ? "## " + plain.replaceFirst("^[0-9]\\. ", "") : plain.replaceFirst("^•", "-"))
                    .append('\n');
        }
        return body.toString();
    }

    @Test
    @EnabledIf("seedIsThere")
    void the_first_article_would_have_been_stopped() throws IOException {
        List<Finding> findings = Manuscripts.findings(seedAsMarkdown());

        assertEquals(1, Manuscripts.count(findings, "words.substance-abuse"));
        assertEquals(1, Manuscripts.count(findings, "words.suffers"));
        assertEquals(1, Manuscripts.count(findings, "words.struggles"));
        assertEquals(3, Manuscripts.count(findings, "words.rehab"));
        assertEquals(3, Manuscripts.count(findings, "words.sober"));
        assertEquals(1, Manuscripts.count(findings, "words.detox"));
        assertEquals(1, Manuscripts.count(findings, "claims.effective"));
        assertEquals(1, Manuscripts.count(findings, "claims.best"));
        assertEquals(1, Manuscripts.count(findings, "claims.same-services"));
        assertEquals(1, Manuscripts.count(findings, "claims.nobody-will-know"));
        assertEquals(2, Manuscripts.count(findings, MoneySourced.ID));
        assertEquals(1, Manuscripts.count(findings, PlainEnough.ID));
        assertTrue(Manuscripts.count(findings, PlainEnough.SENTENCE_ID) <= 10);
        Readability readability = Manuscripts.readability(seedAsMarkdown(), false);
        assertEquals(12, readability.grade(), 0.5);
        assertEquals(14, readability.smog(), 0.5);
    }
}
