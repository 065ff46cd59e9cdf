package org.vouch.build;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.vouch.page.Page;
import org.vouch.read.ContentFolder;
import org.vouch.read.PageMemory;
import org.vouch.read.PageSettings;
import org.vouch.read.SourceFile;
import org.vouch.read.Sources;
import org.vouch.text.Fingerprint;
import org.vouch.text.Outcome;

/**
 * What reading each page gave, for as long as the program runs.
 *
 * <p>A file whose time and size are as they were is not read again, unless it was saved so shortly before it was read
 * that its time cannot tell a later save; then its bytes are compared.
 */
final class ReadPages implements PageMemory {
    /** No file system tells times more coarsely than this, in nanoseconds. */
    private static final long DOUBTFUL = TimeUnit.SECONDS.toNanos(2);

    private final InstantSource clock;
    private final Map<String, Read> pages = new ConcurrentHashMap<>();
    private Optional<Outcome<Sources>> listed = Optional.empty();
    private Optional<PageSettings> settings = Optional.empty();
    private long listedAt;

    ReadPages(InstantSource clock) {
        this.clock = clock;
    }

    private record Read(SourceFile file, long listedAt, Outcome<Page> page) {
        /** Returns whether a save after it was listed would show in the file's time. */
        boolean settled() {
            return listedAt - file.modifiedNanos() > DOUBTFUL;
        }
    }

    /**
     * Lists the files that are to be read; what is gone is forgotten.
     *
     * @param root the folder that holds {@code content/}
     * @param changed what may have changed since they were listed before
     */
    Outcome<Sources> list(Path root, Changes changed) {
        // Taken before they are listed, so that a save in between is found next time.
        Instant begun = clock.instant();
        listedAt = TimeUnit.SECONDS.toNanos(begun.getEpochSecond()) + begun.getNano();
        Outcome<Sources> now = listed.flatMap(
                        last -> changed.files().flatMap(files -> ContentFolder.again(last, files)))
                .orElseGet(() -> listedAnew(root));
        listed = Optional.of(now);
        return now;
    }

    private Outcome<Sources> listedAnew(Path root) {
        Outcome<Sources> anew = ContentFolder.list(root);
        Set<String> there = new HashSet<>();
        anew.value().files().forEach(file -> there.add(file.path()));
        pages.keySet().retainAll(there);
        return anew;
    }

    @Override
    public void begin(PageSettings now) {
        if (!settings.equals(Optional.of(now))) {
            pages.clear();
            settings = Optional.of(now);
        }
    }

    @Override
    public Optional<Outcome<Page>> recall(SourceFile file) {
        Read read = pages.get(file.path());
        if (read == null) {
            return Optional.empty();
        }
        if (read.file().equals(file) && read.settled()) {
            return Optional.of(read.page());
        }
        try {
            if (!Fingerprint.of(listed.orElseThrow().value().bytes(file))
                    .equals(read.page().value().source())) {
                return Optional.empty();
            }
            pages.put(file.path(), new Read(file, listedAt, read.page()));
            return Optional.of(read.page());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    @Override
    public void keep(SourceFile file, Outcome<Page> read) {
        pages.put(file.path(), new Read(file, listedAt, read));
    }
}
