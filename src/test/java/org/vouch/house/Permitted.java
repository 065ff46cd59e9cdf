package org.vouch.house;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of a sealed type, so that a test can hold an example of each and fails when there is a new one. */
public final class Permitted {
    private Permitted() {}

    /** Returns the kinds that a value of a sealed type can have. */
    public static Set<Class<?>> of(Class<?> sealed) {
        return kinds(sealed).collect(Collectors.toSet());
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Permitted::kinds)
                : Stream.of(type);
    }
}
