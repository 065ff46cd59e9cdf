package org.vouch.reader.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.vouch.model.page.PageId;
import org.vouch.model.review.Ledger;
import org.vouch.model.review.LedgerEntry;
import org.vouch.model.review.LedgerFiles;
import org.vouch.model.review.LedgerFiles.RecordFile;
import org.vouch.model.review.LedgerHead;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Source;
import org.vouch.model.text.Span;
import org.vouch.reader.form.TextFile;
import org.vouch.reader.yaml.ReadRule;

/** Reads the ledgers below {@code content/reviews/}: one folder for each page. */
public final class LedgerReader {
    /** Where ledgers lie, relative to the root of the site. */
    public static final String FOLDER = "content/reviews/";

    /** The id of what is found where a ledger has no page. */
    public static final String NO_PAGE = ReadRule.LEDGER_PAGE.id();

    /** What has to be in {@code .gitattributes}, so that git leaves the bytes of reviews as they are. */
    public static final String KEEPS_LINE_ENDS = "content/reviews/** -text";

    private static final Pattern MERGE = Pattern.compile("^<{7} ", Pattern.MULTILINE);
    private static final Pattern THEIRS = Pattern.compile("^>{7}(?: |\r?$)", Pattern.MULTILINE);

    private LedgerReader() {}

    /** Returns the files of each ledger, by the pages they tell of. */
    static SortedMap<PageId, List<SourceFile>> ledgers(Sources sources) {
        SortedMap<PageId, List<SourceFile>> ledgers = new TreeMap<>();
        for (SourceFile file : sources.below(FOLDER)) {
            int slash = file.path().lastIndexOf('/');
            // What is beside the ledgers is shared by all of them, such as the keys of reviewers.
            if (slash >= FOLDER.length()) {
                ledgers.computeIfAbsent(
                                new PageId(file.path().substring(FOLDER.length(), slash)), page -> new ArrayList<>())
                        .add(file);
            }
        }
        return ledgers;
    }

    /** Returns the ledger of a page, also of one that is gone, as far as it can be believed; nothing if it has none. */
    public static Optional<Ledger> of(Sources sources, PageId page) {
        List<SourceFile> files = ledgers(sources).getOrDefault(page, List.of());
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(read(sources, page, files).value());
    }

    /**
     * Reads one ledger. What is wrong with it is reported, and no other suffers from it.
     *
     * @param files its files
     */
    static Outcome<Ledger> read(Sources sources, PageId page, List<SourceFile> files) {
        Map<String, byte[]> bytes = new TreeMap<>();
        List<Finding> findings = new ArrayList<>();
        for (SourceFile file : files) {
            try {
                bytes.put(file.name(), sources.bytes(file));
            } catch (IOException broken) {
                findings.add(ContentFolder.unreadable(file.path(), broken));
            }
        }
        String first = files.get(0).path();
        String folder = first.substring(0, first.lastIndexOf('/') + 1);
        files.stream()
                .filter(file -> !file.path().equals(folder + file.name()))
                .findFirst()
                .ifPresent(file -> findings.add(ReadRule.LEDGER_PAGE
                        .error(
                                Span.ofFile(file.path()),
                                "the records of " + page
                                        + " are in two folders whose names differ only in how an accent"
                                        + " is written")
                        .fix("move the files of one folder to the other")));
        Outcome<Ledger> read = verified(page, folder, bytes);
        findings.addAll(read.findings());
        return new Outcome<>(read.value(), findings);
    }

    /**
     * Reads one ledger and tells what is wrong with it; if that comes of other line ends alone, what changed them.
     *
     * @param folder relative to the root of the site, with '/' at its end
     * @param files the bytes of each by its name
     */
    public static Outcome<Ledger> verified(PageId page, String folder, Map<String, byte[]> files) {
        Outcome<Ledger> read = files(page, folder, files).then(LedgerFiles::verified);
        if (isWhole(read)) {
            return read;
        }
        Map<String, byte[]> asWritten = new TreeMap<>();
        List<String> changed = new ArrayList<>();
        files.forEach((name, bytes) -> {
            byte[] plain = withoutReturns(bytes);
            asWritten.put(name, plain);
            if (plain.length < bytes.length) {
                changed.add(name);
            }
        });
        boolean byTheirEndsAlone =
                !changed.isEmpty() && isWhole(files(page, folder, asWritten).then(LedgerFiles::verified));
        return byTheirEndsAlone ? new Outcome<>(read.value(), List.of(lineEnds(folder, changed))) : read;
    }

