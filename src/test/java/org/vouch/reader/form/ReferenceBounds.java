package org.vouch.reader.form;

/** Between which numbers a whole number has to be, for the reference of the handbook. */
public final class ReferenceBounds {
    private ReferenceBounds() {}

    /** Returns the lowest number that a field takes. */
    public static int least(FieldType<?> type) {
        return bounds(type).least();
    }

    /** Returns the highest number that a field takes. */
    public static int most(FieldType<?> type) {
        return bounds(type).most();
    }

    private static Amounts.Whole bounds(FieldType<?> type) {
        if (type.reading() instanceof Amounts.Whole bounds) {
            return bounds;
        }
        throw new IllegalArgumentException("nothing says the bounds of a whole number");
    }
}
