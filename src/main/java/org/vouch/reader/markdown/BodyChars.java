package org.vouch.reader.markdown;

import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.DataKeyBase;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.BasedSequenceImpl;
import com.vladsch.flexmark.util.sequence.Range;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a body as the parser sees them, or a stretch of them.
 *
 * <p>Flexmark's own sequence checks every index twice and asks a string for each character; most of a parse is spent
 * there. This one reads an array. Controls, which neither a web page nor a feed may hold, are replaced when it is made.
 */
@SuppressWarnings("unchecked") // Flexmark's own base class narrows a generic method
final class BodyChars extends BasedSequenceImpl {
    private static final char REPLACEMENT = '\uFFFD';

    private final char[] chars;
    private final BodyChars base;
    private final int start;
    private final int end;

    private BodyChars(char[] chars) {
        super(0);
        this.chars = chars;
        this.base = this;
        this.start = 0;
        this.end = chars.length;
    }

    private BodyChars(BodyChars base, int start, int end) {
        super(0);
        this.chars = base.chars;
        this.base = base;
        this.start = start;
        this.end = end;
    }

    /** Returns the characters of a text. */
    static BodyChars of(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (c < ' ' && c != '\n' && c != '\t' && c != '\f') {
                chars[i] = REPLACEMENT;
            }
        }
        return new BodyChars(chars);
    }

    /** Returns the array itself, to be read only; indexes are offsets into the body. */
    char[] array() {
        return chars;
    }

    @Override
    public int getOptionFlags() {
        return 0;
    }

    @Override
    public boolean allOptions(int options) {
        return false;
    }

    @Override
    public boolean anyOptions(int options) {
        return false;
    }

    @Override
    public <T> T getOption(DataKeyBase<T> dataKey) {
        return dataKey.get(null);
    }

    @Override
    public @Nullable DataHolder getOptions() {
        return null;
    }

    @Override
    public BasedSequence getBaseSequence() {
        return base;
    }

    @Override
    public Object getBase() {
        return chars;
    }

    @Override
    public int getStartOffset() {
        return start;
    }

    @Override
    public int getEndOffset() {
        return end;
    }

    @Override
    public int length() {
        return end - start;
    }

    @Override
    public Range getSourceRange() {
        return Range.of(start, end);
    }

    @Override
    public int getIndexOffset(int index) {
        return start + index;
    }

    @Override
    public char charAt(int index) {
        return chars[start + index];
    }

    @Override
    public BasedSequence subSequence(int startIndex, int endIndex) {
        return baseSubSequence(start + startIndex, start + endIndex);
    }

    @Override
    public BasedSequence baseSubSequence(int startIndex, int endIndex) {
        if (startIndex < 0 || endIndex < startIndex || endIndex > chars.length) {
            throw new StringIndexOutOfBoundsException(startIndex + " to " + endIndex + " of " + chars.length);
        }
        return startIndex == start && endIndex == end ? this : new BodyChars(base, startIndex, endIndex);
    }

    @Override
    public String toString() {
        return new String(chars, start, end - start);
    }
}
