package org.vouch.service.reviewing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.model.review.ReviewRecord.Decision;
import org.vouch.model.review.ReviewRecord.Meaning;
import org.vouch.model.review.TrivialEdit;
import org.vouch.service.pipeline.Builder;
import org.vouch.store.ledger.Recorder.Result;
import org.vouch.store.publish.BuildReport;
import org.vouch.store.publish.OutputFolder;

/**
 * Whatever happens to a page, and whatever the site's policy is: each sentence that readers see under the seal was
 * signed and not taken back, and no two files of the site say different things about its review. Judged by the written
 * files alone. {@code -Dhistories=N} says how many histories are tried, and {@code -Dseed=N} which.
 */
class RandomHistoriesTest {
    private static final int HISTORIES = Integer.getInteger("histories", 1_000);
    private static final int PAGES = 25;
    private static final List<String> REVIEWERS = List.of("dana-example", "morgan-sample");
    private static final List<String> SECTIONS = List.of(".", "plans", "later");

    /** Each sentence has a word of its own, by which it is known wherever it turns up. */
    private static final Pattern SENTENCE = Pattern.compile("(?:rec(?:ie|ei)ve )?x[a-y]{6}z");

    @TempDir
    Path folder = Path.of("");

    private final long seed = Long.getLong("seed", 20_261_129L);
    private final Random random = new Random(seed);
    private final Map<String, Integer> seen = new TreeMap<>();
    private Path root = Path.of("");
    private LocalDate today = LocalDate.of(2024, 2, 1);
    private String policy = "";

    /** What a test knows of a page without asking the program. */
    private static final class History {
        private final String slug;
        private final StringBuilder told = new StringBuilder();
        private final List<String> files = new ArrayList<>();
        private final Set<String> vouched = new HashSet<>();
        private final Set<String> once = new HashSet<>();
        private final Set<List<String>> refused = new HashSet<>();
        private final Set<String> rejected = new HashSet<>();
        private List<String> approved = List.of();
        private boolean decided;

        History(String slug) {
            this.slug = slug;
        }
    }

    @Test
    void no_sentence_under_a_seal_is_unsigned_and_no_two_files_disagree() throws Exception {
        for (int round = 0; round * PAGES < HISTORIES; round++) {
            root = folder.resolve("site-" + round);
            today = LocalDate.of(2024, 2, 1);
            List<History> histories = new ArrayList<>();
            settings("claim", "serve-reviewed", false);
            reviewers();
            for (int i = 0; i < PAGES; i++) {
                History history = new History("p" + (char) ('a' + i));
                histories.add(history);
                start(history);
                int steps = 2 + random.nextInt(7);
                for (int step = 0; step < steps; step++) {
                    step(history);
                }
            }
            for (String require : List.of("claim", "record")) {
                for (String changed : List.of("serve-reviewed", "hold", "notice")) {
                    settings(require, changed, round == 0);
                    build();
                    look(histories);
                }
            }
        }
        for (String kind : List.of("seal", "stated", "edited", "withdrawn", "nothing")) {
            assertTrue(seen.getOrDefault(kind, 0) > HISTORIES / 20, () -> kind + " too seldom: " + seen);
        }
    }

    private void start(History history) throws IOException {
        boolean claims = random.nextBoolean();
        write(
                history,
                "---\ntitle: About " + word() + "\ndescription: Told " + word() + "\n"
                        + (claims ? "reviewer: dana-example\nverified: 2024-01-15\n" : "")
                        + "published: 2024-01-01\ncategory: care\n---\n"
                        + "People rest " + word() + " here.\n\nThey talk " + word()
                        + " there.\n\n## Plans\n\nFriends recieve "
                        + word() + " too.\n\nMost wait " + word() + " first.\n\n## Later\n\nSome stay " + word()
                        + " long.\n");
        history.files.add(read(history));
        history.told.append(claims ? "claim" : "no claim");
    }

    private String word() {
        StringBuilder word = new StringBuilder("x");
        for (int i = 0; i < 6; i++) {
            word.append((char) ('a' + random.nextInt(25)));
        }
        return word.append('z').toString();
    }

