package org.vouch.service.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import org.vouch.site.render.DeskPrinter;
import org.vouch.store.disk.Disk;
import org.vouch.store.disk.DiskHook;
import org.vouch.store.disk.WholeFiles;

/** Writes the report of a move into a folder that nothing else needs. */
final class ReportFiles {
    /** The folder, below the root of the site. */
    static final String FOLDER = "import-report";

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final Path folder;
    private final WholeFiles files = new WholeFiles(new Disk(DiskHook.UNWATCHED));

    private ReportFiles(Path folder) {
        this.folder = folder;
    }

    static ReportFiles of(Path root) {
        return new ReportFiles(root.resolve(FOLDER));
    }

    void inventory(Inventory inventory) throws IOException {
        put("inventory.json", (GSON.toJson(inventory) + "\n").getBytes(UTF_8));
    }

    /** Writes the report for people, for programs and for the host; returns how many files changed. */
    int report(ImportReport report) throws IOException {
        return json(report)
                + put("report.html", new DeskPrinter().print("import.ftlh", ReportView.of(report)))
                + put("redirects.csv", redirects(report.homeless()).getBytes(UTF_8));
    }

    private static String redirects(Map<String, String> homeless) {
        StringBuilder csv = new StringBuilder("source,target\n");
        homeless.forEach((from, to) ->
                csv.append(quoted(from)).append(',').append(quoted(to)).append('\n'));
        return csv.toString();
    }

    private static String quoted(String text) {
        return text.matches("[\\w./%~-]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** A large site has a large report: it is written piece by piece, and then compared. */
    private int json(ImportReport report) throws IOException {
        files.makeFolder(folder);
        Path file = folder.resolve("report.json");
        Path unfinished = folder.resolve(".report.json.new");
        try (Writer out = Files.newBufferedWriter(unfinished)) {
            GSON.toJson(report, out);
            out.write('\n');
        }
        if (Files.isRegularFile(file) && Files.mismatch(file, unfinished) < 0) {
            Files.delete(unfinished);
            return 0;
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        return 1;
    }

    private int put(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return 0;
        }
        files.makeFolder(folder);
        files.put(file, bytes);
        return 1;
    }
}
