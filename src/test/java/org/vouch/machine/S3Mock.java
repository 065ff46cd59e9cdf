package org.vouch.machine;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Another server of object storage, of other makers, in a process of its own. It keeps keys as they are and files in a
 * form of its own, and compares no signatures.
 */
public final class S3Mock implements AutoCloseable {
    /** Where Maven puts it. */
    private static final Path PROGRAM = Path.of("target/servers/s3mock-exec.jar");

    /** The bucket that it has from the start. */
    public static final String BUCKET = "site";

    private final Process process;
    private final int port;

    private S3Mock(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts a server, and returns when it answers. */
    public static S3Mock start(Path folder) throws IOException, InterruptedException {
        int port = LoopbackPort.free();
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + folder,
                        "-jar",
                        PROGRAM.toString(),
                        "--server.port=0",
                        "--com.adobe.testing.s3mock.httpPort=" + port,
                        "--com.adobe.testing.s3mock.store.initialBuckets=" + BUCKET)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        while (!LoopbackPort.answers(port)) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("S3Mock ended: " + Files.readString(said));
            }
        }
        return new S3Mock(process, port);
    }

    /** Returns its address. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
