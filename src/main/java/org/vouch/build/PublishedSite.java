package org.vouch.build;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vouch.library.Library;
import org.vouch.page.Page;
import org.vouch.publish.OutputFolder;
import org.vouch.read.LedgerReader;
import org.vouch.render.SiteFiles;
import org.vouch.review.Ledger;
import org.vouch.review.LedgerEntry;
import org.vouch.review.LedgerFiles;
import org.vouch.review.PageReview;
import org.vouch.review.ReviewRecord;
import org.vouch.review.SignedText;
import org.vouch.review.TextWaiver;
import org.vouch.review.WithheldEntry;
import org.vouch.site.Site;
import org.vouch.text.Finding;
import org.vouch.text.Fingerprint;
import org.vouch.text.Outcome;
import org.vouch.text.Span;

/**
 * A published site as it lies in a folder. By what it carries itself it is verified whether its files are those of its
 * manifest, its records a whole chain under good signatures, and its pages shown in the words of their records; and by
 * what stands here, if anything does, whether it was made of that.
 */
final class PublishedSite {
    private final Path folder;
    private final Optional<Library> library;
    private final List<Finding> findings = new ArrayList<>();
    private final SignedComparison comparison = new SignedComparison();
    private List<Ledger> ledgers = List.of();

    private PublishedSite(Path folder, Optional<Library> library) {
        this.folder = folder;
        this.library = library;
    }

    /**
     * Looks at a published site.
     *
     * @param library what stands here; empty if nothing does
     */
    static PublishedSite check(Path folder, Optional<Library> library) throws IOException {
        PublishedSite site = new PublishedSite(folder, library);
        site.check();
        return site;
    }

    /** Returns the ledgers that the site carries, with the entries that can be believed. */
    List<Ledger> ledgers() {
        return ledgers;
    }

    /** Returns what is other than it was published or signed, or was made of other words than stand here. */
    List<Finding> findings() {
        return findings;
    }

    private void check() throws IOException {
        JsonObject manifest;
        try {
            String text = Files.readString(folder.resolve(OutputFolder.MANIFEST), StandardCharsets.UTF_8);
            manifest = new Gson().fromJson(text, JsonObject.class);
            if (manifest != null && !SiteFiles.isWhole(text)) {
                tell(OutputFolder.MANIFEST, "the manifest is not, letter by letter, as it was written");
                return;
            }
        } catch (NoSuchFileException none) {
            tell(OutputFolder.MANIFEST, "there is no manifest here: this is no site that Vouch published");
            return;
        } catch (JsonParseException | CharacterCodingException broken) {
            tell(OutputFolder.MANIFEST, "the manifest is not the JSON that Vouch writes");
            return;
        }
        if (manifest == null || !(manifest.get("files") instanceof JsonObject files)) {
            tell(OutputFolder.MANIFEST, "the manifest does not list the files");
            return;
        }
        for (String path : files.keySet()) {
            checkFile(path, files.get(path).getAsString());
        }
        readLedgers(manifest);
        if (manifest.get("pages") instanceof JsonObject pages) {
            for (String address : pages.keySet()) {
                checkShown(address, pages.get(address).getAsJsonObject());
            }
            library.ifPresent(here -> checkPages(pages, here));
        }
    }

    private void readLedgers(JsonObject manifest) throws IOException {
        Outcome<List<Ledger>> carried = CarriedRecords.read(folder);
        findings.addAll(carried.findings());
        ledgers = carried.value();
        if (ledgers.isEmpty()) {
            return;
        }
        try {
            Outcome<List<Ledger>> signed = Signatures.judge(
                    ledgers,
                    path -> CarriedRecords.bytes(folder, path),
                    Site.RECORDS,
                    URI.create(said(manifest, "site").orElse("")),
                    ZoneId.of(said(manifest, "timeZone").orElse("UTC")));
            findings.addAll(signed.findings());
            ledgers = signed.value();
        } catch (IllegalArgumentException | DateTimeException malformed) {
            tell(OutputFolder.MANIFEST, "the manifest does not say whose site this is, and in which time zone");
        }
    }

    private static Optional<String> said(JsonObject object, String name) {
        return object.get(name) instanceof JsonPrimitive value ? Optional.of(value.getAsString()) : Optional.empty();
    }

    /** The record of a page is carried as it was, and the page shows the words that it is about. */
    private void checkShown(String address, JsonObject published) throws IOException {
        Optional<String> record = said(published, "record").filter(path -> path.startsWith(LedgerReader.FOLDER));
        if (record.isEmpty()) {
            return;
        }
        String carried = CarriedRecords.to(record.get());
        String page = address.substring(1) + "index.html";
        Optional<Ledger> ledger = ledgers.stream()
                .filter(each -> carried.startsWith(CarriedRecords.to(LedgerFiles.folderOf(each.page()))))
                .findFirst();
        Optional<Ledger.Kept> kept = ledger.flatMap(each -> each.entries().stream()
                .filter(entry -> entry.path().equals(carried)
                        && Optional.of(entry.bytes().hex()).equals(said(published, "recordBytes")))
                .findFirst());
        if (kept.isEmpty() || !(kept.get().entry() instanceof ReviewRecord believed) || !believed.vouches()) {
            findings.add(Finding.error(
                            "published-recorded",
                            Span.ofFile(carried),
                            "the page at " + address + " was published on this record, and the site carries no such"
                                    + " record that can be believed")
                    .mend("build the site anew"));
            return;
        }
        Optional<byte[]> bytes = CarriedRecords.bytes(folder, page);
        Optional<String> text = said(published, "text");
        if (text.isEmpty()) {
            findings.add(Finding.warning(
                            "published-signed",
                            Span.ofFile(page),
                            "readers get other words here than those that " + believed.name() + " signed on "
                                    + believed.date())
                    .mend("have the page reviewed again"));
        } else if (bytes.isPresent()) {
            checkWords(page, ledger.get(), kept.get(), text.get(), bytes.get());
        }
    }

