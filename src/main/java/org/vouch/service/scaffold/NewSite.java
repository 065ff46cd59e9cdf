package org.vouch.service.scaffold;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vouch.model.library.ProgramRelease;

/**
 * A small site to start from: it can be built at once, says of itself that it is new, and claims no review.
 *
 * <p>Its texts are in {@code src/main/resources/org/vouch/new-site}; what helps an editor's window is made of the
 * tables that the readers follow.
 */
public final class NewSite {
    private static final String SETTINGS = "content/site.yaml";

    /** The texts, by where they are in the site. Files that tools take for their own bear no dot in the program. */
    private static final Map<String, String> TEXTS = new LinkedHashMap<>();

    /** The editor's files, by where they are in the site. */
    private static final Map<String, String> EDITOR = new LinkedHashMap<>();

    static {
        TEXTS.put(".gitignore", "gitignore");
        TEXTS.put(".gitattributes", "gitattributes");
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
            SETTINGS
        }) {
            TEXTS.put(path, path);
        }
    }

    /** What a site has at its top: where one of them is, a site is, or something that would be taken for its part. */
    private static final List<String> OF_A_SITE = List.of("content", "templates", "site");

    private NewSite() {}

    /**
     * Plans a site. What helps git or an editor and is there already stays as it is and is left out of the plan.
     *
     * @param folder is missing, or holds nothing that belongs to a site
     * @param program the release of the program, for which the site is made; none while the program is developed
     * @throws NewFiles.Refused if something of a site is there
     */
    public static NewFiles in(Path folder, Optional<ProgramRelease> program) throws NewFiles.Refused {
        refuseWhatIsThere(folder);
        Map<String, String> files = new LinkedHashMap<>();
        EDITOR.forEach((path, name) -> files.put(path, EditorFiles.text(name).orElseThrow() + "\n"));
        TEXTS.forEach((path, name) -> files.put(path, NewFiles.builtIn("new-site/" + name)));
        files.computeIfPresent(SETTINGS, (path, text) -> madeFor(program, text));
        files.keySet().removeIf(path -> path.startsWith(".") && Files.exists(folder.resolve(path)));
        return new NewFiles(folder, files);
    }

    private static String madeFor(Optional<ProgramRelease> program, String settings) {
        return settings
                + program.map(release -> "# An older Vouch does not build this site; a newer one says so.\nvouch: "
                                + release + "\n")
                        .orElse("");
    }

    /**
     * Returns what the reader of a plan is to do about the files of git that stood there before it.
     *
     * @param plan as {@link #in} made it
     */
    public static List<String> linesToAdd(NewFiles plan) {
        List<String> advice = new ArrayList<>();
        for (String path : List.of(".gitignore", ".gitattributes")) {
            if (!plan.paths().contains(path)) {
                String lines = NewFiles.builtIn("new-site/" + TEXTS.get(path))
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> "'" + line + "'")
                        .collect(Collectors.joining(" and "));
                advice.add(path + " was there already and stays as it is; see that it has the lines " + lines);
            }
        }
        return advice;
    }

    /** Returns whether a site is in a folder. */
    public static boolean exists(Path root) {
        return Files.isRegularFile(root.resolve("content").resolve("site.yaml"));
    }

    /**
     * Others' files (a repository, a README, a program) may be there: a new site has its own folders for all it needs.
     */
    private static void refuseWhatIsThere(Path folder) throws NewFiles.Refused {
        if (!Files.isDirectory(folder)) {
            if (Files.exists(folder)) {
                throw new NewFiles.Refused(folder + " is a file, but a new site needs a folder; name another");
            }
            return;
        }
        List<String> there = OF_A_SITE.stream()
                .filter(name -> Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS))
                .map(name -> folder.resolve(name).toString())
                .toList();
        if (!there.isEmpty()) {
            boolean one = there.size() == 1;
            throw new NewFiles.Refused(String.join(" and ", there) + (one ? " is" : " are")
                    + " there already, and a new site brings its own; nothing was changed; name another folder, or move "
                    + (one ? "that" : "them") + " away");
        }
    }
}
