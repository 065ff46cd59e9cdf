package org.vouch.model.cost;

import java.util.OptionalLong;

/**
 * How much more one thing costs than another; below 0 where it costs less.
 *
 * @param least in whole cents; empty where nobody knows it
 * @param most in whole cents; empty where nobody knows it
 */
public record PriceDifference(OptionalLong least, OptionalLong most) {
    /**
     * Returns what {@code to} costs more than {@code from}. Nothing costs less than nothing, so much is always known.
     */
    public static PriceDifference between(Price from, Price to) {
        return new PriceDifference(
                less(to.low().orElse(0), from.high()),
                less(to.high(), from.low().orElse(0)));
    }

    private static OptionalLong less(long to, OptionalLong from) {
        return from.isEmpty() ? from : OptionalLong.of(to - from.getAsLong());
    }

    private static OptionalLong less(OptionalLong to, long from) {
        return to.isEmpty() ? to : OptionalLong.of(to.getAsLong() - from);
    }
}
