package org.vouch.site.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vouch.site.view.PageView;

class TemplatesTest {
    @Test
    void every_kind_of_view_has_a_template_of_its_own() {
        assertEquals(Set.of(PageView.class.getPermittedSubclasses()), PagePrinter.TEMPLATES.keySet());
        assertEquals(PagePrinter.TEMPLATES.size(), new HashSet<>(PagePrinter.TEMPLATES.values()).size());
    }

    /** What is searched on each page takes as long as the list, which may be as long as the site has pages. */
    @Test
    void no_template_searches_a_list() throws IOException {
        try (Stream<Path> templates = Files.list(Path.of("templates"))) {
            for (Path template :
                    templates.filter(file -> file.toString().endsWith(".ftlh")).toList()) {
                String text = Files.readString(template);
                for (String search : List.of("?seq_contains", "?seq_index_of", "?seq_last_index_of", "?sort")) {
                    assertFalse(text.contains(search), template + " has " + search + ": let the view hold a map");
                }
            }
        }
    }
}
