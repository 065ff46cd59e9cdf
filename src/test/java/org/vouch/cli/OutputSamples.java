package org.vouch.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What the program writes for other programs, as it writes it for a small site. */
final class OutputSamples {
    private static final String DAY = "2024-06-01";

    private final Path root;

    private OutputSamples(Path root) {
        this.root = root;
    }

    /**
     * Makes each output once.
     *
     * @param folder where sites may be written
     * @return the outputs by their names in {@code outputs.txt}
     */
    static Map<String, JsonElement> made(Path folder) throws IOException {
        OutputSamples samples = new OutputSamples(folder.resolve("example"));
        Map<String, JsonElement> made = new LinkedHashMap<>();
        samples.write();
        made.put("check", samples.printed("check", "--format", "json", "--write-baseline", "--as-of", DAY));
        made.put("review-list", samples.printed("review", "list", "--format", "json", "--as-of", DAY));
        samples.publish();
        made.put("reviews", samples.file("site/reviews.json"));
        made.put("manifest", samples.file("site/.well-known/vouch/manifest.json"));
        made.put("deploys", samples.file("content/deploys.jsonl"));
        samples.bring();
        made.put("inventory", samples.file("import-report/inventory.json"));
        made.put("report", samples.file("import-report/report.json"));
        return made;
    }

    private void write() throws IOException {
        SmallSite.start(root);
        SmallSite.article(root, "iop", "What an IOP is", "You live at home, and **help** comes by day.", "php");
        SmallSite.article(root, "php", "What a PHP is", "You live at home, and <b>help</b> comes by day.", "iop");
        SmallSite.write(root, "deploy.yaml", "copy: {to: \"file:../public\"}\n");
    }

    private void publish() throws IOException {
        Path article = root.resolve("content/articles/php.md");
        Files.writeString(article, Files.readString(article).replace("<b>", "").replace("</b>", ""));
        run("review", "sign", "articles/iop", "--reviewer", "dana-example", "--as-of", "2024-05-01");
        run("build", "--as-of", DAY);
        run("deploy", "copy", "--yes");
    }

    private void bring() throws IOException {
        Path export = Files.copy(ReferenceExample.FOLDER.resolve("export.xml"), root.resolve("export.xml"));
        run("import", "wordpress", export.toString());
        run("import", "wordpress", export.toString());
    }

    private JsonElement file(String path) throws IOException {
        return JsonParser.parseString(Files.readString(root.resolve(path)));
    }

    private JsonElement printed(String... arguments) {
        return JsonParser.parseString(run(arguments));
    }

    private String run(String... arguments) {
        String[] whole = Stream.concat(Stream.of(arguments), Stream.of("--root", root.toString()))
                .toArray(String[]::new);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        if (Vouch.run(new PrintWriter(out, true), new PrintWriter(err, true), whole) != Vouch.DONE) {
            throw new IllegalStateException(String.join(" ", arguments) + "\n" + err);
        }
        return out.toString();
    }
}
