package org.vouch.store.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.vouch.model.page.PageId;
import org.vouch.model.review.Fingerprints;
import org.vouch.model.review.Ledger;
import org.vouch.model.review.LedgerEntry;
import org.vouch.model.review.LedgerFiles;
import org.vouch.model.review.LedgerHead;
import org.vouch.model.review.SignedText;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Severity;
import org.vouch.reader.content.LedgerReader;
import org.vouch.store.disk.Disk;
import org.vouch.store.disk.DiskHook;
import org.vouch.store.disk.RunLock;
import org.vouch.store.disk.WholeFiles;

/**
 * Puts entries into ledgers. It is the one way in which a review is recorded.
 *
 * <p>What it writes, it writes in an order in which it may be cut off anywhere: the words, the signature, the entry
 * (from here on it counts), the head, and last the article's claim. So there is never a claim without its record. An
 * article that gives up a claim does so before the entry that takes the review back.
 */
public final class Recorder {
    private static final String CHANGED = "the words are no longer those that were shown";

    private final Path root;
    private final Disk disk;
    private final WholeFiles files;

    /** Makes a recorder for the site below a folder. */
    public Recorder(Path root) {
        this(root, DiskHook.UNWATCHED);
    }

    Recorder(Path root, DiskHook steps) {
        this.root = root;
        this.disk = new Disk(steps);
        this.files = new WholeFiles(disk);
    }

    /** A page at one moment. */
    public interface Now {
        /** Returns the article's file, relative to the root of the site. */
        String path();

        /** Returns the bytes of that file. */
        byte[] article();

        /** Returns what a reviewer signs. */
        SignedText text();

        /** Returns the fingerprints of the text. */
        Fingerprints fingerprints();
    }

    /**
     * Reads a page anew.
     *
     * @param <N> what else is known of it
     */
    @FunctionalInterface
    public interface Look<N extends Now> {
        /** Returns the page as it is at this moment; called while nobody else may record. */
        N now() throws IOException;
    }

    /**
     * Decides what is recorded about a page. Whatever there is to weigh is weighed here, since nobody else may record
     * meanwhile.
     *
     * @param <N> what is known of the page
     */
    @FunctionalInterface
    public interface Draft<N extends Now> {
        /**
         * Returns what is recorded.
         *
         * @param now the page as it is at this moment
         * @param ledger what was recorded before
         * @param prev the fingerprint of the entry before; to be put into the new one
         * @throws Refusal if there is a reason not to put it down, saying which
         */
        Drafted draft(N now, Ledger ledger, Optional<Fingerprint> prev) throws Refusal;
    }

    /**
     * What is recorded about a page.
     *
     * @param entry the entry
     * @param claim what becomes of the article's lines
     * @param beside what is kept beside the entry, such as its signature
     */
    public record Drafted(LedgerEntry entry, Claim claim, List<Beside> beside) {
        /** Copies the list in. */
        public Drafted {
            beside = List.copyOf(beside);
        }

        /** Puts down an entry alone. */
        public Drafted(LedgerEntry entry) {
            this(entry, new Claim.Untouched(), List.of());
        }
    }

    /** What becomes of the two lines of the article that claim a review. */
    public sealed interface Claim {
        /** Answers by what becomes of them. */
        <R> R match(Function<Untouched, R> untouched, Function<Made, R> made, Function<GivenUp, R> givenUp);

        /** They stay as they are. */
        record Untouched() implements Claim {
            @Override
            public <R> R match(Function<Untouched, R> untouched, Function<Made, R> made, Function<GivenUp, R> givenUp) {
                return untouched.apply(this);
            }
        }

        /**
         * They name a reviewer and a day.
         *
         * @param reviewer id of the person
         * @param verified the day
         */
        record Made(String reviewer, LocalDate verified) implements Claim {
            @Override
            public <R> R match(Function<Untouched, R> untouched, Function<Made, R> made, Function<GivenUp, R> givenUp) {
                return made.apply(this);
            }
        }

