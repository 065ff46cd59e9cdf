package org.vouch.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouch.desk.RequestGuard.Asked;
import org.vouch.desk.RequestGuard.Verdict;

class RequestGuardTest {
    private static final RequestGuard GUARD = new RequestGuard(4747);

    private static String judged(
            String method, String target, List<String> hosts, List<String> origins, String site, String mode) {
        return told(GUARD.judge(new Asked(
                method,
                URI.create(target),
                hosts,
                origins,
                Optional.of(site).filter(said -> !said.isEmpty()),
                Optional.of(mode).filter(said -> !said.isEmpty()),
                false)));
    }

    private static String told(Verdict verdict) {
        if (verdict instanceof Verdict.Admitted admitted) {
            return "in " + admitted.path();
        }
        return verdict instanceof Verdict.Refused refused ? Integer.toString(refused.status()) : "a worker";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:4747",
                "localhost",
                "localhost:80",
                "localhost.:4747",
                "LOCALHOST:4747x",
                "127.0.0.1",
                "127.0.0.1.:4747",
                "127.0.0.2:4747",
                "0.0.0.0:4747",
                "2130706433:4747",
                "0x7f000001:4747",
                "017700000001:4747",
                "127.1:4747",
                "[::1]:4747",
                "[::ffff:127.0.0.1]:4747",
                "user@localhost:4747",
                "localhost:4747@evil.example",
                "localhost:4747, evil.example",
                "sub.localhost:4747",
                "localhost:04747",
                "localhost:4747 ",
                " localhost:4747",
                "",
                "localhost:4747#",
                "xn--localhost:4747"
            })
    void another_name_is_not_answered(String host) {
        assertEquals("421", judged("GET", "/", List.of(host), List.of(), "", ""));
    }

    @Test
    void no_name_and_two_names_are_not_answered() {
        assertEquals("421", judged("GET", "/", List.of(), List.of(), "", ""));
        assertEquals("421", judged("GET", "/", List.of("localhost:4747", "evil.example"), List.of(), "", ""));
        assertEquals("421", judged("GET", "/", List.of("localhost:4747", "localhost:4747"), List.of(), "", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "/, in ''",
        "/articles/, in articles/",
        "/articles/iop/index.html, in articles/iop/index.html",
        "/%C3%A9t%C3%A9/, in été/",
        "/.well-known/vouch/manifest.json, in .well-known/vouch/manifest.json",
        "/a?x=1, in a",
        "/articles/50%25%20off.pdf, in articles/50% off.pdf",
        "/100%2525.pdf, in 100%25.pdf",
        "/a%23b%3Fc, in a#b?c",
    })
    void an_honest_address_is_answered(String target, String wanted) {
        assertEquals(wanted.replace("''", ""), judged("GET", target, List.of("localhost:4747"), List.of(), "", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../etc/passwd",
                "/a/../../etc/passwd",
                "/..",
                "/.",
                "/./a",
                "/a/./b",
                "/%2e%2e/etc/passwd",
                "/%2e%2e%2fetc%2fpasswd",
                "/..%2fetc",
                "/..%5cetc",
                "/%252e%252e/etc",
                "/..%255cetc",
                "/a//b",
                "/a%00.html",
                "/%00",
                "/%c0%ae%c0%ae/etc",
                "/%e0%80%ae/",
                "/%f0%80%80%ae",
                "/.git/config",
                "/.git",
                "/a/.git/config",
                "/.env",
                "/.vouch/index",
                "/.htaccess",
                "/a/.well-known/x",
                "/.WELL-KNOWN/x",
                "/a%0d%0aSet-Cookie:x",
                "/a%0a",
                "/%7f",
                "/a%5c..%5cb",
                "/%2f%2fevil",
                "/%",
                "/%2",
                "/%zz",
                "/a/%2e/b",
                "/..%u2216",
                "/%ff",
                "/%ed%a0%80",
                "/.%2e/",
                "/%2e./",
                "/a/%2e%2e",
                "/.%00./"
            })
    void a_crooked_address_leads_nowhere(String target) {
        URI crooked;
        try {
            crooked = new URI(target);
        } catch (java.net.URISyntaxException notEvenOne) {
            return;
        }
        Verdict verdict = GUARD.judge(new Asked(
                "GET", crooked, List.of("localhost:4747"), List.of(), Optional.empty(), Optional.empty(), false));
        assertTrue(verdict instanceof Verdict.Refused, target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:4747/", "http://evil.example/", "//evil.example/a", "ftp://localhost/"})
    void an_address_with_a_host_of_its_own_is_refused(String target) {
        assertEquals("400", judged("GET", target, List.of("localhost:4747"), List.of(), "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "get", "PROPFIND"})
    void other_methods_are_refused(String method) {
        assertEquals("405", judged(method, "/", List.of("localhost:4747"), List.of(), "", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "same-origin, cors, in a",
        "none, navigate, in a",
        "'', '', in a",
        "cross-site, navigate, in a",
        "cross-site, no-cors, 403",
        "cross-site, cors, 403",
        "same-site, no-cors, 403",
        "cross-site, websocket, 403",
        "cross-site, '', 403",
        "bogus, no-cors, 403",
    })
    void another_site_may_lead_here_but_not_load_what_is_here(String site, String mode, String wanted) {
        assertEquals(wanted, judged("GET", "/a", List.of("localhost:4747"), List.of(), site, mode));
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:4747, same-origin, in a",
        "http://127.0.0.1:4747, same-origin, 403",
        "http://127.0.0.1:4747, cross-site, 403",
        "http://localhost, same-origin, 403",
        "http://localhost:4747, '', in a",
        "null, same-origin, 403",
        "http://localhost:4748, same-origin, 403",
        "https://localhost:4747, same-origin, 403",
        "http://evil.example, cross-site, 403",
        "http://localhost:4747.evil.example, cross-site, 403",
        "http://sub.localhost:4747, same-site, 403",
        "http://localhost:4747, cross-site, 403",
        "http://localhost:4747, same-site, 403",
        "http://localhost:4747, none, 403",
        "HTTP://LOCALHOST:4747, same-origin, 403",
    })
    void only_a_page_of_this_server_may_change_anything(String origin, String site, String wanted) {
        assertEquals(wanted, judged("POST", "/a", List.of("localhost:4747"), List.of(origin), site, "navigate"));
    }

    @Test
    void a_form_from_nowhere_and_one_from_two_places_are_refused() {
        List<String> own = List.of("localhost:4747");
        assertEquals("403", judged("POST", "/a", own, List.of(), "same-origin", ""));
        List<String> two = new ArrayList<>(List.of("http://localhost:4747", "http://evil.example"));
        assertEquals("403", judged("POST", "/a", own, two, "same-origin", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:4747, 4747, DESK",
        "127.0.0.1:4747, 4747, SITE",
        "localhost:80, 80, DESK",
        "127.0.0.1:80, 80, SITE",
        "localhost, 80, DESK",
        "127.0.0.1, 80, SITE",
    })
    void each_name_is_an_origin_of_its_own(String host, int port, Origin wanted) {
        assertEquals(
                new Verdict.Admitted(wanted, "a"), new RequestGuard(port).judge(asked("GET", host, List.of(), false)));
    }

    private static Asked asked(String method, String host, List<String> origins, boolean worker) {
        return new Asked(method, URI.create("/a"), List.of(host), origins, Optional.empty(), Optional.empty(), worker);
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, http://localhost, in a",
        "localhost:80, http://localhost, in a",
        "localhost, http://localhost:80, 403",
        "localhost, http://127.0.0.1, 403",
        "127.0.0.1, http://127.0.0.1, in a",
        "127.0.0.1, http://localhost, 403",
    })
    void at_port_80_browsers_leave_the_port_out(String host, String origin, String wanted) {
        assertEquals(wanted, told(new RequestGuard(80).judge(asked("POST", host, List.of(origin), false))));
    }

    @Test
    void no_script_becomes_a_worker() {
        for (Origin origin : Origin.values()) {
            String host = origin.at(4747).substring("http://".length());
            assertEquals(new Verdict.Worker(origin), GUARD.judge(asked("GET", host, List.of(), true)));
        }
        assertEquals("421", told(GUARD.judge(asked("GET", "evil.example", List.of(), true))));
    }
}
