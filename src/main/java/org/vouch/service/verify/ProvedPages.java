package org.vouch.service.verify;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.vouch.check.proof.CopiedPage;
import org.vouch.check.proof.PageComparison;
import org.vouch.model.library.FileKind;
import org.vouch.model.page.PageId;
import org.vouch.model.review.Assurance;
import org.vouch.model.review.Dependency;
import org.vouch.model.review.Fingerprints;
import org.vouch.model.review.Ledger;
import org.vouch.model.review.LedgerEntry;
import org.vouch.model.review.LedgerFiles;
import org.vouch.model.review.ReviewRecord;
import org.vouch.model.review.SignedText;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Messages;
import org.vouch.model.text.Span;
import org.vouch.model.text.UrlPath;
import org.vouch.reader.content.WordsReader;
import org.vouch.site.render.TemplateFailure;
import org.vouch.site.view.ReviewEntry;
import org.vouch.site.view.Site;
import org.vouch.store.publish.OutputFolder;
import org.vouch.store.publish.PublishedManifest;

/**
 * Whether each page of a copy that says it was reviewed is proved by a record that the copy carries. A page is proved
 * if the program, given the record and the signed words, prints the same page; and what lists, machines and feeds say
 * of it has to be what the record says.
 */
final class ProvedPages {
    /** The keys of the words that say of a page that it was reviewed. */
    static final List<String> SEALS = List.of("review.badge", "review.badge.expired");

    /** The keys of the words that say that the publisher states a review, and that no record shows it. */
    static final List<String> STATEMENT = List.of("review.stated");

    private static final String RULE = "published-signed";
    private static final int LONGEST_NAME = 60;
    private static final Set<String> TOLD_TO_MACHINES =
            Set.of("reviewedBy", "lastReviewed", "honorificSuffix", "hasCredential");

    private final PublishedManifest manifest;
    private final CopyPages copy;
    private final Map<PageId, Ledger> ledgers = new HashMap<>();
    private final Map<String, Proof> provedById = new HashMap<>();
    private final Map<String, Messages> words = new HashMap<>();
    private final Map<String, Predicate<String>> known = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Proof> proved = new TreeMap<>();
    private final Set<String> stated = new HashSet<>();
    private final Set<String> titles = new HashSet<>();
    private final Map<String, Set<String>> frames = new HashMap<>();
    private final Set<String> unproved = new HashSet<>();

    /**
     * What proves a page, and what is to be said of it elsewhere.
     *
     * @param teaser as a list shows it; nothing if no list does
     * @param guide its line in {@code llms.txt}; empty if it has none
     */
    private record Proof(SignedText text, ReviewEntry entry, Optional<CopiedPage.Teaser> teaser, String guide) {
        boolean signed() {
            return entry.assurance().equals(Assurance.SIGNED.word());
        }
    }

    /**
     * Makes ready to look at the pages of a copy.
     *
     * @param ledgers the records that it carries, as far as they can be believed
     */
    ProvedPages(PublishedManifest manifest, CopyPages copy, List<Ledger> ledgers) {
        this.manifest = manifest;
        this.copy = copy;
        ledgers.forEach(ledger -> this.ledgers.put(ledger.page(), ledger));
    }

    /** Returns how many pages say that they were reviewed, and what proves them. */
    ClaimedPages count() {
        int signed = (int) proved.values().stream().filter(Proof::signed).count();
        return new ClaimedPages(signed, proved.size() - signed, unproved.size(), stated.size());
    }

