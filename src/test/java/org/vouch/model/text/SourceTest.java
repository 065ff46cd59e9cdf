package org.vouch.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SourceTest {
    @Test
    void counts_lines_and_columns_as_an_editor_does() {
        Source source = new Source("a.md", "\uFEFFone\r\ntwo\rthree");
        assertEquals("one\ntwo\nthree", source.text());
        assertEquals(new Span("a.md", 2, 2, 2), source.span(5, 2));
        assertEquals("three", source.line(3));
    }

    @Test
    void clips_a_span_at_the_end_of_its_line() {
        Source source = new Source("a.md", "one\ntwo");
        assertEquals(new Span("a.md", 1, 3, 1), source.span(2, 10));
        assertEquals(new Span("a.md", 2, 4, 0), source.span(99, 1));
    }
}
