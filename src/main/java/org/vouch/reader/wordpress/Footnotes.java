package org.vouch.reader.wordpress;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import org.vouch.model.page.Piece;

/** The notes of a page, which WordPress keeps beside its text. */
final class Footnotes {
    private Footnotes() {}

    /** Returns the notes as WordPress prints them; empty if there are none, or nobody can read them. */
    static String list(String json) {
        StringBuilder html = new StringBuilder();
        try {
            if (!json.isBlank() && JsonParser.parseString(json) instanceof JsonArray notes) {
                for (JsonElement each : notes) {
                    if (each instanceof JsonObject note && note.has("content")) {
                        html.append(item(note));
                    }
                }
            }
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException unreadable) {
            return "";
        }
        return html.length() == 0 ? "" : "<ol class=\"wp-block-footnotes\">" + html + "</ol>";
    }

    private static String item(JsonObject note) {
        String id = note.has("id") ? note.get("id").getAsString() : "";
        return "<li" + (id.isEmpty() ? "" : " id=\"" + Piece.Html.ofWords(id) + "\"") + ">"
                + note.get("content").getAsString() + "</li>";
    }
}
