package org.vouch.reader.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The ids of one page: made from words, and never given twice. */
final class Ids {
    /** Ids that the templates of a page use for parts of their own. */
    static final Set<String> OF_THE_TEMPLATE =
            Set.of("main", "contents", "review", "footnotes-title", "explained-title");

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> lastNumber = new HashMap<>();
    private final List<String> given = new ArrayList<>();

    /**
     * Starts with no id given.
     *
     * @param authorIds ids that the author gave; no other part of the page gets them
     */
    Ids(Set<String> authorIds) {
        taken.addAll(OF_THE_TEMPLATE);
        taken.addAll(authorIds);
    }

    /** Returns an id that looks like the wish and that nothing else on the page has. */
    String unique(String wish) {
        String id = wish;
        if (!taken.add(id)) {
            int number = lastNumber.getOrDefault(wish, 1);
            do {
                number++;
                id = wish + "-" + number;
            } while (!taken.add(id));
            lastNumber.put(wish, number);
        }
        given.add(id);
        return id;
    }

    /** Notes that an id which the author gave is on the page. */
    void author(String id) {
        given.add(id);
    }

    /** Returns the ids of the page in the order in which they were given. */
    List<String> given() {
        return given;
    }

    /**
     * Returns the words of an id: lower case, letters and digits kept, gaps as hyphens, all else dropped.
     *
     * @return never empty; {@code section} where there is nothing to keep
     */
    static String slug(CharSequence words) {
        StringBuilder id = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Entities.isAsciiAlphanumeric(c)
                    || Character.isLetterOrDigit(c)
                    || Character.isSurrogate(c)
                    || c == '_') {
                id.append(c);
            } else if ((Character.isWhitespace(c)
                            || Character.isSpaceChar(c)
                            || c == '-'
                            || c == '–'
                            || c == '—'
                            || c == '/')
                    && id.length() > 0
                    && id.charAt(id.length() - 1) != '-') {
                id.append('-');
            }
        }
        int end = id.length();
        while (end > 0 && id.charAt(end - 1) == '-') {
            end--;
        }
        return end == 0 ? "section" : id.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
