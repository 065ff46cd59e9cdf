package org.vouch.store.disk;

import java.io.IOException;
import java.nio.file.Path;

/** Is notified of each thing that is about to be done to the disk; tests of faults stop the world there. */
@FunctionalInterface
public interface DiskHook {
    /** Lets everything pass. */
    DiskHook UNWATCHED = (kind, about) -> {};

    /** What can be done to a disk. */
    enum Kind {
        MAKE_FOLDER,
        CREATE,
        WRITE,
        FORCE,
        LINK,
        RENAME,
        DELETE
    }

    /**
     * Is called before each step.
     *
     * @throws IOException as if the disk had refused the step
     */
    void before(Kind kind, Path about) throws IOException;
}
