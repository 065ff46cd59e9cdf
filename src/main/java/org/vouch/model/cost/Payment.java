package org.vouch.model.cost;

import java.util.OptionalLong;

/**
 * The patient's part of a bill.
 *
 * <p>It never falls when the bill rises, so the two ends of a price range are asked one by one, and what cannot be
 * known of a price stays unknown here, unless a plan's limit ends it. Premiums are no part of it.
 *
 * @see "src/test/resources/cost-vectors.json: the cases that this and the script of the page both answer alike"
 */
public final class Payment {
    private Payment() {}

    /** Returns what a patient pays of a price, in whole cents; each coinsurance is rounded once, half up. */
    public static Price of(Price price, Coverage coverage, Course course) {
        return coverage.match(
                alone -> price,
                plan -> inside(price, plan.terms(), course),
                plan -> Price.of(outside(price.low(), plan, course), outside(price.high(), plan, course)));
    }

    private static Price inside(Price price, Terms terms, Course course) {
        OptionalLong low = price.low().isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(share(price.low().getAsLong(), terms, course));
        OptionalLong high = price.high().isEmpty()
                ? most(terms, course)
                : OptionalLong.of(share(price.high().getAsLong(), terms, course));
        return Price.of(low, high);
    }

    /** Returns the share of what the plan allows, and all of the rest. */
    private static OptionalLong outside(OptionalLong bill, Coverage.OutOfNetwork plan, Course course) {
        if (bill.isEmpty()) {
            return bill;
        }
        long allowed = Math.min(bill.getAsLong(), plan.allowedCents());
        return OptionalLong.of(share(allowed, plan.terms(), course) + bill.getAsLong() - allowed);
    }

    private static long share(long bill, Terms terms, Course course) {
        long first = course.thisYear(bill);
        int visits = (int) course.thisYear(course.visits());
        long now = ofYear(first, terms, visits);
        return course.daysThisYear() == course.days()
                ? now
                : now + ofYear(bill - first, terms.nextYear(), course.visits() - visits);
    }

    private static long ofYear(long bill, Terms terms, int visits) {
        long deductible = Math.min(bill, terms.deductibleLeft());
        long rest = bill - deductible;
        long part = terms.share()
                .match(
                        coinsurance -> (rest * coinsurance.basisPoints() + 5_000) / 10_000,
                        copay -> Math.min(rest, copay.cents() * visits));
        long paid = deductible + part;
        OptionalLong left = terms.limitLeft();
        return left.isEmpty() ? paid : Math.min(paid, left.getAsLong());
    }

    /** Returns what a bill without end leaves to pay; empty where nothing ends that, either. */
    private static OptionalLong most(Terms terms, Course course) {
        int visits = (int) course.thisYear(course.visits());
        OptionalLong now = course.daysThisYear() == 0 ? OptionalLong.of(0) : mostOfYear(terms, visits);
        OptionalLong then = course.daysThisYear() == course.days()
                ? OptionalLong.of(0)
                : mostOfYear(terms.nextYear(), course.visits() - visits);
        return now.isEmpty() || then.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(now.getAsLong() + then.getAsLong());
    }

    private static OptionalLong mostOfYear(Terms terms, int visits) {
        OptionalLong left = terms.limitLeft();
        boolean grows = terms.share().match(coinsurance -> coinsurance.basisPoints() > 0, copay -> false);
        if (grows) {
            return left;
        }
        long copays = terms.share().match(coinsurance -> 0L, copay -> copay.cents() * visits);
        long paid = terms.deductibleLeft() + copays;
        return OptionalLong.of(left.isEmpty() ? paid : Math.min(paid, left.getAsLong()));
    }
}
