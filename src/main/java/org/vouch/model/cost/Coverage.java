package org.vouch.model.cost;

import java.util.function.Function;

/** Who else pays a bill. */
public sealed interface Coverage {
    /** Answers by who pays. */
    <R> R match(Function<None, R> none, Function<InNetwork, R> inNetwork, Function<OutOfNetwork, R> outOfNetwork);

    /**
     * Nobody: the patient pays alone, has no benefit outside of the plan's network, or the plan does not cover the
     * care.
     */
    record None() implements Coverage {
        @Override
        public <R> R match(
                Function<None, R> none, Function<InNetwork, R> inNetwork, Function<OutOfNetwork, R> outOfNetwork) {
            return none.apply(this);
        }
    }

    /**
     * A plan, for care in its network.
     *
     * @param terms what it asks of the patient
     */
    record InNetwork(Terms terms) implements Coverage {
        @Override
        public <R> R match(
                Function<None, R> none, Function<InNetwork, R> inNetwork, Function<OutOfNetwork, R> outOfNetwork) {
            return inNetwork.apply(this);
        }
    }

    /**
     * A plan, for care outside of its network.
     *
     * @param terms what it asks of the patient there
     * @param allowedCents what the plan counts as the whole bill; the program may ask for the rest, and nothing limits
     *     it
     */
    record OutOfNetwork(Terms terms, long allowedCents) implements Coverage {
        /** Refuses an invalid amount. */
        public OutOfNetwork {
            if (allowedCents < 0 || allowedCents > Price.MOST_CENTS) {
                throw new IllegalArgumentException("no amount: " + allowedCents + " cents");
            }
        }

        @Override
        public <R> R match(
                Function<None, R> none, Function<InNetwork, R> inNetwork, Function<OutOfNetwork, R> outOfNetwork) {
            return outOfNetwork.apply(this);
        }
    }
}