    /** Returns what is said of a review and not proved. */
    List<Finding> check() throws IOException {
        copy.all().forEach(facts -> {
            titles.add(facts.title());
            titles.add(facts.description());
            titles.add(facts.site());
        });
        Optional<Reprint> reprint = reprint();
        for (CopyPages.Facts facts : copy.all()) {
            String address = CopyPages.addressOf(facts.file());
            if (facts.claim() == CopiedPage.Claim.STATED && !isBelow(address, "embed/")) {
                state(facts, address);
            }
            if (!facts.claims() || isBelow(address, "reviews/") || isBelow(address, "embed/")) {
                continue;
            }
            Optional<Ledger> ledger = ledger(address, facts.language(), reprint);
            if (ledger.isPresent() && reprint.isPresent()) {
                prove(facts, address, ledger.get(), reprint.get());
            } else {
                fails(facts.file(), "this page says that it was reviewed, and the copy carries no record of that");
            }
        }
        for (CopyPages.Facts facts : copy.all()) {
            reprint.ifPresent(by -> words.computeIfAbsent(facts.language(), by::wordsFor));
            checkEmbed(facts);
            checkTeasers(facts, reprint.map(Reprint::basePath).orElse(""));
        }
        checkReviews();
        checkGuide();
        checkFeeds();
        return findings;
    }

    private Optional<Reprint> reprint() throws IOException {
        if (manifest.printed().isEmpty()) {
            findings.add(PublishedSite.finding(
                    OutputFolder.MANIFEST,
                    "an older version of Vouch wrote the manifest; it does not say with what the pages were printed,"
                            + " so no page can be compared with its record"));
            return Optional.empty();
        }
        try {
            Reprint reprint = new Reprint(manifest, manifest.printed().get(), copy);
            tellOwnWords(manifest.printed().get());
            return Optional.of(reprint);
        } catch (IllegalArgumentException | DateTimeException malformed) {
            findings.add(PublishedSite.finding(
                    OutputFolder.MANIFEST, "the manifest does not say whose site this is, and in which time zone"));
            return Optional.empty();
        }
    }

    /** Words of the interface that a site changed are on the pages, and no record holds them: they are shown. */
    private void tellOwnWords(PublishedManifest.Printed printed) {
        Map<String, Messages> builtIn = WordsReader.builtIn();
        if (manifest.demonstration()) {
            builtIn.replaceAll((language, usual) -> usual.inDemonstration());
        }
        printed.words().forEach((language, own) -> {
            Messages usual = builtIn.get(language);
            own.forEach((key, text) -> {
                boolean free = key.startsWith("label.")
                        || key.startsWith("credential.")
                        || key.startsWith("language.")
                        || key.startsWith(Messages.TEXTS);
                if (usual != null && !free) {
                    findings.add(Finding.warning(
                                    RULE,
                                    Span.ofFile(OutputFolder.MANIFEST),
                                    "the site says “" + plain(text) + "” where the program says “"
                                            + plain(usual.find(key).orElse("")) + "” (" + plain(key)
                                            + "): no record holds these words")
                            .fix("read them there; the pages were compared with them"));
                }
            });
        });
        printed.credentials()
                .forEach((letters, meaning) -> findings.add(Finding.advice(
                                RULE,
                                Span.ofFile(OutputFolder.MANIFEST),
                                "the site explains the letters “" + plain(letters) + "” as “" + plain(meaning)
                                        + "”: no record holds this")
                        .fix("ask the publisher if in doubt")));
    }

    private static String plain(String text) {
        String plain = text.replaceAll("\\p{C}", "?");
        return plain.length() > 100 ? plain.substring(0, 100) + "…" : plain;
    }

    /** Returns whether an address is that of a page which the program puts below another one. */
    private boolean isBelow(String address, String step) {
        return address.endsWith("/" + step)
                && copy.at(address.substring(0, address.length() - step.length()))
                        .isPresent()
                && address.length() > step.length() + 1;
    }

    private Optional<Ledger> ledger(String address, String language, Optional<Reprint> reprint) {
        return reprint.flatMap(by -> Optional.ofNullable(ledgers.get(by.id(address, language)))
                .or(() -> Optional.ofNullable(ledgers.get(by.usualId(address, language)))));
    }

