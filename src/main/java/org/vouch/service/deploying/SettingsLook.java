package org.vouch.service.deploying;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Looks through the public address whether the host does what the site asks of it beside its files: the headers of its
 * home page as {@code _headers} says them, and one old address as {@code _redirects} says it. A host that reads neither
 * is no reason to take a site back, so what is found is said and stops nothing.
 */
final class SettingsLook {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String HEADERS = "_headers";

    private static final String HTACCESS = ".htaccess";

    private static final String REDIRECTS = "_redirects";

    private final URI base;
    private final ProvedSite site;
    private final HttpClient client;

    /**
     * Prepares a look.
     *
     * @param base where readers find the root of the site
     * @param site what they ought to get
     */
    SettingsLook(URI base, ProvedSite site) {
        this.base = base;
        this.site = site;
        this.client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    }

    /**
     * Looks, and says what the host does otherwise, a sentence for each thing.
     *
     * @throws IOException if it does not answer, or a file of the site cannot be read
     * @throws InterruptedException if somebody stops it
     */
    List<String> look() throws IOException, InterruptedException {
        List<String> said = new ArrayList<>();
        headers().ifPresent(said::add);
        oldAddress().ifPresent(said::add);
        return said;
    }

    private Optional<String> headers() throws IOException, InterruptedException {
        Map<String, String> wanted = wantedOfPages();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        HttpResponse<Void> answer = get("/");
        String lacking = wanted.entrySet().stream()
                .filter(header -> !answer.headers().allValues(header.getKey()).contains(header.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        if (lacking.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("the host does not send these headers as " + HEADERS + " says them: " + lacking
                + " (each page holds its content policy itself; for the rest, configure the host" + shared() + ")");
    }

    /** Most shared hosting reads one file that a site need not have. */
    private String shared() {
        return site.manifest().files().containsKey(HTACCESS)
                ? ""
                : ", or write 'htaccess: true' into content/site.yaml if it is Apache or LiteSpeed";
    }

    /** The headers of the first block are those of every page. */
    private Map<String, String> wantedOfPages() throws IOException {
        Map<String, String> wanted = new LinkedHashMap<>();
        boolean begun = false;
        for (String line : lines(HEADERS)) {
            boolean header = line.startsWith("  ") && line.contains(": ");
            if (!header && begun) {
                break;
            }
            begun |= header;
            if (header) {
                int colon = line.indexOf(": ");
                wanted.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 2).strip());
            }
        }
        return wanted;
    }

    private Optional<String> oldAddress() throws IOException, InterruptedException {
        List<String> lines = lines(REDIRECTS);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = lines.get(0).split(" ", -1);
        HttpResponse<Void> answer = get(parts[0].substring(basePath().length()));
        boolean sendsOn = answer.statusCode() >= 300
                && answer.statusCode() < 400
                && answer.headers()
                        .firstValue("Location")
                        .map(to -> answer.uri().resolve(to).getPath())
                        .filter(URI.create(parts[1]).getPath()::equals)
                        .isPresent();
        // Where a host does not read the file, a page at the old address sends readers on.
        return sendsOn || answer.statusCode() == 200
                ? Optional.empty()
                : Optional.of("the old address " + parts[0] + " does not lead to " + parts[1] + ": the host answers "
                        + answer.statusCode());
    }

    private String basePath() {
        return site.address().getPath().replaceFirst("/$", "");
    }

    private List<String> lines(String file) throws IOException {
        return site.manifest().files().containsKey(file)
                ? new String(site.file(file).bytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList()
                : List.of();
    }

    private HttpResponse<Void> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("User-Agent", PublicLook.NAME)
                .build();
        return client.send(request, BodyHandlers.discarding());
    }
}
