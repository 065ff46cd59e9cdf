package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folder that cannot be the output is a mistake of whoever named it, and none of the machine. */
class OutputRefusedTest {
    @TempDir
    private Path root = Path.of("unset");

    @BeforeEach
    void start() throws IOException {
        SmallSite.start(root);
        SmallSite.article(root, "care", "Care", "Words about it.");
        SmallSite.write(root, "theirs/letter.txt", "Theirs.");
    }

    private String build(String output) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        int code = Vouch.run(
                out,
                out,
                "build",
                "--root",
                root.toString(),
                "-o",
                root.resolve(output).toString(),
                "--as-of",
                "2024-06-01");
        return said + "exit " + code;
    }

    @ParameterizedTest
    @CsvSource({
        "theirs, this folder is not empty",
        "theirs/letter.txt, a file is where the output folder must go",
        "theirs/letter.txt/below, a file is where the output folder must go",
        "content, the output cannot lie in content/",
        "content/pages/site, the output cannot lie in content/",
        "templates/site, the output cannot lie in templates/",
        ".git, the output cannot lie in .git/",
        ".git/site, the output cannot lie in .git/",
        "site/.svn/x, the output cannot lie in .svn/",
        "., this folder holds the site's own files"
    })
    void it_is_told_in_one_sentence_that_names_it(String output, String why) throws IOException {
        String said = build(output);
        assertTrue(
                said.contains(
                        root.toRealPath().resolve(output).normalize().toString().replace("/below", "")),
                said);
        assertTrue(said.contains(why) && said.contains("name another"), said);
        assertTrue(said.endsWith("exit 2"), said);
        assertTrue(!said.contains("fault of the program"), said);
        assertEquals("Theirs.", Files.readString(root.resolve("theirs/letter.txt")));
    }

    @Test
    void a_link_into_the_content_is_followed() throws IOException {
        Files.createSymbolicLink(root.resolve("link"), root.resolve("content"));
        assertTrue(build("link/site").endsWith("exit 2"));
    }
}
