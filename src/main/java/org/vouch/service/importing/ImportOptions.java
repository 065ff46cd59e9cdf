package org.vouch.service.importing;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What somebody gives an import besides the export.
 *
 * @param media a folder or a zip file with the files of the old site
 * @param rendered a folder or a zip file with pages of the old site as readers saw them
 * @param redirects the list of redirects of a plugin, as CSV
 * @param map where import.yaml is, if not at the root of the site
 * @param dry whether nothing but proposals and the report is written
 */
public record ImportOptions(
        Optional<Path> media, Optional<Path> rendered, Optional<Path> redirects, Optional<Path> map, boolean dry) {
    /** Nothing. */
    public static final ImportOptions NONE =
            new ImportOptions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
}
