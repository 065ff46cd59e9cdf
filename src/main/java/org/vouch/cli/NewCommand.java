package org.vouch.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.vouch.service.scaffold.NewArticle;
import org.vouch.service.scaffold.NewArticle.Wish;
import org.vouch.service.scaffold.NewFiles;
import org.vouch.service.scaffold.NewReviewer;
import org.vouch.service.scaffold.NewSite;
import org.vouch.service.scaffold.NewWorkflow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Starts a site or a part of one; nothing that is there is ever changed. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description =
                "Start a site, an article, a reviewer's file, a language, a translation, a template or a workflow. Nothing"
                        + " that is there already is changed.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        subcommands = {
            NewCommand.Site.class,
            NewCommand.Article.class,
            NewCommand.Reviewer.class,
            NewLanguageCommand.class,
            NewTranslationCommand.class,
            NewTemplateCommand.class,
            NewWorkflowCommand.class
        },
        exitCodeListHeading = ExitCodes.HEADING,
        exitCodeList = {NewCommand.CODE_DONE, NewCommand.CODE_THERE, ExitCodes.USAGE, NewCommand.CODE_MACHINE},
        footer = {"", "For example: vouch new article \"What happens on the first day\""})
final class NewCommand implements Callable<Integer> {
    static final String CODE_DONE = "0:it is made";
    static final String CODE_THERE = "1:an existing file is in the way; nothing was changed";
    static final String CODE_MACHINE = "3:the machine failed; nothing was changed";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(),
                "say what is to be started: site, article, reviewer, language, translation, template or workflow");
    }

    /** What all of them take and do alike. */
    static final class Making {
        @Option(
                names = {"-q", "--quiet"},
                description = "Print failures only.")
        private boolean quiet;

        @Option(names = "--stacktrace", description = "Show where in the program a failure happened.")
        boolean stacktrace;

        /** Makes files that a site gets, and says what is to be done next. */
        int intoSite(Path root, CommandSpec spec, Supplier<NewFiles> plan, List<String> next) throws IOException {
            NewFiles files;
            try {
                files = plan.get();
            } catch (IllegalArgumentException unusable) {
                throw new ParameterException(spec.commandLine(), String.valueOf(unusable.getMessage()), unusable);
            }
            if (!NewSite.exists(root)) {
                return noSite(root, spec);
            }
            return made(root, spec, files, next);
        }

        static int noSite(Path root, CommandSpec spec) {
            return refused(
                    spec,
                    "there is no content/site.yaml below " + shown(root)
                            + "; name the folder that holds content/ with --root DIR, or start a site with"
                            + " 'vouch new site DIR'");
        }

        int made(Path root, CommandSpec spec, NewFiles files, List<String> next) throws IOException {
            try {
                files.write();
            } catch (NewFiles.Refused there) {
                return refused(spec, String.valueOf(there.getMessage()));
            }
            return done(
                    spec,
                    files.paths().stream()
                            .map(path -> "  Made  " + root.resolve(path))
                            .toList(),
                    next);
        }

        /** Says what was done, and what is to be done next. */
        int done(CommandSpec spec, List<String> what, List<String> next) {
            if (!quiet) {
                PrintWriter err = spec.commandLine().getErr();
                what.forEach(err::println);
                next.forEach(sentence -> err.println("vouch: " + sentence));
                err.flush();
            }
            return Vouch.DONE;
        }

        static int refused(CommandSpec spec, String why) {
            spec.commandLine().getErr().println("vouch: " + why);
            spec.commandLine().getErr().flush();
            return Vouch.CLOSED;
        }

        private static Path shown(Path root) {
            return root.toAbsolutePath().normalize();
        }
    }

    /** The site that gets something. */
    static final class SiteFolder {
        @Option(
                names = "--root",
                paramLabel = "DIR",
                defaultValue = ".",
                converter = SiteRoot.class,
                description = "The folder that holds content/, or one below it (default: here).")
        Path root = Path.of(".");
    }

    /** Where the launcher says how it was called; without it, the program is taken for one on the path. */
    private static final String TYPED = "vouch.typed";

    /** Returns a command about a site, as it can be typed where the user is. */
    static String typed(String command, Path root) {
        String program = quoted(System.getProperty(TYPED, "vouch"));
        String folder = root.toString();
        return folder.isEmpty() || folder.equals(".")
                ? program + " " + command
                : program + " " + command + " --root " + quoted(folder);
    }

    /** Returns a word as a shell takes it for one. */
    static String quoted(String word) {
        return word.matches("[\\w./+:@-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** Starts a site. */
    @Command(
            name = "site",
            mixinStandardHelpOptions = true,
            description = "Start a site that can be built at once: settings, three pages, a draft, and what helps git"
                    + " and an editor's window. The folder may be missing, or hold files that are not part of a site, such as"
                    + " a repository with its README.",
            exitCodeListHeading = ExitCodes.HEADING,
            exitCodeList = {CODE_DONE, CODE_THERE, ExitCodes.USAGE, CODE_MACHINE})
    static final class Site implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the site.")
        private Path folder = Path.of(".");

        @Option(
                names = "--with",
                paramLabel = "HOST",
                description = "Also write the workflow of ${COMPLETION-CANDIDATES}, as 'vouch new workflow' does.")
        private Set<NewWorkflow.Host> workflows = Set.of();

        @Mixin
        private final Making making = new Making();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws IOException {
            NewFiles files;
            try {
                files = NewSite.in(folder, ProgramVersion.program().release());
                for (NewWorkflow.Host host : workflows) {
                    files = files.after(NewWorkflowCommand.planned(folder, host));
                }
            } catch (NewFiles.Refused there) {
                return Making.refused(spec, String.valueOf(there.getMessage()));
            }
            List<String> next = new ArrayList<>(NewSite.linesToAdd(files));
            next.add("a new site is in " + folder + "; its first article is a draft, and every page says that"
                    + " no clinician reviewed it");
            workflows.forEach(host -> next.addAll(NewWorkflowCommand.next(host)));
            next.add("add who will review it: " + typed("new reviewer NAME", folder));
            next.add("next: " + typed("serve --open", folder));
            return making.made(folder, spec, files, next);
        }
    }

    /** Starts an article. */
    @Command(
            name = "article",
            mixinStandardHelpOptions = true,
            description = "Start an article: a draft with headings, in content/articles/. It names no reviewer, for"
                    + " nobody has read it. Without a title, a terminal asks for it and for what the options say.",
            exitCodeListHeading = ExitCodes.HEADING,
            exitCodeList = {CODE_DONE, CODE_THERE, ExitCodes.USAGE, CODE_MACHINE})
    static final class Article implements Callable<Integer> {
        @Parameters(
                arity = "0..*",
                paramLabel = "TITLE",
                description = "The title as readers will see it; several words are one title.")
        private List<String> title = List.of();

        @Option(
                names = "--slug",
                paramLabel = "NAME",
                description = "The name of its file, and the last step of its address (default: made of the title).")
        private String slug = "";

        @Option(
                names = "--description",
                paramLabel = "TEXT",
                description = "What readers learn there, in a sentence or two.")
        private String description = "";

        @Option(
                names = "--section",
                paramLabel = "FOLDER",
                description =
                        "Its folder in content/articles/, for example levels-of-care (default: content/articles/ itself).")
        private String section = "";

        @Option(
                names = "--reviewer",
                paramLabel = "ID",
                description = "Who will be asked to read it; noted in the draft, and no claim.")
        private String reviewer = "";

        @Mixin
        private final Making making = new Making();

        @Mixin
        private final SiteFolder site = new SiteFolder();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws IOException {
            Wish said = new Wish(String.join(" ", title), slug, description, section, reviewer);
            Wish wish = said.title().isEmpty() && NewSite.exists(site.root) ? asked(said) : said;
            if (wish.title().isEmpty()) {
                throw new ParameterException(spec.commandLine(), "Missing required parameter: 'TITLE'");
            }
            return making.intoSite(
                    site.root,
                    spec,
                    () -> NewArticle.planned(site.root, wish),
                    List.of(
                            "write "
                                    + (wish.description().isEmpty() ? "its description and " : "")
                                    + "what belongs below each heading; empty sections are reported until you fill them",
                            "next: " + typed("check", site.root)));
        }

        // The launcher asks newer Javas, too, for none where nobody can answer; elsewhere they meet the end of the
        // input.
        @SuppressWarnings("SystemConsoleNull")
        private Wish asked(Wish said) throws IOException {
            Console terminal = System.console();
            return terminal == null
                    ? said
                    : new ArticleQuestions(
                                    new BufferedReader(terminal.reader()),
                                    spec.commandLine().getErr())
                            .ask(said, NewArticle.sections(site.root), NewArticle.reviewers(site.root));
        }
    }

    /** Starts a reviewer's file. */
    @Command(
            name = "reviewer",
            mixinStandardHelpOptions = true,
            description =
                    "Start a reviewer's file in content/reviewers/: the name, and a comment for each other field.",
            exitCodeListHeading = ExitCodes.HEADING,
            exitCodeList = {CODE_DONE, CODE_THERE, ExitCodes.USAGE, CODE_MACHINE})
    static final class Reviewer implements Callable<Integer> {
        @Parameters(
                arity = "1..*",
                paramLabel = "NAME",
                description = "The name as readers will see it; several words are one name.")
        private List<String> name = List.of();

        @Option(
                names = "--id",
                paramLabel = "ID",
                description = "The name of the file, by which articles name the reviewer (default: made of the name).")
        private String id = "";

        @Mixin
        private final Making making = new Making();

        @Mixin
        private final SiteFolder site = new SiteFolder();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws IOException {
            return making.intoSite(
                    site.root,
                    spec,
                    () -> NewReviewer.named(site.root, String.join(" ", name), id),
                    List.of(
                            "fill in the letters, the license and the day on which you looked it up",
                            "next: " + typed("check", site.root)));
        }
    }
}
