package org.vouch.service.preview;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What may have changed in a site's folder since it was last looked at.
 *
 * @param files the files that may have changed; nothing if all may have, and others may be there or be gone
 */
public record Changes(Optional<Set<Path>> files) {
    /** Nobody knows what changed. */
    public static final Changes ANY = new Changes(Optional.empty());

    /** Listing all files is quicker than looking at more than so many one by one. */
    private static final int FEW = 100;

    /** Copies the files in. */
    public Changes {
        files = files.map(Set::copyOf);
    }

    /** Returns that one file may have changed, and no other. */
    public static Changes of(Path file) {
        return new Changes(Optional.of(Set.of(file)));
    }

    /** Returns that this and something else may have changed. */
    public Changes and(Changes other) {
        return files.flatMap(some -> other.files().map(more -> {
                    Set<Path> both = new HashSet<>(some);
                    both.addAll(more);
                    return both;
                }))
                .filter(both -> both.size() <= FEW)
                .map(both -> new Changes(Optional.of(both)))
                .orElse(ANY);
    }
}
