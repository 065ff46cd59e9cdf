package org.vouch.check.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Severity;
import org.vouch.service.pipeline.Builder;

/**
 * Asks real servers on this machine, and nobody else. Who answers is waited for longer than any machine is busy; a host
 * that shall be given up never answers.
 */
class ExternalLinkCheckerTest {
    private static final CrawlPolicy PATIENT =
            new CrawlPolicy(Duration.ofHours(1), Duration.ofMinutes(5), Duration.ofMillis(20));

    private static final CrawlPolicy HASTY =
            new CrawlPolicy(Duration.ofHours(1), Duration.ofSeconds(2), Duration.ofMillis(20));

    @TempDir
    Path root;

    private Neighbours host;
    private Instant now = Instant.parse("2024-06-01T12:00:00Z");

    @BeforeEach
    void open() throws IOException {
        host = Neighbours.open();
        Files.createDirectories(root.resolve("content/articles"));
        Files.createDirectories(root.resolve("content/reviewers"));
        Files.writeString(root.resolve("content/site.yaml"), """
                title: Example
                base_url: https://recovery-of-tests.org
                language: en-US
                time_zone: UTC
                organization: {name: Example, url: https://recovery-of-tests.org/about}
                review: {require: claim}
                crisis: [{name: Emergency, call: "911"}, {name: 988 Lifeline, call: "988"}]
                """);
        Files.writeString(
                root.resolve("content/reviewers/dana.yaml"),
                "name: Dana\ncredentials: [PA-C]\nlicense: {id: X, state: NC, checked: 2024-01-01}\n");
    }

    @AfterEach
    void close() {
        host.close();
    }

    private List<Finding> findings(CrawlPolicy manners, InstantSource clock, String... addresses) throws IOException {
        StringBuilder body = new StringBuilder();
        for (String address : addresses) {
            body.append("See [the place](").append(address).append(").\n\n");
        }
        Files.writeString(
                root.resolve("content/articles/a.md"),
                "---\ntitle: A\ndescription: A.\nreviewer: dana\nverified: 2024-02-01\npublished: 2024-01-15\n---\n"
                        + body);
        return new Builder(root, new Builder.Program("Vouch", "x"), zone -> LocalDate.of(2024, 6, 1))
                        .check(
                                root.resolve("site"),
                                Optional.of(Severity.ERROR),
                                false,
                                new ExternalLinkChecker(
                                        root.resolve(".vouch/external"), clock, manners, ExternalLinkChecker.client()))
                        .findings()
                        .stream()
                        // The hosts of this test are on this device, which no site may link.
                        .filter(finding -> !finding.rule().equals("link-whole"))
                        .toList();
    }

    private List<String> told(String... paths) throws IOException {
        return told(PATIENT, paths);
    }

    private List<String> told(CrawlPolicy manners, String... paths) throws IOException {
        String[] addresses = Stream.of(paths).map(host::at).toArray(String[]::new);
        return findings(manners, InstantSource.system(), addresses).stream()
                .map(each -> each.severity().word() + " " + each.rule() + " "
                        + each.message().replace(host.at(""), "HOST"))
                .toList();
    }

    @Test
    void what_is_there_is_not_mentioned() throws IOException {
        assertEquals(List.of(), told("/status-200", "/status-204", "/for-now", "/status-200#part"));
        assertEquals(List.of("HEAD /status-200", "HEAD /status-204", "HEAD /for-now", "HEAD /status-200"), asked());
    }

    private List<String> asked() {
        return new ArrayList<>(host.asked);
    }

    @Test
    void what_is_gone_is_told_where_the_link_stands() throws IOException {
        List<Finding> findings = findings(PATIENT, InstantSource.system(), host.at("/ok"), host.at("/status-404"));
        assertEquals(1, findings.size());
        assertEquals("content/articles/a.md:10:17", findings.get(0).span().toString());
        assertEquals(
                List.of(
                        "warning link-outside HOST/status-404 leads nowhere: there is no such page (404)",
                        "warning link-outside HOST/status-410 leads nowhere: the page was taken away for good (410)",
                        "warning link-outside HOST/status-500 leads nowhere: its host is out of order (500)",
                        "warning link-outside HOST/dead leads nowhere: there is no such page (404)"),
                told("/status-404", "/status-410", "/status-500", "/dead"));
    }

