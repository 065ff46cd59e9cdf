package org.vouch.store.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/etc/passwd",
                "..",
                "../a",
                "a/../b",
                "a/..",
                ".",
                "./a",
                "a/./b",
                "a//b",
                "a/",
                "a\0b",
                "a\nb",
                "a\u007fb",
                "a\\b",
                "..\\a",
                ".vouch",
                ".vouch/state",
                ".VOUCH/state",
                ".git/hooks/pre-commit",
                "half a character: \ud800",
            })
    void refuses_a_path_that_leads_astray(String path) {
        PublishRefusal refusal = assertThrows(PublishRefusal.class, () -> new Artifact(path, new byte[0], "a.md"));
        assertTrue(refusal.fix().contains("a.md"), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index.html",
                "articles/iop/index.html",
                ".well-known/vouch/manifest.json",
                ".nojekyll",
                "a/.vouch/b",
                "...",
                "a/..b/c..",
                "es/artículos/café.html",
                "with space/and %2e%2e.html",
                "😀.html",
            })
    void takes_a_path_that_stays_below(String path) {
        assertEquals(Optional.empty(), Artifact.faultOf(path));
    }

    @Test
    void measures_in_bytes() {
        assertTrue(Artifact.faultOf("a".repeat(255)).isEmpty());
        assertTrue(Artifact.faultOf("a".repeat(256)).isPresent());
        assertTrue(Artifact.faultOf("é".repeat(127)).isEmpty());
        assertTrue(Artifact.faultOf("é".repeat(128)).isPresent());
        assertTrue(Artifact.faultOf("a/".repeat(511) + "bb").isEmpty());
        assertTrue(Artifact.faultOf("a/".repeat(512) + "b").isPresent());
    }
}
