package org.vouch.reader.yaml;

/**
 * Takes away brackets, and the marks of list items, that are open inside more others than any file needs. The parser's
 * work grows with the square of that number, so a few thousand of them would stop a build.
 */
final class BracketDepth {
    private static final int DEEPEST = 200;

    private BracketDepth() {}

    /**
     * Returns a text with a space for each bracket or mark that is too deep, and tells of the first.
     *
     * @param offset where the text starts in its file
     */
    static String limited(int offset, String text, Diagnostics remarks) {
        StringBuilder limited = null;
        int depth = 0;
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean opens = c == '[' || c == '{';
            boolean closes = (c == ']' || c == '}') && depth > 0;
            boolean mark = (c == '-' || c == '?') && marks >= 0;
            if (opens) {
                depth++;
            }
            marks = marksAfter(c, mark, marks);
            if (((opens || closes) && depth > DEEPEST) || (mark && marks > DEEPEST)) {
                if (limited == null) {
                    limited = new StringBuilder(text);
                    remarks.error(
                            ReadRule.YAML_NESTING,
                            remarks.span(offset + i, 1),
                            "more than " + DEEPEST + " lists or brackets are open here",
                            "close them, or delete what was pasted by accident");
                }
                limited.setCharAt(i, ' ');
            }
            if (closes) {
                depth--;
            }
        }
        return limited == null ? text : limited.toString();
    }

    /** Returns how many marks of items are at the start of a line up to here, or -1 after its first other sign. */
    private static int marksAfter(char c, boolean mark, int marks) {
        if (c == '\n') {
            return 0;
        }
        if (mark) {
            return marks + 1;
        }
        return c == ' ' ? marks : -1;
    }
}
