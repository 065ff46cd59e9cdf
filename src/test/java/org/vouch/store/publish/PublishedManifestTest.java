package org.vouch.store.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The manifest of a site may come from a stranger's server: whatever stands in it, it is read or refused in words. */
class PublishedManifestTest {
    private static final String HASH = "a".repeat(64);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "true",
                "7",
                "[]",
                "{",
                "{}",
                "{\"vouch\"}",
                "{\"vouch\": \"1\"}",
                "{\"vouch\": 1, \"files\": {}}",
                "{\"vouch\": null, \"files\": {}}",
                "{\"vouch\": \"1\", \"files\": null}",
                "{\"vouch\": \"1\", \"files\": []}",
                "{\"vouch\": \"1\", \"files\": \"a\"}",
                "{\"vouch\": \"1\", \"files\": {\"a\": {}}}",
                "{\"vouch\": \"1\", \"files\": {\"a\": []}}",
                "{\"vouch\": \"1\", \"files\": {\"a\": null}}",
                "{\"vouch\": \"1\", \"files\": {\"a\": 7}}",
                "{\"vouch\": \"1\", \"files\": {\"a\": \"b\"}}",
                "{\"vouch\": \"1\", \"files\": {\"../a\": \"HASH\"}}",
                "{\"vouch\": \"1\", \"files\": {\"/a\": \"HASH\"}}",
                "{\"vouch\": \"1\", \"files\": {\"\": \"HASH\"}}",
                "{\"vouch\": \"1\", \"files\": {\"a\": \"HASH\", \"a\": \"HASH\"}}",
                "{\"vouch\": \"1\", \"files\": {}, \"files\": {}}",
                "{\"vouch\": \"1\", \"files\": {}} {}",
                "{\"vouch\": \"1\", \"files\": {}, \"pages\": {\"/\": {}}}",
                "{\"vouch\": \"1\", \"files\": {}, \"pages\": {\"/\": \"HASH\"}}",
                "{\"vouch\": \"1\", \"files\": {}, \"pages\": {\"/\": {\"source\": {}}}}",
                "{\"vouch\": \"1\", \"files\": {}, \"pages\": {\"/\": {\"source\": \"HASH\"}}}",
                "{\"vouch\": \"1\", \"files\": {}, \"pages\": {\"a\": {\"source\": \"HASH\", \"bytes\": \"HASH\"}}}",
                "{\"vouch\": \"1\", \"files\": {}, \"ledgers\": {\"a\": {\"number\": \"x\", \"entry\": \"HASH\"}}}",
                "{\"vouch\": \"1\", \"files\": {}, \"ledgers\": {\"a\": {\"number\": 1e400, \"entry\": \"HASH\"}}}",
                "{\"vouch\": \"1\", \"files\": {}, \"ledgers\": {\"a\": {\"number\": 0, \"entry\": \"HASH\"}}}",
                "{\"vouch\": \"1\", \"files\": {}, \"ledgers\": []}",
                "{\"vouch\": \"1\", \"files\": {}, \"printed\": {}}",
                "{\"vouch\": \"1\", \"files\": {}, \"printed\": []}",
                "{\"vouch\": \"1\", \"files\": {}, \"printed\": {\"asOf\": 7}}",
                "{\"vouch\": \"1\", \"files\": {}, \"signedFor\": {}}",
                "{\"vouch\": \"1\", \"files\": {}, \"signedFor\": [7]}",
                "{\"vouch\": \"1\", \"files\": {}, \"demonstration\": \"perhaps\"}",
                "{\"vouch\": \"1\", \"files\": {}, \"site\": {}}"
            })
    void what_is_no_manifest_is_refused_in_words(String text) {
        byte[] bytes = text.replace("HASH", HASH).getBytes(UTF_8);
        PublishedManifest.Unreadable refused =
                assertThrows(PublishedManifest.Unreadable.class, () -> PublishedManifest.read(bytes), text);
        String message = String.valueOf(refused.getMessage());
        assertFalse(message.isBlank() || message.contains("Exception") || message.contains("Json"), message);
    }

    @Test
    void what_is_not_text_is_refused_and_what_is_unknown_is_passed_over() throws Exception {
        assertThrows(PublishedManifest.Unreadable.class, () -> PublishedManifest.read(new byte[] {'{', (byte) 0xFF}));
        String deep = "{\"vouch\": \"1\", \"files\": {}, \"more\": " + "[".repeat(100_000) + "}";
        assertThrows(PublishedManifest.Unreadable.class, () -> PublishedManifest.read(deep.getBytes(UTF_8)));
        String later = "{\"vouch\": \"9\", \"later\": {\"a\": [1]}, \"files\": {\"a/b.html\": \"" + HASH + "\"}}";
        assertEquals(1, PublishedManifest.read(later.getBytes(UTF_8)).files().size());
    }
}
