package org.vouch.service.importing;

import java.util.LinkedHashMap;
import java.util.Map;

/** How often a field of a plugin or a theme is filled in, and with what. */
final class FieldUse {
    /** More different values are not those of a reviewer. */
    private static final int MOST_VALUES = 500;

    private static final int LONGEST = 120;

    private final Map<String, Integer> values = new LinkedHashMap<>();
    private int count;
    private boolean wordy;

    void take(String value) {
        count++;
        String plain = value.strip();
        if (plain.length() > LONGEST || (values.size() >= MOST_VALUES && !values.containsKey(plain))) {
            wordy = true;
        } else {
            values.merge(plain, 1, Integer::sum);
        }
    }

    int count() {
        return count;
    }

    /** Returns its values with how often each is there, in the order of the export. */
    Map<String, Integer> values() {
        return values;
    }

    /** Returns whether it holds texts, and not names, numbers or days. */
    boolean isWordy() {
        return wordy;
    }
}
