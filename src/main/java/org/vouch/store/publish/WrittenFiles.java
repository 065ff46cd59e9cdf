package org.vouch.store.publish;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.vouch.model.text.ChecksummedFile;
import org.vouch.model.text.Fingerprint;

/**
 * The files in the output that Vouch wrote, as it wrote them. Nothing else is ever deleted.
 *
 * @param byPath what was written, by the path below the output
 */
record WrittenFiles(Map<String, WrittenFile> byPath) {
    private static final String TITLE = "vouch written files 1";

    WrittenFiles {
        byPath = Map.copyOf(byPath);
    }

    static WrittenFiles none() {
        return new WrittenFiles(Map.of());
    }

    /**
     * One file as we left it.
     *
     * @param size in bytes, or -1 if only the fingerprint is known
     * @param modified when, in nanoseconds since 1970 as the disk tells it
     */
    record WrittenFile(Fingerprint fingerprint, long size, long modified) {
        /** Returns a file of which only the fingerprint is known, so that its bytes have to be read. */
        static WrittenFile known(Fingerprint fingerprint) {
            return new WrittenFile(fingerprint, -1, -1);
        }

        static WrittenFile of(Fingerprint fingerprint, BasicFileAttributes attributes) {
            return new WrittenFile(fingerprint, attributes.size(), modified(attributes));
        }

        /** Returns whether the disk still tells of the file as we left it: nobody wrote to it since. */
        boolean agrees(BasicFileAttributes attributes) {
            return attributes.isRegularFile() && attributes.size() == size && modified(attributes) == modified;
        }

        private static long modified(BasicFileAttributes attributes) {
            return attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
        }
    }

    /** Reads the state of an output; nothing if there is none or it cannot be trusted. */
    static Optional<WrittenFiles> read(Path state, OutputDisk disk) {
        if (disk.look(state).filter(BasicFileAttributes::isRegularFile).isEmpty()) {
            return Optional.empty();
        }
        return ChecksummedFile.content(TITLE, disk.read(state), WrittenFiles::read);
    }

    private static WrittenFiles read(ByteBuffer content) {
        int count = content.getInt();
        Map<String, WrittenFile> files = new HashMap<>();
        for (int i = 0; i < count; i++) {
            String path = ChecksummedFile.text(content);
            Fingerprint fingerprint = ChecksummedFile.fingerprint(content);
            files.put(path, new WrittenFile(fingerprint, content.getLong(), content.getLong()));
        }
        return new WrittenFiles(files);
    }

    byte[] toBytes() {
        return ChecksummedFile.of(TITLE, out -> {
            out.writeInt(byPath.size());
            for (Map.Entry<String, WrittenFile> file : new TreeMap<>(byPath).entrySet()) {
                ChecksummedFile.writeText(out, file.getKey());
                ChecksummedFile.writeFingerprint(out, file.getValue().fingerprint());
                out.writeLong(file.getValue().size());
                out.writeLong(file.getValue().modified());
            }
        });
    }
}
