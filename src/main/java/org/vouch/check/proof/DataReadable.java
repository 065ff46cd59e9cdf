package org.vouch.check.proof;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.TypeAdapter;
import java.io.IOException;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.vouch.model.text.Finding;

/** What a page tells search engines in JSON can be read. */
final class DataReadable implements ProofRule {
    private static final TypeAdapter<JsonElement> JSON = new Gson().getAdapter(JsonElement.class);

    @Override
    public Stream<Finding> check(Document tree, PrintedPage page) {
        return tree.getElementsByTag("script").stream()
                .filter(DataReadable::isData)
                .filter(script -> !isJson(script.data()))
                .map(script -> ProofRules.finding("page-data", page, "search engines cannot read the page's JSON-LD"));
    }

    /** Returns whether a script holds data about the page. */
    static boolean isData(Element script) {
        return script.attr("type").strip().equalsIgnoreCase("application/ld+json");
    }

    private static boolean isJson(String data) {
        try {
            return JSON.fromJson(data).isJsonObject() || JSON.fromJson(data).isJsonArray();
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }
}
