package org.vouch.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vouch.library.Library;
import org.vouch.library.Routes;
import org.vouch.page.Page;
import org.vouch.page.PageId;
import org.vouch.text.Finding;

/**
 * Everything that was read, judged. Only from this can a site be assembled.
 *
 * @param library what was read
 * @param routes where its addresses lead
 * @param asOf the day on which it was judged
 * @param standings for every page, whether it may go out
 * @param files which files beside the pages go out
 * @param findings all there is to say, of reading and of judging, in the order in which it is printed
 */
public record Checked(
        Library library,
        Routes routes,
        LocalDate asOf,
        Map<PageId, Standing> standings,
        FilesOut files,
        List<Finding> findings) {
    /** Makes a judgement by which those files go out that its pages let out. */
    public Checked(
            Library library, Routes routes, LocalDate asOf, Map<PageId, Standing> standings, List<Finding> findings) {
        this(library, routes, asOf, standings, FilesOut.of(library, routes, standings), findings);
    }

    /** Copies the collections in. */
    public Checked {
        // A map of its own, looked up for every page several times, is quicker than an immutable one of the library.
        standings = Collections.unmodifiableMap(new HashMap<>(standings));
        findings = List.copyOf(findings);
    }

    /** Returns the same judgement with what there is to say. */
    public Checked with(List<Finding> said) {
        return new Checked(library, routes, asOf, standings, files, said);
    }

    /** Returns the same judgement with the files of pages that readers do not get, for those who write and review. */
    public Checked withFilesOfEditors() {
        return new Checked(library, routes, asOf, standings, FilesOut.ofEditors(library), findings);
    }

    /** Returns the same judgement with more to say, in the order in which it is printed. */
    public Checked and(List<Finding> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Finding> said = new ArrayList<>(findings);
        said.addAll(more);
        said.sort(Finding.BY_PLACE);
        return with(said);
    }

    /**
     * Returns whether a page may go out.
     *
     * @throws IllegalArgumentException if it is not a page of this library
     */
    public Standing standing(Page page) {
        Standing standing = standings.get(page.id());
        if (standing == null) {
            throw new IllegalArgumentException("nobody judged " + page.id());
        }
        return standing;
    }
}
