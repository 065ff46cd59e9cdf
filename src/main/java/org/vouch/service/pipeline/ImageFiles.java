package org.vouch.service.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.vouch.model.text.Fingerprint;
import org.vouch.reader.content.PageMemory;
import org.vouch.reader.content.SourceFile;
import org.vouch.reader.content.Sources;
import org.vouch.reader.image.ImageKind;
import org.vouch.reader.image.ImageLook;

/**
 * The image files of a site: each is read when its bytes are needed, and what a look at it reported is remembered as
 * what reading a page gave is.
 *
 * <p>A build needs the bytes of one image several times: to tell whether it changed, to judge it, to size it and to
 * hand it on. What was read stays until it is handed on, as long as there is room.
 */
final class ImageFiles {
    /** So many bytes are held at once, far less than the launcher lets the program take. */
    private static final long ROOM = 64_000_000;

    private final Path root;
    private final boolean holds;
    private final Map<String, byte[]> held = new ConcurrentHashMap<>();
    private final Map<String, Looked> looks = new ConcurrentHashMap<>();
    private final AtomicLong room = new AtomicLong();
    private final AtomicInteger reads = new AtomicInteger();

    private ImageFiles(Path root, boolean holds) {
        this.root = root;
        this.holds = holds;
        begin();
    }

    /** Returns the images of a site that are looked at and then handed on, once. */
    static ImageFiles handedOn(Path root) {
        return new ImageFiles(root, true);
    }

    /** Returns the images of a site that is looked at again and again: no bytes are held. */
    static ImageFiles lookedAt(Path root) {
        return new ImageFiles(root, false);
    }

    /**
     * What a look at an image reported.
     *
     * @param source the fingerprint of its bytes
     */
    record Looked(Fingerprint source, ImageLook look) {}

    /** Forgets what a run before this one held: files may have changed since. */
    void begin() {
        held.clear();
        looks.clear();
        room.set(holds ? ROOM : 0);
    }

    /** Returns how many times an image file had to be read. */
    int reads() {
        return reads.get();
    }

    /**
     * Returns the bytes of an image.
     *
     * @param path relative to the root of the site
     */
    byte[] bytes(String path) throws IOException {
        byte[] known = held.get(path);
        if (known != null) {
            return known;
        }
        reads.incrementAndGet();
        byte[] bytes = Files.readAllBytes(root.resolve(path));
        if (room.addAndGet(-bytes.length) >= 0) {
            held.put(path, bytes);
        } else {
            room.addAndGet(bytes.length);
        }
        return bytes;
    }

    /** Returns the bytes of any file of the site; those of an image are held. */
    byte[] bytes(Sources sources, SourceFile file) throws IOException {
        return ImageKind.named(file.path()).isPresent() ? bytes(file.path()) : sources.bytes(file);
    }

    /** Lets go of an image that was handed on. */
    void handOn(String path) {
        byte[] gone = held.remove(path);
        if (gone != null) {
            room.addAndGet(gone.length);
        }
    }

    /**
     * Looks at an image, or remembers what the look at the same bytes reported.
     *
     * @param memory knows it from a run before, perhaps
     */
    Looked look(SourceFile file, ImageKind kind, PageMemory memory) throws IOException {
        Optional<Looked> known = memory.recallNote(file)
                .flatMap(note -> ImageLook.parse(note.found()).map(look -> new Looked(note.source(), look)));
        Looked looked = known.isPresent() ? known.get() : look(file.path(), kind);
        if (known.isEmpty()) {
            memory.keepNote(
                    file, new PageMemory.Note(looked.source(), looked.look().text()));
        }
        looks.put(file.path(), looked);
        return looked;
    }

    /** Returns what the look of this run reported of an image; looks now if it was not looked at. */
    Looked known(String path, ImageKind kind) throws IOException {
        Looked known = looks.get(path);
        return known != null ? known : look(path, kind);
    }

    private Looked look(String path, ImageKind kind) throws IOException {
        byte[] bytes = bytes(path);
        return new Looked(Fingerprint.of(bytes), ImageLook.at(kind, bytes));
    }
}
