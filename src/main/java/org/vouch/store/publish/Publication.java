package org.vouch.store.publish;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Span;
import org.vouch.store.publish.WrittenFiles.WrittenFile;

/**
 * One site on its way into an output folder. Artifacts are offered in any order and from any number of threads; what
 * differs from what is there is staged on disk at once, so that no bytes are held. Nothing that a reader sees is
 * touched before {@link #commit}, which then changes as little as it can, in an order in which no page that is linked
 * to is ever missing: new files, changed files, the manifest, and last the files that go.
 *
 * <p>A file is wholly old or wholly new at any moment, also if the program is killed or the disk is full: the next run
 * completes a change that was decided. A power cut during a change of more than {@value #FORCED_UP_TO} files may in
 * rare cases leave a new file torn; the next build sees it and writes the file again.
 */
public final class Publication {
    /** Up to so many changed files are written through to the disk; with more it would take longer than the build. */
    static final int FORCED_UP_TO = 256;

    private static final int REFUSALS_SHOWN = 10;

    private final OutputPaths places;
    private final OutputDisk disk;
    private final WrittenFiles before;
    private final FolderLook folders;

    private final Map<String, String> claims = new ConcurrentHashMap<>();
    private final Map<String, StagedFile> offers = new ConcurrentHashMap<>();
    private final Queue<PublishRefusal> refusals = new ConcurrentLinkedQueue<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicLong stagedBytes = new AtomicLong();
    private final AtomicBoolean staging = new AtomicBoolean();
    private volatile boolean over;

    Publication(OutputPaths places, OutputDisk disk, WrittenFiles before) {
        this.places = places;
        this.disk = disk;
        this.before = before;
        this.folders = new FolderLook(places, disk);
    }

    /**
     * Offers one file of the new site. If it differs from what is there it is staged, else nothing is written.
     *
     * <p>What speaks against publishing the file (two artifacts want one address, or somebody else's file is in the
     * way) is reported by {@link #commit}, all of it at once.
     *
     * @return whether it differs from what is there
     * @throws PublishFailure if the disk refuses
     */
    public boolean offer(Artifact artifact) {
        requireUnderWay();
        String path = artifact.path();
        if (!claim(path, artifact.from())) {
            return true;
        }
        byte[] bytes = artifact.bytes();
        Path target = places.target(path);
        FolderLook.Kind folder = folders.above(path);
        if (folder == FolderLook.Kind.LINK) {
            refuse(path, "a step of its path is a symbolic link or no folder at all");
            return true;
        }
        Optional<BasicFileAttributes> present = folder == FolderLook.Kind.FOLDER ? disk.look(target) : Optional.empty();
        boolean blocked = folder == FolderLook.Kind.FILE
                || present.filter(BasicFileAttributes::isDirectory).isPresent();
        if (present.isEmpty() || blocked) {
            stage(path, target, bytes, Fingerprint.of(bytes), Journal.Kind.ADD, blocked);
            return true;
        }
        WrittenFile ours = before.byPath().get(path);
        if (isEqual(bytes, target, present.get())) {
            WrittenFile standing = ours != null && ours.agrees(present.get())
                    ? ours
                    : WrittenFile.of(Fingerprint.of(bytes), present.get());
            offers.put(path, StagedFile.standing(standing));
            return false;
        }
        if (ours == null) {
            refuse(path, "Vouch did not write the file that is there");
        } else {
            stage(path, target, bytes, Fingerprint.of(bytes), Journal.Kind.REPLACE, false);
        }
        return true;
    }

    private boolean claim(String path, String from) {
        String other = claims.putIfAbsent(path, from);
        if (other == null) {
            return true;
        }
        String both = other.isEmpty() && from.isEmpty()
                ? "two files of the site want this address"
                : "two files of the site want this address: " + shown(other) + " and " + shown(from);
        refusals.add(
                new PublishRefusal(path, both, "report this fault of the program, which should have found it earlier"));
        return false;
    }

    private static String shown(String from) {
        return from.isEmpty() ? "one that does not say what it was made from" : from;
    }

    private void refuse(String path, String what) {
        refusals.add(new PublishRefusal(
                places.target(path).toString(), what, "move it away, or name another output folder"));
    }

    private boolean isEqual(byte[] bytes, Path target, BasicFileAttributes present) {
        // Reading costs a tenth of a fingerprint where the virtual machine compiles for a quick start.
        return present.isRegularFile() && present.size() == bytes.length && Arrays.equals(bytes, disk.read(target));
    }

    private void stage(
            String path, Path target, byte[] bytes, Fingerprint fingerprint, Journal.Kind kind, boolean blocked) {
        makeStaging();
        int number = numbers.getAndIncrement();
        Path staged = places.staged(number);
        disk.write(staged, bytes, target);
        BasicFileAttributes attributes = disk.look(staged).orElseThrow(() -> vanished(staged));
        stagedBytes.addAndGet(bytes.length);
        offers.put(
                path,
                new StagedFile(
                        WrittenFile.of(fingerprint, attributes),
                        Optional.of(new StagedFile.Staged(kind, number, blocked))));
    }

    private static PublishFailure vanished(Path staged) {
        return new PublishFailure(staged.toString(), "somebody cleared this file away", "build again", true, null);
    }

