package org.vouch.store.ledger;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vouch.model.page.PageId;
import org.vouch.model.review.LedgerFiles;
import org.vouch.model.text.Composed;

/** The folder of a page's ledger on the disk, in whose name another system may have written the accents apart. */
final class LedgerFolder {
    private LedgerFolder() {}

    /**
     * Returns the folder, or where it would be.
     *
     * @param root the folder that holds {@code content/}
     * @throws IOException if a folder cannot be listed
     */
    static Path of(Path root, PageId page) throws IOException {
        Path folder = root;
        for (String step : LedgerFiles.folderOf(page).split("/", 0)) {
            Path whole = folder.resolve(step);
            folder = Files.exists(whole) || isPlain(step) || !Files.isDirectory(folder)
                    ? whole
                    : inOtherLetters(folder, step, whole);
        }
        return folder;
    }

    private static boolean isPlain(String step) {
        return step.chars().allMatch(c -> c < 128);
    }

    private static Path inOtherLetters(Path folder, String step, Path whole) throws IOException {
        try (DirectoryStream<Path> names = Files.newDirectoryStream(folder)) {
            for (Path name : names) {
                if (Composed.of(String.valueOf(name.getFileName())).equals(step)) {
                    return name;
                }
            }
        }
        return whole;
    }
}
