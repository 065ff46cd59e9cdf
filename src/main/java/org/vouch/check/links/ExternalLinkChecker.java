package org.vouch.check.links;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.vouch.model.library.Library;
import org.vouch.model.text.Counted;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Span;

/**
 * Asks other hosts whether the links to them lead anywhere. What is found is never an error: the web changes without
 * anybody having touched the site.
 */
public final class ExternalLinkChecker {
    private static final int HOSTS_AT_ONCE = 16;

    private final Path remembered;
    private final InstantSource clock;
    private final CrawlPolicy manners;
    private final HttpClient client;

    /**
     * Makes a check.
     *
     * @param remembered the file of what was answered lately
     * @param clock tells how old that is, and when the budget is spent
     * @param manners how others are asked
     * @param client asks; must not follow redirects by itself
     */
    public ExternalLinkChecker(Path remembered, InstantSource clock, CrawlPolicy manners, HttpClient client) {
        this.remembered = remembered;
        this.clock = clock;
        this.manners = manners;
        this.client = client;
    }

    /** Returns a client that asks as this check wants it. */
    public static HttpClient client() {
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    /** Returns which links of a site lead nowhere, or to what has moved. */
    public List<Finding> check(Library library) {
        List<OutsideLink> links = OutsideLink.of(library);
        Answers answers = Answers.read(remembered, clock.instant());
        Map<String, List<WebAddress>> open = new LinkedHashMap<>();
        for (OutsideLink link : links) {
            link.asked().filter(address -> answers.to(address).isEmpty()).ifPresent(address -> {
                List<WebAddress> ofHost = open.computeIfAbsent(address.host(), host -> new ArrayList<>());
                if (!ofHost.contains(address)) {
                    ofHost.add(address);
                }
            });
        }
        if (!open.isEmpty()) {
            askAll(open, answers);
            answers.save();
        }
        List<Finding> findings = new ArrayList<>();
        int unasked = 0;
        for (OutsideLink link : links) {
            Optional<Answer> answer = link.asked().flatMap(answers::to);
            if (link.asked().isPresent() && answer.isEmpty()) {
                unasked++;
            } else {
                finding(link, answer.orElse(new Answer.Gone("no browser can ask for it")))
                        .ifPresent(findings::add);
            }
        }
        if (unasked > 0) {
            findings.add(Finding.advice(
                            "link-outside",
                            Span.ofFile("content/site.yaml"),
                            Counted.of(unasked, "link to another host was", "links to other hosts were")
                                    + " not looked at: the time was over")
                    .fix("check again, which goes on from here, or give it more time with --external-budget"));
        }
        return findings;
    }

    /** One thread for each host, so that a slow one holds up no other. */
    private void askAll(Map<String, List<WebAddress>> open, Answers answers) {
        LinkFetcher visitor = new LinkFetcher(client, clock, manners);
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(HOSTS_AT_ONCE, open.size()), work -> {
            Thread thread = new Thread(work, "outside");
            thread.setDaemon(true);
            return thread;
        });
        CountDownLatch hosts = new CountDownLatch(open.size());
        for (List<WebAddress> addresses : open.values()) {
            threads.execute(() -> {
                try {
                    addresses.forEach(address -> answers.keep(address, visitor.ask(address)));
                } finally {
                    hosts.countDown();
                }
            });
        }
        try {
            hosts.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdownNow();
        }
    }

    private static Optional<Finding> finding(OutsideLink link, Answer answer) {
        return answer.match(
                fine -> Optional.empty(),
                moved -> Optional.of(Finding.advice(
                                "link-moved", link.span(), link.address() + " has moved for good to " + moved.to())
                        .fix("write the new address")),
                gone -> Optional.of(
                        Finding.warning("link-outside", link.span(), link.address() + " leads nowhere: " + gone.why())
                                .fix("find its current address, or another page that says the same, and link to that")),
                unclear -> Optional.of(Finding.advice(
                                "link-outside",
                                link.span(),
                                "could not check whether " + link.address() + " leads anywhere: " + unclear.why())
                        .fix("open it in a browser now and then")),
                never -> Optional.empty());
    }
}
