package org.vouch.service.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vouch.check.rules.Gate;
import org.vouch.model.text.Finding;
import org.vouch.reader.content.Progress;
import org.vouch.reader.image.ShareCard;
import org.vouch.service.verify.KeptTexts;
import org.vouch.site.render.Theme;
import org.vouch.site.view.PublicSite;
import org.vouch.site.view.SiteAssembly;
import org.vouch.store.publish.OutputFolder;
import org.vouch.store.publish.Permit;
import org.vouch.store.publish.Publication;
import org.vouch.store.publish.PublicationReport;

/**
 * A site that the gate let through, ready to be printed and published. It is the one permit to publish: what goes into
 * an output folder is printed here, from this site and no other.
 */
final class Release extends Permit {
    private final Gate.Open open;
    private final PublicSite site;
    private final Theme theme;
    private final Path root;
    private final Pictures pictures;
    private final String version;

    private Release(Gate.Open open, PublicSite site, Theme theme, Path root, Pictures pictures, String version) {
        this.open = open;
        this.site = site;
        this.theme = theme;
        this.root = root;
        this.pictures = pictures;
        this.version = version;
    }

    /**
     * Assembles what readers will meet.
     *
     * @param open what the gate let through
     * @param root the folder that holds {@code content/}
     * @param pictures its images
     * @param version what readers of a page's source may know of the program
     */
    static Release of(Gate.Open open, Theme theme, Path root, Pictures pictures, String version) {
        PublicSite site = SiteAssembly.forReaders(
                open,
                theme.published(),
                pictures.files(),
                ShareCard::canWrite,
                KeptTexts.of(root).prose(open.checked().library()),
                version);
        return new Release(open, site, theme, root, pictures, version);
    }

    /**
     * What came of it.
     *
     * @param findings what was found on the finished pages
     * @param report what was published; empty if something that was found stopped it
     */
    record Published(List<Finding> findings, Optional<PublicationReport> report) {}

    /**
     * Prints the site and publishes nothing.
     *
     * @param thorough whether every page is read as a browser would
     * @param progress is notified of each page
     * @return what is found on its pages
     * @throws IOException if a file of the site cannot be read
     */
    List<Finding> tried(boolean thorough, Progress progress) throws IOException {
        return printing(artifact -> true, progress, thorough).print();
    }

    /**
     * Prints the site into a folder; if a page does not hold what it must, the folder stays as it is.
     *
     * @param thorough whether every page is read as a browser would
     * @param progress is notified of each page
     * @throws IOException if a file of the site cannot be read
     */
    Published publish(OutputFolder output, boolean thorough, Timings timings, Progress progress) throws IOException {
        Runnable printed = timings.stage("print its pages");
        Publication publication = output.begin(this);
        PrintStage printing = printing(publication::offer, progress, thorough);
        List<Finding> findings = printing.print();
        printed.run();
        if (!open.stopping(findings).isEmpty()) {
            publication.abandon();
            return new Published(findings, Optional.empty());
        }
        Runnable published = timings.stage("publish them");
        PublicationReport report = publication.commit(files -> printing.manifest(files, version));
        published.run();
        return new Published(findings, Optional.of(report));
    }

    private PrintStage printing(PrintStage.Receiver receiver, Progress progress, boolean thorough) {
        return new PrintStage(
                site.site(), theme, root, pictures, open.checked().routes(), receiver, progress, thorough);
    }
}