    @Test
    void a_host_that_gives_no_heads_is_asked_for_the_page() throws IOException {
        assertEquals(List.of(), told("/nohead-405", "/nohead-403", "/nohead-404"));
        assertEquals(List.of("HEAD /nohead-405", "GET /nohead-405"), asked().subList(0, 2));
    }

    @Test
    void a_host_that_does_not_like_programs_is_no_reason_to_warn() throws IOException {
        assertEquals(
                List.of("advice link-outside could not check whether HOST/status-403 leads anywhere: it does not let"
                        + " programs see the page (403)"),
                told("/status-403"));
    }

    @Test
    void what_moved_for_good_is_told_with_the_new_address() throws IOException {
        assertEquals(
                List.of(
                        "advice link-moved HOST/hop-4 has moved for good to HOST/status-200",
                        "advice link-moved HOST/forgood has moved for good to HOST/for-now"),
                told("/hop-4", "/forgood"));
    }

    @Test
    void redirects_come_to_an_end() throws IOException {
        assertEquals(
                List.of(
                        "warning link-outside HOST/hop-5 leads nowhere: it redirects more than 5 times",
                        "warning link-outside HOST/round leads nowhere: it redirects in a circle, by way of HOST/round",
                        "warning link-outside HOST/mail leads nowhere: it redirects to 'mailto:a@example.org', which is"
                                + " not a web address"),
                told("/hop-5", "/round", "/mail"));
    }

    @Test
    void a_busy_host_is_asked_again_when_it_said_so() throws IOException {
        long start = System.nanoTime();
        assertEquals(List.of(), told("/busy-1"));
        assertTrue(System.nanoTime() - start >= 1_000_000_000L);
        assertEquals(List.of("HEAD /busy-1", "HEAD /busy-1"), asked());
    }

    @Test
    void a_host_that_is_busy_for_longer_than_the_budget_is_left_alone() throws IOException {
        assertEquals(
                List.of(
                        "advice link-outside could not check whether HOST/busy-3600 leads anywhere: it has been asked too"
                                + " often (429)"),
                told("/busy-3600"));
        assertEquals(List.of("HEAD /busy-3600"), asked());
    }

    @Test
    void a_host_that_says_nothing_is_not_waited_for() throws IOException {
        assertEquals(
                List.of("warning link-outside HOST/silent leads nowhere: its host did not answer within 2 seconds"),
                told(HASTY, "/silent"));
        assertEquals(List.of("HEAD /silent"), asked());
    }

    @Test
    void a_page_that_never_ends_is_not_read() throws IOException {
        assertEquals(List.of(), told("/endless"));
        assertEquals(List.of("HEAD /endless", "GET /endless"), asked());
    }

    @Test
    void the_budget_ends_it_all_and_nothing_is_said_against_those_who_were_not_asked() throws IOException {
        // The time that is left when the second host is asked ends while it is asked.
        InstantSource clock = () -> {
            int spent = Math.min(host.asked.size(), 2);
            return now.plus(Duration.ofHours(1).multipliedBy(spent)).minusSeconds(spent == 1 ? 1 : 0);
        };
        List<Finding> findings =
                findings(PATIENT, clock, host.at("/status-404"), host.at("/silent"), host.at("/status-410"));
        assertEquals(
                List.of("link-outside warning", "link-outside advice"),
                findings.stream()
                        .map(each -> each.rule() + " " + each.severity().word())
                        .toList());
        assertEquals(
                "2 links to other hosts were not looked at: the time was over",
                findings.get(1).message());
    }

    @Test
    void a_host_is_asked_for_one_page_at_a_time_and_left_alone_between() throws IOException {
        String[] paths = IntStream.range(0, 8)
                .mapToObj(i -> i < 4 ? "/sleep-" + (30 + i) : "/hop-" + (i - 4))
                .toArray(String[]::new);
        told(paths);
        assertEquals(1, host.atOnce.get());
        List<Long> times = new ArrayList<>(host.times);
        for (int i = 1; i < times.size(); i++) {
            assertTrue(times.get(i) - times.get(i - 1) >= 19_000_000L, "asked again too soon");
        }
    }

