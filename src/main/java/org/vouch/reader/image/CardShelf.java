package org.vouch.reader.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.vouch.model.text.ChecksummedFile;

/**
 * Keeps painted cards in a folder that may be deleted at any time, so that each is painted once. May be used by several
 * threads.
 */
public final class CardShelf {
    private final Path folder;
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    CardShelf(Path folder) {
        this.folder = folder;
    }

    /**
     * Returns a card as a PNG file, painted if it was not painted before.
     *
     * @throws IOException if the shelf cannot be read or written to
     */
    public byte[] file(ShareCard card) throws IOException {
        String name = card.key() + ".card";
        used.add(name);
        Path place = folder.resolve(name);
        if (Files.exists(place)) {
            Optional<byte[]> kept = ChecksummedFile.content(title(name), Files.readAllBytes(place));
            if (kept.isPresent()) {
                return kept.get();
            }
        }
        byte[] painted = CardPainter.paint(card);
        Files.createDirectories(folder);
        Path making = Files.createTempFile(folder, "making-", "");
        Files.write(making, ChecksummedFile.of(title(name), painted));
        Files.move(making, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return painted;
    }

    static String title(String name) {
        return "vouch card " + name;
    }

    /** Takes away what nobody has asked for. */
    public void forgetOthers() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (!used.contains(file.getFileName().toString())) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
