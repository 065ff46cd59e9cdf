package org.vouch.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.vouch.cli.ProgramJar;

/**
 * Does what a page of the handbook says, in the order in which it says it, as somebody would who copies from the
 * browser: the lines of a console are run by a shell, and what is to be written into a file is written there.
 */
final class PlayedPage {
    private static final Pattern WRITE = Pattern.compile("(?:^|.*\\. )Write this into (\\S+):$");
    private static final Pattern CHANGE = Pattern.compile("In \\S+, change .+ to .+\\.");
    private static final Pattern ADD = Pattern.compile("(?:^|.*\\. )Add this to (\\S+):$");
    private static final Pattern REPLACE = Pattern.compile("(?:^|.*\\. )Replace (\\S+) in (\\S+) with this:$");

    /** So long is waited for a command, in minutes: longer than any machine is busy. */
    private static final int PATIENCE = 5;

    private final Path home;
    private final Consumer<String> visitor;
    private Path here;
    private int done;

    /**
     * Begins in a folder.
     *
     * @param home a folder of its own for the programs and what they say
     * @param here where the first command is run
     * @param visitor gets the address of each site that is served, while it is served
     */
    PlayedPage(Path home, Path here, Consumer<String> visitor) throws IOException {
        this.home = home;
        this.here = here;
        this.visitor = visitor;
        Path programs = Files.createDirectories(home.resolve("bin"));
        program(
                programs.resolve("vouch"),
                "exec " + String.join(" ", ProgramJar.process().command()) + " \"$@\"");
        program(
                programs.resolve("xdg-open"),
                "echo \"$1\" > \"" + home.resolve("opened.part") + "\"\nmv \"" + home.resolve("opened.part") + "\" \""
                        + home.resolve("opened") + "\"");
    }

    private static void program(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    /**
     * Does what a page says.
     *
     * @param html the page as it was built
     * @return how many blocks were run or written
     */
    int play(String html) throws IOException, InterruptedException {
        Document page = Jsoup.parse(html);
        for (Element block : page.select(".prose > p, .prose pre > code")) {
            if (block.normalName().equals("p")) {
                change(block);
                continue;
            }
            Element before = block.parent() == null ? null : block.parent().previousElementSibling();
            String said = before == null ? "" : before.text();
            if (block.hasClass("language-console")) {
                console(block.wholeText());
                done++;
            } else if (said.endsWith(":")) {
                file(said, block.wholeText());
            } else {
                assertTrue(
                        block.hasClass("language-text"),
                        "what is to be done with this? It has neither a file nor a language that is only looked at: "
                                + block.wholeText());
            }
        }
        return done;
    }

    /** Returns the folder in which the next command would be run. */
    Path here() {
        return here;
    }

    private void change(Element paragraph) throws IOException {
        Matcher change = CHANGE.matcher(paragraph.text());
        if (change.matches()) {
            List<String> code = paragraph.select("code").eachText();
            Path file = here.resolve(code.get(0));
            String text = Files.readString(file);
            assertTrue(text.contains(code.get(1)), code.get(1) + " is not in " + file);
            Files.writeString(file, text.replace(code.get(1), code.get(2)));
            done++;
        }
    }

    private void file(String said, String text) throws IOException {
        Matcher write = WRITE.matcher(said);
        Matcher add = ADD.matcher(said);
        Matcher replace = REPLACE.matcher(said);
        if (write.matches()) {
            Path file = here.resolve(write.group(1));
            Files.createDirectories(file.toAbsolutePath().normalize().getParent());
            Files.writeString(file, text);
        } else if (add.matches()) {
            Files.writeString(here.resolve(add.group(1)), "\n" + text, StandardOpenOption.APPEND);
        } else if (replace.matches()) {
            Path file = here.resolve(replace.group(2));
            // A key with its lines, up to the next key or comment at the margin.
            Pattern lines = Pattern.compile("(?m)^" + Pattern.quote(replace.group(1)) + ":.*\\n(?:[ -].*\\n)*");
            Matcher old = lines.matcher(Files.readString(file));
            assertTrue(old.find(), "there is no " + replace.group(1) + " in " + file);
            Files.writeString(file, old.replaceFirst(Matcher.quoteReplacement(text)));
        } else {
            return;
        }
        done++;
    }

    private void console(String block) throws IOException, InterruptedException {
        StringBuilder lines = new StringBuilder();
        for (String line : block.lines().toList()) {
            if (line.startsWith("vouch serve ")) {
                run(lines.toString());
                lines.setLength(0);
                serve(line);
            } else {
                lines.append(line).append('\n');
            }
        }
        run(lines.toString());
    }

    private ProcessBuilder shell(String script) {
        ProcessBuilder shell =
                new ProcessBuilder("sh", "-ec", script).directory(here.toFile()).redirectErrorStream(true);
        Map<String, String> environment = shell.environment();
        environment.keySet().removeIf(name -> name.startsWith("VOUCH_"));
        environment.put("HOME", home.toString());
        environment.merge("PATH", home.resolve("bin").toString(), (path, own) -> own + ":" + path);
        return shell;
    }

    private void run(String script) throws IOException, InterruptedException {
        if (script.isEmpty()) {
            return;
        }
        Path folder = home.resolve("folder");
        Process process = shell(script + "pwd > '" + folder + "'\n").start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(PATIENCE, TimeUnit.MINUTES), "it does not end: " + script);
        assertEquals(0, process.exitValue(), script + said);
        here = Path.of(Files.readString(folder).strip());
    }

    /** Serves the site where the last command was run, and has it visited. */
    void serve(String line) throws IOException, InterruptedException {
        Path opened = home.resolve("opened");
        Files.deleteIfExists(opened);
        Process process = shell("exec " + line)
                .redirectOutput(home.resolve("served").toFile())
                .start();
        try {
            for (long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE); !Files.exists(opened); ) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    fail(line + ": " + Files.readString(home.resolve("served")));
                }
                Thread.sleep(20);
            }
            visitor.accept(Files.readString(opened).strip());
        } finally {
            process.destroy();
            process.waitFor(PATIENCE, TimeUnit.MINUTES);
        }
    }
}
