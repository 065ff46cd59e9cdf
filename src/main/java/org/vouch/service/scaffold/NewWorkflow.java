package org.vouch.service.scaffold;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vouch.model.library.ProgramRelease;

/**
 * What a host of repositories runs for a site: a check of every change before it is merged, and a build after it and
 * once a day.
 *
 * <p>Its texts are in {@code src/main/resources/org/vouch/new-site/ci}. Both hosts run the same two scripts.
 */
public final class NewWorkflow {
    /** The hosts that have a workflow. */
    public enum Host {
        /** GitHub Actions, with notes beside the lines of a pull request. */
        GITHUB(".github/actions/vouch/"),
        /** GitLab CI/CD. */
        GITLAB(".gitlab/vouch/");

        private final String scripts;

        Host(String scripts) {
            this.scripts = scripts;
        }

        /** Returns where its own files are in a site, by their names in the program. */
        private SortedMap<String, String> own() {
            return new TreeMap<>(
                    switch (this) {
                        case GITHUB ->
                            Map.of("action.yml", scripts + "action.yml", "github.yml", ".github/workflows/site.yml");
                        case GITLAB -> Map.of("gitlab.yml", ".gitlab-ci.yml");
                    });
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private NewWorkflow() {}

    /**
     * Plans the files of a workflow.
     *
     * @param root the site, which is the top folder of its repository
     * @param host who runs it
     * @param program the release that it is to fetch; while the program is developed, the place for its number is left
     *     empty
     * @param releases the address of the folder with the files of that release; empty if nobody said it
     */
    public static NewFiles in(Path root, Host host, Optional<ProgramRelease> program, String releases) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String script : new String[] {"fetch.sh", "run.sh"}) {
            files.put(host.scripts + script, NewFiles.builtIn("new-site/ci/" + script));
        }
        host.own()
                .forEach((name, path) -> files.put(
                        path,
                        NewFiles.builtIn("new-site/ci/" + name)
                                .replace(
                                        "@VERSION@",
                                        program.map(ProgramRelease::toString).orElse(""))
                                .replace("@RELEASES@", releases)));
        return new NewFiles(root, files);
    }
}
