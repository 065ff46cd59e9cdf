package org.vouch.build;

import java.util.List;
import org.vouch.markdown.MarkdownReader;
import org.vouch.markdown.MarkdownSettings;
import org.vouch.page.Body;
import org.vouch.page.Citation;
import org.vouch.read.BodyReader;
import org.vouch.text.BodyText;
import org.vouch.text.Outcome;
import org.vouch.text.Source;

/**
 * Lets the room that reads files read Markdown without knowing the room that does. One serves one thread.
 *
 * <p>It reads bodies in their normal form, in which they are signed: the same signed text is always the same page.
 */
final class PageBodies implements BodyReader {
    private final MarkdownReader markdown = new MarkdownReader();

    @Override
    public Outcome<Body> read(Source source, int bodyOffset, BodySettings settings, List<Citation> citations) {
        return markdown.read(
                source,
                BodyText.normal(source.text(), bodyOffset),
                new MarkdownSettings(settings.language(), settings.words(), settings.maxNesting()),
                citations);
    }
}
