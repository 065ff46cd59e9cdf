package org.vouch.service.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.vouch.model.library.SiteSettings;
import org.vouch.model.text.Finding;
import org.vouch.model.text.LanguageTag;
import org.vouch.model.text.Messages;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Source;
import org.vouch.reader.content.SettingsReader;
import org.vouch.reader.content.WordsReader;
import org.vouch.reader.form.TextFile;
import org.vouch.reader.html.HtmlConverter;
import org.vouch.reader.markdown.MarkdownSettings;
import org.vouch.reader.wordpress.ExportFault;
import org.vouch.store.disk.Disk;
import org.vouch.store.disk.DiskHook;
import org.vouch.store.disk.WholeFiles;

/**
 * Brings a site over from another program. The first run only looks and proposes; once somebody has read the proposals,
 * the second writes, and writes no file that is there.
 */
public final class SiteImport {
    /** Where what somebody decided is kept, below the root of the site. */
    public static final String MAP = "import.yaml";

    private static final Disk DISK = new Disk(DiskHook.UNWATCHED);

    private final Path root;
    private final ImportSource files;
    private final ImportOptions options;

    private SiteImport(Path root, ImportSource files, ImportOptions options) {
        this.root = root;
        this.files = files;
        this.options = options;
    }

    /**
     * Makes ready for a site of WordPress.
     *
     * @param root the folder that holds {@code content/}
     * @param exports the files of one export
     * @param options what is given besides them
     */
    public static SiteImport ofWordPress(Path root, List<Path> exports, ImportOptions options) {
        return new SiteImport(root, new ExportFiles(exports), options);
    }

    /**
     * Makes ready for a site of Markdown files.
     *
     * @param root the folder that holds {@code content/}
     * @param folder the folder of the other site, with its settings
     * @param options what is given besides it; its own files are always there
     * @param today the day before which pages of later days are held back
     * @throws IOException if a file cannot be read
     */
    public static SiteImport ofMarkdown(Path root, Path folder, ImportOptions options, LocalDate today)
            throws IOException {
        return new SiteImport(
                root,
                new MarkdownFolder(folder, today),
                new ImportOptions(
                        Optional.of(folder), options.rendered(), options.redirects(), options.map(), options.dry()));
    }

    /** What came of a run. */
    public sealed interface Result {
        /**
         * The export cannot be used; nothing was written.
         *
         * @param faults what is wrong with it
         */
        record Refused(List<ExportFault> faults) implements Result {
            /** Copies the faults in. */
            public Refused {
                faults = List.copyOf(faults);
            }
        }

        /**
         * What somebody decided cannot be read; nothing was written.
         *
         * @param findings what is wrong with import.yaml
         * @param source the file
         */
        record Undecided(List<Finding> findings, Source source) implements Result {
            /** Copies the findings in. */
            public Undecided {
                findings = List.copyOf(findings);
            }
        }

        /**
         * The proposals were written, and nothing else.
         *
         * @param faults what is odd about the export
         * @param inventory what is in it
         */
        record Proposed(List<ExportFault> faults, Inventory inventory) implements Result {
            /** Copies the faults in. */
            public Proposed {
                faults = List.copyOf(faults);
            }
        }

        /**
         * The site was brought.
         *
         * @param faults what is odd about the export
         * @param report what became of it
         * @param written how many files were written
         * @param same how many files were there with just these words
         * @param others files that were there with other words, and stay as they are
         */
        record Brought(List<ExportFault> faults, ImportReport report, int written, int same, List<String> others)
                implements Result {
            /** Copies the lists in. */
            public Brought {
                faults = List.copyOf(faults);
                others = List.copyOf(others);
            }
        }
    }

    /**
     * Looks, and proposes or brings.
     *
     * @throws IOException if a file cannot be read, or the disk refuses
     */
    public Result run() throws IOException {
        OldRedirects redirects = options.redirects().isPresent()
                ? OldRedirects.read(options.redirects().get())
                : OldRedirects.NONE;
        try (MediaLibrary pages = MediaLibrary.open(options.rendered(), false)) {
            SavedPages saved = new SavedPages(pages);
            ExportIndex index = new ExportIndex(files);
            List<ExportFault> faults = new ArrayList<>(redirects.faults());
            faults.addAll(files.read(saved.adding(index)));
            faults.addAll(index.faults());
            if (faults.stream().anyMatch(ExportFault::fatal)) {
                return new Result.Refused(faults);
            }
            Path decided = options.map().orElse(root.resolve(MAP));
            return Files.exists(decided)
                    ? decided(decided, index, saved, redirects, faults)
                    : proposed(decided, index, saved, faults);
        }
    }