    private void state(CopyPages.Facts facts, String address) {
        stated.add(address);
        if (facts.tellsMachines()) {
            findings.add(Finding.warning(
                            RULE,
                            Span.ofFile(facts.file()),
                            "this page tells machines that somebody reviewed it, and readers that no record shows it")
                    .fix("take it for the publisher's own statement"));
        }
    }

    private void fails(String file, String message) {
        unproved.add(CopyPages.addressOf(file));
        findings.add(Finding.error(RULE, Span.ofFile(file), message)
                .fix("do not rely on this page; ask the publisher, and read it where it was published"));
    }

    private void prove(CopyPages.Facts facts, String address, Ledger ledger, Reprint reprint) throws IOException {
        Optional<String> why = Optional.empty();
        List<Ledger.Kept> newestFirst = new ArrayList<>(ledger.entries());
        Collections.reverse(newestFirst);
        for (Ledger.Kept kept : newestFirst) {
            Optional<SignedText> text = text(ledger, kept);
            if (text.isEmpty()) {
                continue;
            }
            Reprint.Beside beside = new Reprint.Beside(address, facts.language(), day(facts, 1));
            for (Reprint.Borne words : ways(kept.entry())) {
                Optional<Reprint.Printed> printed = print(reprint, ledger, text.get(), words, beside);
                Optional<ReviewEntry> entry = printed.flatMap(Reprint.Printed::entry)
                        .filter(each ->
                                !each.reviewer().isEmpty() && !each.record().isEmpty());
                if (entry.isEmpty()) {
                    continue;
                }
                Optional<String> difference =
                        difference(facts, address, printed.get(), reprint).or(() -> document(text.get()));
                if (difference.isEmpty()) {
                    Proof proof = proof(address, text.get(), entry.get(), printed.get(), reprint);
                    proved.put(address, proof);
                    provedById.put(entry.get().id(), proof);
                    warnOfLateDay(facts, ledger, entry.get());
                    checkBelow(address, ledger, printed.get());
                    return;
                }
                why = why.or(() -> difference);
            }
        }
        fails(
                facts.file(),
                why.map(difference -> "this page " + difference)
                        .orElse("this page says that it was reviewed, and no record that the copy carries vouches for"
                                + " it"));
    }

    /** A document goes out byte by byte as it was when the page that links it was signed. */
    private Optional<String> document(SignedText text) {
        for (Dependency each : text.shown()) {
            if (each.kind() == Dependency.Kind.FILE
                    && FileKind.named(each.name()) == FileKind.DOCUMENT
                    && copy.files().contains(each.name())
                    && !Optional.of(Fingerprint.of(bytes(each.name())).hex()).equals(each.value("sha256"))) {
                return Optional.of("links " + plain(each.name()) + ", which is not the file that was signed");
            }
        }
        return Optional.empty();
    }

    private byte[] bytes(String file) {
        try {
            return copy.bytes(file);
        } catch (IOException unread) {
            throw new UncheckedIOException("reading " + file, unread);
        }
    }

    /**
     * How a page may bear the words of an entry, the usual way first: its file holds them; it is served in them while
     * its file holds others; or its file holds the same words in another form, such as with a word in bold. The page
     * says which.
     */
    private static List<Reprint.Borne> ways(LedgerEntry entry) {
        Fingerprints words = entry.words().orElseThrow();
        Fingerprint file = Fingerprint.of("a file of the publisher");
        List<Reprint.Borne> ways = new ArrayList<>();
        ways.add(new Reprint.Borne(file, words));
        if (entry instanceof ReviewRecord record && record.scope() == ReviewRecord.Scope.WHOLE) {
            ways.add(new Reprint.Borne(words.exact(), words));
        }
        ways.add(new Reprint.Borne(
                file, new Fingerprints(Fingerprint.of("another form"), words.words(), words.sections())));
        return ways;
    }

