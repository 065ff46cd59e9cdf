package org.vouch.store.publish;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What stood at the folders of the site when this publication first asked; each is looked at once. */
final class FolderLook {
    /** What can be where a folder is wanted. */
    enum Kind {
        FOLDER,
        /** Nothing: the folder will be made. */
        MISSING,
        /** A file, here or at a step above. */
        FILE,
        /** A symbolic link, a device or the like, here or at a step above: nothing is written beyond it. */
        LINK
    }

    private final OutputPaths places;
    private final OutputDisk disk;
    private final Map<String, Kind> known = new ConcurrentHashMap<>();

    FolderLook(OutputPaths places, OutputDisk disk) {
        this.places = places;
        this.disk = disk;
    }

    /** Returns what is where the folder of a file is wanted. */
    Kind above(String path) {
        int end = path.lastIndexOf('/');
        return end < 0 ? Kind.FOLDER : at(path.substring(0, end));
    }

    private Kind at(String folder) {
        Kind kind = known.get(folder);
        if (kind == null) {
            kind = switch (above(folder)) {
                case FOLDER -> look(places.target(folder));
                case MISSING -> Kind.MISSING;
                case FILE -> Kind.FILE;
                case LINK -> Kind.LINK;
            };
            known.put(folder, kind);
        }
        return kind;
    }

    private Kind look(Path folder) {
        Optional<BasicFileAttributes> present = disk.look(folder);
        if (present.isEmpty()) {
            return Kind.MISSING;
        }
        if (present.get().isDirectory()) {
            return Kind.FOLDER;
        }
        return present.get().isRegularFile() ? Kind.FILE : Kind.LINK;
    }

    /** Returns the file that is where a folder of this path is wanted; asked only if {@link #above} says so. */
    String fileInTheWay(String path) {
        String folder = path;
        while (above(folder) != Kind.FOLDER) {
            folder = folder.substring(0, folder.lastIndexOf('/'));
        }
        return folder;
    }

    /** Returns all folders that were asked for. */
    Set<String> asked() {
        return known.keySet();
    }
}
