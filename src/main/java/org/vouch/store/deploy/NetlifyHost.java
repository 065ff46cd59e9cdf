package org.vouch.store.deploy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.UrlPath;
import org.vouch.store.publish.Artifact;

/**
 * A site at Netlify. A deploy announces the SHA-1 of each file, puts the files of which Netlify has no bytes, and goes
 * live when the last of them is there.
 *
 * <p>The shapes are those of Netlify's OpenAPI description (github.com/netlify/open-api, {@code swagger.yml}:
 * {@code getSite}, {@code listSiteFiles}, {@code getSiteFileByPathName}, {@code createSiteDeploy},
 * {@code uploadDeployFile}, {@code getDeploy}) and of "Get started with the Netlify API" (docs.netlify.com): digests by
 * path, {@code required}, bytes as {@code application/octet-stream}, and the bytes of a file by the media type
 * {@code application/vnd.bitballoon.v1.raw}. What is there is asked of this interface and not of the public address: it
 * lists each file of the deploy that is live with its SHA-1, and no cache lies before it.
 */
final class NetlifyHost implements WholeHost {
    /** Where the interface is. */
    static final URI ADDRESS = URI.create("https://api.netlify.com/api/v1");

    /** The variable of the environment that holds the token. */
    static final String TOKEN = "NETLIFY_AUTH_TOKEN";

    /** With more files than these the answer takes long, and is waited for apart. */
    private static final int AT_ONCE = 100;

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    /** Ten minutes. */
    private static final int LOOKS = 300;

    /** A deploy that is ready is live, or will not be. */
    private static final int LAST_LOOKS = 5;

    private static final Pattern NEXT = Pattern.compile("<([^>]*)>;\\s*rel=\"?next\"?");

    private final ApiCalls calls;
    private final URI api;
    private final String site;
    private final Pause pause;
    private @Nullable Live live;
    private @Nullable String announced;
    private @Nullable Artifact last;

    /**
     * What is live.
     *
     * @param deploy its name at Netlify; empty before the first
     * @param files the SHA-1 of each file, by path
     */
    private record Live(String deploy, SortedMap<String, String> files) {}

    /**
     * Takes a site.
     *
     * @param api where the interface is
     * @param site its id, or its name with its domain
     */
    NetlifyHost(ApiCalls calls, URI api, String site, Pause pause) {
        this.calls = calls;
        this.api = api;
        this.site = site;
        this.pause = pause;
    }

    private URI at(String path) {
        return URI.create(api + path);
    }

    /** Asks once: later answers may tell of another deploy. */
    private Live live() throws HostFailure {
        Live known = live;
        if (known == null) {
            String deploy = published();
            SortedMap<String, String> files = deploy.isEmpty() ? new TreeMap<>() : files();
            if (!published().equals(deploy)) {
                throw HostFailure.passing("Netlify began to show another deploy just now");
            }
            known = new Live(deploy, files);
            live = known;
        }
        return known;
    }

    private String published() throws HostFailure {
        ApiCalls.Answer answer = calls.send(calls.to(at("/sites/" + site)));
        if (!answer.found()) {
            throw HostFailure.lasting("Netlify has no site '" + site
                    + "' that this token may see; make one there first," + " and write its id into deploy.yaml");
        }
        JsonElement deploy = calls.json(answer).getAsJsonObject().get("published_deploy");
        return deploy == null || deploy.isJsonNull() ? "" : text(deploy.getAsJsonObject(), "id");
    }

    private SortedMap<String, String> files() throws HostFailure {
        SortedMap<String, String> files = new TreeMap<>();
        Optional<URI> page = Optional.of(at("/sites/" + site + "/files"));
        while (page.isPresent()) {
            ApiCalls.Answer answer = calls.send(calls.to(page.get()));
            for (JsonElement each : calls.json(answer).getAsJsonArray()) {
                JsonObject file = each.getAsJsonObject();
                files.put(text(file, "path").replaceFirst("^/", ""), text(file, "sha"));
            }
            page = next(answer);
        }
        return files;
    }

    /** The token must not follow a link to somebody else. */
    private Optional<URI> next(ApiCalls.Answer answer) {
        return answer.head().allValues("Link").stream()
                .flatMap(link -> NEXT.matcher(link).results())
                .map(link -> api.resolve(link.group(1)))
                .filter(link -> link.toString().startsWith(api + "/"))
                .findFirst();
    }

    private static String text(JsonObject from, String name) throws HostFailure {
        JsonElement value = from.get(name);
        if (value == null || !value.isJsonPrimitive()) {
            throw HostFailure.lasting("Netlify's answer does not say '" + name + "'");
        }
        return value.getAsString();
    }

    @Override
    public Optional<byte[]> read(String path) throws HostFailure {
        String sum = live().files().get(path);
        if (sum == null) {
            return Optional.empty();
        }
        ApiCalls.Answer answer = calls.send(calls.to(at("/sites/" + site + "/files" + UrlPath.encoded("/" + path)))
                .header("Content-Type", "application/vnd.bitballoon.v1.raw"));
        if (!answer.found() || !FileSum.sha1(answer.body()).equals(sum)) {
            throw HostFailure.passing("Netlify gives out other bytes of " + path + " than it lists");
        }
        return Optional.of(answer.body());
    }

