package org.vouch.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouch.model.text.Finding;
import org.vouch.model.text.NearestName;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Which findings somebody asks for: those in some places, those of some rules. */
final class FindingFilter {
    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Files, folders or pages such as articles/iop: tell what is found in them alone.")
    private @Nullable List<Path> paths;

    @Option(names = "--rule", paramLabel = "RULE", description = "Report only the findings of this rule; repeatable.")
    private @Nullable Set<String> rules;

    /** Returns whether somebody asks for one rule or so in one place, where they want to see each finding. */
    boolean seesEach() {
        return paths != null && rules != null;
    }

    /**
     * Returns the findings that somebody asks for.
     *
     * @param root the folder that holds {@code content/}
     * @throws ParameterException if there is no such file, or no such rule
     */
    List<Finding> of(List<Finding> findings, Path root, CommandSpec spec) {
        Optional<List<String>> places = Optional.ofNullable(paths)
                .map(given -> given.stream()
                        .map(path -> place(path, root, findings, spec))
                        .toList());
        checkRules(findings, spec);
        return findings.stream()
                .filter(finding -> rules == null || rules.contains(finding.rule()))
                .filter(finding -> places.map(all -> all.stream()
                                .anyMatch(place -> isIn(finding.span().path(), place)))
                        .orElse(true))
                .toList();
    }

    private static boolean isIn(String path, String place) {
        return place.isEmpty() || path.equals(place) || path.startsWith(place + "/");
    }

    /**
     * Returns a path as findings name it. It may be given from here, from the root of the site or from its content, and
     * a page by its name or its address, as for reviews.
     */
    private static String place(Path path, Path root, List<Finding> findings, CommandSpec spec) {
        Path whole = root.toAbsolutePath().normalize();
        Path content = whole.resolve("content");
        String named = path.toString().replaceFirst("^[/\\\\]+", "");
        List<String> found = new ArrayList<>();
        for (Path file : List.of(
                path.toAbsolutePath().normalize(),
                whole.resolve(path).normalize(),
                content.resolve(path).normalize(),
                content.resolve(path + ".md").normalize(),
                content.resolve(named).normalize(),
                content.resolve(named + ".md").normalize(),
                content.resolve("pages/" + named + ".md").normalize())) {
            if (file.startsWith(whole)) {
                String place = whole.relativize(file).toString().replace('\\', '/');
                if (Files.exists(file)
                        || findings.stream().anyMatch(each -> isIn(each.span().path(), place))) {
                    found.add(place);
                }
            }
        }
        return found.stream()
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "there is no file or folder " + path + " in the site at " + root));
    }

    private void checkRules(List<Finding> findings, CommandSpec spec) {
        if (rules == null) {
            return;
        }
        // A site has rules of its own for words, and anyone who asks for one that found nothing has fixed it.
        Set<String> known = findings.stream().map(Finding::rule).collect(Collectors.toCollection(TreeSet::new));
        known.addAll(Explanations.read().byRule().keySet());
        known.addAll(WordExplanations.byRule().keySet());
        for (String rule : rules) {
            if (!known.contains(rule)) {
                String nearest = NearestName.to(rule, known)
                        .map(name -> "did you mean '" + name + "'?")
                        .orElse("'vouch explain' lists all rules");
                throw new ParameterException(spec.commandLine(), "no rule '" + rule + "' found anything; " + nearest);
            }
        }
    }
}
