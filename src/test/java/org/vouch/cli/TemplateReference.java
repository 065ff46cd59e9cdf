package org.vouch.cli;

import static org.vouch.cli.ReferencePage.typed;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vouch.site.render.ReferenceTemplates;
import org.vouch.site.view.PageView;
import org.vouch.site.view.SiteView;

/** Writes the templates of the theme, and every value that they may use, from the views and their Javadoc. */
final class TemplateReference {
    private static final String VALUES = "reference/template-values";

    private final Map<String, ViewDocs.Said> docs = ViewDocs.read();

    private final Set<Class<?>> views = new LinkedHashSet<>();

    static List<ReferencePage> pages() throws IOException {
        TemplateReference reference = new TemplateReference();
        return List.of(reference.templates(), reference.values());
    }

    private ReferencePage templates() throws IOException {
        ReferencePage page = new ReferencePage(
                "reference/templates",
                "Templates of the theme",
                "Every template of the built-in theme, and what it may use.",
                "The pages of a site are printed by these templates, which are written for FreeMarker."
                        + " `vouch new template NAME` copies one into the site's own `templates/`, to change it; the rest stays built in.");
        page.heading(2, "What every template may use")
                .items(List.of(
                        "`site`: " + link(SiteView.class) + ", the same for all pages of a language",
                        "`page`: what the page shows; each template below says which values it has",
                        "`w(\"KEY\")`: a text of the interface in the language of the page; [all keys](strings.md)",
                        "`<@body/>`: the words of the page, with its boxes and tables",
                        "`<@structured/>`: the same page, said to search engines"));
        views(SiteView.class);
        Map<String, String> described = ReferenceExample.text("templates.txt")
                .lines()
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(':')), line -> line.substring(line.indexOf(':') + 2)));
        for (String template : ReferenceTemplates.names()) {
            String sentence = described.get(template);
            if (sentence == null) {
                throw new IllegalStateException("templates.txt says nothing of '" + template + "'");
            }
            page.heading(2, typed(template), template, template.replace(".ftlh", ""))
                    .paragraph(sentence);
            ReferenceTemplates.view(template).ifPresent(view -> {
                views(view);
                page.paragraph("It has "
                        + Arrays.stream(view.getRecordComponents())
                                .map(component -> typed("page." + component.getName()))
                                .collect(Collectors.joining(", "))
                        + ": " + link(view) + ".");
            });
        }
        return page;
    }

    private ReferencePage values() {
        ReferencePage page = new ReferencePage(
                VALUES,
                "Values that templates may use",
                "Every value that a template of a site may use, with what it means.",
                "A template names a value by the way to it, as in `page.head.title`. What may be nothing is asked for with"
                        + " `??` first; a text that may be empty with `?has_content`.");
        for (Class<?> view : views) {
            ViewDocs.Said said = docs.get(name(view));
            if (said == null) {
                throw new IllegalStateException(name(view) + " has no Javadoc");
            }
            page.heading(2, title(view)).paragraph(said.sentence());
            page.items(Arrays.stream(view.getRecordComponents())
                    .map(component -> value(view, component, said))
                    .toList());
        }
        return page;
    }

    private String value(Class<?> view, RecordComponent component, ViewDocs.Said said) {
        String words = said.components().get(component.getName());
        if (words == null || words.isBlank()) {
            throw new IllegalStateException(name(view) + " says nothing of '" + component.getName() + "'");
        }
        return typed(component.getName()) + ", " + kind(component.getGenericType()) + ": " + words;
    }

    /** Notes a view and all that are in it. */
    private void views(Class<?> view) {
        if (view.isRecord() && views.add(view)) {
            for (RecordComponent component : view.getRecordComponents()) {
                views(component.getGenericType());
            }
        }
    }

    private void views(Type type) {
        if (type instanceof Class<?> plain) {
            views(plain);
        } else if (type instanceof ParameterizedType many) {
            Arrays.stream(many.getActualTypeArguments()).forEach(this::views);
        }
    }

    private static String kind(Type type) {
        if (type instanceof ParameterizedType many) {
            List<String> parts = new ArrayList<>();
            Arrays.stream(many.getActualTypeArguments()).forEach(part -> parts.add(kind(part)));
            return switch (((Class<?>) many.getRawType()).getSimpleName()) {
                case "List" -> "a list, each " + parts.get(0);
                case "Optional" -> parts.get(0) + " or nothing";
                case "Map" -> "values by name, each " + parts.get(1);
                default -> throw new IllegalStateException("no template sees a " + type);
            };
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return link(plain);
        }
        return switch (plain.getSimpleName()) {
            case "String" -> "a text";
            case "boolean", "Boolean" -> "yes or no";
            case "int", "Integer", "long" -> "a number";
            default -> "a value of " + typed(plain.getSimpleName());
        };
    }

    private static String link(Class<?> view) {
        return "[" + title(view) + "](template-values.md#" + ReferencePage.anchor(title(view)) + ")";
    }

    /** Returns the name of a view in words, such as "Cost source"; one in another view starts with that one's name. */
    private static String title(Class<?> view) {
        String name = name(view).replaceFirst("^SiteView\\.", "");
        String whole = PageView.class.isAssignableFrom(view)
                ? name.replace("PageView.", "") + "Page"
                : name.replace("PageView.", "");
        String words = whole.replaceAll("View(?=\\.|$)", "").replace('.', ' ').replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return words.substring(0, 1) + words.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String name(Class<?> view) {
        Class<?> around = view.getEnclosingClass();
        return around == null ? view.getSimpleName() : name(around) + "." + view.getSimpleName();
    }
}
