package org.vouch.model.cost;

import java.util.OptionalLong;
import java.util.function.Function;

/**
 * What a health plan asks of the patient, with what this plan year has already used up. All in whole cents.
 *
 * @param deductible what the patient pays first in a plan year
 * @param deductibleMet how much of it was paid; more than the deductible counts as the deductible
 * @param share the patient's part after that
 * @param limit what the patient pays at most in a plan year; empty where the plan sets no limit
 * @param limitMet how much counted toward the limit
 */
public record Terms(long deductible, long deductibleMet, Share share, OptionalLong limit, long limitMet) {
    /** Ten million dollars: no plan asks for more. */
    public static final long MOST_CENTS = 1_000_000_000L;

    /** Ten thousand dollars: no plan asks for more at one visit. */
    public static final long MOST_COPAY_CENTS = 1_000_000L;

    /** Refuses invalid amounts. */
    public Terms {
        inBounds(deductible);
        inBounds(deductibleMet);
        inBounds(limit.orElse(0));
        inBounds(limitMet);
    }

    /** The patient's part of what the deductible leaves. */
    public sealed interface Share {
        /** Answers by which of the two it is. */
        <R> R match(Function<Coinsurance, R> coinsurance, Function<Copay, R> copay);

        /**
         * A part of every hundred.
         *
         * @param basisPoints from 0 to 10,000; 2,000 are 20 percent
         */
        record Coinsurance(int basisPoints) implements Share {
            /** Refuses less than nothing and more than all. */
            public Coinsurance {
                if (basisPoints < 0 || basisPoints > 10_000) {
                    throw new IllegalArgumentException("no part of a whole: " + basisPoints + " basis points");
                }
            }

            @Override
            public <R> R match(Function<Coinsurance, R> coinsurance, Function<Copay, R> copay) {
                return coinsurance.apply(this);
            }
        }

        /**
         * An amount for each visit.
         *
         * @param cents for one visit
         * @param afterDeductible whether the deductible comes first; else it plays no part
         */
        record Copay(long cents, boolean afterDeductible) implements Share {
            /** Refuses invalid amounts. */
            public Copay {
                if (cents < 0 || cents > MOST_COPAY_CENTS) {
                    throw new IllegalArgumentException("no copay: " + cents + " cents");
                }
            }

            @Override
            public <R> R match(Function<Coinsurance, R> coinsurance, Function<Copay, R> copay) {
                return copay.apply(this);
            }
        }
    }

    /** Returns what the patient pays alone before the plan starts to pay. */
    long deductibleLeft() {
        boolean bypassed = share.match(part -> false, copay -> !copay.afterDeductible());
        return bypassed ? 0 : Math.max(0, deductible - deductibleMet);
    }

    /** Returns what the patient can still be asked for in this plan year; empty where nothing ends it. */
    OptionalLong limitLeft() {
        // What was paid toward the deductible counts toward the limit, whether or not the reader typed it twice.
        long met = Math.max(limitMet, Math.min(deductibleMet, deductible));
        return limit.isEmpty() ? limit : OptionalLong.of(Math.max(0, limit.getAsLong() - met));
    }

    /** Returns the same terms at the start of a plan year. */
    Terms nextYear() {
        return new Terms(deductible, 0, share, limit, 0);
    }

    private static void inBounds(long cents) {
        if (cents < 0 || cents > MOST_CENTS) {
            throw new IllegalArgumentException("no amount: " + cents + " cents");
        }
    }
}
