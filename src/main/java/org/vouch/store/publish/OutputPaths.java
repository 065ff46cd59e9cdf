package org.vouch.store.publish;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.vouch.model.text.Fingerprint;

/**
 * Where things are. The output holds the site and nothing else; what a run needs while it works (its lock, and files
 * that wait on the same disk as the site) is below {@code .vouch} there and goes when the run ends. What is known
 * between two runs is with what else is remembered of the site.
 *
 * @param root the output folder itself, as a real path
 * @param state what we know of the files that we wrote there, between two runs
 */
record OutputPaths(Path root, Path state) {
    static final String OWN = ".vouch";

    /**
     * Returns the places of one output.
     *
     * @param root the output folder itself, as a real path
     * @param memory the folder of what is remembered between builds, as a real path; it serves any number of outputs
     */
    static OutputPaths of(Path root, Path memory) {
        // An output beside the memory is known by its place there, so that both can be moved together.
        Path home = memory.getParent();
        Path name = home != null && root.startsWith(home) ? home.relativize(root) : root;
        String key = Fingerprint.of(name.toString().replace('\\', '/')).brief();
        return new OutputPaths(root, memory.resolve("published-" + key));
    }

    Path own() {
        return root.resolve(OWN);
    }

    /** The file whose lock says that somebody is publishing here. */
    Path lock() {
        return own().resolve("lock");
    }

    /** Where a program before this one kept what is known between two runs. */
    Path oldState() {
        return own().resolve("state");
    }

    /** A change of the site that has been decided; while it is there, the change is to be completed. */
    Path journal() {
        return own().resolve("journal");
    }

    /** A change of the site that could not be completed; while it is there, the change is to be taken back. */
    Path undo() {
        return own().resolve("undo");
    }

    /** Where new files wait and replaced ones are kept; it is there only while a run is at work, or died. */
    Path staging() {
        return own().resolve("staging");
    }

    Path staged(int number) {
        return staging().resolve(number + ".new");
    }

    Path kept(int number) {
        return staging().resolve(number + ".old");
    }

    Path stagedState() {
        return staging().resolve("state");
    }

    Path stagedJournal() {
        return staging().resolve("journal");
    }

    /**
     * Returns where a file of the site is.
     *
     * @throws PublishRefusal if this Java cannot write the name
     */
    Path target(String path) {
        try {
            return root.resolve(path);
        } catch (InvalidPathException unspeakable) {
            throw new PublishRefusal(
                    path,
                    "this file name cannot be written in the character set of this system",
                    "run Vouch with LC_ALL=C.UTF-8");
        }
    }
}
