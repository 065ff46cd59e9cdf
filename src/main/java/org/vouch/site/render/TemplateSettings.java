package org.vouch.site.render;

import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** How templates are read and printed, built in or not: everything escaped, and nothing seen but views. */
final class TemplateSettings {
    private TemplateSettings() {}

    static Configuration of(TemplateLoader loader) {
        return set(new Configuration(Configuration.VERSION_2_3_35), loader);
    }

    /**
     * Returns settings for templates that may have no end: each of their steps looks whether its thread is interrupted,
     * and ends then.
     */
    static Configuration interruptible(TemplateLoader loader) {
        return set(new Interruptible(), loader);
    }

    private static Configuration set(Configuration configuration, TemplateLoader loader) {
        configuration.setTemplateLoader(loader);
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setFallbackOnNullLoopVariable(false);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setLocalizedLookup(false);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setObjectWrapper(new ViewWrapper());
        return configuration;
    }

    private static final class Interruptible extends Configuration {
        private static final String CHECKED = "org.vouch.interruptible";

        Interruptible() {
            super(VERSION_2_3_35);
        }

        /** All other ways to a template, also from one to another, lead through here. */
        @Override
        public Template getTemplate(
                String name,
                @Nullable Locale locale,
                @Nullable Object lookup,
                @Nullable String encoding,
                boolean parse,
                boolean ignoreMissing)
                throws IOException {
            Template template = super.getTemplate(name, locale, lookup, encoding, parse, ignoreMissing);
            if (template != null) {
                synchronized (template) {
                    if (template.getCustomAttribute(CHECKED) == null) {
                        _CoreAPI.addThreadInterruptedChecks(template);
                        template.setCustomAttribute(CHECKED, true);
                    }
                }
            }
            return template;
        }
    }
}
