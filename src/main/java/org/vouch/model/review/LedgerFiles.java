package org.vouch.model.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vouch.model.page.PageId;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Span;

/**
 * The files of one page's ledger, as they lie in its folder. Whether they are as they were written is asked of the
 * files alone: the head vouches for the newest entry, each entry for the one before it, and each for the words beside
 * it.
 *
 * @param page the page whose folder it is
 * @param folder relative to the root of the site, with '/' at its end
 * @param records the entries by their numbers
 * @param texts the fingerprints of the signed texts' files by their numbers
 * @param others the fingerprints of all other files by their names, but for the head
 * @param head what is in the head's file; nothing if there is none
 * @param unmerged the names of files that hold both versions of a merge
 */
public record LedgerFiles(
        PageId page,
        String folder,
        SortedMap<Integer, RecordFile> records,
        SortedMap<Integer, Fingerprint> texts,
        SortedMap<String, Fingerprint> others,
        Optional<String> head,
        SortedSet<String> unmerged) {
    /**
     * The file of an entry.
     *
     * @param bytes its fingerprint
     * @param entry what it says; nothing if it cannot be read, which has findings of its own
     */
    public record RecordFile(Fingerprint bytes, Optional<LedgerEntry> entry) {}

    /** Copies the maps in. */
    public LedgerFiles {
        records = new TreeMap<>(records);
        texts = new TreeMap<>(texts);
        others = new TreeMap<>(others);
        unmerged = new TreeSet<>(unmerged);
    }

    /** Returns the folder of a page's ledger, relative to the root of the site, with '/' at its end. */
    public static String folderOf(PageId page) {
        return "content/reviews/" + page.path() + "/";
    }

    /** Returns the name of the file of an entry. */
    public static String recordName(int number) {
        return number + ".yaml";
    }

    /** Returns the name of the file that holds the words of an entry. */
    public static String textName(int number) {
        return number + ".txt";
    }

    /** Returns the name of the file that takes the place of an entry that a published site does not carry. */
    public static String withheldName(int number) {
        return number + ".withheld";
    }

    /** Returns the name of the file that holds the signature of an entry. */
    public static String signatureName(int number) {
        return number + ".sig";
    }

    /** Returns the same files with what takes the place of entries, and with files that are known from records. */
    public LedgerFiles with(Map<Integer, RecordFile> withheld, Map<String, Fingerprint> known) {
        TreeMap<Integer, RecordFile> all = new TreeMap<>(records);
        withheld.forEach(all::putIfAbsent);
        TreeMap<String, Fingerprint> more = new TreeMap<>(others);
        known.forEach(more::putIfAbsent);
        return new LedgerFiles(page, folder, all, texts, more, head, unmerged);
    }

    /**
     * Returns the entries that can be believed, and what is wrong with the files. Entries below one that is not as it
     * was written are not vouched for by anything, and count no more.
     */
    public Outcome<Ledger> verified() {
        if (!unmerged.isEmpty()) {
            // Which of two newest entries counts is for people to say, and one of them may take all back.
            return new Outcome<>(new Ledger(page, List.of(), false), List.of(signedAtOnce(disputed())));
        }
        return new Verification().run();
    }

    /** Returns the number of the entry that was written twice, by two people. */
    private int disputed() {
        return unmerged.stream()
                .map(name -> name.substring(0, Math.max(0, name.indexOf('.'))))
                .filter(number -> number.matches("[1-9][0-9]{0,7}"))
                .mapToInt(Integer::parseInt)
                .min()
                .orElse(records.isEmpty() ? 1 : records.lastKey());
    }

    private Finding signedAtOnce(int number) {
        return Finding.error(
                        "ledger-whole",
                        Span.ofFile(folder + recordName(number)),
                        "two people signed this page at once, and their files were merged")
                .fix(oneSide(number));
    }

    private String oneSide(int number) {
        boolean signed = others.containsKey(signatureName(number)) || unmerged.contains(signatureName(number));
        return "keep one side of " + recordName(number) + ", " + textName(number)
                + (signed ? ", " + signatureName(number) : "") + " and " + LedgerHead.FILE
                + ", and let the other person sign again";
    }

    /** One look at the chain, from its newest link to its oldest. */
    private final class Verification {
        private final List<Finding> findings = new ArrayList<>();
        private final Set<Integer> blamed = new HashSet<>();
        private final List<Ledger.Kept> believed = new ArrayList<>();
        private final int newest = records.isEmpty() ? 0 : records.lastKey();

        Outcome<Ledger> run() {
            Optional<LedgerHead> named = checkHead();
            // What the next entry has to be, if the head or the entry above can tell.
            Fingerprint expected = null;
            // Where it is not known which entry is the newest, a word that takes all back may be missing.
            boolean vouchedFor = findings.stream().noneMatch(each -> each.severity() == Severity.ERROR);
            boolean sure = false;
            for (int number = newest; number >= 1; number--) {
                if (named.isPresent() && named.get().number() == number) {
                    expected = named.get().entry();
                    sure = true;
                }
                RecordFile file = records.get(number);
                if (file == null) {
                    missing(recordName(number), "the entry " + number + " is missing, though there is a later one");
                    blamed.add(number);
                    vouchedFor = false;
                    expected = null;
                    sure = false;
                    continue;
                }
                boolean fits = expected == null || expected.equals(file.bytes());
                if (!fits && sure) {
                    blame(
                            number,
                            number == newest
                                    ? "this is not the entry that " + LedgerHead.FILE + " names"
                                    : "this is not the entry that " + recordName(number + 1) + " was written after");
                    vouchedFor = false;
                } else if (!fits && !blamed.contains(number + 1)) {
                    // The entry above is not vouched for itself, so it is no witness against this one.
                    blame(number + 1, "this entry was not written after " + recordName(number));
                }
                sure = sure ? fits : false;
                vouchedFor = step(number, file, vouchedFor);
                expected = file.entry().flatMap(LedgerEntry::prev).orElse(null);
            }
            checkWords();
            checkLeftovers();
            List<Ledger.Kept> oldestFirst = new ArrayList<>(believed);
            Collections.reverse(oldestFirst);
            return new Outcome<>(
                    new Ledger(
                            page, oldestFirst, findings.stream().noneMatch(each -> each.severity() == Severity.ERROR)),
                    findings);
        }

        /** Looks at one entry by itself, and at what it says of the one before it. */
        private boolean step(int number, RecordFile file, boolean vouchedFor) {
            if (file.entry().isEmpty()) {
                blame(number, "this entry cannot be read");
                return false;
            }
            LedgerEntry entry = file.entry().get();
            if (!entry.article().equals(page)) {
                blame(number, "this entry is about " + entry.article() + ", and lies in the folder of " + page);
            } else if (number == 1 && entry.prev().isPresent()) {
                blame(number, "this entry was written after another, and is the first here");
            } else if (number > 1 && entry.prev().isEmpty()) {
                blame(number, "this entry says that it is the first, and is not");
            }
            boolean believable = vouchedFor && !blamed.contains(number);
            if (believable) {
                believed.add(new Ledger.Kept(number, folder + recordName(number), entry, file.bytes()));
            }
            return believable;
        }

        private Optional<LedgerHead> checkHead() {
            if (head.isEmpty()) {
                if (newest == 1 && isFirst(records.get(1))) {
                    cutOff("this file is missing: it names the newest entry");
                } else if (newest > 0) {
                    missing(LedgerHead.FILE, "this file is missing: it names the newest entry");
                }
                return Optional.empty();
            }
            Optional<LedgerHead> named = LedgerHead.parse(head.get());
            if (named.isEmpty()) {
                tell(LedgerHead.FILE, "this file is not as the program wrote it", "bring it back from version control");
                return named;
            }
            int newestNamed = named.get().number();
            for (int number = newest + 1; number <= newestNamed && number - newest <= 100; number++) {
                missing(
                        recordName(number),
                        "the entry " + number + " is missing: " + LedgerHead.FILE + " names "
                                + (newestNamed == number ? "it" : "a later one") + " as the newest");
            }
            if (newestNamed < newest) {
                String message = "this file names " + recordName(newestNamed) + " as the newest entry, and there is "
                        + recordName(newest);
                if (newestNamed == newest - 1
                        && follows(records.get(newest), named.get().entry())) {
                    cutOff(message);
                } else {
                    tell(LedgerHead.FILE, message, "bring both back from version control");
                }
            }
            return named;
        }

        private static boolean isFirst(@Nullable RecordFile file) {
            return file != null
                    && file.entry().isPresent()
                    && file.entry().get().prev().isEmpty();
        }

        private static boolean follows(@Nullable RecordFile file, Fingerprint before) {
            return file != null
                    && file.entry().isPresent()
                    && file.entry().get().prev().equals(Optional.of(before));
        }

        /** Anyone who was cut off between the two files left no harm, and neither does who brings back an old head. */
        private void cutOff(String message) {
            findings.add(Finding.warning("ledger-finished", Span.ofFile(folder + LedgerHead.FILE), message)
                    .fix("look at the newest entry: the program was cut off when it wrote it, or somebody brought back"
                            + " an old file; the next entry that is written puts this file right"));
        }

        /** Looks at the words beside each entry that is as it was written. */
        private void checkWords() {
            records.forEach((number, file) -> {
                Optional<Fingerprint> wanted =
                        file.entry().flatMap(LedgerEntry::words).map(Fingerprints::exact);
                if (blamed.contains(number) || wanted.isEmpty()) {
                    return;
                }
                Fingerprint text = texts.get(number);
                if (text == null) {
                    missing(textName(number), "the words of " + recordName(number) + " are missing");
                } else if (!text.equals(wanted.get())) {
                    // Nobody can say which words were meant, and its signature is beside the point.
                    believed.removeIf(kept -> kept.number() == number);
                    tell(
                            textName(number),
                            "these are not the words that " + recordName(number) + " was written about",
                            "bring the file back from version control" + ifSignedAtOnce(number));
                }
                if (file.entry().get() instanceof ReviewRecord record) {
                    record.attachment().ifPresent(attachment -> checkAttachment(number, attachment));
                }
            });
        }

        private void checkAttachment(int number, ReviewRecord.Attachment attachment) {
            Fingerprint there = others.get(attachment.file());
            if (there == null) {
                missing(attachment.file(), "the answer that " + recordName(number) + " rests on is missing");
            } else if (!there.equals(attachment.sha256())) {
                tell(
                        attachment.file(),
                        "this is not the answer that " + recordName(number) + " rests on",
                        "bring the file back from version control");
            }
        }

        private void checkLeftovers() {
            for (String name : others.keySet()) {
                String number = name.substring(0, Math.max(0, name.indexOf('.')));
                if (number.matches("[1-9][0-9]{0,7}") && !records.containsKey(Integer.valueOf(number))) {
                    tell(
                            name,
                            "there is something beside an entry here, and no entry",
                            "if " + recordName(Integer.parseInt(number))
                                    + " never was, the program was cut off: delete this file; else bring the entry back");
                }
            }
            SortedSet<Integer> alone = new TreeSet<>(texts.keySet());
            alone.removeAll(records.keySet());
            for (int number : alone) {
                tell(
                        textName(number),
                        "there are words here, and no entry about them",
                        "if " + recordName(number)
                                + " never was, the program was cut off: delete this file; else bring the entry back");
            }
        }

        /** A merge that took one file from here and one from there leaves the newest entry with those of another. */
        private String ifSignedAtOnce(int number) {
            return number == newest ? "; if two people signed this page at once, " + oneSide(number) : "";
        }

        private void blame(int number, String message) {
            if (blamed.add(number)) {
                tell(
                        recordName(number),
                        message,
                        "bring the file back from version control; entries are only ever added, by the program"
                                + ifSignedAtOnce(number));
            }
        }

        private void missing(String name, String message) {
            tell(name, message, "bring it back from version control");
        }

        private void tell(String name, String message, String fix) {
            findings.add(Finding.error("ledger-whole", Span.ofFile(folder + name), message)
                    .fix(fix));
        }
    }
}
