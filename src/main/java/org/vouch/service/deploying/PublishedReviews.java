package org.vouch.service.deploying;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.vouch.model.review.ReviewState;

/**
 * What a published site says of the reviews of its pages, in its {@code reviews.json}.
 *
 * @param byUrl what it says of a page, in a few words, by the page's whole address
 */
record PublishedReviews(Map<String, String> byUrl) {
    /** Where it lies below the output folder. */
    static final String PATH = "reviews.json";

    /** A site that says nothing. */
    static final PublishedReviews NONE = new PublishedReviews(Map.of());

    /** Copies the words in. */
    PublishedReviews {
        byUrl = Map.copyOf(byUrl);
    }

    /** Reads the file; what is not as Vouch writes it says nothing. */
    static PublishedReviews read(byte[] bytes) {
        try {
            JsonObject file = JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8))
                    .getAsJsonObject();
            JsonArray reviews = file.getAsJsonArray("reviews");
            Map<String, String> byUrl = new HashMap<>();
            for (JsonElement each : reviews) {
                JsonObject review = each.getAsJsonObject();
                byUrl.put(text(review, "url"), words(review));
            }
            return new PublishedReviews(byUrl);
        } catch (JsonParseException | IllegalStateException | ClassCastException | NullPointerException strange) {
            return NONE;
        }
    }

    private static String words(JsonObject review) {
        if (review.has("demonstration") && review.get("demonstration").getAsBoolean()) {
            return "demonstration: no clinician reviewed it";
        }
        String state = text(review, "state");
        String reviewer = text(review, "reviewer");
        if (reviewer.isEmpty()) {
            return state;
        }
        String reviewed = "reviewed " + text(review, "verified") + " by " + reviewer;
        return state.equals(ReviewState.Badge.VERIFIED.word()) ? reviewed : reviewed + ", " + state;
    }

    /** It is printed, and what a host has need not be what Vouch put there. */
    private static String text(JsonObject review, String name) {
        return review.get(name).getAsString().replaceAll("\\p{Cntrl}", "?");
    }

    /** Returns what is said of a page, in a few words. */
    Optional<String> of(String url) {
        return Optional.ofNullable(byUrl.get(url));
    }
}
