package org.vouch.store.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouch.model.page.Page;
import org.vouch.model.page.Piece;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Outcome;
import org.vouch.reader.content.FileBytes;
import org.vouch.reader.content.LedgerReader;
import org.vouch.reader.content.PageMemory;
import org.vouch.reader.content.PageSettings;
import org.vouch.reader.content.SourceFile;
import org.vouch.reader.content.Sources;
import org.vouch.store.publish.BuildReport;

/**
 * What is remembered between builds, in a folder of its own that may be deleted at any time: the fingerprint of every
 * source file as it was last seen, what reading each page gave, and how the last build of each output ended.
 *
 * <p>It holds the words of drafts too, so the folder is beside {@code content/} and never in the output. At the first
 * doubt (another program, other settings, a checksum that does not fit, another build at work) nothing is remembered,
 * and everything is read anew. That a build with a memory gives the same bytes as one without is a test.
 *
 * <p>A page on record is always read anew. A checksum finds damage, and not somebody who writes words and checksum
 * alike; under the name of a reviewer nothing goes out that is not in the page's own file.
 */
public final class BuildCache implements PageMemory, AutoCloseable {
    private static final String INDEX = "index";
    private static final String LOCK = "lock";

    private final Path folder;
    private final String program;
    private final CacheIndex before;
    private final @Nullable FileChannel lock;
    private final Map<String, Fingerprint> fingerprints = new ConcurrentHashMap<>();
    private final Map<String, CacheIndex.Seen> pages = new ConcurrentHashMap<>();
    private final Set<String> onRecord = ConcurrentHashMap.newKeySet();
    private @Nullable CacheFile shelf;
    private long shelfNumber;
    private String settings = "";

    /** Names all that reading a page depends on besides the page: a piece of other settings may come back whole. */
    private String pieceTitle = "";

    private BuildCache(Path folder, String program, CacheIndex before, @Nullable FileChannel lock) {
        this.folder = folder;
        this.program = program;
        this.before = before;
        this.lock = lock;
    }

