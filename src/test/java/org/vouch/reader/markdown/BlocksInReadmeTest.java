package org.vouch.reader.markdown;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every block that an author can open is explained where an author reads first. */
class BlocksInReadmeTest {
    @ParameterizedTest
    @EnumSource
    void each_block_is_in_the_table(Directive.Name block) throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertTrue(
                readme.lines()
                        .anyMatch(line -> line.startsWith("| `:::") && line.contains("`:::" + block.written() + "`")),
                block.written());
    }
}
