package org.vouch.service.deploying;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.vouch.model.text.Counted;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.UrlPath;
import org.vouch.store.publish.Artifact;
import org.vouch.store.publish.OutputFolder;

/**
 * Looks through the public address, as readers come to it, whether they get what was put: the manifest, every page that
 * came or changed, and a few files by chance, byte for byte; and the headers of the home page and one old address.
 */
public final class PublicLook {
    /** How hosts see who asks. */
    static final String NAME = "Vouch (looks whether what was put online is there)";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int BY_CHANCE = 10;

    private static final int NAMED = 3;

    private static final String INDEX = "index.html";

    /** What browsers do with a file depends on its type; with others than these they do nothing of themselves. */
    private static final Map<String, String> TYPES =
            Map.of(".html", "text/html", ".css", "text/css", ".js", "javascript", ".svg", "image/svg");

    private final URI base;
    private final ProvedSite site;
    private final HostedSite before;
    private final HttpClient client;

    private final List<String> old = new ArrayList<>();
    private final List<String> altered = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final List<String> mistyped = new ArrayList<>();
    private int seen;

    /**
     * Prepares a look.
     *
     * @param base where readers find the root of the site
     * @param site what they ought to get
     * @param before what the host had, so that old bytes are known
     */
    public PublicLook(URI base, ProvedSite site, HostedSite before) {
        this.base = base;
        this.site = site;
        this.before = before;
        this.client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /**
     * Looks, and says what readers get, a sentence for each thing.
     *
     * @param plan what was put
     * @param signature the signature that was put; empty if nobody signed
     */
    public List<String> look(DeployPlan plan, Optional<Artifact> signature) {
        List<String> said = new ArrayList<>();
        List<String> otherwise = new ArrayList<>();
        try {
            manifest();
            if (signature.isPresent()) {
                String path = signature.get().path();
                compare(path, get(path), Fingerprint.of(signature.get().bytes()), Optional.empty());
            }
            for (String path : asked(plan)) {
                file(path);
            }
            nothing();
            otherwise.addAll(new SettingsLook(base, site).look());
            said.add(Counted.of(seen, "file") + " looked at through " + base);
        } catch (IOException broken) {
            said.add("nobody could look through " + base + ": " + words(broken));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        tell(old, "as they were before, from a cache in front of the host", said);
        tell(altered, "with other bytes than were put: the host changes what it sends, so a copy proves nothing", said);
        tell(missing, "not at all", said);
        tell(mistyped, "as another type than browsers need", said);
        said.addAll(otherwise);
        return said;
    }

    /** Asked first: where it is missing, the address is not that of the host. */
    private void manifest() throws IOException, InterruptedException {
        compare(OutputFolder.MANIFEST, get(OutputFolder.MANIFEST), site.fingerprint(), before.manifestSum());
    }

    private NavigableSet<String> asked(DeployPlan plan) {
        NavigableSet<String> asked = new TreeSet<>();
        plan.puts()
                .values()
                .forEach(group ->
                        group.stream().filter(path -> path.endsWith(".html")).forEach(asked::add));
        List<String> others = new ArrayList<>(site.manifest().files().keySet());
        // The same site is looked at in the same way each time, and another one in another.
        Collections.shuffle(others, new Random(site.fingerprint().hex().hashCode()));
        others.stream().filter(path -> !path.startsWith(".")).limit(BY_CHANCE).forEach(asked::add);
        // Read by some hosts, and then not given out.
        asked.remove("_headers");
        asked.remove("_redirects");
        return asked;
    }

    private void file(String path) throws IOException, InterruptedException {
        Fingerprint wanted = site.manifest().files().get(path);
        if (wanted != null) {
            compare(path, get(path), wanted, Optional.ofNullable(before.files().get(path)));
        }
    }

    private void compare(String path, HttpResponse<byte[]> answer, Fingerprint wanted, Optional<Fingerprint> was) {
        seen++;
        Fingerprint got = Fingerprint.of(answer.body());
        // The page for what is missing is sent as missing wherever it is asked for.
        boolean found = answer.statusCode() == 200 || path.equals("404.html");
        if (!found) {
            missing.add(path);
        } else if (!got.equals(wanted)) {
            (was.equals(Optional.of(got)) ? old : altered).add(path);
        } else if (!typed(path, answer)) {
            mistyped.add(path);
        }
    }

    private static boolean typed(String path, HttpResponse<byte[]> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        return TYPES.entrySet().stream()
                .filter(each -> path.endsWith(each.getKey()))
                .allMatch(each -> type.contains(each.getValue()));
    }

    /** A host that answers every address as if there were a page hides each link that leads nowhere. */
    private void nothing() throws IOException, InterruptedException {
        String nowhere = "no-such-page-" + site.fingerprint().brief() + "/";
        if (get(nowhere).statusCode() < 400) {
            altered.add(nowhere + " (which is not there, and is answered all the same)");
        }
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        String address = path.equals(INDEX) || path.endsWith("/" + INDEX)
                ? path.substring(0, path.length() - INDEX.length())
                : path;
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + UrlPath.encoded("/" + address)))
                .timeout(PATIENCE)
                .header("User-Agent", NAME)
                .build();
        return client.send(request, BodyHandlers.ofByteArray());
    }

    private static String words(IOException broken) {
        String message = broken.getMessage();
        return message == null || message.isEmpty() ? "no connection" : message;
    }

    private static void tell(List<String> paths, String how, List<String> said) {
        if (!paths.isEmpty()) {
            String some = String.join(", ", paths.stream().limit(NAMED).toList());
            String more = paths.size() > NAMED ? " and " + (paths.size() - NAMED) + " more" : "";
            said.add("readers get " + Counted.of(paths.size(), "file") + " " + how + ": " + some + more);
        }
    }
}
