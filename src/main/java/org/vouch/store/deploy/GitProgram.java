package org.vouch.store.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The machine's own {@code git}, in one repository; keys and passwords are its affair. */
final class GitProgram {
    private final Path repository;
    private final ScratchFolder scratch;

    /**
     * Takes a repository.
     *
     * @param repository a folder in it
     * @param scratch a folder of our own on this machine
     */
    GitProgram(Path repository, ScratchFolder scratch) {
        this.repository = repository;
        this.scratch = scratch;
    }

    /**
     * What came of a command.
     *
     * @param code 0 if it went well
     * @param output what it printed
     * @param said its complaints
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Answer(int code, byte[] output, String said) {
        String text() {
            return new String(output, UTF_8);
        }

        /**
         * Returns the same.
         *
         * @throws HostFailure if it did not go well
         */
        Answer orFail() throws HostFailure {
            if (code == 0) {
                return this;
            }
            String small = said.toLowerCase(Locale.ROOT);
            boolean passing = small.contains("could not resolve")
                    || small.contains("timed out")
                    || small.contains("connection")
                    || small.contains("hung up");
            String words = "git: "
                    + said.lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .limit(2)
                            .reduce((one, next) -> one + "; " + next)
                            .orElse(text().strip());
            throw passing ? HostFailure.passing(words) : HostFailure.lasting(words);
        }
    }

    /** Runs a command with these words. */
    Answer run(String... words) throws HostFailure {
        return runOn(scratch.empty(), words);
    }

    /** Runs a command that reads a file. */
    Answer runOn(Path input, String... words) throws HostFailure {
        List<String> command = new ArrayList<>(List.of("git", "-C", repository.toString()));
        command.addAll(List.of(words));
        Path output = scratch.file("output");
        Path complaints = scratch.file("complaints");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile())
                .redirectError(complaints.toFile());
        // Nobody can be asked, and the complaints are read here.
        builder.environment().put("GIT_TERMINAL_PROMPT", "0");
        builder.environment().put("LC_ALL", "C");
        try {
            int code = builder.start().waitFor();
            return new Answer(code, Files.readAllBytes(output), new String(Files.readAllBytes(complaints), UTF_8));
        } catch (IOException none) {
            throw HostFailure.lasting("git cannot be run: " + none.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw HostFailure.lasting("stopped");
        }
    }

    void close() {
        scratch.close();
    }
}
