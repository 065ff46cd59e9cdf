package org.vouch.reader.content;

import java.util.List;
import org.vouch.model.page.Body;
import org.vouch.model.page.Citation;
import org.vouch.model.text.Messages;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Source;

/** Reads what is below a page's front matter. One reader serves one thread. */
@FunctionalInterface
public interface BodyReader {
    /**
     * Reads a body.
     *
     * @param source the whole file
     * @param bodyOffset where the body starts, in UTF-16 units from the start of the file's text
     * @param settings what the reading depends on beyond the file
     * @param citations the works that the front matter lists
     */
    Outcome<Body> read(Source source, int bodyOffset, BodySettings settings, List<Citation> citations);

    /**
     * What the reading of a body depends on beyond the file.
     *
     * @param language the page's language tag
     * @param words the interface's words in that language
     * @param maxNesting how many quotes and lists may be inside each other
     */
    record BodySettings(String language, Messages words, int maxNesting) {}
}
