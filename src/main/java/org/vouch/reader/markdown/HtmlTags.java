package org.vouch.reader.markdown;

/**
 * Finds raw HTML, so that it can be refused. Every search runs forward once: what was not found after one place is not
 * looked for again after a later one.
 *
 * @see "CommonMark 0.31.2, section 6.6"
 */
final class HtmlTags {
    private boolean noComment;
    private boolean noInstruction;
    private boolean noCharacterData;
    private boolean noDeclaration;

    /** Starts another text. */
    void begin() {
        noComment = false;
        noInstruction = false;
        noCharacterData = false;
        noDeclaration = false;
    }

    /**
     * Returns where a piece of raw HTML ends.
     *
     * @param from the index of the {@code <}
     * @return the index after its last character, or -1 if none starts here
     */
    int end(CharSequence text, int from) {
        int length = text.length();
        if (from + 2 > length - 1) {
            return -1;
        }
        return switch (text.charAt(from + 1)) {
            case '!' -> endOfMarkup(text, from);
            case '?' -> {
                int end = noInstruction ? -1 : after(text, "?>", from + 2);
                noInstruction |= end < 0;
                yield end;
            }
            case '/' -> endOfClosingTag(text, from + 2);
            default -> endOfOpeningTag(text, from + 1);
        };
    }

    private int endOfMarkup(CharSequence text, int from) {
        if (startsWith(text, from, "<!--")) {
            if (startsWith(text, from, "<!-->")) {
                return from + 5;
            }
            if (startsWith(text, from, "<!--->")) {
                return from + 6;
            }
            int end = noComment ? -1 : after(text, "-->", from + 4);
            noComment |= end < 0;
            return end;
        }
        if (startsWith(text, from, "<![CDATA[")) {
            int end = noCharacterData ? -1 : after(text, "]]>", from + 9);
            noCharacterData |= end < 0;
            return end;
        }
        if (!isLetter(text.charAt(from + 2)) || noDeclaration) {
            return -1;
        }
        int end = after(text, ">", from + 3);
        noDeclaration |= end < 0;
        return end;
    }

    /**
     * Returns where an opening tag ends.
     *
     * @param from the index of its name
     */
    static int endOfOpeningTag(CharSequence text, int from) {
        int at = endOfName(text, from);
        if (at < 0) {
            return -1;
        }
        int length = text.length();
        while (true) {
            int blank = at;
            at = skipBlanks(text, at);
            if (at == length) {
                return -1;
            }
            char c = text.charAt(at);
            if (c == '>') {
                return at + 1;
            }
            if (c == '/') {
                return at + 1 < length && text.charAt(at + 1) == '>' ? at + 2 : -1;
            }
            if (at == blank || !(isLetter(c) || c == '_' || c == ':')) {
                return -1;
            }
            while (at < length && isOfAttributeName(text.charAt(at))) {
                at++;
            }
            int value = skipBlanks(text, at);
            if (value < length && text.charAt(value) == '=') {
                at = endOfValue(text, skipBlanks(text, value + 1));
                if (at < 0) {
                    return -1;
                }
            }
        }
    }

    /**
     * Returns where a closing tag ends.
     *
     * @param from the index of its name
     */
    static int endOfClosingTag(CharSequence text, int from) {
        int at = endOfName(text, from);
        if (at < 0) {
            return -1;
        }
        at = skipBlanks(text, at);
        return at < text.length() && text.charAt(at) == '>' ? at + 1 : -1;
    }

    /** Returns where the name of a tag ends, or -1 if none starts here. */
    static int endOfName(CharSequence text, int from) {
        if (from >= text.length() || !isLetter(text.charAt(from))) {
            return -1;
        }
        int at = from;
        while (at < text.length() && (Entities.isAsciiAlphanumeric(text.charAt(at)) || text.charAt(at) == '-')) {
            at++;
        }
        return at;
    }

    private static int endOfValue(CharSequence text, int from) {
        int length = text.length();
        if (from == length) {
            return -1;
        }
        char quote = text.charAt(from);
        int at = from;
        if (quote == '"' || quote == '\'') {
            at++;
            while (at < length && text.charAt(at) != quote) {
                at++;
            }
            return at < length ? at + 1 : -1;
        }
        while (at < length && text.charAt(at) > ' ' && "\"'=<>`".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at > from ? at : -1;
    }

    private static int after(CharSequence text, String wanted, int from) {
        char first = wanted.charAt(0);
        for (int at = from; at <= text.length() - wanted.length(); at++) {
            if (text.charAt(at) == first && startsWith(text, at, wanted)) {
                return at + wanted.length();
            }
        }
        return -1;
    }

    /** Returns whether a text goes on with some characters, exactly as they are written. */
    static boolean startsWith(CharSequence text, int from, String wanted) {
        if (text.length() - from < wanted.length()) {
            return false;
        }
        for (int i = 0; i < wanted.length(); i++) {
            if (text.charAt(from + i) != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int skipBlanks(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t' || text.charAt(at) == '\n')) {
            at++;
        }
        return at;
    }

    private static boolean isOfAttributeName(char c) {
        return Entities.isAsciiAlphanumeric(c) || c == '_' || c == ':' || c == '.' || c == '-';
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
