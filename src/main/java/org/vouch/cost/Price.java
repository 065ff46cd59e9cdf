package org.vouch.cost;

/**
 * What one unit of an option costs. An end that nobody knows is a type of its own, never a number. All in whole cents.
 */
public sealed interface Price {
    /**
     * A known price.
     *
     * @param cents not negative
     */
    record Exactly(long cents) implements Price {
        /** Refuses a negative price. */
        public Exactly {
            notNegative(cents);
        }
    }

    /**
     * A price between two known ends.
     *
     * @param lowCents not negative
     * @param highCents not below {@code lowCents}
     */
    record Between(long lowCents, long highCents) implements Price {
        /** Refuses a negative price and ends the wrong way round. */
        public Between {
            notNegative(lowCents);
            if (highCents < lowCents) {
                throw new IllegalArgumentException("the price ends below its start: " + lowCents + " to " + highCents);
            }
        }
    }

    /**
     * A price of which only the lower end is known.
     *
     * @param cents not negative
     */
    record AtLeast(long cents) implements Price {
        /** Refuses a negative price. */
        public AtLeast {
            notNegative(cents);
        }
    }

    /**
     * A price of which only the upper end is known.
     *
     * @param cents not negative
     */
    record AtMost(long cents) implements Price {
        /** Refuses a negative price. */
        public AtMost {
            notNegative(cents);
        }
    }

    private static void notNegative(long cents) {
        if (cents < 0) {
            throw new IllegalArgumentException("a price is never negative: " + cents + " cents");
        }
    }
}
