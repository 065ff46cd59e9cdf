package org.vouch.service.scaffold;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
        GITHUB(
                ".github/actions/vouch/",
                Map.of("action.yml", ".github/actions/vouch/action.yml", "github.yml", ".github/workflows/site.yml")),
        /** GitLab CI/CD. */
        GITLAB(".gitlab/vouch/", Map.of("gitlab.yml", ".gitlab-ci.yml"));

        private final String scripts;
        private final Map<String, String> own;

        Host(String scripts, Map<String, String> own) {
            this.scripts = scripts;
            this.own = own;
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
        new TreeMap<>(host.own)
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
