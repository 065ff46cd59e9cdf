package org.vouch.reader.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouch.model.text.ChecksummedFile;
import org.vouch.model.text.Fingerprint;

class ShareCardTest {
    private static final String SITE = "Juniper Creek Recovery Center";
    private static final String REVIEW = "Medically reviewed by Dana Example, PA-C, MBA, on September 21, 2026";
    private static final int GROUND = 0xff0b3f3b;

    private static BufferedImage painted(String title) throws IOException {
        return painted(SITE, title, REVIEW);
    }

    private static BufferedImage painted(String site, String title, String review) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(
                CardPainter.paint(new ShareCard(site, title, review, "", ShareCard.USUAL_GROUND))));
    }

    private static Fingerprint pixels(BufferedImage picture) {
        ByteBuffer pixels = ByteBuffer.allocate(4 * picture.getWidth() * picture.getHeight());
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                pixels.putInt(picture.getRGB(x, y));
            }
        }
        return Fingerprint.of(pixels.array());
    }

    private static boolean isEmpty(BufferedImage picture, int left, int top, int right, int bottom) {
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                if (picture.getRGB(x, y) != GROUND) {
                    return false;
                }
            }
        }
        return true;
    }

    @Test
    void has_the_size_that_other_sites_show_and_the_same_pixels_on_every_machine() throws IOException {
        BufferedImage picture = painted("4 Benefits of an Intensive Outpatient Program (IOP)");
        assertEquals(1_200, picture.getWidth());
        assertEquals(630, picture.getHeight());
        assertEquals("54a8304b8c", pixels(picture).brief(), "give HOW another number when the picture changes");
        assertNotEquals(pixels(picture), pixels(painted("4 Benefits of an Intensive Outpatient Program")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is PHP?",
                "¿Es seguro dejar de beber a solas? Señales de que necesita ayuda médica antes de parar, y qué hacer",
                "Безопасно ли бросать пить в одиночку?",
                "MethylenedioxymethamphetamineMethylenedioxymethamphetamineMethylenedioxymethamphetamine",
                "Words that go on and on, and on, and on, and on, and on, and on, and on, and on, and on, and on, and on,"
                        + " and on, and on, and on, and on, and on, and on, and on, and on, and on, and on, and on, and on"
            })
    void writes_words_of_any_length_within_its_margins(String words) throws IOException {
        BufferedImage picture = painted(words, words, words);
        assertTrue(isEmpty(picture, 0, 0, 75, 630), "on the left");
        assertTrue(isEmpty(picture, 1_125, 0, 1_200, 630), "on the right");
        assertTrue(isEmpty(picture, 0, 0, 1_200, 50), "above");
        assertTrue(isEmpty(picture, 0, 120, 1_200, 140), "between the site and the title");
        assertTrue(isEmpty(picture, 0, 506, 1_200, 518), "between the title and the review");
        assertTrue(isEmpty(picture, 0, 608, 1_200, 630), "below");
        assertFalse(isEmpty(picture, 75, 140, 1_125, 506), "there is a title");
    }

    @Test
    void leaves_out_signs_without_a_letter_and_knows_which_words_it_cannot_write() throws IOException {
        assertEquals(pixels(painted("Is it safe?")), pixels(painted("Is\u00a0it \uD83D\uDE00  safe?\n")));
        assertEquals(pixels(painted("Qué")), pixels(painted("Que\u0301")), "an accent that stands alone");
        assertTrue(ShareCard.canWrite("¿Qué es el IOP? \uD83D\uDE00"));
        for (String other : List.of("هل هو آمن", "安全吗", "IOP とは", "\uD83D\uDE00", "")) {
            assertFalse(ShareCard.canWrite(other), other);
        }
    }

    @Test
    void is_painted_once_and_forgotten_when_nobody_asks_for_it(@TempDir Path folder) throws IOException {
        ShareCard card = new ShareCard(SITE, "What is PHP?", REVIEW, "", ShareCard.USUAL_GROUND);
        byte[] bytes = new CardShelf(folder).file(card);
        Path kept = files(folder).get(0);
        Files.write(kept, ChecksummedFile.of(CardShelf.title(kept.getFileName().toString()), new byte[] {1}));
        assertArrayEquals(new byte[] {1}, new CardShelf(folder).file(card), "it is not painted again");
        Files.write(kept, new byte[] {1});
        assertArrayEquals(bytes, new CardShelf(folder).file(card), "what does not bear its checksum is");
        CardShelf later = new CardShelf(folder);
        assertNotEquals(
                bytes.length,
                later.file(new ShareCard(SITE, "What is an IOP?", REVIEW, "", ShareCard.USUAL_GROUND)).length);
        later.forgetOthers();
        assertEquals(1, files(folder).size());
        assertFalse(Files.exists(kept));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
