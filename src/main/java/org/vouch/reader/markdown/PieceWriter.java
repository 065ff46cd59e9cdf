package org.vouch.reader.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vouch.model.page.Piece;

/** Collects a body: HTML as it is written, cut where a later stage has to decide something. */
final class PieceWriter {
    private final List<Piece> pieces = new ArrayList<>();
    private char[] buffer;
    private int length;

    /**
     * Makes a writer without anything in it.
     *
     * @param capacity room for so many UTF-16 units to begin with; it grows
     */
    PieceWriter(int capacity) {
        buffer = new char[capacity];
    }

    /** Forgets the last body; the memory is used again. */
    void clear() {
        length = 0;
        pieces.clear();
    }

    /** Writes HTML as it is. */
    void raw(String html) {
        int more = html.length();
        room(more);
        html.getChars(0, more, buffer, length);
        length += more;
    }

    /** Writes HTML as it is. */
    void raw(char html) {
        room(1);
        buffer[length++] = html;
    }

    /** Writes characters of which none means anything in HTML. */
    void raw(char[] chars, int start, int end) {
        int more = end - start;
        room(more);
        System.arraycopy(chars, start, buffer, length, more);
        length += more;
    }

    /** Writes one character of text. */
    void escaped(char c) {
        switch (c) {
            case '&' -> raw("&amp;");
            case '<' -> raw("&lt;");
            case '>' -> raw("&gt;");
            case '"' -> raw("&quot;");
            default -> raw(c);
        }
    }

    /** Writes text, or the value of an attribute that is in double quotation marks. */
    void escaped(CharSequence text) {
        int end = text.length();
        room(end);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == '&' || c == '<' || c == '>' || c == '"') {
                escaped(c);
            } else {
                raw(c);
            }
        }
    }

    /** Starts a new line unless one has just been started. */
    void line() {
        if (length > 0 ? buffer[length - 1] != '\n' : !pieces.isEmpty()) {
            raw('\n');
        }
    }

    /** Puts in a place where a later stage decides. */
    void piece(Piece piece) {
        flush();
        pieces.add(piece);
    }

    /** Returns where the writing is, for {@link #insert}. */
    Mark mark() {
        return new Mark(pieces.size(), length);
    }

    /**
     * Returns a place that was passed a little before.
     *
     * @param distance how far back, in UTF-16 units; not farther than the last piece
     */
    Mark markBack(int distance) {
        return new Mark(pieces.size(), length - distance);
    }

    /** Returns the HTML that was written since the last piece. */
    String html() {
        return new String(buffer, 0, length);
    }

    /**
     * Puts HTML in at a place that was passed before. Marks after that place are no longer good; those before it are.
     */
    void insert(Mark mark, String html) {
        if (mark.piece == pieces.size()) {
            int more = html.length();
            room(more);
            System.arraycopy(buffer, mark.offset, buffer, mark.offset + more, length - mark.offset);
            html.getChars(0, more, buffer, mark.offset);
            length += more;
        } else if (pieces.get(mark.piece) instanceof Piece.Html written) {
            pieces.set(
                    mark.piece,
                    new Piece.Html(written.html().substring(0, mark.offset)
                            + html
                            + written.html().substring(mark.offset)));
        } else {
            pieces.add(mark.piece, new Piece.Html(html));
        }
    }

    /**
     * Puts HTML in at many places that were passed before, all at once: each stretch is copied once only.
     *
     * @param marks in the order in which they were passed
     * @param html as many, one for each mark
     */
    void insertAll(List<Mark> marks, List<String> html) {
        flush();
        int end = marks.size();
        while (end > 0) {
            int piece = marks.get(end - 1).piece;
            int start = end;
            while (start > 0 && marks.get(start - 1).piece == piece) {
                start--;
            }
            boolean written = piece < pieces.size() && pieces.get(piece) instanceof Piece.Html;
            if (!written) {
                pieces.add(piece, new Piece.Html(""));
            }
            String before = ((Piece.Html) pieces.get(piece)).html();
            StringBuilder after = new StringBuilder(before.length() + 200 * (end - start));
            int from = 0;
            for (int i = start; i < end; i++) {
                after.append(before, from, marks.get(i).offset).append(html.get(i));
                from = marks.get(i).offset;
            }
            pieces.set(
                    piece,
                    new Piece.Html(after.append(before, from, before.length()).toString()));
            end = start;
        }
    }

    /** Returns the body's pieces; no two pieces of HTML are side by side. */
    List<Piece> finish() {
        flush();
        List<Piece> body = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) {
            int last = body.size() - 1;
            if (piece instanceof Piece.Html html && last >= 0 && body.get(last) instanceof Piece.Html before) {
                body.set(last, new Piece.Html(before.html() + html.html()));
            } else {
                body.add(piece);
            }
        }
        return body;
    }

    private void flush() {
        if (length > 0) {
            pieces.add(new Piece.Html(new String(buffer, 0, length)));
            length = 0;
        }
    }

    private void room(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
        }
    }

    /**
     * A place in what was written.
     *
     * @param piece how many pieces were finished before it
     * @param offset in UTF-16 units from the end of the last finished piece
     */
    record Mark(int piece, int offset) {}
}
