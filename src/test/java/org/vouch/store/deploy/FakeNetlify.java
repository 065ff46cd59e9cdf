package org.vouch.store.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Netlify, as its OpenAPI description and "Get started with the Netlify API" have it. */
public final class FakeNetlify extends FakeApi {
    private static final String SITE = "01234567-89ab-cdef-0123-456789abcdef";

    private static final String PREFIX = "/api/v1";

    /** One page of a list has no more entries. */
    private static final int PAGE = 20;

    private static final class Deploy {
        private final SortedMap<String, String> files = new TreeMap<>();
        private boolean asynchronous;
        private int looks;
        private boolean ready;
    }

    private final Map<String, byte[]> bytes = new HashMap<>();
    private final List<Deploy> deploys = new ArrayList<>();
    private int published = -1;
    private boolean publishesOfItself = true;
    private boolean changesBytes;

    /** Opens an account with one site. */
    public FakeNetlify() throws IOException {}

    /** Returns a driver to the site. */
    public Host host() {
        return host(SITE);
    }

    /** Returns a driver to another site. */
    public Host host(String site) {
        return new NetlifyHost(calls("Netlify", NetlifyHost.TOKEN, TOKEN), address(PREFIX), site, pause());
    }

    /** Returns a driver with another token. */
    public Host hostWith(String token) {
        return new NetlifyHost(calls("Netlify", NetlifyHost.TOKEN, token), address(PREFIX), SITE, pause());
    }

    /** Says whether a deploy that is ready is published. */
    public synchronized void publishesOfItself(boolean does) {
        publishesOfItself = does;
    }

    /** Says whether other bytes are kept than are sent. */
    public synchronized void changesBytes(boolean does) {
        changesBytes = does;
    }

    /** Returns what readers get, by path. */
    public synchronized SortedMap<String, String> live() {
        SortedMap<String, String> live = new TreeMap<>();
        if (published >= 0) {
            deploys.get(published).files.forEach((path, sum) -> live.put(path.substring(1), text(sum)));
        }
        return live;
    }

    private String text(String sum) {
        byte[] file = bytes.get(sum);
        return file == null ? "NO BYTES" : new String(file, UTF_8);
    }

    /** Puts a deploy online in another way. */
    public synchronized void live(Map<String, String> files) {
        Deploy deploy = new Deploy();
        files.forEach((path, text) -> {
            byte[] file = text.getBytes(UTF_8);
            bytes.put(FileSum.sha1(file), file);
            deploy.files.put("/" + path, FileSum.sha1(file));
        });
        deploy.ready = true;
        deploys.add(deploy);
        published = deploys.size() - 1;
    }

    @Override
    public synchronized Runnable remember() {
        Map<String, byte[]> known = Map.copyOf(bytes);
        Deploy live = deploys.get(published);
        return () -> {
            synchronized (this) {
                bytes.keySet().retainAll(known.keySet());
                deploys.add(live);
                published = deploys.size() - 1;
            }
        };
    }

    @Override
    Answer answer(String method, String path, HttpExchange exchange, byte[] body) {
        String site = PREFIX + "/sites/" + SITE;
        if (path.equals(site)) {
            return Answer.json(200, site());
        }
        if (path.equals(site + "/files")) {
            return list(String.valueOf(exchange.getRequestURI().getQuery()));
        }
        if (path.startsWith(site + "/files/")) {
            return file(path.substring((site + "/files").length()), exchange);
        }
        if (method.equals("POST") && path.equals(site + "/deploys")) {
            return begin(JsonParser.parseString(new String(body, UTF_8)).getAsJsonObject());
        }
        if (path.startsWith(PREFIX + "/deploys/d")) {
            return deploy(method, path.substring((PREFIX + "/deploys/d").length()), body);
        }
        return Answer.json(404, "{\"code\": 404, \"message\": \"Not Found\"}");
    }

    private String site() {
        JsonObject site = new JsonObject();
        site.addProperty("id", SITE);
        site.addProperty("state", "current");
        if (published >= 0) {
            JsonObject deploy = new JsonObject();
            deploy.addProperty("id", "d" + published);
            site.add("published_deploy", deploy);
        }
        return site.toString();
    }

