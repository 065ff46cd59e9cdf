package org.vouch.service.packets;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.internal.LazilyParsedNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.vouch.model.text.Fingerprint;

/** Makes manifests that are sound JSON under a good check, and odd in one place or several. */
public final class OddManifests {
    private static final Gson GSON = new GsonBuilder()
            .serializeNulls()
            .disableHtmlEscaping()
            .setPrettyPrinting()
            .create();

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\0",
            "x",
            "0",
            "/",
            "//",
            "..",
            "/../",
            "../../etc/passwd",
            "C:\\x",
            "\u202E",
            "\uD800",
            "a\nb",
            "content/reviews/",
            "content/reviews/../../x/1.yaml",
            "http://",
            "http://[",
            "file:///etc",
            "UTC+99:99",
            "é/".repeat(2_000));

    private OddManifests() {}

    /** Returns a text with the check that Vouch writes at its end. */
    public static String checked(String json) {
        String said = json.substring(0, json.lastIndexOf("\n}"));
        return said + ",\n  \"check\": \"" + Fingerprint.of(said).hex() + "\"\n}\n";
    }

    /** Returns a manifest with the check of what it says now. */
    public static String checked(JsonObject manifest) {
        JsonObject copy = manifest.deepCopy();
        copy.remove("check");
        return checked(GSON.toJson(copy));
    }

    /** Returns a manifest that is odd in a place by chance. */
    public static String odd(JsonObject manifest, Random chance) {
        JsonObject odd = manifest.deepCopy();
        odd.remove("check");
        int changes = 1 + chance.nextInt(3);
        for (int i = 0; i < changes; i++) {
            change(odd, chance);
        }
        String json = GSON.toJson(odd);
        if (chance.nextInt(8) == 0) {
            json = doubled(json, chance);
        }
        return json.endsWith("\n}") ? checked(json) : json;
    }

    /** Writes one line twice, so that a name stands there two times. */
    private static String doubled(String json, Random chance) {
        List<String> lines = new ArrayList<>(List.of(json.split("\n", -1)));
        int at = chance.nextInt(lines.size());
        String line = lines.get(at);
        if (line.contains("\": \"")) {
            lines.add(at, line.endsWith(",") ? line : line + ",");
        }
        return String.join("\n", lines);
    }

    private static void change(JsonObject root, Random chance) {
        JsonObject within = root;
        while (true) {
            List<String> names = new ArrayList<>(within.keySet());
            if (names.isEmpty()) {
                within.add(name(chance), value(chance));
                return;
            }
            String name = names.get(chance.nextInt(names.size()));
            if (within.get(name) instanceof JsonObject below && chance.nextInt(4) != 0) {
                within = below;
                continue;
            }
            switch (chance.nextInt(4)) {
                case 0 -> within.remove(name);
                case 1 -> within.add(name(chance), within.remove(name));
                case 2 -> within.add(name(chance), value(chance));
                default -> within.add(name, value(chance));
            }
            return;
        }
    }

    private static String name(Random chance) {
        return TEXTS.get(chance.nextInt(TEXTS.size()));
    }

    private static JsonElement value(Random chance) {
        return switch (chance.nextInt(9)) {
            case 0 -> JsonNull.INSTANCE;
            case 1 -> new JsonObject();
            case 2 -> new JsonArray();
            case 3 -> new JsonPrimitive(true);
            case 4 -> new JsonPrimitive(-1);
            case 5 -> new JsonPrimitive(new LazilyParsedNumber("1e400"));
            case 6 -> deep(chance.nextInt(200));
            default -> new JsonPrimitive(name(chance));
        };
    }

    private static JsonElement deep(int levels) {
        JsonElement within = new JsonArray();
        for (int i = 0; i < levels; i++) {
            JsonArray around = new JsonArray();
            around.add(within);
            within = around;
        }
        return within;
    }
}
