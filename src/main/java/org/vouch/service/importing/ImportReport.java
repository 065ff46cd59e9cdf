package org.vouch.service.importing;

import java.util.List;
import java.util.Map;

/**
 * What became of a site, so that everything that was in its export is somewhere in it. Two runs over the same files
 * make the same report.
 *
 * @param from where the old site was
 * @param totals what was in the export and what came, by what it is
 * @param whole the pages that arrived with every word, link, image, heading and cell
 * @param losses the pages that lack something, or have it in another form
 * @param kept pages that are not written, for a file with other words is at their place
 * @param skipped how many items do not come, by why
 * @param claims how many pages come with the claim of a review, and how many do not, by why
 * @param people whom the values of the reviewer's field name, each with the id of their file
 * @param missing files that were not found, by their new paths, each with its old address
 * @param homeless old addresses that lead nowhere, each with a proposal or an empty text
 * @param fields fields of plugins that do not come, each with how often it is filled in
 * @param comments how many comments the export holds; none of them is shown anywhere
 * @param queue the articles that wait for a reviewer
 * @param drafts the pages that somebody has to read and take out of draft
 */
public record ImportReport(
        String from,
        Totals totals,
        List<PageLine> whole,
        List<PageLine> losses,
        List<PageLine> kept,
        Map<String, Integer> skipped,
        Map<String, Integer> claims,
        Map<String, String> people,
        Map<String, String> missing,
        Map<String, String> homeless,
        Map<String, Integer> fields,
        long comments,
        List<String> queue,
        List<String> drafts) {
    /** Copies the lists in, and refuses sums that do not add up; the maps keep their order. */
    public ImportReport {
        if (!totals.addUp()) {
            throw new IllegalArgumentException("something is neither on a page nor reported as lost: " + totals);
        }
        whole = List.copyOf(whole);
        losses = List.copyOf(losses);
        kept = List.copyOf(kept);
        queue = List.copyOf(queue);
        drafts = List.copyOf(drafts);
    }

    /**
     * A sum of everything that was counted.
     *
     * @param in in the export
     * @param out on the pages that were written
     * @param lost reported as lost, page by page
     */
    public record Sum(long in, long out, long lost) {
        /** Returns whether nothing is missing from the report. */
        public boolean addsUp() {
            return in == out + lost;
        }

        Sum plus(long moreIn, long moreOut, long moreLost) {
            return new Sum(in + moreIn, out + moreOut, lost + moreLost);
        }
    }

    /** The sums of a site, by what was counted. */
    public record Totals(int pages, Sum words, Sum links, Sum images, Sum headings, Sum cells) {
        static final Sum NOTHING = new Sum(0, 0, 0);
        static final Totals NONE = new Totals(0, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING);

        /** Returns whether each sum adds up. */
        public boolean addUp() {
            return words.addsUp() && links.addsUp() && images.addsUp() && headings.addsUp() && cells.addsUp();
        }
    }

    /**
     * What became of one page.
     *
     * @param title its title
     * @param old where it was
     * @param file its file
     * @param losses what it lacks, or has in another form; empty if it is whole
     */
    public record PageLine(String title, String old, String file, List<LossLine> losses) {
        /** Copies the losses in. */
        public PageLine {
            losses = List.copyOf(losses);
        }
    }

    /**
     * Something that a page lacks.
     *
     * @param line of the file, 0 if it is of none
     * @param what the thing itself
     * @param why what happened to it
     * @param advice what to do
     */
    public record LossLine(int line, String what, String why, String advice) {}
}
