package org.vouch.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouch.model.text.Counted;
import org.vouch.service.reviewing.ReviewQueries;
import org.vouch.service.verify.ClaimedPages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proves the records. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Verify every record, chain, fingerprint and signature, and what the pages claim.",
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {ExitCodes.NOTHING_WEIGHS, ExitCodes.SOME_DO, ExitCodes.USAGE, ExitCodes.MACHINE})
final class ReviewVerifyCommand implements Callable<Integer> {
    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Option(
            names = "--site",
            paramLabel = "DIR",
            description = "A published site, or a copy of one. Each page that says it was reviewed is compared with the"
                    + " record and the signed words that the copy carries; content/ is not needed.")
    private @Nullable Path site;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        ReviewQueries.Verified verified = new ReviewQueries(project.reviewed()).verify(Optional.ofNullable(site));
        ReportPrinter printer = new ReportPrinter(spec.commandLine(), project);
        printer.findings(verified.findings());
        printer.say(Counted.of(verified.ledgers(), "ledger") + ", "
                + Counted.of(verified.entries(), "sound entry", "sound entries") + ", "
                + Counted.of(verified.signatures(), "good signature"));
        verified.keys().forEach(printer::say);
        verified.pages().filter(pages -> pages.stated() > 0).ifPresent(pages -> printer.say(stated(pages)));
        verified.pages().ifPresent(pages -> printer.say(proved(pages)));
        verified.pages()
                .ifPresent(pages -> pages.around().forEach((language, texts) -> printer.say(around(language, texts))));
        boolean closed = project.closing()
                .map(weight -> verified.findings().stream()
                        .anyMatch(finding -> finding.severity().atLeast(weight)))
                .orElse(false);
        return closed ? Vouch.CLOSED : Vouch.DONE;
    }

    private static String stated(ClaimedPages pages) {
        return Counted.of(pages.stated(), "page carries", "pages carry")
                + " the publisher's own statement, without a record";
    }

    /** Says page by page, in numbers, what a copy proves: a good signature alone says nothing of what a page claims. */
    private static String proved(ClaimedPages pages) {
        return Counted.of(pages.claimed(), "page says that it was reviewed: ", "pages say that they were reviewed: ")
                + pages.signed()
                + " proved by a signature, "
                + pages.recorded()
                + " by a record without a signature, "
                + pages.unproved()
                + " not proved";
    }

    /** No record holds what a site prints around its pages, so it is shown to the person who verifies. */
    private static String around(String language, NavigableSet<String> texts) {
        return "around these pages (" + language + ") is what no record holds: "
                + texts.stream().map(text -> "“" + text + "”").collect(Collectors.joining(", "));
    }
}
