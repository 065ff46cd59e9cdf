package org.vouch.reader.wordpress;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settings that are kept as JSON.
 *
 * @param settings by their names
 * @param content what is in the part, as HTML
 * @param inside what is in each thing of its lists, as HTML, for parts that keep those apart
 */
record JsonValues(JsonObject settings, String content, List<String> inside) implements PartValues {
    /** Settings nested deeper say how something looks. */
    private static final int DEEPEST = 6;

    /** Copies the list in. */
    JsonValues {
        inside = List.copyOf(inside);
    }

    /** Returns the settings of a JSON object; of anything else there are none. */
    static JsonValues of(JsonElement settings, String content) {
        return new JsonValues(settings instanceof JsonObject object ? object : new JsonObject(), content, List.of());
    }

    @Override
    public String text(String setting) {
        JsonElement at = settings;
        for (String step : setting.split("\\.", -1)) {
            at = at instanceof JsonObject object ? object.get(step) : null;
        }
        return said(at);
    }

    private static String said(@Nullable JsonElement value) {
        return value != null
                        && value.isJsonPrimitive()
                        && !value.getAsJsonPrimitive().isBoolean()
                ? value.getAsString()
                : "";
    }

    @Override
    public List<PartValues> each(String setting) {
        List<PartValues> each = new ArrayList<>();
        if (settings.get(setting) instanceof JsonArray list) {
            for (JsonElement one : list) {
                each.add(of(one, each.size() < inside.size() ? inside.get(each.size()) : ""));
            }
        }
        return each;
    }

    @Override
    public Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        flatten("", settings, all, 0);
        all.keySet().removeIf(name -> name.startsWith("__"));
        return all;
    }

    private static void flatten(String name, JsonElement value, Map<String, String> all, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        String before = name.isEmpty() ? "" : name + ".";
        if (value instanceof JsonObject object) {
            object.asMap().forEach((key, each) -> flatten(before + key, each, all, depth + 1));
        } else if (value instanceof JsonArray list) {
            for (int i = 0; i < list.size(); i++) {
                flatten(before + i, list.get(i), all, depth + 1);
            }
        } else if (!said(value).isEmpty()) {
            all.put(name, said(value));
        }
    }
}
