package org.vouch.model.cost;

/**
 * What treatment costs beside treatment. Kept apart from it: no plan counts it, and no program asks for it.
 *
 * @param missedHours hours of work that are missed
 * @param paidLeaveHours how many of them are paid all the same
 * @param hourlyPay in whole cents
 * @param childcareDays days or evenings on which somebody looks after the children
 * @param childcarePrice for one of them, in whole cents
 * @param trips ways there and back
 * @param tripPrice for one of them, in whole cents
 */
public record LifeCosts(
        int missedHours,
        int paidLeaveHours,
        long hourlyPay,
        int childcareDays,
        long childcarePrice,
        int trips,
        long tripPrice) {
    private static final int MOST_TIMES = 10_000;
    private static final long MOST_EACH = 10_000_000L;

    /** Refuses what is no cost. */
    public LifeCosts {
        counted(missedHours);
        counted(paidLeaveHours);
        counted(childcareDays);
        counted(trips);
        priced(hourlyPay);
        priced(childcarePrice);
        priced(tripPrice);
    }

    /** Returns the whole, in whole cents. */
    public long cents() {
        return Math.max(0, missedHours - paidLeaveHours) * hourlyPay
                + childcareDays * childcarePrice
                + trips * tripPrice;
    }

    private static void counted(int times) {
        if (times < 0 || times > MOST_TIMES) {
            throw new IllegalArgumentException("no count: " + times);
        }
    }

    private static void priced(long cents) {
        if (cents < 0 || cents > MOST_EACH) {
            throw new IllegalArgumentException("no price of one: " + cents + " cents");
        }
    }
}
