package org.vouch.model.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vouch.model.text.Worded;

class AssuranceTest {
    @Test
    void every_method_of_a_record_has_one_and_they_have_the_words_of_files() {
        for (ReviewRecord.Method method : ReviewRecord.Method.values()) {
            assertEquals(method.word(), Assurance.of(method).word());
            assertEquals(Optional.of(Assurance.of(method)), Worded.of(Assurance.class, method.word()));
        }
        assertEquals("claim", Assurance.CLAIM.word());
        assertEquals("due-soon", ReviewState.Badge.DUE_SOON.word());
        assertEquals(Optional.empty(), Worded.of(Assurance.class, "CLAIM"));
        for (Freshness freshness : Freshness.values()) {
            assertEquals(freshness.word(), ReviewState.Badge.of(freshness).word());
        }
    }
}
