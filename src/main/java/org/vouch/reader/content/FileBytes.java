package org.vouch.reader.content;

import java.io.IOException;

/** Gives the bytes of a site's files, each as it was listed. */
@FunctionalInterface
public interface FileBytes {
    /**
     * Returns the bytes of a file.
     *
     * @throws IOException if the file cannot be read, or is gone
     */
    byte[] of(SourceFile file) throws IOException;
}