    private static boolean isWhole(Outcome<Ledger> read) {
        return read.findings().stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    private static Finding lineEnds(String folder, List<String> changed) {
        String files = changed.size() == 1 ? "this file" : "the " + changed.size() + " files of this page's reviews";
        return Finding.error(
                        "ledger-whole",
                        Span.ofFile(folder + changed.get(0)),
                        "git changed the line ends of " + files + ", and nothing else: every line ends in CR LF now")
                .fix("add the line '" + KEEPS_LINE_ENDS + "' to .gitattributes beside content/; when all reviews are"
                        + " committed, delete the folder content/reviews and run 'git checkout -- content/reviews'");
    }

    /** Returns bytes with LF alone at the end of each line. */
    private static byte[] withoutReturns(byte[] bytes) {
        byte[] plain = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '\r' || i + 1 == bytes.length || bytes[i + 1] != '\n') {
                plain[length++] = bytes[i];
            }
        }
        return Arrays.copyOf(plain, length);
    }

    /**
     * Reads the files of one ledger.
     *
     * @param folder relative to the root of the site, with '/' at its end
     * @param files the bytes of each by its name
     */
    public static Outcome<LedgerFiles> files(PageId page, String folder, Map<String, byte[]> files) {
        TreeMap<Integer, RecordFile> records = new TreeMap<>();
        TreeMap<Integer, Fingerprint> texts = new TreeMap<>();
        TreeMap<String, Fingerprint> others = new TreeMap<>();
        Optional<String> head = Optional.empty();
        List<Finding> findings = new ArrayList<>();
        TreeSet<String> unmerged = new TreeSet<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String name = file.getKey();
            String path = folder + name;
            int number = number(name);
            if (isUnmerged(file.getValue())) {
                unmerged.add(name);
            } else if (number > 0 && name.equals(LedgerFiles.recordName(number))) {
                Outcome<Source> decoded = TextFile.decode(path, file.getValue());
                Outcome<Optional<LedgerEntry>> entry = decoded.then(RecordReader::read);
                findings.addAll(entry.findings());
                boolean text = decoded.findings().isEmpty();
                records.put(
                        number,
                        new RecordFile(Fingerprint.of(file.getValue()), text ? entry.value() : Optional.empty()));
            } else if (number > 0 && name.equals(LedgerFiles.textName(number))) {
                texts.put(number, Fingerprint.of(file.getValue()));
            } else if (name.equals(LedgerHead.FILE)) {
                head = Optional.of(new Source(path, plain(file.getValue())).text());
            } else {
                others.put(name, Fingerprint.of(file.getValue()));
                if (number == 0) {
                    findings.add(ReadRule.FILE_PLACE
                            .warning(Span.ofFile(path), "nothing reads a file of this name in a ledger")
                            .fix("take it away; the program writes what belongs here"));
                }
            }
        }
        return new Outcome<>(
                new LedgerFiles(page, folder, records, texts, others, head, unmerged),
                unmerged.isEmpty() ? findings : List.of());
    }

    /** Returns whether a file holds both versions of a merge, between the lines that version control writes. */
    private static boolean isUnmerged(byte[] bytes) {
        // No text that was signed and no entry begins a line like this: it would be one of the words.
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return MERGE.matcher(text).find() && THEIRS.matcher(text).find();
    }

    /** Makes a text of bytes that have to be plain; others become signs that no head has. */
    private static String plain(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (byte b : bytes) {
            text.append(b == '\r' || b < 0 ? '?' : (char) b);
        }
        return text.toString();
    }

    /** Returns the number with which a file's name starts before its point, or 0. */
    private static int number(String name) {
        int point = name.indexOf('.');
        if (point < 1 || point > 8 || name.charAt(0) == '0') {
            return 0;
        }
        for (int i = 0; i < point; i++) {
            if (name.charAt(i) < '0' || name.charAt(i) > '9') {
                return 0;
            }
        }
        return Integer.parseInt(name.substring(0, point));
    }
}
