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
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Predicate;
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
     *
     * @param refused whether a template, by its name, is not handed out
     */
    static Configuration interruptible(TemplateLoader loader, Predicate<String> refused) {
        return set(new Interruptible(refused), loader);
    }

    /** Says that a template was asked for that is not handed out. */
    static final class Refused extends IOException {
        private final String template;

        private Refused(String template) {
            super(template);
            this.template = template;
        }

        /** Returns the name of the template that is among the causes of a failure, if one was refused. */
        static Optional<String> in(Throwable failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof Refused refused) {
                    return Optional.of(refused.template);
                }
            }
            return Optional.empty();
        }
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

        private final Predicate<String> refused;

        Interruptible(Predicate<String> refused) {
            super(VERSION_2_3_35);
            this.refused = refused;
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
            if (refused.test(name)) {
                throw new Refused(name);
            }
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
