package org.vouch.model.cost;

import java.util.OptionalLong;
import java.util.function.Function;

/**
 * What something costs. An end that nobody knows is a type of its own, never a number. All in whole cents, from 0 to
 * {@link #MOST_CENTS}.
 */
public sealed interface Price {
    /**
     * One billion dollars: more is nobody's bill, and up to here every sum and every share is exact, in a browser, too.
     */
    long MOST_CENTS = 100_000_000_000L;

    /** Answers by which ends are known. */
    <R> R match(
            Function<Exactly, R> exactly,
            Function<Between, R> between,
            Function<AtLeast, R> atLeast,
            Function<AtMost, R> atMost);

    /** Returns the lower end; empty if nobody knows it. */
    OptionalLong low();

    /** Returns the upper end; empty if nobody knows it. */
    OptionalLong high();

    /**
     * A known price.
     *
     * @param cents not negative
     */
    record Exactly(long cents) implements Price {
        /** Refuses what is no price. */
        public Exactly {
            inBounds(cents);
        }

        @Override
        public <R> R match(
                Function<Exactly, R> exactly,
                Function<Between, R> between,
                Function<AtLeast, R> atLeast,
                Function<AtMost, R> atMost) {
            return exactly.apply(this);
        }

        @Override
        public OptionalLong low() {
            return OptionalLong.of(cents);
        }

        @Override
        public OptionalLong high() {
            return OptionalLong.of(cents);
        }
    }

    /**
     * A price between two known ends.
     *
     * @param lowCents not negative
     * @param highCents not below {@code lowCents}
     */
    record Between(long lowCents, long highCents) implements Price {
        /** Refuses what is no price, and ends the wrong way round. */
        public Between {
            inBounds(lowCents);
            inBounds(highCents);
            if (highCents < lowCents) {
                throw new IllegalArgumentException("the price ends below its start: " + lowCents + " to " + highCents);
            }
        }

        @Override
        public <R> R match(
                Function<Exactly, R> exactly,
                Function<Between, R> between,
                Function<AtLeast, R> atLeast,
                Function<AtMost, R> atMost) {
            return between.apply(this);
        }

        @Override
        public OptionalLong low() {
            return OptionalLong.of(lowCents);
        }

        @Override
        public OptionalLong high() {
            return OptionalLong.of(highCents);
        }
    }

    /**
     * A price of which only the lower end is known.
     *
     * @param cents not negative
     */
    record AtLeast(long cents) implements Price {
        /** Refuses what is no price. */
        public AtLeast {
            inBounds(cents);
        }

        @Override
        public <R> R match(
                Function<Exactly, R> exactly,
                Function<Between, R> between,
                Function<AtLeast, R> atLeast,
                Function<AtMost, R> atMost) {
            return atLeast.apply(this);
        }

        @Override
        public OptionalLong low() {
            return OptionalLong.of(cents);
        }

        @Override
        public OptionalLong high() {
            return OptionalLong.empty();
        }
    }

    /**
     * A price of which only the upper end is known.
     *
     * @param cents not negative
     */
    record AtMost(long cents) implements Price {
        /** Refuses what is no price. */
        public AtMost {
            inBounds(cents);
        }

        @Override
        public <R> R match(
                Function<Exactly, R> exactly,
                Function<Between, R> between,
                Function<AtLeast, R> atLeast,
                Function<AtMost, R> atMost) {
            return atMost.apply(this);
        }

        @Override
        public OptionalLong low() {
            return OptionalLong.empty();
        }

        @Override
        public OptionalLong high() {
            return OptionalLong.of(cents);
        }
    }

    /**
     * Returns the price with two ends, of which one may be open. What costs at most nothing costs nothing.
     *
     * @throws IllegalArgumentException if both are open, or they are no price
     */
    static Price of(OptionalLong low, OptionalLong high) {
        if (low.isEmpty() && high.isEmpty()) {
            throw new IllegalArgumentException("a price has an end that is known");
        }
        if (high.isEmpty()) {
            return new AtLeast(low.getAsLong());
        }
        if (high.getAsLong() == 0 || low.equals(high)) {
            return new Exactly(high.getAsLong());
        }
        return low.isEmpty() ? new AtMost(high.getAsLong()) : new Between(low.getAsLong(), high.getAsLong());
    }

    /** Returns the price of several units; ends that are open stay open. */
    default Price times(int units) {
        return of(times(low(), units), times(high(), units));
    }

    /** Returns the price of both together. Since nothing costs less than nothing, one known lower end is enough. */
    default Price plus(Price other) {
        OptionalLong low = low().isEmpty() && other.low().isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(low().orElse(0) + other.low().orElse(0));
        OptionalLong high = high().isEmpty() || other.high().isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(high().getAsLong() + other.high().getAsLong());
        return of(low, high);
    }

    /**
     * Returns the price rounded outward, so that it says no more than is known: the lower end down, the upper end up.
     *
     * @param step in whole cents, such as 10,000 for a hundred dollars
     */
    default Price outward(long step) {
        OptionalLong low = low().isEmpty() ? low() : OptionalLong.of(low().getAsLong() / step * step);
        OptionalLong high = high().isEmpty() ? high() : OptionalLong.of((high().getAsLong() + step - 1) / step * step);
        return of(low, high);
    }

    private static OptionalLong times(OptionalLong end, int units) {
        return end.isEmpty() ? end : OptionalLong.of(end.getAsLong() * units);
    }

    private static void inBounds(long cents) {
        if (cents < 0 || cents > MOST_CENTS) {
            throw new IllegalArgumentException("no price: " + cents + " cents");
        }
    }
}
