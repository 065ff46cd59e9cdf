package org.vouch.model.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChecksummedFileTest {
    private static final byte[] CONTENT = "Call a nurse first.".getBytes(UTF_8);
    private static final byte[] FILE = ChecksummedFile.of("page é", CONTENT);

    @Test
    void gives_back_what_was_written_and_nothing_else() {
        assertArrayEquals(CONTENT, ChecksummedFile.content("page é", FILE).orElseThrow());
        for (String other : List.of("", "page", "page e", "page éé", "\0")) {
            assertEquals(Optional.empty(), ChecksummedFile.content(other, FILE), other);
        }
        for (int bit = 0; bit < FILE.length * 8; bit++) {
            byte[] flipped = FILE.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertEquals(Optional.empty(), ChecksummedFile.content("page é", flipped), "bit " + bit);
        }
        for (int length = 0; length < FILE.length; length++) {
            assertEquals(Optional.empty(), ChecksummedFile.content("page é", Arrays.copyOf(FILE, length)), "cut");
            assertEquals(Optional.empty(), ChecksummedFile.content("page é", new byte[length]), "zeros");
        }
    }

    /** A checksum that is right is no promise that the content is what a reader of it expects. */
    @Test
    void a_reader_that_finds_something_else_gets_nothing() {
        byte[] file = ChecksummedFile.of("test", out -> {
            ChecksummedFile.writeText(out, "word");
            ChecksummedFile.writeFingerprint(out, Fingerprint.of("word"));
        });
        assertEquals(Optional.of("word"), ChecksummedFile.content("test", file, ChecksummedFile::text));
        assertEquals(Optional.of(Fingerprint.of("word")), ChecksummedFile.content("test", file, content -> {
            ChecksummedFile.text(content);
            return ChecksummedFile.fingerprint(content);
        }));
        assertEquals(Optional.empty(), ChecksummedFile.content("test", file, content -> {
            content.position(content.limit() - 1);
            return ChecksummedFile.text(content);
        }));
        String long65536 = "a".repeat(65_536);
        assertThrows(IllegalArgumentException.class, () -> ChecksummedFile.of(long65536, CONTENT));
    }
}
