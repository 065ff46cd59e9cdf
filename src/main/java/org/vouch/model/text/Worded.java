package org.vouch.model.text;

import java.util.Locale;
import java.util.Optional;

/** An enum each of whose constants has one word of its own, in files, addresses, lists and options alike. */
public interface Worded {
    /** Returns the name of the constant; enums have it. */
    String name();

    /** Returns the word: the name in lower case, with hyphens. */
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the constant of a word, if there is one. */
    static <E extends Enum<E> & Worded> Optional<E> of(Class<E> type, String word) {
        for (E each : type.getEnumConstants()) {
            if (each.word().equals(word)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
