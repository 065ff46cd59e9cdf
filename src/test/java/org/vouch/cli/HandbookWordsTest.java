package org.vouch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What README and the handbook say of commands, of files and of the words on the screen is so. */
class HandbookWordsTest {
    private static final Path README = Path.of("README.md");
    private static final Path HANDBOOK = Path.of("src/handbook/content/pages");

    /** A command in a line of its own or between backquotes; the program's name alone is none. */
    private static final Pattern COMMAND =
            Pattern.compile("(?m)(?:^ *|`)(?:\\./)?vouch ([^`\\n#]+?)(?: {2,}#.*)?(?:`|$)");

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern LINK = Pattern.compile("]\\(([^):#\\s]+)(?:#[^)\\s]*)?\\)");
    private static final Pattern BUTTON = Pattern.compile("\\*\\*([^*]+)\\*\\*");

    private static List<Path> texts() throws IOException {
        List<Path> texts = new ArrayList<>(List.of(README, Path.of("src/release/README.md")));
        try (Stream<Path> files = Files.walk(HANDBOOK)) {
            files.filter(file -> file.toString().endsWith(".md"))
                    // What is written out of the commands themselves shows their options in brackets.
                    .filter(file -> !file.startsWith(HANDBOOK.resolve("reference")))
                    .forEach(texts::add);
        }
        return texts;
    }

    @Test
    void every_command_is_one_that_the_program_takes() throws IOException {
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (Path text : texts()) {
            Matcher command = COMMAND.matcher(Files.readString(text));
            while (command.find()) {
                seen++;
                objection(command.group(1))
                        .ifPresent(why -> wrong.add(text + ": vouch " + command.group(1) + ": " + why));
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(seen > 100, "only " + seen + " commands were found");
    }

    private static Optional<String> objection(String words) {
        // The launcher itself does this one.
        if (words.equals("install")) {
            return Optional.empty();
        }
        List<String> args = new ArrayList<>();
        // What comes after belongs to the shell.
        Matcher word = WORD.matcher(words.replaceFirst(" > .*", ""));
        while (word.find()) {
            String said = word.group(1) == null ? word.group(2) : word.group(1);
            // A folder that readers have and this machine has not.
            boolean folder = !args.isEmpty() && args.get(args.size() - 1).equals("--root");
            args.add(folder ? "." : said);
        }
        try {
            String[] given = args.toArray(String[]::new);
            Vouch.commands(given).parseArgs(given);
            return Optional.empty();
        } catch (CommandLine.MissingParameterException mentioned) {
            // Prose names a command without all that it needs.
            return Optional.empty();
        } catch (CommandLine.ParameterException wrong) {
            return Optional.of(String.valueOf(wrong.getMessage()));
        }
    }

    @Test
    void every_link_leads_to_a_file() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path text : texts()) {
            Matcher link = LINK.matcher(Files.readString(text).replaceAll("(?s)```.*?```|`[^`\\n]*`", ""));
            while (link.find()) {
                Path file = Path.of(String.valueOf(text.toAbsolutePath().getParent()), link.group(1));
                if (!Files.exists(file)) {
                    dead.add(text + ": " + link.group(1));
                }
            }
        }
        assertEquals(List.of(), dead);
    }

    @Test
    void the_sheet_for_reviewers_names_buttons_as_the_screen_does() throws IOException {
        StringBuilder screens = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/vouch/desk"))) {
            for (Path file : files.toList()) {
                screens.append(Files.readString(file));
            }
        }
        Matcher button = BUTTON.matcher(Files.readString(HANDBOOK.resolve("reviewers.md")));
        List<String> unknown = new ArrayList<>();
        while (button.find()) {
            if (screens.indexOf(button.group(1)) < 0) {
                unknown.add(button.group(1));
            }
        }
        assertEquals(List.of(), unknown);
    }
}
