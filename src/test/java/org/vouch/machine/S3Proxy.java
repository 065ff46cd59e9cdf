package org.vouch.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A server of object storage that compares signatures, sums and conditions, in a process of its own: one for all tests
 * of a process, each of which makes its own bucket. A bucket is a folder, and an object a file in it.
 */
public final class S3Proxy {
    /** Where Maven writes what the server consists of; nothing of it is among the classes of the tests. */
    private static final Path CLASSES = Path.of("target/s3proxy.classpath");

    private static final String KEY = "local-identity";
    private static final String SECRET = "local-credential";

    private static @Nullable S3Proxy running;

    private final Path folder;
    private final int port;
    private int buckets;

    private S3Proxy(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Returns the server, which is started where none runs, and gives the AWS SDK the keys for it. */
    public static synchronized S3Proxy running() throws IOException, InterruptedException {
        S3Proxy server = running;
        if (server == null) {
            server = start();
            running = server;
        }
        giveKeys();
        return server;
    }

    /** Gives the AWS SDK keys, and the program its libraries for object storage. */
    public static void giveKeys() {
        System.setProperty("aws.accessKeyId", KEY);
        System.setProperty("aws.secretAccessKey", SECRET);
        // A line that a test cuts stays cut.
        System.setProperty("aws.maxAttempts", "1");
        if (System.getProperty("vouch.lib") == null) {
            System.setProperty(
                    "vouch.lib", Path.of("target/lib").toAbsolutePath().toString());
        }
    }

    private static S3Proxy start() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("vouch-s3proxy");
        int port = LoopbackPort.free();
        Path settings = Files.writeString(
                folder.resolve("settings"),
                String.join(
                        "\n",
                        List.of(
                                "s3proxy.authorization=aws-v2-or-v4",
                                "s3proxy.endpoint=http://127.0.0.1:" + port,
                                "s3proxy.identity=" + KEY,
                                "s3proxy.credential=" + SECRET,
                                "jclouds.provider=filesystem-nio2",
                                "jclouds.identity=x",
                                "jclouds.credential=x",
                                "jclouds.filesystem.basedir=" + Files.createDirectory(folder.resolve("buckets")))));
        Path quiet = Files.writeString(
                folder.resolve("logback.xml"), "<configuration><root level=\"OFF\"/></configuration>");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-Dlogback.configurationFile=" + quiet,
                        "-cp",
                        Files.readString(CLASSES).strip(),
                        "org.gaul.s3proxy.Main",
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        while (!LoopbackPort.answers(port)) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("S3Proxy ended: " + Files.readString(folder.resolve("said")));
            }
        }
        return new S3Proxy(folder.resolve("buckets"), port);
    }

    /** Returns where it listens. */
    public int port() {
        return port;
    }

    /** Returns its address. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Makes a bucket and returns its folder, whose name is the bucket's. */
    public synchronized Path bucket() {
        buckets++;
        try {
            return Files.createDirectory(folder.resolve("bucket-" + buckets));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Returns what is kept with an object beside its bytes, as in {@code cache-control}. */
    public static Optional<String> said(Path object, String name) throws IOException {
        Object value = Files.getAttribute(object, "user:user." + name);
        return value instanceof byte[] bytes
                ? Optional.of(new String(bytes, StandardCharsets.UTF_8))
                : Optional.empty();
    }
}
