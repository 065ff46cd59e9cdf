package org.vouch.model.text;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A value together with everything that there is to say about how it was made. Findings travel; they never stop a
 * stage.
 *
 * @param value what was made, as good as it could be
 * @param findings what was found on the way, in the order in which it was found
 */
public record Outcome<T>(T value, List<Finding> findings) {
    /** Copies the findings in. */
    public Outcome {
        findings = List.copyOf(findings);
    }

    /** Returns a value with the findings given one by one. */
    public static <T> Outcome<T> of(T value, Finding... findings) {
        return new Outcome<>(value, List.of(findings));
    }

    /** Returns what {@code next} makes of the value, with the findings of both. */
    public <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        Outcome<R> after = next.apply(value);
        return new Outcome<>(
                after.value,
                Stream.concat(findings.stream(), after.findings.stream()).toList());
    }
}
