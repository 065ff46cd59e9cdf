package org.vouch.service.importing;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The files of the old site, in a folder or a zip file: a copy of {@code wp-content/uploads}, or what holds one. */
final class MediaLibrary implements Closeable {
    /** A larger file has no place beside a page. */
    private static final long LARGEST = 64L << 20;

    private static final Pattern SIZE = Pattern.compile("-[0-9]{1,5}x[0-9]{1,5}(?=\\.[A-Za-z0-9]{2,5}$)");
    private static final Pattern MADE = Pattern.compile("-(?:scaled|rotated|e[0-9]{10,14})(?=\\.[A-Za-z0-9]{2,5}$)");

    private final Map<String, List<String>> byName = new HashMap<>();
    private final @Nullable Path folder;
    private final @Nullable ZipFile zip;
    private final boolean sizes;

    private MediaLibrary(@Nullable Path folder, @Nullable ZipFile zip, boolean sizes) {
        this.sizes = sizes;
        this.folder = folder;
        this.zip = zip;
    }

    /**
     * Opens a folder or a zip file, or nothing.
     *
     * @param sizes whether a picture may be there in several sizes, of which the largest counts
     */
    static MediaLibrary open(Optional<Path> media, boolean sizes) throws IOException {
        if (media.isEmpty()) {
            return new MediaLibrary(null, null, sizes);
        }
        if (Files.isDirectory(media.get())) {
            MediaLibrary library = new MediaLibrary(media.get(), null, sizes);
            try (Stream<Path> files = Files.walk(media.get())) {
                files.filter(file -> Files.isRegularFile(file, NOFOLLOW_LINKS))
                        .map(file -> media.get().relativize(file).toString().replace('\\', '/'))
                        .sorted()
                        .forEach(library::add);
            }
            return library;
        }
        ZipFile file = new ZipFile(media.get().toFile());
        MediaLibrary library = new MediaLibrary(null, file, sizes);
        Enumeration<? extends ZipEntry> entries = file.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            if (!entry.isDirectory()) {
                library.add(entry.getName());
            }
        }
        return library;
    }

    private void add(String path) {
        byName.computeIfAbsent(name(path).toLowerCase(Locale.ROOT), any -> new ArrayList<>())
                .add(path);
    }

    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * Finds the file of an address, in its whole size if that is there.
     *
     * @param path what comes after {@code uploads/} in the address, decoded
     * @return its path in the library
     */
    Optional<String> find(String path) {
        String whole = sizes ? SIZE.matcher(path).replaceFirst("") : path;
        String original = whole(path);
        return Stream.of(original, whole, path)
                .flatMap(each -> exact(each).stream())
                .findFirst();
    }

    /** Returns the paths of all files, in the order of the alphabet. */
    List<String> paths() {
        return byName.values().stream().flatMap(List::stream).sorted().toList();
    }

    /** Returns the path of a picture in its whole size, of one that WordPress made of it. */
    String whole(String path) {
        return !sizes ? path : MADE.matcher(SIZE.matcher(path).replaceFirst("")).replaceFirst("");
    }

    /** A path that ends alike counts; a name alone only if one file has it. */
    private Optional<String> exact(String path) {
        List<String> named = byName.getOrDefault(name(path).toLowerCase(Locale.ROOT), List.of());
        for (String each : named) {
            if (each.equals(path) || each.endsWith("/" + path)) {
                return Optional.of(each);
            }
        }
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** Returns the bytes of a file; empty if it is too large. */
    Optional<byte[]> read(String path) throws IOException {
        try (InputStream in = stream(path)) {
            byte[] bytes = in.readNBytes((int) LARGEST + 1);
            return bytes.length > LARGEST ? Optional.empty() : Optional.of(bytes);
        }
    }

    private InputStream stream(String path) throws IOException {
        if (folder != null) {
            return Files.newInputStream(folder.resolve(path));
        }
        ZipFile file = zip;
        if (file == null) {
            throw new IOException("no files were given");
        }
        InputStream in = file.getInputStream(file.getEntry(path));
        if (in == null) {
            throw new IOException("the zip file has no " + path);
        }
        return in;
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }
}
