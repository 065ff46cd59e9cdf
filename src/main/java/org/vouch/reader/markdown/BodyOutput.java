package org.vouch.reader.markdown;

import org.vouch.model.page.Prose;

/** The page that is printed: what its handlers write to, and where they are in it. */
final class BodyOutput {
    final Reading reading;
    final PieceWriter out;
    final LinkPrinter links;
    final ProseWriter prose;
    final TextPrinter text;
    final Ids ids;

    /** How many block quotes are open. */
    private int quotes;

    private boolean inNotes;

    /** How much is below the last heading that is no word. */
    private int figures;

    BodyOutput(Reading reading, PieceWriter out) {
        this.reading = reading;
        this.out = out;
        this.links = new LinkPrinter(out, reading);
        this.prose = new ProseWriter(reading.body);
        this.text = new TextPrinter(out, links, prose, reading);
        this.ids = new Ids(reading.authorIds);
    }

    /** Starts an element on a line of its own. */
    void block(String html) {
        out.line();
        out.raw(html);
    }

    /** Starts a block of words; in a quotation everything is one, and in a note everything is one. */
    void words(Prose.Kind kind) {
        Prose.Kind around = inNotes ? Prose.Kind.NOTE : kind;
        prose.block(quotes > 0 ? Prose.Kind.QUOTE : around);
    }

    void quote() {
        block("<blockquote>\n");
        quotes++;
    }

    void quoteEnd() {
        block("</blockquote>\n");
        quotes--;
    }

    /** What comes now belongs to the notes at the end of the page. */
    void beginNotes() {
        inNotes = true;
    }

    /** Counts an image, a table of costs or the like. */
    void figure() {
        figures++;
    }

    /** Returns how many there were since this was asked last. */
    int figuresSinceAsked() {
        int since = figures;
        figures = 0;
        return since;
    }
}
