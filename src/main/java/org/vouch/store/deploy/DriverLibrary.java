package org.vouch.store.deploy;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The driver for object storage, with the libraries that it needs: they are in the folder {@code lib/deploy} beside the
 * program, and no other command opens them.
 */
final class DriverLibrary {
    private static final String FOLDER = "deploy";

    private static final String DRIVER = "org.vouch.s3.S3Driver";

    private static @Nullable HostDriver loaded;

    private DriverLibrary() {}

    /**
     * Returns the driver, which is loaded once.
     *
     * @throws HostFailure if it is not there
     */
    static synchronized HostDriver load() throws HostFailure {
        HostDriver driver = loaded;
        if (driver == null) {
            driver = loadAnew();
            loaded = driver;
        }
        return driver;
    }

    private static HostDriver loadAnew() throws HostFailure {
        List<URL> jars = jars();
        if (jars.isEmpty()) {
            throw HostFailure.lasting("the folder lib/deploy, which reaches S3, is not beside the program; build the"
                    + " program again, and copy lib along with it");
        }
        try {
            // Left open: what it loads is used until the program ends.
            ClassLoader loader = new URLClassLoader(jars.toArray(new URL[0]), DriverLibrary.class.getClassLoader());
            Class<?> driver = Class.forName(DRIVER, true, loader);
            return driver.asSubclass(HostDriver.class).getConstructor().newInstance();
        } catch (ReflectiveOperationException | LinkageError broken) {
            throw HostFailure.lasting("the folder lib/deploy beside the program does not belong to it (" + broken
                    + "); build the program again");
        }
    }

    private static List<URL> jars() throws HostFailure {
        List<URL> jars = new ArrayList<>();
        for (Path folder : folders()) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(each -> each.toString().endsWith(".jar"))
                        .sorted()
                        .toList()) {
                    jars.add(file.toUri().toURL());
                }
            } catch (MalformedURLException unspeakable) {
                throw HostFailure.lasting("this machine: " + unspeakable.getMessage());
            } catch (IOException none) {
                // The program may lie without it, and then says so.
                continue;
            }
            if (!jars.isEmpty()) {
                break;
            }
        }
        return jars;
    }

    /** Returns where it may be: where the launcher says, and beside the jar that Java was started with. */
    private static List<Path> folders() {
        List<Path> folders = new ArrayList<>();
        String named = System.getProperty("vouch.lib", "");
        if (!named.isEmpty()) {
            folders.add(Path.of(named, FOLDER));
        }
        String started = System.getProperty("java.class.path", "");
        if (started.endsWith(".jar") && !started.contains(File.pathSeparator)) {
            folders.add(Path.of(started).toAbsolutePath().resolveSibling("lib").resolve(FOLDER));
        }
        return folders;
    }
}
