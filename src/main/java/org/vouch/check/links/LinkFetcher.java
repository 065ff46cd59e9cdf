package org.vouch.check.links;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateExpiredException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Asks for addresses: never two at a time of one host, never longer than was allowed, and never for more than their
 * heads where a host gives those alone. May be used by several threads at once.
 */
final class LinkFetcher {
    private static final int MOST_REDIRECTS = 5;

    private final HttpClient client;
    private final InstantSource clock;
    private final CrawlPolicy manners;
    private final Instant end;
    private final Map<String, Turn> turns = new ConcurrentHashMap<>();

    /**
     * Makes a visitor whose time starts now.
     *
     * @param client must not follow redirects by itself
     */
    LinkFetcher(HttpClient client, InstantSource clock, CrawlPolicy manners) {
        this.client = client;
        this.clock = clock;
        this.manners = manners;
        this.end = clock.instant().plus(manners.budget());
    }

    /** Whose turn it is to ask a host. */
    private static final class Turn {
        final ReentrantLock lock = new ReentrantLock(true);
        Instant free = Instant.MIN;
    }

    /** The budget is spent. */
    private static final class OutOfTime extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * What is in the head of an answer.
     *
     * @param status the number that says how it went
     * @param location where else to ask; empty if that was not said
     * @param after when to ask again; empty if that was not said
     */
    private record Head(int status, String location, Optional<Duration> after) {}

    /** Returns what the host says, and the hosts to which it leads on. */
    Answer ask(WebAddress address) {
        Set<WebAddress> passed = new LinkedHashSet<>();
        WebAddress at = address;
        WebAddress forGood = address;
        boolean onlyForGood = true;
        try {
            while (true) {
                if (!passed.add(at)) {
                    return new Answer.Gone("it redirects in a circle, by way of " + at);
                }
                if (passed.size() > MOST_REDIRECTS + 1) {
                    return new Answer.Gone("it redirects more than " + MOST_REDIRECTS + " times");
                }
                Head head = head(at);
                if (!isRedirect(head)) {
                    return judged(head, address, forGood);
                }
                Optional<WebAddress> next = at.redirected(head.location());
                if (next.isEmpty()) {
                    return new Answer.Gone("it redirects to '" + head.location() + "', which is not a web address");
                }
                at = next.get();
                onlyForGood &= head.status() == 301 || head.status() == 308;
                forGood = onlyForGood ? at : forGood;
            }
        } catch (OutOfTime spent) {
            return new Answer.NotAsked();
        } catch (IOException failed) {
            return new Answer.Gone(plainWords(failed, at));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer.NotAsked();
        }
    }

    private static boolean isRedirect(Head head) {
        return switch (head.status()) {
            case 301, 302, 303, 307, 308 -> !head.location().isEmpty();
            default -> false;
        };
    }

    private static Answer judged(Head head, WebAddress asked, WebAddress forGood) {
        int status = head.status();
        if (status < 300 || status == 304) {
            return forGood.equals(asked) ? new Answer.Fine() : new Answer.Moved(forGood.toString());
        }
        return switch (status) {
            case 404 -> new Answer.Gone("there is no such page (404)");
            case 410 -> new Answer.Gone("the page was taken away for good (410)");
            case 451 -> new Answer.Gone("the page may not be shown, for reasons of law (451)");
            case 401, 403, 406, 999 -> new Answer.Unclear("it does not let programs see the page (" + status + ")");
            case 429 -> new Answer.Unclear("it has been asked too often (429)");
            default ->
                status >= 500
                        ? new Answer.Gone("its host is out of order (" + status + ")")
                        : new Answer.Gone("its host answers " + status);
        };
    }

    /** Asks for the head alone, and for the page where a host refuses that; the page is not read even then. */
    private Head head(WebAddress address) throws IOException, OutOfTime, InterruptedException {
        Head head = polite("HEAD", address);
        boolean heads = head.status() < 400 || head.status() == 410 || head.status() == 429;
        return heads ? head : polite("GET", address);
    }

    private Head polite(String method, WebAddress address) throws IOException, OutOfTime, InterruptedException {
        Turn turn = turns.computeIfAbsent(address.host(), host -> new Turn());
        turn.lock.lockInterruptibly();
        try {
            Head head = once(method, address, turn);
            if (head.status() != 429 && head.status() != 503) {
                return head;
            }
            if (head.after().isEmpty() || head.after().get().compareTo(left()) >= 0) {
                return head;
            }
            pause(head.after().get());
            return once(method, address, turn);
        } finally {
            turn.lock.unlock();
        }
    }

    private Head once(String method, WebAddress address, Turn turn)
            throws IOException, OutOfTime, InterruptedException {
        pause(Duration.between(clock.instant(), turn.free));
        Duration left = left();
        if (left.isNegative() || left.isZero()) {
            throw new OutOfTime();
        }
        boolean hurried = left.compareTo(manners.patience()) < 0;
        HttpRequest request = HttpRequest.newBuilder(address.uri())
                .timeout(hurried ? left : manners.patience())
                .header("User-Agent", "Vouch (a link check; asks each host for one page at a time)")
                .header("Accept", "*/*")
                .method(method, BodyPublishers.noBody())
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            response.body().close();
            return new Head(
                    response.statusCode(),
                    response.headers().firstValue("Location").orElse(""),
                    response.headers().firstValue("Retry-After").flatMap(this::after));
        } catch (HttpTimeoutException late) {
            if (hurried) {
                throw new OutOfTime();
            }
            throw late;
        } finally {
            turn.free = clock.instant().plus(manners.pause());
        }
    }

    private Duration left() {
        return Duration.between(clock.instant(), end);
    }

    private static void pause(Duration time) throws InterruptedException {
        if (!time.isNegative()) {
            Thread.sleep(time.toMillis());
        }
    }

    /** Reads the number of seconds, or the moment, after which a host may be asked again. */
    private Optional<Duration> after(String said) {
        try {
            return Optional.of(
                    said.strip().matches("\\d{1,6}")
                            ? Duration.ofSeconds(Long.parseLong(said.strip()))
                            : Duration.between(
                                    clock.instant(),
                                    ZonedDateTime.parse(said.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                                            .toInstant()));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private String plainWords(IOException failed, WebAddress at) {
        if (failed instanceof HttpTimeoutException) {
            return "its host did not answer within " + manners.patience().toSeconds() + " seconds";
        }
        return plainWords(failed, at.host());
    }

    /** Returns what a failure means, for people who do not run servers. */
    static String plainWords(IOException failed, String host) {
        if (causedBy(failed, UnresolvedAddressException.class) || causedBy(failed, UnknownHostException.class)) {
            return "there is no host called " + host;
        }
        if (causedBy(failed, CertificateExpiredException.class)) {
            return "the certificate of " + host + " has expired, so browsers warn people off";
        }
        if (causedBy(failed, SSLException.class)) {
            return "the certificate of " + host + " cannot be trusted, so browsers warn people off";
        }
        if (failed instanceof ConnectException) {
            return host + " does not take connections";
        }
        return "the connection to " + host + " broke off";
    }

    private static boolean causedBy(Throwable failed, Class<? extends Throwable> kind) {
        int depth = 0;
        for (@Nullable Throwable at = failed; at != null && depth < 20; at = at.getCause()) {
            if (kind.isInstance(at)) {
                return true;
            }
            depth++;
        }
        return false;
    }
}
