package org.vouch.site.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8WriterTest {
    @Test
    void writes_what_the_runtime_would_however_the_text_is_cut() {
        Random random = new Random(5);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(120); i > 0; i--) {
                text.appendCodePoint(
                        switch (random.nextInt(4)) {
                            case 0 -> 'a' + random.nextInt(26);
                            case 1 -> 0xA0 + random.nextInt(0x500);
                            case 2 -> 0x2010 + random.nextInt(0x5000);
                            default -> 0x1F600 + random.nextInt(40);
                        });
            }
            Utf8Writer writer = Utf8Writer.ofThisThread();
            for (int at = 0; at < text.length(); ) {
                int end = Math.min(text.length(), at + 1 + random.nextInt(90));
                if (random.nextBoolean()) {
                    writer.write(text.substring(at, end), 0, end - at);
                } else {
                    writer.write(text.toString().toCharArray(), at, end - at);
                }
                at = end;
            }
            assertEquals(text.toString(), new String(writer.toByteArray(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void puts_a_replacement_for_half_a_pair() {
        Utf8Writer writer = Utf8Writer.ofThisThread();
        writer.write("a\uD83D", 0, 2);
        writer.write("b\uDE00", 0, 2);
        assertEquals("a\uFFFDb\uFFFD", new String(writer.toByteArray(), StandardCharsets.UTF_8));
    }
}
