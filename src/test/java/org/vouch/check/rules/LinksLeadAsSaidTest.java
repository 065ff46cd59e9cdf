package org.vouch.check.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that are a number, a host or a mailbox, and links that lead elsewhere. */
class LinksLeadAsSaidTest {
    private static long found(String link) {
        return Manuscripts.count(Manuscripts.findings("Help: " + link + "\n"), LinksLeadAsSaid.ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[988](tel:+19005550199)",
                "[988](tel:911)",
                "[9**8**8](tel:911)",
                "[Call 988 now](tel:+19005550199)",
                "[1-800-662-4357](tel:+1-800-662-4358)",
                "[1-800-662-HELP](tel:+1-800-662-4358)",
                "[(800) 662-4357](tel:8006624358)",
                "[555-0142](tel:555-0143)",
                "[Text 741741](sms:741742?body=HOME)",
                "[Text HOME to 741741](tel:988)",
                "[988](sms:741741)",
                "[988](mailto:a@example.org)",
                "[988](https://example.org/)",
                "[1-800-662-4357](https://example.org/)",
                "[988](a.md)",
                "[９８８](tel:911)",
                "[988lifeline.org](https://evil.example/x)",
                "[www.988lifeline.org](https://evil.example/988lifeline.org)",
                "[https://988lifeline.org/chat](https://988lifeline.org.evil.example/)",
                "[988lifeline.org](https://988lifeline.org@evil.example/)",
                "[988lifeline.org](//evil.example/)",
                "[988lifeline.org](https:\\\\evil.example\\988lifeline.org)",
                "[See samhsa.gov](https://samhsa.com)",
                "[samhsa.gov](tel:988)",
                "[help@example.org](mailto:help@example.com)",
                "[help@example.org](https://example.org/)",
                "[help@example.org](a.md)",
                "[988lifeline.org][x]\n\n[x]: https://evil.example/x"
            })
    void another_place_is_an_error(String link) {
        assertEquals(1, found(link), link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[988](tel:988)",
                "[Call 988](tel:988)",
                "[988 or 911](tel:988)",
                "[1-800-662-4357](tel:+1-800-662-4357)",
                "[1-800-662-4357](tel:18006624357)",
                "[1-800-662-HELP (4357)](tel:+18006624357)",
                "[800-662-HELP](tel:+18006624357)",
                "[(800) 662-4357](tel:+1.800.662.4357)",
                "[+49 30 1234567](tel:+49301234567)",
                "[+1 (919) 555-0142](tel:+19195550142;ext=3)",
                "[Text HOME to 741741](sms:741741?body=HOME)",
                "[Our 24/7 line](tel:+19195550142)",
                "[Open since 1998](tel:+19195550142)",
                "[988](https://988lifeline.org/)",
                "[211](https://www.211.org/)",
                "[2,000 people](https://example.org/)",
                "[$1,500 to $10,000](costs.md)",
                "[12 steps](https://example.org/)",
                "[2023](https://example.org/2023)",
                "[samhsa.gov](https://www.samhsa.gov/find-help)",
                "[www.samhsa.gov](https://samhsa.gov)",
                "[samhsa.gov](https://findtreatment.samhsa.gov/)",
                "[FindTreatment.gov](https://findtreatment.gov/)",
                "[Write to help@example.org](mailto:Help@example.org?subject=x)",
                "[help@example.org](mailto:help@example.org)",
                "[a leaflet, form.pdf](form.pdf)",
                "[Dr. Smith, U.S. office](https://example.org/)",
                "<https://example.org/a>",
                "https://www.example.org/a",
                "help@example.org"
            })
    void the_same_place_is_none(String link) {
        assertEquals(0, found(link), link);
    }
}
