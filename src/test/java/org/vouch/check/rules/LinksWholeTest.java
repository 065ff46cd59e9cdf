package org.vouch.check.rules;

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
                "[a](https:\\\\\\\\www.samhsa.gov\\\\find) | write https://www.samhsa.gov/find",
                "[a](https://www.samhsa.gov\\\\find?a=b) | write https://www.samhsa.gov/find?a=b",
                "[a](<https:// www.samhsa.gov/x>) | write https://www.samhsa.gov/x",
                "[a](https://www.samhsa.gov,) | write https://www.samhsa.gov",
                "[a](https://www..samhsa.gov/) | as a browser shows it",
                "[a](https://.com/) | as a browser shows it",
                "[a](https://-a.org/) | as a browser shows it",
                "[a](https://.../) | as a browser shows it",
                "[a](https://0x7f.1/) | as a browser shows it",
                "[a](https://300.1.1.1/) | as a browser shows it",
                "[a](https://example.) | readers can open",
                "[a](https://me:secret@www.samhsa.gov/x) | write https://www.samhsa.gov/x",
                "[a](https://www.samhsa.gov:99999/x) | write https://www.samhsa.gov/x",
                "[a](mailto:care) | such as mailto:care@example.org",
                "[a](mailto:care@) | such as mailto:care@example.org",
                "[a](mailto:@center.org) | such as mailto:care@example.org",
                "[a](mailto:care@center) | such as mailto:care@example.org",
                "[a](mailto:a@center.org;b@center.org?subject=x) | write mailto:a@center.org,b@center.org?subject=x",
                "[a](<mailto: care@center.org>) | write mailto:care@center.org",
                "[a](mailto:) | write one after it",
                "[a](mailto:?subject=hi) | write one after it",
                "[a]() | write where it leads",
                "[a](<>) | write where it leads",
                "[a](#) | write where it leads"
            })
    void an_address_that_leads_nowhere_is_told_with_what_to_write(String link, String fix) {
        site.article("iop", "", "See " + link + " for more.");
        assertEquals("link-whole", site.only().rule(), () -> site.told().toString());
        assertTrue(site.only().fix().contains(fix), () -> site.only().toString());
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
                "[a](https://пример.рф/)",
                "[a](https://xn--e1afmkfd.xn--p1ai/)",
                "[a](https://x_y.center.org./)",
                "[a](https://www.samhsa.gov:443/)",
                "[a](mailto:care@center.org)",
                "[a](mailto:care+new@center.org,b@center.org?subject=Hi)",
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
        "https:/www.samhsa.gov/, link-whole",
        "https:www.samhsa.gov, link-whole",
        "https://www.samhsa.gov\\x, link-whole"
    })
    void a_menu_says_what_a_link_of_an_article_says(String address, String rule) {
        site.file("content/site.yaml", Trial.SITE + "menu: [{title: Home, address: '" + address + "'}]\n");
        assertEquals(rule, site.only().rule(), () -> site.told().toString());
    }

    /** Sources, chats and the like are links of readers, too. */
    @ParameterizedTest
    @CsvSource({
        "http://localhost:4747/x, known to one device",
        "http://10.0.0.7/x, known to one device",
        "https://me:secret@www.samhsa.gov/, has a name before",
        "https://www.samhsa.gov:99999/, no host has a port"
    })
    void the_addresses_of_fields_are_asked_too(String address, String why) {
        site.article("iop", "sources: [{id: a, title: It, url: '" + address + "', year: 2020}]\n", "Words.[^a]");
        assertEquals("link-whole", site.only().rule(), () -> site.told().toString());
        assertTrue(site.only().message().contains(why), () -> site.only().toString());
        Trial settings = new Trial(root.resolve("other"));
        settings.file(
                "content/site.yaml",
                Trial.SITE.replace("answered_by: Admissions staff", "answered_by: Staff, url: '" + address + "'"));
        assertEquals(
                "url-invalid", settings.only().rule(), () -> settings.told().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "https://recovery-of-tests.org/nope/, link-leads",
        "https://recovery-of-tests.org:443/nope/, link-leads",
        "http://recovery-of-tests.org:80/nope/, link-leads",
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
