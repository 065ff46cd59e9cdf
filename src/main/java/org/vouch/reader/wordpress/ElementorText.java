package org.vouch.reader.wordpress;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes the widgets of a page of Elementor, which keeps them as JSON beside the text, as the HTML that readers saw.
 */
final class ElementorText {
    /** Containers of honest pages are not nested any deeper. */
    private static final int DEEPEST = 40;

    private final BuilderTable table;
    private final PartPrinter printer;
    private final Map<String, Integer> unknown = new TreeMap<>();

    ElementorText(BuilderTable table, PartPrinter printer) {
        this.table = table;
        this.printer = printer;
    }

    /** Returns the types of widgets that the table does not know, each with how often it is there. */
    Map<String, Integer> unknown() {
        return unknown;
    }

    /** Returns the page; empty if its JSON cannot be read. */
    Optional<String> of(String json) {
        try {
            return JsonParser.parseString(json) instanceof JsonArray elements && !elements.isEmpty()
                    ? Optional.of(elements(elements))
                    : Optional.empty();
        } catch (JsonParseException unreadable) {
            return Optional.empty();
        }
    }

    private String elements(JsonArray elements) {
        StringBuilder html = new StringBuilder();
        for (JsonElement each : elements) {
            html.append(each instanceof JsonObject element ? element(element, 0) : "");
        }
        return html.toString();
    }

    private String element(JsonObject element, int depth) {
        List<String> inside = new ArrayList<>();
        if (element.get("elements") instanceof JsonArray children) {
            for (JsonElement child : children) {
                inside.add(child instanceof JsonObject object && depth < DEEPEST ? element(object, depth + 1) : "");
            }
        }
        String content = String.join("", inside);
        if (!(element.get("widgetType") instanceof JsonPrimitive type)) {
            return content;
        }
        JsonObject settings = element.get("settings") instanceof JsonObject object ? object : new JsonObject();
        JsonValues values = new JsonValues(settings, content, inside);
        String name = "elementor/" + type.getAsString().replaceFirst("\\.default$", "");
        return table.part(name)
                .map(part -> printer.print(part, values))
                .orElseGet(() -> unknown(type.getAsString(), values) + content);
    }

    /** The words of a widget that nobody knows come as paragraphs. */
    private String unknown(String type, JsonValues values) {
        StringBuilder html = new StringBuilder();
        values.all().forEach((setting, value) -> {
            if (table.holdsWords(setting, value)) {
                html.append("<div>").append(value).append("</div>");
            }
        });
        unknown.merge(type, 1, Integer::sum);
        return html.toString();
    }
}
