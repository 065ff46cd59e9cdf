package org.vouch.reader.html;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says to machines of its own review.
 *
 * @param reviewer the name of who reviewed it, if it says one and no other
 * @param reviewed the day that it says, such as {@code 2024-02-01}, if it says one and no other
 * @see "https://schema.org/reviewedBy and https://schema.org/lastReviewed"
 */
record LinkedData(Optional<String> reviewer, Optional<String> reviewed) {
    private static final int DEEPEST = 12;

    /** Reads the JSON-LD of a page; what nobody can read says nothing. */
    static LinkedData of(Document page) {
        List<JsonObject> objects = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            parsed(script.data()).ifPresent(element -> collect(element, objects, 0));
        }
        return of(objects);
    }

    private static Optional<JsonElement> parsed(String json) {
        try {
            return Optional.of(JsonParser.parseString(json));
        } catch (JsonParseException unreadable) {
            return Optional.empty();
        }
    }

    private static LinkedData of(List<JsonObject> objects) {
        Set<String> reviewers = new LinkedHashSet<>();
        Set<String> days = new LinkedHashSet<>();
        for (JsonObject object : objects) {
            names(object.get("reviewedBy"), objects, reviewers);
            String day = said(object.get("lastReviewed"));
            if (day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ].*)?")) {
                days.add(day.substring(0, 10));
            }
        }
        return new LinkedData(only(reviewers), only(days));
    }

    private static Optional<String> only(Set<String> said) {
        return said.size() == 1 ? said.stream().findFirst() : Optional.empty();
    }

    private static void collect(@Nullable JsonElement json, List<JsonObject> objects, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (json instanceof JsonArray list) {
            list.forEach(each -> collect(each, objects, depth + 1));
        } else if (json instanceof JsonObject object) {
            objects.add(object);
            object.asMap().values().forEach(each -> collect(each, objects, depth + 1));
        }
    }

    /** A reviewer is written by name, as an object, as a list of them, or as a reference to another object. */
    private static void names(@Nullable JsonElement written, List<JsonObject> objects, Set<String> names) {
        if (written instanceof JsonArray list) {
            list.forEach(each -> names(each, objects, names));
            return;
        }
        String name = written instanceof JsonObject object ? nameOf(object, objects) : said(written);
        if (!name.isEmpty()) {
            names.add(PlainHtml.words(name));
        }
    }

    private static String nameOf(JsonObject object, List<JsonObject> objects) {
        String name = said(object.get("name"));
        String id = said(object.get("@id"));
        return name.isEmpty() && !id.isEmpty()
                ? objects.stream()
                        .filter(each -> said(each.get("@id")).equals(id))
                        .map(each -> said(each.get("name")))
                        .filter(each -> !each.isEmpty())
                        .findFirst()
                        .orElse("")
                : name;
    }

    private static String said(@Nullable JsonElement value) {
        return value instanceof JsonPrimitive text && text.isString()
                ? text.getAsString().strip()
                : "";
    }
}
