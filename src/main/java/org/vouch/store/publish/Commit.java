package org.vouch.store.publish;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.vouch.model.text.Fingerprint;

/**
 * Carries a journal out, or takes it back. Either may be cut off at any step and begun again by another run, and comes
 * to the same end.
 *
 * <p>How a reader of the disk knows what was done: a staged file that is gone has been put in its place; a kept file is
 * the old one, and stays until all is over.
 */
final class Commit {
    private final OutputPaths places;
    private final OutputDisk disk;

    /** Folders that are known to be there, so that each is asked for once. */
    private final Set<Path> folders = new HashSet<>();

    Commit(OutputPaths places, OutputDisk disk) {
        this.places = places;
        this.disk = disk;
    }

    /**
     * Decides for a change and makes it. The journal and the new state are staged already.
     *
     * @param state what will be known of the output, as it was staged for anyone who has to complete the change
     * @return what could not be cleared away afterwards, which harms nobody; the next run tries again
     * @throws PublishFailure if the disk refuses a step; the change has been taken back then, unless the failure says
     *     otherwise
     */
    Optional<PublishFailure> commit(Journal journal, byte[] state, boolean forced) {
        disk.rename(places.stagedJournal(), places.journal());
        try {
            if (forced) {
                disk.forceFolder(places.own());
            }
            for (Journal.Move move : journal.moves()) {
                forward(move, false);
            }
        } catch (PublishFailure failure) {
            try {
                disk.rename(places.journal(), places.undo());
                takeBack(journal);
            } catch (PublishFailure alsoFailed) {
                throw failure.halfway(alsoFailed);
            }
            try {
                clearUndo();
            } catch (PublishFailure untidy) {
                failure.addSuppressed(untidy);
            }
            throw failure;
        }
        StateFile.keep(state, places, disk);
        try {
            disk.delete(places.journal());
            disk.deleteFlatFolder(places.staging());
            return Optional.empty();
        } catch (PublishFailure untidy) {
            return Optional.of(untidy);
        }
    }

    /** Completes, takes back or clears away what a run left that died; costs three looks if there is nothing. */
    void heal() {
        boolean staged = disk.exists(places.staging());
        if (disk.exists(places.undo())) {
            Optional<Journal> journal = staged ? Journal.read(places.undo(), disk) : Optional.empty();
            journal.ifPresent(this::takeBack);
            disk.delete(places.undo());
        } else if (disk.exists(places.journal())) {
            // Without the staged files, or torn, it tells nothing: the next publication compares each file anyway.
            Optional<Journal> journal = staged ? Journal.read(places.journal(), disk) : Optional.empty();
            if (journal.isPresent() && !isWhole(journal.get())) {
                disk.rename(places.journal(), places.undo());
                takeBack(journal.get());
                disk.delete(places.undo());
            } else {
                journal.ifPresent(this::complete);
                disk.delete(places.journal());
            }
        }
        if (staged) {
            disk.deleteFlatFolder(places.staging());
        }
    }

    private void complete(Journal journal) {
        for (Journal.Move move : journal.moves()) {
            forward(move, true);
        }
        if (disk.exists(places.stagedState())) {
            StateFile.keep(disk.read(places.stagedState()), places, disk);
        }
    }

    /** Returns whether no staged file was torn by a power cut; a killed program tears none. */
    private boolean isWhole(Journal journal) {
        for (Journal.Move move : journal.moves()) {
            Path staged = places.staged(move.number());
            if (move.kind() != Journal.Kind.REMOVE
                    && disk.exists(staged)
                    && !Fingerprint.of(disk.read(staged)).equals(move.fingerprint())) {
                return false;
            }
        }
        return !disk.exists(places.stagedState())
                || WrittenFiles.read(places.stagedState(), disk).isPresent();
    }

    private void forward(Journal.Move move, boolean again) {
        Path target = places.target(move.path());
        Path staged = places.staged(move.number());
        Path kept = places.kept(move.number());
        switch (move.kind()) {
            case ADD -> {
                if (!again || disk.exists(staged)) {
                    makeFolder(target);
                    disk.rename(staged, target);
                }
            }
            case REPLACE -> {
                if (!again || disk.exists(staged)) {
                    if (!again || (!disk.exists(kept) && disk.exists(target))) {
                        disk.keep(target, kept);
                    }
                    disk.rename(staged, target);
                }
            }
            case REMOVE -> {
                if (!again || (!disk.exists(kept) && disk.exists(target))) {
                    disk.rename(target, kept);
                }
                folders.clear();
                disk.deleteEmptyFolders(above(target), places.root());
            }
        }
    }

    private void takeBack(Journal journal) {
        for (int i = journal.moves().size() - 1; i >= 0; i--) {
            back(journal.moves().get(i));
        }
    }

    private void clearUndo() {
        disk.delete(places.undo());
        disk.deleteFlatFolder(places.staging());
    }

    private void back(Journal.Move move) {
        Path target = places.target(move.path());
        Path kept = places.kept(move.number());
        boolean made = !disk.exists(places.staged(move.number()));
        switch (move.kind()) {
            case ADD -> {
                if (made) {
                    disk.delete(target);
                }
                disk.deleteEmptyFolders(above(target), places.root());
            }
            case REPLACE -> {
                // While the staged file is there, the kept one is only a second name of what still is in its place.
                if (made && disk.exists(kept)) {
                    disk.rename(kept, target);
                }
            }
            case REMOVE -> {
                if (disk.exists(kept)) {
                    disk.makeFolder(above(target));
                    disk.rename(kept, target);
                }
            }
        }
    }

    private void makeFolder(Path target) {
        Path folder = above(target);
        if (folders.add(folder)) {
            disk.makeFolder(folder);
        }
    }

    private static Path above(Path target) {
        Path folder = target.getParent();
        if (folder == null) {
            throw new IllegalStateException("a file of the site is always below the output: " + target);
        }
        return folder;
    }
}
