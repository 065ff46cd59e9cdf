package org.vouch.site.render;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vouch.site.view.PageView;

/** What the reference of the handbook asks of the theme. */
public final class ReferenceTemplates {
    private ReferenceTemplates() {}

    /** Returns the names of all templates of the built-in theme, in order. */
    public static List<String> names() throws IOException {
        return TemplateCopy.names(Theme.builtIn());
    }

    /** Returns the view that a template prints; nothing if it is a part of others. */
    public static Optional<Class<? extends PageView>> view(String template) {
        return PagePrinter.TEMPLATES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(template))
                .<Class<? extends PageView>>map(Map.Entry::getKey)
                .findFirst();
    }
}
