package org.vouch.site.render;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vouch.model.text.Fingerprint;
import org.vouch.site.view.SiteView;

/**
 * A template that a site copied from the built-in theme to change it. Its first line says which text was copied, so
 * that a check can say when the theme has a newer one.
 */
public final class TemplateCopy {
    private static final Pattern FIRST_LINE =
            Pattern.compile("\\A<#-- Copied from (\\S+) of Vouch, ([0-9a-f]+)\\.", Pattern.CASE_INSENSITIVE);

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
    public static String of(Theme builtIn, String name) {
        return """
                <#-- Copied from %s of Vouch, %s. While this line is here, 'vouch check' says when the program's own changed.
                     It may use
                     site: %s
                     page: %s
                     w("KEY"): the words of the interface by their keys, which content/strings/LANGUAGE.yaml can replace -->
                """.formatted(name, fingerprint(builtIn, name), names(SiteView.class), valuesOfPage(name))
                + builtIn.template(name).orElseThrow(() -> new IllegalArgumentException("no template " + name));
    }

    /** Returns whether a text is the copy of a template that the theme has in other words now. */
    static boolean isBehind(Theme theme, String name, String text) {
        Matcher first = FIRST_LINE.matcher(text);
        return first.find()
                && first.group(1).equals(name)
                && theme.builtInTemplates().contains(name)
                && !first.group(2).equals(fingerprint(theme, name));
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
