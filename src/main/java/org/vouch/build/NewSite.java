package org.vouch.build;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * A small site to start from: it can be built at once, says of itself that it is new, and claims no review.
 *
 * <p>Its texts stand in {@code src/main/resources/org/vouch/new-site}; what helps an editor's window is made of the
 * tables that the readers follow.
 */
public final class NewSite {
    /** The texts, by where they stand in the site. Files that tools take for their own bear no dot in the program. */
    private static final Map<String, String> TEXTS = new LinkedHashMap<>();

    /** The editor's files, by where they stand in the site. */
    private static final Map<String, String> EDITOR = new LinkedHashMap<>();

    static {
        TEXTS.put(".gitignore", "gitignore");
        TEXTS.put(".vscode/extensions.json", "vscode/extensions.json");
        TEXTS.put(".vscode/settings.json", "vscode/settings.json");
        EDITOR.put(".vscode/site.schema.json", "site");
        EDITOR.put(".vscode/reviewer.schema.json", "reviewer");
        EDITOR.put(".vscode/costs.schema.json", "costs");
        EDITOR.put(".vscode/front-matter.schema.json", "front-matter");
        EDITOR.put(".vscode/vouch.code-snippets", "snippets");
        // The settings come last of all: without them no folder is taken for a site.
        for (String path : new String[] {
            "content/articles/your-first-article.md",
            "content/pages/index.md",
            "content/pages/about.md",
            "content/pages/how-we-review.md",
            "content/site.yaml"
        }) {
            TEXTS.put(path, path);
        }
    }

    private NewSite() {}

    /**
     * Plans a site.
     *
     * @param folder is missing, or holds nothing but a repository of Git
     * @throws NewFiles.Refused if something stands there
     * @throws IOException if the folder cannot be looked into
     */
    public static NewFiles in(Path folder) throws IOException, NewFiles.Refused {
        refuseWhatIsThere(folder);
        Map<String, String> files = new LinkedHashMap<>();
        EDITOR.forEach((path, name) -> files.put(path, EditorFiles.text(name).orElseThrow() + "\n"));
        TEXTS.forEach((path, name) -> files.put(path, NewFiles.builtIn("new-site/" + name)));
        return new NewFiles(folder, files);
    }

    /** Returns whether a site stands in a folder. */
    public static boolean stands(Path root) {
        return Files.isRegularFile(root.resolve("content").resolve("site.yaml"));
    }

    private static void refuseWhatIsThere(Path folder) throws IOException, NewFiles.Refused {
        if (!Files.isDirectory(folder)) {
            if (Files.exists(folder)) {
                throw new NewFiles.Refused(folder + " is a file, and a new site wants a folder; name another");
            }
            return;
        }
        TreeSet<String> there = new TreeSet<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (!NewFiles.isUnfinished(entry)) {
                    there.add(String.valueOf(entry.getFileName()));
                }
            }
        }
        there.remove(".git");
        if (!there.isEmpty()) {
            throw new NewFiles.Refused(folder.resolve(there.first())
                    + " is there already, and a new site wants an empty folder; nothing was changed; name another"
                    + " folder, or one that is not there yet");
        }
    }
}
