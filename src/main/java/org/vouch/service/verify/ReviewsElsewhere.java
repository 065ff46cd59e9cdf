package org.vouch.service.verify;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.vouch.check.proof.CopiedPage;
import org.vouch.model.review.Assurance;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Messages;
import org.vouch.model.text.Span;
import org.vouch.model.text.UrlPath;
import org.vouch.site.view.ReviewEntry;
import org.vouch.store.publish.PublishedManifest;

/** What lists, files for machines and feeds of a copy say of reviews, beside the pages themselves. */
final class ReviewsElsewhere {
    private final PublishedManifest manifest;
    private final CopyPages copy;
    private final Map<String, Messages> words;
    private final Map<String, PageProof> proved;
    private final Set<String> stated;
    private final Set<String> unproved;
    private final Map<String, PageProof> byId = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /**
     * Makes ready to look.
     *
     * @param words the words of the interface by their language
     * @param proved what proves each page, by its address
     * @param stated the addresses of pages whose review the publisher states
     * @param unproved the addresses of pages that are reported themselves
     */
    ReviewsElsewhere(
            PublishedManifest manifest,
            CopyPages copy,
            Map<String, Messages> words,
            Map<String, PageProof> proved,
            Set<String> stated,
            Set<String> unproved) {
        this.manifest = manifest;
        this.copy = copy;
        this.words = words;
        this.proved = proved;
        this.stated = stated;
        this.unproved = unproved;
    }

    /** Returns where they say something that the pages and their records do not. */
    List<Finding> inFiles() throws IOException {
        proved.values().forEach(proof -> byId.put(proof.entry().id(), proof));
        checkReviews();
        checkGuide();
        checkFeeds();
        return findings;
    }

    /** Returns where the lists of a page say something that the pages in them and their records do not. */
    List<Finding> inLists(CopyPages.Facts facts, String basePath) {
        List<Finding> findings = new ArrayList<>();
        for (CopiedPage.Teaser teaser : facts.teasers()) {
            String href = teaser.href().replaceFirst("#.*$", "");
            String path = href.startsWith(basePath) ? href.substring(basePath.length()) : href;
            String address = UrlPath.decoded(path).orElse(path);
            PageProof proof = proved.get(address);
            if (proof == null) {
                // Of a page that is reported itself, or that the copy lacks, its lists need not be reported, too.
                boolean asStated =
                        stated.contains(address) && said("teaser.stated", facts.language(), teaser.vouched());
                if (!teaser.vouched().isEmpty()
                        && !asStated
                        && !unproved.contains(address)
                        && copy.at(address).isPresent()) {
                    findings.add(ofList(facts.file(), teaser, "and no record proves that page"));
                }
                continue;
            }
            if (proof.teaser().isPresent() && !proof.teaser().get().equals(teaser)) {
                findings.add(ofList(facts.file(), teaser, "and that page and its record say otherwise"));
            }
        }
        return findings;
    }

    /** Returns whether a text starts with words of the interface. */
    private boolean said(String key, String language, String text) {
        Messages spoken = words.get(language);
        return spoken != null && text.startsWith(spoken.say(key));
    }

    private static Finding ofList(String file, CopiedPage.Teaser teaser, String why) {
        return Finding.error(
                        ProvedPages.RULE,
                        Span.ofFile(file),
                        "this list says “" + ProvedPages.plain(teaser.title() + " " + teaser.vouched()) + "” of "
                                + ProvedPages.plain(teaser.href()) + ", " + why)
                .fix("do not rely on this list");
    }

    private void checkReviews() throws IOException {
        String file = "reviews.json";
        if (!copy.files().contains(file)) {
            return;
        }
        try {
            JsonElement said = JsonParser.parseString(new String(copy.bytes(file), StandardCharsets.UTF_8));
            if (said instanceof JsonObject all && all.get("reviews") instanceof JsonArray reviews) {
                reviews.forEach(each -> checkReview(file, each));
                return;
            }
        } catch (JsonParseException | StackOverflowError malformed) {
            // Reported below, as anything else that is not what the program writes.
        }
        tellMachine(file, "this is not what Vouch writes");
    }

