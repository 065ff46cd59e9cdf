package org.vouch.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was meant to lead out of the site and does not. */
class MeantAddressTest {
    @ParameterizedTest
    @CsvSource({
        "www.samhsa.gov, https://www.samhsa.gov",
        "samhsa.gov/find-help, https://samhsa.gov/find-help",
        "https//samhsa.gov, https://samhsa.gov",
        "https;//samhsa.gov/a, https://samhsa.gov/a",
        "htps://samhsa.gov, https://samhsa.gov",
        "ttps://samhsa.gov, https://samhsa.gov",
        "htpp:/samhsa.gov, http://samhsa.gov",
        "/https://samhsa.gov/x, https://samhsa.gov/x",
        "“https://samhsa.gov”, https://samhsa.gov",
        "care@center.org, mailto:care@center.org",
        "1-800-662-4357, tel:18006624357",
        "+1 (919) 423-0100, tel:+19194230100",
    })
    void is_written_whole(String written, String meant) {
        assertEquals(Optional.of(meant), MeantAddress.outOfSite(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "about.md",
                "about.html",
                "plan.pdf",
                "/articles/iop/",
                "https://samhsa.gov",
                "HTTPS://SAMHSA.GOV/x",
                "http:samhsa.gov",
                "user@",
                "2024-01-15",
                "a.b",
                "ftp://ftp.cdc.gov",
                "skype:dana",
                ""
            })
    void is_not_guessed_where_nothing_says_so(String written) {
        assertEquals(Optional.empty(), MeantAddress.outOfSite(written));
    }
}
