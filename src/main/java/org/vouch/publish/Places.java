package org.vouch.publish;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Where things stand in an output folder. What is ours alone is below {@code .vouch}; whoever copies the site elsewhere
 * leaves that folder out.
 *
 * @param root the output folder itself, as a real path
 */
record Places(Path root) {
    static final String OWN = ".vouch";

    Path own() {
        return root.resolve(OWN);
    }

    /** The file whose lock says that somebody is publishing here. */
    Path lock() {
        return own().resolve("lock");
    }

    /** What we know of the files that we wrote. */
    Path state() {
        return own().resolve("state");
    }

    /** A change of the site that has been decided; while it stands there, the change is to be completed. */
    Path journal() {
        return own().resolve("journal");
    }

    /** A change of the site that could not be completed; while it stands there, the change is to be taken back. */
    Path undo() {
        return own().resolve("undo");
    }

    /** Where new files wait and replaced ones are kept; it stands there only while a run is at work, or died. */
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
     * Returns where a file of the site stands.
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
