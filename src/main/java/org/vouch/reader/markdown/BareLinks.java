package org.vouch.reader.markdown;

/**
 * Finds addresses that an author wrote without any marks around them, by the rules of GitHub Flavored Markdown.
 *
 * <p>All of it is one pass over the text; nothing is looked at again and again.
 *
 * @see "GitHub Flavored Markdown 0.29, section 6.9"
 */
final class BareLinks {
    private BareLinks() {}

    /**
     * Returns where a web address ends.
     *
     * @param from the first character, at the start of a word
     * @param limit the end of the text
     * @return the index after its last character, or -1 if none starts here
     */
    static int endOfWeb(char[] text, int from, int limit) {
        int host = from + schemeLength(text, from, limit);
        boolean named = host > from;
        if (!named && !startsWith(text, from, limit, "www.")) {
            return -1;
        }
        int hostEnd = endOfHost(text, host, limit);
        if (hostEnd < 0) {
            return -1;
        }
        int end = hostEnd;
        while (end < limit && text[end] != '<' && !Character.isWhitespace(text[end])) {
            end++;
        }
        end = withoutTail(text, hostEnd, end);
        // "www." itself counts as one label of the host; something has to follow it.
        int first = named ? host : host + "www.".length();
        return end > first ? end : -1;
    }

    /** Returns the length of "http://" or "https://" at a place, or 0. */
    static int schemeLength(char[] text, int from, int limit) {
        if (startsWith(text, from, limit, "https://")) {
            return 8;
        }
        return startsWith(text, from, limit, "http://") ? 7 : 0;
    }

    /**
     * Returns where a mail address starts.
     *
     * @param at the index of the {@code @}
     * @param limit how far back to look
     * @return the index of its first character, or {@code at} if nothing that could be a mailbox is before it
     */
    static int startOfMail(char[] text, int limit, int at) {
        int start = at;
        while (start > limit && isMailbox(text[start - 1])) {
            start--;
        }
        return start;
    }

    /**
     * Returns where a mail address ends.
     *
     * @param at the index of the {@code @}
     * @param limit the end of the text
     * @return the index after its last character, or -1 if no host of a mailbox comes after it
     */
    static int endOfMail(char[] text, int at, int limit) {
        int end = at + 1;
        boolean dotted = false;
        while (end < limit) {
            char c = text[end];
            if (c == '.' && end > at + 1 && end + 1 < limit && Entities.isAsciiAlphanumeric(text[end + 1])) {
                dotted = true;
            } else if (!Entities.isAsciiAlphanumeric(c) && c != '-' && c != '_') {
                break;
            }
            end++;
        }
        // What ends with a digit is the version of a program, such as glob@7.0.3.
        return dotted && Character.isLetter(text[end - 1]) ? end : -1;
    }

    private static int endOfHost(char[] text, int from, int limit) {
        int end = from;
        int dots = 0;
        // An underscore may not be in the last two labels of a host.
        int underscoreAfterDots = -1;
        while (end < limit) {
            char c = text[end];
            if (c == '.') {
                dots++;
            } else if (c == '_') {
                underscoreAfterDots = dots;
            } else if (c != '-' && !Character.isLetterOrDigit(c)) {
                break;
            }
            end++;
        }
        boolean underscored = underscoreAfterDots >= 0 && underscoreAfterDots >= dots - 1;
        return dots > 0 && !underscored && end > from && text[from] != '.' ? end : -1;
    }

    private static int withoutTail(char[] text, int from, int end) {
        int open = 0;
        int closed = 0;
        for (int i = from; i < end; i++) {
            if (text[i] == '(') {
                open++;
            } else if (text[i] == ')') {
                closed++;
            }
        }
        int last = end;
        while (last > from || (last > 0 && text[last - 1] == '.')) {
            char c = text[last - 1];
            if (c == ')' && closed > open) {
                closed--;
            } else if (c == ';') {
                int reference = last - 2;
                while (reference > from && Entities.isAsciiAlphanumeric(text[reference])) {
                    reference--;
                }
                if (text[reference] != '&' || reference == last - 2) {
                    last--;
                    continue;
                }
                last = reference;
                continue;
            } else if ("?!.,:*_~'\"’”»…".indexOf(c) < 0) {
                break;
            }
            last--;
        }
        return last;
    }

    private static boolean isMailbox(char c) {
        return Entities.isAsciiAlphanumeric(c) || c == '.' || c == '-' || c == '_' || c == '+';
    }

    private static boolean startsWith(char[] text, int from, int limit, String wanted) {
        if (limit - from < wanted.length()) {
            return false;
        }
        for (int i = 0; i < wanted.length(); i++) {
            char c = text[from + i];
            if (c != wanted.charAt(i) && Character.toLowerCase(c) != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
