package org.vouch.model.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredReleaseTest {
    private static ProgramRelease release(String text) {
        return ProgramRelease.of(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "0.2.0, 0.2.0, true",
        "0.2.0, 0.2.1, true",
        "0.2.0, 0.10.0, true",
        "0.2.0, 1.0.0, true",
        "0.2.0, 0.1.9, false",
        "1.0.0, 0.99.99, false",
        "=0.2.0, 0.2.0, true",
        "=0.2.0, 0.2.1, false",
        "=0.2.0, 0.1.0, false"
    })
    void allows_what_it_says(String asked, String program, boolean allowed) {
        assertEquals(allowed, RequiredRelease.of(asked).orElseThrow().allows(release(program)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0.2", "v0.2.0", "0.2.0.1", "00.2.0", "0.2.x", "==0.2.0", ">=0.2.0", "0.2.99999", " 0.2.0"})
    void takes_nothing_else_for_a_release(String text) {
        assertEquals(Optional.empty(), RequiredRelease.of(text));
    }

    @Test
    void counts_a_release_in_the_making_as_made() {
        assertEquals(release("0.2.0"), release("0.2.0-SNAPSHOT"));
    }

    @Test
    void knows_fixes_from_changes() {
        assertFalse(release("0.2.9").changesSitesOf(release("0.2.0")));
        assertFalse(release("0.1.0").changesSitesOf(release("0.2.0")));
        assertTrue(release("0.3.0").changesSitesOf(release("0.2.9")));
        assertTrue(release("1.0.0").changesSitesOf(release("0.9.0")));
        assertFalse(release("1.0.0").changesSitesOf(release("2.9.0")));
    }
}
