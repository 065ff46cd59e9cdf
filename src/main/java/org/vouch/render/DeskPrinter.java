package org.vouch.render;

import freemarker.cache.ClassTemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.util.Map;

/** Prints what the local server shows besides the site: the program's own templates. May be used by several threads. */
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
        try {
            Utf8Writer out = Utf8Writer.ofThisThread();
            configuration.getTemplate(template).process(Map.of("view", view), out);
            return out.toByteArray();
        } catch (TemplateException | IOException broken) {
            throw new IllegalStateException("the template " + template + " of the program is wrong", broken);
        }
    }
}