    private Result proposed(Path decided, ExportIndex index, SavedPages saved, List<ExportFault> faults)
            throws IOException {
        Inventory inventory = Inventory.of(index, saved.count());
        ReportFiles.of(root).inventory(inventory);
        Path folder = decided.toAbsolutePath().getParent();
        if (folder != null) {
            DISK.makeFolder(folder);
        }
        new WholeFiles(DISK).put(decided, ImportProposal.of(index).getBytes(UTF_8));
        return new Result.Proposed(faults, inventory);
    }

    private Result decided(
            Path decided, ExportIndex index, SavedPages saved, OldRedirects redirects, List<ExportFault> faults)
            throws IOException {
        String name = options.map().map(Path::toString).orElse(MAP);
        Outcome<Source> text = TextFile.decode(name, Files.readAllBytes(decided));
        Outcome<ImportMap> map = text.then(ImportMapReader::read);
        List<Finding> errors = map.findings().stream()
                .filter(each -> each.severity() == Severity.ERROR)
                .toList();
        return errors.isEmpty()
                ? bring(index, map.value(), saved, redirects, faults)
                : new Result.Undecided(errors, text.value());
    }

    private Result bring(
            ExportIndex index, ImportMap map, SavedPages saved, OldRedirects redirects, List<ExportFault> faults)
            throws IOException {
        MarkdownSettings settings = settings();
        ImportPlan plan = new ImportPlan(index, map, LanguageTag.language(settings.language()), spoken());
        PluginRedirects more = new PluginRedirects(redirects, plan);
        StagedFiles staged = new StagedFiles(root, options.dry());
        try (MediaLibrary library = MediaLibrary.open(options.media(), files.makesSizes())) {
            HtmlConverter converter = new HtmlConverter(settings);
            SearchFields search = new SearchFields(index, plan);
            PageFields fields = new PageFields(index, map, plan, search, knownPeople(map), more);
            PageRemarks remarks = new PageRemarks(fields, search, settings.language());
            PageConversion conversion = new PageConversion(files, index, map, converter, fields, remarks, saved);
            Arrival arrival = new Arrival(index, plan, conversion, library, staged, more);
            files.read(saved.adding(arrival));
            ReviewerFiles.add(staged, map, arrival.reviewers());
            ImportReport report = arrival.report(map);
            int placed = staged.place();
            int written = placed + ReportFiles.of(root).report(report);
            return new Result.Brought(
                    faults,
                    report,
                    options.dry() ? placed : written,
                    staged.same().size(),
                    staged.others());
        } finally {
            staged.clear();
        }
    }

    /** Returns the ids of people who have a file, or will have one. */
    private Set<String> knownPeople(ImportMap map) {
        Set<String> known = new HashSet<>();
        map.people().values().forEach(person -> {
            boolean there = Files.exists(root.resolve(ReviewerFiles.path(person.id())));
            if (!person.id().isEmpty() && (there || !person.name().isEmpty())) {
                known.add(person.id());
            }
        });
        return known;
    }

    /** Returns the languages that have words for the interface, built in or of the site itself. */
    private Set<String> spoken() {
        Set<String> spoken = new HashSet<>(WordsReader.BUILT_IN);
        String[] own = root.resolve("content").resolve("strings").toFile().list();
        for (String name : own == null ? new String[0] : own) {
            if (name.matches("[a-z]{2}\\.yaml")) {
                spoken.add(name.substring(0, 2));
            }
        }
        return spoken;
    }

    /** Pages are read as the site will read them. */
    private MarkdownSettings settings() throws IOException {
        Path file = root.resolve("content").resolve("site.yaml");
        SiteSettings site = TextFile.decode("content/site.yaml", Files.readAllBytes(file))
                .then(SettingsReader::read)
                .value();
        Map<String, Messages> built = WordsReader.builtIn();
        Messages words = built.get(LanguageTag.language(site.language()));
        return new MarkdownSettings(
                site.language(), words == null ? Objects.requireNonNull(built.get("en")) : words, 100);
    }
}
