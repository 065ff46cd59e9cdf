package org.vouch.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouch.library.HouseLanguage;
import org.vouch.read.LanguageReader;
import org.vouch.text.Finding;
import org.vouch.text.Outcome;
import org.vouch.text.Severity;
import org.vouch.text.Source;

/** The demonstration's list of Spanish words finds what it is for and nothing else. */
class SpanishWordsTest {
    private static PageRules rules = PageRules.under(HouseLanguage.NONE, Severity.ADVICE);

    @BeforeAll
    static void read() throws IOException {
        Path list = Path.of("content/language/es.yaml");
        Outcome<HouseLanguage> read = LanguageReader.read(List.of(new Source(list.toString(), Files.readString(list))));
        assertEquals(List.of(), read.findings());
        rules = PageRules.under(read.value(), Severity.ADVICE);
    }

    private static List<String> found(String words) {
        return Manuscripts.findings("a.es.md", "---\ntitle: T\ndescription: D\n---\n" + words + "\n", rules::check)
                .stream()
                .map(Finding::rule)
                .filter(rule -> rule.startsWith("words.es-"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Un adicto necesita ayuda., words.es-adicto",
        "Es una ex drogadicta., words.es-adicto",
        "Le dijeron yonqui., words.es-insulto",
        "Mi padre es alcohólico., words.es-alcoholico",
        "Los borrachos del pueblo., words.es-alcoholico",
        "El alcoholismo se trata., words.es-alcoholismo",
        "La drogadicción se trata., words.es-drogadiccion",
        "Hay ayuda para el abuso de drogas., words.es-abuso",
        "Hay ayuda para el abuso del alcohol., words.es-abuso",
        "Ella lleva limpia dos años., words.es-limpio",
    })
    void finds(String sentence, String rule) {
        assertEquals(List.of(rule), found(sentence));
    }

    @ParameterizedTest
    @CsvSource({
        "Mi padre tiene un trastorno por consumo de alcohol.",
        "No beba bebidas alcohólicas.",
        "Vaya a Alcohólicos Anónimos.",
        "La adicción es una enfermedad.",
        "Los opioides son adictivos.",
        "Use una jeringa limpia.",
        "Sufrió abuso de niña.",
    })
    void lets_pass(String sentence) {
        assertEquals(List.of(), found(sentence));
    }
}
