package org.vouch.store.publish;

import java.util.Optional;
import org.vouch.store.publish.WrittenFiles.WrittenFile;

/**
 * What came of the offer of one file.
 *
 * @param file the file as it will be
 * @param staged what waits to be put in place, or nothing if the file is there already
 */
record StagedFile(WrittenFile file, Optional<Staged> staged) {
    static StagedFile standing(WrittenFile file) {
        return new StagedFile(file, Optional.empty());
    }

    /**
     * Bytes that wait.
     *
     * @param kind whether they replace older bytes
     * @param blocked whether a folder is in their place, or a file where a folder of theirs must go
     */
    record Staged(Journal.Kind kind, int number, boolean blocked) {}
}