    private void step(History history) throws Exception {
        int dice = random.nextInt(100);
        String text = read(history);
        if (dice < 26) {
            edit(history, text);
        } else if (dice < 48) {
            sign(history, Decision.APPROVED, List.of());
        } else if (dice < 58) {
            List<String> some =
                    SECTIONS.stream().filter(id -> random.nextBoolean()).toList();
            sign(history, Decision.APPROVED, some.isEmpty() ? List.of("plans") : some);
        } else if (dice < 66) {
            sign(history, Decision.REJECTED, List.of());
        } else if (dice < 74) {
            sign(history, Decision.CHANGES_REQUESTED, List.of());
        } else if (dice < 79) {
            sign(history, Decision.WITHDRAWN, List.of());
        } else if (dice < 87) {
            waive(history, text);
        } else if (dice < 91) {
            write(
                    history,
                    text.contains("slug: ")
                            ? text.replaceFirst("slug: .*\n", "")
                            : text.replaceFirst("---\n", "---\nslug: " + history.slug + "-moved\n"));
            history.told.append(", rename");
        } else if (dice < 97) {
            write(history, history.files.get(random.nextInt(history.files.size())));
            history.told.append(", restore");
        } else {
            today = today.plusDays(1 + random.nextInt(20));
        }
        history.files.add(read(history));
    }

    private void edit(History history, String text) throws IOException {
        List<MatchResult> words =
                Pattern.compile("x[a-y]{6}z").matcher(text).results().toList();
        MatchResult at = words.get(random.nextInt(words.size()));
        write(history, text.substring(0, at.start()) + word() + text.substring(at.end()));
        history.told.append(", edit");
    }

    private void sign(History history, Decision decision, List<String> some) throws Exception {
        // A review of every section is one of the whole page.
        List<String> sections = some.size() == SECTIONS.size() ? List.of() : some;
        String text = read(history);
        SignOff signOff = new SignOff(
                REVIEWERS.get(random.nextInt(2)),
                Optional.empty(),
                Meaning.CLINICAL_REVIEW,
                sections,
                false,
                decision,
                Optional.empty(),
                List.of(),
                "",
                "Read.",
                Optional.empty(),
                Optional.empty());
        boolean recorded = office().sign(page(history), Optional.empty(), signOff) instanceof Result.Recorded;
        history.told.append(", ").append(decision.word()).append(sections).append(recorded ? "" : " refused");
        if (!recorded) {
            return;
        }
        List<String> words = sentences(text);
        history.decided = true;
        history.once.addAll(history.vouched);
        if (decision == Decision.WITHDRAWN) {
            history.vouched.clear();
            history.approved = List.of();
        } else if (decision.refuses()) {
            if (words.equals(history.approved)) {
                history.vouched.clear();
                history.approved = List.of();
            }
            history.refused.add(words);
            if (decision == Decision.REJECTED) {
                words.stream().filter(each -> !history.once.contains(each)).forEach(history.rejected::add);
            }
        } else if (sections.isEmpty()) {
            history.vouched.addAll(words);
            history.approved = words;
            history.refused.remove(words);
            history.rejected.removeAll(words);
        } else {
            String body = text.substring(text.indexOf("---\n", 4) + 4);
            String[] parts = body.split("(?m)^## ", -1);
            for (String id : sections) {
                history.vouched.addAll(sentences(parts[SECTIONS.indexOf(id)]));
            }
            if (sections.contains(".")) {
                history.vouched.addAll(sentences(text.substring(0, text.length() - body.length())));
            }
            history.rejected.removeAll(history.vouched);
        }
    }

    /** A slip of the pen comes or goes, and an editor says that it was trivial. */
    private void waive(History history, String text) throws Exception {
        write(
                history,
                text.contains("recieve") ? text.replace("recieve", "receive") : text.replace("receive", "recieve"));
        Result result = office().waive(page(history), Optional.empty(), "kit", TrivialEdit.Reason.TYPO);
        history.told.append(", waive").append(result instanceof Result.Recorded ? "" : " refused");
        if (result instanceof Result.Recorded) {
            history.vouched.addAll(sentences(read(history)));
        }
    }

