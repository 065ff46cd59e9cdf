package org.vouch.site.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import freemarker.cache.ClassTemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.util.Map;
import org.vouch.site.view.BodyView;

/**
 * Prints what reviewers and editors see besides the site: the program's own templates. May be used by several threads.
 */
public final class DeskPrinter {
    private final Configuration configuration =
            TemplateSettings.of(new ClassTemplateLoader(DeskPrinter.class, "/org/vouch/desk/"));

    /**
     * Prints a view.
     *
     * @param template the name of the template
     * @param view what it shows: records, texts, numbers, booleans, lists and maps
     * @return its bytes, in UTF-8
     */
    public byte[] print(String template, Record view) {
        return print(template, Map.of("view", view));
    }

    /** Returns the words of a page as HTML; a cost comparison is a plain table in it. */
    public String body(BodyView body) {
        return new String(print("body.ftlh", Map.of("body", new BodyDirective(body))), UTF_8);
    }

    private byte[] print(String template, Map<String, Object> model) {
        try {
            Utf8Writer out = Utf8Writer.ofThisThread();
            configuration.getTemplate(template).process(model, out);
            return out.toByteArray();
        } catch (TemplateException | IOException broken) {
            throw new IllegalStateException("the template " + template + " of the program is wrong", broken);
        }
    }
}
