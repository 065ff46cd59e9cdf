package org.vouch.store.deploy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs lines of {@code sftp}, one process for each batch. */
final class SftpBatch {
    /** What {@code sftp} answers if it could not reach the host, or lost it. */
    private static final int NO_CONNECTION = 255;

    /** So the program repeats each line before it answers it. */
    private static final String ECHO = "sftp> ";

    private static final Pattern OCTAL = Pattern.compile("\\\\([0-3][0-7]{2})");

    private static final int OCTAL_BASE = 8;

    private final List<String> command;
    private final ScratchFolder scratch;

    /**
     * Prepares batches.
     *
     * @param command the program with all that it needs to reach the host; it reads the lines from its input
     * @param scratch a folder of our own on this machine
     */
    SftpBatch(List<String> command, ScratchFolder scratch) {
        this.command = List.copyOf(command);
        this.scratch = scratch;
    }

    /**
     * What came of a batch.
     *
     * @param whole whether all lines went well, but for those that may fail
     * @param answers what each line printed, in their order, a line each
     * @param said the complaints
     */
    record Answer(boolean whole, List<List<String>> answers, String said) {
        /** Copies the lines in. */
        Answer {
            answers = List.copyOf(answers);
        }

        /** Returns what kept a line from going well. */
        HostFailure failure() {
            String last = lastLine(said);
            String small = said.toLowerCase(Locale.ROOT);
            boolean lost = small.contains("connection lost") || small.contains("connection closed");
            return lost ? HostFailure.passing("the host: " + last) : HostFailure.lasting("the host: " + last);
        }
    }

    /**
     * Runs lines in their order, up to the first that fails and does not start with '-'.
     *
     * @throws HostFailure if the host was not reached, or is lost on the way
     */
    Answer run(List<String> lines) throws HostFailure {
        Path input = scratch.file("batch");
        Path output = scratch.file("answers");
        Path complaints = scratch.file("complaints");
        try {
            Files.write(input, lines, StandardCharsets.UTF_8);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectInput(input.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(complaints.toFile());
            // Names are printed as they are, and not in codes.
            builder.environment().put("LC_ALL", "C.UTF-8");
            int code = start(builder).waitFor();
            String said = text(complaints);
            if (code == NO_CONNECTION) {
                throw unreached(said);
            }
            return new Answer(code == 0, answers(text(output)), said);
        } catch (HostFailure failure) {
            throw failure;
        } catch (IOException refused) {
            throw HostFailure.lasting("this machine: " + refused.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw HostFailure.lasting("stopped");
        }
    }

    private Process start(ProcessBuilder builder) throws HostFailure {
        try {
            return builder.start();
        } catch (IOException none) {
            throw HostFailure.lasting("there is no program '" + command.get(0) + "' on this machine; install OpenSSH");
        }
    }

    /**
     * Where the machine has no UTF-8, letters are printed as three octal digits for each of their bytes. A name on the
     * host that is not UTF-8 is not one of ours.
     */
    private static String text(Path file) throws IOException {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        String plain = OCTAL.matcher(bytes)
                .replaceAll(code ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), OCTAL_BASE))));
        return new String(plain.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static List<List<String>> answers(String output) {
        List<List<String>> answers = new ArrayList<>();
        for (String line : output.split("\n", -1)) {
            if (line.startsWith(ECHO)) {
                answers.add(new ArrayList<>());
            } else if (!answers.isEmpty() && !line.isEmpty()) {
                answers.get(answers.size() - 1).add(line);
            }
        }
        return answers;
    }

    private static HostFailure unreached(String said) {
        if (said.contains("Host key verification failed")) {
            return HostFailure.lasting(
                    "the key of the host is not known on this machine, or is another one than before;"
                            + " get it with 'ssh-keyscan HOST', compare its fingerprint with the one that the host's owner"
                            + " names, and add it to ~/.ssh/known_hosts");
        }
        if (said.contains("Permission denied")) {
            return HostFailure.lasting(
                    "the host does not let you in: " + lastLine(said).replaceAll("^.*?@", "")
                            + "; look whether 'sftp' itself gets in without a password, by a key or an agent");
        }
        return HostFailure.passing("the host is not reached: " + lastLine(said));
    }

    private static String lastLine(String said) {
        List<String> lines = said.lines()
                .filter(line -> !line.isBlank() && !line.equals("Connection closed"))
                .toList();
        return lines.isEmpty()
                ? "the connection was closed"
                : lines.get(lines.size() - 1).strip();
    }

    /** Returns a path in quotes, as {@code sftp} reads them: nothing in it is a pattern. */
    static String quoted(String path) {
        return "\"" + path.replace("\"", "\\\"") + "\"";
    }
}