    /** Returns the sentences of a text by their words, in their order. */
    private static List<String> sentences(String text) {
        return SENTENCE.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private void look(List<History> histories) throws IOException {
        Map<String, JsonObject> told = new TreeMap<>();
        JsonObject json = new Gson().fromJson(output("reviews.json"), JsonObject.class);
        for (JsonElement each : json.getAsJsonArray("reviews")) {
            told.put(each.getAsJsonObject().get("id").getAsString(), each.getAsJsonObject());
        }
        Map<String, String> everything = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root.resolve("site"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                everything.put(
                        root.resolve("site").relativize(file).toString().replace('\\', '/'),
                        Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        Map<String, List<Element>> teasers = new TreeMap<>();
        everything.forEach((path, text) -> {
            if (path.endsWith(".html") && text.contains("class=\"teaser\"")) {
                for (Element teaser : Jsoup.parse(text).select(".teaser")) {
                    teasers.computeIfAbsent(teaser.select("a").attr("href"), absent -> new ArrayList<>())
                            .add(teaser);
                }
            }
        });
        for (History history : histories) {
            look(history, told.get("articles/" + history.slug), everything, teasers);
        }
    }

    private void look(
            History history,
            @org.jspecify.annotations.Nullable JsonObject told,
            Map<String, String> everything,
            Map<String, List<Element>> teasers)
            throws IOException {
        String where = "seed " + seed + ", " + policy + ", " + history.slug + " (" + history.told + "): ";
        String address = read(history).contains("slug: ") ? history.slug + "-moved" : history.slug;
        String html = everything.get("articles/" + address + "/index.html");
        Document page = Jsoup.parse(html == null ? "" : html);
        Element box = page.selectFirst("section.review");
        String kind = html == null
                ? "nothing"
                : page.selectFirst(".withdrawn") != null
                        ? "withdrawn"
                        : box == null
                                ? page.selectFirst("p.unreviewed") == null ? "bare" : "edited"
                                : box.hasClass("stated") ? "stated" : "seal";
        seen.merge(kind, 1, Integer::sum);
        assertFalse(kind.equals("bare"), () -> where + "an article says nothing of its review");
        List<String> shown = sentences(page.select("h1").text() + " "
                + page.select("meta[name=description]").attr("content") + " "
                + page.select(".prose").text());
        if (kind.equals("seal")) {
            List<String> unsigned = shown.stream()
                    .filter(each -> !history.vouched.contains(each))
                    .toList();
            assertEquals(List.of(), unsigned, () -> where + "shown under a seal, and not signed");
            assertTrue(history.decided, where);
        } else if (kind.equals("stated")) {
            assertFalse(history.decided, () -> where + "a record rules, and not what the publisher states");
            assertTrue(policy.startsWith("claim"), where);
        } else if (kind.equals("edited")) {
            assertTrue(policy.endsWith("notice"), where);
        }
        // Whole texts that a reviewer refused last are under no seal.
        assertFalse(
                kind.equals("seal") && history.refused.contains(shown),
                () -> where + "refused words are under the seal");
        // Rejected sentences that nobody ever signed are in no file: no search, no feed, and no evidence.
        for (String word : history.rejected) {
            if (!history.vouched.contains(word) && history.refused.contains(sentences(read(history)))) {
                String token = word.substring(word.length() - 8);
                boolean elsewhere = history.vouched.stream().anyMatch(each -> each.endsWith(token));
                everything.forEach((path, text) ->
                        assertTrue(elsewhere || !text.contains(token), () -> where + "rejected words are in " + path));
            }
        }
        agree(where, kind, box, page, told, everything, teasers.getOrDefault("/articles/" + address + "/", List.of()));
    }

    /** Every output says of a page what the page says of itself. */
    private static void agree(
            String where,
            String kind,
            @org.jspecify.annotations.Nullable Element box,
            Document page,
            @org.jspecify.annotations.Nullable JsonObject told,
            Map<String, String> everything,
            List<Element> teasers) {
        String url = page.select("link[rel=canonical]").attr("href");
        String state = told == null ? "" : told.get("state").getAsString();
        String assurance = told == null ? "" : told.get("assurance").getAsString();
        String day = box == null
                ? ""
                : String.valueOf(box.selectFirst(".facts time")).replaceAll("(?s).*datetime=\"([^\"]*)\".*", "$1");
        String guide = everything
                .getOrDefault("llms.txt", "")
                .lines()
                .filter(line -> !url.isEmpty() && line.contains("(" + url + ")"))
                .findFirst()
                .orElse("");
        boolean machines =
                page.select("script[type=application/ld+json]").toString().contains("reviewedBy");
        String picture = page.select("meta[property=og:image:alt]").attr("content");
        assertEquals(kind.equals("seal"), machines, where + "structured data");
        assertEquals(kind.equals("seal"), guide.contains("Medically verified"), where + guide);
        assertEquals(kind.equals("stated"), guide.contains("The publisher states"), where + guide);
        if (picture.contains("|")) {
            assertEquals(kind.equals("seal"), picture.contains("edically reviewed by"), where + picture);
            assertEquals(kind.equals("stated"), picture.contains("The publisher states"), where + picture);
            assertEquals(kind.equals("edited"), picture.contains("Edited since"), where + picture);
        }
        for (Element teaser : teasers) {
            Element vouched = teaser.selectFirst(".vouched");
            assertEquals(kind.equals("seal") || kind.equals("stated"), vouched != null, where + teaser);
            if (vouched != null) {
                assertEquals(kind.equals("stated"), vouched.hasClass("stated"), where + teaser);
                assertEquals(kind.equals("seal"), vouched.selectFirst(".seal") != null, where + teaser);
                assertEquals(day, vouched.select("time").attr("datetime"), where + teaser);
            }
        }
        switch (kind) {
            case "seal" -> {
                assertTrue(List.of("verified", "due-soon", "overdue", "expired").contains(state), where + state);
                assertEquals("asserted", assurance, where);
                assertEquals(day, told == null ? "" : told.get("verified").getAsString(), where);
            }
            case "stated" -> {
                assertTrue(List.of("claimed", "due-soon", "overdue", "expired").contains(state), where + state);
                assertEquals("claim", assurance, where);
            }
            case "edited" -> assertEquals("changed", state, where);
            case "withdrawn" -> {
                assertEquals("withdrawn", state, where);
                assertEquals("", guide, where);
                assertEquals(List.of(), teasers, where);
            }
            default -> {
                assertEquals("", state, where + "no page, and an entry in reviews.json");
                assertEquals(List.of(), teasers, where);
            }
        }
        String record = everything.getOrDefault(".well-known/vouch/manifest.json", "");
        int at = record.indexOf("\"" + url.replaceFirst("https://[^/]*", "") + "\"");
        if (!url.isEmpty() && at >= 0) {
            String entry = record.substring(at, record.indexOf('}', at));
            assertEquals(kind.equals("seal"), entry.contains("\"text\""), where + entry);
        }
    }

    private static String page(History history) {
        return "articles/" + history.slug;
    }

    private void settings(String require, String changed, boolean pictures) throws IOException {
        policy = require + "/" + changed;
        write(
                "content/site.yaml",
                "title: Example Recovery Center\nbase_url: https://recovery-of-tests.org\nlanguage: en-US\n"
                        + "time_zone: America/New_York\n"
                        + "organization: {name: Example, phone: +1-919-234-0100, answered_by: staff}\n"
                        + "crisis: [{name: Emergency services, call: \"911\"}]\n"
                        + (pictures ? "share_images: true\n" : "")
                        + "review: {require: " + require + ", changed: " + changed + "}\n");
    }

    private void reviewers() throws IOException {
        for (String reviewer : REVIEWERS) {
            write(
                    "content/reviewers/" + reviewer + ".yaml",
                    "name: " + reviewer + " name\ncredentials: [MD]\nlicense: {id: X, state: NC, checked: 2024-01-01}\n"
                            + "active: {from: 2023-01-01, until: 2027-12-31}\n");
        }
    }

    private void write(History history, String text) throws IOException {
        write("content/" + page(history) + ".md", text);
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String read(History history) throws IOException {
        return Files.readString(root.resolve("content/" + page(history) + ".md"));
    }

    private String output(String path) throws IOException {
        return Files.readString(root.resolve("site").resolve(path));
    }

    private ReviewService office() {
        return new ReviewService(new ReviewedSite(
                root,
                zone -> today,
                InstantSource.fixed(today.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC))));
    }

    private void build() throws IOException {
        Instant now = today.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        try (OutputFolder output = OutputFolder.open(
                root.resolve("site"), root.resolve(".vouch"), now, Duration.ofSeconds(5), words -> {})) {
            // Even if no finding closes the gate.
            BuildReport report = new Builder(root, new Builder.Program("Vouch test", "test"), zone -> today)
                    .build(output, "site", root.resolve(".vouch"), Optional.empty(), false);
            assertTrue(report.published().isPresent(), () -> report.findings().toString());
        }
    }
}
