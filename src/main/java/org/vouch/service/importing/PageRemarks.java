package org.vouch.service.importing;

import java.util.ArrayList;
import java.util.List;
import org.vouch.model.text.LanguageTag;
import org.vouch.reader.html.PlainHtml;
import org.vouch.reader.wordpress.ExportEntry.Item;
import org.vouch.service.importing.ImportReport.LossLine;

/** Says in what a page differs from the old one, though all its words are there. */
final class PageRemarks {
    private final PageFields fields;
    private final SearchFields search;
    private final String language;

    /**
     * Makes ready.
     *
     * @param language the language tag of the site
     */
    PageRemarks(PageFields fields, SearchFields search, String language) {
        this.fields = fields;
        this.search = search;
        this.language = LanguageTag.language(language);
    }

    /**
     * Returns the lines of the report.
     *
     * @param opening what the page says first
     */
    List<LossLine> of(Item item, PlannedPage page, String opening) {
        List<LossLine> lines = new ArrayList<>();
        if (PlainHtml.words(item.title()).isEmpty()) {
            lines.add(new LossLine(
                    0,
                    PageFields.title(item),
                    "the page had no title, and has this one now",
                    "give it one that says what it is"));
        }
        if (fields.leavesExcerptOut(item, opening)) {
            lines.add(new LossLine(
                    0,
                    PlainHtml.words(item.excerpt()),
                    "the summary is not on the page, for its description says something else",
                    "put it where it belongs, if it is still wanted"));
        }
        if (!page.meant().equals(language)) {
            lines.add(new LossLine(
                    0,
                    page.meant(),
                    "the page is in a language for which the site has no words, and is taken for one in its own",
                    "start the language with 'vouch new language " + page.meant() + "', and end the file's name with ."
                            + page.meant() + ".md"));
        }
        lines.addAll(search.lines(item, page, fields.description(item, opening)));
        if (fields.losesAddress(page)) {
            lines.add(new LossLine(
                    0,
                    page.old(),
                    "another page is at its old address now, so readers who come there do not find this one",
                    "link to it from that page"));
        }
        return lines;
    }
}
