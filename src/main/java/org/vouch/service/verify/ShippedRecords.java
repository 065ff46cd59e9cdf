package org.vouch.service.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.vouch.model.page.PageId;
import org.vouch.model.review.Fingerprints;
import org.vouch.model.review.Ledger;
import org.vouch.model.review.LedgerFiles;
import org.vouch.model.review.LedgerFiles.RecordFile;
import org.vouch.model.review.LedgerHead;
import org.vouch.model.review.PublicLedger;
import org.vouch.model.review.ReviewRecord;
import org.vouch.model.review.WithheldEntry;
import org.vouch.model.text.Composed;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Outcome;
import org.vouch.reader.content.ContentFolder;
import org.vouch.reader.content.LedgerReader;
import org.vouch.site.view.Site;
import org.vouch.store.publish.Artifact;

/**
 * The records that a published site carries, so that it can be verified by itself: those of the pages that readers get,
 * or got until they were taken back, as far as they may know them.
 */
public final class ShippedRecords {
    private ShippedRecords() {}

    /** Takes finished files. */
    public interface Receiver {
        void take(Artifact artifact);
    }

    /**
     * Hands on the files that a site carries.
     *
     * @param root the folder that holds {@code content/}
     * @throws IOException if a file cannot be read, or changed since it was judged
     */
    public static void handOn(Site site, Path root, Receiver receiver) throws IOException {
        boolean signed = false;
        for (PublicLedger ledger : site.ledgers()) {
            Ledger.Kept newest = ledger.ledger().newest().orElseThrow();
            String from = newest.folder();
            String to = to(from);
            receiver.take(new Artifact(
                    to + LedgerHead.FILE,
                    new LedgerHead(newest.number(), newest.bytes()).text().getBytes(StandardCharsets.UTF_8)));
            for (Ledger.Kept kept : ledger.entries()) {
                hand(root, kept.path(), kept.bytes(), receiver);
                Optional<Fingerprint> words = kept.entry().words().map(Fingerprints::exact);
                String text = from + LedgerFiles.textName(kept.number());
                // Where it is gone, that was reported as a finding; who publishes all the same has nothing to carry.
                if (words.isPresent() && isThere(root, text)) {
                    hand(root, text, words.get(), receiver);
                }
                String signature = from + LedgerFiles.signatureName(kept.number());
                // Also one that proves too little: the record says that it was signed.
                if (kept.entry() instanceof ReviewRecord && isThere(root, signature)) {
                    receiver.take(new Artifact(to(signature), Files.readAllBytes(root.resolve(signature)), signature));
                    signed = true;
                }
            }
            for (Ledger.Kept kept : ledger.withheld()) {
                receiver.take(new Artifact(
                        to + LedgerFiles.withheldName(kept.number()),
                        PublicLedger.placeholder(kept).getBytes(StandardCharsets.UTF_8)));
            }
        }
        if (signed) {
            hand(root, Signatures.SIGNERS, receiver);
            hand(root, Signatures.REVOKED, receiver);
        }
    }

    /** Hands on a list of keys; one that is not there is an empty list, so that every copy has both. */
    private static void hand(Path root, String keys, Receiver receiver) throws IOException {
        String file = LedgerReader.FOLDER + keys;
        receiver.take(new Artifact(
                to(file), isThere(root, file) ? Files.readAllBytes(root.resolve(file)) : new byte[0], file));
    }

    /**
     * Returns whether a file was there when it was judged: a folder of its name does not count, and a link that leads
     * out of the site was not followed.
     */
    private static boolean isThere(Path root, String file) throws IOException {
        return Files.isRegularFile(root.resolve(file)) && ContentFolder.holds(root, root.resolve(file));
    }

    /** Nothing goes out but what was judged. */
    private static void hand(Path root, String file, Fingerprint judged, Receiver receiver) throws IOException {
        byte[] bytes = Files.readAllBytes(root.resolve(file));
        if (!Fingerprint.of(bytes).equals(judged)) {
            throw new IOException(file + " was changed while the site was being built; build again");
        }
        receiver.take(new Artifact(to(file), bytes, file));
    }

    /** Returns where a file of a ledger is below the output folder. */
    static String to(String file) {
        return Site.RECORDS + Composed.of(file.substring(LedgerReader.FOLDER.length()));
    }

    /**
     * Reads the ledgers that a published site carries, as far as they can be believed.
     *
     * @param folder the folder of the site
     * @throws IOException if a file cannot be read
     */
    static Outcome<List<Ledger>> read(Path folder) throws IOException {
        List<Ledger> believed = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, SortedSet<String>> each : ledgers(folder).entrySet()) {
            String path = each.getKey();
            Map<String, byte[]> files = new TreeMap<>();
            for (String name : each.getValue()) {
                files.put(name, Files.readAllBytes(folder.resolve(path + name)));
            }
            PageId page = new PageId(path.substring(Site.RECORDS.length(), path.length() - 1));
            Outcome<Ledger> ledger = ledger(page, path, files, findings);
            believed.add(ledger.value());
            findings.addAll(ledger.findings());
        }
        return new Outcome<>(believed, findings);
    }

    /** Returns the names of the files of each ledger, by its folder. */
    private static SortedMap<String, SortedSet<String>> ledgers(Path folder) throws IOException {
        SortedMap<String, SortedSet<String>> ledgers = new TreeMap<>();
        Path records = folder.resolve(Site.RECORDS);
        if (Files.isDirectory(records)) {
            try (Stream<Path> all = Files.walk(records)) {
                for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                    String path = folder.relativize(file).toString().replace('\\', '/');
                    int slash = path.lastIndexOf('/') + 1;
                    if (slash > Site.RECORDS.length()) {
                        ledgers.computeIfAbsent(path.substring(0, slash), absent -> new TreeSet<>())
                                .add(path.substring(slash));
                    }
                }
            }
        }
        return ledgers;
    }

    private static Outcome<Ledger> ledger(
            PageId page, String folder, Map<String, byte[]> files, List<Finding> findings) {
        Map<Integer, RecordFile> withheld = new TreeMap<>();
        Map<String, byte[]> open = new TreeMap<>();
        files.forEach((name, bytes) -> {
            if (!name.matches("[1-9][0-9]{0,7}\\.withheld")) {
                open.put(name, bytes);
                return;
            }
            WithheldEntry.parse(page, new String(bytes, StandardCharsets.UTF_8))
                    .ifPresentOrElse(
                            read -> withheld.put(
                                    Integer.valueOf(name.substring(0, name.indexOf('.'))),
                                    new RecordFile(read.bytes(), Optional.of(read.entry()))),
                            () -> findings.add(PublishedSite.finding(
                                    folder + name, "this is not what Vouch writes in the place of an entry")));
        });
        return LedgerReader.files(page, folder, open)
                .then(read -> read.with(withheld, answers(read)).verified());
    }

    /** The answers of reviewers are letters between people: the publisher keeps them, and shows them to who may ask. */
    private static Map<String, Fingerprint> answers(LedgerFiles files) {
        Map<String, Fingerprint> answers = new TreeMap<>();
        files.records()
                .values()
                .forEach(file -> file.entry()
                        .filter(ReviewRecord.class::isInstance)
                        .flatMap(entry -> ((ReviewRecord) entry).attachment())
                        .ifPresent(answer -> answers.put(answer.file(), answer.sha256())));
        return answers;
    }

    /** Returns the bytes of a file of a published site, if there is one. */
    static Optional<byte[]> bytes(Path folder, String path) throws IOException {
        Path file = folder.resolve(path).normalize();
        try {
            return file.startsWith(folder.normalize()) && Files.isRegularFile(file)
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }
}
