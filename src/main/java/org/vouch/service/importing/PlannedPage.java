package org.vouch.service.importing;

import java.util.List;

/**
 * What becomes of an item.
 *
 * @param id the number of the item
 * @param path its file below the root of the site
 * @param address where it will be
 * @param old where it was, decoded; empty if the export does not say it
 * @param meant the language for which it is taken, though its file cannot say so; that of the site if it can
 * @param draft whether it comes as a draft; a plain page always does, for no review is asked of one
 * @param category its first subject; empty for none
 * @param tags its further subjects
 */
record PlannedPage(
        long id,
        String path,
        String address,
        String old,
        String meant,
        boolean draft,
        String category,
        List<String> tags) {
    /** Copies the subjects in. */
    PlannedPage {
        tags = List.copyOf(tags);
    }

    /** Returns the folder of its file, with '/' at its end. */
    String folder() {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
