package org.vouch.store.ledger;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.vouch.model.library.DeployTarget;
import org.vouch.model.text.Fingerprint;

/** What was put online, when and by whom: a line for each deploy, in a file that is never published. */
public final class DeployLog {
    private DeployLog() {}

    /**
     * One deploy.
     *
     * @param at when it was done
     * @param target where the site was put
     * @param manifest the fingerprint of the manifest, which names the very site
     * @param files how many files were put
     * @param deleted how many files were deleted
     * @param who the name under which the machine knows who did it
     * @param signer the short name of the key that signed the manifest, as {@code ssh-keygen -l} prints it; empty if
     *     nobody signed
     * @param program the program and its version
     */
    public record Line(
            Instant at,
            DeployTarget target,
            Fingerprint manifest,
            int files,
            int deleted,
            String who,
            Optional<String> signer,
            String program) {}

    /**
     * Adds a line to the log of a site.
     *
     * @param root the folder that holds {@code content/}; without it there is no log
     * @throws IOException if the disk refuses
     */
    public static void add(Path root, Line line) throws IOException {
        Path file = root.resolve(DeployTarget.LOG);
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        // Short lines are added whole, also beside others who add theirs.
        Files.write(
                file,
                (json(line) + "\n").getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private static String json(Line line) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonWriter out = new JsonWriter(text)) {
            out.beginObject();
            out.name("time").value(line.at().truncatedTo(ChronoUnit.SECONDS).toString());
            out.name("target").value(line.target().name());
            out.name("to").value(line.target().host().toString());
            out.name("manifest").value(line.manifest().hex());
            out.name("files").value(line.files());
            out.name("deleted").value(line.deleted());
            out.name("who").value(line.who());
            if (line.signer().isPresent()) {
                out.name("signer").value(line.signer().get());
            }
            out.name("program").value(line.program());
            out.endObject();
        }
        return text.toString();
    }
}