    private void checkWords(String page, Ledger ledger, Ledger.Kept record, String file, byte[] bytes)
            throws IOException {
        Optional<Ledger.Kept> about = ledger.entries().stream()
                .filter(entry -> entry.number() >= record.number()
                        && file.equals(CarriedRecords.to(LedgerFiles.folderOf(ledger.page()))
                                + LedgerFiles.textName(entry.number()))
                        && !(entry.entry() instanceof WithheldEntry))
                .findFirst();
        Optional<SignedText> signed = CarriedRecords.bytes(folder, file)
                .flatMap(text -> SignedText.parse(new String(text, StandardCharsets.UTF_8)));
        if (about.isEmpty() || signed.isEmpty() || !follows(ledger, record, about.get())) {
            findings.add(Finding.error(
                            "published-signed",
                            Span.ofFile(file),
                            "the page " + page + " was published in these words, and " + record.path()
                                    + " does not vouch for them")
                    .mend("build the site anew"));
            return;
        }
        comparison
                .missing(signed.get(), bytes)
                .ifPresent(words -> findings.add(Finding.error(
                                "published-signed",
                                Span.ofFile(page),
                                "this page does not show what was signed, from here on: " + words)
                        .mend("build the site anew; the signed words are " + file)));
    }

    /** Returns whether an entry is about words of the record, or about such as were let pass since. */
    private static boolean follows(Ledger ledger, Ledger.Kept record, Ledger.Kept about) {
        Set<Fingerprint> known = new HashSet<>();
        for (Ledger.Kept kept : ledger.entries()) {
            if (kept.number() < record.number() || kept.number() > about.number()) {
                continue;
            }
            LedgerEntry entry = kept.entry();
            boolean good = entry instanceof TextWaiver waiver
                    ? known.contains(waiver.from())
                    : entry instanceof ReviewRecord review && review.vouches();
            if (good) {
                entry.words().ifPresent(words -> known.add(words.exact()));
            }
        }
        return about.entry().words().map(words -> known.contains(words.exact())).orElse(false);
    }

    private void checkFile(String path, String wanted) throws IOException {
        Path file = folder.resolve(path).normalize();
        if (!file.startsWith(folder.normalize())) {
            tell(OutputFolder.MANIFEST, "the manifest lists a file outside of the site: " + path);
        } else if (!Files.isRegularFile(file)) {
            tell(path, "this file is missing");
        } else if (!Fingerprint.of(Files.readAllBytes(file)).hex().equals(wanted)) {
            tell(path, "this is not the file that was published");
        }
    }

    private void checkPages(JsonObject pages, Library here) {
        Map<String, Page> byAddress = new HashMap<>();
        here.pages().forEach(page -> byAddress.put(page.address().path(), page));
        for (String address : pages.keySet()) {
            checkRecord(address, pages.get(address).getAsJsonObject(), here);
            Page page = byAddress.get(address);
            String source = pages.get(address).getAsJsonObject().get("source").getAsString();
            if (page == null) {
                findings.add(Finding.warning(
                                "published-current",
                                Span.ofFile(address.substring(1) + "index.html"),
                                "this was published, and no page here has its address")
                        .mend("build the site anew"));
            } else if (!page.source().hex().equals(source) && !wasSigned(page, source, here)) {
                findings.add(Finding.warning(
                                "published-current",
                                Span.ofFile(page.path()),
                                "what is published at " + address + " was made before this file was last saved")
                        .mend("build the site anew"));
            }
        }
    }

    /**
     * What was published on a record is proof that the record was there: it can be neither dropped nor changed since.
     */
    private void checkRecord(String address, JsonObject published, Library here) {
        if (!(published.get("record") instanceof JsonPrimitive record)
                || !(published.get("recordBytes") instanceof JsonPrimitive bytes)) {
            return;
        }
        boolean there = here.reviews().values().stream()
                .flatMap(review -> review.ledger().entries().stream())
                .anyMatch(kept -> kept.path().equals(record.getAsString())
                        && kept.bytes().hex().equals(bytes.getAsString()));
        if (!there) {
            findings.add(Finding.error(
                            "published-recorded",
                            Span.ofFile(record.getAsString()),
                            "the page at " + address + " was published on this record, and it is gone or another now")
                    .mend("bring it back from version control; records are never taken away"));
        }
    }

    /** A page that changed since is published in the words that were signed. */
    private static boolean wasSigned(Page page, String source, Library here) {
        PageReview review = here.reviews().get(page.id());
        return review != null
                && review.ledger().entries().stream()
                        .flatMap(kept -> kept.entry().words().stream())
                        .anyMatch(words -> words.exact().hex().equals(source));
    }

    private void tell(String path, String message) {
        findings.add(finding(path, message));
    }

    /** Returns a finding about a file that is not the one that was published. */
    static Finding finding(String path, String message) {
        return Finding.error("published-whole", Span.ofFile(path), message).mend("build the site anew");
    }
}
