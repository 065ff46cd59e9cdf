package org.vouch.service.verify;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.vouch.check.proof.CopiedPage;
import org.vouch.check.proof.PageComparison;
import org.vouch.model.text.Messages;
import org.vouch.store.publish.PublishedManifest;

/** How a page of a copy differs from the same page as the program prints it from the signed words. */
final class PageDifference {
    private static final int LONGEST_NAME = 60;
    private static final Set<String> TOLD_TO_MACHINES =
            Set.of("reviewedBy", "lastReviewed", "honorificSuffix", "hasCredential");

    private final PublishedManifest manifest;
    private final CopyPages copy;
    private final Map<String, Messages> words;
    private final Map<String, Predicate<String>> known = new HashMap<>();
    private final Set<String> titles = new HashSet<>();

    /** How the ways to other languages begin. */
    private final Set<String> ways = new HashSet<>();

    private final Map<String, Set<String>> frames = new HashMap<>();

    /** What all pages of a language say around their words, and the program does not print there. */
    private final SortedMap<String, NavigableSet<String>> unrecorded = new TreeMap<>();

    /**
     * Makes ready to compare.
     *
     * @param words the words of the interface by their language; those of languages that are asked for are added
     */
    PageDifference(PublishedManifest manifest, CopyPages copy, Map<String, Messages> words) {
        this.manifest = manifest;
        this.copy = copy;
        this.words = words;
        copy.all().forEach(facts -> {
            titles.add(facts.title());
            titles.add(facts.description());
            titles.add(facts.site());
        });
    }

    /** Returns what a page of the copy says that its record does not; nothing if they say the same. */
    Optional<String> of(CopyPages.Facts facts, String address, Reprint.Printed printed, Reprint reprint)
            throws IOException {
        byte[] expected = printed.pages().get(address);
        if (expected == null) {
            return Optional.of("is at " + address + ", but its record is about another page");
        }
        Messages words = this.words.computeIfAbsent(facts.language(), reprint::wordsFor);
        byte[] carried = copy.bytes(facts.file());
        Optional<String> difference = PageComparison.difference(
                expected,
                carried,
                PageComparison.Leeway.ofPage(known.computeIfAbsent(facts.language(), absent -> known(words))));
        if (difference.isPresent()) {
            return difference;
        }
        CopiedPage wanted = CopiedPage.of(expected);
        if (!facts.windowTitle().equals(wanted.windowTitle())) {
            return Optional.of("is called “" + ProvedPages.plain(facts.windowTitle()) + "” in the title of its window");
        }
        if (!facts.description().equals(wanted.description())) {
            return Optional.of(
                    "describes itself as “" + ProvedPages.plain(facts.description()) + "”, which nobody signed");
        }
        boolean plainShare = facts.share().isEmpty()
                || facts.share().equals(manifest.printed().orElseThrow().title());
        if (!plainShare && !facts.share().equals(wanted.share())) {
            return Optional.of("says “" + ProvedPages.plain(facts.share()) + "” beside links to it elsewhere");
        }
        CopiedPage own = CopiedPage.of(carried);
        return machines(own, printed).or(() -> around(facts.language(), own.frame(), reprint, wanted.frame()));
    }

    /** Returns whether a text may be beside the reviewed words: the program's, a page's, a day, or a short name. */
    private Predicate<String> known(Messages words) {
        Set<String> program = new HashSet<>(words.byKey().values());
        Predicate<String> day = Pattern.compile(datePattern(words)).asMatchPredicate();
        return text -> program.contains(text) || titles.contains(text) || day.test(text) || isName(text);
    }

    private static String datePattern(Messages words) {
        StringBuilder months = new StringBuilder();
        for (int month = 1; month <= 12; month++) {
            months.append(months.isEmpty() ? "" : "|").append(Pattern.quote(words.say("month." + month)));
        }
        return Pattern.quote(words.say("date.long"))
                .replace("{month}", "\\E(?:" + months + ")\\Q")
                .replace("{day}", "\\E[0-9]{1,2}\\Q")
                .replace("{year}", "\\E[0-9]{4}\\Q");
    }

    /** Names of people and subjects are few words without the end of a sentence. */
    static boolean isName(String text) {
        return text.length() <= LONGEST_NAME && !text.matches(".*[.!?:;]\\s.*|.*[!?:;]$|.*\\s\\S+\\.$");
    }

