package org.vouch.reader.yaml;

/**
 * A text with a few repairs, which still knows where each character stood before them. So one fault of a file can be
 * fixed in thought to find the next, and every place that is reported is a place of the author's own text.
 */
final class RepairedText {
    private final int base;
    private String text;
    private int[] origins;

    /**
     * Takes a stretch of a text.
     *
     * @param text the stretch
     * @param base where it starts in the whole text
     */
    RepairedText(String text, int base) {
        this.text = text;
        this.base = base;
        this.origins = new int[text.length() + 1];
        for (int i = 0; i < origins.length; i++) {
            origins[i] = base + i;
        }
    }

    String text() {
        return text;
    }

    /** Returns where a character of the fixed text is, or stood, in the whole text. */
    int origin(int at) {
        return origins[Math.max(0, Math.min(at, text.length()))];
    }

    int base() {
        return base;
    }

    void replace(int from, int to, String with) {
        int[] next = new int[origins.length - (to - from) + with.length()];
        System.arraycopy(origins, 0, next, 0, from);
        for (int i = 0; i < with.length(); i++) {
            // New characters are as near to the old ones as can be, so that spans keep their order.
            next[from + i] = origins[Math.min(to, from + i)];
        }
        System.arraycopy(origins, to, next, from + with.length(), origins.length - to);
        origins = next;
        text = text.substring(0, from) + with + text.substring(to);
    }

    int lineStart(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    String line(int at) {
        return text.substring(lineStart(at), lineEnd(at));
    }
}
