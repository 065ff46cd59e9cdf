package org.vouch.store.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouch.model.library.DeployHost;
import org.vouch.model.text.Counted;
import org.vouch.model.text.Fingerprint;
import org.vouch.site.render.MediaTypes;
import org.vouch.store.publish.Artifact;
import org.vouch.store.publish.OutputFolder;

/**
 * A Worker at Cloudflare that has static assets and no program. A deploy announces the sum and size of each file, sends
 * the files that Cloudflare lacks in the portions that it asks for, and puts the Worker with the token that it gets for
 * the last of them: from then on readers get the new site.
 *
 * <p>The shapes are those of "Direct Uploads" (developers.cloudflare.com/workers/static-assets/direct-upload) and of
 * the reference of the interface (developers.cloudflare.com/api: "Create Assets Upload Session", "Upload Assets",
 * "Upload Worker Module", "List Deployments", "Get Version Detail"). A sum is the first half of the SHA-256.
 * {@code _headers} and {@code _redirects} are no assets: their text goes with the settings of the Worker. A Worker
 * without a program is what Cloudflare's own {@code wrangler} sends for a folder of assets.
 *
 * <p>The interface gives out no asset, so what is there is read through the public address, past caches. Which manifest
 * that must be, the interface does tell: each deploy writes its fingerprint into the message of the version, and other
 * bytes from the public address are not believed.
 */
final class CloudflareHost implements WholeHost {
    /** Where the interface is. */
    static final URI ADDRESS = URI.create("https://api.cloudflare.com/client/v4");

    /** The variable of the environment that holds the token. */
    static final String TOKEN = "CLOUDFLARE_API_TOKEN";

    /** 25 MiB. */
    private static final long LARGEST = 25L << 20;

    private static final int SUM_DIGITS = 32;

    private static final String HEADERS = "_headers";

    private static final String REDIRECTS = "_redirects";

    /** No program runs, so no change of the platform after this day changes anything. */
    private static final String AS_OF = "2025-04-01";

    /** A message has at most 100 letters. */
    private static final Pattern MESSAGE = Pattern.compile("Vouch put the site ([0-9a-f]{64})");

    private final ApiCalls calls;
    private final PublicReader readers;
    private final String api;
    private final String account;
    private final String worker;
    private final Map<String, String> settings = new HashMap<>();
    private @Nullable Live live;
    private @Nullable String pass;
    private @Nullable String completion;

    /**
     * What is live.
     *
     * @param deployment its name at Cloudflare; empty if there is no such Worker
     * @param manifest the manifest that Vouch put there last; empty if something else is there
     */
    private record Live(String deployment, Optional<Fingerprint> manifest) {}

    /**
     * Takes a Worker.
     *
     * @param readers reads through the public address
     * @param api where the interface is
     */
    CloudflareHost(ApiCalls calls, PublicReader readers, URI api, DeployHost.Cloudflare host) {
        this.calls = calls;
        this.readers = readers;
        this.api = api + "/accounts/" + host.account() + "/workers";
        this.account = host.account();
        this.worker = host.worker();
    }

    private URI script(String below) {
        return URI.create(api + "/scripts/" + worker + below);
    }

    /** Asks once: later answers may tell of another deploy. */
    private Live live() throws HostFailure {
        Live known = live;
        if (known == null) {
            known = now();
            live = known;
        }
        return known;
    }

    private Live now() throws HostFailure {
        ApiCalls.Answer answer = calls.send(calls.to(script("/deployments")));
        if (!answer.found()) {
            return new Live("", Optional.empty());
        }
        JsonArray deployments = list(result(calls.json(answer)), "deployments");
        if (deployments.isEmpty()) {
            return new Live("", Optional.empty());
        }
        // The first is the one that readers get.
        JsonObject first = deployments.get(0).getAsJsonObject();
        JsonArray versions = list(first, "versions");
        Optional<Fingerprint> manifest = versions.size() == 1
                ? manifestOf(text(versions.get(0).getAsJsonObject(), "version_id"))
                : Optional.empty();
        return new Live(text(first, "id"), manifest);
    }

    private Optional<Fingerprint> manifestOf(String version) throws HostFailure {
        JsonObject detail = result(calls.json(calls.to(script("/versions/" + version))));
        JsonElement notes = detail.get("annotations");
        JsonElement message =
                notes != null && notes.isJsonObject() ? notes.getAsJsonObject().get("workers/message") : null;
        if (message == null || !message.isJsonPrimitive()) {
            return Optional.empty();
        }
        Matcher ours = MESSAGE.matcher(message.getAsString());
        return ours.matches() ? Optional.of(new Fingerprint(ours.group(1))) : Optional.empty();
    }

    private static JsonObject result(JsonElement answer) throws HostFailure {
        JsonElement result = answer.getAsJsonObject().get("result");
        if (result == null || !result.isJsonObject()) {
            throw HostFailure.lasting("Cloudflare's answer has no result");
        }
        return result.getAsJsonObject();
    }

    private static JsonArray list(JsonObject from, String name) {
        JsonElement list = from.get(name);
        return list != null && list.isJsonArray() ? list.getAsJsonArray() : new JsonArray();
    }

    private static String text(JsonObject from, String name) throws HostFailure {
        JsonElement value = from.get(name);
        if (value == null || !value.isJsonPrimitive()) {
            throw HostFailure.lasting("Cloudflare's answer does not say '" + name + "'");
        }
        return value.getAsString();
    }

    @Override
    public Optional<String> stranger() throws HostFailure {
        boolean foreign = !live().deployment().isEmpty() && live().manifest().isEmpty();
        return foreign
                ? Optional.of("a Worker '" + worker + "' in the account " + account + " that Vouch did not put there")
                : Optional.empty();
    }

