package org.vouch.service.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.vouch.reader.wordpress.ExportEntry;
import org.vouch.reader.wordpress.ExportEntry.Item;
import org.vouch.reader.wordpress.ExportFault;
import org.vouch.reader.wordpress.ExportReader;
import org.vouch.reader.wordpress.PostBody;

/** The files of one export, which may be read again and again. */
final class ExportFiles implements ImportSource {
    private final List<Path> files;

    ExportFiles(List<Path> files) {
        this.files = List.copyOf(files);
    }

    /** Reads all of them; after a fatal fault of one, the others are read all the same, for what is wrong with them. */
    @Override
    public List<ExportFault> read(Consumer<ExportEntry> out) throws IOException {
        List<ExportFault> faults = new ArrayList<>();
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                faults.addAll(ExportReader.read(file.toString(), in, out));
            }
        }
        return faults;
    }

    @Override
    public PostBody body(Item item, ExportIndex index, ImportMap map) {
        return PostBody.of(item, index, map.shortcodes());
    }

    @Override
    public Map<String, String> unknownMarks(Item item) {
        return PostBody.unknownShortcodes(item.content());
    }

    @Override
    public boolean makesSizes() {
        return true;
    }
}