    @Override
    public Set<String> present(Set<String> paths) throws HostFailure {
        Set<String> present = new TreeSet<>(paths);
        present.retainAll(live().files().keySet());
        return present;
    }

    @Override
    public List<List<String>> announce(SortedMap<String, FileSum> files, Set<String> removed) throws HostFailure {
        SortedMap<String, String> sums = new TreeMap<>(live().files());
        sums.keySet().removeAll(removed);
        files.forEach((path, sum) -> sums.put(path, sum.sha1()));
        JsonObject digests = new JsonObject();
        sums.forEach((path, sum) -> digests.addProperty("/" + path, sum));
        JsonObject deploy = new JsonObject();
        deploy.add("files", digests);
        deploy.addProperty("async", sums.size() > AT_ONCE);
        JsonObject answer = calls.json(calls.to(at("/sites/" + site + "/deploys"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(deploy.toString())))
                .getAsJsonObject();
        announced = text(answer, "id");
        return wanted(required(answer), files);
    }

    /** What Netlify lacks it may say at once, or after it has compared. */
    private JsonArray required(JsonObject answer) throws HostFailure {
        JsonObject deploy = answer;
        for (int look = 1; look <= LOOKS; look++) {
            JsonElement required = deploy.get("required");
            String state = state(deploy);
            boolean compared = !Set.of("new", "preparing").contains(state);
            if (compared && required != null && required.isJsonArray()) {
                return required.getAsJsonArray();
            }
            deploy = lookAgain();
        }
        throw HostFailure.lasting("Netlify does not say which files it lacks");
    }

    private JsonObject lookAgain() throws HostFailure {
        try {
            pause.take(BETWEEN_LOOKS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw HostFailure.lasting("stopped");
        }
        return calls.json(calls.to(at("/deploys/" + announced))).getAsJsonObject();
    }

    private static String state(JsonObject deploy) throws HostFailure {
        String state = text(deploy, "state");
        if (state.equals("error")) {
            JsonElement why = deploy.get("error_message");
            throw HostFailure.lasting("Netlify could not take the site"
                    + (why == null || why.isJsonNull() ? "" : ": " + why.getAsString()));
        }
        return state;
    }

    private static List<List<String>> wanted(JsonArray required, SortedMap<String, FileSum> files) throws HostFailure {
        Map<String, String> paths = new HashMap<>();
        files.forEach((path, sum) -> paths.putIfAbsent(sum.sha1(), path));
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        for (JsonElement each : required) {
            String path = paths.get(each.getAsString());
            if (path == null) {
                throw HostFailure.lasting("Netlify asks for a file that is not part of this site");
            }
            wanted.put(path, List.of(path));
        }
        return new ArrayList<>(wanted.values());
    }

    /** The note of the deploy differs each time, so Netlify always lacks it: it is held back, and nothing goes live. */
    @Override
    public void put(List<Artifact> files) throws HostFailure {
        for (Artifact file : files) {
            if (file.path().equals(HostState.PATH)) {
                last = file;
            } else {
                putOne(file);
            }
        }
    }

    private void putOne(Artifact file) throws HostFailure {
        JsonObject answer = calls.json(
                        calls.to(at("/deploys/" + announced + "/files" + UrlPath.encoded("/" + file.path())))
                                .header("Content-Type", "application/octet-stream")
                                .PUT(BodyPublishers.ofByteArray(file.bytes())))
                .getAsJsonObject();
        if (!text(answer, "sha").equals(FileSum.sha1(file.bytes()))) {
            throw HostFailure.passing("Netlify took other bytes of " + file.path() + " than were sent");
        }
    }

    @Override
    public boolean publish(Artifact manifest, Optional<Fingerprint> read) throws HostFailure {
        String before = live().deploy();
        String now = published();
        if (!now.equals(before)) {
            return now.equals(announced);
        }
        JsonObject deploy = calls.json(calls.to(at("/deploys/" + announced))).getAsJsonObject();
        if (last != null && state(deploy).equals("uploading")) {
            putOne(last);
        }
        for (int look = 1; !state(deploy).equals("ready"); look++) {
            if (look > LOOKS) {
                throw HostFailure.lasting("Netlify has all files and does not get ready");
            }
            deploy = lookAgain();
        }
        return isLive(before);
    }

    private boolean isLive(String before) throws HostFailure {
        String now = published();
        for (int look = 1; now.equals(before); look++) {
            if (look > LAST_LOOKS) {
                throw HostFailure.lasting("Netlify has the site and does not publish it: auto publishing is stopped"
                        + " there. Publish the deploy " + announced + " at Netlify, or start auto publishing");
            }
            lookAgain();
            now = published();
        }
        return now.equals(announced);
    }
}
