package org.vouch.check.rules;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a link may fill in is what the tool has. */
class CostToolLinksTest {
    @Test
    void every_field_is_one_of_the_tool() throws IOException {
        String tool = Files.readString(Path.of("templates/cost-comparison.ftlh"))
                + Files.readString(Path.of("templates/assets/cost-comparison.js"));
        for (String field : CostToolLinks.fields()) {
            assertTrue(
                    tool.contains("\"" + field + "\"") || tool.contains("[name=" + field + "]"),
                    field + " is not a field of the tool");
        }
    }
}
