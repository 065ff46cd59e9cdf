package org.vouch.service.preview;

import java.io.IOException;
import java.nio.file.Path;
import org.vouch.service.pipeline.Pictures;
import org.vouch.site.render.PagePrinter;
import org.vouch.site.render.Theme;
import org.vouch.site.view.Site;

/**
 * A site with what prints it.
 *
 * @param site what readers meet
 * @param theme how it looks
 * @param root the folder that holds {@code content/}
 * @param pictures its images
 * @param printer prints its pages
 */
record PrintedSite(Site site, Theme theme, Path root, Pictures pictures, PagePrinter printer) {
    /** Makes a printed site when it is first asked for. */
    interface Maker {
        PrintedSite make() throws IOException;
    }
}