    /**
     * Opens a memory.
     *
     * @param folder where it is; made if it is missing
     * @param program which program, of which build, remembers
     */
    public static BuildCache open(Path folder, String program) {
        try {
            Files.createDirectories(folder);
            Path ignore = folder.resolve(".gitignore");
            if (!Files.exists(ignore)) {
                Files.write(ignore, CacheIndex.ignoreFile());
            }
            FileChannel channel =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel) == null) {
                channel.close();
                return new BuildCache(folder, program, CacheIndex.EMPTY, null);
            }
            return new BuildCache(folder, program, CacheIndex.read(folder.resolve(INDEX), program), channel);
        } catch (IOException refused) {
            // A folder that cannot be written to costs time, not the build.
            return new BuildCache(folder, program, CacheIndex.EMPTY, null);
        }
    }

    /** Returns a memory that remembers nothing and makes no folder. */
    public static BuildCache ofNothing(Path folder, String program) {
        return new BuildCache(folder, program, CacheIndex.EMPTY, null);
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldHere) {
            return null;
        }
    }

    /**
     * Returns the fingerprint of every source file, reading only those that are new or may have changed; nothing if
     * nothing is remembered, since then everything will be read anyway.
     *
     * @param bytes gives the files that are read
     */
    public Optional<Map<String, Fingerprint>> fingerprints(Sources sources, FileBytes bytes) throws IOException {
        if (before.seen().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(fingerprintsNow(sources, bytes));
    }

    /** Returns the fingerprint of every source file once they have all been read. */
    public Map<String, Fingerprint> fingerprintsNow(Sources sources, FileBytes bytes) throws IOException {
        Map<String, Fingerprint> all = new HashMap<>();
        for (SourceFile file : sources.files()) {
            all.put(file.path(), fingerprint(file, bytes));
            int slash = file.path().lastIndexOf('/');
            if (file.path().startsWith(LedgerReader.FOLDER) && slash >= LedgerReader.FOLDER.length()) {
                onRecord.add("content/" + file.path().substring(LedgerReader.FOLDER.length(), slash) + ".md");
            }
        }
        return all;
    }

    private Fingerprint fingerprint(SourceFile file, FileBytes bytes) throws IOException {
        Fingerprint known = fingerprints.get(file.path());
        if (known != null) {
            return known;
        }
        CacheIndex.Seen seen = before.seen().get(file.path());
        Fingerprint fingerprint =
                seen != null && before.knows(file) ? seen.fingerprint() : Fingerprint.of(bytes.of(file));
        fingerprints.put(file.path(), fingerprint);
        return fingerprint;
    }

    @Override
    public void begin(PageSettings pageSettings) {
        StringBuilder key = new StringBuilder(pageSettings.language())
                .append('\n')
                .append(pageSettings.limits().bytes())
                .append(' ')
                .append(pageSettings.limits().nesting())
                .append('\n')
                .append(pageSettings.advice())
                .append('\n')
                .append(pageSettings.wordLists())
                .append('\n');
        new TreeMap<>(pageSettings.words())
                .forEach((language, words) -> key.append(language)
                        .append(new TreeMap<>(words.byKey()))
                        .append('\n'));
        settings = Fingerprint.of(key.toString()).hex();
        pieceTitle = "vouch page " + Fingerprint.of(program + settings).brief();
        if (lock == null) {
            return;
        }
        long live = before.seen().values().stream()
                .mapToLong(CacheIndex.Seen::length)
                .sum();
        boolean same = before.settings().equals(settings);
        boolean mostlyDead = before.shelfEnd() > 2 * live;
        try {
            if (same && !mostlyDead) {
                shelfNumber = before.shelf();
                shelf = CacheFile.open(shelfFile(shelfNumber), before.shelfEnd());
                return;
            }
            shelfNumber = before.shelf() + 1;
            shelf = CacheFile.open(shelfFile(shelfNumber), 0);
        } catch (IOException doubtful) {
            shelf = null;
        }
    }

    private Path shelfFile(long number) {
        return folder.resolve("pages-" + number);
    }

    @Override
    public Optional<Outcome<Page>> recall(SourceFile file) {
        CacheFile pieces = shelf;
        CacheIndex.Seen seen = before.seen().get(file.path());
        if (pieces == null
                || seen == null
                || seen.offset() < 0
                || onRecord.contains(file.path())
                || shelfNumber != before.shelf()
                || !seen.fingerprint().equals(fingerprints.get(file.path()))) {
            return Optional.empty();
        }
        try {
            PackedReader in = new PackedReader(pieceTitle, pieces.piece(seen.offset(), seen.length()));
            Outcome<Page> read = PageCodec.page(in, start -> words(pieces, seen.offset(), seen.length(), start));
            if (!read.value().path().equals(file.path())
                    || !read.value().source().equals(seen.fingerprint())) {
                return Optional.empty();
            }
            pages.put(file.path(), new CacheIndex.Seen(file, seen.fingerprint(), seen.offset(), seen.length()));
            return Optional.of(read);
        } catch (IOException | RuntimeException doubtful) {
            return Optional.empty();
        }
    }

    @Override
    public Page keep(SourceFile file, Outcome<Page> read) {
        Page page = read.value();
        fingerprints.put(file.path(), page.source());
        CacheFile pieces = shelf;
        if (pieces == null) {
            return page;
        }
        PackedWriter out = new PackedWriter();
        int start = PageCodec.page(read, out);
        byte[] piece = out.toByteArray(pieceTitle);
        try {
            long offset = pieces.add(piece);
            pages.put(file.path(), new CacheIndex.Seen(file, page.source(), offset, piece.length));
            return PageCodec.lazy(page, page.body().pieces().size(), () -> words(pieces, offset, piece.length, start));
        } catch (IOException full) {
            // Without room for it, less is remembered.
            return page;
        }
    }

    /** Reads the words of a page again. They were whole a moment ago, so what is wrong with them now stops the work. */
    private List<Piece> words(CacheFile file, long offset, int length, int start) {
        try {
            return PageCodec.pieces(new PackedReader(pieceTitle, file.piece(offset, length)), start);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        } catch (PackedReader.Torn torn) {
            throw new UncheckedIOException(new IOException(
                    shelfFile(shelfNumber) + " changed while the program was at work; run the command again", torn));
        }
    }

    @Override
    public Optional<Note> recallNote(SourceFile file) {
        CacheFile pieces = shelf;
        CacheIndex.Seen seen = before.seen().get(file.path());
        if (pieces == null
                || seen == null
                || seen.offset() < 0
                || shelfNumber != before.shelf()
                || !seen.fingerprint().equals(fingerprints.get(file.path()))) {
            return Optional.empty();
        }
        try {
            PackedReader in = new PackedReader(noteTitle(file), pieces.piece(seen.offset(), seen.length()));
            Note note = new Note(new Fingerprint(in.text()), in.text());
            if (!in.atEnd() || !note.source().equals(seen.fingerprint())) {
                return Optional.empty();
            }
            pages.put(file.path(), new CacheIndex.Seen(file, seen.fingerprint(), seen.offset(), seen.length()));
            return Optional.of(note);
        } catch (IOException | RuntimeException doubtful) {
            return Optional.empty();
        }
    }

    @Override
    public void keepNote(SourceFile file, Note note) {
        fingerprints.put(file.path(), note.source());
        CacheFile pieces = shelf;
        if (pieces == null) {
            return;
        }
        PackedWriter out = new PackedWriter();
        out.text(note.source().hex());
        out.text(note.found());
        byte[] piece = out.toByteArray(noteTitle(file));
        try {
            pages.put(file.path(), new CacheIndex.Seen(file, note.source(), pieces.add(piece), piece.length));
        } catch (IOException full) {
            // Without room for it, less is remembered.
        }
    }

    /** Names the program and the file: what was found of a copy may be reported in other words. */
    private String noteTitle(SourceFile file) {
        return "vouch note " + Fingerprint.of(program + file.path()).brief();
    }

    /**
     * Remembers what was seen.
     *
     * @param sources the files, as they were listed before they were read
     * @param bytes gives those that nobody read
     */
    public void save(Sources sources, FileBytes bytes) {
        CacheFile pieces = shelf;
        if (pieces == null) {
            return;
        }
        try {
            Map<String, CacheIndex.Seen> seen = new HashMap<>();
            for (SourceFile file : sources.files()) {
                CacheIndex.Seen page = pages.get(file.path());
                seen.put(file.path(), page != null ? page : new CacheIndex.Seen(file, fingerprint(file, bytes), -1, 0));
            }
            new CacheIndex(program, settings, shelfNumber, pieces.end(), seen, 0).write(folder.resolve(INDEX));
            forgetOtherShelves();
        } catch (IOException refused) {
            // Nothing is lost but time.
        }
    }

    private void forgetOtherShelves() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith("pages-") && !name.equals("pages-" + shelfNumber)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /**
     * Returns how the last build into an output ended, if that build saw just what this one sees.
     *
     * @param output names the output
     * @param seen a fingerprint of all that a build depends on
     */
    public Optional<Ending> ending(String output, String seen) {
        try {
            Path file = endingFile(output);
            if (lock == null || !Files.exists(file)) {
                return Optional.empty();
            }
            Ending ending = PageCodec.ending(new PackedReader(endingTitle(output), Files.readAllBytes(file)));
            return Optional.of(ending).filter(last -> last.seen().equals(seen));
        } catch (IOException | RuntimeException doubtful) {
            return Optional.empty();
        }
    }

    /** Remembers how a build into an output ended. */
    public void saveEnding(String output, Ending ending) {
        if (lock == null) {
            return;
        }
        try {
            PackedWriter out = new PackedWriter();
            PageCodec.ending(ending, out);
            Path staged = folder.resolve("ending.new");
            Files.write(staged, out.toByteArray(endingTitle(output)));
            Files.move(staged, endingFile(output), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            // Nothing is lost but time.
        }
    }

    private static String endingTitle(String output) {
        return "vouch ending " + Fingerprint.of(output).brief();
    }

    private Path endingFile(String output) {
        return folder.resolve("ending-" + Fingerprint.of(output).brief());
    }

    /**
     * How a build ended.
     *
     * @param seen a fingerprint of all that it depended on
     * @param manifest the fingerprint of the manifest that it published
     * @param report what it reported
     */
    public record Ending(String seen, Fingerprint manifest, BuildReport report) {}

    @Override
    public void close() {
        try {
            if (shelf != null) {
                shelf.close();
            }
            if (lock != null) {
                lock.close();
            }
        } catch (IOException refused) {
            // The system closes what is left when the program ends.
        }
    }
}
