package org.vouch.site.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * A file of the site's own, as the disk reported of it before it was read.
 *
 * @param size in bytes
 * @param modifiedNanos when it was last changed, in nanoseconds since 1970
 * @param identity what the file system calls it; may be empty
 * @param settled whether a later save would show in its time
 */
record OwnFile(long size, long modifiedNanos, String identity, boolean settled) {
    /** No file system tells times more coarsely than this. */
    private static final long DOUBTFUL_NANOS = TimeUnit.SECONDS.toNanos(2);

    static OwnFile of(Path file, long nowNanos) throws IOException {
        BasicFileAttributes there = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        long modified = there.lastModifiedTime().to(TimeUnit.NANOSECONDS);
        String identity = there.fileKey() == null ? "" : there.fileKey().toString();
        return new OwnFile(there.size(), modified, identity, nowNanos - modified > DOUBTFUL_NANOS);
    }
}
