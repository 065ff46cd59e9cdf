package org.vouch.site.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vouch.site.view.PageView;

class TemplatesTest {
    @Test
    void every_kind_of_view_has_a_template_of_its_own() {
        assertEquals(Set.of(PageView.class.getPermittedSubclasses()), PagePrinter.TEMPLATES.keySet());
        assertEquals(PagePrinter.TEMPLATES.size(), new HashSet<>(PagePrinter.TEMPLATES.values()).size());
    }
}
