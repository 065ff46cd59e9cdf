package org.vouch.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostNameTest {
    /** From UTS 46 and RFC 3492, and as browsers show them. */
    @ParameterizedTest
    @CsvSource({
        "Example.ORG, example.org",
        "bücher.example, xn--bcher-kva.example",
        "BÜCHER.example, xn--bcher-kva.example",
        "clínica.es, xn--clnica-4va.es",
        "straße.de, xn--strae-oqa.de",
        "faß.de, xn--fa-hia.de",
        "βόλος.com, xn--nxasmm1c.com",
        "例え.テスト, xn--r8jz45g.xn--zckzah",
        "例え。テスト, xn--r8jz45g.xn--zckzah",
        "münchen.example, xn--mnchen-3ya.example"
    })
    void a_host_has_the_letters_of_the_network(String host, String ascii) {
        assertEquals(ascii, HostName.ascii(host));
    }

    @ParameterizedTest
    @CsvSource({
        "https://bücher.org/straße?ü#ü, https://xn--bcher-kva.org/straße?ü#ü",
        "HTTP://ana@bücher.org:80, HTTP://ana@xn--bcher-kva.org:80",
        "//bücher.org/x, //xn--bcher-kva.org/x",
        "https://example.org/bücher.org, https://example.org/bücher.org",
        "mailto:ana@bücher.org, mailto:ana@bücher.org",
        "/bücher.org/, /bücher.org/"
    })
    void only_the_host_of_an_address_is_changed(String written, String address) {
        assertEquals(address, HostName.inAddress(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "[::1]", "a b", "x..y"})
    void what_is_no_host_stays(String host) {
        assertEquals(host, HostName.ascii(host));
    }

    @ParameterizedTest
    @CsvSource({
        "https://bücher.org/ñ, https://xn--bcher-kva.org/%C3%B1",
        "https://example.org/ü, https://example.org/%C3%BC"
    })
    void an_address_is_printed_with_it(String written, String printed) {
        assertEquals(printed, UrlPath.address(written));
    }
}
