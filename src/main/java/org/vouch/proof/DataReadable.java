package org.vouch.proof;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.TypeAdapter;
import java.io.IOException;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.vouch.text.Finding;

/** What a page tells search engines in JSON can be read. */
final class DataReadable implements ProofRule {
    private static final TypeAdapter<JsonElement> JSON = new Gson().getAdapter(JsonElement.class);

    @Override
    public Stream<Finding> check(Document tree, PrintedPage page) {
        return tree.getElementsByTag("script").stream()
                .filter(script -> script.attr("type").equalsIgnoreCase("application/ld+json"))
                .filter(script -> !isJson(script.data()))
                .map(script -> ProofRules.finding("page-data", page, "search engines cannot read the page's JSON-LD"));
    }

    private static boolean isJson(String data) {
        try {
            return JSON.fromJson(data).isJsonObject() || JSON.fromJson(data).isJsonArray();
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }
}