    private Answer list(String query) {
        List<Map.Entry<String, String>> all =
                new ArrayList<>(deploys.get(published).files.entrySet());
        int page = query.startsWith("page=") ? Integer.parseInt(query.substring("page=".length())) : 1;
        JsonArray list = new JsonArray();
        int end = Math.min(all.size(), page * PAGE);
        all.subList((page - 1) * PAGE, end).forEach(file -> list.add(file(file.getKey(), file.getValue())));
        Map<String, String> head = end < all.size()
                ? Map.of(
                        "Link",
                        "<" + address(PREFIX) + "/sites/" + SITE + "/files?page=" + (page + 1) + ">; rel=\"next\"")
                : Map.of();
        return new Answer(200, list.toString().getBytes(UTF_8), head);
    }

    private static JsonObject file(String path, String sum) {
        JsonObject file = new JsonObject();
        file.addProperty("id", path);
        file.addProperty("path", path);
        file.addProperty("sha", sum);
        return file;
    }

    private Answer file(String path, HttpExchange exchange) {
        String sum = deploys.get(published).files.get(path);
        if (sum == null) {
            return Answer.json(404, "{\"code\": 404, \"message\": \"Not Found\"}");
        }
        boolean raw = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"))
                .equals("application/vnd.bitballoon.v1.raw");
        return raw
                ? new Answer(200, Objects.requireNonNull(bytes.get(sum)), Map.of())
                : Answer.json(200, file(path, sum).toString());
    }

    private Answer begin(JsonObject asked) {
        Deploy deploy = new Deploy();
        for (Map.Entry<String, JsonElement> file :
                asked.getAsJsonObject("files").entrySet()) {
            deploy.files.put(file.getKey(), file.getValue().getAsString());
        }
        deploy.asynchronous = asked.get("async").getAsBoolean();
        deploys.add(deploy);
        return answer(deploys.size() - 1);
    }

    private Answer deploy(String method, String below, byte[] body) {
        int end = below.indexOf('/') < 0 ? below.length() : below.indexOf('/');
        int number = Integer.parseInt(below.substring(0, end));
        Deploy deploy = deploys.get(number);
        if (!method.equals("PUT")) {
            deploy.looks++;
            return answer(number);
        }
        String path = below.substring(end + "/files".length());
        byte[] taken = changesBytes ? (new String(body, UTF_8) + " ").getBytes(UTF_8) : body;
        String sum = FileSum.sha1(taken);
        if (!changesBytes && !sum.equals(deploy.files.get(path))) {
            return Answer.json(422, "{\"code\": 422, \"message\": \"SHA mismatch\"}");
        }
        bytes.put(sum, taken);
        goLive(number);
        return Answer.json(200, file(path, sum).toString());
    }

    /** All bytes are there: it is processed, and then it is live. */
    private void goLive(int number) {
        Deploy deploy = deploys.get(number);
        if (bytes.keySet().containsAll(deploy.files.values()) && !deploy.ready) {
            deploy.ready = true;
            deploy.looks = 0;
            published = publishesOfItself ? number : published;
        }
    }

    private Answer answer(int number) {
        Deploy deploy = deploys.get(number);
        boolean prepared = !deploy.asynchronous || deploy.looks >= 2;
        goLive(number);
        JsonObject answer = new JsonObject();
        answer.addProperty("id", "d" + number);
        answer.addProperty("state", state(deploy, prepared));
        if (prepared) {
            JsonArray required = new JsonArray();
            deploy.files.values().stream()
                    .distinct()
                    .filter(sum -> !bytes.containsKey(sum))
                    .forEach(required::add);
            answer.add("required", required);
        }
        return Answer.json(200, answer.toString());
    }

    private static String state(Deploy deploy, boolean prepared) {
        if (deploy.ready) {
            return deploy.looks > 1 ? "ready" : "processing";
        }
        return prepared ? "uploading" : "preparing";
    }
}
