package org.vouch.model.page;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The pieces of a body that are read again each time somebody goes through them: the finished words of a large site do
 * not fit into the memory together. Those that rules look for are at hand.
 */
public final class LazyPieces extends AbstractList<Piece> {
    private final int size;
    private final List<Piece> notable;
    private final Supplier<List<Piece>> reader;

    /**
     * Makes a list that is read when it is gone through.
     *
     * @param size how many pieces there are
     * @param notable those of them that are {@link Piece#isNotable notable}, in order
     * @param reader reads all of them; gives equal lists each time, and may be asked by several threads
     */
    public LazyPieces(int size, List<Piece> notable, Supplier<List<Piece>> reader) {
        this.size = size;
        this.notable = List.copyOf(notable);
        this.reader = reader;
    }

    /** Returns the pieces that are more than finished HTML and links, without reading the others. */
    List<Piece> notable() {
        return notable;
    }

    /** Returns the same pieces, each in another form. */
    LazyPieces mapped(UnaryOperator<Piece> form) {
        return new LazyPieces(
                size,
                notable.stream().map(form).toList(),
                () -> reader.get().stream().map(form).toList());
    }

    /** Returns a piece; this reads all of them, so go through the list where all are wanted. */
    @Override
    public Piece get(int index) {
        return reader.get().get(index);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Iterator<Piece> iterator() {
        return reader.get().iterator();
    }

    @Override
    public ListIterator<Piece> listIterator(int index) {
        return reader.get().listIterator(index);
    }
}
