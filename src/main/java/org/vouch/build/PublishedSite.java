package org.vouch.build;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vouch.library.Library;
import org.vouch.page.Page;
import org.vouch.publish.OutputFolder;
import org.vouch.review.PageReview;
import org.vouch.text.Finding;
import org.vouch.text.Fingerprint;
import org.vouch.text.Span;

/** A published site as it lies in a folder: whether its files are those of its manifest, made of what stands here. */
final class PublishedSite {
    private final Path folder;
    private final Library library;
    private final List<Finding> findings = new ArrayList<>();

    private PublishedSite(Path folder, Library library) {
        this.folder = folder;
        this.library = library;
    }

    /** Returns what is other than it was published, or published of other words than stand here. */
    static List<Finding> check(Path folder, Library library) throws IOException {
        PublishedSite site = new PublishedSite(folder, library);
        site.check();
        return site.findings;
    }

    private void check() throws IOException {
        JsonObject manifest;
        try {
            String text = Files.readString(folder.resolve(OutputFolder.MANIFEST), StandardCharsets.UTF_8);
            manifest = new Gson().fromJson(text, JsonObject.class);
        } catch (NoSuchFileException none) {
            tell(OutputFolder.MANIFEST, "there is no manifest here: this is no site that Vouch published");
            return;
        } catch (JsonParseException broken) {
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
        if (manifest.get("pages") instanceof JsonObject pages) {
            checkPages(pages);
        }
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

    private void checkPages(JsonObject pages) {
        Map<String, Page> here = new HashMap<>();
        library.pages().forEach(page -> here.put(page.address().path(), page));
        for (String address : pages.keySet()) {
            checkRecord(address, pages.get(address).getAsJsonObject());
            Page page = here.get(address);
            String source = pages.get(address).getAsJsonObject().get("source").getAsString();
            if (page == null) {
                findings.add(Finding.warning(
                                "published-current",
                                Span.ofFile(address.substring(1) + "index.html"),
                                "this was published, and no page here has its address")
                        .mend("build the site anew"));
            } else if (!page.source().hex().equals(source) && !wasSigned(page, source)) {
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
    private void checkRecord(String address, JsonObject published) {
        if (!(published.get("record") instanceof JsonPrimitive record)
                || !(published.get("recordBytes") instanceof JsonPrimitive bytes)) {
            return;
        }
        boolean there = library.reviews().values().stream()
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
    private boolean wasSigned(Page page, String source) {
        PageReview review = library.reviews().get(page.id());
        return review != null
                && review.ledger().entries().stream()
                        .flatMap(kept -> kept.entry().words().stream())
                        .anyMatch(words -> words.exact().hex().equals(source));
    }

    private void tell(String path, String message) {
        findings.add(
                Finding.error("published-whole", Span.ofFile(path), message).mend("build the site anew"));
    }
}
