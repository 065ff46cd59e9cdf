package org.vouch.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.imageio.ImageWriteParam;
import javax.imageio.spi.ImageWriterSpi;

/**
 * Writes WebP, with a library that the program can do without: it stands in the folder {@code lib} beside the program
 * and brings native code, which does not load on every machine.
 */
final class WebpEncoder {
    private static final float QUALITY = 0.78f;

    private final ImageWriterSpi library;

    private WebpEncoder(ImageWriterSpi library) {
        this.library = library;
    }

    /** Returns the files of the library; none if it is not there. Nothing is loaded. */
    static List<Path> files() {
        CodeSource program = WebpEncoder.class.getProtectionDomain().getCodeSource();
        if (program == null) {
            return List.of();
        }
        try (Stream<Path> files =
                Files.list(Path.of(program.getLocation().toURI()).resolveSibling("lib"))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException | URISyntaxException none) {
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
