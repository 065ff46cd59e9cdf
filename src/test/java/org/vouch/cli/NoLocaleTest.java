package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program started by hand, as by {@code java -jar}, on a machine without a locale in UTF-8. */
class NoLocaleTest {
    @TempDir
    Path folder;

    /** What a command came to. */
    private record Run(int code, String said) {}

    @BeforeEach
    void makeASite() throws Exception {
        SmallSite.start(folder);
        SmallSite.article(folder, "a", "A", "Words.");
    }

    private static Run run(Path from, String locale, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "org.vouch.cli.Vouch"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(from.toFile()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", locale);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(1, TimeUnit.MINUTES), "it does not end");
        return new Run(process.exitValue(), said);
    }

    private static void assertSaysWhatToDo(int code, Run run) {
        assertEquals(code, run.code(), run.said());
        assertTrue(run.said().contains("LC_ALL=C.UTF-8"), run.said());
        assertFalse(run.said().contains("fault of the program"), run.said());
        assertFalse(run.said().contains("Exception"), run.said());
    }

    @Test
    void finds_files_and_folders_that_java_cannot_name() throws Exception {
        SmallSite.article(folder, "ni\u00f1o", "Ni\u00f1o", "Words.");
        // Each is found, wherever it is and in whatever letters.
        List<String> others = List.of(
                "content/articles/\u65e5\u672c.es.md",
                "content/articles/\uD83D\uDE42.md",
                "content/articles/ima\u0301gen.png",
                "content/pages/secci\u00f3n/a.md",
                "content/static/a\u00f1o.txt",
                "content/reviewers/jos\u00e9.yaml",
                "content/costs/c\u00f3mo.yaml",
                "content/reviews/articles/ma\u00f1ana/1.txt");
        for (String other : others) {
            SmallSite.write(folder, other, "x");
        }
        Run all = run(folder, "C", "check", "--root", folder.toString(), "--as-of", "2024-06-01", "--format", "json");
        assertEquals(1 + others.size(), all.said().split("\"file-name\"", -1).length - 1, all.said());
        for (String other : others) {
            Files.delete(folder.resolve(other));
        }
        for (String command : List.of("check", "build")) {
            Run run = run(folder, "C", command, "--root", folder.toString(), "--as-of", "2024-06-01");
            assertSaysWhatToDo(1, run);
            assertTrue(run.said().contains("[file-name]"), run.said());
        }
        Files.delete(folder.resolve("content/articles/ni\u00f1o.md"));
        SmallSite.article(folder, "\u00e9t\u00e9/b", "B", "Words.");
        assertSaysWhatToDo(1, run(folder, "POSIX", "check", "--root", folder.toString(), "--as-of", "2024-06-01"));
        assertEquals(0, run(folder, "C.UTF-8", "check", "--as-of", "2024-06-01").code());
    }

    @Test
    void says_it_of_what_was_typed_and_of_where_it_was_typed() throws Exception {
        Path home = Files.createDirectory(folder.resolve("\u65e5\u672c"));
        assertSaysWhatToDo(2, run(folder, "C", "check", "--root", home.toString()));
        assertSaysWhatToDo(2, run(home, "C", "check"));
        // A title would be written with damaged letters, and a name without them.
        assertSaysWhatToDo(2, run(folder, "C", "new", "article", "Ni\u00f1o", "--root", folder.toString()));
        assertSaysWhatToDo(2, run(folder, "POSIX", "new", "reviewer", "Jos\u00e9", "--root", folder.toString()));
        assertSaysWhatToDo(2, run(folder, "C", "review", "sign", "articles/a", "--note", "Est\u00e1 bien"));
        assertFalse(Files.exists(folder.resolve("content/articles/nio.md")));
        assertSaysWhatToDo(
                2, run(folder, "C", "build", "-o", home.resolve("site").toString()));
    }
}
