package org.vouch.reader.markdown;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every block that an author can open is explained where an author reads first. */
class BlocksInHandbookTest {
    @ParameterizedTest
    @EnumSource
    void each_block_is_in_the_table(Directive.Name block) throws IOException {
        String editors = Files.readString(Path.of("src/handbook/content/pages/editors.md"));
        assertTrue(
                editors.lines()
                        .anyMatch(line -> line.startsWith("| `:::") && line.contains("`:::" + block.written() + "`")),
                block.written());
    }
}
