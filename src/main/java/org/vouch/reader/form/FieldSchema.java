package org.vouch.reader.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields that belong together: those of a kind of file, or of a group in it.
 *
 * @param name what messages call it, with its article, such as {@code a reviewer}
 * @param fields in the order in which people learn of them
 * @param places where each field is in the list, by its name
 * @param otherNames what other programs call some of the fields, with the name that they have here
 */
public record FieldSchema(
        String name, List<Field<?>> fields, Map<String, Integer> places, Map<String, String> otherNames) {
    /** Copies the fields in. */
    public FieldSchema {
        fields = List.copyOf(fields);
        places = Map.copyOf(places);
        otherNames = Map.copyOf(otherNames);
    }

    /** Returns a form of these fields, in this order. */
    public static FieldSchema of(String name, Field<?>... fields) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i++) {
            places.put(fields[i].name(), i);
        }
        return new FieldSchema(name, List.of(fields), places, Map.of());
    }

    /** Returns the same form, which recognizes what other programs call its fields. */
    public FieldSchema knownElsewhereAs(Map<String, String> names) {
        return new FieldSchema(name, fields, places, names);
    }

    /** Returns the names of the fields, in order. */
    public List<String> names() {
        return fields.stream().<String>map(Field::name).toList();
    }
}
