package org.vouch.reader.markdown;

import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import java.util.Arrays;

/**
 * Remembers below which run of marks nothing can be opened for a closing run, so that long lines of marks are not
 * searched from end to end for each of them.
 *
 * <p>Whether two runs of stars match depends on the closing run's length modulo three and on its being able to open as
 * well; there is one memory for each case.
 */
final class OpenersBottom {
    private static final int CASES = 6;
    private static final String MARKS = "*_~";

    private final int[] bottoms = new int[MARKS.length() * CASES];
    private boolean used = true;

    /** Forgets everything, at the start of another stretch of text. */
    void begin() {
        if (used) {
            Arrays.fill(bottoms, -1);
            used = false;
        }
    }

    /** Returns the index up to which a search need not go back, or -1 if it has to go to the start. */
    int of(Delimiter closer) {
        return bottoms[caseOf(closer)];
    }

    /**
     * Notes that nothing before a closing run opens it.
     *
     * @param anyOpener whether there was a run that would have matched but for its length
     */
    void put(Delimiter closer, boolean anyOpener) {
        // Waves match by another rule: any two or more of them do.
        if (!anyOpener || closer.getDelimiterChar() != '~') {
            used = true;
            bottoms[caseOf(closer)] = closer.getStartIndex() - 1;
        }
    }

    /** Takes note that a run lost some of its marks: it may match now what it did not match before. */
    void shortened(Delimiter opener) {
        if (opener.getNumDelims() > 0) {
            begin();
        }
    }

    private static int caseOf(Delimiter closer) {
        return MARKS.indexOf(closer.getDelimiterChar()) * CASES
                + (closer.canOpen() ? 3 : 0)
                + closer.getNumDelims() % 3;
    }
}
