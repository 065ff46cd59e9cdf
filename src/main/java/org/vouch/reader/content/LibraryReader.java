package org.vouch.reader.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.vouch.model.cost.CostTable;
import org.vouch.model.library.Attachment;
import org.vouch.model.library.Library;
import org.vouch.model.library.SiteSettings;
import org.vouch.model.library.StyleGuide;
import org.vouch.model.page.Page;
import org.vouch.model.page.Person;
import org.vouch.model.text.DamagedLetters;
import org.vouch.model.text.Finding;
import org.vouch.model.text.KnownNames;
import org.vouch.model.text.Messages;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Source;
import org.vouch.model.text.Span;
import org.vouch.reader.form.PersonIds;
import org.vouch.reader.form.TextFile;
import org.vouch.reader.yaml.ReadRule;
import org.vouch.reader.yaml.UnfinishedMerge;

/** Reads a whole site: everything that its files say, and everything that is wrong with how they say it. */
public final class LibraryReader {
    /** The largest YAML file that is read, in bytes. */
    private static final int LARGEST = 1_000_000;

    private final Supplier<BodyReader> bodies;
    private final PageInspector.Maker inspectors;
    private final PageMemory memory;
    private final Progress progress;
    private final int threads;
    private final UnaryOperator<Page> kept;

    /**
     * Makes a reader that uses every processor.
     *
     * @param bodies makes a reader of bodies for each thread
     * @param inspectors makes what looks at each page right after it was read
     * @param memory remembers what reading a page gave
     */
    public LibraryReader(Supplier<BodyReader> bodies, PageInspector.Maker inspectors, PageMemory memory) {
        this(bodies, inspectors, memory, Progress.NONE);
    }

    /**
     * Makes a reader that uses every processor.
     *
     * @param bodies makes a reader of bodies for each thread
     * @param inspectors makes what looks at each page right after it was read
     * @param memory remembers what reading a page gave
     * @param progress is notified of each page
     */
    public LibraryReader(
            Supplier<BodyReader> bodies, PageInspector.Maker inspectors, PageMemory memory, Progress progress) {
        this(
                bodies,
                inspectors,
                memory,
                progress,
                Runtime.getRuntime().availableProcessors(),
                UnaryOperator.identity());
    }

    LibraryReader(
            Supplier<BodyReader> bodies,
            PageInspector.Maker inspectors,
            PageMemory memory,
            Progress progress,
            int threads,
            UnaryOperator<Page> kept) {
        this.bodies = bodies;
        this.inspectors = inspectors;
        this.memory = memory;
        this.progress = progress;
        this.threads = threads;
        this.kept = kept;
    }

    /**
     * Returns a reader that holds less of each page while it reads the others.
     *
     * @param part returns the page with what is left of its body; all pieces but finished HTML are
     */
    public LibraryReader keeping(UnaryOperator<Page> part) {
        return new LibraryReader(bodies, inspectors, memory, progress, threads, part);
    }

    /** Reads the files of a site. */
    public Outcome<Library> read(Sources sources) {
        List<Finding> findings = new ArrayList<>();
        SiteSettings settings = settings(sources, findings);
        Map<String, Messages> words = words(sources, findings);
        Map<String, Person> people = people(sources, settings, findings);
        Map<String, CostTable> costs = costs(sources, findings);
        List<Source> wordLists = wordLists(sources, findings);
        PageSettings pageSettings = new PageSettings(
                settings.language(),
                words,
                settings.limits(),
                settings.weights().raise(),
                String.join("\n", wordLists.stream().map(Source::text).toList()));

        Supplier<PageInspector> inspector = inspector(wordLists, settings, findings);
        List<Page> pages = pages(sources, pageSettings, inspector, findings);
        findings.addAll(SearchWordsInspection.of(settings, pages, inspector));

        List<Attachment> attachments = OtherFiles.of(sources, settings.htaccess(), findings);
        Library library = new Library(settings, pages, people, costs, attachments, said(words, settings));
        if (!sources.below(LedgerReader.FOLDER).isEmpty()) {
            library = new ReviewsReader(sources, library, wholeBodies(library)).reviewed(memory, findings);
        }
        KnownNames ids = new KnownNames(people.keySet());
        findings.replaceAll(finding -> PersonIds.known(finding, people.keySet(), ids));
        return new Outcome<>(library, findings);
    }

