package org.vouch.service.scaffold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vouch.model.text.NearestName;
import org.vouch.site.render.TemplateCopy;
import org.vouch.site.render.Theme;

/** A site's own copy of a template of the built-in theme, to be changed. */
public final class NewTemplate {
    private static final String FOLDER = "templates/";
    private static final String ENDING = ".ftlh";

    private NewTemplate() {}

    /**
     * Plans the copy of a template.
     *
     * @param root the folder that holds {@code content/}
     * @param name the template, with or without its ending
     * @throws IllegalArgumentException if the theme has no such template; the message is for people
     */
    public static NewFiles copied(Path root, String name) {
        Theme theme;
        try {
            theme = Theme.builtIn();
        } catch (IOException broken) {
            throw new UncheckedIOException("the program's own templates cannot be read", broken);
        }
        List<String> known = TemplateCopy.names(theme);
        String file = name.endsWith(ENDING) ? name : name + ENDING;
        if (!known.contains(file)) {
            throw new IllegalArgumentException("there is no template '" + name + "'"
                    + NearestName.to(file, known)
                            .map(near -> "; did you mean '" + near + "'?")
                            .orElse("; known: " + String.join(", ", known)));
        }
        Map<String, String> files = new LinkedHashMap<>();
        TemplateCopy.files(theme, file).forEach((each, text) -> {
            if (each.equals(file) || !Files.exists(root.resolve(FOLDER + each))) {
                files.put(FOLDER + each, text);
            }
        });
        return new NewFiles(root, files);
    }
}
