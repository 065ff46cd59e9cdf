package org.vouch.store.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vouch.model.text.Finding;

/**
 * What a build did.
 *
 * @param findings all there is to say, in the order in which it is printed
 * @param articles how many articles readers get
 * @param pages how many plain pages readers get
 * @param withdrawn how many pages have a notice in their place
 * @param files how many files go out beside the pages
 * @param held the pages that readers do not get, in the order of their ids
 * @param heldFiles the files beside pages that readers do not get, in the order of their paths
 * @param stopped what kept the site from being published; empty if nothing did, or nobody asked
 * @param known what was known of the site when it was brought in, and is not among the findings; empty for a site that
 *     keeps none of it
 * @param published what it did to the output; empty if the gate was closed
 */
public record BuildReport(
        List<Finding> findings,
        int articles,
        int pages,
        int withdrawn,
        int files,
        List<HeldBack> held,
        List<HeldBack> heldFiles,
        List<Finding> stopped,
        Optional<Known> known,
        Optional<Published> published) {
    /** Copies the lists in. */
    public BuildReport {
        findings = List.copyOf(findings);
        held = List.copyOf(held);
        heldFiles = List.copyOf(heldFiles);
        stopped = List.copyOf(stopped);
    }

    /**
     * A page or a file that readers do not get.
     *
     * @param name the id of a page, or the path of a file below {@code content/}
     * @param reason why, in a plain half sentence
     */
    public record HeldBack(String name, String reason) {}

    /**
     * What was found again that was known.
     *
     * @param findings in the order of their places
     * @param fixed how many more are known than were found; only a check looks for all of them
     */
    public record Known(List<Finding> findings, int fixed) {
        /** Copies the findings in. */
        public Known {
            findings = List.copyOf(findings);
        }
    }

    /**
     * What was done to the output.
     *
     * @param written how many files are new or changed
     * @param unchanged how many files stood there already, byte for byte
     * @param deleted how many files of an earlier build are gone
     * @param bytes how many bytes were written
     */
    public record Published(int written, int unchanged, int deleted, long bytes) {}

    /** Returns the same report with more to say. */
    public BuildReport and(List<Finding> more) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        all.sort(Finding.BY_PLACE);
        return new BuildReport(all, articles, pages, withdrawn, files, held, heldFiles, stopped, known, published);
    }

    /** Returns the same report of a build that did not publish the site because of findings. */
    public BuildReport stoppedBy(List<Finding> because) {
        return new BuildReport(findings, articles, pages, withdrawn, files, held, heldFiles, because, known, published);
    }

    /** Returns the same report beside what was known of the site. */
    public BuildReport knowing(Optional<Known> of) {
        return new BuildReport(findings, articles, pages, withdrawn, files, held, heldFiles, stopped, of, published);
    }

    /** Returns the same report of a build that found everything in place. */
    public BuildReport again() {
        return new BuildReport(
                findings,
                articles,
                pages,
                withdrawn,
                files,
                held,
                heldFiles,
                stopped,
                known,
                published.map(before -> new Published(0, before.written() + before.unchanged(), 0, 0)));
    }
}
