package org.vouch.service.importing;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.vouch.reader.wordpress.ExportEntry;
import org.vouch.reader.wordpress.ExportEntry.Item;
import org.vouch.reader.wordpress.ExportFault;
import org.vouch.reader.wordpress.PostBody;

/** Where a site is brought from, which may be read again and again. */
interface ImportSource {
    /**
     * Reads all that is there.
     *
     * @param out takes one thing after the other
     * @return what is wrong with it
     * @throws IOException if a file cannot be read
     */
    List<ExportFault> read(Consumer<ExportEntry> out) throws IOException;

    /** Returns the words of an item as readers saw them. */
    PostBody body(Item item, ExportIndex index, ImportMap map);

    /** Returns the marks in an item that somebody has to decide about, each with one as it is written. */
    Map<String, String> unknownMarks(Item item);

    /** Returns whether the program makes pictures of other sizes beside each one. */
    boolean makesSizes();
}
