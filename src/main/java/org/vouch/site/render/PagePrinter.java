package org.vouch.site.render;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.Environment;
import freemarker.template.Configuration;
import freemarker.template.SimpleScalar;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Messages;
import org.vouch.model.text.NearestName;
import org.vouch.site.view.PageView;
import org.vouch.site.view.SiteView;

/** Prints views with the theme's templates. May be used by several threads at once. */
public final class PagePrinter {
    /** The template of each kind of view. */
    static final Map<Class<? extends PageView>, String> TEMPLATES = Map.ofEntries(
            Map.entry(PageView.Article.class, "article.ftlh"),
            Map.entry(PageView.Plain.class, "page.ftlh"),
            Map.entry(PageView.Home.class, "home.ftlh"),
            Map.entry(PageView.Listing.class, "list.ftlh"),
            Map.entry(PageView.Terms.class, "terms.ftlh"),
            Map.entry(PageView.Reviewer.class, "reviewer.ftlh"),
            Map.entry(PageView.Reviewers.class, "reviewers.ftlh"),
            Map.entry(PageView.Withdrawn.class, "withdrawn.ftlh"),
            Map.entry(PageView.Redirect.class, "redirect.ftlh"),
            Map.entry(PageView.History.class, "history.ftlh"),
            Map.entry(PageView.Embed.class, "embed.ftlh"),
            Map.entry(PageView.Reviews.class, "reviews.ftlh"),
            Map.entry(PageView.Alphabet.class, "alphabet.ftlh"),
            Map.entry(PageView.NotFound.class, "not-found.ftlh"));

    /** A page takes a few thousandths of a second. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Configuration configuration;
    private final Theme theme;
    private final Map<String, TemplateMethodModelEx> speakers = new HashMap<>();
    private final BoundedWork work;

    /** Templates that did not come to an end: the next page for which they are asked has none either. */
    private final Set<String> endless = ConcurrentHashMap.newKeySet();

    /**
     * Makes a printer.
     *
     * @param theme the templates
     * @param words the interface's words, by language tag
     */
    public PagePrinter(Theme theme, Map<String, Messages> words) {
        this(theme, words, LONGEST);
    }

    PagePrinter(Theme theme, Map<String, Messages> words, Duration longest) {
        this.theme = theme;
        this.work = new BoundedWork(longest);
        configuration = theme.ownTemplates().isEmpty()
                ? BuiltIn.TEMPLATES
                : TemplateSettings.interruptible(new ThemeLoader(theme), endless::contains);
        words.forEach((language, said) -> speakers.put(language, speaker(said)));
    }

    /** Returns the name of the template that prints a view. */
    public static String templateFor(PageView view) {
        String name = TEMPLATES.get(view.getClass());
        if (name == null) {
            throw new IllegalArgumentException(
                    "no template prints a " + view.getClass().getSimpleName());
        }
        return name;
    }

    /**
     * Prints a page.
     *
     * @param frame what surrounds its words
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
            model.put("body", new BodyDirective(view.body()));
            model.put("structured", new StructuredDirective(view.head().graph()));
            return theme.ownTemplates().isEmpty() ? printed(template, model) : bounded(name, template, model);
        } catch (TemplateException | IOException | StackOverflowError failed) {
            Optional<String> refused = TemplateSettings.Refused.in(failed);
            if (refused.isPresent()) {
                throw endless(name, refused.get());
            }
            throw TemplateFailure.of(name, failed, theme::isOfTheSite);
        } catch (OutOfMemoryError full) {
            if (theme.ownTemplates().isEmpty()) {
                throw full;
            }
            throw endless(name, name);
        }
    }

    private static byte[] printed(Template template, Map<String, Object> model) throws TemplateException, IOException {
        Utf8Writer out = Utf8Writer.ofThisThread();
        template.process(model, out);
        return out.toByteArray();
    }

    /** Templates of a site may have no end; those of the program do. */
    private byte[] bounded(String name, Template template, Map<String, Object> model)
            throws TemplateException, IOException, TemplateFailure {
        AtomicReference<@Nullable Environment> at = new AtomicReference<>();
        try {
            return work.done(() -> {
                Utf8Writer out = Utf8Writer.ofThisThread();
                Environment environment = template.createProcessingEnvironment(model, out);
                at.set(environment);
                environment.process();
                return out.toByteArray();
            });
        } catch (BoundedWork.Endless without) {
            throw givenUp(name, at.get());
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof OutOfMemoryError) {
                throw givenUp(name, at.get());
            }
            if (cause instanceof TemplateException thrown) {
                throw thrown;
            }
            if (cause instanceof IOException thrown) {
                throw thrown;
            }
            if (cause instanceof Error thrown) {
                throw thrown;
            }
            if (cause instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(cause);
        }
    }

    private TemplateFailure givenUp(String name, @Nullable Environment environment) {
        String current =
                environment == null ? name : environment.getCurrentTemplate().getName();
        endless.add(theme.isOfTheSite(current) ? current : name);
        return endless(name, current);
    }

    /** Names the template that was at work; where that one is built in, the fault is in one of the site. */
    private TemplateFailure endless(String printed, String current) {
        List<String> own = theme.ownTemplates();
        return TemplateFailure.endless(Stream.of(current, printed)
                .filter(theme::isOfTheSite)
                .findFirst()
                .orElseGet(() -> own.get(0)));
    }

    /**
     * Returns what is wrong with how the site's own templates are written, before any page is printed; whether they can
     * show a page is found out when one is.
     */
    public List<Finding> malformed() {
        List<Finding> malformed = new ArrayList<>();
        for (String name : theme.ownTemplates()) {
            try {
                configuration.getTemplate(name);
            } catch (IOException failed) {
                malformed.add(
                        TemplateFailure.of(name, failed, theme::isOfTheSite).finding());
            }
        }
        return malformed;
    }

    /** The function {@code w(key, values...)}: templates hold no words of any language themselves. */
    private static TemplateMethodModelEx speaker(Messages words) {
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

    /**
     * The program's own templates, parsed when they are first asked for, and kept for all sites that have no others.
     */
    private static final class BuiltIn {
        static final Configuration TEMPLATES =
                TemplateSettings.of(new ClassTemplateLoader(PagePrinter.class, Theme.BUILT_IN));
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
