package org.vouch.service.packets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouch.model.library.FileKind;
import org.vouch.reader.image.ImageKind;

/** The list of what may go out, and the room that judges pictures, mean the same files. */
class FileKindsTest {
    static Stream<String> pictures() {
        return FileKind.PICTURE.endings();
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void every_picture_is_judged_as_one(String ending) {
        String name = "week." + ending;
        assertTrue(ImageKind.named(name).isPresent() || ImageKind.isOther(name), name);
        assertEquals(
                FileKind.PICTURE, FileKind.named("content/articles/Week." + ending.toUpperCase(java.util.Locale.ROOT)));
    }

    static Stream<String> documents() {
        return FileKind.DOCUMENT.endings();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void no_document_is_judged_as_a_picture(String ending) {
        String name = "plan." + ending;
        assertTrue(ImageKind.named(name).isEmpty() && !ImageKind.isOther(name), name);
        assertEquals(FileKind.DOCUMENT, FileKind.named(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "pdf", ".pdf", "content/a.pdf/plan", "plan.", "plan.html", "plan.pdf.exe", ""})
    void anything_else_is_of_no_kind_that_goes_out(String name) {
        assertEquals(FileKind.OTHER, FileKind.named(name));
    }
}
