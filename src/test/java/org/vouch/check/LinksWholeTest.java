package org.vouch.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links with a whole address: those that lead nowhere, and those that name the site itself. */
class LinksWholeTest {
    @TempDir
    Path root;

    private Trial site;

    @BeforeEach
    void begin() {
        site = new Trial(root);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[a](https:/www.samhsa.gov/find-help) | write https://www.samhsa.gov/find-help",
                "[a](https:www.samhsa.gov) | write https://www.samhsa.gov",
                "[a](HTTP:///www.samhsa.gov) | write http://www.samhsa.gov",
                "[a](https://) | write the whole address",
                "[a](https:///) | write the whole address",
                "[a](https://:443/x) | write the whole address",
                "[a](https://https://www.samhsa.gov/) | write https://www.samhsa.gov/",
                "[a](http://https:/www.samhsa.gov/) | write https://www.samhsa.gov/",
                "[a](https://http//www.samhsa.gov/) | write http://www.samhsa.gov/",
                "[a](http://localhost:4747/articles/iop/) | write /articles/iop/",
                "[a](http://LOCALHOST/) | write an address that readers can open",
                "[a](http://127.0.0.1:8000/x) | write /x",
                "[a](http://[::1]/x) | write /x",
                "[a](http://192.168.1.20/) | readers can open",
                "[a](http://10.0.0.7/) | readers can open",
                "[a](https://intranet/wiki) | write /wiki",
                "[a](https://nas.local/) | readers can open",
                "[a](mailto:) | write one after it",
                "[a](mailto:?subject=hi) | write one after it",
                "[a]() | write where it leads",
                "[a](<>) | write where it leads",
                "[a](#) | write where it leads"
            })
    void an_address_that_leads_nowhere_is_told_with_what_to_write(String link, String mend) {
        site.article("iop", "", "See " + link + " for more.");
        assertEquals("link-whole", site.only().rule(), () -> site.told().toString());
        assertTrue(site.only().mend().contains(mend), () -> site.only().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](https://www.samhsa.gov/find-help)",
                "[a](https://example.co.uk:8443/?u=http://x)",
                "[a](https://web.archive.org/web/2020/https://www.samhsa.gov/)",
                "[a](https://8.8.8.8/)",
                "[a](https://172.32.0.1/)",
                "[a](https://müller-klinik.de/)",
                "[a](mailto:care@center.org)",
                "[a](#more)\n\n## More\n\nSo."
            })
    void a_whole_address_is_not_told(String link) {
        site.article("iop", "", "See " + link + " for more.");
        assertTrue(site.first("link-whole").isEmpty(), () -> site.told().toString());
    }

    @Test
    void the_settings_are_asked_too() {
        site.file(
                "content/site.yaml",
                Trial.SITE + "menu: [{title: Home, address: 'http://localhost:4747/articles/iop/'}]\n");
        assertEquals("link-whole", site.only().rule(), () -> site.told().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "https://recovery-of-tests.org/nope/, link-leads",
        "http://recovery-of-tests.org/nope/, link-leads",
        "HTTPS://Recovery-Of-Tests.org/nope, link-leads",
        "https://recovery-of-tests.org/articles/iop/#none, link-leads",
        "https://recovery-of-tests.org/articles/held/, link-shown"
    })
    void the_whole_address_of_the_site_is_a_link_of_the_site(String address, String rule) {
        site.article("held", "draft: true\n", "Words.").article("iop", "", "See [how it works](" + address + ").");
        assertEquals(rule, site.only().rule(), () -> site.told().toString());
    }

    @Test
    void a_host_that_only_starts_like_that_of_the_site_is_another() {
        site.article(
                "iop",
                "",
                "[a](https://recovery-of-tests.org.evil.net/nope/) and [b](https://www.recovery-of-tests.org/x)");
        assertEquals(List.of(), site.told());
    }
}
