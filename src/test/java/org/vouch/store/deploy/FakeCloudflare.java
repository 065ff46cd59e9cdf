package org.vouch.store.deploy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouch.model.library.DeployHost;
import org.vouch.model.text.Fingerprint;

/** Cloudflare, as "Direct Uploads" and the reference of its interface have it, and what readers get of a Worker. */
public final class FakeCloudflare extends FakeApi {
    private static final String ACCOUNT = "0123456789abcdef0123456789abcdef";

    private static final String WORKERS = "/client/v4/accounts/" + ACCOUNT + "/workers";

    private static final String SCRIPT = WORKERS + "/scripts/clinic";

    private static final String PUBLIC = "/public";

    /** So many files go in one portion. */
    private static final int BUCKET = 4;

    private static final Pattern PART = Pattern.compile(
            "Content-Disposition: form-data; name=\"([^\"]*)\"[^\r]*\r\nContent-Type: ([^\r]*)\r\n\r\n(.*)\r\n",
            Pattern.DOTALL);

    /** What was sent, with its type. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Part(String type, byte[] bytes) {}

    private record Version(SortedMap<String, String> assets, JsonObject metadata) {}

    private final Map<String, Part> parts = new HashMap<>();
    private final List<SortedMap<String, String>> sessions = new ArrayList<>();
    private final List<Version> versions = new ArrayList<>();

    /** What caches keep, by the question; only questions that were asked before are answered from there. */
    private final Map<String, Answer> cache = new HashMap<>();

    private boolean readersGetOtherBytes;

    /** Opens an account without a Worker. */
    public FakeCloudflare() throws IOException {}

    /** Returns a driver to the Worker. */
    public Host host() {
        return hostWith(TOKEN);
    }

    /** Says whether something between changes what readers get. */
    public synchronized void spoilReaders(boolean does) {
        readersGetOtherBytes = does;
    }

    /** Returns a driver with another token. */
    public Host hostWith(String token) {
        return new CloudflareHost(
                calls("Cloudflare", CloudflareHost.TOKEN, token),
                new PublicReader(address(PUBLIC), () -> Instant.EPOCH),
                address("/client/v4"),
                new DeployHost.Cloudflare(ACCOUNT, "clinic", address(PUBLIC)));
    }

    /** Returns what readers get, by path, and the two files whose text is in the settings. */
    public synchronized SortedMap<String, String> live() {
        SortedMap<String, String> live = new TreeMap<>();
        if (!versions.isEmpty()) {
            Version version = versions.get(versions.size() - 1);
            version.assets().forEach((path, hash) -> live.put(path.substring(1), text(hash)));
            config(version).entrySet().stream()
                    .filter(each -> each.getKey().startsWith("_"))
                    .forEach(each -> live.put(each.getKey(), each.getValue().getAsString()));
        }
        return live;
    }

    private static JsonObject config(Version version) {
        return version.metadata().getAsJsonObject("assets").getAsJsonObject("config");
    }

    /** Returns what the Worker was put with. */
    public synchronized JsonObject settings() {
        return versions.get(versions.size() - 1).metadata();
    }

    private String text(String hash) {
        Part part = parts.get(hash);
        return part == null ? "NO BYTES" : new String(part.bytes(), UTF_8);
    }

    /** Returns the type with which a file is served. */
    public synchronized String typeOf(String path) {
        String hash = versions.get(versions.size() - 1).assets().get("/" + path);
        return Objects.requireNonNull(parts.get(hash)).type();
    }

    /** Puts a Worker there in another way. */
    public synchronized void live(Map<String, String> files) {
        SortedMap<String, String> assets = new TreeMap<>();
        files.forEach((path, text) -> {
            byte[] file = text.getBytes(UTF_8);
            String hash = Fingerprint.of(file).hex().substring(0, 32);
            parts.put(hash, new Part("text/plain", file));
            assets.put("/" + path, hash);
        });
        JsonObject metadata =
                JsonParser.parseString("{\"assets\": {\"config\": {}}}").getAsJsonObject();
        versions.add(new Version(assets, metadata));
    }

    @Override
    public synchronized Runnable remember() {
        Map<String, Part> known = Map.copyOf(parts);
        Version live = versions.get(versions.size() - 1);
        return () -> {
            synchronized (this) {
                parts.keySet().retainAll(known.keySet());
                versions.add(live);
            }
        };
    }

    @Override
    boolean isForReaders(String path) {
        return path.startsWith(PUBLIC);
    }

    @Override
    Answer forReaders(URI question) {
        return cache.computeIfAbsent(question.toString(), any -> fresh(question.getPath()));
    }

    private Answer fresh(String asked) {
        String path = asked.substring(PUBLIC.length());
        String file = path.endsWith("/") ? path + "index.html" : path;
        String hash = versions.isEmpty()
                ? null
                : versions.get(versions.size() - 1).assets().get(file);
        if (hash == null) {
            return new Answer(404, "nothing".getBytes(UTF_8), Map.of());
        }
        byte[] bytes = Objects.requireNonNull(parts.get(hash)).bytes();
        return new Answer(200, readersGetOtherBytes ? "other".getBytes(UTF_8) : bytes, Map.of());
    }

    @Override
    boolean passes(String path, String pass) {
        return path.equals(WORKERS + "/assets/upload") ? pass.startsWith("Bearer session-") : super.passes(path, pass);
    }

