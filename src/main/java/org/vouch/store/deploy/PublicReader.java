package org.vouch.store.deploy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.vouch.model.text.UrlPath;

/**
 * Reads through the public address of a site, past the caches before it: each question is one that nobody asked before.
 */
final class PublicReader {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI base;
    private final InstantSource clock;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /**
     * Takes an address.
     *
     * @param base where readers find the root of the site
     * @param clock shows the time where the host does not
     */
    PublicReader(URI base, InstantSource clock) {
        this.base = base;
        this.clock = clock;
    }

    /**
     * Returns the bytes of a file, or nothing if readers do not find it.
     *
     * @throws HostFailure if the address does not answer
     */
    Optional<byte[]> read(String path) throws HostFailure {
        String address = path.replaceFirst("(?:^|(?<=/))index\\.html$", "");
        URI question = URI.create(base + UrlPath.encoded("/" + address) + "?vouch=" + UUID.randomUUID());
        HttpRequest request = HttpRequest.newBuilder(question)
                .timeout(PATIENCE)
                .header("Cache-Control", "no-cache")
                .header("User-Agent", "Vouch (looks what is online)")
                .build();
        HttpResponse<byte[]> answer = answer(request);
        if (answer.statusCode() == 404) {
            return Optional.empty();
        }
        if (answer.statusCode() != 200) {
            String words = base + " answers " + answer.statusCode();
            throw HostFailure.passing(words, RetryAfter.of(answer.headers(), clock));
        }
        return Optional.of(answer.body());
    }

    private HttpResponse<byte[]> answer(HttpRequest request) throws HostFailure {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException cut) {
            String words = cut.getMessage() == null ? "no connection" : cut.getMessage();
            throw HostFailure.passing(base + " is not reached: " + words);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw HostFailure.lasting("stopped");
        }
    }
}
