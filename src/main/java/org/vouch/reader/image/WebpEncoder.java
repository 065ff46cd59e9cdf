package org.vouch.reader.image;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.imageio.ImageWriteParam;
import javax.imageio.spi.ImageWriterSpi;

/**
 * Writes WebP, with a library that the program can do without: it is in the folder {@code lib} beside the program and
 * brings native code, which does not load on every machine.
 */
final class WebpEncoder {
    private static final float QUALITY = 0.78f;

    private final ImageWriterSpi library;

    private WebpEncoder(ImageWriterSpi library) {
        this.library = library;
    }

    /** Returns the files of the library; none if it is not there. Nothing is loaded. */
    static List<Path> files() {
        return folders().stream()
                .map(WebpEncoder::jars)
                .filter(jars -> !jars.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Returns whether the program is without the folder that belongs beside it. */
    static boolean isLeftBehind() {
        return !folders().isEmpty() && files().isEmpty();
    }

    /**
     * Returns where the library may be: where the launcher says, and beside the jar that Java was started with. What a
     * class tells of its own source is lost with an archive of classes in another place; run from loose classes, the
     * program has no such folder.
     */
    private static List<Path> folders() {
        List<Path> folders = new ArrayList<>();
        Optional.ofNullable(System.getProperty("vouch.lib")).map(Path::of).ifPresent(folders::add);
        String started = System.getProperty("java.class.path", "");
        if (started.endsWith(".jar") && !started.contains(File.pathSeparator)) {
            folders.add(Path.of(started).toAbsolutePath().resolveSibling("lib"));
        }
        return folders;
    }

    private static List<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    /** Loads the library, if it is there and works on this machine. */
    static Optional<WebpEncoder> load() {
        try {
            List<URL> jars = new ArrayList<>();
            for (Path file : files()) {
                jars.add(file.toUri().toURL());
            }
            if (jars.isEmpty()) {
                return Optional.empty();
            }
            // Left open: what it loads is used until the program ends.
            ClassLoader loader = new URLClassLoader(jars.toArray(new URL[0]), WebpEncoder.class.getClassLoader());
            for (ImageWriterSpi found : ServiceLoader.load(ImageWriterSpi.class, loader)) {
                if (List.of(found.getFormatNames()).contains("webp")) {
                    WebpEncoder encoder = new WebpEncoder(found);
                    encoder.encode(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), false);
                    return Optional.of(encoder);
                }
            }
            return Optional.empty();
        } catch (IOException | RuntimeException | LinkageError | ServiceConfigurationError refused) {
            return Optional.empty();
        }
    }

    /**
     * Returns a picture as a file.
     *
     * @param exact whether every pixel stays as it is, as drawings and words in pictures need it
     */
    byte[] encode(BufferedImage picture, boolean exact) throws IOException {
        return Painting.written(library.createWriterInstance(), picture, param -> {
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionType(exact ? "Lossless" : "Lossy");
            param.setCompressionQuality(exact ? 1f : QUALITY);
        });
    }
}