    /** A page of which not all is held is read once more where its words are compared with a record. */
    private ReviewsReader.Bodies wholeBodies(Library library) {
        BodyReader reader = bodies.get();
        return (page, source, offset) -> reader.read(
                        source,
                        offset,
                        new BodyReader.BodySettings(
                                page.language(),
                                library.wordsFor(page.language()),
                                library.settings().limits().nesting()),
                        page.frontMatter().sources())
                .value();
    }

    /** Reads {@code content/site.yaml}. */
    public static Outcome<SiteSettings> settings(Sources sources) {
        List<Finding> findings = new ArrayList<>();
        return new Outcome<>(settings(sources, findings), findings);
    }

    private static SiteSettings settings(Sources sources, List<Finding> findings) {
        Optional<SourceFile> file = sources.find("content/site.yaml");
        if (file.isEmpty()) {
            findings.add(
                    ReadRule.SITE_MISSING
                            .error(
                                    Span.ofFile("content/site.yaml"),
                                    "there is no content/site.yaml below "
                                            + sources.root().toAbsolutePath().normalize())
                            .fix(
                                    "name the folder that holds content/ with --root DIR, or start one with 'vouch new site DIR'"));
            return SettingsReader.NONE;
        }
        SiteSettings settings = data(sources, file.get(), findings, SettingsReader::read);
        return settings == null ? SettingsReader.NONE : settings;
    }

    private static Map<String, Messages> said(Map<String, Messages> words, SiteSettings settings) {
        if (!settings.demonstration()) {
            return words;
        }
        Map<String, Messages> marked = new TreeMap<>(words);
        marked.replaceAll((language, own) -> own.inDemonstration());
        return marked;
    }

    private static Map<String, Messages> words(Sources sources, List<Finding> findings) {
        Map<String, Messages> words = new TreeMap<>(WordsReader.builtIn());
        yaml(sources, "content/strings/", findings).forEach(file -> {
            Messages own = data(sources, file, findings, WordsReader::read);
            if (own != null) {
                words.put(own.language(), own);
            }
        });
        return words;
    }

    private static Map<String, Person> people(Sources sources, SiteSettings settings, List<Finding> findings) {
        Map<String, Person> people = new TreeMap<>();
        yaml(sources, "content/reviewers/", findings).forEach(file -> {
            Person person = data(sources, file, findings, source -> PersonReader.read(source, settings.credentials()));
            if (person != null) {
                people.put(person.id(), person);
            }
        });
        return people;
    }

    private static Map<String, CostTable> costs(Sources sources, List<Finding> findings) {
        Map<String, CostTable> costs = new TreeMap<>();
        yaml(sources, "content/costs/", findings).forEach(file -> {
            CostTable table = data(sources, file, findings, CostReader::read);
            if (table != null) {
                costs.put(table.id(), table);
            }
        });
        return costs;
    }

    private static List<Source> wordLists(Sources sources, List<Finding> findings) {
        List<Source> lists = new ArrayList<>();
        yaml(sources, "content/language/", findings).forEach(file -> {
            Source list = data(sources, file, findings, Outcome::of);
            if (list != null) {
                lists.add(list);
            }
        });
        return lists;
    }

    /** Makes the inspector when it is first needed: the built-in word list is long, and often no page is new. */
    private Supplier<PageInspector> inspector(List<Source> wordLists, SiteSettings settings, List<Finding> findings) {
        if (wordLists.isEmpty()) {
            return () -> inspectors.under(LanguageReader.builtIn(), settings.weights());
        }
        Outcome<StyleGuide> house = LanguageReader.read(wordLists);
        findings.addAll(house.findings());
        return () -> inspectors.under(house.value(), settings.weights());
    }

    /** Returns the YAML files of a folder; one whose ending nobody reads is reported. */
    private static List<SourceFile> yaml(Sources sources, String folder, List<Finding> findings) {
        List<SourceFile> files = new ArrayList<>();
        sources.below(folder).forEach(file -> {
            if (file.path().endsWith(".yml") || file.path().endsWith(".YAML")) {
                findings.add(ReadRule.FILE_NAME
                        .warning(Span.ofFile(file.path()), "only files that end with '.yaml' are read here")
                        .fix("rename it to " + file.name().replaceFirst("\\.[^.]*$", ".yaml")));
            } else if (file.path().indexOf('/', folder.length()) >= 0) {
                if (file.path().endsWith(".yaml")) {
                    findings.add(ReadRule.FILE_PLACE
                            .warning(Span.ofFile(file.path()), "folders in " + folder + " are not read")
                            .fix("move the file to " + folder));
                }
            } else if (file.path().endsWith(".yaml")) {
                files.add(file);
            }
        });
        return files;
    }