    @Test
    void a_slow_host_holds_up_no_other() throws IOException {
        // Each of the two answers only when the other one has been asked.
        String local = host.at("/pair-1").replace("127.0.0.1", "localhost");
        List<Finding> findings = findings(PATIENT, InstantSource.system(), local, host.at("/pair-2"));
        assertEquals(List.of(), findings);
        assertEquals(2, host.atOnce.get());
    }

    @Test
    void a_certificate_that_nobody_signed_is_told_in_plain_words() throws Exception {
        try (Neighbours secure = Neighbours.withOwnCertificate(root)) {
            assertEquals(
                    "the certificate of 127.0.0.1 cannot be trusted, so browsers warn people off",
                    reason(findings(PATIENT, InstantSource.system(), secure.at("/"))));
        }
    }

    @Test
    void a_closed_door_is_told_in_plain_words() throws IOException {
        int port;
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = door.getLocalPort();
        }
        assertEquals(
                "127.0.0.1 does not take connections",
                reason(findings(PATIENT, InstantSource.system(), "http://127.0.0.1:" + port + "/")));
    }

    private static String reason(List<Finding> findings) {
        assertEquals(1, findings.size());
        return findings.get(0).message().replaceFirst(".*leads nowhere: ", "");
    }

    @Test
    void a_name_that_nobody_has_is_told_in_plain_words() {
        IOException unresolved = new ConnectException();
        unresolved.initCause(new UnresolvedAddressException());
        assertEquals("there is no host called a.invalid", LinkFetcher.plainWords(unresolved, "a.invalid"));
        assertEquals("there is no host called b", LinkFetcher.plainWords(new UnknownHostException("b"), "b"));
    }

    @Test
    void good_answers_hold_for_a_week_and_bad_ones_for_an_hour() throws IOException {
        CrawlPolicy calm = new CrawlPolicy(Duration.ofDays(1), Duration.ofMinutes(5), Duration.ofMillis(1));
        InstantSource clock = () -> now;
        String[] both = {host.at("/status-200"), host.at("/status-410")};
        assertEquals(1, findings(calm, clock, both).size());
        assertEquals(2, host.asked.size());
        now = now.plus(Duration.ofMinutes(59));
        assertEquals(1, findings(calm, clock, both).size(), "the bad answer is still told");
        assertEquals(2, host.asked.size());
        now = now.plus(Duration.ofMinutes(2));
        findings(calm, clock, both);
        assertEquals(2, count("HEAD /status-410"));
        assertEquals(1, count("HEAD /status-200"), "the good answer still holds");
        now = now.plus(Duration.ofDays(7));
        findings(calm, clock, both);
        assertEquals(2, count("HEAD /status-200"));
    }

    private long count(String question) {
        return asked().stream().filter(question::equals).count();
    }

    @Test
    void what_was_remembered_wrongly_is_forgotten() throws IOException {
        Files.createDirectories(root.resolve(".vouch"));
        Files.writeString(
                root.resolve(".vouch/external"), "vouch answers 1\nx\tfine\t\t" + host.at("/status-404") + "\n");
        assertEquals(1, told("/status-404").size());
    }

    @Test
    void addresses_with_letters_of_people_are_asked_as_browsers_do() throws IOException {
        assertEquals(List.of(), told("/a%20b/caf%C3%A9", "/café"));
        assertEquals(List.of("HEAD /a%20b/caf%C3%A9", "HEAD /caf%C3%A9"), asked());
        assertEquals(
                "https://xn--bcher-kva.example/%C3%BC?q=1",
                WebAddress.of("HTTPS://bücher.example/ü?q=1#x").orElseThrow().toString());
        assertTrue(WebAddress.of("https://").isEmpty());
        assertTrue(WebAddress.of("mailto:a@example.org").isEmpty());
    }
}
