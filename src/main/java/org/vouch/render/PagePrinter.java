package org.vouch.render;

import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleScalar;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.vouch.site.BodyView;
import org.vouch.site.PageView;
import org.vouch.site.SiteView;
import org.vouch.text.NearestName;
import org.vouch.text.Words;

/** Prints views with the theme's templates. May be used by several threads at once. */
public final class PagePrinter {
    private final Configuration configuration;
    private final Theme theme;
    private final Map<String, TemplateMethodModelEx> speakers = new HashMap<>();

    /**
     * Makes a printer.
     *
     * @param theme the templates
     * @param words the interface's words, by language tag
     */
    public PagePrinter(Theme theme, Map<String, Words> words) {
        this.theme = theme;
        configuration = new Configuration(Configuration.VERSION_2_3_35);
        configuration.setTemplateLoader(new ThemeLoader(theme));
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
        words.forEach((language, said) -> speakers.put(language, speaker(said)));
    }

    /** Returns the name of the template that prints a view. */
    public static String templateFor(PageView view) {
        if (view instanceof PageView.Article) {
            return "article.ftlh";
        }
        if (view instanceof PageView.Plain) {
            return "page.ftlh";
        }
        if (view instanceof PageView.Home) {
            return "home.ftlh";
        }
        if (view instanceof PageView.Listing) {
            return "list.ftlh";
        }
        if (view instanceof PageView.Alphabet) {
            return "alphabet.ftlh";
        }
        if (view instanceof PageView.Terms) {
            return "terms.ftlh";
        }
        if (view instanceof PageView.Reviewer) {
            return "reviewer.ftlh";
        }
        if (view instanceof PageView.Reviewers) {
            return "reviewers.ftlh";
        }
        if (view instanceof PageView.Withdrawn) {
            return "withdrawn.ftlh";
        }
        if (view instanceof PageView.Redirect) {
            return "redirect.ftlh";
        }
        return "not-found.ftlh";
    }

    /**
     * Prints a page.
     *
     * @param frame what stands around its words
     * @param view what the page shows
     * @return its bytes, in UTF-8
     * @throws TemplateFailure if a template is wrong
     */
    public byte[] print(SiteView frame, PageView view) throws TemplateFailure {
        String name = templateFor(view);
        try {
            Template template = configuration.getTemplate(name);
            Map<String, Object> model = new HashMap<>();
            model.put("site", frame);
            model.put("page", view);
            model.put("w", speakers.get(frame.language()));
            model.put("body", new BodyDirective(bodyOf(view)));
            Utf8Writer out = Utf8Writer.ofThisThread();
            template.process(model, out);
            return out.toByteArray();
        } catch (TemplateException | IOException | StackOverflowError failed) {
            throw TemplateFailure.of(name, failed, theme::isOfTheSite);
        }
    }

    private static BodyView bodyOf(PageView view) {
        if (view instanceof PageView.Article article) {
            return article.body();
        }
        if (view instanceof PageView.Plain plain) {
            return plain.body();
        }
        if (view instanceof PageView.Home home) {
            return home.body();
        }
        return new BodyView(List.of());
    }

    /** The function {@code w(key, values...)}: templates hold no words of any language themselves. */
    private static TemplateMethodModelEx speaker(Words words) {
        return arguments -> {
            String key = text(arguments.get(0));
            Object[] values = new Object[arguments.size() - 1];
            for (int i = 0; i < values.length; i++) {
                values[i] = text(arguments.get(i + 1));
            }
            try {
                return new SimpleScalar(words.say(key, values));
            } catch (IllegalArgumentException unknown) {
                throw new TemplateModelException(unknown.getMessage()
                        + NearestName.to(key, words.byKey().keySet())
                                .map(near -> "; did you mean '" + near + "'?")
                                .orElse(""));
            }
        };
    }

    private static String text(Object model) throws TemplateModelException {
        if (model instanceof TemplateScalarModel scalar) {
            return scalar.getAsString();
        }
        return String.valueOf(model);
    }

    private record ThemeLoader(Theme theme) implements TemplateLoader {
        @Override
        public @Nullable Object findTemplateSource(String name) {
            return theme.template(name).isPresent() ? name : null;
        }

        @Override
        public long getLastModified(Object source) {
            return 0;
        }

        @Override
        public Reader getReader(Object source, String encoding) throws IOException {
            return new StringReader(
                    theme.template((String) source).orElseThrow(() -> new IOException("no template " + source)));
        }

        @Override
        public void closeTemplateSource(Object source) {}
    }
}
