package org.vouch.service.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        put("inventory.json", GSON.toJson(inventory) + "\n");
    }

    /** Writes the report for people, for programs and for the host; returns how many files changed. */
    int report(ImportReport report) throws IOException {
        return put("report.json", GSON.toJson(report) + "\n")
                + put("report.html", new String(new DeskPrinter().print("import.ftlh", ReportView.of(report)), UTF_8))
                + put("redirects.csv", redirects(report.homeless()));
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

    private int put(String name, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        Path file = folder.resolve(name);
        if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return 0;
        }
        files.makeFolder(folder);
        files.put(file, bytes);
        return 1;
    }
}
