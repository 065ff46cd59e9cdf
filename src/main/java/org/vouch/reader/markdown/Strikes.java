package org.vouch.reader.markdown;

import com.vladsch.flexmark.ext.gfm.strikethrough.internal.StrikethroughDelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;

/**
 * Words that are struck out, between one tilde or two on each side.
 *
 * @see "GitHub Flavored Markdown, section 6.5"
 */
final class Strikes extends StrikethroughDelimiterProcessor {
    private static final int MOST = 2;

    @Override
    public int getMinLength() {
        return 1;
    }

    @Override
    public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
        return opener.length() == closer.length() && opener.length() <= MOST ? opener.length() : 0;
    }
}
