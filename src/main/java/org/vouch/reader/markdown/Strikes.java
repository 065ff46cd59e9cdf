package org.vouch.reader.markdown;

import com.vladsch.flexmark.ext.gfm.strikethrough.internal.StrikethroughDelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;

/**
 * Words that are struck out, between one tilde or two on each side. One tilde within a word strikes out nothing: "take
 * 5~10 mg, 2~3 times" has two ranges, and {@code H~2~O} is water.
 *
 * @see "GitHub Flavored Markdown, section 6.5"
 */
final class Strikes extends StrikethroughDelimiterProcessor {
    private static final int MOST = 2;

    /** Returns whether marks of a kind may be a part of words, so that they strike out whole words alone. */
    static boolean isWithinWords(char mark, int length) {
        return mark == '~' && length == 1;
    }

    @Override
    public int getMinLength() {
        return 1;
    }

    @Override
    public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
        return opener.length() == closer.length() && opener.length() <= MOST ? opener.length() : 0;
    }
}
