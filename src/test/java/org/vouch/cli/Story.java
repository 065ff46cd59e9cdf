package org.vouch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vouch.service.pipeline.NoSuchPage;
import org.vouch.service.reviewing.ReviewQueries;
import org.vouch.service.reviewing.ReviewedSite;
import picocli.CommandLine;

/**
 * A whole small site and what commands say about it, in one file. Sections start with {@code -- name --}:
 *
 * <ul>
 *   <li>a path: a file to write before anything runs, or at that point of the story; {@code FINGERPRINT(PAGE)} in it
 *       stands for the exact fingerprint of a page at that point;
 *   <li>{@code $ build} and the like: a command; what it prints and its exit code must be what stands below.
 *       {@code ROOT} is the folder of the story;
 *   <li>{@code has site/index.html}: each line below must stand in that file;
 *   <li>{@code lacks site/index.html}: no line below may stand in that file;
 *   <li>{@code files site}: exactly these files stand below that folder, which need not be there for none;
 *   <li>{@code delete path}: removes a file.
 * </ul>
 */
final class Story {
    private static final String AS_OF = "2024-06-01";

    private static final Pattern NAMED = Pattern.compile("FINGERPRINT\\(([^)]+)\\)");

    private static final CommandLine COMMANDS = Vouch.commands();

    private record Section(String name, String text) {}

    private final String opening;
    private final List<Section> sections = new ArrayList<>();

    private Story(String text) {
        StringBuilder before = new StringBuilder();
        String name = null;
        StringBuilder body = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            if (line.startsWith("-- ") && line.endsWith(" --")) {
                if (name != null) {
                    sections.add(new Section(name, body.toString()));
                }
                name = line.substring(3, line.length() - 3);
                body.setLength(0);
            } else {
                (name == null ? before : body).append(line).append('\n');
            }
        }
        if (name != null) {
            body.setLength(Math.max(0, body.length() - 1));
            sections.add(new Section(name, body.toString()));
        }
        opening = before.toString();
    }

    static Story read(Path file) throws IOException {
        return new Story(Files.readString(file, StandardCharsets.UTF_8));
    }

    /** Tells the story in an empty folder, and returns it as it really went. */
    String tell(Path root) throws IOException {
        StringBuilder told = new StringBuilder(opening);
        for (Section section : sections) {
            told.append("-- ").append(section.name()).append(" --\n");
            told.append(tell(root, section));
        }
        return told.toString();
    }

    private static String tell(Path root, Section section) throws IOException {
        String name = section.name();
        if (name.startsWith("$ ")) {
            return run(root, name.substring(2));
        }
        if (name.startsWith("has ")) {
            String file = Files.readString(root.resolve(name.substring(4)));
            return keep(section.text(), file::contains);
        }
        if (name.startsWith("lacks ")) {
            String file = Files.readString(root.resolve(name.substring(6)));
            return keep(section.text(), line -> !file.contains(line));
        }
        if (name.startsWith("files ")) {
            return files(root.resolve(name.substring(6)));
        }
        if (name.startsWith("delete ")) {
            Files.delete(root.resolve(name.substring(7)));
            return section.text();
        }
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, withFingerprints(root, section.text()).replace("\\r", "\r"));
        return section.text();
    }

    /** Puts the exact fingerprint of a page as it is now in the place of {@code FINGERPRINT(articles/iop)}. */
    private static String withFingerprints(Path root, String text) throws IOException {
        Matcher named = NAMED.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (named.find()) {
            try {
                ReviewQueries books = new ReviewQueries(
                        new ReviewedSite(root, zone -> LocalDate.parse(AS_OF), InstantSource.system()));
                named.appendReplacement(
                        filled, books.show(named.group(1)).fingerprint().hex());
            } catch (NoSuchPage none) {
                throw new IOException(none);
            }
        }
        return named.appendTail(filled).toString();
    }

    private static String keep(String lines, Predicate<String> holds) {
        return lines.lines()
                .filter(line -> line.isBlank() || holds.test(line))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static String run(Path root, String command) {
        List<String> args = new ArrayList<>(Arrays.asList(command.split(" ", -1)));
        args.replaceAll(arg -> arg.replace("ROOT", root.toString()));
        // Commands that are about a site take these; the others would not know them.
        if (takes(args, "--root") && !command.contains("--root")) {
            args.add("--root");
            args.add(root.toString());
        }
        if (takes(args, "--as-of") && !command.contains("--as-of")) {
            args.add("--as-of");
            args.add(AS_OF);
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Vouch.run(new PrintWriter(out), new PrintWriter(err), args.toArray(String[]::new));
        String said = (out.toString() + err)
                .replace(root.toString(), "ROOT")
                .replaceAll("Time       [0-9.]+ s", "Time       SOME s")
                // A busy machine takes more than ten seconds, and is told so.
                .replaceAll("(?m)^vouch: (?:(?:reading|printing): [0-9,]+ of [0-9,]+ pages|judging: .*)\\R", "")
                // What is signed holds the interface's words, too; a story tells of other things.
                .replaceAll("\\b[0-9a-f]{64}\\b", "FINGERPRINT")
                .replaceAll("\\bmanifest [0-9a-f]{10}\\b", "manifest FINGERPRINT")
                .replaceAll("\\.ftlh\\.[0-9a-f]{10}\\b", ".ftlh.FINGERPRINT")
                .replaceAll("\\bput [0-9]{4}-[0-9]{2}-[0-9]{2}\\b", "put TODAY")
                .replace("\r", "\\r");
        return said + "exit " + code + "\n";
    }

    private static boolean takes(List<String> args, String option) {
        CommandLine command = COMMANDS;
        for (String arg : args) {
            CommandLine below = command.getSubcommands().get(arg);
            if (below == null) {
                break;
            }
            command = below;
        }
        return command.getCommandSpec().findOption(option) != null;
    }

    private static String files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return "";
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.startsWith(".vouch/"))
                    // What stands in an asset is the theme's affair; its name holds a fingerprint of it.
                    .map(name -> name.replaceAll("\\.[0-9a-f]{10}\\.", ".FINGERPRINT."))
                    .sorted()
                    .map(name -> name + "\n")
                    .collect(Collectors.joining());
        }
    }
}
