package org.vouch.store.publish;

import java.util.List;
import org.vouch.model.text.Finding;

/**
 * What a publication did to the output.
 *
 * @param created the files that are new, in order of path
 * @param changed the files whose bytes are new, in order of path
 * @param deleted the files that are gone, in order of path
 * @param unchanged how many files were offered and stood there already, byte for byte
 * @param bytes how many bytes were written into files of the site
 * @param findings what somebody should look at, such as an old file that was kept because it was changed by hand
 */
public record PublicationReport(
        List<String> created,
        List<String> changed,
        List<String> deleted,
        int unchanged,
        long bytes,
        List<Finding> findings) {
    /** Copies the lists in. */
    public PublicationReport {
        created = List.copyOf(created);
        changed = List.copyOf(changed);
        deleted = List.copyOf(deleted);
        findings = List.copyOf(findings);
    }

    /** Returns how many files were written: the new and the changed ones. */
    public int written() {
        return created.size() + changed.size();
    }
}
