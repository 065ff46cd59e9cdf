import java.nio.file.Files;
import java.nio.file.Path;
import org.vouch.cli.Vouch;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/** Writes a page of the manual for each command, as AsciiDoc, into the folder that is named. */
final class ManualPages {
    private ManualPages() {}

    /** Writes the pages; ends with the exit code of the generator. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        System.exit(ManPageGenerator.generateManPage(
                folder.toFile(), null, new boolean[0], true, Vouch.commands().getCommandSpec()));
    }
}
