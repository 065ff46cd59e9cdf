package org.vouch.reader.content;

/**
 * A file of the site, without its bytes.
 *
 * @param path relative to the root of the site, with '/' between its parts
 * @param size in bytes
 * @param modifiedNanos when it was last changed, in nanoseconds since 1970
 * @param identity what the file system calls it, so that a file put in another's place is seen; may be empty
 */
public record SourceFile(String path, long size, long modifiedNanos, String identity)
        implements Comparable<SourceFile> {
    /** Returns the last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Orders by path, character by character. */
    @Override
    public int compareTo(SourceFile other) {
        return path.compareTo(other.path);
    }
}
