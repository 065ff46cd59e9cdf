package org.vouch.store.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One file that holds what reading pages gave, one after the other. It only ever grows: an index that was saved earlier
 * stays true whatever is added later.
 */
final class CacheFile implements AutoCloseable {
    private static final int BUFFER = 1 << 18;

    private final FileChannel file;
    private final ByteBuffer waiting = ByteBuffer.allocate(BUFFER);
    private long written;

    private CacheFile(FileChannel file, long end) {
        this.file = file;
        this.written = end;
    }

    /**
     * Opens a shelf.
     *
     * @param path its file; made if it is missing
     * @param end where what is known to be whole ends; what comes after it is written over
     * @throws IOException if the file cannot be opened, or is shorter than that
     */
    static CacheFile open(Path path, long end) throws IOException {
        FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (file.size() < end) {
            file.close();
            throw new IOException("the shelf is shorter than its index says");
        }
        return new CacheFile(file, end);
    }

    /** Returns where the next piece will start. */
    synchronized long end() {
        return written + waiting.position();
    }

    /** Adds a piece and returns where it starts. */
    synchronized long add(byte[] piece) throws IOException {
        long start = end();
        if (piece.length > waiting.remaining()) {
            flush();
        }
        if (piece.length > waiting.capacity()) {
            writeOut(ByteBuffer.wrap(piece));
        } else {
            waiting.put(piece);
        }
        return start;
    }

    /** Returns a piece that was added before this shelf was opened. */
    byte[] piece(long start, int length) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate(length);
        while (piece.hasRemaining()) {
            int read = file.read(piece, start + piece.position());
            if (read < 0) {
                throw new IOException("the shelf ends too early");
            }
        }
        return piece.array();
    }

    synchronized void flush() throws IOException {
        waiting.flip();
        writeOut(waiting);
        waiting.clear();
    }

    private void writeOut(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            written += file.write(bytes, written);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
