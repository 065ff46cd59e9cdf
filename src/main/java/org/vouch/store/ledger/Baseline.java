package org.vouch.store.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.vouch.model.library.KnownFindings;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Outcome;
import org.vouch.reader.content.KnownFindingsReader;
import org.vouch.store.disk.Disk;
import org.vouch.store.disk.DiskHook;
import org.vouch.store.disk.RunLock;
import org.vouch.store.disk.WholeFiles;

/** Writes down what is known of a site that is brought in; once written, it only ever grows shorter. */
public final class Baseline {
    private static final String HEADER = """
            # What was found when this site was brought in: 'vouch check' and 'vouch build' count it and tell what is new.
            # 'vouch check --write-baseline' takes out what is fixed since; it never puts anything in.
            """;

    /** What no editor shows, and what YAML may take for the end of a line. */
    private static final Set<Integer> NOT_SHOWN = Set.of(
            (int) Character.FORMAT,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR,
            (int) Character.SPACE_SEPARATOR,
            (int) Character.PRIVATE_USE,
            (int) Character.SURROGATE,
            (int) Character.UNASSIGNED);

    private final Path root;
    private final Path file;

    /**
     * Names the file.
     *
     * @param root the folder that holds {@code content/}
     */
    public Baseline(Path root) {
        this.root = root;
        this.file = root.resolve(KnownFindings.PATH);
    }

    /**
     * Writes what is known.
     *
     * @param findings all that was found in the site's files
     * @return what was done; nothing if the file that is there cannot be read as it is, so that it stays
     * @throws IOException if the disk refuses; then the file is as it was
     */
    public Optional<WrittenBaseline> write(List<Finding> findings) throws IOException {
        Disk disk = new Disk(DiskHook.UNWATCHED);
        RunLock held = LedgerLock.await(root, disk);
        try {
            return write(findings, new WholeFiles(disk));
        } finally {
            held.close();
        }
    }

    private Optional<WrittenBaseline> write(List<Finding> findings, WholeFiles files) throws IOException {
        if (!Files.exists(file)) {
            KnownFindings first = KnownFindings.of(findings);
            if (first.count() > 0) {
                files.put(file, bytes(first));
            }
            return Optional.of(new WrittenBaseline(true, first.count(), 0, 0));
        }
        byte[] before = Files.readAllBytes(file);
        Outcome<Optional<KnownFindings>> read = KnownFindingsReader.read(before);
        if (read.value().isEmpty() || !read.findings().isEmpty()) {
            return Optional.empty();
        }
        KnownFindings.Comparison compared = read.value().get().compare(findings);
        KnownFindings left = KnownFindings.of(compared.known());
        if (compared.fixed() > 0 && !files.replace(file, before, bytes(left))) {
            throw new IOException(KnownFindings.PATH + " was changed meanwhile, and stays as it is; try again");
        }
        return Optional.of(new WrittenBaseline(
                false,
                left.count(),
                compared.fixed(),
                KnownFindings.of(compared.fresh()).count()));
    }

    private static byte[] bytes(KnownFindings known) {
        StringBuilder text = new StringBuilder(HEADER);
        String path = "";
        String rule = "";
        for (Map.Entry<KnownFindings.Entry, Integer> each : new TreeMap<>(known.times()).entrySet()) {
            KnownFindings.Entry entry = each.getKey();
            if (!entry.path().equals(path)) {
                path = entry.path();
                rule = "";
                text.append(quoted(path)).append(":\n");
            }
            if (!entry.rule().equals(rule)) {
                rule = entry.rule();
                text.append("  ").append(rule).append(":\n");
            }
            text.append("    - message: ").append(quoted(entry.words())).append('\n');
            if (each.getValue() > 1) {
                text.append("      times: ").append(each.getValue()).append('\n');
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns a text between double quotes; whatever is no plain letter there is written by its number. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(c -> {
            int kind = Character.getType(c);
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c != ' ' && (Character.isISOControl(c) || NOT_SHOWN.contains(kind))) {
                quoted.append(String.format(Locale.ROOT, "\\U%08x", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}
