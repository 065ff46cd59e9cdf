package org.vouch.service.importing;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.service.importing.SiteImport.Result;

/** A site without pages, and an export beside it that comes into it. */
abstract class ImportFixture {
    @TempDir
    Path folder = Path.of("");

    Path root = Path.of("");
    Path export = Path.of("");

    @BeforeEach
    void site() throws IOException {
        root = folder.resolve("site");
        Files.createDirectories(root.resolve("content"));
        Files.writeString(
                root.resolve("content/site.yaml"), "title: Clinic\nbase_url: https://example.net\nlanguage: en-US\n");
        export = folder.resolve("export.xml");
        Files.writeString(export, MadeExport.text());
    }

    Result run(ImportOptions options) throws IOException {
        return SiteImport.ofWordPress(root, List.of(export), options).run();
    }

    Result run() throws IOException {
        return run(ImportOptions.NONE);
    }

    /** Runs twice, as somebody who agrees with every proposal. */
    ImportReport brought(ImportOptions options) throws IOException {
        run(options);
        return assertInstanceOf(Result.Brought.class, run(options)).report();
    }

    ImportReport brought() throws IOException {
        return brought(ImportOptions.NONE);
    }

    String text(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }

    /** Returns the files of the site by their paths. */
    Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return files;
    }
}