    private Optional<Reprint.Printed> print(
            Reprint reprint, Ledger ledger, SignedText text, Reprint.Borne words, Reprint.Beside beside)
            throws IOException {
        try {
            return reprint.print(
                    ledger,
                    text,
                    words,
                    beside,
                    manifest.printed().orElseThrow().asOf());
        } catch (TemplateFailure failure) {
            throw new IOException("the program's own templates are not whole", failure);
        }
    }

    private static Optional<LocalDate> day(CopyPages.Facts facts, int place) {
        return facts.days().size() > place ? Optional.of(facts.days().get(place)) : Optional.empty();
    }

    /** The day of the next review is in the record only where the reviewer set it. */
    private void warnOfLateDay(CopyPages.Facts facts, Ledger ledger, ReviewEntry entry) {
        boolean set = ledger.entries().stream()
                .map(Ledger.Kept::entry)
                .anyMatch(each -> each instanceof ReviewRecord record
                        && record.reviewer().equals(entry.reviewer())
                        && record.date().toString().equals(entry.verified())
                        && (record.interval().isPresent() || record.nextReview().isPresent()));
        LocalDate latest = LocalDate.parse(entry.verified())
                .plus(manifest.printed().orElseThrow().every());
        if (!set && LocalDate.parse(entry.due()).isAfter(latest)) {
            findings.add(Finding.warning(
                            RULE,
                            Span.ofFile(facts.file()),
                            "the next review is due on " + entry.due() + ", later than the site's own interval allows;"
                                    + " the record does not set that day")
                    .fix("ask the publisher"));
        }
    }

    /** Returns the words of an entry that may vouch for a page: its reviewer's, or such as were waived since. */
    private Optional<SignedText> text(Ledger ledger, Ledger.Kept kept) throws IOException {
        String file = ShippedRecords.to(LedgerFiles.folderOf(ledger.page())) + LedgerFiles.textName(kept.number());
        if (!kept.entry().mayVouch() || !copy.files().contains(file)) {
            return Optional.empty();
        }
        return SignedText.parse(new String(copy.bytes(file), StandardCharsets.UTF_8))
                .filter(text -> kept.entry()
                        .words()
                        .filter(words -> words.exact().equals(text.exact()))
                        .isPresent());
    }

