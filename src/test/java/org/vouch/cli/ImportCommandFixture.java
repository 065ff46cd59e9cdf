package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A site that can be built, into which commands bring another. */
abstract class ImportCommandFixture {
    @TempDir
    Path folder = Path.of("");

    Path root = Path.of("");

    @BeforeEach
    void site() throws IOException {
        root = folder.resolve("site");
        Files.createDirectories(root.resolve("content/pages"));
        Files.writeString(root.resolve("content/site.yaml"), """
                title: Maple Street Clinic
                base_url: https://example.net
                language: en-US
                time_zone: America/New_York
                organization: {name: Maple Street Clinic}
                crisis: [{name: Emergency services, call: "911"}]
                """);
        Files.writeString(
                root.resolve("content/pages/index.md"),
                "---\ntitle: Maple Street Clinic\ndescription: A clinic on Maple Street.\n---\nWe are a clinic.\n");
    }

    static void picture(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", file.toFile());
    }

    String text(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }

    /** Runs a command on the site and returns what it says. */
    String run(int code, String... command) {
        String[] whole = Arrays.copyOf(command, command.length + 2);
        whole[command.length] = "--root";
        whole[command.length + 1] = root.toString();
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        assertEquals(code, Vouch.run(out, out, whole), said.toString());
        return said.toString();
    }
}