        /** They are taken out. */
        record GivenUp() implements Claim {
            @Override
            public <R> R match(Function<Untouched, R> untouched, Function<Made, R> made, Function<GivenUp, R> givenUp) {
                return givenUp.apply(this);
            }
        }
    }

    /**
     * A file that is kept beside an entry, and written before it.
     *
     * @param ending what its name has after the number of the entry, such as {@code .sig}
     * @param content makes its bytes of those of the entry
     */
    public record Beside(String ending, UnaryOperator<byte[]> content) {}

    /** What became of the wish to record something. */
    public sealed interface Result {
        /** Answers by what became of it. */
        <R> R match(Function<Recorded, R> recorded, Function<Kept, R> kept, Function<Refused, R> refused);

        /**
         * It is recorded.
         *
         * @param number of the entry
         * @param path its file, relative to the root of the site
         * @param claimed whether the article's lines say so, too; if not, somebody saved the article meanwhile
         */
        record Recorded(int number, String path, boolean claimed) implements Result {
            @Override
            public <R> R match(Function<Recorded, R> recorded, Function<Kept, R> kept, Function<Refused, R> refused) {
                return recorded.apply(this);
            }
        }

        /**
         * Nothing is recorded, since an earlier entry holds it already.
         *
         * @param number of that entry
         * @param path its file, relative to the root of the site
         */
        record Kept(int number, String path) implements Result {
            @Override
            public <R> R match(Function<Recorded, R> recorded, Function<Kept, R> kept, Function<Refused, R> refused) {
                return kept.apply(this);
            }
        }

        /**
         * Nothing is recorded.
         *
         * @param reason why, in plain words
         * @param changed whether the words are no longer those that were shown
         */
        record Refused(String reason, boolean changed) implements Result {
            @Override
            public <R> R match(Function<Recorded, R> recorded, Function<Kept, R> kept, Function<Refused, R> refused) {
                return refused.apply(this);
            }
        }
    }

    /** Why nothing is to be recorded; the message is for people. */
    public static final class Refusal extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Result result;

        /** Refuses for a reason. */
        public Refusal(String why) {
            this(why, new Result.Refused(why, false));
        }

        private Refusal(String why, Result result) {
            super(why);
            this.result = result;
        }

        /** Refuses since the words are no longer those that were shown. */
        public static Refusal changed() {
            return new Refusal(CHANGED, Recorder.changed());
        }

        /** Refuses to put something down a second time. */
        public static Refusal since(Ledger.Kept kept) {
            return new Refusal("it is recorded already", new Result.Kept(kept.number(), kept.path()));
        }

