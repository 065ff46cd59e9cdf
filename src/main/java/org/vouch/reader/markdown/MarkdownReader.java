package org.vouch.reader.markdown;

import com.vladsch.flexmark.parser.ListOptions;
import com.vladsch.flexmark.util.ast.Document;
import java.util.List;
import org.vouch.model.page.Body;
import org.vouch.model.page.Citation;
import org.vouch.model.text.BodyText;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Source;

/**
 * Reads the Markdown below a page's front matter.
 *
 * <p>Whatever the text, it takes time in proportion to its length and a stack of fixed depth. An instance may read page
 * after page, which is what makes it fast, but belongs to one thread.
 */
public final class MarkdownReader {
    private final BodyParser parser = new BodyParser();
    private final ListOptions listOptions = ListOptions.get(parser.options());

    /** The memory that a page is printed to is used again for the next. */
    private final PieceWriter out = new PieceWriter(32_768);

    /**
     * Reads and prints one body as it is written.
     *
     * @param source the whole file; how long it may be is for the caller to say
     * @param bodyOffset where the body starts, in UTF-16 units, from 0 to the length of the text
     * @param settings the language, the words and the limits
     * @param citations the works in the front matter, which the text may cite by their ids
     * @return the body, as good as it could be, and what was found wrong with it in the order of its places; all places
     *     are in the whole file
     * @throws IllegalArgumentException if the body starts outside the text
     */
    public Outcome<Body> read(Source source, int bodyOffset, MarkdownSettings settings, List<Citation> citations) {
        if (bodyOffset < 0 || bodyOffset > source.text().length()) {
            throw new IllegalArgumentException("no body starts at " + bodyOffset + " in " + source);
        }
        return read(source, BodyText.asWritten(source.text(), bodyOffset), settings, citations);
    }

    /**
     * Reads and prints one body.
     *
     * @param source the whole file
     * @param text the body, as it is to be read; its places are in the file
     * @param settings the language, the words and the limits
     * @param citations the works in the front matter, which the text may cite by their ids
     * @return the same as {@link #read(Source, int, MarkdownSettings, List)}
     */
    public Outcome<Body> read(Source source, BodyText text, MarkdownSettings settings, List<Citation> citations) {
        Reading reading = new Reading(source, text, settings, citations);
        Document tree = parser.parse(BodyChars.of(text.text()), reading);
        out.clear();
        Body body = new BodyPrinter(tree, reading, listOptions, out).print();
        reading.findings.sort(Finding.BY_PLACE);
        return new Outcome<>(body, reading.findings);
    }
}
