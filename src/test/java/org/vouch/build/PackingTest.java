package org.vouch.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vouch.text.Placed;
import org.vouch.text.Severity;
import org.vouch.text.Span;

class PackingTest {
    sealed interface Shape {
        record Dot() implements Shape {}

        record Line(long length, List<Shape> parts) implements Shape {}
    }

    record Everything(
            String text,
            int small,
            long large,
            boolean yes,
            LocalDate day,
            Period every,
            Severity severity,
            Optional<Placed<LocalDate>> placed,
            List<Shape> shapes) {}

    private static final Everything VALUE = new Everything(
            "“naïve” 😀",
            -3,
            Long.MIN_VALUE,
            true,
            LocalDate.of(2024, 2, 29),
            Period.ofMonths(12),
            Severity.WARNING,
            Optional.of(new Placed<>(LocalDate.EPOCH, new Span("a.md", 1, 2, 3))),
            List.of(new Shape.Dot(), new Shape.Line(7, List.of(new Shape.Dot()))));

    @SuppressWarnings("unchecked")
    private static final Packing<Everything> PACKING = (Packing<Everything>) Packing.of(Everything.class);

    private static byte[] packed() {
        PackedWriter out = new PackedWriter();
        PACKING.pack(VALUE, out);
        return out.toByteArray();
    }

    @Test
    void gives_back_what_was_packed() {
        PackedReader in = new PackedReader(packed());
        assertEquals(VALUE, PACKING.unpack(in));
        assertTrue(in.atEnd());
    }

    @Test
    void says_torn_wherever_the_bytes_end_too_early() {
        byte[] whole = packed();
        for (int length = 0; length < whole.length; length++) {
            PackedReader in = new PackedReader(Arrays.copyOf(whole, length));
            assertThrows(RuntimeException.class, () -> PACKING.unpack(in), "cut after " + length);
        }
    }
}