    /** Reads one data file, or tells why it cannot be read. */
    private static <T> @Nullable T data(
            Sources sources, SourceFile file, List<Finding> findings, Function<Source, Outcome<T>> reader) {
        if (file.size() > LARGEST) {
            findings.add(ReadRule.FILE_SIZE
                    .error(
                            Span.ofFile(file.path()),
                            "the file has " + file.size() + " bytes, and the limit is " + LARGEST)
                    .fix("split it"));
            return null;
        }
        try {
            Outcome<Source> decoded = TextFile.decode(file.path(), sources.bytes(file));
            if (decoded.findings().isEmpty()) {
                Source source = decoded.value();
                findings.addAll(DamagedLetters.in(source, source.text().length()));
            }
            Outcome<T> read = decoded.then(source -> UnfinishedMerge.settled(source, false))
                    .then(reader);
            findings.addAll(read.findings());
            return read.value();
        } catch (IOException broken) {
            findings.add(ContentFolder.unreadable(file.path(), broken));
            return null;
        }
    }

    private List<Page> pages(
            Sources sources, PageSettings settings, Supplier<PageInspector> inspector, List<Finding> findings) {

        List<SourceFile> files = sources.files().stream()
                .filter(file -> PageName.isPage(file.path()))
                .toList();
        memory.begin(settings);
        PageWork work = new PageWork(sources, settings, inspector, memory, progress, kept, files);
        work.run(Math.min(threads, Math.max(1, files.size() / 8)), bodies);
        List<Page> pages = new ArrayList<>(files.size());
        for (Outcome<Optional<Page>> outcome : work.outcomes()) {
            outcome.value().ifPresent(pages::add);
            findings.addAll(outcome.findings());
        }
        pages.sort((a, b) -> a.id().compareTo(b.id()));
        return TermSpellings.united(pages);
    }

    /** The pages that are to be read, handed out one by one to a few threads. */
    private static final class PageWork {
        private final Sources sources;
        private final PageSettings settings;
        private final Supplier<PageInspector> inspectors;
        private @Nullable PageInspector inspector;
        private final PageMemory memory;
        private final Progress progress;
        private final UnaryOperator<Page> kept;
        private final List<SourceFile> files;
        private final List<@Nullable Outcome<Optional<Page>>> outcomes;
        private final AtomicInteger next = new AtomicInteger();

        PageWork(
                Sources sources,
                PageSettings settings,
                Supplier<PageInspector> inspectors,
                PageMemory memory,
                Progress progress,
                UnaryOperator<Page> kept,
                List<SourceFile> files) {
            this.inspectors = inspectors;
            this.sources = sources;
            this.settings = settings;
            this.memory = memory;
            this.progress = progress;
            this.kept = kept;
            this.files = files;
            this.outcomes = new ArrayList<>(Collections.nCopies(files.size(), null));
        }

        void run(int threads, Supplier<BodyReader> bodies) {
            Workers.run(threads, () -> {
                PageReader reader = new PageReader(
                        settings, bodies.get(), (page, source) -> inspector().inspect(page, source));
                for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
                    int begun = i;
                    progress.at(() -> String.format(Locale.ROOT, "reading: %,d of %,d pages", begun, files.size()));
                    outcomes.set(i, page(reader, files.get(i)));
                }
            });
        }

        private synchronized PageInspector inspector() {
            PageInspector made = inspector;
            if (made == null) {
                made = inspectors.get();
                inspector = made;
            }
            return made;
        }

        private Outcome<Optional<Page>> page(PageReader reader, SourceFile file) {
            Optional<Finding> tooLarge = reader.tooLarge(file);
            if (tooLarge.isPresent()) {
                return Outcome.of(Optional.empty(), tooLarge.get());
            }
            Optional<Outcome<Page>> recalled = memory.recall(file);
            if (recalled.isPresent()) {
                return new Outcome<>(
                        Optional.of(recalled.get().value()), recalled.get().findings());
            }
            try {
                Outcome<Page> read = reader.read(file, sources.bytes(file));
                Page page = memory.keep(file, read);
                return new Outcome<>(Optional.of(kept.apply(page)), read.findings());
            } catch (IOException broken) {
                return Outcome.of(Optional.empty(), ContentFolder.unreadable(file.path(), broken));
            }
        }

        List<Outcome<Optional<Page>>> outcomes() {
            List<Outcome<Optional<Page>>> done = new ArrayList<>(outcomes.size());
            for (Outcome<Optional<Page>> outcome : outcomes) {
                if (outcome != null) {
                    done.add(outcome);
                }
            }
            return done;
        }
    }
}
