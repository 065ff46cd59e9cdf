package org.vouch.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {
    @Test
    void reads_what_a_browser_sends() throws FormBody.Unacceptable {
        Form form =
                Form.of("note=Ask+first%3A+%E2%80%9Cno%E2%80%9D%0D%0Aand+then&section=costs&section=.&empty=&alone");
        assertEquals("Ask first: \u201Cno\u201D\nand then", form.text("note"));
        assertEquals(List.of("costs", "."), form.all("section"));
        assertFalse(form.ticked("empty"));
        assertFalse(form.ticked("missing"));
        assertTrue(form.ticked("section"));
        assertEquals(Form.of(""), new Form(java.util.Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%2", "a=%zz", "%=a", "a=%ff", "a=%c0%ae", "a=%ed%a0%80", "a=\u00e9"})
    void refuses_what_no_browser_sends(String sent) {
        assertEquals(
                400,
                assertThrows(FormBody.Unacceptable.class, () -> Form.of(sent)).status());
    }

    @Test
    void refuses_more_fields_than_any_page_has() {
        assertEquals(
                413,
                assertThrows(FormBody.Unacceptable.class, () -> Form.of("a=1&".repeat(401)))
                        .status());
    }
}
