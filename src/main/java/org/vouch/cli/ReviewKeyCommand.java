package org.vouch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.vouch.service.reviewing.ReviewedSite;
import org.vouch.service.reviewing.SigningKeys;
import org.vouch.store.ledger.Recorder.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes down whose key a key is. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        description = "Write into " + SigningKeys.PATH + " whose key a key is, from now on. A record in their name"
                + " without a signature is reported afterwards. The file decides whose signatures count, so take a key only from the"
                + " reviewer's own hands, or by a way that you trust.",
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {ExitCodes.RECORDED, ExitCodes.NOT_RECORDED, ExitCodes.USAGE, ExitCodes.MACHINE})
final class ReviewKeyCommand implements Callable<Integer> {
    /** A key of the longest kind has less than a thousand bytes, with a remark. */
    private static final int LARGEST = 10_000;

    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "The public half of the key: the file that ends with .pub, as 'ssh-keygen' writes it.")
    private Path file = Path.of("");

    @Option(names = "--reviewer", paramLabel = "ID", required = true, description = "The reviewer whose key it is.")
    private String reviewer = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        String key = publicKey();
        ReviewedSite site = project.reviewed();
        SigningKeys keys = new SigningKeys(site);
        try {
            SigningKeys.Proposal proposal = keys.propose(site.withoutPages(), reviewer, key);
            keys.enrol(proposal);
            if (!project.quiet) {
                err.println("vouch: " + proposal.key() + (proposal.known() ? " is" : " is now") + " a key of "
                        + proposal.name() + " (" + SigningKeys.PATH + ")");
            }
            return Vouch.DONE;
        } catch (Refusal refused) {
            err.println("vouch: nothing is recorded: " + refused.getMessage());
            return Vouch.CLOSED;
        } finally {
            err.flush();
        }
    }

    private String publicKey() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "there is no file " + file);
        }
        if (Files.size(file) > LARGEST) {
            throw new ParameterException(
                    spec.commandLine(), file + " is no public key: it has more than " + LARGEST + " bytes");
        }
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
}
