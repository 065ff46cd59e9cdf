package org.vouch.store.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.vouch.model.text.Fingerprint;
import org.vouch.reader.content.SourceFile;

/**
 * What is known of every source file as it was last seen.
 *
 * @param program which program, of which build, wrote this
 * @param settings a fingerprint of what the reading of every page depends on
 * @param shelf the number of the shelf that holds what reading them gave
 * @param shelfEnd where that shelf ends
 * @param seen the files by their paths
 * @param writtenNanos when this was written, by the disk's own clock, in nanoseconds since 1970
 */
record CacheIndex(
        String program, String settings, long shelf, long shelfEnd, Map<String, Seen> seen, long writtenNanos) {
    /** A file changed so shortly before this was written may have changed again within one tick of the disk's clock. */
    private static final long DOUBTFUL_NANOS = TimeUnit.SECONDS.toNanos(2);

    private static final String TITLE = "vouch memory 3 ";

    /** The index of somebody who remembers nothing. */
    static final CacheIndex EMPTY = new CacheIndex("", "", 0, 0, Map.of(), 0);

    /** Copies the files in. */
    CacheIndex {
        seen = Map.copyOf(seen);
    }

    /**
     * A source file as it was last seen.
     *
     * @param file its path, size, time and identity
     * @param fingerprint the SHA-256 of its bytes
     * @param offset where on the shelf what was read from it starts; -1 if it is no page
     * @param length how many bytes that takes
     */
    record Seen(SourceFile file, Fingerprint fingerprint, long offset, int length) {}

    /** Returns whether a file is, by all that the disk tells, the one that was seen. */
    boolean knows(SourceFile file) {
        Seen known = seen.get(file.path());
        return known != null && known.file().equals(file) && file.modifiedNanos() < writtenNanos - DOUBTFUL_NANOS;
    }

    /** Reads an index; whatever is wrong with it, the empty one comes back. */
    static CacheIndex read(Path path, String program) {
        try {
            long time = Files.getLastModifiedTime(path).to(TimeUnit.NANOSECONDS);
            PackedReader in = new PackedReader(TITLE + program, Files.readAllBytes(path));
            String settings = in.text();
            long shelf = in.number();
            long shelfEnd = in.number();
            int count = in.count();
            Map<String, Seen> seen = new HashMap<>(count * 2);
            for (int i = 0; i < count; i++) {
                SourceFile file = new SourceFile(in.text(), in.number(), in.number(), in.text());
                seen.put(file.path(), new Seen(file, new Fingerprint(in.text()), in.number(), (int) in.number()));
            }
            return in.atEnd() ? new CacheIndex(program, settings, shelf, shelfEnd, seen, time) : EMPTY;
        } catch (IOException | RuntimeException doubtful) {
            return EMPTY;
        }
    }

    /** Writes the index; readers find the old one or the new one, whole. */
    void write(Path path) throws IOException {
        PackedWriter out = new PackedWriter();
        out.text(settings);
        out.number(shelf);
        out.number(shelfEnd);
        out.number(seen.size());
        for (Seen each : seen.values()) {
            out.text(each.file().path());
            out.number(each.file().size());
            out.number(each.file().modifiedNanos());
            out.text(each.file().identity());
            out.text(each.fingerprint().hex());
            out.number(each.offset());
            out.number(each.length());
        }
        Path staged = path.resolveSibling(path.getFileName() + ".new");
        Files.write(staged, out.toByteArray(TITLE + program));
        Files.move(staged, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Returns a folder's own ignore file: what is remembered belongs in no repository. */
    static byte[] ignoreFile() {
        return "*\n".getBytes(StandardCharsets.UTF_8);
    }
}