    private Optional<String> difference(CopyPages.Facts facts, String address, Reprint.Printed printed, Reprint reprint)
            throws IOException {
        byte[] expected = printed.pages().get(address);
        if (expected == null) {
            return Optional.of("is at " + address + ", but its record is about another page");
        }
        Messages words = this.words.computeIfAbsent(facts.language(), reprint::wordsFor);
        Optional<String> difference = PageComparison.difference(
                expected,
                copy.bytes(facts.file()),
                PageComparison.Leeway.ofPage(known.computeIfAbsent(facts.language(), absent -> known(words))));
        if (difference.isPresent()) {
            return difference;
        }
        CopiedPage wanted = CopiedPage.of(expected);
        if (!facts.windowTitle().equals(wanted.windowTitle())) {
            return Optional.of("is called “" + plain(facts.windowTitle()) + "” in the title of its window");
        }
        if (!facts.description().equals(wanted.description())) {
            return Optional.of("describes itself as “" + plain(facts.description()) + "”, which nobody signed");
        }
        boolean plainShare = facts.share().isEmpty()
                || facts.share().equals(manifest.printed().orElseThrow().title());
        if (!plainShare && !facts.share().equals(wanted.share())) {
            return Optional.of("says “" + plain(facts.share()) + "” beside links to it elsewhere");
        }
        return machines(facts, printed).or(() -> around(facts, words, wanted.frame()));
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
    private static boolean isName(String text) {
        return text.length() <= LONGEST_NAME && !text.matches(".*[.!?:;]\\s.*|.*[!?:;]$|.*\\s\\S+\\.$");
    }

    private Optional<String> machines(CopyPages.Facts facts, Reprint.Printed printed) {
        Map<String, JsonObject> wanted = new HashMap<>();
        nodes(new Gson().toJsonTree(printed.graph()), wanted);
        for (String text : facts.structured()) {
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
                return Optional.of("tells machines “" + plain(each.getValue().toString()) + "” as " + plain(key)
                        + ", and the record does not say so");
            }
            Optional<String> fault =
                    TOLD_TO_MACHINES.contains(key) ? Optional.empty() : machines(each.getValue(), wanted);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    /** Words around the page are on the home page, too, or are the program's, or name a page. */
    private Optional<String> around(CopyPages.Facts facts, Messages words, Set<String> printed) {
        Set<String> usual = frames.computeIfAbsent(facts.language(), this::homeFrame);
        if (usual.isEmpty()) {
            return Optional.empty();
        }
        Set<String> program = new HashSet<>(words.byKey().values());
        try {
            return copy.frame(facts.file()).stream()
                    .filter(text -> !usual.contains(text)
                            && !printed.contains(text)
                            && !program.contains(text)
                            && !titles.contains(text)
                            && !text.matches("[\\p{P}\\p{S}\\s]*"))
                    .findFirst()
                    .map(text -> "says “" + plain(text) + "” around its words, as no other page does");
        } catch (IOException unread) {
            throw new UncheckedIOException("reading " + facts.file(), unread);
        }
    }

    private Set<String> homeFrame(String language) {
        for (CopyPages.Facts facts : copy.all()) {
            String address = CopyPages.addressOf(facts.file());
            if (facts.language().equals(language)
                    && address.chars().filter(c -> c == '/').count() <= 2
                    && address.endsWith("/")
                    && (address.equals("/") || address.length() <= language.length() + 2)) {
                try {
                    return copy.frame(facts.file());
                } catch (IOException unread) {
                    throw new UncheckedIOException("reading " + facts.file(), unread);
                }
            }
        }
        return Set.of();
    }

    private static Proof proof(
            String address, SignedText text, ReviewEntry entry, Reprint.Printed printed, Reprint reprint) {
        return new Proof(
                text,
                entry,
                printed.list().stream()
                        .flatMap(list -> CopiedPage.of(list).teasers().stream())
                        .filter(each -> each.href().equals(reprint.href(address)))
                        .findFirst(),
                printed.guide()
                        .map(guide -> "- [" + guide.title() + "](" + guide.url() + "): "
                                + guide.about().replaceAll("\\s+", " "))
                        .orElse(""));
    }

    /** The record of a page and its prices for other sites are below it, and say what the record says. */
    private void checkBelow(String address, Ledger ledger, Reprint.Printed printed) throws IOException {
        Set<String> editors = new HashSet<>();
        for (Ledger.Kept kept : ledger.entries()) {
            Optional<String> editor = kept.entry()
                    .match(
                            record -> Optional.empty(),
                            edit -> Optional.of(edit.by()),
                            request -> Optional.of(request.by()),
                            withheld -> Optional.empty(),
                            nothing -> Optional.empty());
            editor.ifPresent(editors::add);
        }
        for (Map.Entry<String, byte[]> below : printed.pages().entrySet()) {
            String file = CopyPages.fileOf(below.getKey());
            if (below.getKey().equals(address) || !copy.files().contains(file)) {
                continue;
            }
            PageComparison.difference(
                            below.getValue(),
                            copy.bytes(file),
                            PageComparison.Leeway.ofNames(editors, ProvedPages::isName))
                    .ifPresent(
                            difference -> findings.add(Finding.error(RULE, Span.ofFile(file), "this page " + difference)
                                    .fix("do not rely on it; the records themselves are below " + Site.RECORDS)));
        }
    }

    /** Prices for other sites name a reviewer, too. */
    private void checkEmbed(CopyPages.Facts facts) {
        String address = CopyPages.addressOf(facts.file());
        if (!facts.claims() || !isBelow(address, "embed/")) {
            return;
        }
        String above = address.substring(0, address.length() - "embed/".length());
        if (!proved.containsKey(above) && !unproved.contains(above) && !stated.contains(above)) {
            findings.add(Finding.error(
                            RULE,
                            Span.ofFile(facts.file()),
                            "this says that it was reviewed, and the page above it is not proved")
                    .fix("do not rely on it"));
        }
    }

    private void checkTeasers(CopyPages.Facts facts, String basePath) {
        for (CopiedPage.Teaser teaser : facts.teasers()) {
            String href = teaser.href().replaceFirst("#.*$", "");
            String path = href.startsWith(basePath) ? href.substring(basePath.length()) : href;
            String address = UrlPath.decoded(path).orElse(path);
            Proof proof = proved.get(address);
            if (proof == null) {
                // Of a page that is reported itself, or that the copy lacks, its lists need not be reported, too.
                boolean asStated =
                        stated.contains(address) && said("teaser.stated", facts.language(), teaser.vouched());
                if (!teaser.vouched().isEmpty()
                        && !asStated
                        && !unproved.contains(address)
                        && copy.at(address).isPresent()) {
                    tellList(facts.file(), teaser, "and no record proves that page");
                }
                continue;
            }
            if (proof.teaser().isPresent() && !proof.teaser().get().equals(teaser)) {
                tellList(facts.file(), teaser, "and that page and its record say otherwise");
            }
        }
    }

    /** Returns whether a text starts with words of the interface. */
    private boolean said(String key, String language, String text) {
        Messages spoken = words.get(language);
        return spoken != null && text.startsWith(spoken.say(key));
    }

    private void tellList(String file, CopiedPage.Teaser teaser, String why) {
        findings.add(Finding.error(
                        RULE,
                        Span.ofFile(file),
                        "this list says “" + plain(teaser.title() + " " + teaser.vouched()) + "” of "
                                + plain(teaser.href()) + ", " + why)
                .fix("do not rely on this list"));
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
        Proof proof = provedById.get(id);
        if (proof == null) {
            String url = text(review, "url");
            String path = url.startsWith(manifest.site())
                    ? url.substring(manifest.site().length())
                    : url;
            String address = UrlPath.decoded(path).orElse(path);
            boolean asStated =
                    stated.contains(address) && text(review, "assurance").equals(Assurance.CLAIM.word());
            if (!asStated && !unproved.contains(address) && copy.at(address).isPresent()) {
                tellMachine(file, "this says that " + plain(id) + " was reviewed, and no record proves that page");
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
                        "this says “" + plain(text(review, name)) + "” as " + name + " of " + plain(id)
                                + ", and its record says “" + value + "”");
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
                    tellMachine(file, "this says “" + plain(line) + "”, and the page and its record say otherwise");
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
        Map<String, Proof> byUrl = new HashMap<>();
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

    private void checkFeed(String file, String text, Map<String, Proof> byUrl) throws XMLStreamException {
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
                Proof proof = byUrl.get(entry.getOrDefault("link", ""));
                boolean same = proof == null
                        || (entry.getOrDefault("title", "").equals(proof.text().title())
                                && summaries(proof).contains(entry.getOrDefault("summary", "")));
                if (!same) {
                    tellMachine(
                            file,
                            "this says “"
                                    + plain(entry.getOrDefault("title", "") + " " + entry.getOrDefault("summary", ""))
                                    + "” of a page whose record says otherwise");
                }
            }
        }
    }

    /** A demonstration says in a feed, too, that it is one. */
    private Set<String> summaries(Proof proof) {
        Set<String> summaries = new HashSet<>(Set.of(proof.text().description()));
        if (manifest.demonstration()) {
            words.values()
                    .forEach(spoken -> summaries.add((spoken.say("demonstration.badge") + ". "
                                    + proof.text().description())
                            .strip()));
        }
        return summaries;
    }

    private void tellMachine(String file, String message) {
        findings.add(Finding.error(RULE, Span.ofFile(file), message).fix("do not rely on this file"));
    }
}
