package org.vouch.reader.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import org.vouch.model.page.Prose;
import org.vouch.model.text.BodyText;

/**
 * Writes down the words of a body block by block, as readers see them, with the way back to where each was written.
 *
 * <p>Offsets are given in the body and kept in the file.
 */
final class ProseWriter {
    private final StringBuilder text = new StringBuilder(1_024);
    private final List<Prose.Run> runs = new ArrayList<>();
    private final List<Integer> cited = new ArrayList<>();
    private final List<Prose> written = new ArrayList<>();
    private final List<Prose> aside = new ArrayList<>();
    private Prose.Kind kind = Prose.Kind.PARAGRAPH;
    private final BodyText body;

    /** The offset in the file at which the next character would continue the last run. */
    private int expected;

    ProseWriter(BodyText body) {
        this.body = body;
    }

    /** Ends the block before, and starts one. */
    void block(Prose.Kind next) {
        end();
        kind = next;
    }

    private void end() {
        if (!runs.isEmpty()) {
            written.add(new Prose(kind, text.toString(), runs, cited));
        }
        written.addAll(aside);
        aside.clear();
        drop();
    }

    private void drop() {
        text.setLength(0);
        runs.clear();
        cited.clear();
        expected = -1;
    }

    /** Returns everything that was written on this page. */
    List<Prose> finish() {
        end();
        return written;
    }

    /** Takes characters that are read as they were written. */
    void words(char[] chars, int from, int to, int offset) {
        // Nothing is left out but at the ends of lines, and words never go on across one.
        expected = place(offset) + to - from;
        text.append(chars, from, to - from);
    }

    /** Takes words that are read otherwise than they were written, such as what an entity stands for. */
    void meant(String shown, int offset) {
        place(offset);
        text.append(shown);
        expected = -1;
    }

    /** Takes one character that may be read otherwise than it was written. */
    void one(char shown, int offset) {
        expected = place(offset) + 1;
        text.append(shown);
    }

    /** Takes something that is not the author's plain words. */
    void opaque(int offset) {
        place(offset);
        text.append(Prose.OPAQUE);
        expected = -1;
    }

    /** Takes note that a source is cited here. */
    void cite() {
        if (cited.isEmpty() || cited.get(cited.size() - 1) != text.length()) {
            cited.add(text.length());
        }
    }

    /**
     * Takes words that are read at some other place than they are written, such as the title of a link; they become a
     * block of their own after the one that they are in.
     *
     * @param words as they were written; may be empty
     */
    void aside(BasedSequence words) {
        String read = Entities.decoded(words);
        if (!read.isBlank()) {
            aside.add(new Prose(
                    Prose.Kind.ALT, read, List.of(new Prose.Run(0, body.origin(words.getStartOffset()))), List.of()));
        }
    }

    /**
     * Takes the words for an image; they become a block of their own after the one that the image is in.
     *
     * @param offset of the words
     * @param image offset of the image
     */
    void alt(String words, int offset, int image) {
        if (!words.isBlank()) {
            aside.add(new Prose(Prose.Kind.ALT, words, List.of(new Prose.Run(0, body.origin(offset))), List.of()));
        }
        opaque(image);
    }

    private int place(int offset) {
        int origin = body.origin(offset);
        if (origin != expected) {
            runs.add(new Prose.Run(text.length(), origin));
        }
        return origin;
    }
}
