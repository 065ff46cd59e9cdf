package org.vouch.check.proof;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.vouch.model.text.Finding;

/**
 * What a page tells machines about people, days, telephones and prices it shows readers, too. A reviewer whom only a
 * search engine gets to see is a claim that nobody can check.
 */
final class DataShown implements ProofRule {
    private static final Set<String> NAMES = Set.of("name", "headline", "honorificSuffix");
    private static final Set<String> DAYS = Set.of("lastReviewed", "datePublished", "dateModified");
    private static final Set<String> NUMBERS = Set.of("telephone", "price", "lowPrice", "highPrice");

    /** Their names say where a page is filed, which a site's own templates may leave out without deceiving anybody. */
    private static final Set<String> PLACES = Set.of("ListItem", "Thing", "WebSite");

    /** A number that is called from within the country is often shown without its code. */
    private static final int DIGITS_OF_A_NUMBER = 10;

    private static final int DAY = "2024-02-01".length();

    @Override
    public Stream<Finding> check(Document tree, PrintedPage page) {
        List<Element> data = tree.getElementsByTag("script").stream()
                .filter(DataReadable::isData)
                .toList();
        if (data.isEmpty()) {
            return Stream.empty();
        }
        VisibleContent seen = VisibleContent.of(tree);
        Set<String> hidden = new LinkedHashSet<>();
        for (Element script : data) {
            parsed(script.data()).ifPresent(claims -> look("", claims, seen, hidden));
        }
        return hidden.stream()
                .map(claim -> ProofRules.finding(
                        "page-data-shown",
                        page,
                        "the page's JSON-LD says " + claim + ", and the page does not show it to readers"));
    }

    /** Returns data, unless it cannot be read, which another rule tells. */
    private static Optional<JsonElement> parsed(String data) {
        try {
            return Optional.of(JsonParser.parseString(data));
        } catch (JsonParseException unreadable) {
            return Optional.empty();
        }
    }

    private static void look(String name, JsonElement value, VisibleContent seen, Set<String> hidden) {
        if (value.isJsonObject()) {
            boolean place = value.getAsJsonObject().get("@type") instanceof JsonPrimitive type
                    && PLACES.contains(type.getAsString());
            for (Map.Entry<String, JsonElement> each : value.getAsJsonObject().entrySet()) {
                if (!place || !each.getKey().equals("name")) {
                    look(each.getKey(), each.getValue(), seen, hidden);
                }
            }
        } else if (value.isJsonArray()) {
            value.getAsJsonArray().forEach(each -> look(name, each, seen, hidden));
        } else if (value instanceof JsonPrimitive said && !isShown(name, said.getAsString(), seen)) {
            hidden.add(name + " '" + said.getAsString() + "'");
        }
    }

    private static boolean isShown(String name, String said, VisibleContent seen) {
        if (NAMES.contains(name)) {
            return seen.says(said);
        }
        if (DAYS.contains(name)) {
            String day = said.length() > DAY ? said.substring(0, DAY) : said;
            return seen.days().stream().anyMatch(shown -> shown.startsWith(day)) || seen.says(day);
        }
        if (NUMBERS.contains(name)) {
            String digits = digits(said);
            int from = Math.max(0, digits.length() - DIGITS_OF_A_NUMBER);
            return digits(seen.words()).contains(digits.substring(from));
        }
        return true;
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.toString();
    }
}