    private void checkReview(String file, JsonElement said) {
        if (!(said instanceof JsonObject review)) {
            tellMachine(file, "this is not what Vouch writes");
            return;
        }
        String id = text(review, "id");
        if (text(review, "reviewer").isEmpty() && text(review, "verified").isEmpty()) {
            return;
        }
        PageProof proof = byId.get(id);
        if (proof == null) {
            String url = text(review, "url");
            String path = url.startsWith(manifest.site())
                    ? url.substring(manifest.site().length())
                    : url;
            String address = UrlPath.decoded(path).orElse(path);
            boolean asStated =
                    stated.contains(address) && text(review, "assurance").equals(Assurance.CLAIM.word());
            if (!asStated && !unproved.contains(address) && copy.at(address).isPresent()) {
                tellMachine(
                        file,
                        "this says that " + ProvedPages.plain(id) + " was reviewed, and no record proves that page");
            }
            return;
        }
        ReviewEntry wanted = proof.entry();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("url", wanted.url());
        fields.put("title", wanted.title());
        fields.put("state", wanted.state());
        fields.put("reviewer", wanted.reviewer());
        fields.put("verified", wanted.verified());
        fields.put("due", wanted.due());
        fields.put("expires", wanted.expires());
        fields.put("assurance", wanted.assurance());
        fields.put("fingerprint", wanted.fingerprint());
        fields.forEach((name, value) -> {
            if (!text(review, name).equals(value)) {
                tellMachine(
                        file,
                        "this says “" + ProvedPages.plain(text(review, name)) + "” as " + name + " of "
                                + ProvedPages.plain(id) + ", and its record says “" + value + "”");
            }
        });
    }

    private static String text(JsonObject object, String name) {
        return object.get(name) instanceof JsonPrimitive value ? value.getAsString() : "";
    }

    private void checkGuide() throws IOException {
        String file = "llms.txt";
        if (!copy.files().contains(file)) {
            return;
        }
        Map<String, String> guides = new HashMap<>();
        proved.values().forEach(proof -> guides.put("](" + proof.entry().url() + "): ", proof.guide()));
        Set<String> verified = new HashSet<>();
        words.values()
                .forEach(spoken -> verified.add(between(spoken.say("guide.entry", "\u0000", "\u0000", "\u0000"))));
        Pattern link = Pattern.compile("\\]\\(\\S*?\\): ");
        for (String line :
                new String(copy.bytes(file), StandardCharsets.UTF_8).lines().toList()) {
            Matcher found = link.matcher(line);
            while (found.find()) {
                String wanted = guides.getOrDefault(found.group(), "");
                boolean ofNoRecord =
                        !guides.containsKey(found.group()) && verified.stream().anyMatch(line::contains);
                if (ofNoRecord || (!wanted.isEmpty() && !wanted.equals(line))) {
                    tellMachine(
                            file,
                            "this says “" + ProvedPages.plain(line) + "”, and the page and its record say otherwise");
                }
            }
        }
    }

    /** Returns the words between the first two places of a sentence. */
    private static String between(String sentence) {
        int first = sentence.indexOf('\u0000');
        int second = sentence.indexOf('\u0000', first + 1);
        return first < 0 || second < 0 ? sentence : sentence.substring(first + 1, second);
    }

    private void checkFeeds() throws IOException {
        Map<String, PageProof> byUrl = new HashMap<>();
        proved.values().forEach(proof -> byUrl.put(proof.entry().url(), proof));
        for (String file : copy.files()) {
            if (file.equals("feed.xml") || file.endsWith("/feed.xml")) {
                try {
                    checkFeed(file, new String(copy.bytes(file), StandardCharsets.UTF_8), byUrl);
                } catch (XMLStreamException malformed) {
                    tellMachine(file, "this is not what Vouch writes");
                }
            }
        }
    }

    private void checkFeed(String file, String text, Map<String, PageProof> byUrl) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader in = factory.createXMLStreamReader(new StringReader(text));
        Map<String, String> entry = new HashMap<>();
        String element = "";
        boolean within = false;
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                element = in.getLocalName();
                if (element.equals("entry")) {
                    within = true;
                    entry = new HashMap<>();
                } else if (element.equals("link") && within) {
                    entry.merge("link", String.valueOf(in.getAttributeValue(null, "href")), (a, b) -> a);
                }
            } else if (event == XMLStreamConstants.CHARACTERS && within) {
                entry.merge(element, in.getText().strip(), String::concat);
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && in.getLocalName().equals("entry")) {
                within = false;
                PageProof proof = byUrl.get(entry.getOrDefault("link", ""));
                boolean same = proof == null
                        || (entry.getOrDefault("title", "").equals(proof.title())
                                && summaries(proof).contains(entry.getOrDefault("summary", "")));
                if (!same) {
                    tellMachine(
                            file,
                            "this says “"
                                    + ProvedPages.plain(
                                            entry.getOrDefault("title", "") + " " + entry.getOrDefault("summary", ""))
                                    + "” of a page whose record says otherwise");
                }
            }
        }
    }

    /** A demonstration says in a feed, too, that it is one. */
    private Set<String> summaries(PageProof proof) {
        Set<String> summaries = new HashSet<>(Set.of(proof.description()));
        if (manifest.demonstration()) {
            words.values()
                    .forEach(spoken ->
                            summaries.add((spoken.say("demonstration.badge") + ". " + proof.description()).strip()));
        }
        return summaries;
    }

    private void tellMachine(String file, String message) {
        findings.add(Finding.error(ProvedPages.RULE, Span.ofFile(file), message).fix("do not rely on this file"));
    }
}
