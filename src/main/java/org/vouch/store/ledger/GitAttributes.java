package org.vouch.store.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.vouch.reader.content.LedgerReader;
import org.vouch.store.disk.WholeFiles;

/**
 * The file by which git knows that the bytes of reviews are to stay as they are: without it, git for Windows gives
 * every line another end, and no record is what was written any more.
 */
final class GitAttributes {
    private static final String NAME = ".gitattributes";

    /** Files, and after them an attribute by which git changes line ends. */
    private static final Pattern ABOUT_LINE_ENDS =
            Pattern.compile("^[^#].*\\s[-!]?(?:text|crlf|eol)(?:=\\S+)?(?:\\s|$)");

    private GitAttributes() {}

    /**
     * Adds the line, where the site is in a repository of git and lacks it. What is in the file stays, byte for byte. A
     * file that cannot be written to stops nobody: reading the records tells what harm came of it.
     */
    static void keepLineEnds(Path root, WholeFiles files) {
        Path file = root.resolve(NAME);
        try {
            boolean there = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
            if (!inRepository(root) || (!there && Files.exists(file, LinkOption.NOFOLLOW_LINKS))) {
                return;
            }
            byte[] before = there ? Files.readAllBytes(file) : new byte[0];
            if (keepsLineEnds(new String(before, ISO_8859_1))) {
                return;
            }
            ByteArrayOutputStream after = new ByteArrayOutputStream();
            after.write(before);
            if (before.length > 0 && before[before.length - 1] != '\n') {
                after.write('\n');
            }
            after.write((LedgerReader.KEEPS_LINE_ENDS + "\n").getBytes(US_ASCII));
            files.put(file, after.toByteArray());
        } catch (IOException refused) {
            // The record is what was asked for, and it is written.
        }
    }

    /** Of all lines about a file's line ends git takes the last one that names the file. */
    private static boolean keepsLineEnds(String attributes) {
        boolean kept = false;
        for (String line : attributes.lines().map(String::strip).toList()) {
            if (line.equals(LedgerReader.KEEPS_LINE_ENDS)) {
                kept = true;
            } else if (ABOUT_LINE_ENDS.matcher(line).find()) {
                kept = false;
            }
        }
        return kept;
    }

    private static boolean inRepository(Path root) {
        for (Path folder = root.toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return true;
            }
        }
        return false;
    }
}
