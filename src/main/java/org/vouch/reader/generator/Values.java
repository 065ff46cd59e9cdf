package org.vouch.reader.generator;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;
import org.vouch.reader.yaml.YamlValue;

/** The values of fields, whatever they were written in: words by the names of their fields. */
final class Values {
    /** Fields nested deeper say nothing about a page. */
    private static final int DEEPEST = 8;

    private final Map<String, List<String>> all = new LinkedHashMap<>();

    Map<String, List<String>> all() {
        return all;
    }

    void take(String name, @Nullable Object value) {
        take(name, value, 0);
    }

    private void take(String name, @Nullable Object value, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        String before = name.isEmpty() ? "" : name + ".";
        if (value instanceof YamlValue.Mapping mapping) {
            mapping.entries().forEach(each -> take(before + each.name(), each.value(), depth + 1));
        } else if (value instanceof YamlValue.Sequence list) {
            list.items().forEach(each -> take(name, each, depth + 1));
        } else if (value instanceof YamlValue.Scalar scalar) {
            put(name, scalar.nothing() ? "" : scalar.text());
        } else if (value instanceof TomlTable table) {
            table.keySet().forEach(key -> take(before + key, table.get(List.of(key)), depth + 1));
        } else if (value instanceof TomlArray list) {
            list.toList().forEach(each -> take(name, each, depth + 1));
        } else if (value instanceof JsonObject object) {
            object.asMap().forEach((key, each) -> take(before + key, each, depth + 1));
        } else if (value instanceof JsonArray list) {
            list.forEach(each -> take(name, each, depth + 1));
        } else if (value instanceof JsonPrimitive said) {
            put(name, said.getAsString());
        } else if (value != null && !(value instanceof JsonElement)) {
            put(name, value.toString());
        }
    }

    private void put(String name, String value) {
        if (!value.isBlank()) {
            all.computeIfAbsent(name.toLowerCase(Locale.ROOT), any -> new ArrayList<>())
                    .add(value.strip());
        }
    }
}