    private void makeStaging() {
        if (!staging.get()) {
            disk.makeFolder(places.staging());
            staging.set(true);
        }
    }

    /**
     * Makes the output what was offered: all that was offered and nothing else that is ours.
     *
     * @param manifest makes the file at {@link OutputFolder#MANIFEST} from the fingerprints of all others, by path
     * @throws PublishRefusal if something spoke against an offer, or somebody changed the output meanwhile; the output
     *     is as it was
     * @throws PublishFailure if the disk refuses; see {@link PublishFailure#siteIsAsBefore()}
     * @throws IllegalStateException if an offer failed before
     */
    public PublicationReport commit(Function<SortedMap<String, Fingerprint>, Artifact> manifest) {
        requireUnderWay();
        Artifact last = manifest.apply(fingerprints());
        if (!last.path().equals(OutputFolder.MANIFEST)) {
            throw new IllegalArgumentException("the manifest's place is " + OutputFolder.MANIFEST);
        }
        offer(last);
        if (refusals.isEmpty() && offers.size() != claims.size()) {
            // Going on would delete what the failed offer was about.
            throw new IllegalStateException("an offer failed, so this publication can only be abandoned");
        }
        over = true;
        try {
            return settle();
        } catch (PublishFailure failure) {
            // Half a change is completed from what is staged, so then it stays.
            if (failure.siteIsAsBefore()) {
                clearStaging();
            }
            throw failure;
        }
    }

    private PublicationReport settle() {
        ChangePlan plan = new ChangePlan(places, disk, folders, before, offers, numbers::getAndIncrement);
        refusals.addAll(plan.refusals());
        if (!refusals.isEmpty()) {
            throw together(refusals);
        }
        Journal journal = plan.journal();
        List<Finding> findings = new ArrayList<>(plan.findings());
        if (!journal.moves().isEmpty()) {
            change(journal, plan.after()).ifPresent(untidy -> findings.add(untidy(untidy)));
        } else if (!plan.after().equals(before)) {
            // Not a byte of the site differs, but we know better now what is there, and need not read it again.
            StateFile.keep(plan.after().toBytes(), places, disk);
        }
        List<String> created = journal.paths(Journal.Kind.ADD);
        List<String> changed = journal.paths(Journal.Kind.REPLACE);
        return new PublicationReport(
                created,
                changed,
                journal.paths(Journal.Kind.REMOVE),
                offers.size() - created.size() - changed.size(),
                stagedBytes.get(),
                findings);
    }

    private Optional<PublishFailure> change(Journal journal, WrittenFiles after) {
        makeStaging();
        boolean forced = journal.moves().size() <= FORCED_UP_TO;
        byte[] state = after.toBytes();
        disk.write(places.stagedState(), state, places.stagedState());
        disk.write(places.stagedJournal(), journal.toBytes(), places.journal());
        if (forced) {
            for (Journal.Move move : journal.moves()) {
                if (move.kind() != Journal.Kind.REMOVE) {
                    disk.force(places.staged(move.number()), places.target(move.path()));
                }
            }
            disk.force(places.stagedState(), places.stagedState());
        }
        disk.force(places.stagedJournal(), places.journal());
        return new Commit(places, disk).commit(journal, state, forced);
    }

    private static Finding untidy(PublishFailure untidy) {
        return Finding.warning(
                        "output-untidy",
                        Span.ofFile(untidy.where()),
                        "the site is published, but what helped with it could not be cleared away: " + untidy.what())
                .fix("the next build clears it away");
    }

    /** Returns one refusal that tells of several. */
    private static PublishRefusal together(Queue<PublishRefusal> refusals) {
        List<PublishRefusal> sorted = refusals.stream()
                .sorted(Comparator.comparing(PublishRefusal::getMessage))
                .toList();
        if (sorted.size() == 1) {
            return sorted.get(0);
        }
        String others = sorted.stream()
                .skip(1)
                .limit(REFUSALS_SHOWN)
                .map(refusal -> "\n  " + refusal.where() + ": " + refusal.what())
                .collect(Collectors.joining());
        int more = sorted.size() - 1 - REFUSALS_SHOWN;
        return new PublishRefusal(
                sorted.get(0).where(),
                sorted.get(0).what(),
                sorted.get(0).fix() + "; and besides:" + others + (more > 0 ? "\n  and " + more + " more" : ""));
    }

    private SortedMap<String, Fingerprint> fingerprints() {
        SortedMap<String, Fingerprint> fingerprints = new TreeMap<>();
        offers.forEach((path, offered) -> fingerprints.put(path, offered.file().fingerprint()));
        return fingerprints;
    }

    /** Drops all that was offered; the output is as it was. Does nothing after {@link #commit}. */
    public void abandon() {
        if (!over) {
            over = true;
            clearStaging();
        }
    }

    private void clearStaging() {
        if (staging.get()) {
            try {
                disk.deleteFlatFolder(places.staging());
            } catch (PublishFailure left) {
                // Harmless: the next run clears it away.
            }
        }
    }

    private void requireUnderWay() {
        if (over) {
            throw new IllegalStateException("this publication is over");
        }
    }
}
