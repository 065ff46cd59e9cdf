package org.vouch.service.verify;

import java.util.List;
import org.vouch.model.library.Library;
import org.vouch.model.page.Body;
import org.vouch.model.page.Citation;
import org.vouch.model.review.SignedProse;
import org.vouch.model.review.SignedText;
import org.vouch.model.text.BodyText;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Source;
import org.vouch.reader.content.BodyReader;
import org.vouch.reader.markdown.MarkdownReader;
import org.vouch.reader.markdown.MarkdownSettings;

/**
 * Lets the room that reads files read Markdown without knowing the room that does. One serves one thread.
 *
 * <p>It reads bodies in their normal form, in which they are signed: the same signed text is always the same page.
 */
public final class PageBodies implements BodyReader {
    private final MarkdownReader markdown = new MarkdownReader();

    @Override
    public Outcome<Body> read(Source source, int bodyOffset, BodySettings settings, List<Citation> citations) {
        return markdown.read(
                source,
                BodyText.normal(source.text(), bodyOffset),
                new MarkdownSettings(settings.language(), settings.words(), settings.maxNesting()),
                citations);
    }

    /**
     * Reads a signed text as prose.
     *
     * @param library the site
     * @param language the language of the page
     */
    public SignedProse prose(SignedText text, Library library, String language) {
        return SignedProse.of(text, body(text, library, language));
    }

    /**
     * Reads the body of a signed text.
     *
     * @param library the site
     * @param language the language of the page
     */
    public Body body(SignedText text, Library library, String language) {
        BodySettings settings = new BodySettings(
                language,
                library.wordsFor(language),
                library.settings().limits().nesting());
        return read(new Source(text.page().path(), text.body()), 0, settings, SignedPages.citations(text))
                .value();
    }
}