    @Override
    Answer answer(String method, String path, HttpExchange exchange, byte[] body) {
        if (path.equals(SCRIPT + "/deployments")) {
            return versions.isEmpty() ? none() : result(200, deployments());
        }
        if (path.startsWith(SCRIPT + "/versions/v")) {
            return result(200, version(Integer.parseInt(path.substring((SCRIPT + "/versions/v").length()))));
        }
        if (method.equals("POST") && path.equals(SCRIPT + "/assets-upload-session")) {
            return session(JsonParser.parseString(new String(body, UTF_8))
                    .getAsJsonObject()
                    .getAsJsonObject("manifest"));
        }
        if (method.equals("POST") && path.equals(WORKERS + "/assets/upload")) {
            String pass = exchange.getRequestHeaders().getFirst("Authorization");
            boolean inBase64 = "base64=true".equals(exchange.getRequestURI().getQuery());
            return inBase64 ? upload(pass.substring("Bearer session-".length()), exchange, body) : refused("base64");
        }
        return method.equals("PUT") && path.equals(SCRIPT) ? put(exchange, body) : none();
    }

    private static Answer none() {
        return Answer.json(404, "{\"success\": false, \"errors\": [{\"code\": 10007, \"message\": \"not found\"}]}");
    }

    private static Answer refused(String why) {
        return Answer.json(
                400,
                "{\"success\": false, \"errors\": [{\"code\": 10000, \"message\": \"" + why
                        + "\"}], \"result\": null}");
    }

    private static Answer result(int status, JsonObject result) {
        JsonObject answer = new JsonObject();
        answer.add("result", result);
        answer.addProperty("success", true);
        return Answer.json(status, answer.toString());
    }

    private JsonObject deployments() {
        int number = versions.size() - 1;
        return JsonParser.parseString("{\"deployments\": [{\"id\": \"deployment-" + number
                        + "\", \"versions\": [{\"percentage\": 100, \"version_id\": \"v" + number + "\"}]}]}")
                .getAsJsonObject();
    }

    private JsonObject version(int number) {
        JsonObject version = new JsonObject();
        version.addProperty("id", "v" + number);
        JsonElement notes = versions.get(number).metadata().get("annotations");
        if (notes != null) {
            version.add("annotations", notes);
        }
        return version;
    }

    private Answer session(JsonObject manifest) {
        SortedMap<String, String> files = new TreeMap<>();
        for (Map.Entry<String, JsonElement> file : manifest.entrySet()) {
            JsonObject sum = file.getValue().getAsJsonObject();
            String hash = sum.get("hash").getAsString();
            if (!file.getKey().startsWith("/") || !hash.matches("[0-9a-f]{32}") || !sum.has("size")) {
                return refused("the manifest is not valid: " + file.getKey());
            }
            files.put(file.getKey(), hash);
        }
        sessions.add(files);
        int number = sessions.size() - 1;
        List<String> missing = files.values().stream()
                .distinct()
                .filter(hash -> !parts.containsKey(hash))
                .toList();
        JsonArray buckets = new JsonArray();
        for (int from = 0; from < missing.size(); from += BUCKET) {
            JsonArray bucket = new JsonArray();
            missing.subList(from, Math.min(missing.size(), from + BUCKET)).forEach(bucket::add);
            buckets.add(bucket);
        }
        JsonObject result = new JsonObject();
        result.addProperty("jwt", (missing.isEmpty() ? "complete-" : "session-") + number);
        result.add("buckets", buckets);
        return result(200, result);
    }

    private static Map<String, Part> form(HttpExchange exchange, byte[] body) {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        String boundary = type.substring(type.indexOf("boundary=") + "boundary=".length());
        Map<String, Part> form = new HashMap<>();
        for (String each : new String(body, ISO_8859_1).split("--" + boundary + "(?:--)?\r\n", -1)) {
            Matcher part = PART.matcher(each);
            if (part.matches()) {
                form.put(part.group(1), new Part(part.group(2), part.group(3).getBytes(ISO_8859_1)));
            }
        }
        return form;
    }

    private Answer upload(String session, HttpExchange exchange, byte[] body) {
        SortedMap<String, String> files = sessions.get(Integer.parseInt(session));
        for (Map.Entry<String, Part> part : form(exchange, body).entrySet()) {
            byte[] bytes = Base64.getDecoder().decode(part.getValue().bytes());
            boolean right = Fingerprint.of(bytes).hex().startsWith(part.getKey());
            if (!right || !files.containsValue(part.getKey())) {
                return refused("wrong hash");
            }
            parts.put(part.getKey(), new Part(part.getValue().type(), bytes));
        }
        JsonObject result = new JsonObject();
        boolean complete = parts.keySet().containsAll(files.values());
        if (complete) {
            result.addProperty("jwt", "complete-" + session);
        }
        return result(complete ? 201 : 202, result);
    }

    private Answer put(HttpExchange exchange, byte[] body) {
        JsonObject metadata = JsonParser.parseString(new String(
                        Objects.requireNonNull(form(exchange, body).get("metadata"))
                                .bytes(),
                        UTF_8))
                .getAsJsonObject();
        String token = metadata.getAsJsonObject("assets").get("jwt").getAsString();
        if (!token.startsWith("complete-")) {
            return refused("the assets are not complete");
        }
        versions.add(new Version(sessions.get(Integer.parseInt(token.substring("complete-".length()))), metadata));
        return result(200, new JsonObject());
    }
}
