package org.vouch.site.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vouch.model.review.LineDiff;
import org.vouch.model.text.Counted;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.Span;
import org.vouch.site.view.SiteView;

/**
 * A template that a site copied from the built-in theme to change it. Its first line says which text was copied, so
 * that a check can say when the theme has a newer one.
 */
public final class TemplateCopy {
    private static final Pattern FIRST_LINE =
            Pattern.compile("\\A<#-- Copied from (\\S+) of Vouch, ([0-9a-f]+)\\.", Pattern.CASE_INSENSITIVE);

    /** So many lines of a difference are shown: what is longer is better looked at in a tool for that. */
    private static final int MOST_LINES = 12;

    /** In UTF-16 units. */
    private static final int LONGEST_LINE = 100;

    private TemplateCopy() {}

    /** Returns the names of the templates that can be copied, in their order. */
    public static List<String> names(Theme builtIn) {
        return builtIn.builtInTemplates().stream().sorted().toList();
    }

    /**
     * Returns a copy of a template, with a comment that says what it may use.
     *
     * @param name one of {@link #names}
     */
    static String of(Theme builtIn, String name) {
        return """
                <#-- Copied from %s of Vouch, %s. While this line is here, 'vouch check' says when the program's own changed.
                     It may use
                     site: %s
                     page: %s
                     w("KEY"): the words of the interface by their keys, which content/strings/LANGUAGE.yaml can replace -->
                """.formatted(name, fingerprint(builtIn, name), names(SiteView.class), valuesOfPage(name))
                + builtIn.template(name).orElseThrow(() -> new IllegalArgumentException("no template " + name));
    }

    /**
     * Returns the files of a copy by their names: the copy, and beside it, hidden, the template as it was copied.
     * Without that nobody can say later what the theme has changed; its name says which text it is, so it never has to
     * be replaced.
     *
     * @param name one of {@link #names}
     */
    public static Map<String, String> files(Theme builtIn, String name) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(name, of(builtIn, name));
        files.put(original(name, fingerprint(builtIn, name)), new String(builtIn.builtInBytes(name), UTF_8));
        return files;
    }

    private static String original(String name, String fingerprint) {
        return "." + name + "." + fingerprint;
    }

    /**
     * Returns what is to be said of the copies that a site has of templates that the theme has in other words now.
     *
     * @param templates the folder of the copies; need not exist
     */
    public static List<Finding> outdated(Theme theme, Path templates) {
        return theme.ownFiles().stream()
                .filter(theme.builtInTemplates()::contains)
                .flatMap(name -> outdated(theme, templates, name).stream())
                .toList();
    }

    private static Optional<Finding> outdated(Theme theme, Path templates, String name) {
        String text = theme.template(name).orElse("");
        Matcher first = FIRST_LINE.matcher(text);
        if (!first.find() || !first.group(1).equals(name) || first.group(2).equals(fingerprint(theme, name))) {
            return Optional.empty();
        }
        String changes = copied(templates, name, first.group(2))
                .map(old -> "; these lines of Vouch's own changed:"
                        + changes(old, new String(theme.builtInBytes(name), UTF_8)))
                .orElse("");
        return Optional.of(Finding.advice(
                        "template-outdated",
                        Span.ofFile("templates/" + name),
                        "Vouch's own " + name + " changed after this copy of it was made")
                .fix("move this file away, run 'vouch new template " + name
                        + "', and bring your changes into the new copy" + changes));
    }

    /** Returns the template as it was copied; nothing if that is not there, or is another text. */
    private static Optional<String> copied(Path templates, String name, String fingerprint) {
        try {
            // Some programs for version control write other line ends on some machines.
            String text = new String(Files.readAllBytes(templates.resolve(original(name, fingerprint))), UTF_8)
                    .replace("\r\n", "\n");
            return Fingerprint.of(text.getBytes(UTF_8)).brief().equals(fingerprint)
                    ? Optional.of(text)
                    : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static String changes(String old, String now) {
        List<String> lines = LineDiff.between(old, now).stream()
                .flatMap(change -> Stream.concat(
                        change.removed().stream().map(line -> "- " + shortened(line)),
                        change.added().stream().map(line -> "+ " + shortened(line))))
                .toList();
        int more = lines.size() - MOST_LINES;
        return lines.stream().limit(MOST_LINES).map(line -> "\n    " + line).collect(Collectors.joining())
                + (more > 0 ? "\n    and " + Counted.of(more, "more line") : "");
    }

    private static String shortened(String line) {
        String words = line.strip();
        return words.length() > LONGEST_LINE ? words.substring(0, LONGEST_LINE) + "…" : words;
    }

    private static String fingerprint(Theme theme, String name) {
        return Fingerprint.of(theme.builtInBytes(name)).brief();
    }

    /** Of a template that is part of every page, the values that every page has. */
    private static String valuesOfPage(String name) {
        Optional<Set<String>> common = PagePrinter.TEMPLATES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(entry -> components(entry.getKey()))
                .findFirst()
                .or(() -> PagePrinter.TEMPLATES.keySet().stream()
                        .map(TemplateCopy::components)
                        .reduce((some, others) -> {
                            Set<String> both = new TreeSet<>(some);
                            both.retainAll(others);
                            return both;
                        }));
        return String.join(", ", common.orElse(Set.of()));
    }

    private static String names(Class<?> view) {
        return String.join(", ", components(view));
    }

    private static Set<String> components(Class<?> view) {
        return Arrays.stream(view.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
