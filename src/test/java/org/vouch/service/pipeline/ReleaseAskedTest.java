package org.vouch.service.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vouch.model.library.SiteSettings;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Source;
import org.vouch.reader.content.SettingsReader;

class ReleaseAskedTest {
    private static List<Finding> found(String asked, String program) {
        SiteSettings settings = SettingsReader.read(new Source("content/site.yaml", "title: Clinic\n" + asked + "\n"))
                .value();
        return ReleaseAsked.check(settings, new Builder.Program("Vouch " + program, "test"));
    }

    @Test
    void an_older_program_does_not_build_the_site() {
        Finding finding = found("vouch: 0.2.0", "0.1.0").get(0);
        assertEquals(Severity.ERROR, finding.severity());
        assertEquals("the site asks for Vouch 0.2.0 or newer, and this is Vouch 0.1.0", finding.message());
        assertEquals(2, finding.span().line());
        assertTrue(finding.fix().contains("install Vouch 0.2.0, or write vouch: 0.1.0"), finding.fix());
    }

    @Test
    void a_newer_program_says_what_to_read() {
        Finding finding = found("vouch: 0.2.0", "0.3.1").get(0);
        assertEquals(Severity.ADVICE, finding.severity());
        assertEquals("the site is made for Vouch 0.2.0, and this is Vouch 0.3.1", finding.message());
        assertTrue(finding.fix().endsWith("write vouch: 0.3.1"), finding.fix());
    }

    @Test
    void fixes_and_silence_are_nothing_to_tell() {
        assertEquals(List.of(), found("vouch: 0.2.0", "0.2.0"));
        assertEquals(List.of(), found("vouch: 0.2.0", "0.2.7"));
        assertEquals(List.of(), found("notice: ''", "0.2.7"));
        assertEquals(List.of(), found("vouch: 9.0.0", "unpackaged"), "while it is developed it is the newest");
    }

    @Test
    void one_release_alone_means_that_one() {
        assertEquals(List.of(), found("vouch: \"=0.2.0\"", "0.2.0"));
        for (String other : List.of("0.2.1", "0.1.0", "unpackaged")) {
            Finding finding = found("vouch: \"=0.2.0\"", other).get(0);
            assertEquals(Severity.ERROR, finding.severity());
            assertTrue(finding.message().startsWith("the site asks for Vouch 0.2.0 and no other, and this is"), other);
        }
    }
}
