package org.vouch.reader.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Document;
import java.util.List;
import org.vouch.model.text.BodyText;
import org.vouch.model.text.Source;

/**
 * Answers whether lines would be read as one paragraph, so that a printer of Markdown need not know what else could
 * start on them. It is the parser of pages itself that is asked. One probe serves one thread.
 */
public final class ParagraphProbe {
    private final BodyParser parser = new BodyParser();
    private final MarkdownSettings settings;

    /** Makes a probe for pages that are read with these settings. */
    public ParagraphProbe(MarkdownSettings settings) {
        this.settings = settings;
    }

    /**
     * Returns whether a text below another paragraph is one paragraph and nothing else. There has to be another: what
     * starts with a colon would be the meaning of the words above it.
     *
     * @param text one line or more, without an empty one
     */
    public boolean isParagraph(String text) {
        Source source = new Source("", "x\n\n" + text);
        Reading reading = new Reading(source, BodyText.asWritten(source.text(), 0), settings, List.of());
        Document tree = parser.parse(BodyChars.of(source.text()), reading);
        return tree.getFirstChild() instanceof Paragraph above
                && above.getNext() instanceof Paragraph below
                && below == tree.getLastChild();
    }
}
