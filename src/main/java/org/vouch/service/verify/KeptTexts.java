package org.vouch.service.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.vouch.model.library.Library;
import org.vouch.model.review.Ledger;
import org.vouch.model.review.LedgerFiles;
import org.vouch.model.review.SignedText;
import org.vouch.reader.content.ContentFolder;
import org.vouch.site.view.SignedTexts;

/**
 * The words that are kept beside the entries of ledgers, in a site or in a copy of it. Each text is compared with the
 * fingerprint in its entry whenever it is read.
 */
public final class KeptTexts {
    private final RecordFiles files;

    private KeptTexts(RecordFiles files) {
        this.files = files;
    }

    /** Reads files of ledgers by the paths at which the ledgers were read. */
    @FunctionalInterface
    private interface RecordFiles {
        Optional<byte[]> bytes(String path) throws IOException;
    }

    /**
     * Returns the texts of a site.
     *
     * @param root the folder that holds {@code content/}
     */
    public static KeptTexts of(Path root) {
        return new KeptTexts(path -> {
            Path file = root.resolve(path);
            // A link that leads out of the site was not followed when the ledger was read, either.
            return Files.isRegularFile(file) && ContentFolder.holds(root, file)
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        });
    }

    /** Returns the texts that a copy of a site carries. */
    static KeptTexts of(CopyPages copy) {
        return new KeptTexts(path -> copy.files().contains(path) ? Optional.of(copy.bytes(path)) : Optional.empty());
    }

    /**
     * Returns the words of an entry; nothing if it is about no words, or if its file is not what the entry says.
     *
     * @throws IOException if the file cannot be read
     */
    Optional<SignedText> text(Ledger.Kept kept) throws IOException {
        String path = kept.folder() + LedgerFiles.textName(kept.number());
        return files.bytes(path)
                .flatMap(bytes -> SignedText.parse(new String(bytes, StandardCharsets.UTF_8)))
                .filter(text -> kept.entry()
                        .words()
                        .filter(words -> words.exact().equals(text.exact()))
                        .isPresent());
    }

    /**
     * Returns the same texts as prose; one that cannot be read is not there.
     *
     * @param library the site
     */
    public SignedTexts prose(Library library) {
        return (kept, language) -> {
            try {
                return text(kept).map(text -> new PageBodies().prose(text, library, language));
            } catch (IOException unread) {
                return Optional.empty();
            }
        };
    }
}
