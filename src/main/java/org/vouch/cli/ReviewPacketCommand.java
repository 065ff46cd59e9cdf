package org.vouch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vouch.model.text.Counted;
import org.vouch.service.packets.ReviewPacket;
import org.vouch.service.packets.ReviewPackets;
import org.vouch.service.pipeline.NoSuchPage;
import org.vouch.service.preview.Preview;
import org.vouch.service.preview.SiteSnapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a packet for a reviewer elsewhere. */
@Command(
        name = "packet",
        mixinStandardHelpOptions = true,
        description = "Write everything that waits for a reviewer into one file that they open by a double click: what"
                + " changed since they signed, and a place to decide. They send back the small file that it saves;"
                + " 'vouch review accept' records it. Nothing is written when nothing waits.",
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {ExitCodes.DONE, ExitCodes.USAGE_OR_NO_PAGE, ExitCodes.MACHINE})
final class ReviewPacketCommand implements Callable<Integer> {
    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Option(names = "--reviewer", paramLabel = "ID", required = true, description = "The reviewer it is for.")
    private String reviewer = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The file to write, for example packet.html.")
    private Path output = Path.of("packet.html");

    @Option(
            names = "--within",
            paramLabel = "DAYS",
            description = "Also pages that are due within so many days (default: those that the site calls due soon).")
    private @Nullable Integer within;

    @Parameters(paramLabel = "PAGE", description = "Only these pages, even if nothing about them is waiting.")
    private List<String> pages = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Path root = project.root.toAbsolutePath().normalize();
        SiteSnapshot edition =
                new Preview(root, ProgramVersion.program(), project.today(), InstantSource.system()).next();
        PersonNames.require(edition.workList(), reviewer, spec.commandLine());
        Optional<ReviewPacket> packet;
        try {
            packet = new ReviewPackets(root, edition)
                    .packet(reviewer, within == null ? OptionalInt.empty() : OptionalInt.of(within), pages);
        } catch (NoSuchPage none) {
            throw new ParameterException(spec.commandLine(), String.valueOf(none.getMessage()), none);
        }
        ReportPrinter report = new ReportPrinter(spec.commandLine(), project);
        if (packet.isEmpty()) {
            report.say("nothing waits for " + reviewer + ", so nothing is written");
            return Vouch.DONE;
        }
        Files.write(output, packet.get().html());
        int number = packet.get().texts().size();
        report.say(Counted.of(number, "page") + " for " + reviewer + " in " + output
                + "; when the answer comes: vouch review accept FILE");
        return Vouch.DONE;
    }
}
