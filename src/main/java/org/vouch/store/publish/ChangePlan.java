package org.vouch.store.publish;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Span;
import org.vouch.store.publish.WrittenFiles.WrittenFile;

/**
 * From what was offered and what is there: which moves, in which order, and what is ours afterwards.
 *
 * <p>The order is such that no page that readers can come to ever links to a page that is not there: what is new comes
 * first, for nothing old links to it; then what is changed; the manifest, which tells of all; and last what goes, for
 * nothing links to it any more. Where a file becomes a folder or a folder a file, the old one has to go just before.
 */
final class ChangePlan {
    /** Style sheets and images before the pages that show them, and then by path, so that runs are alike. */
    private static final Comparator<Journal.Move> PAGES_LAST = (a, b) -> {
        int byKind = Boolean.compare(a.path().endsWith(".html"), b.path().endsWith(".html"));
        return byKind != 0 ? byKind : a.path().compareTo(b.path());
    };

    private final OutputPaths places;
    private final OutputDisk disk;
    private final FolderLook folders;
    private final WrittenFiles before;
    private final Map<String, StagedFile> offers;
    private final IntSupplier numbers;

    private final List<PublishRefusal> refusals = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, WrittenFile> after = new HashMap<>();
    private final Map<String, Journal.Move> leaving = new TreeMap<>();
    private final Set<String> makingRoom = new HashSet<>();
    private final List<Journal.Move> moves = new ArrayList<>();

    ChangePlan(
            OutputPaths places,
            OutputDisk disk,
            FolderLook folders,
            WrittenFiles before,
            Map<String, StagedFile> offers,
            IntSupplier numbers) {
        this.places = places;
        this.disk = disk;
        this.folders = folders;
        this.before = before;
        this.offers = offers;
        this.numbers = numbers;
        refuseFilesThatAreFolders();
        seeWhatLeaves();
        order();
    }

    /** Returns what speaks against the whole; if there is anything, the rest counts for nothing. */
    List<PublishRefusal> refusals() {
        return refusals;
    }

    List<Finding> findings() {
        return findings;
    }

    Journal journal() {
        return new Journal(moves);
    }

    WrittenFiles after() {
        return new WrittenFiles(after);
    }

    private void refuseFilesThatAreFolders() {
        for (String folder : folders.asked()) {
            if (offers.containsKey(folder)) {
                refusals.add(new PublishRefusal(
                        folder,
                        "the site has a file of this name and also files in a folder of this name",
                        "give one of them another name or slug"));
            }
        }
    }

    private void seeWhatLeaves() {
        for (Map.Entry<String, WrittenFile> ours : before.byPath().entrySet()) {
            String path = ours.getKey();
            if (offers.containsKey(path)) {
                continue;
            }
            Path target = places.target(path);
            FolderLook.Kind folder = folders.above(path);
            Optional<BasicFileAttributes> present = folder == FolderLook.Kind.FOLDER || folder == FolderLook.Kind.LINK
                    ? disk.look(target)
                    : Optional.empty();
            if (present.isEmpty() || present.get().isDirectory()) {
                continue;
            }
            if (folder == FolderLook.Kind.FOLDER && isAsWeLeftIt(target, ours.getValue(), present.get())) {
                leaving.put(
                        path,
                        new Journal.Move(
                                Journal.Kind.REMOVE,
                                numbers.getAsInt(),
                                path,
                                ours.getValue().fingerprint()));
            } else {
                after.put(path, ours.getValue());
                findings.add(Finding.warning(
                                "output-changed-by-hand",
                                Span.ofFile(target.toString()),
                                "the site has no such file any more, but somebody changed it by hand, so it is kept")
                        .fix("delete it, or move it out of the output"));
            }
        }
        findings.sort(Finding.BY_PLACE);
    }

    private boolean isAsWeLeftIt(Path target, WrittenFile ours, BasicFileAttributes present) {
        return ours.agrees(present)
                || (present.isRegularFile()
                        && (ours.size() < 0 || ours.size() == present.size())
                        && Fingerprint.of(disk.read(target)).equals(ours.fingerprint()));
    }

    private void order() {
        List<Journal.Move> additions = new ArrayList<>();
        List<Journal.Move> blocked = new ArrayList<>();
        List<Journal.Move> replacements = new ArrayList<>();
        List<Journal.Move> manifest = new ArrayList<>();
        offers.forEach((path, offered) -> {
            after.put(path, offered.file());
            if (offered.staged().isPresent()) {
                StagedFile.Staged staged = offered.staged().get();
                Journal.Move move = new Journal.Move(
                        staged.kind(), staged.number(), path, offered.file().fingerprint());
                if (staged.blocked()) {
                    makeRoom(path);
                }
                if (path.equals(OutputFolder.MANIFEST)) {
                    manifest.add(move);
                } else if (staged.kind() == Journal.Kind.REPLACE) {
                    replacements.add(move);
                } else {
                    (staged.blocked() ? blocked : additions).add(move);
                }
            }
        });
        additions.sort(PAGES_LAST);
        blocked.sort(PAGES_LAST);
        replacements.sort(PAGES_LAST);
        moves.addAll(additions);
        leaving.forEach((path, move) -> {
            if (makingRoom.contains(path)) {
                moves.add(move);
            }
        });
        moves.addAll(blocked);
        moves.addAll(replacements);
        moves.addAll(manifest);
        leaving.forEach((path, move) -> {
            if (!makingRoom.contains(path)) {
                moves.add(move);
            }
        });
    }

    private void makeRoom(String path) {
        if (folders.above(path) == FolderLook.Kind.FILE) {
            leaveEarly(folders.fileInTheWay(path), "another program's file is where a folder must go");
            return;
        }
        Path folder = places.target(path);
        List<Path> within = filesWithin(folder);
        for (Path file : within) {
            String relative = places.root().relativize(file).toString().replace('\\', '/');
            leaveEarly(relative, "another program's file is in a folder that a file must replace");
        }
        if (within.isEmpty()) {
            refusals.add(
                    new PublishRefusal(folder.toString(), "an empty folder is where a file must go", "clear it away"));
        }
    }

    private void leaveEarly(String path, String otherwise) {
        if (leaving.containsKey(path)) {
            makingRoom.add(path);
        } else if (!offers.containsKey(path)) {
            refusals.add(new PublishRefusal(
                    places.target(path).toString(), otherwise, "move it away, or name another output folder"));
        }
    }

    private static List<Path> filesWithin(Path folder) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException refused) {
            throw PublishFailure.of("read the folder", folder, refused);
        }
        return files;
    }
}
