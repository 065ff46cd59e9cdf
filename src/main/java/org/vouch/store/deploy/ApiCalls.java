package org.vouch.store.deploy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Calls to a host's interface for programs. The token goes to that host alone, no redirect is followed with it, and no
 * message repeats it.
 */
final class ApiCalls {
    private static final Duration CONNECTING = Duration.ofSeconds(30);

    /** A portion of files may be large and the line slow. */
    private static final Duration ANSWERING = Duration.ofMinutes(10);

    private static final int LONGEST_WORDS = 300;

    /** With these a host says that it is busy or out of order. */
    private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504, 520, 522, 524);

    private static final Set<Integer> NO_ACCESS = Set.of(401, 403);

    private final String who;
    private final String variable;
    private final String token;
    private final InstantSource clock;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /**
     * Prepares calls.
     *
     * @param who the host's name, for messages
     * @param variable the variable of the environment that holds the token, for messages
     * @param clock shows the time where the host does not
     */
    ApiCalls(String who, String variable, String token, InstantSource clock) {
        this.who = who;
        this.variable = variable;
        this.token = token;
        this.clock = clock;
    }

    /**
     * What a host answered.
     *
     * @param found whether there is what was asked for
     * @param body its bytes
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Answer(boolean found, HttpHeaders head, byte[] body) {}

    /** Begins a call with the token. */
    HttpRequest.Builder to(URI address) {
        return to(address, token);
    }

    /** Begins a call with another token, which the host gave. */
    HttpRequest.Builder to(URI address, String pass) {
        return HttpRequest.newBuilder(address)
                .timeout(ANSWERING)
                .header("User-Agent", "Vouch (puts a site online)")
                .header("Authorization", "Bearer " + pass);
    }

    /**
     * Calls.
     *
     * @return the answer, also where there is nothing at the address
     * @throws HostFailure if the host is not reached, is busy, or refuses
     */
    Answer send(HttpRequest.Builder call) throws HostFailure {
        HttpResponse<byte[]> answer = answer(call.build());
        int status = answer.statusCode();
        if (PASSING.contains(status)) {
            throw HostFailure.passing(refusal(answer), RetryAfter.of(answer.headers(), clock));
        }
        if (NO_ACCESS.contains(status)) {
            throw HostFailure.lasting(refusal(answer) + "; look whether the token in " + variable
                    + " is whole, not expired, and allowed to deploy there");
        }
        boolean good = status >= 200 && status < 300;
        if (!good && status != 404) {
            throw HostFailure.lasting(refusal(answer));
        }
        return new Answer(good, answer.headers(), answer.body());
    }

    /**
     * Calls for something that must be there.
     *
     * @return the JSON of the answer
     * @throws HostFailure if the host is not reached, is busy or refuses, or if there is nothing at the address
     */
    JsonElement json(HttpRequest.Builder call) throws HostFailure {
        Answer answer = send(call);
        if (!answer.found()) {
            throw HostFailure.lasting(who + " answers 404" + said(answer.body()));
        }
        return json(answer);
    }

    /**
     * Reads the JSON of an answer.
     *
     * @throws HostFailure if the answer is not JSON
     */
    JsonElement json(Answer answer) throws HostFailure {
        try {
            return JsonParser.parseString(new String(answer.body(), StandardCharsets.UTF_8));
        } catch (JsonParseException cutOff) {
            throw HostFailure.passing(who + " answers with something that is not whole");
        }
    }

    private HttpResponse<byte[]> answer(HttpRequest call) throws HostFailure {
        try {
            return client.send(call, BodyHandlers.ofByteArray());
        } catch (IOException cut) {
            String words = cut.getMessage() == null ? "no connection" : cut.getMessage();
            throw HostFailure.passing(who + " is not reached: " + withoutToken(words));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw HostFailure.lasting("stopped");
        }
    }

    private String refusal(HttpResponse<byte[]> answer) {
        return who + " answers " + answer.statusCode() + said(answer.body());
    }

    /** Both hosts say in JSON what is wrong, one at the top and one in a list. */
    private String said(byte[] body) {
        Optional<String> message;
        try {
            JsonObject json = JsonParser.parseString(new String(body, StandardCharsets.UTF_8))
                    .getAsJsonObject();
            JsonObject fault = json.has("errors") && json.get("errors").isJsonArray()
                    ? json.getAsJsonArray("errors").get(0).getAsJsonObject()
                    : json;
            message = Optional.ofNullable(fault.get("message")).map(JsonElement::getAsString);
        } catch (JsonParseException | IllegalStateException | IndexOutOfBoundsException none) {
            message = Optional.empty();
        }
        return message.map(words -> ": " + withoutToken(words)).orElse("");
    }

    private String withoutToken(String words) {
        String plain = words.replace(token, "(the token)");
        return plain.length() > LONGEST_WORDS ? plain.substring(0, LONGEST_WORDS) + "…" : plain;
    }
}
