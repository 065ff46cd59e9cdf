package org.vouch.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.AbstractCollection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What somebody meant is proposed however many names there are, and no message lists them all. */
class KnownNamesTest {
    private static final KnownNames MANY = new KnownNames(IntStream.range(0, 50_000)
            .mapToObj(i -> String.format(Locale.ROOT, "table-%05d", i))
            .toList());

    @Test
    void few_names_are_all_compared_and_listed() {
        KnownNames few = new KnownNames(List.of("sober-living", "detox", "iop"));
        assertEquals(Optional.of("detox"), few.nearest("deotx"));
        assertEquals(Optional.of("iop"), few.nearest("xop"));
        assertEquals("detox, iop, sober-living", few.listed());
        assertTrue(new KnownNames(List.of()).isEmpty());
        assertEquals("", new KnownNames(List.of()).listed());
    }

    @Test
    void of_many_names_the_nearest_that_starts_alike_is_found() {
        assertEquals(Optional.of("table-31999"), MANY.nearest("table-31999x"));
        assertEquals(Optional.of("table-00000"), MANY.nearest("Table-00000"));
        assertEquals(Optional.of("table-49999"), MANY.nearest("table-49999-"));
        assertEquals(Optional.empty(), MANY.nearest("zzzzzzzzzz"));
    }

    @Test
    void a_message_names_a_few_and_counts_the_others() {
        assertTrue(MANY.listed().endsWith("table-00011 and 49988 more"), MANY.listed());
        assertTrue(MANY.listed().length() < 200, MANY.listed());
    }

    /** The names are sorted when they are gathered; whoever asks reads no more than a few of them. */
    @Test
    void whoever_asks_does_not_go_through_all_names() {
        int[] read = {0};
        List<String> names =
                IntStream.range(0, 20_000).mapToObj(i -> "name-" + i).toList();
        KnownNames known = new KnownNames(new AbstractCollection<String>() {
            @Override
            public Iterator<String> iterator() {
                read[0]++;
                return names.iterator();
            }

            @Override
            public int size() {
                return names.size();
            }
        });
        int before = read[0];
        for (int i = 0; i < 100; i++) {
            known.nearest("nmae-" + i);
            known.listed();
        }
        assertEquals(before, read[0]);
    }
}
