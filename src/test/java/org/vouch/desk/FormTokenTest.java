package org.vouch.desk;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormTokenTest {
    @Test
    void only_the_newest_word_matches() {
        Iterator<String> words = List.of("the-word", "another").iterator();
        FormToken token = new FormToken(words::next);
        assertTrue(token.matches(token.word()));
        assertFalse(token.matches(""));
        assertFalse(token.matches("the-wore"));
        assertFalse(token.matches("the-word "));
        token.renew();
        assertFalse(token.matches("the-word"));
        assertTrue(token.matches("another"));
    }
}