        /** Returns the answer to the person who wanted to record something. */
        public Result result() {
            return result;
        }
    }

    /**
     * Records something about a page.
     *
     * @param page the page
     * @param shown the exact fingerprint of the words that the reviewer saw; nothing where none were shown
     * @param look reads the page
     * @param draft decides what is recorded
     * @param <N> what is known of the page
     * @throws IOException if the disk refuses; then the entry is recorded wholly or not at all
     */
    public <N extends Now> Result record(PageId page, Optional<Fingerprint> shown, Look<N> look, Draft<N> draft)
            throws IOException {
        RunLock held = LedgerLock.await(root, disk);
        try {
            Result result = recordHeld(page, shown, look, draft);
            if (result instanceof Result.Recorded) {
                GitAttributes.keepLineEnds(root, files);
            }
            return result;
        } catch (Refusal refused) {
            return refused.result();
        } catch (FrontMatterEditor.Unchangeable refused) {
            return new Result.Refused(String.valueOf(refused.getMessage()), false);
        } finally {
            held.close();
        }
    }

    /**
     * Decides who is named in a page.
     *
     * @param <N> what is known of the page
     */
    @FunctionalInterface
    public interface Naming<N extends Now> {
        /**
         * Returns the id of the person.
         *
         * @throws Refusal if there is a reason not to name them, saying which
         */
        String reviewer(N now) throws Refusal;
    }

    /**
     * Names in an article that claims no review who is to review it. Nothing is recorded in the ledger: it is a plan.
     *
     * @param shown the exact fingerprint of the words that the editor saw
     * @param look reads the page
     * @param naming decides who is named
     * @param <N> what is known of the page
     * @return why it was not done; nothing if it was
     * @throws IOException if the disk refuses
     */
    public <N extends Now> Optional<Result> assign(Fingerprint shown, Look<N> look, Naming<N> naming)
            throws IOException {
        RunLock held = LedgerLock.await(root, disk);
        try {
            N now = look.now();
            unchanged(now, shown);
            byte[] named = FrontMatterEditor.naming(now.article(), naming.reviewer(now));
            Path article = root.resolve(now.path()).toRealPath();
            boolean done = Arrays.equals(named, now.article()) || files.replace(article, now.article(), named);
            return done ? Optional.empty() : Optional.of(changed());
        } catch (Refusal refused) {
            return Optional.of(refused.result());
        } catch (FrontMatterEditor.Unchangeable refused) {
            return Optional.of(new Result.Refused(String.valueOf(refused.getMessage()), false));
        } finally {
            held.close();
        }
    }

    /**
     * Makes an entry and writes nothing, for somebody who is to sign it first.
     *
     * @param shown the exact fingerprint of the words that the reviewer saw
     * @param <N> what is known of the page
     * @throws IOException if a file cannot be read
     * @throws Refusal if there is a reason not to put it down, or the words are others now
     */
    public <N extends Now> LedgerEntry prepare(PageId page, Fingerprint shown, Look<N> look, Draft<N> draft)
            throws IOException, Refusal {
        RunLock held = LedgerLock.await(root, disk);
        try {
            N now = look.now();
            unchanged(now, shown);
            Ledger ledger = ledger(page, LedgerFolder.of(root, page));
            return drafted(draft, now, ledger).entry();
        } finally {
            held.close();
        }
    }

    private static void unchanged(Now now, Fingerprint shown) throws Refusal {
        if (!shown.equals(now.fingerprints().exact())) {
            throw Refusal.changed();
        }
    }

    /** Makes what is to be recorded; an invalid draft is refused with its message. */
    private static <N extends Now> Drafted drafted(Draft<N> draft, N now, Ledger ledger) throws Refusal {
        try {
            return draft.draft(now, ledger, ledger.newest().map(Ledger.Kept::bytes));
        } catch (IllegalArgumentException refused) {
            throw new Refusal(String.valueOf(refused.getMessage()));
        }
    }

    private <N extends Now> Result recordHeld(PageId page, Optional<Fingerprint> shown, Look<N> look, Draft<N> draft)
            throws IOException, Refusal, FrontMatterEditor.Unchangeable {
        Path folder = LedgerFolder.of(root, page);
        files.clear(folder);
        N now = look.now();
        if (shown.isPresent()) {
            unchanged(now, shown.get());
        }
        Ledger ledger = ledger(page, folder);
        int number = ledger.newest().map(Ledger.Kept::number).orElse(0) + 1;
        Drafted drafted = drafted(draft, now, ledger);
        LedgerEntry entry = drafted.entry();
        Claim claim = drafted.claim();
        byte[] bytes = RecordWriter.bytes(entry);
        Path article = root.resolve(now.path()).toRealPath();
        byte[] claiming = claiming(now.article(), claim);
        files.clear(article.getParent() == null ? root : article.getParent());
        files.makeFolder(folder);
        fixHead(folder, ledger);
        if (claim instanceof Claim.GivenUp
                && !Arrays.equals(claiming, now.article())
                && !files.replace(article, now.article(), claiming)) {
            return changed();
        }
        if (entry.words().isPresent()) {
            files.put(
                    folder.resolve(LedgerFiles.textName(number)),
                    now.text().text().getBytes(UTF_8));
        }
        for (Beside each : drafted.beside()) {
            files.put(folder.resolve(number + each.ending()), each.content().apply(bytes));
        }
        if (!(claim instanceof Claim.GivenUp)
                && entry.words().isPresent()
                && !Arrays.equals(now.article(), Files.readAllBytes(article))) {
            for (Beside each : drafted.beside()) {
                files.delete(folder.resolve(number + each.ending()));
            }
            files.delete(folder.resolve(LedgerFiles.textName(number)));
            return changed();
        }
        Path record = folder.resolve(LedgerFiles.recordName(number));
        files.put(record, bytes);
        files.put(
                folder.resolve(LedgerHead.FILE),
                new LedgerHead(number, Fingerprint.of(bytes)).text().getBytes(UTF_8));
        boolean claimed = !(claim instanceof Claim.Made)
                || Arrays.equals(claiming, now.article())
                || files.replace(article, now.article(), claiming);
        return new Result.Recorded(number, nameOf(folder) + LedgerFiles.recordName(number), claimed);
    }

    private String nameOf(Path folder) {
        return root.relativize(folder).toString().replace('\\', '/') + "/";
    }

    private static Result changed() {
        return new Result.Refused(CHANGED, true);
    }

    /** What an article is with other lines of its claim. */
    private interface Claiming {
        byte[] of(byte[] article) throws FrontMatterEditor.Unchangeable;
    }

    private static byte[] claiming(byte[] article, Claim claim) throws FrontMatterEditor.Unchangeable {
        Claiming claiming = claim.match(
                untouched -> bytes -> bytes,
                made -> bytes -> FrontMatterEditor.claiming(bytes, made.reviewer(), made.verified()),
                givenUp -> FrontMatterEditor::claimingNothing);
        return claiming.of(article);
    }

    /** An entry that was cut off before its head was written gets it now, so that the next one does not hide that. */
    private void fixHead(Path folder, Ledger ledger) throws IOException {
        Optional<Ledger.Kept> newest = ledger.newest();
        if (newest.isEmpty()) {
            return;
        }
        byte[] head = new LedgerHead(newest.get().number(), newest.get().bytes())
                .text()
                .getBytes(UTF_8);
        Path file = folder.resolve(LedgerHead.FILE);
        if (!Files.exists(file) || !Arrays.equals(head, Files.readAllBytes(file))) {
            files.put(file, head);
        }
    }

    /** Reads what was recorded before; nothing is added to a ledger that is not whole. */
    private Ledger ledger(PageId page, Path folder) throws IOException, Refusal {
        Map<String, byte[]> there = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> each = Files.newDirectoryStream(folder)) {
                for (Path file : each) {
                    String name = String.valueOf(file.getFileName());
                    if (!name.startsWith(".") && Files.isRegularFile(file)) {
                        there.put(name, Files.readAllBytes(file));
                    }
                }
            }
        }
        removeLeftovers(folder, there);
        Outcome<Ledger> read = LedgerReader.verified(page, nameOf(folder), there);
        List<Finding> errors = read.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw new Refusal("the ledger is not whole: " + errors.get(0).span().path() + ": "
                    + errors.get(0).message() + "; 'vouch review verify' lists all problems");
        }
        return read.value();
    }

    /** Takes away what was to lie beside an entry that was never written, after the newest. */
    private void removeLeftovers(Path folder, Map<String, byte[]> there) throws IOException {
        int newest = 0;
        while (there.containsKey(LedgerFiles.recordName(newest + 1))) {
            newest++;
        }
        Optional<LedgerHead> head = Optional.ofNullable(there.get(LedgerHead.FILE))
                .flatMap(bytes -> LedgerHead.parse(new String(bytes, UTF_8)));
        if (head.isPresent() && head.get().number() > newest) {
            return;
        }
        String next = (newest + 1) + ".";
        for (String name : List.copyOf(there.keySet())) {
            if (name.startsWith(next)) {
                there.remove(name);
                files.delete(folder.resolve(name));
            }
        }
    }
}
