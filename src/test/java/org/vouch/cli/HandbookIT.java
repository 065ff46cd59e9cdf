package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The handbook as users read it: out of the jar. */
class HandbookIT {
    private static final Pattern ADDRESS = Pattern.compile(
            "vouch: the handbook is at (http://127\\.0\\.0\\.1:\\d+/\\S*)#(\\S+); this computer alone.*");

    @Test
    void comes_out_of_the_jar_and_leaves_nothing(@TempDir Path scratch, @TempDir Path elsewhere) throws Exception {
        ProcessBuilder builder =
                ProgramJar.process(List.of("-Djava.io.tmpdir=" + scratch), "help", "--open", "theme-contrast");
        builder.directory(elsewhere.toFile());
        // No program is found there that could open a browser.
        builder.environment().put("PATH", elsewhere.toString());
        Process program = builder.start();
        try (BufferedReader said = program.inputReader(StandardCharsets.UTF_8)) {
            Matcher address = ADDRESS.matcher(said.readLine());
            assertTrue(address.matches(), () -> "it says: " + address);
            String page = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(address.group(1))).build(), BodyHandlers.ofString())
                    .body();
            assertTrue(page.contains("id=\"" + address.group(2) + "\""), page);
            assertEquals(
                    "no browser could be opened; open " + address.group(1) + "#" + address.group(2) + " yourself",
                    said.readLine());
            try (Stream<Path> left = Files.list(scratch)) {
                assertEquals(
                        List.of(),
                        left.filter(file -> file.getFileName().toString().startsWith("vouch"))
                                .toList());
            }
        } finally {
            program.destroy();
        }
    }
}