    private static Optional<String> machines(CopiedPage page, Reprint.Printed printed) {
        Map<String, JsonObject> wanted = new HashMap<>();
        nodes(new Gson().toJsonTree(printed.graph()), wanted);
        for (String text : page.structured()) {
            try {
                Optional<String> fault = machines(JsonParser.parseString(text), wanted);
                if (fault.isPresent()) {
                    return fault;
                }
            } catch (JsonParseException | StackOverflowError malformed) {
                return Optional.of("tells machines something that they cannot read");
            }
        }
        return Optional.empty();
    }

    private static void nodes(JsonElement said, Map<String, JsonObject> byId) {
        if (said instanceof JsonArray all) {
            all.forEach(each -> nodes(each, byId));
        } else if (said instanceof JsonObject node) {
            if (node.get("@id") instanceof JsonPrimitive id && node.size() > 1) {
                byId.put(id.getAsString(), node);
            }
            node.entrySet().forEach(each -> nodes(each.getValue(), byId));
        }
    }

    private static Optional<String> machines(JsonElement said, Map<String, JsonObject> wanted) {
        if (said instanceof JsonArray all) {
            for (JsonElement each : all) {
                Optional<String> fault = machines(each, wanted);
                if (fault.isPresent()) {
                    return fault;
                }
            }
            return Optional.empty();
        }
        if (!(said instanceof JsonObject node)) {
            return Optional.empty();
        }
        JsonObject should = node.get("@id") instanceof JsonPrimitive id ? wanted.get(id.getAsString()) : null;
        boolean ofReview =
                should != null && (should.has("reviewedBy") || should.has("honorificSuffix") || should.has("headline"));
        for (Map.Entry<String, JsonElement> each : node.entrySet()) {
            String key = each.getKey();
            boolean matters = TOLD_TO_MACHINES.contains(key)
                    || (ofReview && Set.of("name", "headline", "description").contains(key));
            if (matters && (should == null || !each.getValue().equals(should.get(key)))) {
                return Optional.of(
                        "tells machines “" + ProvedPages.plain(each.getValue().toString()) + "” as "
                                + ProvedPages.plain(key) + ", and the record does not say so");
            }
            Optional<String> fault =
                    TOLD_TO_MACHINES.contains(key) ? Optional.empty() : machines(each.getValue(), wanted);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    /**
     * Returns what the pages say around their words that neither the program prints there nor names a page, by
     * language; no record holds it. Only what pages said that were compared until now is in it.
     */
    SortedMap<String, NavigableSet<String>> unrecorded() {
        return unrecorded;
    }

    /** Words around the page are on the home page, too, or are the program's, or name a page. */
    private Optional<String> around(String language, Set<String> said, Reprint reprint, Set<String> printed) {
        Set<String> usual = frames.computeIfAbsent(language, this::homeFrame);
        if (usual.isEmpty()) {
            return Optional.empty();
        }
        Set<String> program = new HashSet<>(
                words.computeIfAbsent(language, reprint::wordsFor).byKey().values());
        program.addAll(otherLanguages(reprint));
        List<String> own = said.stream()
                .filter(text -> !printed.contains(text)
                        && !program.contains(text)
                        && !titles.contains(text)
                        && !text.matches("[\\p{P}\\p{S}\\s]*"))
                .toList();
        NavigableSet<String> shown = unrecorded.computeIfAbsent(ProvedPages.plain(language), absent -> new TreeSet<>());
        own.stream().filter(usual::contains).map(ProvedPages::plain).forEach(shown::add);
        return own.stream()
                .filter(text -> !usual.contains(text))
                .findFirst()
                .map(text -> "says “" + ProvedPages.plain(text) + "” around its words, as no other page does");
    }

    private Set<String> frameOf(CopyPages.Facts facts) {
        try {
            return CopiedPage.of(copy.bytes(facts.file())).frame();
        } catch (IOException unread) {
            throw new UncheckedIOException("reading " + facts.file(), unread);
        }
    }

    /** The way to another language is in the words of that language. */
    private Set<String> otherLanguages(Reprint reprint) {
        if (ways.isEmpty()) {
            copy.all()
                    .forEach(facts -> ways.add(words.computeIfAbsent(facts.language(), reprint::wordsFor)
                            .say("languages.more")));
        }
        return ways;
    }

    private Set<String> homeFrame(String language) {
        for (CopyPages.Facts facts : copy.all()) {
            String address = CopyPages.addressOf(facts.file());
            if (facts.language().equals(language)
                    && address.chars().filter(c -> c == '/').count() <= 2
                    && address.endsWith("/")
                    && (address.equals("/") || address.length() <= language.length() + 2)) {
                return frameOf(facts);
            }
        }
        return Set.of();
    }
}
