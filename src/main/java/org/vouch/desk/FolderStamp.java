package org.vouch.desk;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * What some folders hold, as far as it is reported without reading a file: names, sizes, moments of change, and which
 * files they are to the system. Two stamps are equal where nothing of that changed; they hold no names, so that they
 * are small for a large site.
 *
 * @param files how many files and folders there are
 * @param sum a sum over all of them, in which their order does not matter
 */
record FolderStamp(long files, long sum) {
    /** Returns the stamp of some folders, with all that is below; those that are not there hold nothing. */
    static FolderStamp of(List<Path> folders) {
        Sum sum = new Sum();
        for (Path folder : folders) {
            try {
                Files.walkFileTree(folder, sum);
            } catch (IOException gone) {
                // Whatever came and went meanwhile makes another stamp the next time.
            }
        }
        return new FolderStamp(sum.files, sum.sum);
    }

    private static final class Sum extends SimpleFileVisitor<Path> {
        private long files;
        private long sum;

        private FileVisitResult add(Path path, BasicFileAttributes attributes) {
            files++;
            long hash = path.toString().hashCode();
            hash = hash * 31 + attributes.size();
            hash = hash * 31 + attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
            hash = hash * 31 + Objects.hashCode(attributes.fileKey());
            sum += spread(hash);
            return FileVisitResult.CONTINUE;
        }

        /** Lets each bit change all: the finishing step of SplitMix64 (Steele, Lea and Flood, 2014). */
        private static long spread(long bits) {
            long once = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
            long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
            return twice ^ (twice >>> 31);
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return add(folder, attributes);
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return add(file, attributes);
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
        }
    }
}
