package org.vouch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouch.service.reviewing.ReviewQueries;
import org.vouch.service.reviewing.WorkList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what a reviewer is reported once a week. */
@Command(
        name = "digest",
        mixinStandardHelpOptions = true,
        description = "Print a mail for a reviewer: what is overdue, due soon, changed or waived since their review."
                + " Nothing is printed when there is nothing to do.",
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {ExitCodes.DONE, ExitCodes.USAGE, ExitCodes.MACHINE})
final class ReviewDigestCommand implements Callable<Integer> {
    private static final String TEXT = "digest.txt";
    private static final String HTML = "digest.html";

    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Option(names = "--reviewer", paramLabel = "ID", required = true, description = "The reviewer to write to.")
    private String reviewer = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: text).")
    private DigestFormat format = DigestFormat.TEXT;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Write " + TEXT + " and " + HTML + " into this folder instead. When there is nothing to do,"
                    + " neither is there afterwards.")
    private @Nullable Path output;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        WorkList all = new ReviewQueries(project.reviewed()).list();
        PersonNames.require(all, reviewer, spec.commandLine());
        ReviewDigest digest = new ReviewDigest(all, reviewer);
        if (output != null) {
            write(output, TEXT, digest.isEmpty() ? "" : digest.text());
            write(output, HTML, digest.isEmpty() ? "" : digest.html());
        } else if (!digest.isEmpty()) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(format == DigestFormat.HTML ? digest.html() : digest.text());
            out.flush();
        }
        return Vouch.DONE;
    }

    /** A digest of last week must not be sent again, so nothing to tell leaves no file. */
    private static void write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        if (text.isEmpty()) {
            Files.deleteIfExists(file);
        } else {
            Files.createDirectories(folder);
            Files.writeString(file, text, StandardCharsets.UTF_8);
        }
    }
}
