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
    private final FileChannel file;
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
        return written;
    }

    /**
     * Adds a piece and returns where it starts.
     *
     * @throws IOException if there is no room for it; all that were added before are there
     */
    synchronized long add(byte[] piece) throws IOException {
        long start = written;
        ByteBuffer bytes = ByteBuffer.wrap(piece);
        while (bytes.hasRemaining()) {
            written += file.write(bytes, written);
        }
        return start;
    }

    /** Returns a piece, from whatever run it is. */
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

    @Override
    public void close() throws IOException {
        file.close();
    }
}