    @Override
    public Optional<byte[]> read(String path) throws HostFailure {
        Optional<Fingerprint> expected = live().manifest();
        if (expected.isEmpty()) {
            return Optional.empty();
        }
        Optional<byte[]> bytes = readers.read(path);
        boolean other = path.equals(OutputFolder.MANIFEST)
                && !bytes.map(Fingerprint::of).equals(expected);
        if (other) {
            throw HostFailure.passing("readers get another manifest than the Worker has; look whether 'url' in"
                    + " deploy.yaml leads to it, and whether a cache lies between");
        }
        return bytes;
    }

    /** All that is there was put there by one deploy; files of others are no part of it. */
    @Override
    public Set<String> present(Set<String> paths) {
        return Set.of();
    }

    @Override
    public List<List<String>> announce(SortedMap<String, FileSum> files, Set<String> removed) throws HostFailure {
        SortedMap<String, FileSum> assets = new TreeMap<>(files);
        assets.keySet().removeAll(Set.of(HEADERS, REDIRECTS));
        refuseLarge(assets);
        JsonObject manifest = new JsonObject();
        assets.forEach((path, sum) -> {
            JsonObject file = new JsonObject();
            file.addProperty("hash", hash(sum));
            file.addProperty("size", sum.size());
            manifest.add("/" + path, file);
        });
        JsonObject session = new JsonObject();
        session.add("manifest", manifest);
        JsonObject answer = result(calls.json(calls.to(script("/assets-upload-session"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(session.toString()))));
        JsonArray buckets = list(answer, "buckets");
        pass = text(answer, "jwt");
        completion = buckets.isEmpty() ? pass : null;
        List<List<String>> wanted = wanted(buckets, assets);
        List<String> text = new ArrayList<>(List.of(HEADERS, REDIRECTS));
        text.retainAll(files.keySet());
        wanted.add(0, text);
        return wanted;
    }

    private static void refuseLarge(SortedMap<String, FileSum> assets) throws HostFailure {
        List<String> large = assets.entrySet().stream()
                .filter(file -> file.getValue().size() >= LARGEST)
                .map(Map.Entry::getKey)
                .toList();
        if (!large.isEmpty()) {
            throw HostFailure.lasting("Cloudflare takes no file of 25 MiB and more, and there "
                    + (large.size() == 1 ? "is " : "are ") + Counted.of(large.size(), "such file") + ": "
                    + String.join(", ", large));
        }
    }

    private static String hash(FileSum sum) {
        return sum.sha256().hex().substring(0, SUM_DIGITS);
    }

    private static List<List<String>> wanted(JsonArray buckets, SortedMap<String, FileSum> assets) throws HostFailure {
        Map<String, String> paths = new HashMap<>();
        assets.forEach((path, sum) -> paths.putIfAbsent(hash(sum), path));
        List<List<String>> wanted = new ArrayList<>();
        for (JsonElement bucket : buckets) {
            List<String> portion = new ArrayList<>();
            for (JsonElement each : bucket.getAsJsonArray()) {
                String path = paths.get(each.getAsString());
                if (path == null) {
                    throw HostFailure.lasting("Cloudflare asks for a file that is not part of this site");
                }
                portion.add(path);
            }
            wanted.add(portion);
        }
        return wanted;
    }

    @Override
    public void put(List<Artifact> files) throws HostFailure {
        MultipartForm form = new MultipartForm();
        boolean any = false;
        for (Artifact file : files) {
            if (file.path().equals(HEADERS) || file.path().equals(REDIRECTS)) {
                settings.put(file.path(), new String(file.bytes(), UTF_8));
            } else {
                byte[] text = Base64.getEncoder().encode(file.bytes());
                form.part(hash(FileSum.of(file.bytes())), true, MediaTypes.of(file.path()), text);
                any = true;
            }
        }
        if (any && pass != null) {
            URI address = URI.create(api + "/assets/upload?base64=true");
            JsonElement answer = calls.json(form.in(calls.to(address, pass), "POST"));
            JsonElement token = result(answer).get("jwt");
            if (token != null && token.isJsonPrimitive()) {
                completion = token.getAsString();
            }
        }
    }

    @Override
    public boolean publish(Artifact manifest, Optional<Fingerprint> read) throws HostFailure {
        Fingerprint sum = Fingerprint.of(manifest.bytes());
        Live now = now();
        if (!now.deployment().equals(live().deployment())) {
            // After a failure the answer may have been lost, and the site be in its place already.
            return now.manifest().equals(Optional.of(sum));
        }
        if (completion == null) {
            throw HostFailure.lasting("Cloudflare has all files and does not say so; run this again");
        }
        JsonObject config = new JsonObject();
        config.addProperty("html_handling", "auto-trailing-slash");
        config.addProperty("not_found_handling", "404-page");
        settings.forEach(config::addProperty);
        JsonObject assets = new JsonObject();
        assets.addProperty("jwt", completion);
        assets.add("config", config);
        JsonObject notes = new JsonObject();
        notes.addProperty("workers/message", "Vouch put the site " + sum.hex());
        JsonObject metadata = new JsonObject();
        metadata.add("assets", assets);
        metadata.addProperty("compatibility_date", AS_OF);
        metadata.add("annotations", notes);
        MultipartForm form = new MultipartForm()
                .part("metadata", false, "application/json", metadata.toString().getBytes(UTF_8));
        calls.json(form.in(calls.to(script("")), "PUT"));
        return true;
    }
}
