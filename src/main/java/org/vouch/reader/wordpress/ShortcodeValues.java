package org.vouch.reader.wordpress;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings of a shortcode.
 *
 * @param attributes its values, with the codes that builders write for brackets and quotes
 * @param content what is between its marks, as HTML
 */
record ShortcodeValues(Map<String, String> attributes, String content) implements PartValues {
    @Override
    public String text(String setting) {
        return decoded(attributes.getOrDefault(setting, ""));
    }

    /** Brackets and quotes would end a mark, so each builder writes something else for them. */
    private static String decoded(String written) {
        return written.replace("%22", "\"")
                .replace("%91", "[")
                .replace("%93", "]")
                .replace("%5c", "\\")
                .replace("`{`", "[")
                .replace("`}`", "]")
                .replace("``", "\"");
    }

    /** Lists are percent-encoded JSON; one that nobody can read stays a setting with words. */
    @Override
    public List<PartValues> each(String setting) {
        List<PartValues> each = new ArrayList<>();
        try {
            String json =
                    URLDecoder.decode(attributes.getOrDefault(setting, "").replace("+", "%2B"), StandardCharsets.UTF_8);
            if (JsonParser.parseString(json) instanceof JsonArray list) {
                for (JsonElement one : list) {
                    each.add(JsonValues.of(one, ""));
                }
            }
        } catch (JsonParseException | IllegalArgumentException unreadable) {
            return List.of();
        }
        return each;
    }

    @Override
    public Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        attributes.forEach((name, value) -> all.put(name, decoded(value)));
        return all;
    }
}
