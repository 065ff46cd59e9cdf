package org.vouch.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vouch.page.Body;
import org.vouch.text.Outcome;
import org.vouch.text.Source;

class MarkdownReaderTest {
    @Test
    void places_are_counted_from_the_start_of_the_file() {
        String file = "---\ntitle: x\n---\n\nA [bad](javascript:x) link.\n";
        Outcome<Body> body = new MarkdownReader()
                .read(new Source("a.md", file), file.indexOf("---\n\n") + 4, Sample.ENGLISH, List.of());
        assertEquals("5:9+12 link-scheme", Sample.places(body.findings()));
        assertEquals("<p>A bad link.</p>\n", Sample.html(body.value()));
        assertEquals(3, body.value().words());
    }
}
