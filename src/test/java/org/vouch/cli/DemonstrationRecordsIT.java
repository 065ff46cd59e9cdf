package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The records of the demonstration, as somebody checks them who has nothing but a copy of the site: by the program, and
 * by the commands that its own pages print, typed as they stand there.
 */
class DemonstrationRecordsIT {
    @TempDir
    private static Path folder = Path.of("unset");

    private static Path copy = Path.of("unset");

    @BeforeAll
    static void copyTheSite() throws IOException, InterruptedException {
        Path site = folder.resolve("site");
        assertEquals(
                "",
                run(
                        folder,
                        ProgramJar.process(
                                "build",
                                "-q",
                                "--root",
                                Path.of(".").toAbsolutePath().toString(),
                                "-o",
                                site.toString(),
                                "--memory",
                                folder.resolve("memory").toString(),
                                "--fail-on",
                                "warning")));
        copy = folder.resolve("copy");
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(site.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    /** Runs a command that must end well, and returns what it says. */
    private static String run(Path where, ProcessBuilder command) throws IOException, InterruptedException {
        Process process =
                command.directory(where.toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), command.command() + " says:\n" + said);
        return said;
    }

    /** Returns how many pages of the demonstration have a ledger. */
    private static int ledgers() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("content/reviews"))) {
            return Math.toIntExact(
                    files.filter(file -> file.endsWith("head.txt")).count());
        }
    }

    private static List<Document> histories() throws IOException {
        List<Document> histories = new ArrayList<>();
        try (Stream<Path> files = Files.walk(copy)) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(".html")) {
                    Document page = Jsoup.parse(file);
                    if (page.body().hasClass("kind-history")) {
                        histories.add(page);
                    }
                }
            }
        }
        return histories;
    }

    @Test
    void the_program_finds_every_page_and_signature_good() throws Exception {
        String said = run(folder, ProgramJar.process("review", "verify", "--site", copy.toString()));
        assertTrue(said.matches("(?s).*" + ledgers() + " ledgers, (\\d+) sound entries, \\1 good signatures.*"), said);
    }

    @Test
    void the_commands_that_its_pages_print_find_the_same() throws Exception {
        int signatures = 0;
        List<Document> histories = histories();
        assertEquals(ledgers(), histories.size());
        for (Document page : histories) {
            List<String> commands = page.select("details code").eachText().stream()
                    .filter(code -> code.contains(" "))
                    .toList();
            assertFalse(commands.isEmpty(), page.title());
            for (String command : commands) {
                String said = run(copy, new ProcessBuilder("sh", "-c", command));
                if (command.contains("ssh-keygen -Y verify")) {
                    assertTrue(said.startsWith("Good \"review@example.org\" signature for "), said);
                    signatures++;
                }
            }
        }
        assertTrue(signatures > histories.size(), signatures + " signatures");
    }

    @Test
    void a_word_that_is_changed_in_the_copy_is_seen() throws Exception {
        Path page = copy.resolve("articles/levels-of-care/what-is-iop/index.html");
        String whole = Files.readString(page);
        Files.writeString(page, whole.replace("dangerous withdrawal", "harmless withdrawal"));
        try {
            Process process = ProgramJar.process("review", "verify", "--site", copy.toString())
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(1, process.waitFor(), said);
            assertTrue(said.contains("articles/levels-of-care/what-is-iop/"), said);
        } finally {
            Files.writeString(page, whole);
        }
    }

    @Test
    void one_article_has_a_history() throws IOException {
        Document page = Jsoup.parse(copy.resolve("articles/levels-of-care/what-is-iop/reviews/index.html"));
        List<String> kinds = page.select("section[aria-labelledby^=entry-] h2").eachText();
        assertEquals("Approved", kinds.get(0), "the latest decision: " + kinds);
        int last = kinds.size() - 1;
        assertEquals(List.of("Changes asked for", "Approved"), kinds.subList(last - 1, last + 1), kinds.toString());
        assertTrue(page.select(".as-written").eachText().stream().allMatch(note -> note.startsWith("Demonstration: ")));
    }

    @Test
    void signing_again_changes_nothing() throws Exception {
        Path root = folder.resolve("root");
        run(
                folder,
                new ProcessBuilder(
                        "cp", "-R", Path.of("content").toAbsolutePath().toString(), root + "-content"));
        Files.createDirectories(root);
        Files.move(Path.of(root + "-content"), root.resolve("content"));
        Path program = folder.resolve("vouch");
        Files.writeString(
                program,
                "#!/bin/sh\nexec '" + String.join("' '", ProgramJar.process().command()) + "' \"$@\"\n");
        assertTrue(program.toFile().setExecutable(true));
        ProcessBuilder sign = new ProcessBuilder(
                Path.of("src/demonstration/sign").toAbsolutePath().toString(), "--root", root.toString());
        sign.environment().put("VOUCH", program.toString());
        assertEquals("sign: 0 signed\n", run(folder, sign));
        assertEquals(
                "",
                run(
                        folder,
                        new ProcessBuilder(
                                "diff",
                                "-r",
                                Path.of("content").toAbsolutePath().toString(),
                                root.resolve("content").toString())));

        Path page = root.resolve("content/articles/levels-of-care/what-is-php.md");
        Files.writeString(page, Files.readString(page) + "\nAsk what a day costs.\n");
        assertEquals("sign: 1 signed\n", run(folder, sign));
        assertTrue(Files.exists(root.resolve("content/reviews/articles/levels-of-care/what-is-php/2.sig")));
        assertEquals("sign: 0 signed\n", run(folder, sign));
    }
}
